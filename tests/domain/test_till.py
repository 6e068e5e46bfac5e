"""At the till: is it enough, and what comes back."""

from random import Random
from uuid import UUID

import pytest

from counts import times
from thuisplan.domain.errors import OutOfRange
from thuisplan.domain.till import NOTES, Back, budget_for, check_change, is_enough, note_for, whole_euros

EVEN, ODD = UUID(int=2), UUID(int=3)


def test_a_budget_is_near_the_estimate_now_above_it_now_below() -> None:
    assert (budget_for(EVEN, 2300), budget_for(ODD, 2300)) == (2500, 2000)
    assert (budget_for(EVEN, 2000), budget_for(ODD, 2000)) == (2500, 1500)      # never the same
    assert (budget_for(EVEN, 300), budget_for(ODD, 300)) == (500, 500)      # nothing smaller is asked
    assert (budget_for(EVEN, 100_000), budget_for(EVEN, 200_000)) == (75_000, 100_000)


def test_enough_is_also_just_enough() -> None:
    assert is_enough(2000, 2000)
    assert not is_enough(2000, 2050)


def test_the_note_that_one_would_pay_with() -> None:
    assert [note_for(paid) for paid in (1, 499, 500, 1513, 4999, 5000, 19_999)] == [
        500, 500, 1000, 2000, 5000, 10_000, 20_000]
    assert note_for(0) is None
    assert note_for(20_000) is None


@pytest.mark.parametrize(("said", "found"), [
    (487, Back.RIGHT), (3513, Back.ADDED), (587, Back.EURO_OFF), (387, Back.EURO_OFF),
    (1000, Back.TOO_MUCH), (100, Back.TOO_LITTLE),
])
def test_what_a_wrong_turn_tells(said: int, found: Back) -> None:
    assert check_change(1513, 2000, said) is found


def test_only_the_right_answer_is_right() -> None:
    chance = Random(2026)
    for _ in range(times(2000)):
        paid = chance.randint(1, 19_999)
        note = note_for(paid)
        assert note is not None
        assert note in NOTES
        said = chance.randint(0, 2 * note)
        assert (check_change(paid, note, said) is Back.RIGHT) == (paid + said == note)
        assert check_change(paid, note, note - paid) is Back.RIGHT
        assert check_change(paid, note, note + paid) is Back.ADDED


def test_where_nothing_comes_back_nothing_is_asked() -> None:
    with pytest.raises(OutOfRange):
        check_change(2000, 2000, 0)


@pytest.mark.parametrize(("cents", "euros"), [(149, 100), (150, 200), (1, 0), (1513, 1500), (1550, 1600)])
def test_whole_euros(cents: int, euros: int) -> None:
    assert whole_euros(cents) == euros
