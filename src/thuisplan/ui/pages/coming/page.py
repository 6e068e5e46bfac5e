"""A child writes down its own test, talk or book: what, on which day, and (when it likes) what it is about."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from thuisplan.domain.deadlines import DAYS_BEFORE, DeadlineKind
from thuisplan.domain.errors import DayPassed
from thuisplan.domain.family import Child
from thuisplan.services.changes import Change
from thuisplan.ui import deadline_words, theme
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import Tile, button, card, column, label, row, scrolling
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.date_field import DateField
from thuisplan.ui.widgets.even_grid import EvenGrid
from thuisplan.ui.widgets.flow import Flow, reveal
from thuisplan.ui.widgets.forms import chip, name_trouble, part

if TYPE_CHECKING:
    from thuisplan.services.house import Services

_WEEK = 7


@dataclass(frozen=True)
class _Draft:
    """`day` None: a week from now."""

    kind: DeadlineKind | None = None
    day: date | None = None
    about: str = ""


class ComingPage(ChildPage):
    """`closed`: the child is done here or went back. `added`: the Deadline. What it filled in is kept per child."""

    listens: ClassVar[frozenset[Change]] = frozenset({Change.DAYS, Change.SETTINGS})
    closed = Signal()
    added = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._drafts: dict[UUID, _Draft] = {}
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.kind: Choice[DeadlineKind] = Choice(EvenGrid(4))
        for kind in DeadlineKind:
            look = deadline_words.kind(kind)
            self.kind.add(kind, Tile(look.word, picture=look.picture, size=40))
        self.usual: Choice[int] = Choice(Flow(), needed=True)
        for days, word in (
            (1, self.tr("morgen")), (2, self.tr("overmorgen")), (_WEEK, self.tr("over een week")),
            (2 * _WEEK, self.tr("over twee weken")),
        ):
            self.usual.add(days, chip(word))
        self.day = DateField(self.tr("Dag"))
        self.about = QLineEdit()
        self.about.setAccessibleName(self.tr("Waarover"))
        self.about.setPlaceholderText(self.tr("Bijvoorbeeld: tafels van 6"))
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.ready = button(self.tr("Klaar!"), "check", "primary", on=self.keep)
        self.ready.setProperty("huge", True)
        self.back = button(self.tr("Terug"), "arrow-left", "quiet", on=self.closed.emit)
        form = card()
        form.setLayout(
            column(
                part(self.tr("Wat komt er aan?"), self.kind),
                part(self.tr("Wanneer"), self.usual, self.day),
                part(self.tr("Waarover"), self.about, hint=self.tr("Dit mag leeg blijven.")),
                spacing=theme.XL, margins=theme.XL,
            )
        )
        inside = card("plain")
        inside.setLayout(column(form, 1))
        owner = label(self.tr("Dit schrijf jij zelf op."), "second")
        heading = column(label(self.tr("Er komt iets aan"), "page"), owner, spacing=0)
        layout = column(heading, scrolling(inside), self.trouble, row(self.ready, self.back, 1))
        layout.setContentsMargins(theme.XXL, 24, theme.XXL, theme.XL)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.kind.changed.connect(lambda _kind: self._keep_draft())
        self.usual.changed.connect(self._usual_chosen)
        self.day.changed.connect(self._day_chosen)
        self.about.textEdited.connect(lambda _text: self._keep_draft())
        self.about.returnPressed.connect(self.keep)

    def open(self, child: Child) -> None:
        super().open(child)
        self.refresh()      # never what another child filled in, not even for a moment

    def refresh(self) -> None:
        draft = self._drafts.get(self.child.id, _Draft())
        self.kind.choose(draft.kind)
        self.about.setText(draft.about)
        self._show_day(draft.day or self.services.days.today() + timedelta(days=_WEEK))

    def focus_first(self) -> None:
        self.kind.button(self.kind.value() or DeadlineKind.TEST).setFocus(Qt.FocusReason.TabFocusReason)

    def keep(self) -> None:
        """Klaar!"""
        kind, today, day = self.kind.value(), self.services.days.today(), self.day.value()
        if kind is None:
            self._complain(self.tr("Tik eerst aan wat er aankomt."))
            return
        missing = self.tr("Wat is het? Schrijf het in een paar woorden.") if kind is DeadlineKind.OTHER else ""
        if trouble := name_trouble(self.about.text(), missing):
            self._complain(trouble)
            self.about.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self.about)
            return
        # Who writes it down now needs no reminder today.
        before = min(DAYS_BEFORE, max(0, (day - today).days - 1))
        try:
            made = self.services.deadlines.add(self.child.id, kind, self.about.text(), day, before)
        except DayPassed:
            self._complain(self.tr("Die dag is al geweest. Kies een dag die nog komt."))
            return
        self._drafts.pop(self.child.id, None)
        self.refresh()
        self.closed.emit()
        self.added.emit(made)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _complain(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.show()

    def _usual_chosen(self, days: int) -> None:
        self._show_day(self.services.days.today() + timedelta(days=days))
        self._keep_draft()

    def _day_chosen(self, day: date) -> None:
        self._show_day(day)
        self._keep_draft()

    def _show_day(self, day: date) -> None:
        today = self.services.days.today()
        self.day.choose(day, today)
        ahead = (day - today).days
        self.usual.choose(ahead if ahead in (1, 2, _WEEK, 2 * _WEEK) else None)
        self.trouble.hide()

    def _keep_draft(self) -> None:
        self.trouble.hide()
        self._drafts[self.child.id] = _Draft(self.kind.value(), self.day.value(), self.about.text())
