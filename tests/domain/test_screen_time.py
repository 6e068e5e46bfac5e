"""Ten minutes at a time: what counts as looking, and what as a rest."""

from datetime import UTC, datetime, timedelta

import pytest

from thuisplan.domain.family import SCREEN_MINUTES, Settings
from thuisplan.domain.screen_time import LONGEST_LOOK, REST, ScreenTime

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
TURN = timedelta(seconds=20)
AT_A_TIME = timedelta(minutes=Settings().screen_minutes)


def looked(time: ScreenTime, so_long: timedelta) -> ScreenTime:
    """With a look every twenty seconds."""
    now, until = time.last, time.last + so_long
    while now < until:
        now = min(now + TURN, until)
        time = time.look(now)
    return time


def test_ten_minutes_of_looking_are_enough() -> None:
    assert timedelta(minutes=10) == AT_A_TIME == timedelta(minutes=SCREEN_MINUTES[0])
    begun = ScreenTime(NOON).look(NOON)
    assert not looked(begun, AT_A_TIME - TURN).is_enough(AT_A_TIME)
    assert looked(begun, AT_A_TIME).is_enough(AT_A_TIME)


def test_what_was_done_elsewhere_does_not_count() -> None:
    time = looked(ScreenTime(NOON).look(NOON), timedelta(minutes=6))
    time = time.leave(time.last)
    back = time.look(time.last + REST - TURN)
    assert back.spent == timedelta(minutes=6)       # also not the time in which it was away
    assert looked(back, timedelta(minutes=4)).is_enough(AT_A_TIME)


@pytest.mark.parametrize("left", [True, False])
def test_after_a_rest_it_begins_anew(left: bool) -> None:
    time = looked(ScreenTime(NOON).look(NOON), AT_A_TIME)
    if left:
        time = time.leave(time.last)
    assert time.look(time.last + REST).spent == timedelta(0)


def test_a_laptop_that_slept_is_nobody_looking() -> None:
    time = looked(ScreenTime(NOON).look(NOON), timedelta(minutes=2))
    assert time.look(time.last + LONGEST_LOOK).spent == timedelta(minutes=2) + LONGEST_LOOK
    assert time.look(time.last + LONGEST_LOOK + TURN).spent == timedelta(minutes=2)


def test_a_clock_that_is_set_back_begins_anew() -> None:
    time = looked(ScreenTime(NOON).look(NOON), AT_A_TIME)
    assert time.look(NOON - REST).spent == timedelta(0)


def test_put_off_it_comes_again_after_ten_minutes() -> None:
    time = looked(ScreenTime(NOON).look(NOON), AT_A_TIME).put_off()
    assert not time.is_enough(AT_A_TIME)
    assert not looked(time, AT_A_TIME - TURN).is_enough(AT_A_TIME)
    assert looked(time, AT_A_TIME).is_enough(AT_A_TIME)
