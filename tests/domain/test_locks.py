"""PINs, tries and waits, picture locks, and copying a sentence."""

import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisplan.domain.errors import PicturesWrong, PinWrong, StillWaiting
from thuisplan.domain.locks import LOCK_PICTURES, check_pictures
from thuisplan.domain.pins import FREE_TRIES, WAITS, Pin, Tries, same_sentence


@pytest.mark.parametrize("digits", ["0000", "80317426", "12345"])
def test_four_to_eight_digits_are_a_pin(digits: str) -> None:
    assert Pin(digits).digits == digits


@pytest.mark.parametrize("digits", ["", "123", "123456789", "12a4", "12 4", "١٢٣٤", "１２３４", "-123", "1234\n"])
def test_anything_else_is_not_and_the_error_does_not_say_what_was_typed(digits: str) -> None:
    with pytest.raises(PinWrong) as caught:
        Pin(digits)
    assert str(caught.value) == ""
    assert not digits or repr(digits) not in "".join(traceback.format_exception(caught.value))


def test_a_pin_shows_itself_to_nobody() -> None:
    assert "8031" not in f"{Pin('80317426')!r} {Pin('80317426')}"


def test_five_tries_and_then_longer_and_longer() -> None:
    tries, waits = Tries(), []
    for _ in range(12):
        tries = tries.one_more()
        waits.append(tries.left)
        tries = tries.after(tries.left)
    assert waits == [0] * (FREE_TRIES - 1) + [30, 60, 300, 900, 900, 900, 900, 900]
    assert WAITS == (30, 60, 300, 900)


def test_while_somebody_waits_no_try_is_taken() -> None:
    waiting = Tries(7, 0.001)
    with pytest.raises(StillWaiting):
        waiting.one_more()
    assert waiting.after(0.001).one_more().wrong == 8


@given(st.floats(0, 900), st.lists(st.floats(-10_000, 10_000)))
def test_a_wait_never_gets_longer_or_runs_faster_than_time(left: float, steps: list[float]) -> None:
    tries = Tries(9, left)
    for seconds in steps:
        later = tries.after(seconds)
        assert tries.left - max(0.0, seconds) <= later.left <= tries.left
        assert later.wrong == 9
        assert later.left <= later.seconds <= later.left + 1
        tries = later


@pytest.mark.parametrize("pictures", [
    (), LOCK_PICTURES[:2], LOCK_PICTURES[:4], ("fox", "fox", "frog"), ("fox", "frog", "thinking-face"),
])
def test_a_picture_lock_is_three_different_ones_of_the_twelve(pictures: tuple[str, ...]) -> None:
    assert check_pictures(("sun", "fox", "frog")) == ("sun", "fox", "frog")
    assert len(set(LOCK_PICTURES)) == 12
    with pytest.raises(PicturesWrong):
        check_pictures(pictures)


def test_a_sentence_may_be_copied_in_one_s_own_way() -> None:
    asked = "Ik ben een ouder en ik haal de pincode weg."
    for typed in (asked, asked.lower(), f"  {asked} ", "IK BEN EEN OUDER EN IK HAAL  DE PINCODE WEG"):
        assert same_sentence(typed, asked)
    for typed in ("", ".", "Ik ben een ouder", "Ik ben geen ouder en ik haal de pincode weg."):
        assert not same_sentence(typed, asked)
