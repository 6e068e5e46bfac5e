"""The timers that run, beside each other at the bottom of the cook view."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.cooking import Timer
from thuisplan.ui import kitchen_words, theme
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.timer_chip import TimerChip

_WIDTH = 300        # px of one


class Timers(QWidget):
    """`stopped` tells the id of a timer that may go."""

    stopped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.chips: dict[int, TimerChip] = {}
        self._grid = Flow(theme.L)
        self.setLayout(self._grid)

    def show_timers(self, timers: Sequence[Timer], now: datetime) -> None:
        gone = [n for n in self.chips if n not in {t.id for t in timers}]
        for n in gone:
            chip = self.chips.pop(n)
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for timer in timers:
            if timer.id not in self.chips:
                made = self.chips[timer.id] = TimerChip(timer.name, self.tr("Stop"))
                made.setFixedWidth(_WIDTH)
                made.stopped.connect(lambda n=timer.id: self.stopped.emit(n))
                self._grid.addWidget(made)
        self.show_time(timers, now)
        self.setVisible(bool(timers))

    def show_time(self, timers: Sequence[Timer], now: datetime) -> None:
        """What is left of each."""
        for timer in timers:
            over = timer.is_over(now)
            text = self.tr("klaar!") if over else kitchen_words.time_left(timer.left(now))
            self.chips[timer.id].show_left(text, over=over)
