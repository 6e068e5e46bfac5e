"""How long a child looks at the screen at a time; then the rest is done away from it (R122).

Instants come from outside and are those of the clock on the wall: whoever sets it gets a suggestion sooner or later.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

REST = timedelta(minutes=5)             # away from it for so long, and it begins anew
LONGEST_LOOK = timedelta(seconds=90)    # between two looks; what is longer was a laptop that slept


@dataclass(frozen=True)
class ScreenTime:
    """`spent` until `last`, the instant of the last look; `looking`: whether it went on from there."""

    last: datetime
    spent: timedelta = timedelta(0)
    looking: bool = False

    def is_enough(self, at_a_time: timedelta) -> bool:
        return self.spent >= at_a_time

    def look(self, now: datetime) -> "ScreenTime":
        """A child looks at it `now`; to be told again and again as long as it does."""
        since = now - self.last
        if not timedelta(0) <= since < REST:
            return ScreenTime(now, looking=True)
        more = since if self.looking and since <= LONGEST_LOOK else timedelta(0)
        return ScreenTime(now, self.spent + more, looking=True)

    def leave(self, now: datetime) -> "ScreenTime":
        """From `now` on the child does something else."""
        return replace(self.look(now), looking=False)

    def put_off(self) -> "ScreenTime":
        """"Nog even": as long again."""
        return replace(self, spent=timedelta(0))
