"""The program with a hand that taps the first tile as soon as it is there.

With BENCH_FIGURES it then saves a log and looks into every room, and tells how long a tap ever had to wait and how
much memory it all took; without, it stays in Mijn dag for who looks at the screen.
"""

from thuisplan import guard

guard.switch_on()

import os
import sys
import time

from thuisplan.__main__ import load_qt

load_qt()

from marks import SETTLED, figure, mark, memory
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from thuisplan import app, paths
from thuisplan.domain.practice import Answers, Kind
from thuisplan.house import House
from thuisplan.ui.child_rooms import ChildRooms
from thuisplan.ui.clock import FamilyClock

BEAT = 5            # ms
PATIENCE = 30_000   # ms; then something is wrong


class Hand(QObject):
    def __init__(self, house: House) -> None:
        super().__init__()
        self.house, self.window = house, house.window
        self._waits: list[float] = []
        self._last = 0.0
        self._beat = QTimer(self, interval=BEAT)
        self._beat.timeout.connect(self._look)
        self._step = self._wait_for_my_day
        if "BENCH_FIGURES" not in os.environ:       # somebody looks when Mijn dag is there
            self._step = self._wait_for_the_picture
            self.window.first_painted.connect(self._tap)
            self.window.first_painted.connect(self._beat.start)
        else:
            self.window.first_painted.disconnect(house.loading.start)
            self.window.first_painted.connect(lambda: QTimer.singleShot(SETTLED, self._begin))

    def _tap(self) -> None:
        QTest.mouseClick(self.window.who.field.tiles[0], Qt.MouseButton.LeftButton)

    def _begin(self) -> None:
        memory("first_page")        # before anything else is loaded
        self.house.loading.start()
        self._last = time.perf_counter()
        self._beat.start()
        self._tap()

    def _look(self) -> None:
        """The time since the last beat is how long a tap would have had to wait."""
        self._waits.append((time.perf_counter() - self._last) * 1000 - BEAT)
        self._step()
        self._last = time.perf_counter()

    def _wait_for_the_picture(self) -> None:
        rooms = self.window.current
        if isinstance(rooms, ChildRooms) and rooms.day.isVisible() and rooms.day.cards:
            self._beat.stop()
            mark("my_day")

    def _wait_for_my_day(self) -> None:
        rooms = self.window.current
        if isinstance(rooms, ChildRooms) and rooms.day.isVisible() and rooms.day.cards:
            assert rooms.child is not None
            rooms.services.practice.log(rooms.child.id, Answers(Kind.NEWS, 15))
            self._step = self._wait_for_the_rest

    def _wait_for_the_rest(self) -> None:
        if self.house.loading.is_over:
            figure("longest_wait", max(self._waits))
            self._rooms().show_growth()
            self._step = self._wait_for_growth

    def _wait_for_growth(self) -> None:
        rooms = self._rooms()
        assert rooms.growth is not None
        if rooms.growth.is_drawn():
            self._beat.stop()
            rooms.day.practised.emit()
            QApplication.processEvents()
            self.window.open_parents()
            QTimer.singleShot(SETTLED, self._leave)

    def _leave(self) -> None:
        memory("full_use")
        self.window.close()

    def _rooms(self) -> ChildRooms:
        rooms = self.window.current
        assert isinstance(rooms, ChildRooms)
        return rooms


if __name__ == "__main__":
    application = app.application()
    made = House(application, paths.find(), FamilyClock(), ask_place=True)
    hand = Hand(made)
    QTimer.singleShot(PATIENCE, lambda: sys.exit(f"nothing more happened: {hand._step.__name__}"))
    sys.exit(made.run())
