"""Looks at the timers while the program runs: an end that comes is kept when it comes, whatever page is open."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from thuisplan.domain.focus import Focus, Phase
from thuisplan.services.changes import Change

if TYPE_CHECKING:
    from thuisplan.domain.stopwatch import Reading
    from thuisplan.services.focus import FocusService

LOOK_EVERY = 10_000     # ms while one runs; much less than what counts as unseen
CHANGES = frozenset({Change.FOCUS, Change.TICKS, Change.FAMILY})


class FocusWatch(QObject):
    """`looked` tells the timers as they are now. `rung`: work or a break came to its end by itself, just now.

    Without a timer that runs it does nothing, until it is told of a change. `app`: it looks at once when the program
    comes to the front again, as after sleep.
    """

    looked = Signal(object)
    rung = Signal()

    def __init__(self, focus: "FocusService", app: QGuiApplication | None = None) -> None:
        super().__init__()
        self._focus = focus
        self._before: dict[UUID, Focus] = {}
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(0)
        if app is not None:
            app.applicationStateChanged.connect(self._state_changed)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self.blockSignals(True)
        self._looking = True

    def news(self, change: Change) -> None:
        if change in CHANGES:
            self.look()

    def look(self) -> None:
        """Look at the clocks now."""
        if self._looking:       # what is seen is told, and that comes back here
            return
        self._looking = True
        try:
            timers = self._focus.look()
        finally:
            self._looking = False
        now = self._focus.reading()
        self._plan(timers, now)
        rings = any(self._came_to_its_end(timer, now) for timer in timers)
        self._before = {timer.child: timer for timer in timers}
        self.looked.emit(timers)
        if rings:
            self.rung.emit()

    def _plan(self, timers: list[Focus], now: "Reading") -> None:
        running = [timer.left(now) for timer in timers if timer.is_running]
        if running:
            self._timer.start(min(LOOK_EVERY, min(running) + 1))
        else:
            self._timer.stop()

    def _came_to_its_end(self, timer: Focus, now: "Reading") -> bool:
        """By itself: what a tap ends makes no sound, nor does what nobody saw."""
        before = self._before.get(timer.child)
        if before is None or timer.phase in (before.phase, Phase.ASKED):
            return False
        return before.at(now).phase is timer.phase

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()
