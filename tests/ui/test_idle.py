"""Five minutes without anybody: real events on a real window, the minutes shortened."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hands import open_window
from thuisplan.ui.idle import IdleWatch


class SetSeconds:
    """A monotonic clock that a test can set."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> SetSeconds:
    return SetSeconds()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWindow]:
    widget = QLineEdit()
    qtbot.addWidget(widget)
    open_window(qtbot, widget, (200, 100))
    yield widget.windowHandle()


@pytest.fixture
def watch(qapp: QApplication, window: QWindow, clock: SetSeconds) -> IdleWatch:
    return IdleWatch(qapp, clock=clock)


def count(watch: IdleWatch) -> list[bool]:
    told: list[bool] = []
    watch.idled.connect(lambda: told.append(True))
    return told


def wait(watch: IdleWatch, clock: SetSeconds, seconds: float) -> None:
    """Nobody is there, and the watch looks as often as it does."""
    end = clock.now + seconds
    while clock.now < end:
        clock.now = min(end, clock.now + 10)
        watch.look()


def wheel(window: QWindow) -> None:
    event = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(window, event)


ACTS = {
    "key": lambda w: QTest.keyClick(w, Qt.Key.Key_A),
    "move": lambda w: QTest.mouseMove(w, QPoint(7, 7)),
    "click": lambda w: QTest.mouseClick(w, Qt.MouseButton.LeftButton),
    "wheel": wheel,
}


def test_it_tells_once_after_five_minutes(watch: IdleWatch, clock: SetSeconds) -> None:
    told = count(watch)
    wait(watch, clock, 299)
    assert told == []
    wait(watch, clock, 1)
    assert told == [True]
    wait(watch, clock, 3600)
    assert told == [True]


@pytest.mark.parametrize("act", ACTS)
def test_somebody_at_the_laptop_keeps_it_quiet(
    watch: IdleWatch, clock: SetSeconds, window: QWindow, act: str
) -> None:
    told = count(watch)
    wait(watch, clock, 200)
    ACTS[act](window)
    wait(watch, clock, 200)
    assert told == []
    wait(watch, clock, 100)
    assert told == [True]


def test_after_somebody_came_back_it_tells_again(watch: IdleWatch, clock: SetSeconds, window: QWindow) -> None:
    told = count(watch)
    wait(watch, clock, 400)
    QTest.keyClick(window, Qt.Key.Key_A)
    wait(watch, clock, 400)
    assert told == [True, True]


def test_while_held_it_waits_and_then_counts_anew(watch: IdleWatch, clock: SetSeconds) -> None:
    told = count(watch)
    watch.hold("timer")
    watch.hold("reading aloud")
    wait(watch, clock, 400)
    watch.release("timer")
    watch.release("nothing that was held")
    wait(watch, clock, 400)
    assert told == []
    watch.release("reading aloud")
    wait(watch, clock, 200)
    assert told == [], "not at once: there was somebody till now"
    wait(watch, clock, 100)
    assert told == [True]


def test_a_window_that_opens_later_counts_too(qtbot: QtBot, watch: IdleWatch, clock: SetSeconds) -> None:
    told = count(watch)
    later = QWidget()
    qtbot.addWidget(later)
    open_window(qtbot, later, (200, 100))
    wait(watch, clock, 200)
    QTest.keyClick(later.windowHandle(), Qt.Key.Key_A)
    wait(watch, clock, 200)
    assert told == []


def test_it_looks_by_itself(qtbot: QtBot, qapp: QApplication) -> None:
    watch = IdleWatch(qapp, after=0.05)
    with qtbot.waitSignal(watch.idled):
        pass
