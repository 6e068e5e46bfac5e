"""What day it is, and being away or ill."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from house import AMSTERDAM, House
from thuisplan.domain.days import AwayKind, SchoolYear
from thuisplan.domain.errors import NotFound, PeriodReversed
from thuisplan.domain.family import Child
from thuisplan.services.changes import Change
from thuisplan.services.house import Services

DAY = timedelta(days=1)
FRIDAY = date(2026, 11, 20)


def test_the_family_says_when_a_day_begins(house: House, services: Services) -> None:
    house.clock.instant = datetime(2026, 11, 21, 4, 0, tzinfo=AMSTERDAM)
    assert services.days.today() == date(2026, 11, 21)
    assert services.days.next_day_at() == datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
    services.family.set_day_starts(5)
    assert services.days.today() == date(2026, 11, 20)
    assert services.days.next_day_at() == datetime(2026, 11, 21, 4, 0, tzinfo=UTC)
    assert services.days.now() == house.clock.instant
    assert services.family.school_year() == SchoolYear(2026)


def test_periods_latest_first(house: House, services: Services, child: Child) -> None:
    first = services.days.add_away(child.id, FRIDAY, FRIDAY + DAY)
    second = services.days.add_away(child.id, FRIDAY - 9 * DAY, FRIDAY - 8 * DAY, AwayKind.ILL)
    third = services.days.add_away(child.id, FRIDAY + 9 * DAY, FRIDAY + 10 * DAY)
    assert services.days.away_periods(child.id) == [third, first, second]
    assert services.days.away_periods(uuid4()) == []
    assert services.routines.today(child.id).away == first
    assert house.told == [Change.DAYS] * 3


def test_removed_and_brought_back(services: Services, child: Child) -> None:
    away = services.days.add_away(child.id, FRIDAY, FRIDAY)
    services.days.remove_away(away.id)
    assert services.routines.today(child.id).away is None
    with pytest.raises(NotFound):
        services.days.remove_away(away.id)
    services.days.change_away(away)
    assert services.days.away_periods(child.id) == [away]


def test_a_period_does_not_run_backwards(house: House, services: Services, child: Child) -> None:
    with pytest.raises(PeriodReversed):
        services.days.add_away(child.id, FRIDAY, FRIDAY - DAY)
    assert services.days.away_periods(child.id) == []
    assert house.told == []
