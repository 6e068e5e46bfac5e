"""When a day begins, which school year it falls in, and the days that a child is away or ill."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from uuid import UUID

from .errors import PeriodReversed

DAY_STARTS = 3      # hour; a child that is up after midnight is still in its evening


def start_of(day: date, zone: tzinfo, starts: int = DAY_STARTS) -> datetime:
    """The instant (UTC) at which `day` begins: `starts` hours on the wall clock of `zone`.

    An hour that is there twice (the end of summer time) counts the first time; an hour that the clock skips begins
    when the clock has jumped (PEP 495, fold 0). So days are 23, 24 or 25 hours and never overlap.
    """
    return datetime.combine(day, time(starts), tzinfo=zone).astimezone(UTC)


def day_of(instant: datetime, starts: int = DAY_STARTS) -> date:
    """The family's day in which an aware `instant` falls, in the instant's own time zone."""
    if instant.tzinfo is None:
        raise ValueError("a day needs an instant with a time zone")
    day = instant.date() + timedelta(days=1)
    while start_of(day, instant.tzinfo, starts) > instant.astimezone(UTC):
        day -= timedelta(days=1)
    return day


def next_day_at(instant: datetime, starts: int = DAY_STARTS) -> datetime:
    """The instant (UTC) at which the day after the one of `instant` begins."""
    assert instant.tzinfo is not None
    return start_of(day_of(instant, starts) + timedelta(days=1), instant.tzinfo, starts)


@dataclass(frozen=True, order=True)
class SchoolYear:
    """1 August to 31 July (the law's school year, whatever the region's holidays); `start` is the first year."""

    start: int

    @classmethod
    def of(cls, day: date) -> "SchoolYear":
        return cls(day.year if day.month >= 8 else day.year - 1)

    @property
    def first(self) -> date:
        return date(self.start, 8, 1)

    @property
    def last(self) -> date:
        return date(self.start + 1, 7, 31)

    def __str__(self) -> str:
        return f"{self.start}–{self.start + 1}"


class AwayKind(StrEnum):
    """Why a child is not here; every kind is neutral everywhere."""

    AWAY = "away"       # the other home, staying with somebody, a holiday
    ILL = "ill"


@dataclass(frozen=True)
class Away:
    """Days, first and last included, on which nothing is planned for a child and nothing is missing."""

    id: UUID
    child: UUID
    first: date
    last: date
    kind: AwayKind = AwayKind.AWAY

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise PeriodReversed

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


def away_on(day: date, periods: list[Away]) -> Away | None:
    """The period that covers `day`, if any; illness is named before being away."""
    covering = [p for p in periods if p.covers(day)]
    return max(covering, key=lambda p: p.kind is AwayKind.ILL, default=None)
