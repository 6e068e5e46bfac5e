"""Slow work beside the window: in a thread, and what came of it back in the window's own."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

Made = TypeVar("Made")


class Beside(QObject):
    """One thing at a time. The work looks at nothing of Qt but images, and at no database that is open here."""

    _done = Signal(int, object)
    _failed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name       # of the thread
        self._thread: threading.Thread | None = None
        self._number = 0        # of the work that somebody waits for; a higher one than of any that ended
        self._then: Callable[[Any], object] | None = None
        self._otherwise: Callable[[], object] | None = None
        self._done.connect(self._tell)
        self._failed.connect(self._tell_failed)

    @property
    def is_busy(self) -> bool:
        return self._then is not None

    def run(
        self, work: Callable[[], Made], then: Callable[[Made], object], otherwise: Callable[[], object]
    ) -> None:
        """`then` gets what `work` gave; `otherwise` is called when it failed, which is told as every mistake is."""
        assert not self.is_busy
        self._number += 1
        self._then, self._otherwise = then, otherwise
        self._thread = threading.Thread(target=self._work, args=(self._number, work), name=self._name)
        self._thread.start()

    def forget(self) -> None:
        """Nobody wants to know any more what comes of it."""
        self._then = self._otherwise = None

    def stop(self) -> None:
        """The same, and it is over afterwards."""
        self.forget()
        if self._thread is not None:
            self._thread.join()

    def _work(self, number: int, work: Callable[[], object]) -> None:
        try:
            made = work()
        except BaseException:
            self._failed.emit(number)
            raise
        self._done.emit(number, made)

    def _tell(self, number: int, made: object) -> None:
        if number == self._number and self._then is not None:
            then, self._then, self._otherwise = self._then, None, None
            then(made)

    def _tell_failed(self, number: int) -> None:
        if number == self._number and self._otherwise is not None:
            otherwise, self._then, self._otherwise = self._otherwise, None, None
            otherwise()
