"""A question with a few answers: tapped, and with keys alone, wherever it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hands import click, open_window, press
from thuisplan.ui.widgets.basics import button, column
from thuisplan.ui.widgets.choice import Choice


class Asked(QWidget):
    """A question between two lines to type in."""

    def __init__(self, *, needed: bool = False) -> None:
        super().__init__()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.choice: Choice[str] = Choice(needed=needed)
        for word in ("a", "b", "c"):
            self.choice.add(word, button(word, role="chip"))
        self.told: list[str | None] = []
        self.choice.changed.connect(self.told.append)
        self.setLayout(column(self.before, self.choice, self.after))


@pytest.fixture
def asked(qtbot: QtBot, qapp: QApplication) -> Asked:
    made = Asked()
    qtbot.addWidget(made)
    open_window(qtbot, made, (400, 300))
    made.before.setFocus()
    return made


def test_tab_stops_once_and_arrows_go_through_the_answers(asked: Asked) -> None:
    press(Qt.Key.Key_Tab)
    assert asked.choice.button("a").hasFocus()
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert (asked.choice.value(), asked.told) == ("c", ["c"])
    press(Qt.Key.Key_Tab)
    assert asked.after.hasFocus()
    press(Qt.Key.Key_Backtab)
    assert asked.choice.button("c").hasFocus()
    press(Qt.Key.Key_Space)
    assert (asked.choice.value(), asked.told) == (None, ["c", None])


def test_tab_comes_to_the_answer_that_was_chosen_otherwise(asked: Asked) -> None:
    asked.choice.choose("b")
    assert asked.told == []
    press(Qt.Key.Key_Tab)
    assert asked.choice.button("b").hasFocus()
    asked.before.setFocus()
    click(asked.choice.button("c"))
    press(Qt.Key.Key_Tab)
    assert asked.choice.button("c").hasFocus()


def test_one_that_is_needed_cannot_be_taken_back(qtbot: QtBot, qapp: QApplication) -> None:
    made = Asked(needed=True)
    qtbot.addWidget(made)
    open_window(qtbot, made, (400, 300))
    click(made.choice.button("a"))
    click(made.choice.button("a"))
    assert made.choice.value() == "a"
