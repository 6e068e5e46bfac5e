"""The steps of a routine while it is edited: a title and a picture each, in an order that is changed by tapping."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from thuisplan.domain.routines import MOST_STEPS
from thuisplan.ui import theme, words
from thuisplan.ui.widgets import pictures
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.flow import reveal
from thuisplan.ui.widgets.forms import name_trouble
from thuisplan.ui.widgets.minutes_button import MinutesButton

NEW_PICTURE = "memo"        # of a step of which none was chosen


@dataclass(frozen=True)
class StepDraft:
    """`id` None: a new step."""

    title: str = ""
    picture: str = NEW_PICTURE
    id: UUID | None = None
    minutes: int | None = None

    @property
    def is_untouched(self) -> bool:
        return self == StepDraft()


class StepRow(QWidget):
    """One place in the order; which step stands there can change."""

    changed = Signal()
    entered = Signal()
    picture_asked = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self._step = StepDraft()
        self.picture = button("", role="round", on=self.picture_asked.emit)
        self.picture.setIconSize(QSize(32, 32))
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("Stap {n}").format(n=number))
        self.edit.setPlaceholderText(self.tr("Zoals: tas inpakken"))
        self.minutes = MinutesButton(self.tr("Minuten van stap {n}").format(n=number), self.tr("geen minuten"))
        self.minutes.changed.connect(lambda _minutes: self.changed.emit())
        up, down = self.tr("Stap {n} eerder"), self.tr("Stap {n} later")
        self.up = button("", "arrow-up", "tool", name=up.format(n=number), on=lambda: self.moved.emit(-1))
        self.down = button("", "arrow-down", "tool", name=down.format(n=number), on=lambda: self.moved.emit(1))
        self.remove = button(
            "", "x", "tool", name=self.tr("Stap {n} weghalen").format(n=number), on=self.removed.emit
        )
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self._picture_name = self.tr("Plaatje van stap {n}").format(n=number)
        self.edit.textEdited.connect(self._edited)
        self.edit.returnPressed.connect(self.entered)
        line = row(self.picture, spacing=theme.M)
        line.addWidget(self.edit, 1)
        line.addWidget(self.minutes)
        line.addLayout(row(self.up, self.down, self.remove, spacing=0))
        self.setLayout(column(line, self.trouble, spacing=4))
        self.setMinimumHeight(theme.CHILD_TARGET)

    def step(self) -> StepDraft:
        return replace(self._step, title=self.edit.text(), minutes=self.minutes.value())

    def show_step(self, step: StepDraft, *, first: bool, last: bool) -> None:
        self._step = step
        if self.edit.text() != step.title:
            self.edit.setText(step.title)
            self.edit.setCursorPosition(0)      # a long title is read from its beginning
        self.minutes.show_minutes(step.minutes)
        self.picture.setIcon(pictures.picture(step.picture, 32))
        self.picture.setAccessibleName(self._picture_name)
        self.picture.setToolTip(self._picture_name)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        self.trouble.hide()

    def complain(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self)

    def _edited(self) -> None:
        self.trouble.hide()
        self.changed.emit()


class StepList(QWidget):
    """`picture_asked`: the number (from 0) of the step that wants another picture. `removed`: puts it back."""

    picture_asked = Signal(int)
    removed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = [StepRow(n + 1) for n in range(MOST_STEPS)]
        self.add = button(self.tr("Stap erbij"), "plus", big=False, on=self.add_step)
        full = self.tr("Acht stappen is genoeg voor één routine. Voor meer maak je er een routine bij.")
        self.full = label(full, "second", wrap=True)
        self.total = label("", "second", wrap=True)
        self._count = 0
        for n, made in enumerate(self.rows):
            made.picture_asked.connect(lambda n=n: self.picture_asked.emit(n))
            made.moved.connect(lambda by, n=n: self._move(n, by))
            made.removed.connect(lambda n=n: self._remove(n))
            made.entered.connect(lambda n=n: self._entered(n))
            made.changed.connect(self._show_total)
        adding = row(self.add, self.total)
        adding.setStretchFactor(self.total, 1)
        self.setLayout(column(*self.rows, adding, self.full, spacing=theme.S))
        self.show_steps([])

    def steps(self) -> tuple[StepDraft, ...]:
        return tuple(r.step() for r in self.rows[: self._count])

    def show_steps(self, steps: Sequence[StepDraft]) -> None:
        self._count = len(steps)
        for n, made in enumerate(self.rows):
            step = steps[n] if n < self._count else StepDraft()
            made.show_step(step, first=n == 0, last=n == self._count - 1)
            made.setVisible(n < self._count)
        self.add.setVisible(self._count < MOST_STEPS)
        self.full.setVisible(self._count == MOST_STEPS)
        self._show_total()

    def add_step(self) -> None:
        self.show_steps([*self.steps(), StepDraft()])
        self.focus_step(self._count - 1)

    def set_picture(self, n: int, picture: str) -> None:
        steps = list(self.steps())
        steps[n] = replace(steps[n], picture=picture)
        self.show_steps(steps)

    def focus_step(self, n: int) -> None:
        self.rows[n].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self.rows[n])

    def check(self) -> bool:
        """Whether every step can be kept; the first that cannot says why. Untouched ones count for nothing."""
        for made in self.rows[: self._count]:
            if made.step().is_untouched:
                continue
            trouble = name_trouble(made.edit.text(), self.tr("Wat is deze stap? Schrijf het in een paar woorden."))
            if trouble:
                made.complain(trouble)
                return False
        return True

    def _move(self, n: int, by: int) -> None:
        steps = list(self.steps())
        steps[n], steps[n + by] = steps[n + by], steps[n]
        self.show_steps(steps)
        there = self.rows[n + by]
        wanted: QPushButton = there.up if by < 0 else there.down
        (wanted if wanted.isEnabled() else there.edit).setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, n: int) -> None:
        before = self.steps()
        self.show_steps([*before[:n], *before[n + 1 :]])
        if self._count:
            self.rows[min(n, self._count - 1)].remove.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        if not before[n].is_untouched:
            self.removed.emit(before[n].title, lambda: self.show_steps(before))

    def _show_total(self) -> None:
        """The routine takes as long as its steps together; without minutes nothing is said."""
        total = sum(s.minutes or 0 for s in self.steps())
        self.total.setText(self.tr("Samen {minutes}.").format(minutes=words.minutes(total)) if total else "")

    def _entered(self, n: int) -> None:
        """Enter goes on to the next step, and makes one after the last."""
        if n + 1 < self._count:
            self.focus_step(n + 1)
        elif self._count < MOST_STEPS and self.rows[n].edit.text().strip():
            self.add_step()
