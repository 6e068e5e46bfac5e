"""The family's laptop: the whole program in its real window, on a real folder, with a clock that a test can set."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from clocks import Clocks
from hands import open_window
from house import SetClock
from thuisplan import paths
from thuisplan.house import House
from thuisplan.services.house import Services
from thuisplan.ui import theme
from thuisplan.ui.child_rooms import ChildRooms
from thuisplan.ui.main_window import MainWindow
from thuisplan.ui.pages.focus.running import Running


class Patience:
    """What a laptop asks of pytest-qt, in a process without it."""

    def waitUntil(self, true: Callable[[], bool], timeout: int = 20_000) -> None:
        end = time.monotonic() + timeout / 1000
        while not true():
            assert time.monotonic() < end
            QTest.qWait(10)


class Laptop:
    """`start` and `quit` it as often as a family does; what is tapped is found by its accessible name."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path, now: datetime | None = None) -> None:
        self._qtbot, self._app, self.folder = qtbot, app, folder
        self.clock = SetClock() if now is None else SetClock(now)
        self.clocks = Clocks()
        self.house: House | None = None
        theme.apply(app)

    def start(self, *, ask_place: bool = False) -> "Laptop":
        """`ask_place`: as without --data; the folder is found as the program finds it."""
        place = paths.find() if ask_place else paths.Place(self.folder)
        self.house = House(self._app, place, self.clock, ask_place=ask_place, readings=self.clocks)
        assert self.house.open()
        open_window(self._qtbot, self.house.window)
        self._qtbot.waitUntil(lambda: self.window.is_loaded, timeout=20_000)
        self.settle()
        return self

    def quit(self) -> None:
        assert self.house is not None
        self.house.window.close()
        self.settle()
        self.house = None

    @property
    def window(self) -> MainWindow:
        assert self.house is not None
        return self.house.window

    @property
    def services(self) -> Services:
        assert self.house is not None
        assert self.house.services is not None
        return self.house.services

    @property
    def rooms(self) -> ChildRooms:
        assert isinstance(self.window.current, ChildRooms)
        return self.window.current

    def settle(self) -> None:
        """What is still to be drawn is drawn."""
        for _turn in range(3):
            self._app.processEvents()

    def button(self, name: str) -> QAbstractButton:
        """The one button in sight of that name, or whose name begins so."""
        seen = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible()]
        found = [b for b in seen if b.accessibleName() == name]
        found = found or [b for b in seen if b.accessibleName().startswith(name)]
        assert found, f"no {name!r} among {[b.accessibleName() for b in seen]}"
        return found[0]

    def has(self, name: str) -> bool:
        """Whether there is such a button in sight."""
        return any(said.startswith(name) for said in self.words())

    def tap(self, *names: str) -> None:
        for name in names:
            button = self.button(name)
            assert button.isEnabled(), name
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            self.settle()

    def tap_tab(self, name: str) -> None:
        """One of the tabs in sight."""
        bars = [b for b in self.window.findChildren(QTabBar) if b.isVisible()]
        bar, index = next((b, n) for b in bars for n in range(b.count()) if b.tabText(n) == name)
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
        self.settle()

    def press(self, *keys: Qt.Key) -> None:
        """One after the other, wherever the keyboard is."""
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None, "nothing has the keyboard"
            QTest.keyClick(focus, key)
            self.settle()

    def tab_to(self, name: str) -> None:
        """Press Tab until what has that name, or one that begins so, has the keyboard."""
        passed = []
        for _ in range(60):
            focus = QApplication.focusWidget()
            passed.append(focus and focus.accessibleName())
            if focus is not None and focus.accessibleName().startswith(name):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}, but {passed}")

    def type_in(self, text: str) -> None:
        """Into the one field in sight."""
        (field,) = [f for f in self.window.findChildren(QLineEdit) if f.isVisible()]
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        typed = QInputMethodEvent()         # as letters of every script come
        typed.setCommitString(text)
        QApplication.sendEvent(field, typed)
        self.settle()

    def look_at_clock(self) -> None:
        """As the program does by itself every twenty seconds."""
        assert self.house is not None
        assert self.house.upkeep is not None
        self.house.upkeep.days.look()
        self.settle()

    def pass_time(self, minutes: float, *, asleep: bool = False) -> None:
        """Real time goes by; a laptop that is not asleep looks at its timers meanwhile."""
        looks = 1 if asleep else max(1, round(minutes * 2))
        for _ in range(looks):
            self.clock.forward(timedelta(minutes=minutes / looks))
            self.clocks.forward(minutes=minutes / looks)
            self.look_at_timers()

    def look_at_timers(self) -> None:
        """As the program does by itself, and at once after sleep."""
        assert self.house is not None
        assert self.house.upkeep is not None
        self.house.upkeep.timers.look()
        for part in self.window.findChildren(Running):
            part.tick()
        self.settle()

    def idle(self) -> None:
        """As after five minutes without anybody."""
        assert self.house is not None
        assert self.house.upkeep is not None
        self.house.upkeep.idle.idled.emit()
        self.settle()

    def shows(self, text: str) -> bool:
        """Whether some text in sight has these words."""
        return any(text in said for said in self.words())

    def words(self) -> list[str]:
        """All texts in sight."""
        labels = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        return labels + [_name(b) for b in self.window.findChildren(QAbstractButton) if b.isVisible()]


def _name(widget: QWidget) -> str:
    return widget.accessibleName()
