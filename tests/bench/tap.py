"""The program with a hand that taps the first tile as soon as it is there, then looks into every room.

Tells when Mijn dag can be used, how long a tap ever had to wait, and how much memory it all took.
"""

from thuisplan import guard

guard.switch_on()

import sys
import time

from marks import figure, mark, memory
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from thuisplan import app, paths
from thuisplan.domain.practice import Answers, Kind
from thuisplan.ui.clock import family_clock
from thuisplan.ui.main_window import ChildRooms

BEAT = 5            # ms
PATIENCE = 30_000   # ms; then something is wrong


class Hand(QObject):
    def __init__(self, house: app.House) -> None:
        super().__init__()
        self.house, self.window = house, house.window
        self._waits: list[float] = []
        self._last = 0.0
        self._beat = QTimer(self, interval=BEAT)
        self._beat.timeout.connect(self._look)
        self._step = self._wait_for_my_day
        self.window.first_painted.disconnect(house._first_painted)
        self.window.first_painted.connect(self._tap)

    def _tap(self) -> None:
        mark("painted")
        memory("first_page")        # before anything else is loaded
        self.house._first_painted()
        self._last = time.perf_counter()
        self._beat.start()
        tile = self.window.who.field.tiles[0]
        QTimer.singleShot(0, lambda: QTest.mouseClick(tile, Qt.MouseButton.LeftButton))

    def _look(self) -> None:
        now = time.perf_counter()
        self._waits.append((now - self._last) * 1000 - BEAT)
        self._step()
        self._last = time.perf_counter()

    def _wait_for_my_day(self) -> None:
        rooms = self.window.current
        if isinstance(rooms, ChildRooms) and rooms.day.isVisible() and rooms.day.cards:
            mark("my_day")
            assert rooms.child is not None
            rooms.services.practice.log(rooms.child.id, Answers(Kind.NEWS, 15))
            mark("saved")
            self._step = self._wait_for_the_rest

    def _wait_for_the_rest(self) -> None:
        if self.house._loading is not None and not self.house._loading.is_alive():
            figure("longest_wait", max(self._waits))
            rooms = self.window.current
            assert isinstance(rooms, ChildRooms)
            rooms.show_growth()
            self._step = self._wait_for_growth

    def _wait_for_growth(self) -> None:
        rooms = self.window.current
        assert isinstance(rooms, ChildRooms)
        assert rooms.growth is not None
        if rooms.growth.is_drawn():
            rooms.day.practised.emit()
            QApplication.processEvents()
            self.window.open_parents()
            QApplication.processEvents()
            memory("full_use")
            self.window.close()


if __name__ == "__main__":
    application = app.application()
    made = app.House(application, paths.find(), family_clock(None), ask_place=True)
    hand = Hand(made)
    QTimer.singleShot(PATIENCE, lambda: sys.exit(f"nothing more happened: {hand._step.__name__}"))
    sys.exit(made.run())
