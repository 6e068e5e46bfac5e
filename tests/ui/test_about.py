"""Over Thuisplan, at the foot of the Ouderhoek's rail."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import click, open_window, press, tab_to
from house import open_house
from thuisplan.services.about import About, Part
from thuisplan.ui.main_window import MainWindow
from thuisplan.ui.pages import about as module
from thuisplan.ui.pages.about import AboutPage
from thuisplan.ui.pages.who import WhoPage
from thuisplan.ui.parents_rooms import ParentsRooms

PARTS = (Part("Thuisplan", "1.2.3", "GPL-3.0-or-later", "ours"), Part("Nunito", "", "OFL-1.1", "<b>theirs</b>"))


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(module, "about", lambda: About("1.2.3", date(2026, 11, 25), PARTS))
    house = open_house(tmp_path)
    house.services.family.add_child("Noor", "fox", "butter", 5)
    made = MainWindow(WhoPage())
    qtbot.addWidget(made)
    made.enter(house.services)
    open_window(qtbot, made, (1024, 700))
    made.open_parents()
    yield made
    made.leave()
    house.database.close()


def rooms(window: MainWindow) -> ParentsRooms:
    assert isinstance(window.current, ParentsRooms)
    return window.current


def entry(window: MainWindow) -> QPushButton:
    return next(b for b in window.findChildren(QPushButton) if b.accessibleName() == "Over Thuisplan")


def page(window: MainWindow) -> AboutPage:
    return rooms(window).about


def test_it_tells_version_day_and_what_is_inside(window: MainWindow) -> None:
    click(entry(window))
    assert page(window).isVisible()
    assert entry(window).isChecked()
    assert page(window).version.text() == "Versie 1.2.3, van 25 november 2026"
    said = " ".join(label.text() for label in page(window).findChildren(QLabel))
    assert "maakt zelf geen verbinding" in said
    parts = page(window).parts
    assert [parts.item(n).text() for n in range(parts.count())] == ["Thuisplan 1.2.3", "Nunito"]


def test_by_keyboard_alone(window: MainWindow) -> None:
    rooms(window).rail.focus_room()
    rooms_above = 9     # at most
    while rooms_above and not entry(window).hasFocus():
        press(Qt.Key.Key_Down)      # Tab knows the open room only, as Qt wants it
        rooms_above -= 1
    press(Qt.Key.Key_Space)
    tab_to(page(window).parts)
    assert page(window).text.toPlainText() == "ours"
    press(Qt.Key.Key_Down)
    assert page(window).licence.text() == "OFL-1.1"
    assert page(window).text.toPlainText() == "<b>theirs</b>"
    tab_to(page(window).text)
    press(Qt.Key.Key_Tab)       # and out of it again
    assert not page(window).text.hasFocus()


def test_everything_has_its_room(window: MainWindow) -> None:
    click(entry(window))
    shown = page(window)
    assert shown.minimumSizeHint().width() <= shown.width()
    assert shown.text.viewport().height() > 150
    assert shown.parts.sizeHintForRow(0) >= 40


def test_other_rooms_are_marked_as_before(window: MainWindow) -> None:
    click(entry(window))
    rooms(window).show_today()
    assert not entry(window).isChecked()
    assert not page(window).isVisible()
    assert rooms(window).page.isVisible()
