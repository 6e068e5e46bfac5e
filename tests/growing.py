"""A child's log of any day, and Mijn groei on the screen."""

from datetime import date, datetime
from uuid import uuid4

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hands import open_window
from house import AMSTERDAM, House
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Kind, Practice
from thuisplan.storage.practice import PracticeStore
from thuisplan.ui.pages.growth import GrowthPage

FRIDAY = date(2026, 11, 20)                     # today, in a house that a test opens
ROOM, LOW_ROOM = (1072, 800), (816, 700)        # beside the rail at 1280 × 800 and at 1024 × 700


def show(qtbot: QtBot, page: GrowthPage, child: Child, size: tuple[int, int] = ROOM) -> None:
    page.open(child)
    open_window(qtbot, page, size)
    qtbot.waitUntil(page.is_drawn)


def practice(child: Child, day: date, kind: Kind, minutes: int | None = None) -> Practice:
    at = datetime(day.year, day.month, day.day, 15, 30, tzinfo=AMSTERDAM)
    return Practice(uuid4(), child.id, day, Answers(kind, minutes), at)


def keep(house: House, *logs: Practice) -> None:
    """Straight into the storage, so that a day long ago can be told."""
    with house.database.transaction() as session:
        for one in logs:
            PracticeStore(session).save(one)


def log(house: House, child: Child, day: date, kind: Kind, minutes: int | None = None) -> Practice:
    made = practice(child, day, kind, minutes)
    keep(house, made)
    return made


def click_at(widget: QWidget, at: QPoint) -> None:
    """Through the window, so that what lies above the widget is hit first."""
    window = widget.window()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=widget.mapTo(window, at))
    QApplication.processEvents()


def drawn_boxes(page: GrowthPage) -> list[tuple[int, int, int]]:
    """What pyqtgraph holds: bar, from and height."""
    plot = page.week_card.bars.plot
    assert plot is not None
    return plot.held()
