"""How well a routine is rooted: words that are reached, and never taken back. The strength itself nobody sees.

Strength is an exponential average, as Loop Habit Tracker computes it: each day of the calendar
`strength * m + share * (1 - m)`, with m = 0.5 ** (sqrt(frequency) / 13). Something that is done daily is half rooted
after 13 times, something weekly after 5.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from math import sqrt
from uuid import UUID

from .days import Away, away_on
from .holidays import Holiday, is_holiday
from .plans import OwnPlan
from .routines import Routine, Season

HALF_LIFE = 13      # repetitions of something that is done daily
WINDOW = timedelta(days=365)    # what is older weighs less than a thousandth, also of something weekly


class HabitWord(StrEnum):
    """In the order in which they are reached."""

    STARTING = "starting"       # komt op gang
    GOING = "going"             # loopt
    BY_ITSELF = "by_itself"     # gaat vanzelf


# The strength from which a word holds. With everything done on school days: after 5, 11 and 26 of them.
REACHED = {HabitWord.STARTING: 0.25, HabitWord.GOING: 0.5, HabitWord.BY_ITSELF: 0.8}


@dataclass(frozen=True)
class Said:
    """How many steps of a routine a child did on a day, and how many were not needed."""

    done: int
    not_needed: int = 0


@dataclass(frozen=True)
class History:
    """What is known of one child and one routine, by day. `resumed`: the day on which a pause last ended."""

    said: Mapping[date, Said] = field(default_factory=dict)
    own: Mapping[date, OwnPlan] = field(default_factory=dict)
    away: Sequence[Away] = ()
    resumed: date | None = None


def strength(shares: Iterable[float], frequency: float) -> float:
    """0 to 1. `shares`: 0 to 1 for each day on which something was asked, oldest first; `frequency`: days a day."""
    # Between two repetitions lie 1 / frequency days, on each of which Loop multiplies.
    m = 0.5 ** (1 / (HALF_LIFE * sqrt(frequency)))
    now = 0.0
    for share in shares:
        now = now * m + share * (1 - m)
    return now


def word_of(strength: float) -> HabitWord | None:
    """The furthest word that holds for it."""
    return furthest(word for word in HabitWord if strength >= REACHED[word])


def furthest(words: Iterable[HabitWord]) -> HabitWord | None:
    return max(words, key=list(HabitWord).index, default=None)


def rooted(
    routine: Routine, child: UUID, day: date, history: History, holidays: Sequence[Holiday] = ()
) -> float:
    """The strength on `day`, which is not over yet: it can make it stronger and not weaker."""
    if not routine.weekdays or not routine.steps:
        return 0.0
    frequency = len(routine.weekdays) / 7
    past = shares(routine, child, day - WINDOW, day - timedelta(days=1), history, holidays)
    now = shares(routine, child, day, day, history, holidays)
    return max(strength(past, frequency), strength([*past, *now], frequency))


def shares(
    routine: Routine, child: UUID, first: date, last: date, history: History, holidays: Sequence[Holiday] = ()
) -> list[float]:
    """The part that was done of what was asked, for each day, oldest first; neutral days are not in it.

    Neutral: not due, away, ill, "vandaag niets", all of it left out or not needed, and the days of a pause, which
    began after the last time that something was done.
    """
    paused, away = _pause(history), list(history.away)
    found: list[float] = []
    for n in range((last - first).days + 1):
        day = first + timedelta(days=n)
        holiday = routine.season is not Season.ALWAYS and is_holiday(day, holidays)
        if not routine.is_due(child, day, holiday=holiday) or away_on(day, away) or day in paused:
            continue
        share = _share(routine, history.said.get(day, Said(0)), history.own.get(day))
        if share is not None:
            found.append(share)
    return found


def _share(routine: Routine, said: Said, own: OwnPlan | None) -> float | None:
    """A step that the routine had then and no longer has counts as one of those it has now."""
    left_out = 0
    if own is not None:
        if own.free:
            return None
        left_out = sum(step.id in own.left_out for step in routine.steps)
    asked = len(routine.steps) - left_out - said.not_needed
    if asked <= 0:
        return 1.0 if said.done else None
    return min(1.0, said.done / asked)


def _pause(history: History) -> frozenset[date]:
    if history.resumed is None:
        return frozenset()
    before = [day for day, said in history.said.items() if said.done and day < history.resumed]
    if not before:
        return frozenset()
    return frozenset(max(before) + timedelta(days=n) for n in range(1, (history.resumed - max(before)).days))

