"""Photos of recipes go along in an export, byte for byte and not much larger, and nothing else is taken for one."""

from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest

from house import House, open_house
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe, OwnStep, Photo
from thuisplan.storage.checks import check
from thuisplan.storage.database import Database
from thuisplan.storage.exporting import export
from thuisplan.storage.readable import unreadable
from thuisplan.storage.restoring import restore

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
SIZE = 300_000
JPEG = b"\xff\xd8\xff\xe0" + Random(4).randbytes(SIZE)


@pytest.fixture
def written(tmp_path: Path) -> House:
    house = open_house(tmp_path)
    house.services.family.add_child("Noor", "fox", "butter", 5)
    flour = OwnIngredient("bloem", Fraction(250), Unit.GRAM, "tarwebloem")
    soup = OwnRecipe("Soep", (flour,), (OwnStep("Roer."),), "personen", "persoon")
    house.services.recipes.save(soup, Photo(JPEG, 1280, 960))
    return house


def test_a_photo_comes_back_byte_for_byte(written: House, tmp_path: Path) -> None:
    photo = written.services.recipes.all[1].photo
    written.database.close()
    made = export(written.path, tmp_path / "gezin.zip", NOW)
    assert made.size < SIZE * 1.2
    other = tmp_path / "other"
    other.mkdir()
    Database.open(other / "thuisplan.db").close()
    restore(other / "thuisplan.db", made.path, NOW)
    house = open_house(other)
    assert photo is not None
    assert house.services.recipes.photo(photo) == JPEG
    assert house.services.recipes.all[1].title == "Soep"
    house.database.close()
    assert check(house.path).is_whole
    with ZipFile(made.path) as zipped:
        assert "csv/fotos.csv" not in zipped.namelist()     # nothing for a person to read
        assert "foto" not in zipped.read("csv/eigen-recepten.csv").decode("utf-8-sig")


def test_what_is_no_photo_is_told(written: House) -> None:
    written.database._driver.execute("UPDATE photo SET jpeg = x'00'")
    written.database.close()
    assert [line.partition(":")[2] for line in unreadable(written.path)] == [" jpeg"]
