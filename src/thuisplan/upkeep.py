"""What goes on by itself while a family is in: idle minutes, a screen kept on, new days, waits, timers, the copy."""

import threading

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from .services.house import Services
from .ui.awake import Awake
from .ui.cooking_watch import CookingWatch
from .ui.day_watch import DayWatch
from .ui.focus_watch import FocusWatch
from .ui.idle import IdleWatch
from .ui.kitchen import SCREEN
from .ui.lock_watch import LockWatch
from .ui.main_window import MainWindow

PAUSE_BEFORE_COPY = 20_000      # ms after the start


class Upkeep(QObject):
    """From its making until `stop`, which must come before the database is closed."""

    def __init__(self, app: QApplication, window: MainWindow, services: Services) -> None:
        super().__init__()
        self._services = services
        self._copying: threading.Thread | None = None
        self.idle = IdleWatch(app)
        self.idle.idled.connect(window.went_idle)
        self.idle.long_idled.connect(window.went_long_idle)
        self.awake = Awake(window)
        window.holding.connect(self._hold)
        self.timers = FocusWatch(services.focus, app)
        self.timers.looked.connect(window.show_timers)
        self.timers.rung.connect(lambda: services.family.settings().timer_sound and app.beep())
        window.changed.connect(self.timers.news)
        self.days = DayWatch(services.days.today, app)
        self.days.day_changed.connect(window.day_changed)
        self.days.day_changed.connect(self._copy)
        self.locks = LockWatch(services.locks)
        self.cooking = CookingWatch(services.cooking)
        self.cooking.rung.connect(window.ring)
        window.changed.connect(self.cooking.news)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._copy)
        self._timer.start(PAUSE_BEFORE_COPY)

    def copy_now(self) -> None:
        """Today's copy, and wait for it."""
        self._copy()
        self._join()

    def stop(self) -> None:
        """Nothing is watched, and nothing is being done, afterwards."""
        self._timer.stop()
        self.idle.stop()
        self.awake.stop()
        self.days.stop()
        self.locks.stop()
        self.timers.stop()
        self.cooking.stop()
        self._join()

    def _hold(self, name: str, on: bool) -> None:
        if name == SCREEN:
            self.awake.keep(on)
        elif on:
            self.idle.hold(name)
        else:
            self.idle.release(name)

    def _copy(self) -> None:
        """Beside the program, unless one is being made."""
        if self._copying is None or not self._copying.is_alive():
            self._copying = threading.Thread(target=self._services.safekeeping.daily, name="daily copy")
            self._copying.start()

    def _join(self) -> None:
        if self._copying is not None:
            self._copying.join()
