"""The sequence: where one is, the step, and the buttons to go on, back or past it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QWidget

from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, column, row, scrolling
from thuisplan.ui.widgets.snack import Snack
from thuisplan.ui.widgets.trail import Trail

from .step import Step
from .welcome import WelcomeStep

if TYPE_CHECKING:
    from thuisplan.services.house import Services

_WIDEST, _HIGHEST = 960, 700        # px; in a larger window it stays together in the middle


class FirstStartPage(QWidget):
    """`finished`: the family is set up, as far as somebody wanted. `brought`: a file that holds it already.

    `open_house` gets whether everybody on this laptop shares the family, and gives the services.
    """

    finished = Signal()
    brought = Signal(object)

    def __init__(self, open_house: "Callable[[bool], Services]", ask_place: bool) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._services: Services | None = None
        self._steps: list[Step] = []
        self._here = 0
        self.trail = Trail([
            self.tr("Welkom"), self.tr("Kinderen"), self.tr("Volwassenen"), self.tr("Vakanties"), self.tr("Routine"),
        ])
        self._stack = QStackedLayout()
        self.back = button(self.tr("Terug"), "arrow-left", "quiet", on=self.go_back)
        self.skip = button("", role="quiet", on=self._skip)
        self.next = button("", role="primary", on=self._next)
        self._extra = QHBoxLayout()
        bar = QWidget()
        bar.setLayout(row(self.back, 1, self.skip, self._extra, self.next))
        middle, sheet = QWidget(), QWidget()
        middle.setLayout(self._stack)
        self.snack = Snack(middle, self.tr("Ongedaan maken"))
        inner = column(row(1, self.trail, 1), middle, bar, spacing=theme.XL)
        inner.setStretchFactor(middle, 1)
        sheet.setLayout(inner)
        sheet.setMaximumSize(_WIDEST, _HIGHEST)
        # In the middle of a large window, all of a small one.
        across = row(1, sheet, 1, spacing=0)
        across.setStretchFactor(sheet, 1000)
        around = column(1, across, 1, spacing=0)
        around.setStretchFactor(across, 1000)
        around.setContentsMargins(theme.XXL, theme.XL, theme.XXL, theme.XL)
        self.setLayout(around)
        welcome = WelcomeStep(open_house, ask_place, self._opened)
        welcome.brought.connect(self.brought)
        self._add(welcome)
        self._show(0)

    @property
    def step(self) -> Step:
        """The one that is shown."""
        return self._steps[self._here]

    def go_back(self) -> None:
        if self._here:
            self._show(self._here - 1)

    def _opened(self, services: "Services") -> None:
        """There is a house: the steps that fill it can be made."""
        from .adults import AdultsStep
        from .children import ChildrenStep
        from .region import RegionStep
        from .routine import RoutineStep

        self._services = services
        for step in (ChildrenStep(services), AdultsStep(services), RegionStep(services), RoutineStep(services)):
            self._add(step)

    def _add(self, step: Step) -> None:
        self._steps.append(step)
        step.told.connect(self.snack.say)
        content = QWidget()
        content.setLayout(column(step, 1))
        self._stack.addWidget(scrolling(content))
        if step.extra is not None:
            self._extra.addWidget(step.extra)
            step.extra.hide()
            QWidget.setTabOrder(self.skip, step.extra)
            QWidget.setTabOrder(step.extra, self.next)

    def _next(self) -> None:
        if self.step.keep():
            self._go_on()

    def _skip(self) -> None:
        if self.step.skip():
            self._go_on()

    def _go_on(self) -> None:
        if self._here + 1 < len(self._steps):
            self._show(self._here + 1)
            return
        assert self._services is not None
        self._services.family.finish_setup()
        self.finished.emit()

    def _show(self, index: int) -> None:
        self._here = index
        self.snack.hide()
        step = self.step
        step.open()
        self._stack.setCurrentIndex(index)
        self.trail.mark(index)
        self.setAccessibleName(step.title)
        self.back.setVisible(index > 0)
        self.skip.setVisible(bool(step.skip_word))
        _name(self.skip, step.skip_word)
        _name(self.next, step.next_word)
        for each in self._steps:
            if each.extra is not None:
                each.extra.setVisible(each is step)
        if self.isVisible():
            step.focus_first()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.step.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)


def _name(made: QPushButton, word: str) -> None:
    made.setText(word)
    made.setAccessibleName(word)
