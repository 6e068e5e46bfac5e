"""When a skill comes again: after 1, 3, 7 and 21 days as it goes smoothly, tomorrow after hints."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counts import times
from thuisplan.domain.answers import (
    NOTHING,
    STEPS,
    FineMistake,
    Memory,
    Mistake,
    Practised,
    Turn,
    due_again,
)

DAY = date(2026, 11, 20)


def days(*said: tuple[int, bool]) -> list[Practised]:
    return [Practised(DAY + timedelta(days=n), smoothly) for n, smoothly in said]


@pytest.mark.parametrize(("said", "due"), [
    ([], None),
    ([(0, True)], 1),
    ([(0, False)], 1),
    ([(0, True), (1, True)], 4),
    ([(0, True), (1, True), (4, True)], 11),
    ([(0, True), (1, True), (4, True), (11, True)], 32),
    ([(0, True), (1, True), (4, True), (11, True), (32, True)], 53),
    ([(0, True), (1, True), (2, True), (3, True)], 4),                  # nobody waited yet
    ([(0, True), (9, True)], 12),                                      # later than it was due is as good
    ([(0, True), (1, True), (4, True), (5, False)], 6),
    ([(0, True), (1, True), (4, True), (5, False), (6, True)], 9),
    ([(0, False), (1, False)], 2),
    ([(0, True), ((date.max - DAY).days, True)], 1),                   # by a clock that was wrong
])
def test_when_it_comes_again(said: list[tuple[int, bool]], due: int | None) -> None:
    assert due_again(days(*said)) == (None if due is None else DAY + timedelta(days=due))


practice = st.lists(st.tuples(st.integers(0, 400), st.booleans()), max_size=40, unique_by=lambda p: p[0]).map(sorted)


@settings(max_examples=times(2000))
@given(practice)
def test_it_is_always_later_than_the_last_time_and_within_three_weeks(said: list[tuple[int, bool]]) -> None:
    done = days(*said)
    due = due_again(done)
    if not done:
        assert due is None
        return
    assert due is not None
    assert done[-1].day < due <= done[-1].day + timedelta(days=STEPS[-1])
    if not done[-1].smoothly:
        assert due == done[-1].day + timedelta(days=1)


@settings(max_examples=times(2000))
@given(practice, st.integers(1, 60))
def test_what_goes_smoothly_never_brings_it_nearer(said: list[tuple[int, bool]], later: int) -> None:
    done = days(*said)
    before = due_again(done)
    last = done[-1].day if done else DAY
    after = due_again([*done, Practised(last + timedelta(days=later), smoothly=True)])
    assert after is not None
    assert before is None or after >= before


@settings(max_examples=times(500))
@given(st.lists(st.integers(0, 30), min_size=5, max_size=20))
def test_who_waits_each_time_comes_to_three_weeks(waits: list[int]) -> None:
    done = [Practised(DAY, smoothly=True)]
    for wait in waits:
        due = due_again(done)
        assert due is not None
        done.append(Practised(due + timedelta(days=wait), smoothly=True))
    assert due_again(done) == done[-1].day + timedelta(days=21)


def test_whose_turn_it_is() -> None:
    memory = Memory(DAY, frozenset({"tafels", "geld", "tijd"}), {"tafels": DAY, "geld": DAY + timedelta(days=1)})
    turns = {skill: memory.turn(skill) for skill in ("geld", "breuken", "tafels", "tijd")}
    assert turns == {"geld": Turn.LATER, "breuken": Turn.NEW, "tafels": Turn.DUE, "tijd": Turn.DUE}
    assert sorted(turns, key=memory.place) == ["tafels", "tijd", "breuken", "geld"]
    assert NOTHING.turn("tafels") is Turn.NEW


def test_a_week_is_from_monday_to_sunday() -> None:
    mistake = Mistake("2 + 2?", "5", "4", "")
    assert FineMistake(date(2026, 11, 22), mistake).week == FineMistake(date(2026, 11, 16), mistake).week
    assert FineMistake(date(2026, 11, 23), mistake).week == date(2026, 11, 23)
    assert FineMistake(date(2027, 1, 1), mistake).week == date(2026, 12, 28)
