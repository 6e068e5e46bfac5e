"""What stands where: the list, and beside it the cards; while nothing is on it, how to begin."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, card, column, label, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture

from .chart_card import ChartCard
from .line_card import LineCard
from .lines import ListCard
from .quiz_card import QuizCard
from .state import Ask, Task
from .task_card import TaskCard

ASIDE, ASIDE_SMALL, ASIDE_LEAST = 394, 320, 280     # px of the column at the right


class ListView(QWidget):
    """`quiz`: made by who knows the questions. `leave`, `begin`, `print_list`: what the buttons do."""

    def __init__(
        self, quiz: QuizCard, leave: Callable[[], object], begin: Callable[[], object],
        print_list: Callable[[], object],
    ) -> None:
        super().__init__()
        self.title = Elided(self.tr("Boodschappen"), "page")
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=leave)
        self.back.setFixedSize(48, 48)
        self.day = button("", "calendar-blank", "quiet")
        self.print_button = button(self.tr("Afdrukken"), "printer", on=print_list)
        self.fill = button(self.tr("Begin een lijstje"), "plus", "primary", on=begin)
        self.list_card, self.ask, self.line, self.chart = ListCard(), TaskCard(), LineCard(), ChartCard()
        self.quiz = quiz
        self._task = Task(Ask.FILL)
        self.empty = self._make_empty()
        self._lay_out()

    def _make_empty(self) -> QWidget:
        made = card()
        text = label(self.tr("Wat hebben jullie nodig? Kies een recept, of zet er zelf iets op."), "item", wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setLayout(column(
            1, row(1, Picture("shopping-cart", 120), 1), text, row(1, self.fill, 1), 2, spacing=theme.XL,
            margins=theme.XL,
        ))
        return made

    def _lay_out(self) -> None:
        header = row(self.back, self.title, self.day, self.print_button)
        header.setStretch(1, 1)
        beside = QWidget()
        beside.setLayout(column(self.ask, self.line, self.quiz, self.chart, 1, spacing=16))
        self._aside = scrolling(beside)
        left = column(self.list_card, self.empty, 1, spacing=0)
        left.setStretch(0, 0)
        left.setStretch(1, 0)
        self._columns = row(left, self._aside, spacing=theme.XL)
        self._columns.setStretch(0, 1)
        self.setLayout(column(header, self._columns, spacing=16))

    def show_day(self, said: str) -> None:
        """For which day the list is."""
        self.day.setText(f" {said}")
        self.day.setAccessibleName(said)

    def show_filled(self, task: Task, *, filled: bool, aside: bool) -> None:
        """Whether something is on the list; `aside`: whether a card stands beside it. Another task is read anew."""
        if task != self._task:
            self._task = task
            self._aside.verticalScrollBar().setValue(0)
        self.list_card.setVisible(filled)
        self.empty.setVisible(not filled)
        self.day.setVisible(filled)
        self.print_button.setVisible(filled)
        self._aside.setVisible(aside)

    def focus_answer(self) -> None:
        """Where the keyboard belongs now."""
        if self.line.isVisible():
            self.line.ready.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.ask.isVisible():
            self.ask.focus_answer()

    def fit(self, width: int) -> None:
        """For a page of that width."""
        self._aside.setFixedWidth(ASIDE if width > 960 else ASIDE_SMALL if width > 760 else ASIDE_LEAST)
        self._columns.setSpacing(theme.XL if width > 760 else theme.L)
