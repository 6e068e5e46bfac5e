"""What the child left out today, each with the way back."""

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from thuisplan.domain.routines import PlannedStep
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, clear, column, label, row
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture


class LeftOut(QWidget):
    """`back_asked`: the id of the step that was tapped. Not there when nothing was left out."""

    back_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[UUID, QPushButton] = {}      # by step
        self._list = column(spacing=theme.M)
        self.setLayout(column(label(self.tr("Vandaag niet"), "item"), self._list, spacing=theme.M))

    def show_steps(self, steps: Iterable[PlannedStep]) -> None:
        clear(self._list)
        self.buttons = {}
        for planned in steps:
            self._list.addWidget(self._line(planned))
        self.setVisible(bool(self.buttons))

    def _line(self, planned: PlannedStep) -> QWidget:
        title, step = planned.step.title, planned.step.id
        back = button(
            self.tr("Toch wel"), "arrow-u-up-left", name=self.tr("{step}: toch wel").format(step=title),
            on=partial(self.back_asked.emit, step),
        )
        back.setFocusPolicy(Qt.FocusPolicy.TabFocus)        # a tap gives no ring
        self.buttons[step] = back
        name = label(breakable(title), "paler", wrap=True)
        name.setAccessibleName(title)
        line = row(Picture(planned.step.picture, 32), name, back, spacing=theme.L)
        line.setStretchFactor(name, 1)
        line.setContentsMargins(16, 0, 16, 0)
        made = QWidget()
        made.setLayout(line)
        return made
