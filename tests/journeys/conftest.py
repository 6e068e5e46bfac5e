"""The laptop of a test, and the family on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from house import open_house
from laptop import Laptop


@pytest.fixture
def laptop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Laptop]:
    """Switched off, with an empty folder."""
    made = Laptop(qtbot, qapp, tmp_path)
    yield made
    if made.house is not None:
        made.quit()


@pytest.fixture
def family(laptop: Laptop) -> Laptop:
    """Switched off, with Noor, her routine and mama."""
    house = open_house(laptop.folder, laptop.clock)
    house.services.family.add_child("Noor", "fox", "butter", 5)
    house.services.family.add_adult("mama")
    house.services.family.finish_setup()
    house.services.routines.add(
        "Na school", "red-apple", weekdays=range(1, 8), steps=[("Fruit", "red-apple"), ("Krant", "newspaper")]
    )
    house.database.close()
    return laptop
