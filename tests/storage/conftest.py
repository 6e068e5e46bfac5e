"""A real database in a temporary folder, for every test that asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from house import House, open_house
from thuisplan.domain.family import Child
from thuisplan.storage.database import Database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database can be; it is not made yet."""
    return tmp_path / "thuisplan.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    with Database.open(path) as opened:
        yield opened


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """The services on a database of their own, on a Friday afternoon."""
    built = open_house(tmp_path)
    yield built
    built.database.close()


@pytest.fixture
def child(house: House) -> Child:
    return house.services.family.add_child("Mila", "fox", "leaf", 4)
