"""The strength of a routine against values computed by hand and by the letter; neutral days; words."""

from dataclasses import replace
from datetime import date, time, timedelta
from math import sqrt
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisplan.domain.days import Away, AwayKind
from thuisplan.domain.habits import (
    REACHED,
    HabitWord,
    History,
    Said,
    first_day,
    furthest,
    rooted,
    shares,
    strength,
    word_of,
)
from thuisplan.domain.holidays import Holiday
from thuisplan.domain.routines import EVERY_DAY, SCHOOL_DAYS, Routine, Step, Weeks

CHILD, DAY = UUID(int=1), date(2026, 11, 20)        # a Friday
STEPS = tuple(Step(UUID(int=100 + n), f"step {n}", "pencil") for n in range(4))


def routine(weekdays: frozenset[int] = EVERY_DAY, steps: int = 1, weeks: Weeks = Weeks.ALWAYS) -> Routine:
    return Routine(UUID(int=2), "Na school", "pencil", weekdays, time(15), STEPS[:steps], weeks=weeks)


def done(*days_ago: int, steps: int = 1) -> dict[date, Said]:
    return {DAY - timedelta(days=n): Said(steps) for n in days_ago}


def week_of(history: History, made: Routine) -> list[float]:
    """Monday to Friday."""
    return shares(made, CHILD, DAY - timedelta(days=4), DAY, history)


# -- the strength

@pytest.mark.parametrize(("times", "expected"), [
    (1, 0.051922), (2, 0.101149), (3, 0.147820), (10, 0.413270), (13, 0.500000), (19, 0.636894), (20, 0.655747),
])
def test_a_daily_routine_against_known_values(times: int, expected: float) -> None:
    """1 - 2 ** (-times / 13), to six places."""
    assert strength([1.0] * times, 1.0) == pytest.approx(expected, abs=1e-6)
    assert 1 - 2 ** (-times / 13) == pytest.approx(expected, abs=1e-6)


