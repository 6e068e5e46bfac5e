"""Routines and ticks: the past keeps its steps, a tick can be taken back and given again, away is neutral."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from house import House
from thuisplan.domain.days import AwayKind
from thuisplan.domain.errors import MinutesOutOfRange, NameMissing, NameTooLong, NotFound, TooManySteps
from thuisplan.domain.family import Child
from thuisplan.domain.routines import EVERY_DAY, SCHOOL_DAYS, Outcome, Reason, Routine, Step, Weeks
from thuisplan.services.changes import Change
from thuisplan.services.house import Services

FRIDAY = date(2026, 11, 20)
STEPS = (("Tas uitpakken", "bag"), ("Fruit eten", "apple"))


@pytest.fixture
def routine(house: House, child: Child) -> Routine:
    made = house.services.routines.add("Na school", "house", at=time(15, 30), steps=STEPS)
    house.told.clear()
    return made


def said(services: Services, child: Child) -> list[tuple[str, Outcome | None]]:
    plan = services.routines.today(child.id)
    return [(s.step.title, s.tick.outcome if s.tick else None) for s in plan.steps]


def test_it_is_kept_as_it_was_made(services: Services, child: Child, routine: Routine) -> None:
    assert services.routines.routines() == [routine]
    assert services.routines.routine(routine.id) == routine
    assert (routine.weekdays, routine.at, [s.title for s in routine.steps]) == (
        SCHOOL_DAYS, time(15, 30), ["Tas uitpakken", "Fruit eten"]
    )
    with pytest.raises(NotFound):
        services.routines.routine(uuid4())


def test_titles_are_cleaned_or_refused(house: House, services: Services) -> None:
    with pytest.raises(NameMissing):
        services.routines.add(" ", "house")
    with pytest.raises(NameMissing):
        services.routines.add("Na school", "house", steps=[("", "bag")])
    with pytest.raises(TooManySteps):
        services.routines.add("Na school", "house", steps=STEPS * 5)
    assert services.routines.routines() == []
    assert house.told == []


def test_steps_are_added_moved_renamed_and_left(house: House, services: Services, routine: Routine) -> None:
    bag, fruit = routine.steps
    new = Step(uuid4(), "Drinken", "cup")
    changed = replace(routine, steps=(new, replace(bag, title="Rugzak")), at=None, weekdays=EVERY_DAY)
    services.routines.change(changed)
    assert services.routines.routine(routine.id) == changed
    services.routines.change(replace(changed, steps=(fruit, new)))      # the one that was left comes back
    assert services.routines.routine(routine.id).steps == (fruit, new)
    assert house.told == [Change.ROUTINES] * 2


def test_for_whom_it_is(services: Services, child: Child, routine: Routine) -> None:
    lot, sem = (services.family.add_child(n, "owl", "plum") for n in ("Lot", "Sem"))
    for children in ({lot.id}, {lot.id, sem.id}, {sem.id}, set(), {lot.id}):
        services.routines.change(replace(routine, children=frozenset(children)))
        assert services.routines.routine(routine.id).children == children
    assert services.routines.today(child.id).steps == []
    assert len(services.routines.today(lot.id).steps) == 2


def test_routines_by_time_and_those_without_one_last(services: Services, child: Child, routine: Routine) -> None:
    services.routines.add("Ooit", "star", steps=[("Lezen", "book")])
    services.routines.add("Ochtend", "sun", at=time(7, 30), steps=[("Tanden", "brush")])
    services.routines.add("Weekend", "sun", weekdays={6, 7}, steps=[("Uitslapen", "bed")])
    assert [s.step.title for s in services.routines.today(child.id).steps] == [
        "Tanden", "Tas uitpakken", "Fruit eten", "Lezen"
    ]
    assert [r.title for r in services.routines.routines()] == ["Na school", "Ooit", "Ochtend", "Weekend"]


def test_where_when_and_what_it_costs_are_kept(services: Services, child: Child) -> None:
    made = services.routines.add(
        "Huiswerk", "pencil", steps=[("Rekenen", "pencil", 25), ("Lezen", "book", None), ("Krant", "book")],
        place="  keuken\n tafel ", phones=" \t", parent_minutes=5, weeks=Weeks.SCHOOL,
    )
    assert services.routines.routine(made.id) == made
    assert [s.minutes for s in made.steps] == [25, None, None]
    assert (made.place, made.phones, made.minutes) == ("keuken tafel", "", 25)
    changed = replace(made, place=" bank ", phones="in de la", parent_minutes=None)
    services.routines.change(changed)
    assert services.routines.routine(made.id) == replace(changed, place="bank")


@pytest.mark.parametrize(("minutes", "parent"), [(0, 5), (121, 5), (5, 0), (5, 61)])
def test_minutes_outside_their_limits_are_refused(
    house: House, services: Services, minutes: int, parent: int
) -> None:
    with pytest.raises(MinutesOutOfRange):
        services.routines.add("x", "house", steps=[("y", "bag", minutes)], parent_minutes=parent)
    with pytest.raises(NameTooLong):
        services.routines.add("x", "house", place="x" * 41)
    assert services.routines.routines() == []
    assert house.told == []


def test_a_shared_routine_is_ticked_by_each_child_for_itself(
    services: Services, child: Child, routine: Routine
) -> None:
    lot = services.family.add_child("Lot", "owl", "plum")
    services.routines.change(replace(routine, children=frozenset({child.id, lot.id})))
    services.routines.mark_done(child.id, routine.steps[0].id, FRIDAY)
    services.routines.mark_not_done(lot.id, routine.steps[1].id, FRIDAY, Reason.TIRED)
    assert said(services, child) == [("Tas uitpakken", Outcome.DONE), ("Fruit eten", None)]
    assert said(services, lot) == [("Tas uitpakken", None), ("Fruit eten", Outcome.NOT_DONE)]
    services.routines.undo(child.id, routine.steps[0].id, FRIDAY)
    assert said(services, lot) == [("Tas uitpakken", None), ("Fruit eten", Outcome.NOT_DONE)]


def test_paused_is_on_no_day_until_somebody_goes_on(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    services.routines.pause(routine.id)
    assert said(services, child) == []
    assert [r.paused for r in services.routines.routines()] == [True]
    services.routines.pause(routine.id, paused=False)
    assert services.routines.routines() == [routine]
    assert house.told == [Change.ROUTINES] * 2
    with pytest.raises(NotFound):
        services.routines.pause(uuid4())


def test_the_family_s_order_holds_among_those_of_one_time(
    services: Services, child: Child, routine: Routine
) -> None:
    def titles() -> list[str]:
        return [s.step.title for s in services.routines.today(child.id).steps]

    early = services.routines.add("Vroeg", "sun", at=time(7), steps=[("vroeg", "sun")])
    a, b, c = (services.routines.add(t, "sun", steps=[(t, "sun")]) for t in "abc")
    gone = services.routines.add("weg", "sun", steps=[("weg", "sun")])
    services.routines.archive(gone.id)
    start = ["vroeg", "Tas uitpakken", "Fruit eten"]
    taps = ((c, -1, "acb"), (c, -1, "cab"), (c, -1, "cab"), (a, 1, "cba"), (a, 1, "cba"), (b, 9, "cba"))
    for moved, by, order in taps:
        services.routines.move(moved.id, by)
        assert titles() == [*start, *order]
    services.routines.move(early.id, 1)     # alone at its time
    assert titles() == [*start, *"cba"]
    services.routines.add("d", "sun", steps=[("d", "sun")])
    services.routines.archive(gone.id, archived=False)
    assert [t for t in titles() if t != "weg"] == [*start, *"cbad"]
    with pytest.raises(NotFound):
        services.routines.move(uuid4(), 1)


def test_routines_of_another_time_are_no_place_to_move_past(services: Services, child: Child) -> None:
    first = services.routines.add("eerst", "sun", steps=[("eerst", "sun")])
    services.routines.add("vast", "sun", at=time(8), steps=[("vast", "sun")])
    last = services.routines.add("laatst", "sun", steps=[("laatst", "sun")])
    services.routines.move(last.id, -1)
    assert [t for t, _ in said(services, child)] == ["vast", "laatst", "eerst"]
    services.routines.move(first.id, -1)
    assert [t for t, _ in said(services, child)] == ["vast", "eerst", "laatst"]


def test_archived_is_out_of_every_day_and_comes_back(services: Services, child: Child, routine: Routine) -> None:
    services.routines.archive(routine.id)
    assert services.routines.today(child.id).steps == []
    assert services.routines.routines() == []
    assert [r.id for r in services.routines.routines(archived=True)] == [routine.id]
    services.routines.archive(routine.id, archived=False)
    assert services.routines.routines() == [routine]
    with pytest.raises(NotFound):
        services.routines.archive(uuid4())


def test_a_tick_is_given_taken_back_and_given_again(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    bag, fruit = routine.steps
    services.routines.mark_done(child.id, bag.id, FRIDAY)
    assert said(services, child) == [("Tas uitpakken", Outcome.DONE), ("Fruit eten", None)]
    services.routines.undo(child.id, bag.id, FRIDAY)
    assert said(services, child) == [("Tas uitpakken", None), ("Fruit eten", None)]
    services.routines.mark_not_done(child.id, bag.id, FRIDAY, Reason.TIRED)
    services.routines.mark_done(child.id, fruit.id, FRIDAY)
    (first, _) = services.routines.today(child.id).steps
    assert first.tick is not None
    assert (first.tick.outcome, first.tick.reason) == (Outcome.NOT_DONE, Reason.TIRED)
    services.routines.mark_done(child.id, bag.id, FRIDAY)       # changed its mind
    (first, _) = services.routines.today(child.id).steps
    assert first.tick is not None
    assert (first.tick.outcome, first.tick.reason) == (Outcome.DONE, None)
    assert house.told == [Change.TICKS] * 5
    rows = house.database._driver.execute("SELECT count(*) FROM tick").fetchone()
    assert rows == (2,)     # one a day for a step, whatever was tapped


def test_taking_back_what_was_never_said(services: Services, child: Child, routine: Routine) -> None:
    services.routines.undo(child.id, routine.steps[0].id, FRIDAY)
    services.routines.undo(child.id, uuid4(), FRIDAY)
    assert services.routines.today(child.id).steps[0].is_open


def test_ticks_are_of_one_child_and_one_day(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    lot = services.family.add_child("Lot", "owl", "plum")
    services.routines.mark_done(child.id, routine.steps[0].id, FRIDAY)
    assert said(services, lot) == [("Tas uitpakken", None), ("Fruit eten", None)]
    house.clock.forward(timedelta(days=3))
    assert said(services, child) == [("Tas uitpakken", None), ("Fruit eten", None)]


def test_a_step_that_never_was(services: Services, child: Child) -> None:
    with pytest.raises(NotFound):
        services.routines.mark_done(child.id, uuid4(), FRIDAY)


def test_a_tick_on_a_step_that_a_parent_just_took_away(services: Services, child: Child, routine: Routine) -> None:
    services.routines.change(replace(routine, steps=routine.steps[1:]))
    services.routines.mark_done(child.id, routine.steps[0].id, FRIDAY)
    assert said(services, child) == [("Fruit eten", None)]
    assert services.progress.this_week(child.id)[4].done == 1


def test_away_is_neutral(services: Services, child: Child, routine: Routine) -> None:
    services.routines.mark_done(child.id, routine.steps[1].id, FRIDAY)
    away = services.days.add_away(child.id, FRIDAY, FRIDAY, AwayKind.ILL)
    plan = services.routines.today(child.id)
    assert plan.away == away
    assert [s.step.title for s in plan.steps] == ["Fruit eten"]     # what was said stays
    services.days.remove_away(away.id)
    assert len(services.routines.today(child.id).steps) == 2


def test_any_number_of_routines_takes_as_many_questions(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    def questions() -> int:
        asked: list[str] = []
        house.database._driver.set_trace_callback(asked.append)
        services.routines.routines()
        house.database._driver.set_trace_callback(None)
        return len(asked)

    before = questions()
    for n in range(10):
        services.routines.add(f"Routine {n}", "star", steps=STEPS, children=[child.id])
    assert questions() == before
