"""The page Ik heb geoefend: one log at a time, new or changed. Each child has its own draft; leaving keeps it."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar, cast
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from thuisplan.domain.days import Away, away_on
from thuisplan.domain.errors import DayNotOpen, NotFound, UndoTooLate
from thuisplan.domain.family import Adult, Child
from thuisplan.domain.practice import Kind, Practice
from thuisplan.services.changes import Change
from thuisplan.ui import theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import button, card, column, label, row
from thuisplan.ui.widgets.day_choice import DayChoice
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.fitting import Fitting
from thuisplan.ui.widgets.flow import reveal
from thuisplan.ui.widgets.roving import chain_tabs

from .draft import Draft
from .form import LogForm
from .self_check import SelfCheck

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST = 860    # px of the card
BESIDE = 780    # px of width from which "Hoe lang?" and "Wie hielp er?" stand beside each other
STILL, STILL_NARROW = 650, 860      # px of height from which every question has room, also those not asked yet
OFFERED = UUID(int=0)       # in the place of a log's id: the draft that was filled in for the child
ROOMY = (900, 790)      # px of width and height from which everything gets more air


class LogPage(ChildPage):
    """`logged` tells a new log. `closed` tells that the page can go otherwise: X, Esc, and after these two:

    `edited` tells a log as it was and as it is now, `undone` one that was taken back.
    """

    listens: ClassVar[frozenset[Change]] = frozenset(
        {Change.FAMILY, Change.DAYS, Change.SETTINGS, Change.PRACTICE}
    )
    closed = Signal()
    logged = Signal(object)
    edited = Signal(object, object)
    undone = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._drafts: dict[tuple[UUID, UUID | None], Draft] = {}    # by child, and by the log that is changed
        self._editing: UUID | None = None
        self._last: dict[Kind, int] = {}
        self._open_days: list[date] = []
        self._away: list[Away] = []
        self.title = Elided("", "page")
        self.below_title = Elided("", "second")
        self.day = DayChoice()
        self.remove = button(self.tr("Weghalen"), "trash", "quiet", on=self._undo)
        self.close_button = button("", "x", "quiet", name=self.tr("Sluiten"), on=self._close)
        self.close_button.setFixedSize(48, 48)
        self.form = LogForm()
        self.check = SelfCheck()
        self.slips = self.check.slips
        self.trouble = label("", "error", wrap=True)
        self.ready = button(self.tr("Klaar!"), role="primary", on=self._save)
        self.ready.setProperty("huge", True)
        self.form.changed.connect(self._answered)
        self.check.changed.connect(lambda value: self._answered("slips", value))
        self.day.changed.connect(lambda day: self._answered("day", day))
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)      # so that no answer has a ring before a key is pressed

    def _lay_out(self) -> None:
        words_ = QWidget()
        words_.setLayout(column(1, self.title, self.below_title, 1, spacing=0))
        self._header = row(words_, self.day, self.remove, self.close_button)
        self._header.setStretchFactor(words_, 1)
        footer = row(self.check, self.ready, spacing=theme.L)
        footer.setStretchFactor(self.check, 1)
        self._frame = card()
        self._scroll = Fitting(self.form)
        self._inside = column(self._header, self._scroll, self.trouble, footer)
        self._frame.setLayout(self._inside)
        self._frame.setMaximumWidth(WIDEST)
        beside = row(1, self._frame, 1, spacing=0)
        beside.setStretchFactor(self._frame, 1000)
        self._outside = column(1, beside, 1, spacing=0)
        self.setLayout(self._outside)

    # -- what the window asks

    def open(self, child: Child) -> None:
        self._editing = None
        super().open(child)

    def start(self, day: date | None = None) -> None:
        """A new log, or the one that this child had begun; `day` None is today."""
        self._editing = None
        key = (self.child.id, None)
        if key not in self._drafts or self._drafts[key].is_empty:
            self._drafts[key] = Draft(self.services.days.today())
        if day is not None:
            self._drafts[key].day = day
        self._begin()

    def offer(self, kind: Kind, minutes: int | None, day: date, *, cooked: bool = False) -> None:
        """A new log beside the one that may have been begun, with what a timer or the cook view knows: filled in,
        and to be changed.

        `minutes` None: not known. A day for which nothing can be written any more becomes today.
        """
        self._editing = OFFERED
        key = (self.child.id, OFFERED)
        offered = day if day in (days := self.services.practice.open_days()) else days[0]
        new = Draft(offered, None, kind, minutes, minutes is not None, timed=minutes, cooked=cooked)
        if key not in self._drafts or not self._drafts[key].is_of(new):
            self._drafts[key] = new
        self._begin()

    def edit(self, practice: Practice) -> None:
        """Change an old log; its day stays."""
        self._editing = practice.id
        key = (self.child.id, practice.id)
        if key not in self._drafts or self._drafts[key].practice != practice:
            self._drafts[key] = Draft.of(practice)
        self._begin()

    def try_out(self) -> None:
        """As after a first tap; for the pictures of the pages."""
        self.form.kinds.button(Kind.COOKING).click()

    @property
    def draft(self) -> Draft:
        """What is being filled in now, for this child."""
        key = (self.child.id, self._editing)
        if key not in self._drafts:
            self._drafts[key] = Draft(self.services.days.today())
        return self._drafts[key]

    def refresh(self) -> None:
        self._last = self.services.practice.last_minutes(self.child.id)
        self._open_days = self.services.practice.open_days()
        self._away = self.services.days.away_periods(self.child.id)
        self.form.helpers.set_adults(self._adults())
        stops = [self, *self.form.tab_stops(), self.check.toggle, self.slips.less, self.slips.more, self.ready]
        stops += [*self.day.tab_stops(), self.remove, self.close_button]
        chain_tabs(stops)
        self._show()

    # -- drawing

    def _begin(self) -> None:
        self.form.minutes.reset()
        self._scroll.verticalScrollBar().setValue(0)
        self._tell_trouble("")
        self.refresh()

    def _show(self) -> None:
        draft = self.draft
        new = draft.practice is None
        self.title.setText(self.tr("Ik heb geoefend") if new else self.tr("Aanpassen"))
        self.setAccessibleName(self.title.text())
        self.below_title.setText(self._day_in_words())
        self.day.setVisible(new)
        self.day.show_day(draft.day, self._open_days)
        self.remove.setVisible(draft.practice is not None and self.services.practice.can_undo(draft.practice))
        self.form.show_draft(draft, None if draft.kind is None else self._last.get(draft.kind))
        self.check.show_slips(draft.slips)
        self.ready.setEnabled(draft.kind is not None)
        why = "" if draft.kind else self.tr("Tik eerst aan wat je deed.")
        self.ready.setAccessibleDescription(why)
        self.ready.setToolTip(why)

    def _day_in_words(self) -> str:
        """Never empty, so that nothing jumps when another day is chosen."""
        draft, today = self.draft, self._open_days[0]
        said = []
        if draft.practice is not None:
            said.append(words.relative_day(draft.day, today))
        elif draft.day not in self._open_days[3:]:      # for those the chooser says the date itself
            said.append(words.date_long(draft.day))
        if (away := away_on(draft.day, self._away)) is not None:
            said.append(words.away(away.kind))
        if draft.practice.later if draft.practice is not None else draft.day < today:
            said.append(self.tr("later opgeschreven"))
        return words.sentence(" · ".join(said))

    def _adults(self) -> list[Adult]:
        """The grown-ups to choose from, and the one that was named before."""
        adults, named = self.services.family.adults(), self.draft.helper
        if named is not None and named not in [a.id for a in adults]:
            adults += [a for a in self.services.family.adults(archived=True) if a.id == named]
        return adults

    def _tell_trouble(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        roomy, wide = size.height() >= ROOMY[1] and size.width() >= ROOMY[0], size.width() >= BESIDE
        outer, inner = (theme.XL, 24) if roomy else (theme.M, theme.L)
        self._outside.setContentsMargins(outer, outer, outer, theme.M)
        self._inside.setContentsMargins(inner + 4, inner, inner + 4, inner)
        self._inside.setSpacing(16 if roomy else theme.L)
        still = size.height() >= (STILL if wide else STILL_NARROW)
        self._outside.setStretch(0, 1 if still else 0)      # in the middle only when it stays as high as it is
        self.form.set_room(wide=wide, high=roomy, still=still)
        self.check.set_wide(wide)

    # -- what the child does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.window().focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QToolButton):
            focused.click()     # Enter does what Space does; Qt gives tool buttons only Space
        else:
            super().keyPressEvent(event)

    def _answered(self, question: str, answer: object) -> None:
        draft = self.draft
        if question == "kind":
            draft.choose_kind(cast("Kind | None", answer), self._last)
        elif question == "minutes":
            draft.choose_minutes(cast("int | None", answer))
        else:
            setattr(draft, question, answer)
        self._tell_trouble("")
        self._show()
        if question == "company" and not self.form.helpers.isHidden():
            QTimer.singleShot(0, self, lambda: reveal(self.form.helpers))

    def _close(self) -> None:
        """A new log that was begun stays; changes in an old one are let go, as the old one is still there."""
        if self._editing is not None or self.draft.is_empty:
            self._forget()
        self.closed.emit()

    def _save(self) -> None:
        draft = self.draft
        if draft.kind is None:
            return
        try:
            if draft.practice is None:
                logged = self.services.practice.log(self.child.id, draft.answers(), draft.day)
            else:
                self.services.practice.edit(draft.practice.id, draft.answers())
        except DayNotOpen:
            self._tell_trouble(self.tr("Voor deze dag kun je niets meer opschrijven. Kies bovenaan een andere dag."))
            return
        except NotFound:
            self._tell_trouble(self.tr("Dit staat er niet meer. Er valt niets aan te passen; je kunt sluiten."))
            return
        self._forget()
        if draft.practice is None:
            self.logged.emit(logged)
        else:
            self.closed.emit()
            self.edited.emit(draft.practice, replace(draft.practice, answers=draft.answers()))

    def _undo(self) -> None:
        practice = self.draft.practice
        assert practice is not None
        try:
            self.services.practice.undo(practice.id)
        except UndoTooLate:
            self._tell_trouble(self.tr("Weghalen kan tot een uur na het opschrijven. Aanpassen kan altijd."))
            self.remove.hide()
            return
        except NotFound:
            self._tell_trouble(self.tr("Dit was al weggehaald. Je kunt sluiten."))
            return
        self._forget()
        self.closed.emit()
        self.undone.emit(practice)

    def _forget(self) -> None:
        self._drafts.pop((self.child.id, self._editing), None)
        self._editing = None
