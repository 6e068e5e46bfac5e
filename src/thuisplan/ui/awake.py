"""Keeps the screen on while somebody cooks by it, and lets it go again; a laptop that cannot works as before."""

import logging
import sys
import threading

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

_PATIENCE = 0.5     # s to wait at the end; the system lets go by itself of a program that is not there any more
_MINIMISED = Qt.WindowState.WindowMinimized
_log = logging.getLogger(__name__)


class Awake(QObject):
    """For `window`, from its making until `stop`. While the window is minimised the screen may sleep."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        window.winId()      # there is one of the system's from here on, also before it is shown
        self._handle = window.windowHandle()
        self._handle.windowStateChanged.connect(self._look)
        self._wanted = False
        self._asking: _Asking | None = None
        self._told = threading.Event()

    @property
    def is_kept(self) -> bool:
        """Whether the system is asked for it, or will be in a moment."""
        return self._asking is not None

    def keep(self, on: bool) -> None:
        """Whether somebody looks at the screen without touching it."""
        self._wanted = on
        self._look()

    def stop(self) -> None:
        """Nothing is asked of the system afterwards."""
        self._handle.windowStateChanged.disconnect(self._look)
        asking = self._asking
        self.keep(False)
        if asking is not None:
            asking.wait()

    def _look(self) -> None:
        wanted = self._wanted and not self._handle.windowStates() & _MINIMISED
        if wanted and self._asking is None:
            self._asking = _Asking(self.tr("Er staat een recept op het scherm."), self._told)
        elif not wanted and self._asking is not None:
            self._asking.end()
            self._asking = None


class _Asking:
    """From its making until `end`, in a thread: wakepy takes 45 ms to import, and another program answers it.

    `reason`: for who asks why. `told`: that this laptop cannot is in the log already.
    """

    def __init__(self, reason: str, told: threading.Event) -> None:
        self._reason, self._told, self._over = reason, told, threading.Event()
        self._thread = threading.Thread(target=self._ask, name="awake", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._over.set()

    def wait(self) -> None:
        self._thread.join(_PATIENCE)

    def _ask(self) -> None:
        from wakepy import keep

        bus = None
        if sys.platform == "linux":
            from .session_bus import session_bus

            bus = session_bus("Thuisplan", self._reason)
        try:
            with keep.presenting(on_fail=lambda _result: self._tell(), dbus_adapter=bus):
                self._over.wait()
        except RuntimeError:        # who keeps the screen on is gone meanwhile, and what was asked with it
            self._tell()

    def _tell(self) -> None:
        if not self._told.is_set():
            self._told.set()
            _log.warning("this laptop does not let its screen be kept on")
