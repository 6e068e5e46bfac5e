"""School holidays: a family's own word wins; and on which days a routine of certain weeks is due."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisplan.domain.days import SchoolYear, day_of, start_of
from thuisplan.domain.errors import PeriodReversed
from thuisplan.domain.family import REGIONS
from thuisplan.domain.holidays import Holiday, is_holiday, known
from thuisplan.domain.routines import EVERY_DAY, Routine, Weeks
from thuisplan.storage.content import school_holidays

CHILD = UUID(int=1)
FIRST, LAST = date(2025, 8, 1), date(2029, 7, 31)       # of the shipped calendar
days = st.dates(FIRST, LAST)


Family = tuple[tuple[Holiday, ...], list[Holiday], date]


@st.composite
def families(draw: st.DrawFn) -> Family:
    """A region's holidays, or none; what the family said: changed, dropped, its own; and a day, often near one."""
    region = draw(st.sampled_from((*REGIONS, None)))
    shipped = school_holidays(region) if region else ()
    said: list[Holiday] = []
    for h in draw(st.lists(st.sampled_from(shipped or school_holidays("noord")), max_size=6, unique=True)):
        first = h.first + timedelta(days=draw(st.integers(-9, 9)))
        changed = replace(h, first=first, last=first + timedelta(days=draw(st.integers(0, 20))))
        said.append(replace(changed, dropped=draw(st.booleans())))
    for n in range(draw(st.integers(0, 3))):
        day = draw(days)
        said.append(Holiday(UUID(int=n + 9), "Studiedag", day, day + timedelta(days=draw(st.integers(0, 2)))))
    ends = [end for h in (*shipped, *said) for end in (h.first, h.last)]
    near = draw(days | st.sampled_from(ends) if ends else days)
    return shipped, said, near + timedelta(days=draw(st.integers(-1, 1)))


def free_days(shipped: tuple[Holiday, ...], said: list[Holiday]) -> set[date]:
    """Counted in another way: day by day."""
    changes = {h.id: h for h in said}
    there = [changes.get(h.id, h) for h in shipped] + [h for h in said if not h.source]
    return {
        h.first + timedelta(days=n) for h in there if not h.dropped for n in range((h.last - h.first).days + 1)
    }


@given(families(), st.integers(0, 23 * 60 - 1), st.sampled_from(Weeks), st.booleans())
def test_a_day_is_a_holiday_or_a_school_day_and_each_routine_keeps_to_its_own(
    family: Family, minute: int, weeks: Weeks, paused: bool
) -> None:
    shipped, said, day = family
    zone = ZoneInfo("Europe/Amsterdam")
    instant = (start_of(day, zone) + timedelta(minutes=minute)).astimezone(zone)
    shown = day_of(instant)     # what the family's clock says; on the last Sundays of March and October too
    assert shown == day
    holiday = is_holiday(shown, known(shipped, said))
    assert holiday == (shown in free_days(shipped, said))
    routine = Routine(UUID(int=2), "x", "x", EVERY_DAY, weeks=weeks, paused=paused)
    expected = not paused and (weeks is Weeks.ALWAYS or (weeks is Weeks.HOLIDAY) == holiday)
    assert routine.is_due(CHILD, shown, holiday=holiday) is expected


@pytest.mark.parametrize("region", REGIONS)
def test_every_day_of_four_years_has_its_season(region: str) -> None:
    holidays, zone = school_holidays(region), ZoneInfo("Europe/Amsterdam")
    school = Routine(UUID(int=2), "x", "x", EVERY_DAY, weeks=Weeks.SCHOOL)
    free = replace(school, weeks=Weeks.HOLIDAY)
    found = 0
    for n in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=n)
        begins, ends = start_of(day, zone), start_of(day + timedelta(days=1), zone)
        for instant in (begins, ends - timedelta(minutes=1)):       # 23, 24 or 25 hours of one day
            assert day_of(instant.astimezone(zone)) == day
        holiday = is_holiday(day, holidays)
        assert free.is_due(CHILD, day, holiday=holiday) is holiday is not school.is_due(CHILD, day, holiday=holiday)
        found += holiday
    assert found == sum((h.last - max(h.first, FIRST)).days + 1 for h in holidays if h.last <= LAST) + sum(
        (LAST - h.first).days + 1 for h in holidays if h.first <= LAST < h.last)


def test_without_a_region_only_what_the_family_said_itself_is_a_holiday() -> None:
    studiedag = Holiday(UUID(int=3), "Studiedag", FIRST, FIRST)
    kerst = school_holidays("noord")[1]
    found = known((), [kerst, studiedag])
    assert found == [studiedag]
    assert is_holiday(FIRST, found)
    assert not is_holiday(kerst.first, found)


@pytest.mark.parametrize("region", REGIONS)
def test_what_a_family_dropped_is_known_and_is_no_holiday(region: str) -> None:
    shipped = school_holidays(region)
    for dropped in shipped:
        found = known(shipped, [replace(dropped, dropped=True)])
        assert [h.id for h in found if h.dropped] == [dropped.id]
        assert [h.id for h in shipped if not is_holiday(h.first, found)] == [dropped.id]


def test_a_summer_holiday_lies_in_two_school_years() -> None:
    summer = Holiday(UUID(int=3), "Zomer", date(2026, 7, 18), date(2026, 8, 30))
    assert [y for y in range(2024, 2029) if summer.touches(SchoolYear(y))] == [2025, 2026]
    with pytest.raises(PeriodReversed):
        replace(summer, last=date(2026, 7, 17))


def test_an_instant_of_the_night_of_summer_time() -> None:
    zone = ZoneInfo("Europe/Amsterdam")
    sunday = Holiday(UUID(int=3), "Paasdag", date(2027, 3, 28), date(2027, 3, 28))
    assert not is_holiday(day_of(datetime(2027, 3, 28, 1, 59, tzinfo=zone)), [sunday])
    assert is_holiday(day_of(datetime(2027, 3, 28, 3, tzinfo=zone)), [sunday])      # a minute later
