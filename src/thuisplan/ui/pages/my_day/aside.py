"""Beside the steps: "Mijn week", what is coming at school, and what the child wrote down today."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from thuisplan.domain.practice import Practice
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import card, clear, column, label
from thuisplan.ui.widgets.logged_row import LoggedRow
from thuisplan.ui.widgets.week_strip import DayMark, WeekStrip

from .coming import ComingCard

if TYPE_CHECKING:
    from thuisplan.services.progress import WeekDay


class Aside(QFrame):
    """`edit_asked` tells the Practice that was tapped."""

    edit_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.week = WeekStrip()
        self.coming = ComingCard()
        self.rows: list[LoggedRow] = []
        self._logs: list[Practice] | None = None
        self._nothing = label(self.tr("Wat je opschrijft, zie je hier terug."), "second", wrap=True)
        self._by_itself = label(self.tr("zelf opgeschreven"), "second")
        self._list = column(spacing=theme.M)
        week, logs = card(), card()
        week.setLayout(column(label(self.tr("Mijn week"), "card"), self.week, spacing=theme.M, margins=theme.XL))
        heading = column(label(self.tr("Wat ik deed"), "card"), self._by_itself, spacing=2)
        logs.setLayout(column(heading, self._nothing, self._list, spacing=theme.M, margins=theme.XL))
        self.setLayout(column(week, self.coming, logs, 1, spacing=16))

    def show_week(self, week: "list[WeekDay]") -> None:
        self.week.show_days([self._mark(day) for day in week])

    def show_logs(self, logs: list[Practice]) -> bool:
        """Whether the rows were made anew."""
        if logs == self._logs:
            return False
        self._logs = logs
        clear(self._list)
        self.rows = [self._row(practice) for practice in logs]
        for made in self.rows:
            self._list.addWidget(made)
        self._nothing.setVisible(not logs)
        self._by_itself.setVisible(bool(logs))
        return True

    def row(self, practice: UUID) -> LoggedRow | None:
        """The line of that log, when it is here."""
        lines = zip(self._logs or (), self.rows, strict=True)
        return next((line for log, line in lines if log.id == practice), None)

    def _row(self, practice: Practice) -> LoggedRow:
        look, minutes = words.kind(practice.answers.kind), practice.answers.minutes
        made = LoggedRow(look.icon, look.token, look.word, words.minutes(minutes) if minutes else "")
        made.setAccessibleName(self.tr("{what}, aanpassen").format(what=words.logged(practice.answers)))
        made.setToolTip(self.tr("Aanpassen"))
        made.clicked.connect(lambda: self.edit_asked.emit(practice))
        return made

    def _mark(self, day: "WeekDay") -> DayMark:
        """A day without anything is free; there is no mark for what was not done, nor for before Thuisplan."""
        named = self.tr("vandaag") if day.is_today else words.day_name(day.day)
        done = words.number(day.done, self.tr("ding gedaan"), self.tr("dingen gedaan"))
        if day.is_today:
            mark, look, said = self.tr("nu"), "now", done if day.done else ""
        elif day.done:
            mark, look, said = str(day.done), "done", done
        elif day.is_before:
            mark, look, said = "", "before", ""
        elif day.away is not None:
            mark, look, said = words.away(day.away.kind), "away", words.away(day.away.kind)
        elif day.is_ahead:
            mark, look, said = "", "ahead", self.tr("komt nog")
        else:
            mark, look, said = self.tr("vrij"), "free", self.tr("vrij")
        return DayMark(words.day_short(day.day), mark, look, f"{named}: {said}" if said else named)
