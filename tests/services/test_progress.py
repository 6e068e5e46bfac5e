"""Looking back: weeks and days as they were, gaps that stay gaps, nothing that is missed."""

from datetime import UTC, date, datetime, timedelta

import pytest

from house import AMSTERDAM, House, added_on
from thuisplan.domain.days import AwayKind, SchoolYear
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Kind
from thuisplan.domain.progress import DayLook
from thuisplan.services.house import Services

DAY = timedelta(days=1)
FRIDAY = date(2026, 11, 20)
YEAR = SchoolYear(2026)


def test_weeks_with_empty_ones_between(services: Services, child: Child) -> None:
    services.practice.log(child.id, Answers(Kind.COOKING, 20), FRIDAY)
    services.practice.log(child.id, Answers(Kind.COOKING, 5), FRIDAY - 4 * DAY)
    services.practice.log(child.id, Answers(Kind.GAME), FRIDAY - DAY)
    services.practice.log(child.id, Answers(Kind.NEWS, 7), FRIDAY - 14 * DAY)
    before, empty, present = services.progress.weeks(child.id, YEAR)[-3:]
    assert (present.minutes, present.times, present.number) == ({Kind.COOKING: 25}, 3, 47)
    assert (present.untimed, before.untimed) == ({Kind.GAME: 1}, {})
    assert (empty.minutes, empty.times, empty.total) == ({}, 0, 0)
    assert (before.minutes, before.times) == ({Kind.NEWS: 7}, 1)
    assert len(services.progress.weeks(child.id, YEAR)) == 16
    assert len(services.progress.weeks(child.id, YEAR, most=2)) == 2


def test_a_log_taken_back_leaves_no_trace(services: Services, child: Child) -> None:
    log = services.practice.log(child.id, Answers(Kind.COOKING, 20))
    services.practice.undo(log.id)
    assert all(w.times == 0 for w in services.progress.weeks(child.id, YEAR))
    assert services.progress.this_week(child.id)[4].done == 0


@pytest.mark.parametrize(("minutes", "look"), [
    (None, DayLook.SOME), (19, DayLook.SOME), (20, DayLook.MORE), (44, DayLook.MORE), (45, DayLook.MUCH),
])
def test_how_a_day_looks(services: Services, child: Child, minutes: int | None, look: DayLook) -> None:
    services.practice.log(child.id, Answers(Kind.COOKING, minutes))
    services.days.add_away(child.id, FRIDAY - 2 * DAY, FRIDAY - DAY)
    services.days.add_away(child.id, FRIDAY - DAY, FRIDAY, AwayKind.ILL)
    days = {d.day: d for d in services.progress.days(child.id, YEAR)}
    assert len(days) == 365
    assert days[FRIDAY].look is look        # a log says more than being ill
    assert [days[FRIDAY - n * DAY].look for n in (3, 2, 1, -1)] == [
        DayLook.FREE, DayLook.AWAY, DayLook.ILL, DayLook.AHEAD
    ]


def test_this_week(services: Services, child: Child) -> None:
    routine = services.routines.add("Na school", "house", steps=[("Tas", "bag"), ("Fruit", "apple")])
    services.routines.mark_done(child.id, routine.steps[0].id, FRIDAY)
    services.practice.log(child.id, Answers(Kind.COOKING, 20))
    services.practice.log(child.id, Answers(Kind.COOKING), FRIDAY - 4 * DAY)
    away = services.days.add_away(child.id, FRIDAY - 3 * DAY, FRIDAY - 2 * DAY)
    week = services.progress.this_week(child.id)
    assert [d.done for d in week] == [1, 0, 0, 0, 2, 0, 0]
    assert [d.away for d in week] == [None, away, away, None, None, None, None]
    assert [d.is_today for d in week].index(True) == 4
    assert [d.is_ahead for d in week] == [False] * 5 + [True] * 2


