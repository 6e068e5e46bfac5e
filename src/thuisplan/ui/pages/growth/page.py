"""Mijn groei: what a child did per week, and its days of a school year. Looks back kindly and compares nothing."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.days import SchoolYear
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Practice
from thuisplan.domain.progress import Day, DayLook
from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import column, label, row, scrolling
from thuisplan.ui.widgets.figure_table import Table
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.word_chip import WordChip
from thuisplan.ui.widgets.year_switch import Switch

from .cards import DayCard, WeekCard
from .habits import HabitCard
from .mistakes import MistakeCard
from .sentences import day_sentence, year_total
from .state import WeeksState, build_months, build_weeks

if TYPE_CHECKING:
    from thuisplan.services.house import Services


_WIDEST = 1760      # px; as far as the calendar grows


class GrowthPage(ChildPage):
    """`edit_asked` tells the Practice that was tapped."""

    listens: ClassVar[frozenset[Change]] = frozenset(
        {Change.PRACTICE, Change.TICKS, Change.ROUTINES, Change.DAYS, Change.FAMILY, Change.SETTINGS,
         Change.ANSWERS}
    )
    edit_asked = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.setAccessibleName(self.tr("Mijn groei"))
        self._forget()
        self._years: list[SchoolYear] = []
        self._days: Sequence[Day] = ()
        self._weeks: WeeksState | None = None
        self._today = date.min
        self.years = Switch(self.tr("Een schooljaar eerder"), self.tr("Een schooljaar later"))
        self.years.moved.connect(self._choose_year)
        self.total = WordChip("", "leaf")
        self.week_card, self.day_card = WeekCard(self._week_words), DayCard(self._day_words)
        self.week_card.picked.connect(self._choose_week)
        self.day_card.picked.connect(self._choose_day)
        self.day_card.log_asked.connect(self.edit_asked)
        self.habits, self.mistakes = HabitCard(), MistakeCard()
        self.nothing = self._make_nothing()
        title = row(label(self.tr("Mijn groei"), "page"), self.total, 1, self.years, spacing=theme.XL)
        self.filled = QWidget()
        cards = column(self.week_card, self.day_card, 1, spacing=18)
        cards.setStretch(0, 1000)       # all the room is for the week card, as far as it can use it
        self.filled.setLayout(cards)
        inner = column(title, self.habits, self.filled, self.nothing, self.mistakes, spacing=18)
        inner.setStretch(2, 1)
        inner.setContentsMargins(theme.XXL, 24, theme.XXL, 24)
        content = QWidget()
        content.setLayout(inner)
        content.setMaximumWidth(_WIDEST)
        area = scrolling(content)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(column(area))

    def open(self, child: Child) -> None:
        """At the present school year, this week and today."""
        self._forget()
        super().open(child)

    def focus_first(self) -> None:
        """For who came by keyboard; a mouse needs no ring anywhere."""
        if not self.filled.isHidden():
            self.week_card.bars.setFocus(Qt.FocusReason.TabFocusReason)

    def is_drawn(self) -> bool:
        """False as long as the bars wait for pyqtgraph."""
        return self.week_card.bars.is_drawn() or self.filled.isHidden()

    def refresh(self) -> None:
        progress = self.services.progress
        self._today = self.services.days.today()
        self._years = progress.school_years(self.child.id)[::-1]
        year = self._year()
        self._days = progress.days(self.child.id, year)
        some = len(self._years) > 1 or any(day.times for day in self._days)
        self.habits.show_habits(self.services.habits.of_child(self.child.id))
        QTimer.singleShot(0, self, self._show_mistakes)     # their table may still have to be mapped
        self.filled.setVisible(some)
        self.total.setVisible(some)
        self.nothing.setVisible(not some)
        self.years.setVisible(len(self._years) > 1)
        if some:
            self._show_year(year)

    def _show_mistakes(self) -> None:
        if self.isVisible():
            self.mistakes.show_mistakes(self.services.answers.mistakes(self.child.id))

    # -- what was chosen; None is the present year, the latest week, today

    def _forget(self) -> None:
        self._wanted_year: SchoolYear | None = None
        self._wanted_week: date | None = None
        self._wanted_day: date | None = None

    def _year(self) -> SchoolYear:
        return self._wanted_year if self._wanted_year in self._years else SchoolYear.of(self._today)

    def _choose_year(self, number: int) -> None:
        self._forget()
        self._wanted_year = self._years[number]
        self.refresh()

    def _choose_week(self, number: int) -> None:
        assert self._weeks is not None
        self._wanted_week = self._weeks.weeks[number].monday
        self._show_weeks()

    def _choose_day(self, day: date) -> None:
        self._wanted_day = day
        self._show_day()

    # -- showing it

    def _show_year(self, year: SchoolYear) -> None:
        self.years.show_words([str(y) for y in self._years], self._years.index(year))
        present = year == SchoolYear.of(self._today)
        said = self.tr("Dit schooljaar: {total}") if present else self.tr("Dat schooljaar: {total}")
        self.total.set_text(said.format(total=year_total(self._days)))
        self._weeks = build_weeks(self.services.progress.weeks(self.child.id, year), self._days, self._today)
        self._show_weeks()
        self._show_day()

    def _show_weeks(self) -> None:
        assert self._weeks is not None
        self.week_card.show_weeks(self._weeks, self._weeks.number_of(self._wanted_week))

    def _show_day(self) -> None:
        day = self._shown_day()
        logs = self._logs_of(day)
        self.day_card.show_days(self._days, self._today, day.day, self._months)
        self.day_card.show_day(day.day, day_sentence(day, logs, self._today), logs)

    def _shown_day(self) -> Day:
        """The one that was chosen, else today, else the last one on which something was done."""
        first = self._days[0].day
        for wanted in (self._wanted_day, self._today):
            number = -1 if wanted is None else (wanted - first).days
            if 0 <= number < len(self._days) and self._days[number].look is not DayLook.BEFORE:
                return self._days[number]
        return next((d for d in reversed(self._days) if d.times), self._days[-1])

    def _logs_of(self, day: Day) -> list[Practice]:
        return self.services.practice.of_day(self.child.id, day.day) if day.times else []

    def _months(self) -> Table:
        return build_months(self._days, self._today)

    def _week_words(self, number: int) -> str:
        assert self._weeks is not None
        return self._weeks.sentence(number)

    def _day_words(self, at: date) -> str:
        day = self._days[(at - self._days[0].day).days]
        return day_sentence(day, self._logs_of(day), self._today)

    def _make_nothing(self) -> QWidget:
        text = label(self.tr("Hier komt een tekening van alles wat jij doet."), "item", wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made = QWidget()
        picture = row(1, Picture("potted-plant", 160), 1)
        made.setLayout(column(1, picture, text, 2, spacing=theme.XL))
        return made
