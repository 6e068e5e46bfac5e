"""The family's holidays: those of its region, changed, its own, dropped and back; and the child's day in them."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from house import AMSTERDAM, House
from thuisplan.domain.days import SchoolYear
from thuisplan.domain.errors import NameMissing, PeriodReversed
from thuisplan.domain.family import Child
from thuisplan.domain.holidays import Holiday
from thuisplan.domain.routines import EVERY_DAY, Weeks
from thuisplan.services.changes import Change
from thuisplan.services.house import Services

YEAR = SchoolYear(2026)


def names(services: Services, year: SchoolYear = YEAR) -> list[str]:
    return [h.name for h in services.holidays.of_year(year) if not h.dropped]


def autumn(services: Services) -> Holiday:
    return next(h for h in services.holidays.of_year(YEAR) if h.name == "Herfstvakantie")


def due(house: House, child: Child, day: date) -> list[str]:
    """The steps on that day, at noon; the same for the child and on the Ouderhoek's Vandaag."""
    house.clock.instant = datetime(day.year, day.month, day.day, 12, tzinfo=AMSTERDAM)
    plan = house.services.routines.today(child.id)
    (told,) = house.services.progress.family_today()
    assert (plan.day, plan.steps) == (day, told.steps)
    return [s.step.title for s in plan.steps]


@pytest.fixture
def seasons(services: Services, child: Child) -> None:
    for weeks in Weeks:
        services.routines.add(weeks, "sun", weekdays=EVERY_DAY, steps=[(weeks, "sun")], weeks=weeks)


def test_those_of_the_region_in_their_order(services: Services) -> None:
    assert names(services) == []
    services.family.set_region("noord")
    assert names(services) == [
        "Zomervakantie", "Herfstvakantie", "Kerstvakantie", "Voorjaarsvakantie", "Meivakantie", "Zomervakantie",
    ]
    assert autumn(services).first == date(2026, 10, 10)
    services.family.set_region("zuid")
    assert autumn(services).first == date(2026, 10, 17)
    assert services.holidays.school_years() == [SchoolYear(y) for y in (2026, 2027, 2028, 2029)]
    assert names(services, SchoolYear(2031)) == []


def test_a_change_is_kept_of_its_own_region_and_undone(house: House, services: Services) -> None:
    services.family.set_region("midden")
    house.told.clear()
    before = autumn(services)
    changed = replace(before, name=" Herfst ", first=before.first + timedelta(7), last=before.last + timedelta(7))
    services.holidays.change(changed)
    assert [h for h in services.holidays.of_year(YEAR) if h.id == before.id] == [replace(changed, name="Herfst")]
    assert services.holidays.shipped(changed) == before
    services.family.set_region("zuid")
    assert autumn(services).first == date(2026, 10, 17)
    services.family.set_region("midden")
    services.holidays.reset(changed)
    assert autumn(services) == before
    services.holidays.change(changed)       # undone
    assert names(services)[1] == "Herfst"
    assert house.told.count(Change.DAYS) == 3
    with pytest.raises(NameMissing):
        services.holidays.change(replace(before, name=" "))


def test_one_s_own_come_go_and_come_back(house: House, services: Services) -> None:
    day = date(2026, 11, 23)
    own = services.holidays.add("Studiedag", day, day)
    assert own in services.holidays.of_year(YEAR)
    assert services.holidays.shipped(own) is None
    services.holidays.remove(own)
    assert services.holidays.of_year(YEAR) == []
    services.holidays.change(own)
    assert services.holidays.of_year(YEAR) == [own]
    with pytest.raises(PeriodReversed):
        services.holidays.add("Studiedag", day, day - timedelta(days=1))
    with pytest.raises(NameMissing):
        services.holidays.add("", day, day)
    assert house.told == [Change.DAYS] * 3
    services.holidays.add("Ver weg", date(2033, 9, 1), date(2033, 9, 2))
    assert services.holidays.school_years()[-1] == SchoolYear(2033)


def test_a_dropped_one_stays_known(services: Services) -> None:
    services.family.set_region("midden")
    before = autumn(services)
    services.holidays.remove(before)
    assert autumn(services) == replace(before, dropped=True)
    services.holidays.bring_back(autumn(services))
    assert autumn(services) == before
    moved = replace(before, last=before.last + timedelta(days=7))
    services.holidays.change(moved)
    services.holidays.remove(moved)
    services.holidays.bring_back(autumn(services))
    assert autumn(services) == moved        # a change is not lost by a tap on the bin


@pytest.mark.usefixtures("seasons")
def test_each_day_has_the_steps_of_its_season(house: House, services: Services, child: Child) -> None:
    services.family.set_region("midden")
    first, last = autumn(services).first, autumn(services).last
    for day, holiday in ((first - timedelta(1), False), (first, True), (last, True), (last + timedelta(1), False)):
        assert due(house, child, day) == ["always", "holiday" if holiday else "school"]
    services.holidays.remove(autumn(services))
    assert due(house, child, first) == ["always", "school"]
    studiedag = services.holidays.add("Studiedag", date(2026, 11, 23), date(2026, 11, 23))
    assert due(house, child, studiedag.first) == ["always", "holiday"]
    services.holidays.change(replace(studiedag, last=date(2026, 11, 24)))
    assert due(house, child, date(2026, 11, 24)) == ["always", "holiday"]


@pytest.mark.usefixtures("seasons")
def test_without_a_region_school_is_always_and_the_holiday_never(house: House, child: Child) -> None:
    for day in (date(2026, 10, 20), date(2026, 12, 25), date(2026, 11, 20)):
        assert due(house, child, day) == ["always", "school"]


@pytest.mark.usefixtures("seasons")
def test_on_the_nights_when_the_clock_changes_the_holiday_ends_at_three(
    house: House, services: Services, child: Child
) -> None:
    """R15 asks for a fixed time: the autumn holiday of Midden in 2026 ends in the night that winter time begins."""
    services.family.set_region("midden")
    assert autumn(services).last == date(2026, 10, 25)
    house.clock.instant = datetime(2026, 10, 25, 23, tzinfo=AMSTERDAM)
    for hours, expected in ((0, "holiday"), (3, "holiday"), (1, "school")):     # 23:00, 2:00, 3:00
        house.clock.forward(timedelta(hours=hours))
        assert [s.step.title for s in services.routines.today(child.id).steps] == ["always", expected]
    house.clock.instant = datetime(2026, 10, 24, 23, tzinfo=AMSTERDAM)
    services.holidays.change(replace(autumn(services), last=date(2026, 10, 24)))
    for hours, expected in ((0, "holiday"), (4, "holiday"), (1, "school")):     # 23:00, the second 2:00, 3:00
        house.clock.forward(timedelta(hours=hours))
        assert [s.step.title for s in services.routines.today(child.id).steps] == ["always", expected]


def test_nothing_is_looked_up_where_no_routine_asks(house: House, services: Services, child: Child) -> None:
    services.routines.add("x", "sun", steps=[("x", "sun")])
    asked: list[str] = []
    house.database._driver.set_trace_callback(asked.append)
    services.routines.today(child.id)
    house.database._driver.set_trace_callback(None)
    assert not any("holiday" in statement for statement in asked)
