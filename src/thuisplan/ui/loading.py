"""Imports what is slow beside the running window, so that the first page is there at once and never stands still."""

import threading
from collections.abc import Callable, Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

_PAUSE = 2.0    # s


class Loading(QObject):
    """`first` is called in a thread; what waits in `then` is called here after it; `idle` is called last.

    `here` names modules that look at Qt: they are imported in the window's own thread, one at a time, because PySide
    makes a class when it is first looked at and two threads that do so at once crash. Python gives the window its
    turn every five milliseconds meanwhile (tests/bench/tap.py measures the longest wait).
    """

    _done = Signal()

    def __init__(self, first: Callable[[], object], here: Sequence[str], idle: Callable[[], object]) -> None:
        super().__init__()
        self._first, self._here, self._idle = first, list(here), idle
        self._waiting: list[Callable[[], object]] = []
        self._thread: threading.Thread | None = None
        self.is_done = False
        self._left = threading.Event()
        self._turn = QTimer(self)       # of 0 ms: when the window has nothing else to do
        self._turn.timeout.connect(self._import_one)
        self._done.connect(self._call_waiting)

    def then(self, what: Callable[[], object]) -> None:
        """Call it once all is loaded: now, when it is."""
        if self.is_done:
            what()
        else:
            self._waiting.append(what)

    def start(self) -> None:
        if self._thread is None and not self.is_done:
            self._thread = threading.Thread(target=self._load, name="loading", daemon=True)
            self._thread.start()
            self._turn.start()

    def now(self) -> None:
        """Load here and wait for it, for who has no window to keep alive."""
        self._first()
        self._call_waiting()

    @property
    def is_over(self) -> bool:
        """Whether `idle` was called too."""
        return self.is_done and (self._thread is None or not self._thread.is_alive())

    def join(self) -> None:
        """Wait until nothing is being loaded any more; what was not begun yet, or still waits, is left out."""
        self._left.set()
        self._waiting.clear()       # a window that was closed while loading opens nothing afterwards
        if self._thread is not None:
            self._thread.join()

    def _import_one(self) -> None:
        if self._here:
            import_module(self._here.pop(0))
        else:
            self._turn.stop()

    def _load(self) -> None:
        self._first()
        self._done.emit()
        if not self._left.wait(_PAUSE):     # whoever tapped a tile meanwhile gets all of the computer first
            self._idle()

    def _call_waiting(self) -> None:
        self.is_done = True
        waiting, self._waiting = self._waiting, []
        for what in waiting:
            what()
