"""Words that a routine reaches by ticking, on a real database: kept at once, never taken back."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from house import AMSTERDAM, House
from thuisplan.domain.family import Child
from thuisplan.domain.habits import HabitWord
from thuisplan.domain.plans import OwnPlan
from thuisplan.domain.routines import EVERY_DAY, Reason, Routine
from thuisplan.services.changes import Change
from thuisplan.services.house import Services
from thuisplan.storage.habits import HabitStore

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def routine(services: Services, house: House, child: Child) -> Routine:
    made = services.routines.add("Na school", "backpack", weekdays=EVERY_DAY, steps=[("Tas", "backpack")])
    house.told.clear()
    return made


def tick(services: Services, child: Child, routine: Routine, *days_ago: int) -> None:
    for n in days_ago:
        services.routines.mark_done(child.id, routine.steps[0].id, FRIDAY - timedelta(days=n))


def word(services: Services, child: Child) -> HabitWord | None:
    return next((h.word for h in services.habits.of_child(child.id)), None)


def test_a_word_is_reached_by_the_tick_that_reaches_it(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    tick(services, child, routine, *range(40, 35, -1))
    assert word(services, child) is None
    tick(services, child, routine, 35)
    assert word(services, child) is HabitWord.STARTING
    tick(services, child, routine, *range(34, 27, -1))
    assert word(services, child) is HabitWord.GOING
    tick(services, child, routine, *range(27, 9, -1))
    assert word(services, child) is HabitWord.BY_ITSELF
    assert set(house.told) == {Change.TICKS}


def test_a_word_stays_when_its_tick_is_undone_and_when_nothing_is_done_for_long(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    tick(services, child, routine, *range(5, -1, -1))
    assert word(services, child) is HabitWord.STARTING
    services.routines.undo(child.id, routine.steps[0].id, FRIDAY)
    assert word(services, child) is HabitWord.STARTING
    house.clock.forward(timedelta(days=300))
    services.routines.mark_done(child.id, routine.steps[0].id, services.days.today())
    assert word(services, child) is HabitWord.STARTING
    services.routines.archive(routine.id)
    assert word(services, child) is HabitWord.STARTING


def test_words_are_of_one_child_and_one_routine(services: Services, child: Child, routine: Routine) -> None:
    lot = services.family.add_child("Lot", "owl", "plum")
    services.routines.add("’s Avonds", "bed", weekdays=EVERY_DAY, steps=[("Lezen", "open-book")])
    tick(services, child, routine, *range(6, -1, -1))
    assert [h.routine.title for h in services.habits.of_child(child.id)] == ["Na school"]
    assert services.habits.of_child(lot.id) == []


def test_a_tick_on_a_routine_that_another_home_removed(
    house: House, services: Services, child: Child, routine: Routine
) -> None:
    house.database._driver.execute("UPDATE routine SET deleted = 1")
    tick(services, child, routine, 0)
    assert services.progress.this_week(child.id)[4].done == 1


def test_an_extra_is_no_habit(services: Services, child: Child) -> None:
    step = services.plans.add(OwnPlan(child.id, FRIDAY), "Opa bellen", "telephone-receiver")
    services.routines.mark_done(child.id, step, FRIDAY)
    assert services.habits.of_child(child.id) == []


def test_neutral_days_let_the_word_come_all_the_same(services: Services, child: Child, routine: Routine) -> None:
    services.days.add_away(child.id, FRIDAY - timedelta(days=20), FRIDAY - timedelta(days=1))
    tick(services, child, routine, *range(25, 20, -1), 0)
    assert word(services, child) is HabitWord.STARTING


def test_not_needed_and_own_plans_are_read_from_the_database(
    services: Services, child: Child, routine: Routine
) -> None:
    for n in (3, 5, 7):
        day = FRIDAY - timedelta(days=n)
        services.routines.mark_not_done(child.id, routine.steps[0].id, day, Reason.NOT_NEEDED)
    for n in (4, 6):
        services.plans.save(OwnPlan(child.id, FRIDAY - timedelta(days=n), left_out=frozenset({routine.steps[0].id})))
    tick(services, child, routine, 10, 9, 8, 2, 1)
    assert word(services, child) is None
    tick(services, child, routine, 0)
    assert word(services, child) is HabitWord.STARTING


def test_a_pause_is_neutral(house: House, services: Services, child: Child, routine: Routine) -> None:
    tick(services, child, routine, *range(45, 40, -1))
    services.routines.pause(routine.id)
    services.routines.pause(routine.id, paused=False)
    # The stamp is of the real clock: as if it went on yesterday.
    yesterday = datetime(2026, 11, 19, 12, tzinfo=AMSTERDAM)
    stamp = f"{int(yesterday.timestamp() * 1000) << 16:016x}-00000000"
    house.database._driver.execute("UPDATE routine SET stamps = json_object('paused', ?)", (stamp,))
    tick(services, child, routine, 1)
    assert word(services, child) is HabitWord.STARTING


@pytest.mark.parametrize("stamps", ["{}", '{"paused":7}', '{"paused":"soon"}', '{"paused":"eeeeeeeeeeeeeeee-1"}'])
def test_a_stamp_that_means_nothing_is_no_pause(
    house: House, services: Services, child: Child, routine: Routine, stamps: str
) -> None:
    house.database._driver.execute("UPDATE routine SET stamps = ?", (stamps,))
    tick(services, child, routine, *range(5, -1, -1))
    assert word(services, child) is HabitWord.STARTING


def test_two_homes_keep_the_furthest_of_both(house: House, child: Child, routine: Routine) -> None:
    """A row for each word: whichever was written last, nothing goes back."""
    for said in (HabitWord.BY_ITSELF, HabitWord.STARTING, HabitWord.BY_ITSELF):
        with house.database.transaction() as session:
            HabitStore(session).reach(child.id, routine.id, said)
    assert word(house.services, child) is HabitWord.BY_ITSELF
    assert house.database._driver.execute("SELECT count(*) FROM habit").fetchone() == (2,)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["done", "undo", "not", "on", "free"]), st.integers(0, 9)), max_size=30))
def test_whatever_happens_a_word_never_goes_back(
    house: House, services: Services, child: Child, routine: Routine, what: list[tuple[str, int]]
) -> None:
    before = list(HabitWord).index(found) if (found := word(services, child)) else -1
    step: UUID = routine.steps[0].id
    for act, n in what:
        day = services.days.today() - timedelta(days=n)
        if act == "done":
            for back in range(n, -1, -1):
                services.routines.mark_done(child.id, step, services.days.today() - timedelta(days=back))
        elif act == "undo":
            services.routines.undo(child.id, step, day)
        elif act == "not":
            services.routines.mark_not_done(child.id, step, day, Reason.TIRED)
        elif act == "free":
            services.plans.save(OwnPlan(child.id, day, free=True))
        else:
            house.clock.forward(timedelta(days=n * 3))
        now = list(HabitWord).index(found) if (found := word(services, child)) else -1
        assert now >= before
        before = now


def test_the_best_rooted_routines_come_first(services: Services, child: Child, routine: Routine) -> None:
    reading = services.routines.add("Lezen", "open-book", weekdays=EVERY_DAY, steps=[("Lezen", "open-book")])
    services.routines.add("Nieuw", "bed", weekdays=EVERY_DAY, steps=[("Bed", "bed")])
    tick(services, child, routine, *range(8, 0, -1))
    tick(services, child, reading, *range(14, 0, -1))
    assert [r.title for r in services.habits.strongest(child.id)] == ["Lezen", "Na school"]
