"""What a child has worked out so far is of one day; on another day everything begins anew."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import Generic, TypeVar

Work = TypeVar("Work")


class Works(Generic[Work]):
    """Of each child and each thing; `today` tells which day it is."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self._day: date | None = None
        self._of: dict[Hashable, Work] = {}

    def begin_day(self) -> None:
        """What was worked out on another day is past: its questions were practice of that day."""
        today = self._today()
        if today != self._day:
            self._day = today
            self._of.clear()

    def get(self, key: Hashable) -> Work | None:
        return self._of.get(key)

    def put(self, key: Hashable, work: Work) -> Work:
        self._of[key] = work
        return work

    def clear(self) -> None:
        self._of.clear()

    def drop(self, key: Hashable) -> None:
        """It is done; another time there are other questions."""
        self._of.pop(key, None)
