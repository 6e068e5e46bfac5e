"""A new day while the window is open, with a clock that is set."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from house import SetClock
from thuisplan.domain.days import day_of
from thuisplan.ui.day_watch import LOOK_EVERY, DayWatch

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def watching(clock: SetClock, app: QApplication | None = None) -> tuple[DayWatch, list[date]]:
    watch = DayWatch(lambda: day_of(clock()), app)
    told: list[date] = []
    watch.day_changed.connect(told.append)
    return watch, told


def test_the_same_day_is_not_told(qtbot: QtBot) -> None:
    clock = SetClock(datetime(2026, 11, 22, 23, 59, tzinfo=AMSTERDAM))
    watch, told = watching(clock)
    clock.forward(timedelta(hours=3))       # 02:59
    watch.look()
    assert told == []
    clock.forward(timedelta(minutes=1))
    watch.look()
    watch.look()
    assert told == [date(2026, 11, 23)]


def test_it_looks_by_itself(qtbot: QtBot) -> None:
    clock = SetClock()
    watch, told = watching(clock)
    assert watch._timer.interval() == LOOK_EVERY == 20_000
    watch._timer.setInterval(10)
    clock.forward(timedelta(days=1))
    qtbot.waitUntil(lambda: told == [date(2026, 11, 21)])


def test_it_looks_when_the_program_comes_to_the_front(qtbot: QtBot, qapp: QApplication) -> None:
    clock = SetClock()
    _watch, told = watching(clock, qapp)
    clock.forward(timedelta(days=3))        # a weekend asleep
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert told == []
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert told == [date(2026, 11, 23)]


def test_a_clock_that_is_set_back_is_told_too(qtbot: QtBot) -> None:
    clock = SetClock()
    watch, told = watching(clock)
    clock.forward(timedelta(days=-1))
    watch.look()
    assert told == [date(2026, 11, 19)]


@pytest.mark.parametrize("evening", [
    datetime(2026, 3, 28, 20, tzinfo=AMSTERDAM),    # the night that skips 02:00
    datetime(2026, 10, 24, 20, tzinfo=AMSTERDAM),   # the night that has it twice
])
def test_the_nights_of_summer_time_change_the_day_once_at_three(qtbot: QtBot, evening: datetime) -> None:
    clock = SetClock(evening)
    watch, told = watching(clock)
    for _ in range(14 * 6):
        watch.look()
        if told:
            break
        clock.forward(timedelta(minutes=10))
    assert told == [evening.date() + timedelta(days=1)]
    assert clock().strftime("%H:%M") == "03:00"
