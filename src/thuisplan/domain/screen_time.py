"""How long a child looks at the screen at a time: ten minutes, then the rest is done away from it (R122).

Instants come from outside and are those of the clock on the wall: whoever sets it gets a suggestion sooner or later.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

AT_A_TIME = timedelta(minutes=10)
REST = timedelta(minutes=5)             # away from it for so long, and the ten minutes begin anew
LONGEST_LOOK = timedelta(seconds=90)    # between two looks; what is longer was a laptop that slept


@dataclass(frozen=True)
class ScreenTime:
    """`spent` until `last`, the instant of the last look; `looking`: whether it went on from there."""

    last: datetime
    spent: timedelta = timedelta(0)
    looking: bool = False

    @property
    def is_enough(self) -> bool:
        return self.spent >= AT_A_TIME

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
        """"Nog even": the next ten minutes."""
        return replace(self, spent=timedelta(0))
