"""What nobody expected ends here: it is written in the log and told once, kindly; the data are safe.

`install` is called once, early, and is light: the dialog itself is imported when it is needed.
"""

import logging
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from .log_file import LogFile, place

if TYPE_CHECKING:
    from .widgets.crash_box import CrashBox

_QUIET_AFTER = 3.0      # s after the dialog in which the same mistake is not told again: a drawing fails often
_MOST_OF_THE_SAME = 20  # so often one mistake is written in the log
_CANNOT_KEEP = ("full", "read_only", "busy", "io", "gone", "damaged")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")


def install(log_file: Path) -> "CrashWatch":
    """From here on nothing goes wrong unseen. Called again, the log goes on in another file."""
    global _watch
    if _watch is None:
        _watch = CrashWatch(log_file)
    _watch.log.file = log_file
    return _watch


def tell_write_failed(parent: QWidget, reason: str, *, reading: bool = False) -> None:
    """In place, over the bottom of `parent`. `reason`: one of storage.errors.FailReason, by its value."""
    from .widgets.notice import Notice

    begin = tr("Lezen lukte niet") if reading else tr("Bewaren lukte niet")
    ends = {
        "full": tr("de schijf is vol. Maak ruimte en probeer het nog eens. Er is niets kwijt."),
        "read_only": tr("op deze plek kan alleen gelezen worden. Vraag wie de laptop beheert. Er is niets kwijt."),
        "busy": tr("een ander programma houdt het bestand vast. Probeer het zo nog eens. Er is niets kwijt."),
        "gone": tr("het bestand met je gegevens is weggehaald. Sluit Thuisplan en start het opnieuw."),
        "damaged": tr("er staat iets in wat niet te lezen is. Sluit Thuisplan en zet een kopie terug."),
        "io": tr("de schijf geeft geen antwoord. Zit hij nog goed vast? Wat er al bewaard was, staat er nog."),
    }
    Notice.over(parent, tr("Begrepen")).say(f"{begin}: {ends[reason]}")


def tr(text: str) -> str:
    return QCoreApplication.translate("crash_dialog", text)


class CrashWatch(QObject):
    """The hooks of Python, its threads and Qt. `write_failed`: something on the screen may not have been kept."""

    write_failed = Signal()
    _failed = Signal(object)

    def __init__(self, log_file: Path, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.log = LogFile(log_file)
        self._clock = clock
        self._box: CrashBox | None = None
        self._seen: dict[tuple[str, str, int], int] = {}        # how often each mistake was made
        self._quiet: dict[tuple[str, str, int], float] = {}     # until when it is not told again
        # Queued: it may come from any thread, and no window opens in the middle of a drawing.
        self._failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook, threading.excepthook
        self._handlers: list[logging.Handler] = [self.log]
        if sys.stderr is not None:
            self._handlers.append(logging.StreamHandler())      # which some systems keep in a file as well
            self._handlers[-1].setFormatter(self.log.formatter)
        for handler in self._handlers:
            logging.getLogger().addHandler(handler)
        sys.excepthook = self._python_failed
        threading.excepthook = self._thread_failed
        qInstallMessageHandler(self._qt_said)

    def remove(self) -> None:
        """Give the hooks back."""
        global _watch
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        for handler in self._handlers:
            logging.getLogger().removeHandler(handler)
        if self._box is not None:
            self._box.close()
        if _watch is self:
            _watch = None

    # -- the hooks

    def _python_failed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self._write(error)
        if trace is not None and trace.tb_frame.f_back is None:
            self._tell_at_the_end()     # nothing caught it: Python stops after this
        else:
            self._failed.emit(error)

    def _thread_failed(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self._write(args.exc_value)
            self._failed.emit(args.exc_value)

    def _qt_said(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", text)

    def _write(self, error: BaseException) -> None:
        where = place(error)
        self._seen[where] = self._seen.get(where, 0) + 1
        if self._seen[where] <= _MOST_OF_THE_SAME:
            _log.error("not expected", exc_info=(type(error), error, error.__traceback__))
        if self._seen[where] == _MOST_OF_THE_SAME:
            _log.error("the last time that this one is written")

    # -- telling

    def _tell(self, error: BaseException) -> None:
        if QApplication.closingDown():
            return
        parent = _window()
        reason = getattr(getattr(error, "reason", None), "value", None)
        if parent is not None and reason in _CANNOT_KEEP:
            # Storage's error, known by its shape: the screen does not import the storage.
            reading = any(kind.__name__ == "ReadFailed" for kind in type(error).__mro__)
            tell_write_failed(parent, str(reason), reading=reading)
            if not reading:     # reading again because reading failed would never end
                self.write_failed.emit()
            return
        where = place(error)
        if self._box is None and self._clock() >= self._quiet.get(where, 0.0):
            self._box = self._make_box(parent, may_go_on=True)
            self._box.finished.connect(lambda _result, w=where: self._closed(w))
            self._box.open()
        elif where in self._quiet:
            self._quiet[where] = self._clock() + _QUIET_AFTER

    def _tell_at_the_end(self) -> None:
        if not QApplication.startingUp() and not QApplication.closingDown() and self._box is None:
            self._make_box(None, may_go_on=False).exec()

    def _make_box(self, parent: QWidget | None, *, may_go_on: bool) -> "CrashBox":
        from .widgets.crash_box import CrashBox

        box = CrashBox(parent, self.log.read, may_go_on=may_go_on)
        box.quit_asked.connect(QCoreApplication.quit)
        return box

    def _closed(self, where: tuple[str, str, int]) -> None:
        self._box = None
        self._quiet[where] = self._clock() + _QUIET_AFTER


def _window() -> QWidget | None:
    """The window in front, else any that can be seen."""
    front = QApplication.activeWindow()
    return front or next((w for w in QApplication.topLevelWidgets() if w.isVisible()), None)


_watch: CrashWatch | None = None
