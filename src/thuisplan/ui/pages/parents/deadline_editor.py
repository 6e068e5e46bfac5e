"""A test, a talk or a book of a child: what it is, on which day, and when the one reminder comes."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal

from thuisplan.domain.deadlines import DAYS_BEFORE, Deadline, DeadlineKind
from thuisplan.domain.errors import DayPassed
from thuisplan.domain.family import Child
from thuisplan.ui import deadline_words, theme, words
from thuisplan.ui.widgets.basics import card, column, label
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.date_field import DateField
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import NameField, chip, part

from .draft_editor import DraftEditor

if TYPE_CHECKING:
    from thuisplan.services.house import Services

_USUAL = (1, 2, 3, 7)       # days before it


@dataclass(frozen=True)
class DeadlineDraft:
    kind: DeadlineKind
    title: str
    day: date
    days_before: int = DAYS_BEFORE

    @classmethod
    def of(cls, deadline: Deadline) -> "DeadlineDraft":
        return cls(deadline.kind, deadline.title, deadline.day, deadline.days_before)


class DeadlineEditor(DraftEditor[UUID, DeadlineDraft]):
    """`drafts`: by the id of the deadline, or of the child for a new one. `said`: what happened, and the undo."""

    said = Signal(str, object)

    def __init__(self, services: "Services", drafts: dict[UUID, DeadlineDraft]) -> None:
        super().__init__(services, drafts, DeadlineDraft(DeadlineKind.TEST, "", date(2024, 1, 1)))
        self._child: Child | None = None
        self._deadline: Deadline | None = None
        self.kind: Choice[DeadlineKind] = Choice(Flow(), needed=True)
        for kind in DeadlineKind:
            look = deadline_words.kind(kind)
            self.kind.add(kind, chip(look.word, picture=look.picture))
        self.name = NameField(
            self.tr("Waarover"), self.tr("Wat is het? Schrijf het in een paar woorden."),
            self.tr("Bijvoorbeeld: tafels van 6"),
        )
        self.day = DateField(self.tr("Dag"))
        self.trouble = label("", "error", wrap=True)
        self.before: Choice[int] = Choice(Flow(), needed=True)
        for days in _USUAL:
            word = self.tr("een week") if days == 7 else words.number(days, self.tr("dag"), self.tr("dagen"))
            self.before.add(days, chip(word))
        self.remind = part(
            self.tr("Herinnering, hoe lang ervoor"), self.before, hint=self.tr("Eén keer, op Mijn dag.")
        )
        form = card()
        form.setLayout(
            column(
                part(self.tr("Wat komt er aan?"), self.kind), self.name,
                part(self.tr("Wanneer"), self.day, self.trouble), self.remind,
                spacing=theme.XL, margins=theme.XL,
            )
        )
        self.build(form)
        self.kind.changed.connect(lambda _kind: self.name.complain(""))
        self.day.changed.connect(lambda _day: self.trouble.hide())
        self.name.entered.connect(self.keep_for_good)

    def start(self, child: Child, deadline: Deadline | None) -> None:
        """None: a new one. What was filled in before and not saved stands there again."""
        self._child, self._deadline = child, deadline
        self.title = self.tr("Er komt iets aan: {name}").format(name=child.name)
        if deadline is None:
            week = self.services.days.today() + timedelta(days=7)
            saved = DeadlineDraft(DeadlineKind.TEST, "", week)
        else:
            saved = DeadlineDraft.of(deadline)
        self.remind.setVisible(deadline is None or deadline.reminded is None)
        self.resume(deadline.id if deadline else child.id, saved, lambda: self.start(child, deadline))

    def draft(self) -> DeadlineDraft:
        # Another laptop may have chosen days that are not offered here: they stay.
        before = self.before.value() or self._saved.days_before
        return DeadlineDraft(self.kind.value() or DeadlineKind.TEST, self.name.text(), self.day.value(), before)

    def focus_first(self) -> None:
        self.kind.button(self.kind.value() or DeadlineKind.TEST).setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_for_good(self) -> None:
        assert self._child is not None
        typed, before, service = self.draft(), self._deadline, self.services.deadlines
        needs_words = typed.kind is DeadlineKind.OTHER or not self.name.is_empty()
        if needs_words and not self.name.check():
            return
        try:
            if before is None:
                kept = service.add(self._child.id, typed.kind, typed.title, typed.day, typed.days_before)
            else:
                kept = replace(
                    before, kind=typed.kind, title=typed.title, day=typed.day, days_before=typed.days_before
                )
                service.change(kept)
        except DayPassed:
            self.trouble.setText(self.tr("Die dag is al geweest. Kies vandaag of een dag die nog komt."))
            self.trouble.show()
            self.day.open.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.forget_draft()
        self.closed.emit()
        undo = (lambda: service.change(before)) if before else (lambda: service.remove(kept.id))
        told = deadline_words.in_passing(kept, self.services.days.today())
        self.said.emit(f"{self._child.name}. {told}", undo)

    def show_draft(self, draft: DeadlineDraft) -> None:
        self.kind.choose(draft.kind)
        self.name.show_text(draft.title)
        self.day.choose(draft.day, self.services.days.today())
        self.before.choose(draft.days_before if draft.days_before in _USUAL else None)
        self.trouble.hide()
