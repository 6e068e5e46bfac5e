"""The sums per day are always those of the log, whatever happens to it; and `last_minutes` finds the latest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counts import times
from house import House
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Kind, Practice
from thuisplan.domain.progress import DayTotal
from thuisplan.storage.checks import check
from thuisplan.storage.database import Database
from thuisplan.storage.family import FamilyStore
from thuisplan.storage.practice import PracticeStore

FIRST = date(2026, 11, 1)
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
logs = st.tuples(st.integers(0, 5), st.sampled_from(list(Kind)), st.none() | st.integers(1, 600), st.integers(0, 1))


@pytest.fixture(scope="module")
def for_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One database for all examples: each has a child of its own."""
    with Database.open(tmp_path_factory.mktemp("days") / "thuisplan.db") as opened:
        yield opened


def sums(log: list[Practice]) -> list[DayTotal]:
    found: dict[tuple[date, Kind], tuple[int, int]] = {}
    for p in log:
        minutes, number = found.get((p.day, p.answers.kind), (0, 0))
        found[p.day, p.answers.kind] = minutes + (p.answers.minutes or 0), number + 1
    return [DayTotal(day, kind, *found[day, kind]) for day, kind in sorted(found)]


@settings(max_examples=times(300))
@given(st.lists(st.tuples(st.sampled_from(["log", "edit", "move", "remove", "restore"]), logs), max_size=25))
def test_whatever_happens_the_sums_are_right(
    for_all: Database, steps: list[tuple[str, tuple[int, Kind, int | None, int]]]
) -> None:
    child = Child(uuid4(), "Mila", "fox", "leaf")
    kept: list[Practice] = []
    gone: list[Practice] = []
    with for_all.transaction() as session:
        FamilyStore(session).save_child(child)
        store = PracticeStore(session)
        for n, (what, (days, kind, minutes, at)) in enumerate(steps):
            day, answers = FIRST + timedelta(days=days), Answers(kind, minutes)
            if what == "log":
                kept.append(Practice(uuid4(), child.id, day, answers, NOON + timedelta(seconds=n)))
                store.save(kept[-1])
            elif what in ("edit", "move") and kept:
                changed = replace(kept[at % len(kept)], answers=answers)
                kept[at % len(kept)] = replace(changed, day=day) if what == "move" else changed
                store.save(kept[at % len(kept)])
            elif what == "remove" and kept:
                gone.append(kept.pop(at % len(kept)))
                store.remove(gone[-1].id)
            elif what == "restore" and gone:
                kept.append(gone.pop())
                store.save(kept[-1])
        session.flush()
        assert store.totals(child.id, FIRST, FIRST + timedelta(days=9)) == sums(kept)
        days_of_logs = sorted(p.day for p in kept)
        assert store.first_and_last(child.id) == ([days_of_logs[0], days_of_logs[-1]] if kept else [])
        latest = sorted((p for p in kept if p.answers.minutes), key=lambda p: (p.day, p.logged_at))
        assert store.last_minutes(child.id) == {p.answers.kind: p.answers.minutes for p in latest}
    assert check(for_all.path).practice_days_right


def test_an_erased_row_leaves_the_sums_too(house: House, child: Child) -> None:
    """Nobody erases a row today; the trigger is there for the day that somebody does."""
    house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    house.database._driver.execute("DELETE FROM practice")
    assert check(house.path).practice_days_right
    assert check(house.path).counts["practice_day"] == 0


def test_ten_years_use_the_index(house: House, child: Child) -> None:
    house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    said: list[str] = []
    with house.database.reading() as session:
        house.database._driver.set_trace_callback(said.append)
        PracticeStore(session).last_minutes(child.id)
        PracticeStore(session).of_day(child.id, FIRST)
        PracticeStore(session).totals(child.id, FIRST, FIRST)
        PracticeStore(session).first_and_last(child.id)
        house.database._driver.set_trace_callback(None)
    for statement in said:
        plan = " ".join(r[3] for r in house.database._driver.execute("EXPLAIN QUERY PLAN " + statement))
        assert "SCAN practice" not in plan, (plan, statement)
    assert len(said) >= 5
