"""What is coming at school: kept, changed, done, removed and back; its one reminder; what a parent is told."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from house import House
from thuisplan.domain.deadlines import Deadline, DeadlineKind
from thuisplan.domain.errors import DayPassed, NameMissing, NotFound
from thuisplan.domain.family import Child
from thuisplan.services.changes import Change
from thuisplan.services.house import Services

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def sums(house: House, child: Child) -> Deadline:
    made = house.services.deadlines.add(child.id, DeadlineKind.TEST, " tafels\n", FRIDAY + timedelta(days=5))
    house.told.clear()
    return made


def test_it_is_kept_as_it_was_made_of_one_child(services: Services, child: Child, sums: Deadline) -> None:
    assert services.deadlines.of_child(child.id) == [sums]
    assert (sums.title, sums.days_before, sums.reminded, sums.done) == ("tafels", 3, None, False)
    lot = services.family.add_child("Lot", "owl", "plum")
    assert services.deadlines.of_child(lot.id) == services.deadlines.near(lot.id) == []
    talk = services.deadlines.add(child.id, DeadlineKind.TALK, "", FRIDAY, 7)
    assert services.deadlines.near(child.id) == [talk, sums]
    assert services.deadlines.of_child(child.id, FRIDAY + timedelta(days=1)) == [sums]


def test_what_cannot_be_is_refused_and_nothing_told(house: House, services: Services, child: Child) -> None:
    with pytest.raises(DayPassed):
        services.deadlines.add(child.id, DeadlineKind.TEST, "x", FRIDAY - timedelta(days=1))
    with pytest.raises(NameMissing):
        services.deadlines.add(child.id, DeadlineKind.OTHER, "", FRIDAY)
    with pytest.raises(ValueError, match="reminder"):
        services.deadlines.add(child.id, DeadlineKind.TEST, "x", FRIDAY, 31)
    assert services.deadlines.of_child(child.id) == []
    assert house.told == []


def test_it_is_changed_and_can_stay_on_a_day_that_is_over(
    house: House, services: Services, child: Child, sums: Deadline
) -> None:
    changed = replace(sums, kind=DeadlineKind.BOOK, title="Pluk", day=FRIDAY + timedelta(days=9), days_before=1)
    services.deadlines.change(changed)
    assert services.deadlines.of_child(child.id) == [changed]
    with pytest.raises(DayPassed):
        services.deadlines.change(replace(changed, day=FRIDAY - timedelta(days=1)))
    house.clock.forward(timedelta(days=20))
    services.deadlines.change(replace(changed, title="Pippi"))
    assert services.deadlines.of_child(child.id) == [replace(changed, title="Pippi")]
    with pytest.raises(NotFound):
        services.deadlines.change(replace(changed, id=uuid4()))


def test_one_reminder_and_never_another(house: House, services: Services, child: Child, sums: Deadline) -> None:
    """R15: also when a parent moves the day, and also for a change that was begun before it was seen."""
    house.clock.forward(timedelta(days=2))
    assert [d.asks(services.days.today()) for d in services.deadlines.near(child.id)] == [True]
    services.deadlines.mark_seen(sums.id)
    seen = replace(sums, reminded=FRIDAY + timedelta(days=2))
    assert services.deadlines.near(child.id) == [seen]
    services.deadlines.change(replace(sums, day=sums.day + timedelta(days=7)))
    services.deadlines.mark_done(sums.id)
    services.deadlines.mark_done(sums.id, done=False)
    house.clock.forward(timedelta(days=8))
    services.deadlines.mark_seen(sums.id)
    (now,) = services.deadlines.near(child.id)
    assert now.reminded == seen.reminded
    assert not now.asks(services.days.today())
    assert set(house.told) == {Change.DEADLINES}


def test_done_removed_and_back(services: Services, child: Child, sums: Deadline) -> None:
    services.deadlines.mark_done(sums.id)
    assert services.deadlines.near(child.id) == []
    assert services.deadlines.of_child(child.id) == [replace(sums, done=True)]
    services.deadlines.remove(sums.id)
    assert services.deadlines.of_child(child.id) == []
    for act in (services.deadlines.remove, services.deadlines.mark_seen, services.deadlines.mark_done):
        with pytest.raises(NotFound):
            act(sums.id)
    services.deadlines.bring_back(sums)
    assert services.deadlines.near(child.id) == [sums]


def test_the_parents_are_told_of_a_week(services: Services, child: Child, sums: Deadline) -> None:
    late = services.deadlines.add(child.id, DeadlineKind.TEST, "later", FRIDAY + timedelta(days=8))
    (told,) = services.progress.family_today()
    assert told.coming == [sums]
    assert services.deadlines.near(child.id) == [sums, late]
