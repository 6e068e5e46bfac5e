"""A day as a child wants it: whatever the plan says, nothing ticked is lost, nothing is there twice."""

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisplan.domain.plans import (
    OwnPlan,
    apply,
    as_usual,
    bring_back,
    leave_out,
    move,
    plans_alone,
    set_time,
)
from thuisplan.domain.routines import Outcome, PlannedStep, Routine, Step, Tick

CHILD, DAY = UUID(int=1), date(2026, 11, 20)
TIMES = st.none() | st.sampled_from([time(7), time(15, 15), time(15, 30), time(19)])


def step(number: int, at: time | None = None, *, done: bool = False, extra: bool = False) -> PlannedStep:
    made = Step(UUID(int=100 + number), f"step {number}", "pencil")
    routine = Routine(
        UUID(int=200 + number), "routine", "pencil", frozenset({5}), at, (made,), only_on=DAY if extra else None
    )
    tick = Tick(CHILD, made.id, DAY, Outcome.DONE) if done else None
    return PlannedStep(made, routine, tick, at)


def own(**said: object) -> OwnPlan:
    return replace(OwnPlan(CHILD, DAY), **said)     # type: ignore[arg-type]  # what the test says of it


def numbers(steps: list[PlannedStep]) -> list[int]:
    return [s.step.id.int - 100 for s in steps]


def id_of(number: int) -> UUID:
    return UUID(int=100 + number)


def ids(*numbers: int) -> tuple[UUID, ...]:
    return tuple(id_of(n) for n in numbers)


@st.composite
def days(draw: st.DrawFn) -> list[PlannedStep]:
    """As `plan` gives them: by time, those without one last."""
    said = draw(st.lists(st.tuples(TIMES, st.booleans(), st.booleans()), max_size=7))
    made = [step(n, at, done=done, extra=extra) for n, (at, done, extra) in enumerate(said)]
    return sorted(made, key=lambda s: s.sorts_by)


ANY_STEP = st.integers(0, 9).map(lambda n: UUID(int=100 + n))      # some are of no step
OWN = st.builds(
    OwnPlan, st.just(CHILD), st.just(DAY), st.booleans(), st.booleans(), st.none(),
    st.lists(ANY_STEP, max_size=9).map(tuple), st.dictionaries(ANY_STEP, TIMES, max_size=4),
    st.frozensets(ANY_STEP, max_size=4),
)


@given(days(), OWN)
def test_nothing_ticked_is_lost_and_nothing_is_there_twice(usual: list[PlannedStep], plan: OwnPlan) -> None:
    now = apply(usual, plan)
    shown = [s.step.id for s in now.steps]
    assert len(set(shown)) == len(shown)
    assert {s.step.id for s in usual if s.tick} <= set(shown) <= {s.step.id for s in usual}
    assert not {s.step.id for s in now.left_out} & set(shown)
    if not plan.free:
        assert set(shown) | {s.step.id for s in now.left_out} == {s.step.id for s in usual}


@given(days(), OWN)
def test_applying_it_again_changes_nothing(usual: list[PlannedStep], plan: OwnPlan) -> None:
    now = apply(usual, plan)
    assert apply(now.steps, plan).steps == now.steps


@given(days())
def test_no_plan_and_an_empty_plan_leave_the_day_as_it_is(usual: list[PlannedStep]) -> None:
    assert apply(usual, None).steps == usual
    assert apply(usual, None).own is None
    assert apply(usual, own()).steps == usual
    assert (apply(usual, own()).own is None) == (not any(s.is_extra for s in usual))


@given(days(), st.data())
def test_a_day_stays_in_the_order_of_its_times_whatever_is_tapped(
    usual: list[PlannedStep], data: st.DataObject
) -> None:
    plan = own()
    for _ in range(data.draw(st.integers(0, 6))):
        shown = apply(usual, plan).steps
        if not shown:
            break
        tapped = data.draw(st.sampled_from(shown)).step.id
        if data.draw(st.booleans()):
            plan = move(shown, tapped, data.draw(st.sampled_from([-1, 1])), plan)
        else:
            plan = set_time(shown, tapped, data.draw(TIMES), plan)
        timed = [s.at for s in apply(usual, plan).steps if s.at is not None]
        assert timed == sorted(timed)


@given(days(), st.data())
def test_one_later_and_one_earlier_is_the_day_again(usual: list[PlannedStep], data: st.DataObject) -> None:
    if len(usual) < 2:
        return
    here = data.draw(st.integers(0, len(usual) - 2))
    tapped = usual[here].step.id
    there = move(usual, tapped, 1, own())
    back = move(apply(usual, there).steps, tapped, -1, there)
    assert apply(usual, back).steps == usual


@given(days(), OWN)
def test_as_usual_is_as_usual(usual: list[PlannedStep], plan: OwnPlan) -> None:
    now = apply(usual, as_usual(usual, plan))
    assert now.steps == [s for s in usual if not s.is_extra or s.tick]
    assert all(s.is_extra for s in now.left_out)


def test_moving_on_past_another_time_takes_that_time() -> None:
    usual = [step(1, time(15, 15)), step(2, time(15, 15)), step(3, time(19))]
    plan = move(usual, id_of(2), 1, own())
    now = apply(usual, plan)
    assert [(n, s.at) for n, s in zip(numbers(now.steps), now.steps, strict=True)] == [
        (1, time(15, 15)), (3, time(19)), (2, time(19)),
    ]
    assert now.own == plan


def test_at_an_end_nothing_happens() -> None:
    usual = [step(1), step(2)]
    assert move(usual, id_of(1), -1, own()) == own()
    assert move(usual, id_of(2), 1, own()) == own()


def test_another_time_brings_it_to_its_place() -> None:
    usual = [step(1, time(15, 15)), step(2, time(17)), step(3, time(19)), step(4)]
    plan = set_time(usual, id_of(1), time(18), own())
    assert numbers(apply(usual, plan).steps) == [2, 1, 3, 4]
    plan = set_time(apply(usual, plan).steps, id_of(1), time(15, 15), plan)
    assert numbers(apply(usual, plan).steps) == [1, 2, 3, 4]
    assert apply(usual, plan).own is None       # as the routines say: nobody made anything of it
    plan = set_time(usual, id_of(2), None, own())
    assert [s.at for s in apply(usual, plan).steps] == [time(15, 15), None, time(19), None]


def test_what_is_new_comes_in_its_usual_place() -> None:
    plan = own(order=ids(3, 1))
    usual = [step(0, time(7)), step(1, time(15)), step(2, time(16)), step(3, time(15)), step(4)]
    assert numbers(apply(usual, plan).steps) == [0, 3, 1, 2, 4]


def test_left_out_brought_back_and_ticked() -> None:
    usual = [step(1), step(2, done=True)]
    plan = leave_out(id_of(2), leave_out(id_of(1), own()))
    now = apply(usual, plan)
    assert (numbers(now.steps), numbers(now.left_out)) == ([2], [1])
    assert apply(usual, bring_back(id_of(1), plan)).steps == usual


def test_vandaag_niets_is_a_plan_also_of_an_empty_day() -> None:
    assert apply([], own(free=True)).own is not None
    now = apply([step(1), step(2, done=True)], own(free=True))
    assert (numbers(now.steps), now.left_out) == ([2], [])


@pytest.mark.parametrize(("groep", "alone"), [(None, False), (1, False), (4, False), (5, True), (9, True)])
def test_from_groep_5_alone(groep: int | None, alone: bool) -> None:
    assert plans_alone(groep) is alone
