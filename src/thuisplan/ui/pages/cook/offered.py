"""The timers that go with a step, each a tap away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.recipes import StepTimer
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, clear
from thuisplan.ui.widgets.flow import Flow


class Offered(QWidget):
    """`started` tells the name and the minutes."""

    started = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[StepTimer] = []
        self._flow = Flow(theme.L)
        self.setLayout(self._flow)

    def show_timers(self, timers: Sequence[StepTimer]) -> None:
        self.setVisible(bool(timers))
        if list(timers) == self._shown:
            return
        self._shown = list(timers)
        clear(self._flow)
        for timer in timers:
            said = self.tr("Wekker: {time}, {name}").format(time=words.minutes(timer.minutes), name=timer.name)
            made = button(said, "timer")
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _checked=False, t=timer: self.started.emit(t.name, t.minutes))
            self._flow.addWidget(made)
