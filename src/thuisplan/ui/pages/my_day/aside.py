"""Beside the steps: "Mijn week", the timer, what is coming at school, and what the child wrote down today."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.focus import Focus
from thuisplan.domain.practice import Practice
from thuisplan.ui import focus_words, theme, words
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.logged_row import LoggedRow
from thuisplan.ui.widgets.timer_card import TimerCard
from thuisplan.ui.widgets.week_strip import DayMark, WeekStrip

from .coming import ComingCard

if TYPE_CHECKING:
    from thuisplan.domain.stopwatch import Reading
    from thuisplan.services.progress import WeekDay


class Aside(QFrame):
    """`edit_asked` tells the Practice that was tapped; `timer_asked`: a timer is wanted. `read` gives the clocks."""

    edit_asked = Signal(object)
    timer_asked = Signal()

    def __init__(self, read: "Callable[[], Reading]") -> None:
        super().__init__()
        self._read = read
        self._focus: Focus | None = None
        self.timer = TimerCard()
        self.timer.clicked.connect(self.timer_asked)
        self.start = button(self.tr("Timer"), "timer", on=self.timer_asked.emit)
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self._tick)
        self.week = WeekStrip()
        self.coming = ComingCard()
        self.rows: list[LoggedRow] = []
        self._logs: list[Practice] | None = None
        self._nothing = label(self.tr("Wat je opschrijft, zie je hier terug."), "second", wrap=True)
        self._by_itself = Elided(self.tr("zelf opgeschreven"), "second")
        self._list = column(spacing=theme.M)
        week, logs = card(), card()
        week.setLayout(column(label(self.tr("Mijn week"), "card"), self.week, spacing=theme.M, margins=theme.XL))
        heading = row(label(self.tr("Wat ik deed"), "card"), self._by_itself)
        heading.setStretchFactor(self._by_itself, 1)
        logs.setLayout(column(heading, self._nothing, self._list, spacing=theme.M, margins=theme.XL))
        self.setLayout(column(week, self.timer, self.start, self.coming, logs, 1, spacing=theme.L))
        self.timer.hide()

    def show_week(self, week: "list[WeekDay]") -> None:
        self.week.show_days([self._mark(day) for day in week])

    def show_timer(self, focus: Focus | None) -> None:
        """The one that there is; without one a way to start it."""
        self._focus = focus
        self.timer.setVisible(focus is not None)
        self.start.setVisible(focus is None)
        self._tick()
        if focus is not None and focus.is_running and self.isVisible():
            self._ticker.start(self.timer.dial.pace(focus.limit))
        else:
            self._ticker.stop()

    def tab_stops(self) -> list[QWidget]:
        return [self.timer, self.start, *self.coming.tab_stops(), *self.rows]

    def _tick(self) -> None:
        if self._focus is not None:
            shown = focus_words.shown(self._focus, self._read())
            title = self._focus.title
            spoken = f"{title}, {shown.spoken}"
            self.timer.show_timer(title, shown.share, shown.count, shown.then, spoken)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_timer(self._focus)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticker.stop()

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
