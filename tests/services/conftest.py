"""The services on a real database, on a Friday afternoon."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from house import AMSTERDAM, House, added_on, open_house
from thuisplan.domain.family import Child
from thuisplan.services.house import Services


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = open_house(tmp_path)
    yield built
    built.database.close()


@pytest.fixture
def services(house: House) -> Services:
    return house.services


@pytest.fixture
def child(house: House) -> Child:
    mila = house.services.family.add_child("Mila", "fox", "leaf", 4)
    added_on(house, mila, datetime(2026, 8, 1, 12, tzinfo=AMSTERDAM))
    house.told.clear()
    return mila
