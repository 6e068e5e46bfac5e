"""A child's two pages over a real house, for the tests of both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from child_rooms import LARGE, Rooms
from hands import click, open_window
from thuisplan.ui import theme
from thuisplan.ui.pages.log_practice import LogPage


@pytest.fixture
def rooms(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Rooms]:
    """Noor at Mijn dag, with three steps, and with mama, papa and opa Jan."""
    theme.apply(qapp)
    made = Rooms(tmp_path)
    qtbot.addWidget(made)
    for name in ("mama", "papa", "opa Jan"):
        made.services.family.add_adult(name)
    made.add_routine("Fruit eten", "Rekenen", "Krant lezen")
    made.open(made.services.family.add_child("Noor", "fox", "butter", 5))
    open_window(qtbot, made, LARGE)
    yield made
    made.house.database.close()


@pytest.fixture
def page(rooms: Rooms) -> LogPage:
    """A new log of Noor, as opened from Mijn dag."""
    click(rooms.day.practise)
    return rooms.log
