"""How long something has been going on, though programs end, laptops sleep and clocks are set. Fed with readings."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

JUMP = 500      # ms; further apart than this in one go, the wall clock was set


@dataclass(frozen=True)
class Reading:
    """One look at both clocks.

    `wall`: an aware instant, which anybody can set. `monotonic`: ms on a clock that nobody sets and that goes on
    while the laptop sleeps; it means something only beside another reading of the same `boot`.
    """

    wall: datetime
    monotonic: int
    boot: str

    def earlier(self, by: int) -> "Reading":
        """The reading of `by` ms ago."""
        return Reading(self.wall - timedelta(milliseconds=by), self.monotonic - by, self.boot)

    def since(self, before: "Reading") -> int:
        """The ms from `before` to this one, at least 0.

        The monotonic clock decides where both are on it, whatever happened to the wall clock. After a restart that
        changed it, only the wall clock is left.
        """
        if self.boot == before.boot:
            return max(0, self.monotonic - before.monotonic)
        return max(0, self._by_wall(before))

    def jumped(self, before: "Reading") -> bool:
        """Whether the wall clock was set meanwhile; False where that cannot be known."""
        return self.boot == before.boot and abs(self._by_wall(before) - self.since(before)) > JUMP

    def is_behind(self, before: "Reading") -> bool:
        """Whether only the wall clock can tell, and it says that this was earlier: it was set back meanwhile."""
        return self.boot != before.boot and self._by_wall(before) < -JUMP

    def _by_wall(self, before: "Reading") -> int:
        return (self.wall - before.wall) // timedelta(milliseconds=1)


@dataclass(frozen=True)
class Stopwatch:
    """`spent`: ms before `since`; `since`: when it was last set going, None while it stands still."""

    spent: int = 0
    since: Reading | None = None

    @property
    def is_running(self) -> bool:
        return self.since is not None

    def elapsed(self, now: Reading) -> int:
        """In ms."""
        return self.spent if self.since is None else self.spent + now.since(self.since)

    def going(self, now: Reading) -> "Stopwatch":
        """Running from `now` on; one that runs already goes on as it was."""
        return self if self.since is not None else replace(self, since=now)

    def stopped(self, now: Reading) -> "Stopwatch":
        return Stopwatch(self.elapsed(now))

    def anchored(self, now: Reading) -> "Stopwatch":
        """The same, counted from `now` on: what either clock does before it no longer matters."""
        return self if self.since is None else Stopwatch(self.elapsed(now), now)

    def must_anchor(self, now: Reading) -> bool:
        """Whether the clocks no longer agree, or are others than before, so that it is time for `anchored`."""
        return self.since is not None and (now.boot != self.since.boot or now.jumped(self.since))
