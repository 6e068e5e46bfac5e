"""What to do, a step a row, with a timer where there is something to wait for."""

from dataclasses import replace

from PySide6.QtCore import Qt

from thuisplan.domain.own_recipes import MOST_STEPS
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.forms import name_trouble
from thuisplan.ui.widgets.growing_text import GrowingText
from thuisplan.ui.widgets.minutes_button import MinutesButton

from .draft import StepDraft
from .rows import Row, RowList

_USUAL = (3, 5, 8, 10, 15, 20, 30, 45, 60, 90)      # minutes


class StepRow(Row[StepDraft]):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._draft = StepDraft()
        self.number = label(f"{number}", "card")
        self.number.setFixedWidth(28)
        self.text = GrowingText(
            self.tr("Stap {n}").format(n=number), self.tr("Zoals: roer alles door elkaar"))
        self.minutes = MinutesButton(
            self.tr("Wekker van stap {n}").format(n=number), self.tr("geen wekker"), _USUAL)
        self.minutes.setProperty("tall", True)
        self.remove = button(
            "", "x", "round", name=self.tr("Stap {n} weghalen").format(n=number), on=self.removed.emit)
        self.remove.setFixedSize(theme.CHILD_TARGET, theme.CHILD_TARGET)
        self.text.textChanged.connect(self.changed)
        self.minutes.changed.connect(lambda _minutes: self.changed.emit())
        line = row(self.number, self.text, self.minutes, self.remove, spacing=6)
        line.setStretch(1, 1)
        self.setLayout(column(line, self.trouble, spacing=4))

    def draft(self) -> StepDraft:
        return replace(self._draft, text=self.text.text(), minutes=self.minutes.value())

    def show_draft(self, draft: StepDraft) -> None:
        self._draft = draft
        self.text.show_text(draft.text)
        self.minutes.show_minutes(draft.minutes)

    def focus_first(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)


class StepList(RowList[StepDraft, StepRow]):
    def __init__(self) -> None:
        super().__init__(
            self.tr("Nog een stap"), self.tr("Meer stappen passen er niet in één recept."), MOST_STEPS, StepDraft())

    def make_row(self, number: int) -> StepRow:
        return StepRow(number)

    def name_of(self, draft: StepDraft) -> str:
        return draft.text if len(draft.text) <= 40 else draft.text[:39] + "…"

    def check(self, most: int) -> bool:
        """Whether all can be kept; `most` characters each."""
        for made in self.shown():
            if name_trouble(made.draft().own().text, "", most):
                made.complain(self.tr("Dit is te lang voor één stap. Maak er twee van."))
                made.focus_first()
                return False
        return True
