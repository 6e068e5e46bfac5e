"""What is coming: when it is shown, and that there is one reminder, never more (R15)."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisplan.domain.deadlines import (
    AHEAD,
    MOST_DAYS_BEFORE,
    Deadline,
    DeadlineKind,
    clean_title,
    near,
    writes_down,
)
from thuisplan.domain.errors import NameMissing, NameTooLong

CHILD, DAY = UUID(int=1), date(2026, 11, 27)


def a_test(days_before: int = 3) -> Deadline:
    return Deadline(UUID(int=2), CHILD, DeadlineKind.TEST, "tafels", DAY, days_before)


@given(
    st.integers(0, MOST_DAYS_BEFORE),
    st.lists(st.tuples(st.integers(-40, 5), st.booleans(), st.integers(-5, 20), st.integers(0, 30)), max_size=20),
)
def test_there_is_one_reminder_whatever_is_changed(
    days_before: int, looks: list[tuple[int, bool, int, int]]
) -> None:
    """`looks`: the child opens Mijn dag so many days before it; taps "gezien" or not; a parent moves it all."""
    deadline, given_ = a_test(days_before), 0
    for back, taps, moved, before in sorted(looks, key=lambda look: look[0]):
        today = DAY + timedelta(days=back)
        if deadline.asks(today):
            assert deadline.is_near(today)
            assert deadline.day - today <= timedelta(days=min(deadline.days_before, AHEAD))
            if taps:
                given_ += 1
                deadline = replace(deadline, reminded=today)
        deadline = replace(deadline, day=DAY + timedelta(days=moved), days_before=before)
    assert given_ <= 1


def test_it_asks_from_its_day_on_until_it_was_seen_or_is_over() -> None:
    asked = [n for n in range(-20, 5) if a_test(3).asks(DAY + timedelta(days=n))]
    assert asked == [-3, -2, -1, 0]
    assert not any(replace(a_test(), done=True).asks(DAY + timedelta(days=n)) for n in range(-20, 5))
    assert not any(replace(a_test(), reminded=DAY).asks(DAY + timedelta(days=n)) for n in range(-20, 5))
    month = [n for n in range(-40, 5) if a_test(30).asks(DAY + timedelta(days=n))]
    assert month == list(range(-AHEAD, 1))      # never before the child can see it at all


def test_the_nearest_come_first_and_what_is_done_or_over_not_at_all() -> None:
    days = {n: replace(a_test(), id=UUID(int=n + 100), day=DAY + timedelta(days=n)) for n in (-1, 0, 3, 14, 15)}
    shown = near([*reversed(days.values()), replace(days[3], id=UUID(int=9), done=True)], DAY)
    assert [d.day for d in shown] == [days[n].day for n in (0, 3, 14)]
    assert [d.day for d in near(days.values(), DAY, 3)] == [days[n].day for n in (0, 3)]


@pytest.mark.parametrize("days_before", [-1, MOST_DAYS_BEFORE + 1])
def test_a_reminder_has_its_limits(days_before: int) -> None:
    with pytest.raises(ValueError, match="reminder"):
        a_test(days_before)


def test_a_title_may_be_left_out_where_the_kind_says_enough() -> None:
    assert [clean_title(kind, " \n") for kind in DeadlineKind if kind is not DeadlineKind.OTHER] == ["", "", ""]
    assert clean_title(DeadlineKind.OTHER, " school\nreis ") == "school reis"
    with pytest.raises(NameMissing):
        clean_title(DeadlineKind.OTHER, " ")
    with pytest.raises(NameTooLong):
        clean_title(DeadlineKind.TEST, "x" * 41)


def test_from_groep_five_a_child_writes_its_own_down() -> None:
    assert [writes_down(groep) for groep in (None, 1, 4, 5, 8, 9)] == [False, False, False, True, True, True]
