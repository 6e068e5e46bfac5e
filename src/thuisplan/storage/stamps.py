"""A clock for changes that only grows: a hybrid logical clock, whose stamps sort as text."""

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

_COUNTS = 1 << 16
_STAMP = re.compile(r"[0-9a-e][0-9a-f]{15}-")    # with room to count on for thousands of years
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def instant_of(stamp: str) -> datetime:
    """When a stamp was made, by the real clock of its laptop, to the millisecond (UTC)."""
    return _EPOCH + timedelta(milliseconds=int(stamp.partition("-")[0], 16) // _COUNTS)


class StampClock:
    """Stamps are 12 hex digits of milliseconds, 4 of a counter, "-" and the laptop's id.

    Follows the wall clock when that runs ahead, and counts on by itself when it stands still or goes back. It reads
    the real clock and never the day that somebody set for trying.
    """

    def __init__(self, last: str | None, laptop: str, wall: Callable[[], int] = time.time_ns) -> None:
        """`last` is the last stamp of an earlier run, `wall` gives nanoseconds."""
        # Milliseconds and counter as one number. What is no stamp of ours counts for nothing; the wall goes on.
        self._ticks = int(last[:16], 16) if last and _STAMP.match(last) else 0
        self._laptop, self._wall = laptop, wall

    def next(self) -> str:
        # A counter that runs over moves the milliseconds on: both are one number.
        self._ticks = max(self._ticks + 1, self._wall() // 1_000_000 * _COUNTS)
        return self._stamp()

    @property
    def last(self) -> str | None:
        return self._stamp() if self._ticks else None

    def _stamp(self) -> str:
        return f"{self._ticks:016x}-{self._laptop}"
