"""The card "Wat al loopt": a child's routines with the furthest word each reached. No number, no line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import clear, column, label, row
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.letters import shortened
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.word_chip import WordChip

if TYPE_CHECKING:
    from thuisplan.services.habits import Habit


class HabitCard(QFrame):
    """Not there while no routine has reached a word."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._shown: list[Habit] = []
        self._row = Flow(theme.XL)
        content = QWidget()
        content.setLayout(self._row)
        inner = column(content)
        inner.setContentsMargins(theme.XL, 10, theme.XL, 10)
        self.setLayout(inner)

    def show_habits(self, habits: "Sequence[Habit]") -> None:
        self.setVisible(bool(habits))
        if list(habits) == self._shown:
            return
        self._shown = list(habits)
        clear(self._row)
        self._row.addWidget(label(self.tr("Wat al loopt"), "card"))
        for habit in habits:
            self._row.addWidget(self._item(habit))

    def _item(self, habit: "Habit") -> QWidget:
        title, word = habit.routine.title, words.habit(habit.word)
        name = label(shortened(title), "item")
        name.setAccessibleName(self.tr("{routine}: {word}").format(routine=title, word=word))
        made = QWidget()
        made.setLayout(row(Picture(habit.routine.picture, 32), name, WordChip(word, "teal"), spacing=theme.M))
        return made
