"""Looking back: minutes per week by kind, and the days of a school year. Pure functions; gaps stay gaps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from .days import Away, SchoolYear, away_on
from .practice import Kind


@dataclass(frozen=True)
class DayTotal:
    """What one child logged of one kind on one day; `minutes` counts only what was said."""

    day: date
    kind: Kind
    minutes: int
    times: int


@dataclass(frozen=True)
class Week:
    """Monday to Sunday. `minutes` by kind has only kinds with minutes; `times` counts logs, also without minutes.

    `untimed`: how often a kind was logged without minutes; has only those kinds.
    """

    monday: date
    minutes: Mapping[Kind, int]
    times: int
    untimed: Mapping[Kind, int] = field(default_factory=dict)

    @property
    def number(self) -> int:
        """The ISO week number, as Dutch calendars print it."""
        return self.monday.isocalendar().week

    @property
    def total(self) -> int:
        return sum(self.minutes.values())


class DayLook(StrEnum):
    """How a day is drawn. There is no look for "missed": a day without a log is a free day."""

    FREE = "free"
    AWAY = "away"
    ILL = "ill"
    SOME = "some"       # a log without minutes, or less than 20 minutes
    MORE = "more"       # 20 to 44 minutes
    MUCH = "much"       # 45 minutes or more
    AHEAD = "ahead"     # still to come
    BEFORE = "before"   # the child did not use Thuisplan yet: nothing is known, so nothing is drawn


@dataclass(frozen=True)
class Day:
    day: date
    look: DayLook
    minutes: int
    times: int


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def weeks(totals: Iterable[DayTotal], untimed: Iterable[DayTotal], first: date, last: date) -> list[Week]:
    """Every week from that of `first` to that of `last`, empty ones too; `untimed`: only what has no minutes."""
    minutes: dict[date, dict[Kind, int]] = {}
    times: dict[date, int] = {}
    without: dict[date, dict[Kind, int]] = {}
    for t in totals:
        monday = monday_of(t.day)
        times[monday] = times.get(monday, 0) + t.times
        if t.minutes:
            by_kind = minutes.setdefault(monday, {})
            by_kind[t.kind] = by_kind.get(t.kind, 0) + t.minutes
    for t in untimed:
        by_kind = without.setdefault(monday_of(t.day), {})
        by_kind[t.kind] = by_kind.get(t.kind, 0) + t.times
    count = (monday_of(last) - monday_of(first)).days // 7 + 1
    mondays = [monday_of(first) + timedelta(weeks=n) for n in range(count)]
    return [Week(m, minutes.get(m, {}), times.get(m, 0), without.get(m, {})) for m in mondays]


def days(
    totals: Iterable[DayTotal], away: list[Away], first: date, last: date, today: date, begun: date = date.min
) -> list[Day]:
    """Every day from `first` to `last`, both included; the child uses Thuisplan since the day `begun`."""
    minutes: dict[date, int] = {}
    times: dict[date, int] = {}
    for t in totals:
        minutes[t.day] = minutes.get(t.day, 0) + t.minutes
        times[t.day] = times.get(t.day, 0) + t.times
    every = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [
        Day(
            d,
            DayLook.BEFORE if d < begun else _look(d, minutes.get(d, 0), times.get(d, 0), away, today),
            minutes.get(d, 0),
            times.get(d, 0),
        )
        for d in every
    ]


def _look(day: date, minutes: int, times: int, away: list[Away], today: date) -> DayLook:
    if times:
        return DayLook.MUCH if minutes >= 45 else DayLook.MORE if minutes >= 20 else DayLook.SOME
    if (period := away_on(day, away)) is not None:
        return DayLook(period.kind.value)
    return DayLook.AHEAD if day > today else DayLook.FREE


def shown_weeks(year: SchoolYear, today: date, begun: date = date.min, most: int = 16) -> tuple[date, date]:
    """First and last day of the weeks to draw: the latest `most` weeks of `year`, since the week of `begun`."""
    last = min(year.last, max(today, year.first))
    first = max(year.first, min(begun, last))
    return max(monday_of(first), monday_of(last) - timedelta(weeks=most - 1)), last