def test_school_years_with_a_log(house: House, services: Services, child: Child) -> None:
    assert services.progress.school_years(child.id) == [YEAR]
    house.clock.instant = datetime(2024, 5, 1, 12, tzinfo=AMSTERDAM)
    services.practice.log(child.id, Answers(Kind.COOKING, 20))
    house.clock.instant = datetime(2026, 11, 20, 12, tzinfo=AMSTERDAM)
    assert services.progress.school_years(child.id) == [SchoolYear(y) for y in (2026, 2025, 2024, 2023)]


def test_the_present_school_year_is_there_when_the_clock_is_before_all_logs(
    house: House, services: Services, child: Child
) -> None:
    services.practice.log(child.id, Answers(Kind.COOKING, 20))
    house.clock.instant = datetime(2024, 5, 1, 12, tzinfo=AMSTERDAM)     # an empty battery
    assert services.progress.school_years(child.id) == [SchoolYear(y) for y in (2026, 2025, 2024, 2023)]


def test_the_family_today(services: Services, child: Child) -> None:
    lot = services.family.add_child("Lot", "owl", "plum")
    services.routines.add("Na school", "house", steps=[("Tas", "bag")])
    log = services.practice.log(lot.id, Answers(Kind.COOKING, 20))
    ill = services.days.add_away(child.id, FRIDAY, FRIDAY, AwayKind.ILL)
    first, second = services.progress.family_today()
    assert (first.child, first.steps, first.logs, first.away) == (child, [], [], ill)
    assert (second.child, len(second.steps), second.logs, second.away) == (lot, 1, [log], None)


@pytest.mark.parametrize(("added", "begun"), [
    (datetime(2026, 11, 18, 16, tzinfo=AMSTERDAM), date(2026, 11, 18)),
    (datetime(2026, 11, 18, 2, 59, 59, tzinfo=AMSTERDAM), date(2026, 11, 17)),      # the evening is not over yet
    (datetime(2026, 11, 17, 23, 30, tzinfo=UTC), date(2026, 11, 17)),               # 0:30 at home
    (datetime(2027, 3, 1, 12, tzinfo=AMSTERDAM), FRIDAY),                           # the real clock runs ahead
])
def test_a_child_begins_on_the_day_that_it_was_added(
    house: House, services: Services, child: Child, added: datetime, begun: date
) -> None:
    added_on(house, child, added)
    assert services.progress.begun(child.id) == begun
    assert [w.monday for w in services.progress.weeks(child.id, YEAR)] == [date(2026, 11, 16)]
    looks = {d.day: d.look for d in services.progress.days(child.id, YEAR)}
    assert {looks[day] for day in looks if day < begun} == {DayLook.BEFORE}
    assert {looks[day] for day in looks if begun <= day <= FRIDAY} == {DayLook.FREE}
    assert [d.is_before for d in services.progress.this_week(child.id)] == [
        d < begun for d in (date(2026, 11, 16) + n * DAY for n in range(7))
    ]


def test_what_is_older_than_the_row_of_the_child_counts(house: House, services: Services, child: Child) -> None:
    added_on(house, child, datetime(2026, 11, 20, 15, tzinfo=AMSTERDAM))
    assert services.progress.begun(child.id) == FRIDAY
    routine = services.routines.add("Na school", "house", steps=[("Tas", "bag")])
    services.routines.mark_done(child.id, routine.steps[0].id, FRIDAY - 3 * DAY)
    assert services.progress.begun(child.id) == FRIDAY - 3 * DAY
    log = services.practice.log(child.id, Answers(Kind.COOKING, 20), FRIDAY - 9 * DAY)
    assert services.progress.begun(child.id) == FRIDAY - 9 * DAY
    assert len(services.progress.weeks(child.id, YEAR)) == 2
    services.practice.undo(log.id)
    services.routines.undo(child.id, routine.steps[0].id, FRIDAY - 3 * DAY)
    assert services.progress.begun(child.id) == FRIDAY
