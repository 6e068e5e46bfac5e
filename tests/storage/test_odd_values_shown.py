"""What a newer version wrote is drawn all the same: pictures and colours that this one does not have."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from child_rooms import Rooms
from thuisplan.domain.deadlines import DeadlineKind
from thuisplan.ui import theme
from thuisplan.ui.pages.parents import ParentsPage, SchoolYearPage
from thuisplan.ui.pages.who import WhoPage
from thuisplan.ui.widgets.pictures import UNKNOWN, picture_pixmap

ODD = ["dragon", "", "../icons/lock", "/etc/passwd", "x" * 9000, "\0", "FOX", "李", "fox\n"]


@pytest.mark.parametrize("name", ODD)
def test_a_picture_that_is_not_there_is_another_one(qapp: QApplication, name: str) -> None:
    assert picture_pixmap(name, 48).toImage() == picture_pixmap(UNKNOWN, 48).toImage()
    assert picture_pixmap("fox", 48).toImage() != picture_pixmap(UNKNOWN, 48).toImage()


@pytest.mark.parametrize("token", ["", "mauve", "leaf2", "李"])
def test_a_colour_that_is_not_there_is_grey(token: str) -> None:
    assert theme.colour(token) == theme.colour("soft")
    assert theme.colour(f"{token}_bg") == theme.colour("sunk_bg")


@pytest.mark.parametrize("odd", ODD)
def test_every_page_shows_them(qtbot: QtBot, qapp: QApplication, tmp_path: Path, odd: str) -> None:
    theme.apply(qapp)
    rooms = Rooms(tmp_path)
    qtbot.addWidget(rooms)
    child = rooms.services.family.add_child("Mila", "fox", "leaf", 4)
    rooms.services.routines.add("Na school", "backpack", steps=[("Tas", "backpack")])
    today = rooms.services.days.today()
    rooms.services.deadlines.add(child.id, DeadlineKind.OTHER, "x", today)
    driver = rooms.house.database._driver
    driver.execute("UPDATE deadline SET title = ?", (odd,))
    driver.execute("UPDATE child SET avatar = ?, colour = ?", (odd, odd))
    driver.execute("UPDATE routine SET picture = ?", (odd,))
    driver.execute("UPDATE routine SET place = ?, phones = ?", (odd, odd))
    driver.execute("UPDATE step SET picture = ?, minutes = -1", (odd,))
    child = rooms.services.family.child(child.id)
    assert child.avatar == odd
    rooms.open(child)
    who, corner, year = WhoPage(), ParentsPage(rooms.services), SchoolYearPage(rooms.services)
    who.show_family([child], rooms.services.days.today())
    for page in (rooms, who, corner, year):
        qtbot.addWidget(page)
        page.resize(1072, 800)
        page.show()
        QCoreApplication.processEvents()
        page.grab()     # what fails in drawing fails the test
    for number in range(3):
        corner.show_tab(number)
        corner.grab()
    rooms.house.database.close()
