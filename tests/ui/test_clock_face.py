"""A clock beside a question about the time: where its hands point, and what it says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kitchen_home import Home, check_page
from thuisplan.domain.questions.clocks import clock_of
from thuisplan.ui import theme
from thuisplan.ui.widgets.clock_face import ClockFace


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


@pytest.mark.parametrize(("minutes", "hour", "minute"), [
    (0, 0, 0), (3 * 60, 3 / 12, 0), (15 * 60 + 30, 3.5 / 12, 0.5), (11 * 60 + 45, 11.75 / 12, 0.75),
])
def test_the_hands(qtbot: QtBot, minutes: int, hour: float, minute: float) -> None:
    face = ClockFace()
    qtbot.addWidget(face)
    face.show_time(minutes, "")
    assert face.hands() == pytest.approx((hour, minute))


def test_it_is_drawn_where_the_hands_point(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp)
    face = ClockFace()
    qtbot.addWidget(face)
    face.show_time(15 * 60, "")
    drawn, half = face.grab().toImage(), face.width() / 2
    ink = theme.colour("ink")
    for point, is_hand in (((half + 20, half), True), ((half, half - 35), True), ((half - 20, half), False)):
        assert (drawn.pixelColor(QPointF(*point).toPoint()) == ink) is is_hand, point


def test_beside_a_question_about_the_time_only(home: Home) -> None:
    home.rooms.kitchen.show_activity(home.services.activities.activity("act_klok_van_vandaag"))
    QApplication.processEvents()
    clock = home.activity.question.clock
    seen = False
    while (task := home.activity.work.task) is not None:
        assert task.question is not None
        minutes = clock_of(task.question)
        assert clock.isVisible() is (minutes is not None)
        if minutes is not None:
            seen = True
            assert clock.accessibleName() == f"Een klok: {minutes // 60}:{minutes % 60:02}"
            check_page(home.activity)
        home.activity.work.at += 1
        home.activity.outdate()
        QApplication.processEvents()
    assert seen
    assert not clock.isVisible()        # at the end it is about something to talk about
