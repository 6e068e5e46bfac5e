"""Tells when a new day began while the window was open, also after sleep or when the laptop's clock was changed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

LOOK_EVERY = 20_000     # ms


class DayWatch(QObject):
    """`day_changed` tells the day it is now. `app`: looks at once when the program comes to the front again.

    It asks for the day again and again: a timer for the moment of the change would be wrong after sleep, after
    setting the clock and in the two nights of summer time.
    """

    day_changed = Signal(object)

    def __init__(self, today: Callable[[], date], app: QGuiApplication | None = None) -> None:
        super().__init__()
        self._today = today
        self._day = today()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        if app is not None:
            app.applicationStateChanged.connect(self._state_changed)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self.blockSignals(True)

    def look(self) -> None:
        """Look at the clock now."""
        day = self._today()
        if day != self._day:
            self._day = day
            self.day_changed.emit(day)

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and self._timer.isActive():
            self.look()
