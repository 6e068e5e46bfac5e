"""Brings in pyqtgraph, dressed, without holding up the window. The only place where it is imported and set up."""

import gc
import threading
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from thuisplan.ui import theme

_loaded = False


def load() -> Any:
    """The module. Takes half a second the first time; may be called in a thread.

    While a thread imports, Python's garbage collector has to be off: it would destroy what the window left behind
    in the wrong thread, and Qt crashes on that.
    """
    global _loaded
    import pyqtgraph

    if not _loaded:
        pyqtgraph.setConfigOptions(
            antialias=False, useOpenGL=False, background=theme.colour("card"), foreground=theme.colour("soft")
        )
        _loaded = True
    return pyqtgraph


class Loader(QObject):
    """`ready`, in the thread of the window: `load` answers at once from here on.

    When the import fails `ready` is told too, so that `load` raises where the error can be shown.
    """

    ready = Signal()
    _brought = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._collected = False
        self._brought.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        if _loaded:
            QTimer.singleShot(0, self, self.ready.emit)
            return
        self._collected = gc.isenabled()
        gc.disable()
        threading.Thread(target=self._bring, name="pyqtgraph").start()

    def _bring(self) -> None:
        with suppress(ImportError):
            load()
        with suppress(RuntimeError):    # the page is gone already
            self._brought.emit()

    def _finish(self) -> None:
        if self._collected:
            gc.enable()
        self.ready.emit()
