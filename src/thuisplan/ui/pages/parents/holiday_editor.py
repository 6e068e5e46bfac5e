"""A school holiday: its name, its first and its last day."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal

from thuisplan.domain.errors import PeriodReversed
from thuisplan.domain.holidays import Holiday
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, card, column, label
from thuisplan.ui.widgets.date_field import DateField
from thuisplan.ui.widgets.forms import NameField, part

from .draft_editor import DraftEditor

if TYPE_CHECKING:
    from thuisplan.services.house import Services


@dataclass(frozen=True)
class HolidayDraft:
    name: str
    first: date
    last: date

    @classmethod
    def of(cls, holiday: Holiday) -> "HolidayDraft":
        return cls(holiday.name, holiday.first, holiday.last)


class HolidayEditor(DraftEditor[UUID | None, HolidayDraft]):
    """`drafts`: by the id of the holiday; None for a new one. `said`: what happened, and how to undo it."""

    said = Signal(str, object)

    def __init__(self, services: "Services", drafts: dict[UUID | None, HolidayDraft]) -> None:
        super().__init__(services, drafts, HolidayDraft("", date(2024, 1, 1), date(2024, 1, 1)))
        self._holiday: Holiday | None = None
        self.name = NameField(
            self.tr("Naam"), self.tr("Hoe heten deze vrije dagen?"), self.tr("Bijvoorbeeld: studiedag")
        )
        self.first = DateField(self.tr("Eerste dag"))
        self.last = DateField(self.tr("Laatste dag"))
        self.trouble = label("", "error", wrap=True)
        self.as_shipped = label("", "second", wrap=True)
        self.reset = button(self.tr("Zoals de kalender"), "arrow-counter-clockwise", "quiet", on=self._reset)
        form = card()
        form.setLayout(
            column(
                self.name, part(self.tr("Eerste vrije dag"), self.first),
                part(self.tr("Laatste vrije dag"), self.last, self.trouble), self.as_shipped,
                spacing=theme.XL, margins=theme.XL,
            )
        )
        self.build(form, self.reset)
        self.first.changed.connect(self._first_changed)
        self.last.changed.connect(lambda _day: self.trouble.hide())

    def start(self, holiday: Holiday | None, first: date) -> None:
        """None: a new one, which begins on `first` as long as nobody said otherwise."""
        self._holiday = holiday
        self.title = self.tr("Eigen vrije dagen") if holiday is None else holiday.name
        shipped = self.services.holidays.shipped(holiday) if holiday else None
        self.as_shipped.setVisible(shipped is not None)
        self.reset.setVisible(shipped is not None and shipped != holiday)
        if shipped is not None:
            days = words.period(shipped.first, shipped.last, self.services.days.today())
            self.as_shipped.setText(self.tr("In de kalender van jullie regio: {days}.").format(days=days))
        saved = HolidayDraft("", first, first) if holiday is None else HolidayDraft.of(holiday)
        self.resume(holiday.id if holiday else None, saved, lambda: self.start(holiday, first))

    def draft(self) -> HolidayDraft:
        return HolidayDraft(self.name.text(), self.first.value(), self.last.value())

    def focus_first(self) -> None:
        first = self.name.edit if self._holiday is None else self.first.open
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_for_good(self) -> None:
        if not self.name.check():
            return
        typed, before, holidays = self.draft(), self._holiday, self.services.holidays
        try:
            if before is None:
                kept = holidays.add(typed.name, typed.first, typed.last)
            else:
                kept = replace(before, name=typed.name, first=typed.first, last=typed.last, dropped=False)
                holidays.change(kept)
        except PeriodReversed:
            self.trouble.setText(self.tr("De laatste dag ligt voor de eerste. Kies een latere laatste dag."))
            self.trouble.show()
            self.last.open.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.forget_draft()
        self.closed.emit()
        undo = (lambda: holidays.change(before)) if before else (lambda: holidays.remove(kept))
        days = words.period(kept.first, kept.last, self.services.days.today())
        self.said.emit(self.tr("{name}: {days}").format(name=" ".join(kept.name.split()), days=days), undo)

    def show_draft(self, draft: HolidayDraft) -> None:
        self.name.show_text(draft.name)
        today = self.services.days.today()
        self.first.choose(draft.first, today)
        self.last.choose(draft.last, today)
        self.trouble.hide()

    def _first_changed(self, first: date) -> None:
        """The last day goes along when it would lie before the first."""
        self.trouble.hide()
        if self.last.value() < first:
            self.last.choose(first, self.services.days.today())

    def _reset(self) -> None:
        """On the days and by the name of the shipped calendar again."""
        before, holidays = self._holiday, self.services.holidays
        assert before is not None
        self.forget_draft()
        holidays.reset(before)
        self.closed.emit()
        said = self.tr("{name} is weer zoals in de kalender.").format(name=before.name)
        self.said.emit(said, lambda: holidays.change(before))
