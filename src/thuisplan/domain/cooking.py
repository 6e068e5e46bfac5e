"""A recipe that a child is cooking now: how far it is, and the timers that run beside it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from fractions import Fraction

KEPT_FOR = timedelta(hours=12)      # whoever comes back later than this has eaten long ago
MOST_TIMERS = 6
_ROUND = 5                          # minutes
_LONGEST = 180                      # a log of more than this is a laptop that was left open


@dataclass(frozen=True)
class Timer:
    """`ends`: an instant in UTC. Nobody else on this laptop has the same `id`. `step`: the page where it was set."""

    id: int
    name: str
    minutes: int
    ends: datetime
    step: int = 0

    def left(self, now: datetime) -> timedelta:
        """Nothing once it is over."""
        return max(self.ends - now, timedelta(0))

    def is_over(self, now: datetime) -> bool:
        return now >= self.ends


@dataclass(frozen=True)
class Cooking:
    """`step`: the page of the cook view, 0 for what to put ready. `began`: an instant in UTC.

    `whole`: what the child chose of things that come whole, by product. `weighed`: how much of what it weighed or
    measured already, in grams or millilitres, by product.
    """

    recipe: str
    servings: Fraction
    began: datetime
    step: int = 0
    timers: tuple[Timer, ...] = ()
    whole: tuple[tuple[str, Fraction], ...] = ()
    weighed: tuple[tuple[str, Fraction], ...] = ()

    def at(self, step: int) -> "Cooking":
        return replace(self, step=step)

    def with_timer(self, name: str, minutes: int, now: datetime) -> "Cooking":
        """One more; the oldest that is over makes room. More than MOST_TIMERS at a time are not started."""
        kept = self.timers
        if len(kept) >= MOST_TIMERS:
            over = [t for t in kept if t.is_over(now)]
            if not over:
                return self
            kept = tuple(t for t in kept if t is not over[0])
        id_ = max((t.id for t in self.timers), default=0) + 1
        new = Timer(id_, name, minutes, now + timedelta(minutes=minutes), self.step)
        return replace(self, timers=(*kept, new))

    def with_weighed(self, product: str, asked: Fraction) -> "Cooking":
        """There is enough of it: `asked` grams or millilitres, or near that."""
        return replace(self, weighed=tuple({**dict(self.weighed), product: asked}.items()))

    def without_timer(self, timer: int) -> "Cooking":
        return replace(self, timers=tuple(t for t in self.timers if t.id != timer))

    def is_old(self, now: datetime) -> bool:
        """Too long ago to go on with, unless a timer still runs; and begun by a clock that was ahead."""
        if self.began - now > KEPT_FOR:
            return True
        return now - self.began > KEPT_FOR and all(t.is_over(now) for t in self.timers)

    def minutes(self, now: datetime) -> int | None:
        """How long it took, in fives, to be offered for the log; None when the laptop cannot know."""
        took = round((now - self.began) / timedelta(minutes=_ROUND)) * _ROUND
        return took if _ROUND <= took <= _LONGEST else None
