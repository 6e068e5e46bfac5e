"""Mijn groei fits its room, is reached with keys, says nothing unkind, and is there before pyqtgraph."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QStyledItemDelegate, QWidget
from pytestqt.qtbot import QtBot

from growing import FRIDAY, LOW_ROOM, ROOM, keep, log, practice, show
from hands import tab_to
from house import AMSTERDAM, House, added_on, open_house
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Kind
from thuisplan.ui import theme
from thuisplan.ui.pages.growth import GrowthPage
from thuisplan.ui.widgets.bar_plot import SLOTS
from thuisplan.ui.widgets.figure_table import FigureTable, Table


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = open_house(tmp_path)
    yield opened
    opened.database.close()


@pytest.fixture
def noor(house: House) -> Child:
    made = house.services.family.add_child("Noor", "fox", "butter", 5)
    added_on(house, made, datetime(2026, 8, 1, 12, tzinfo=AMSTERDAM))
    return made


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> None:
    """Once: fonts and style are told to every widget there is, also to those of earlier tests."""
    theme.apply(qapp)


@pytest.fixture
def page(qtbot: QtBot, dressed: None, house: House) -> GrowthPage:
    made = GrowthPage(house.services)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("size", [ROOM, LOW_ROOM])
def test_nothing_is_cut_or_wider_than_the_room(
    qtbot: QtBot, page: GrowthPage, house: House, noor: Child, size: tuple[int, int]
) -> None:
    past = [FRIDAY - timedelta(days=back) for back in range(300)]
    keep(house, *(practice(noor, day, kind, 95) for day in past for kind in (*Kind, Kind.COOKING)))
    show(qtbot, page, noor, size)
    for turned in (False, True):
        if turned:
            page.week_card.turn.click()
            page.day_card.turn.click()
            qtbot.wait(50)
        area = page.findChildren(QScrollArea)[0]
        content = area.widget()
        assert content is not None
        assert content.width() <= area.viewport().width()
        for part in content.findChildren(QWidget):
            if part.isVisible() and part.parentWidget() not in (page.week_card.table, page.day_card.table):
                right = part.mapTo(content, QPoint(part.width(), 0)).x()
                assert right <= content.width() - 32 + 1 or part is content, part
    for table in (page.week_card.table, page.day_card.table):
        assert table.verticalScrollBar().maximum() == 0
        assert table.horizontalScrollBar().maximum() == 0


def test_a_usual_year_needs_no_scrolling_at_1280(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    kinds = (Kind.COOKING, Kind.SHOPPING, Kind.NEWS, Kind.GAME)
    past = range(0, 500, 3)
    keep(house, *(practice(noor, FRIDAY - timedelta(days=b), kinds[b % 4], 25 if b % 5 else None) for b in past))
    show(qtbot, page, noor)
    qtbot.wait(30)
    assert page.findChildren(QScrollArea)[0].verticalScrollBar().maximum() == 0
    calendar = page.day_card.calendar
    assert calendar.height() >= calendar.heightForWidth(calendar.width())


def test_a_table_breaks_only_between_words(qtbot: QtBot, dressed: None) -> None:
    table = FigureTable("Tabel")
    qtbot.addWidget(table)
    long = ("47 (16 nov)", *["12 uur en 35 min"] * 7, "120")
    table.resize(560, 400)
    table.show_table(Table(("Week", *["Krant"] * 7, "Keer"), (long, long)))
    table.show()
    assert table.horizontalScrollBar().maximum() == 0
    assert table.texts() == [list(long), list(long)]
    delegate = table.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    shown = delegate.displayText(long[1], table.locale())
    widest = max(table.fontMetrics().horizontalAdvance(part) for part in shown.split(" "))
    assert widest + 10 <= min(table.columnWidth(n) for n in range(1, 8))


def test_everything_is_reached_with_tab(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    log(house, noor, date(2025, 11, 20), Kind.COOKING, 25)
    show(qtbot, page, noor)
    week, day = page.week_card, page.day_card
    order = [page.years.back, week.turn, week.bars, day.turn, day.calendar, day.earlier, day.later]
    for part in (*order, *(b for b in day.logs.findChildren(QPushButton) if b.isVisible())):
        tab_to(part, most=2 if part is not order[0] else 20)
        assert part.accessibleName()
    week.turn.click()
    tab_to(week.turn)
    tab_to(week.table, most=2)
    assert week.table.selectedItems()


def test_nothing_speaks_of_missing_or_of_others(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY - timedelta(days=30), Kind.COOKING, 25)
    show(qtbot, page, noor)
    page.week_card.turn.click()
    page.day_card.turn.click()
    said = " ".join(w.text() for w in page.findChildren(QLabel))
    said += " ".join(page.week_card.bars._say(n) for n in range(SLOTS))
    said += str(page.week_card.table.texts()) + str(page.day_card.table.texts())
    for word in ("%", "gemist", "minder", "reeks", "achter", "helaas", "slecht", "vergeten", " van de ", "!"):
        assert word not in said.lower()


def test_the_frame_is_there_before_pyqtgraph(tmp_path: Path) -> None:
    """In a program of its own: other tests have loaded it already."""
    program = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
from house import open_house
from thuisplan.domain.practice import Answers, Kind
from thuisplan.ui import theme
from thuisplan.ui.pages.growth import GrowthPage
theme.apply(app)
house = open_house(Path(sys.argv[1]))
child = house.services.family.add_child("Noor", "fox", "leaf")
house.services.practice.log(child.id, Answers(Kind.COOKING, 25))
page = GrowthPage(house.services)
page.open(child)
assert not {"pyqtgraph", "numpy"} & set(sys.modules)
page.show()
page.grab()
assert page.week_card.sentence.text() == "Deze week: 25 min koken."
assert not page.is_drawn()
assert "numpy" in [thread.name for thread in threading.enumerate()]
assert "pyqtgraph" not in sys.modules       # what touches Qt is not imported in a thread
loop = QEventLoop()
look = QTimer(interval=5)
look.timeout.connect(lambda: page.is_drawn() and loop.quit())
look.start()
QTimer.singleShot(60000, loop.quit)
loop.exec()
assert page.is_drawn()
import gc
assert gc.isenabled()
assert not [m for m in sys.modules if "QtNetwork" in m]
assert not [w for w in page.findChildren(QWidget) if "OpenGL" in type(w).__name__]
assert all(o.thread() is app.thread() or o.thread() == app.thread() for o in page.findChildren(QWidget))
house.database.close()
"""
    tests = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-W", "error", "-c", program, str(tmp_path)], cwd=tests, text=True,
                          capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
