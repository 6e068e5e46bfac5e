"""Brings in pyqtgraph, dressed, without holding up the window. The only place where it is imported and set up.

pyqtgraph looks at every class of Qt while it is imported. PySide makes those classes when they are first looked at,
and two threads that do so at the same time crash the program; so that part stays in the window's own thread, a few
classes at a time. What has nothing to do with Qt (numpy above all) is imported in a thread beside it.
"""

import gc
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from thuisplan.ui import theme

_BESIDE = ("numpy", "numpy.typing", "multiprocessing.connection", "pydoc", "cProfile", "xml.etree.ElementTree")
_SLICE = 0.008      # s of looking at classes before the window gets its turn

_loaded = False


def load() -> Any:
    """The module. Only in the thread of the window; a quarter of a second when nothing went before."""
    global _loaded
    import pyqtgraph

    if not _loaded:
        pyqtgraph.setConfigOptions(
            antialias=False, useOpenGL=False, background=theme.colour("card"), foreground=theme.colour("soft")
        )
        _loaded = True
    return pyqtgraph


class Loader(QObject):
    """`ready`: `load` answers at once from here on.

    When the import fails `ready` is told too, so that `load` raises where the error can be shown. While the thread
    is busy Python's garbage collector is off: it would throw away in that thread what the window left behind.
    """

    ready = Signal()
    _brought = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._beside: threading.Thread | None = None
        self._collected = False
        self._classes: Iterator[None] = iter(())
        self._turn = QTimer(self)       # of 0 ms: each time that the window has nothing else to do
        self._turn.timeout.connect(self._look)
        self._brought.connect(self._come_back, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        if _loaded:
            QTimer.singleShot(0, self, self.ready.emit)
        elif self._beside is None:
            self._collected = gc.isenabled()
            gc.disable()
            self._classes = _look_at_all()
            self._beside = threading.Thread(target=self._bring, name="numpy")
            self._beside.start()
            self._turn.start()

    def _bring(self) -> None:
        for name in _BESIDE:
            with suppress(ImportError):
                import_module(name)
        with suppress(RuntimeError):    # the page is gone already
            self._brought.emit()

    def _look(self) -> None:
        until = time.perf_counter() + _SLICE
        for _class in self._classes:
            if time.perf_counter() > until:
                return
        self._turn.stop()
        self._finish()

    def _come_back(self) -> None:
        if self._collected:
            gc.enable()
        self._beside = None
        self._finish()

    def _finish(self) -> None:
        if self._beside is None and not self._turn.isActive():
            with suppress(ImportError):
                load()
            self.ready.emit()


def _look_at_all() -> Iterator[None]:
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name)
            yield
