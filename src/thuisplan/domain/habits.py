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
from .routines import Routine, Weeks

HALF_LIFE = 13      # repetitions of something that is done daily
REMEMBERED = 10     # half-lives; what is older weighs less than a thousandth


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


_NOTHING = Said(0)


@dataclass(frozen=True)
class History:
    """What is known of one child and one routine, by day.

    `free`: "vandaag niets". `left_out`: the steps that the child left out. `resumed`: when a pause last ended.
    """

    said: Mapping[date, Said] = field(default_factory=dict)
    free: frozenset[date] = frozenset()
    left_out: Mapping[date, frozenset[UUID]] = field(default_factory=dict)
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


def frequency(routine: Routine) -> float:
    """On how many days a day."""
    return len(routine.weekdays) / 7


def first_day(routine: Routine, day: date) -> date:
    """From which on it counts what was done: daily the last 130 days, weekly the last 344."""
    return day - timedelta(days=REMEMBERED * HALF_LIFE / sqrt(frequency(routine) or 1))


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
    often = frequency(routine)
    past = shares(routine, child, first_day(routine, day), day - timedelta(days=1), history, holidays)
    now = shares(routine, child, day, day, history, holidays)
    return max(strength(past, often), strength([*past, *now], often))


def shares(
    routine: Routine, child: UUID, first: date, last: date, history: History, holidays: Sequence[Holiday] = ()
) -> list[float]:
    """The part that was done of what was asked, for each day, oldest first; neutral days are not in it.

    Neutral: not due, away, ill, "vandaag niets", all of it left out or not needed, and the days of a pause, which
    began after the last time that something was done.
    """
    neutral, found = history.free | _pause(history), list[float]()
    away = [a for a in history.away if a.last >= first]
    for n in range((last - first).days + 1):
        day = first + timedelta(days=n)
        holiday = routine.weeks is not Weeks.ALWAYS and is_holiday(day, holidays)
        if not routine.is_due(child, day, holiday=holiday) or day in neutral or away_on(day, away):
            continue
        share = _share(routine, history.said.get(day, _NOTHING), history.left_out.get(day, frozenset()))
        if share is not None:
            found.append(share)
    return found


def _share(routine: Routine, said: Said, left_out: frozenset[UUID]) -> float | None:
    """A step that the routine had then and no longer has counts as one of those it has now."""
    asked = len(routine.steps) - said.not_needed
    if left_out:
        asked -= sum(step.id in left_out for step in routine.steps)
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

