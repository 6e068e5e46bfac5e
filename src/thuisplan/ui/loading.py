"""Imports what is slow beside the running window, so that the first page is there at once and never stands still."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Loading(QObject):
    """`first` is called in a thread; what waits in `then` is called here after it; `idle` is called last.

    Python gives the window its turn every five milliseconds meanwhile (bench/tap.py measures the longest wait).
    """

    _done = Signal()

    def __init__(self, first: Callable[[], object], idle: Callable[[], object]) -> None:
        super().__init__()
        self._first, self._idle = first, idle
        self._waiting: list[Callable[[], object]] = []
        self._thread: threading.Thread | None = None
        self.is_done = False
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

    def now(self) -> None:
        """Load here and wait for it, for who has no window to keep alive."""
        self._first()
        self._call_waiting()

    @property
    def is_over(self) -> bool:
        """Whether `idle` was called too."""
        return self.is_done and (self._thread is None or not self._thread.is_alive())

    def join(self) -> None:
        """Wait until nothing is being loaded any more."""
        if self._thread is not None:
            self._thread.join()

    def _load(self) -> None:
        self._first()
        self._done.emit()
        self._idle()

    def _call_waiting(self) -> None:
        self.is_done = True
        waiting, self._waiting = self._waiting, []
        for what in waiting:
            what()
