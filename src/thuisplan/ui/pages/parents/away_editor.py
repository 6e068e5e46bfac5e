"""When a child is away or ill: from one day to another, and the days that are already known."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thuisplan.domain.days import Away, AwayKind
from thuisplan.domain.errors import PeriodReversed
from thuisplan.domain.family import Child
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.columns import Columns
from thuisplan.ui.widgets.date_field import DateField
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import chip, part
from thuisplan.ui.widgets.pictures import Picture

from .away_words import period_words
from .draft_editor import DraftEditor
from .section import rule, titled_card

if TYPE_CHECKING:
    from thuisplan.services.house import Services

SHOWN = 8       # periods; the earlier ones come with a tap


@dataclass(frozen=True)
class AwayDraft:
    """`changing`: the period that is being changed; None for a new one."""

    kind: AwayKind
    first: date
    last: date
    changing: Away | None = None


class AwayEditor(DraftEditor[UUID | None, AwayDraft]):
    """`said`: what happened, and how to undo it."""

    said = Signal(str, object)

    def __init__(self, services: "Services", drafts: dict[UUID | None, AwayDraft]) -> None:
        super().__init__(services, drafts, AwayDraft(AwayKind.AWAY, date(2024, 1, 1), date(2024, 1, 1)))
        self._child: Child | None = None
        self._changing: Away | None = None
        self._all_shown = False
        self.kind: Choice[AwayKind] = Choice(Flow(), needed=True)
        self.kind.add(AwayKind.AWAY, chip(self.tr("Weg"), picture="luggage"))
        self.kind.add(AwayKind.ILL, chip(self.tr("Ziek"), picture="face-with-thermometer"))
        self.first = DateField(self.tr("Eerste dag"))
        self.last = DateField(self.tr("Laatste dag"))
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.today = button(self.tr("Vandaag"), role="chip", on=self._only_today)
        self.sunday = button(self.tr("T/m zondag"), role="chip", on=self._till_sunday)
        self.week = button(self.tr("Een week"), role="chip", on=self._a_week)
        quick = QWidget()
        flow = Flow()
        for made in (self.today, self.sunday, self.week):
            flow.addWidget(made)
        quick.setLayout(flow)
        self._heading = label("", "card")
        neutral = label(self.tr("Op die dagen hoeft er niets."), "second", wrap=True)
        form = card()
        form.setLayout(
            column(
                self._heading,
                part(self.tr("Wat is er?"), self.kind),
                part(self.tr("Van"), self.first),
                part(self.tr("Tot en met"), self.last, quick, self.trouble),
                neutral,
                spacing=theme.XL, margins=theme.XL,
            )
        )
        self._list = column(spacing=theme.M)
        self.none = label(self.tr("Nog geen dagen."), "second", wrap=True)
        self.earlier = button(self.tr("Eerdere dagen"), role="quiet", big=False, on=self._show_all)
        known = titled_card(self.tr("Dagen weg of ziek"), self.none, self._list, row(self.earlier, 1))
        self.build(Columns(form, known, beside=860))
        self.first.changed.connect(self._date_changed)
        self.last.changed.connect(self._date_changed)

    def start(self, child: Child) -> None:
        self._child, self._all_shown = child, False
        self.title = self.tr("Weg of ziek: {name}").format(name=child.name)
        self.resume(child.id, self._new(), lambda: self.start(child))
        self.refresh()

    def refresh(self) -> None:
        """The periods that are known."""
        if self._child is None:
            return
        periods = self.services.days.away_periods(self._child.id)
        shown = periods if self._all_shown else periods[:SHOWN]
        clear(self._list)
        for away in shown:
            self._list.addWidget(rule())
            self._list.addLayout(self._period_row(away))
        self.none.setVisible(not periods)
        self.earlier.setVisible(len(shown) < len(periods))
        self.order_tabs()

    def draft(self) -> AwayDraft:
        return AwayDraft(
            self.kind.value() or AwayKind.AWAY, self.first.value(), self.last.value(), self._changing
        )

    def focus_first(self) -> None:
        self.kind.button(self.kind.value() or AwayKind.AWAY).setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_for_good(self) -> None:
        assert self._child is not None
        typed, days = self.draft(), self.services.days
        try:
            if typed.changing is None:
                away = days.add_away(self._child.id, typed.first, typed.last, typed.kind)
            else:
                away = replace(typed.changing, first=typed.first, last=typed.last, kind=typed.kind)
                days.change_away(away)
        except PeriodReversed:
            self.trouble.setText(
                self.tr("De laatste dag ligt voor de eerste. Kies een latere laatste dag, of een eerdere eerste.")
            )
            self.trouble.show()
            self.last.open.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.forget_draft()
        self.closed.emit()
        before = typed.changing
        undo = (lambda: days.change_away(before)) if before else (lambda: days.remove_away(away.id))
        self.said.emit(f"{self._child.name}. {self._words(away)}", undo)

    # -- the form

    def _words(self, away: Away) -> str:
        return period_words(away, self.services.days.today())

    def _new(self) -> AwayDraft:
        today = self.services.days.today()
        return AwayDraft(AwayKind.AWAY, today, today)

    def show_draft(self, draft: AwayDraft) -> None:
        self._changing = draft.changing
        self.kind.choose(draft.kind)
        self._set_days(draft.first, draft.last)
        changing = draft.changing is not None
        self._heading.setText(self.tr("Dagen wijzigen") if changing else self.tr("Nieuwe dagen"))

    def _set_days(self, first: date, last: date) -> None:
        today = self.services.days.today()
        self.first.choose(first, today)
        self.last.choose(last, today)
        self.trouble.hide()

    def _date_changed(self, _day: date) -> None:
        self.trouble.hide()

    def _only_today(self) -> None:
        today = self.services.days.today()
        self._set_days(today, today)

    def _till_sunday(self) -> None:
        first = self.first.value()
        self._set_days(first, first + timedelta(days=7 - first.isoweekday()))

    def _a_week(self) -> None:
        self._set_days(self.first.value(), self.first.value() + timedelta(days=6))

    def is_touched(self) -> bool:
        before = self._changing
        if before is None:
            return self.draft() != self._new()
        return self.draft() != AwayDraft(before.kind, before.first, before.last, before)

    # -- the list

    def _show_all(self) -> None:
        self._all_shown = True
        self.refresh()

    def _period_row(self, away: Away) -> QHBoxLayout:
        text = self._words(away)
        to_change, to_remove = self.tr("Wijzig {days}"), self.tr("Weghalen: {days}")
        change = button("", "pencil-simple", "tool", name=to_change.format(days=text))
        change.clicked.connect(lambda _checked=False: self._change(away))
        remove = button("", "trash", "tool", name=to_remove.format(days=text))
        remove.clicked.connect(lambda _checked=False: self._remove(away))
        picture = "face-with-thermometer" if away.kind is AwayKind.ILL else "luggage"
        made = row(Picture(picture, 26), spacing=theme.L)
        made.addWidget(label(text, "body", wrap=True), 1)
        made.addWidget(change)
        made.addWidget(remove)
        return made

    def _change(self, away: Away) -> None:
        self.show_draft(AwayDraft(away.kind, away.first, away.last, away))
        self.focus_first()

    def _remove(self, away: Away) -> None:
        self.services.days.remove_away(away.id)
        if self._changing == away:
            # What is in the form can still be kept, as new days.
            self.show_draft(replace(self.draft(), changing=None))
        self.focus_first()
        said = self.tr("Weggehaald: {days}").format(days=self._words(away))
        self.said.emit(said, lambda: self._put_back(away))

    def _put_back(self, away: Away) -> None:
        self.services.days.change_away(away)


