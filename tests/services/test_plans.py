"""A child's own plan on a real database: kept as a whole, undone by the plan before it, seen by every reader."""

import json
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from house import House
from thuisplan.domain.days import AwayKind
from thuisplan.domain.errors import NameMissing
from thuisplan.domain.family import Child
from thuisplan.domain.plans import OwnPlan, leave_out, move, set_time
from thuisplan.domain.routines import Routine
from thuisplan.services.changes import Change
from thuisplan.services.house import Services
from thuisplan.storage.routines import RoutineStore

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def routine(services: Services, house: House, child: Child) -> Routine:
    steps = [("Fruit", "red-apple"), ("Rekenen", "pencil"), ("Krant", "newspaper")]
    made = services.routines.add("Na school", "backpack", at=time(15, 15), steps=steps)
    house.told.clear()
    return made


def titles(services: Services, child: Child) -> list[str]:
    return [s.step.title for s in services.routines.today(child.id).steps]


def test_a_plan_is_kept_and_seen_by_every_reader(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    fruit, sums, _ = (s.id for s in routine.steps)
    hand = services.plans.today(child.id)
    assert (hand.day, hand.now.own) == (FRIDAY, None)
    plan = move(hand.now.steps, fruit, 1, hand.plan)
    plan = set_time(services.plans.today(child.id).now.steps, sums, time(17, 30), leave_out(fruit, plan))
    services.plans.save(plan)
    assert house.told == [Change.PLANS]
    assert titles(services, child) == ["Krant", "Rekenen"]
    (today,) = services.progress.family_today()
    assert [(s.step.title, s.at) for s in today.steps] == [("Krant", time(15, 15)), ("Rekenen", time(17, 30))]
    assert today.own == services.routines.today(child.id).own == plan
    assert [s.step.title for s in services.plans.today(child.id).now.left_out] == ["Fruit"]
    services.plans.save(hand.plan)      # the plan from before undoes it
    assert titles(services, child) == ["Fruit", "Rekenen", "Krant"]
    assert services.routines.today(child.id).own is None
    rows = house.database._driver.execute("SELECT count(*) FROM day_plan").fetchone()
    assert rows == (1,)


def test_a_plan_is_of_one_child_and_one_day(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    lot = services.family.add_child("Lot", "owl", "plum", 6)
    services.plans.save(OwnPlan(child.id, FRIDAY, free=True))
    services.plans.add(OwnPlan(child.id, FRIDAY, free=False), "Opa bellen", "telephone-receiver")
    assert titles(services, lot) == ["Fruit", "Rekenen", "Krant"]
    house.clock.forward(timedelta(days=3))
    assert titles(services, child) == ["Fruit", "Rekenen", "Krant"]


def test_vandaag_niets_keeps_what_was_ticked(services: Services, child: Child, routine: Routine) -> None:
    services.routines.mark_done(child.id, routine.steps[1].id, FRIDAY)
    services.plans.save(OwnPlan(child.id, FRIDAY, free=True))
    plan = services.routines.today(child.id)
    assert [s.step.title for s in plan.steps] == ["Rekenen"]
    assert plan.own is not None
    assert plan.own.free
    services.routines.undo(child.id, routine.steps[1].id, FRIDAY)
    assert titles(services, child) == []


def test_something_extra_can_be_ticked_and_is_no_routine(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    hand = services.plans.today(child.id)
    step = services.plans.add(hand.plan, " Opa  bellen ", "telephone-receiver", at=time(15), minutes=10)
    assert house.told == [Change.PLANS]
    first = services.routines.today(child.id).steps[0]
    assert (first.step.title, first.at, first.step.minutes) == ("Opa bellen", time(15), 10)
    assert first.is_extra
    assert [r.title for r in services.routines.routines()] == ["Na school"]
    services.routines.mark_done(child.id, step, FRIDAY)
    assert services.progress.this_week(child.id)[4].done == 1
    services.plans.take_away(hand.plan, step)       # too late: it is done
    services.plans.as_usual(hand.plan)
    assert titles(services, child) == ["Opa bellen", "Fruit", "Rekenen", "Krant"]
    with pytest.raises(NameMissing):
        services.plans.add(hand.plan, " ", "memo")


def test_undo_of_something_extra_leaves_nothing(services: Services, child: Child, routine: Routine) -> None:
    hand = services.plans.today(child.id)
    step = services.plans.add(hand.plan, "Opa bellen", "telephone-receiver")
    services.plans.take_away(hand.plan, step)
    now = services.plans.today(child.id).now
    assert [s.step.title for s in (*now.steps, *now.left_out)] == ["Fruit", "Rekenen", "Krant"]
    assert services.routines.routines(archived=True) == []


def test_weer_zoals_het_was(house: House, services: Services, child: Child, routine: Routine) -> None:
    hand = services.plans.today(child.id)
    services.plans.save(move(hand.now.steps, routine.steps[0].id, 1, hand.plan))
    services.plans.add(services.plans.today(child.id).plan, "Opa bellen", "telephone-receiver")
    before = services.plans.today(child.id).plan
    house.told.clear()
    services.plans.as_usual(before)
    assert house.told == [Change.PLANS]
    assert titles(services, child) == ["Fruit", "Rekenen", "Krant"]
    assert services.routines.today(child.id).own is None
    services.plans.save(before)
    assert titles(services, child) == ["Rekenen", "Fruit", "Krant", "Opa bellen"]


def test_while_away_nobody_made_a_plan(services: Services, child: Child, routine: Routine) -> None:
    services.plans.save(OwnPlan(child.id, FRIDAY, free=True))
    services.days.add_away(child.id, FRIDAY, FRIDAY, AwayKind.ILL)
    assert services.routines.today(child.id).own is None
    assert services.progress.family_today()[0].own is None


@pytest.mark.parametrize("steps", [
    '{"order":7,"times":[],"left_out":"x","helper":3}',
    '{"order":[null,3,"","zz",{}],"times":{"x":"9:00"},"left_out":[[]],"helper":"me"}',
    '{"times":{"%s":"25:00","%s":8,"%s":"15:15+01:00"},"more":{"of":"a newer version"}}',
    "{}",
])
def test_what_means_nothing_in_a_plan_is_passed_over(
    house: House, services: Services, child: Child, routine: Routine, steps: str
) -> None:
    services.plans.save(OwnPlan(child.id, FRIDAY))
    for step in routine.steps:
        steps = steps.replace("%s", step.id.hex, 1)
    house.database._driver.execute("UPDATE day_plan SET steps = ?", (steps,))
    assert services.plans.today(child.id).plan == OwnPlan(child.id, FRIDAY)
    assert titles(services, child) == ["Fruit", "Rekenen", "Krant"]


def test_what_means_something_beside_it_stays(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    fruit, sums, paper = (s.id.hex for s in routine.steps)
    order, times = [paper, uuid4().hex, 1, paper], {sums: None, "x": 1}
    said = json.dumps({"order": order, "times": times, "left_out": [fruit]})
    services.plans.save(OwnPlan(child.id, FRIDAY))
    house.database._driver.execute("UPDATE day_plan SET steps = ?", (said,))
    assert [(s.step.title, s.at) for s in services.routines.today(child.id).steps] == [
        ("Krant", time(15, 15)), ("Rekenen", None),
    ]


def test_only_the_extras_of_a_day_are_read_for_it(house: House, services: Services, child: Child) -> None:
    for _ in range(3):
        services.plans.add(OwnPlan(child.id, services.days.today()), "Opa bellen", "telephone-receiver")
        house.clock.forward(timedelta(days=1))
    with house.database.reading() as session:
        assert RoutineStore(session).of_day(services.days.today()) == []
        assert len(RoutineStore(session).of_day(FRIDAY)) == 1