def day_by_day(weeks: list[list[float]], per_week: int) -> float:
    """By the letter: every day of the calendar multiplies; here each repetition fills its part of the week."""
    frequency = per_week / 7
    m, now = 0.5 ** (sqrt(frequency) / 13), 0.0
    parts = 7 * 24      # hours, so that a repetition of 7 / 5 days is whole hours (of days cut in 24)
    for week in weeks:
        for share in week:
            for _hour in range(parts // per_week):
                now = now * m ** (1 / 24) + share * (1 - m ** (1 / 24))
    return now


@pytest.mark.parametrize("per_week", [1, 2, 3, 4, 6, 7])
def test_fewer_days_a_week_against_every_day_of_the_calendar(per_week: int) -> None:
    week = [1.0, 0.5, 0.0, 1.0, 0.25, 0.75, 1.0][:per_week]
    flat = [share for _ in range(6) for share in week]
    assert strength(flat, per_week / 7) == pytest.approx(day_by_day([week] * 6, per_week), abs=1e-9)


def test_a_weekly_routine_is_rooted_in_nine_months_as_in_loop() -> None:
    assert strength([1.0] * 39, 1 / 7) > 0.99
    assert strength([1.0] * 90, 1.0) > 0.99


@given(st.lists(st.floats(0, 1), max_size=80), st.integers(1, 7))
def test_it_lies_between_nothing_and_everything(said: list[float], per_week: int) -> None:
    assert 0 <= strength(said, per_week / 7) <= max(said, default=0)


# -- which days count, and for how much

def test_only_days_that_were_asked_count() -> None:
    made = routine(frozenset({1, 3, 5}))
    assert week_of(History(done(0, 1, 4)), made) == [1.0, 0.0, 1.0]


def test_a_day_counts_by_the_share_of_its_steps() -> None:
    made = routine(frozenset({1, 2, 3, 4, 5}), steps=4)
    said = {DAY - timedelta(days=n): s for n, s in enumerate([Said(1), Said(4), Said(6), Said(2, 2), Said(0, 4)])}
    assert week_of(History(said), made) == [1.0, 1.0, 1.0, 0.25]      # what was not needed was not asked


def test_away_and_ill_are_neutral() -> None:
    away = [Away(UUID(int=3), CHILD, DAY - timedelta(days=3), DAY - timedelta(days=2), AwayKind.ILL)]
    assert week_of(History(done(4, 0), away=away), routine()) == [1.0, 0.0, 1.0]


def test_the_own_plan_is_neutral() -> None:
    made = routine(steps=2)
    left_out = {
        DAY - timedelta(days=1): frozenset(s.id for s in made.steps),
        DAY - timedelta(days=2): frozenset({made.steps[0].id, UUID(int=9)}),
    }
    history = History(done(2, 3, 4), frozenset({DAY}), left_out)
    assert week_of(history, made) == [0.5, 0.5, 1.0]


def test_out_of_season_is_neutral() -> None:
    holiday = Holiday(UUID(int=4), "studiedagen", DAY - timedelta(days=1), DAY)
    for weeks, expected in ((Weeks.SCHOOL, [0.0, 0.0, 1.0]), (Weeks.HOLIDAY, [0.0, 1.0])):
        made = routine(weeks=weeks)
        found = shares(made, CHILD, DAY - timedelta(days=4), DAY, History(done(0, 2)), [holiday])
        assert found == expected


def test_a_pause_is_neutral_from_the_last_time_to_its_end() -> None:
    history = History(done(4, 0), resumed=DAY - timedelta(days=1))
    assert week_of(history, routine()) == [1.0, 0.0, 1.0]
    assert week_of(History(done(0), resumed=DAY - timedelta(days=1)), routine()) == [0.0, 0.0, 0.0, 0.0, 1.0]


def test_a_day_that_is_not_over_weakens_nothing() -> None:
    made, week = routine(steps=4), History(done(*range(1, 30), steps=4))

    def today(count: int) -> float:
        return rooted(made, CHILD, DAY, replace(week, said={**week.said, DAY: Said(count)}))

    past = strength([1.0] * 29, 1.0)
    assert rooted(made, CHILD, DAY, week) == today(1) == past
    assert today(4) == strength([1.0] * 30, 1.0)
    assert rooted(made, CHILD, DAY + timedelta(days=1), week) < past       # now it is over


def test_what_is_too_old_to_weigh_anything_is_not_read() -> None:
    for often, days in ((7, 130), (5, 153), (1, 343)):
        made = routine(frozenset(range(1, often + 1)))
        assert (DAY - first_day(made, DAY)).days == days
        everything = [1.0] * round(days * often / 7)
        assert strength(everything, often / 7) > 0.998
    assert rooted(routine(), CHILD, DAY, History(done(*range(131, 800)))) == 0
    assert rooted(replace(routine(), steps=()), CHILD, DAY, History(done(1))) == 0
    assert rooted(replace(routine(), weekdays=frozenset()), CHILD, DAY, History(done(1))) == 0


# -- the words

@pytest.mark.parametrize(("times", "word"), [
    (0, None), (4, None), (5, HabitWord.STARTING), (10, HabitWord.STARTING), (11, HabitWord.GOING),
    (25, HabitWord.GOING), (26, HabitWord.BY_ITSELF), (200, HabitWord.BY_ITSELF),
])
def test_on_school_days_a_word_is_reached_after_so_many(times: int, word: HabitWord | None) -> None:
    assert word_of(strength([1.0] * times, len(SCHOOL_DAYS) / 7)) is word


def test_every_word_has_its_strength_in_order() -> None:
    assert list(REACHED) == list(HabitWord)
    assert list(REACHED.values()) == sorted(REACHED.values())


@given(st.lists(st.sampled_from(HabitWord)))
def test_the_furthest_of_some_words(words: list[HabitWord]) -> None:
    assert furthest(words) == (sorted(words, key=list(HabitWord).index)[-1] if words else None)
