"""Days never overlap, never leave a gap and never go back, whatever the clocks do."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counts import times
from thuisplan.domain.days import Away, AwayKind, SchoolYear, away_on, day_of, next_day_at, start_of
from thuisplan.domain.errors import PeriodReversed

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)      # the nights on which the clock changes

starts = st.integers(0, 6)
instants = st.datetimes(
    datetime(1990, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC)  # noqa: DTZ001  hypothesis adds the zone
)
near_a_change = st.builds(
    lambda night, minutes: datetime(night.year, night.month, night.day, tzinfo=UTC) + timedelta(minutes=minutes),
    st.sampled_from([SPRING, AUTUMN]), st.integers(-1500, 3000),
)


@settings(max_examples=times(10_000))
@given(instants | near_a_change, starts)
@example(datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC), 2)
@example(datetime(2026, 3, 29, 1, 0, tzinfo=UTC), 2)
@example(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), 2)
@example(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), 2)
def test_every_instant_lies_in_exactly_one_day(instant: datetime, hour: int) -> None:
    day = day_of(instant.astimezone(AMSTERDAM), hour)
    assert start_of(day, AMSTERDAM, hour) <= instant < start_of(day + timedelta(days=1), AMSTERDAM, hour)


@settings(max_examples=times(10_000))
@given(instants | near_a_change, st.timedeltas(timedelta(0), timedelta(hours=30)), starts)
def test_days_never_go_back(instant: datetime, later: timedelta, hour: int) -> None:
    first, second = (day_of(i.astimezone(AMSTERDAM), hour) for i in (instant, instant + later))
    assert first <= second <= first + timedelta(days=2)


@settings(max_examples=times(10_000))
@given(instants | near_a_change, starts)
def test_the_next_day_begins_when_it_says(instant: datetime, hour: int) -> None:
    here = instant.astimezone(AMSTERDAM)
    begins = next_day_at(here, hour)
    assert instant < begins
    assert day_of(begins.astimezone(AMSTERDAM), hour) == day_of(here, hour) + timedelta(days=1)
    assert day_of((begins - timedelta(microseconds=1)).astimezone(AMSTERDAM), hour) == day_of(here, hour)


@settings(max_examples=times(10_000))
@given(st.dates(date(1990, 1, 1), date(2099, 12, 30)) | st.sampled_from([SPRING, AUTUMN]), starts)
def test_a_day_has_23_24_or_25_hours(day: date, hour: int) -> None:
    lasts = start_of(day + timedelta(days=1), AMSTERDAM, hour) - start_of(day, AMSTERDAM, hour)
    assert lasts / timedelta(hours=1) in (23, 24, 25)


@pytest.mark.parametrize("hour", range(7))
def test_the_two_odd_days_of_a_year(hour: int) -> None:
    def hours(day: date) -> float:
        lasts = start_of(day + timedelta(days=1), AMSTERDAM, hour) - start_of(day, AMSTERDAM, hour)
        return lasts / timedelta(hours=1)

    # The clock changes between 2 and 3 o'clock: before that hour in the day of yesterday's date.
    spring, autumn = (d if hour <= 2 else d - timedelta(days=1) for d in (SPRING, AUTUMN))
    assert hours(spring) == 23
    assert hours(autumn) == 25


def test_an_instant_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        day_of(datetime(2026, 11, 20, 12))  # noqa: DTZ001  that is the point


def test_after_midnight_is_still_the_evening() -> None:
    assert day_of(datetime(2026, 11, 21, 2, 59, tzinfo=AMSTERDAM)) == date(2026, 11, 20)
    assert day_of(datetime(2026, 11, 21, 3, 0, tzinfo=AMSTERDAM)) == date(2026, 11, 21)
    assert day_of(datetime(2026, 11, 21, 0, 0, tzinfo=AMSTERDAM), 0) == date(2026, 11, 21)


def test_a_school_year_runs_from_august_to_july() -> None:
    assert SchoolYear.of(date(2026, 7, 31)) == SchoolYear(2025)
    assert SchoolYear.of(date(2026, 8, 1)) == SchoolYear(2026)
    assert (SchoolYear(2026).first, SchoolYear(2026).last) == (date(2026, 8, 1), date(2027, 7, 31))
    assert str(SchoolYear(2026)) == "2026–2027"


def test_away_counts_its_first_and_last_day() -> None:
    child = uuid4()
    away = Away(uuid4(), child, date(2026, 11, 2), date(2026, 11, 4))
    ill = Away(uuid4(), child, date(2026, 11, 4), date(2026, 11, 4), AwayKind.ILL)
    assert [away.covers(date(2026, 11, d)) for d in (1, 2, 4, 5)] == [False, True, True, False]
    assert away_on(date(2026, 11, 4), [away, ill]) == ill
    assert away_on(date(2026, 11, 5), [away, ill]) is None
    with pytest.raises(PeriodReversed):
        Away(uuid4(), child, date(2026, 11, 5), date(2026, 11, 4))
