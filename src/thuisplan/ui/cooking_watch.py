"""Tells which kitchen timers are over, also those of before a restart; it ticks only while one runs."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from thuisplan.domain.cooking import Timer
from thuisplan.services.changes import Change
from thuisplan.services.cooking import CookingService

_TICK = 1000        # ms


class CookingWatch(QObject):
    """`rung` tells the name of a timer that is over since the last look, once."""

    rung = Signal(str)

    def __init__(self, cooking: CookingService) -> None:
        super().__init__()
        self._cooking = cooking
        self._timers: list[tuple[UUID, Timer]] = []
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self.look)
        self._read()
        now = cooking.now()     # what was over before the program began is told on its own page only
        self._known = {(child, timer.id, timer.ends) for child, timer in self._timers if timer.is_over(now)}

    def news(self, change: Change) -> None:
        if change is Change.COOKING:
            self._read()

    def look(self) -> None:
        """Look at the clock now."""
        now = self._cooking.now()
        for child, timer in self._timers:
            key = (child, timer.id, timer.ends)
            if timer.is_over(now) and key not in self._known:
                self._known.add(key)
                self.rung.emit(timer.name)
        if all(timer.is_over(now) for _, timer in self._timers):
            self._clock.stop()

    def stop(self) -> None:
        """Watch no more."""
        self._clock.stop()
        self.blockSignals(True)

    def _read(self) -> None:
        self._timers = [(child, t) for child, cooking in self._cooking.all().items() for t in cooking.timers]
        now = self._cooking.now()
        if any(not timer.is_over(now) for _, timer in self._timers):
            self._clock.start()
