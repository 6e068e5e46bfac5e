"""What the keyboard comes to is in sight, from wherever one came; under a mouse nothing moves."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hands import open_window, press
from thuisplan.ui.hands import Hands
from thuisplan.ui.widgets.basics import button, column, scrolling


class Desk(QWidget):
    """A button above, and more than fits below it."""

    def __init__(self) -> None:
        super().__init__()
        self.above = button("boven")
        self.inside: list[QPushButton] = [button(f"knop {n}") for n in range(30)]
        content = QWidget()
        content.setLayout(column(*self.inside))
        self.area: QScrollArea = scrolling(content)
        self.setLayout(column(self.above, self.area))
        self.winId()
        self.hands = Hands(self, self.windowHandle())

    def sees(self, wanted: QWidget) -> bool:
        room = self.area.viewport()
        return room.rect().contains(QRect(wanted.mapTo(room, QPoint(0, 0)), wanted.size()))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    open_window(qtbot, made, (400, 300))
    made.area.verticalScrollBar().setValue(made.area.verticalScrollBar().maximum())
    return made


def test_tab_into_what_was_scrolled_away_brings_it_into_sight(desk: Desk) -> None:
    desk.above.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Tab)
    assert desk.inside[0].hasFocus()
    assert desk.sees(desk.inside[0])
    press(Qt.Key.Key_Backtab, Qt.Key.Key_Backtab)
    assert desk.inside[-1].hasFocus()
    assert desk.sees(desk.inside[-1])


def test_nothing_moves_under_a_mouse(desk: Desk) -> None:
    QTest.mouseClick(desk.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(200, 280))
    assert not desk.hands.by_keyboard
    stood = desk.area.verticalScrollBar().value()
    desk.inside[0].setFocus(Qt.FocusReason.OtherFocusReason)
    assert desk.area.verticalScrollBar().value() == stood
