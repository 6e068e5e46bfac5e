"""Everything to a zip and back is the same family; the tables to read are harmless; a laptop's own things stay."""

import csv
import hashlib
import io
import json
import shutil
import sys
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from uuid import uuid4
from zipfile import ZipFile

import pytest

sys.path.append(str(Path(__file__).parents[1] / "bench"))

from ten_years import TEN_YEARS, write_family

from counts import PROVE, times
from families import rows_of, synced_tables, write_random_family
from house import FRIDAY, open_house
from storage.media import small_disk
from thuisplan.domain.answers import Answer, Found, Room
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe
from thuisplan.domain.practice import Answers, Kind
from thuisplan.storage import export_csv
from thuisplan.storage.backups import CopyKind, list_copies
from thuisplan.storage.checks import check
from thuisplan.storage.database import Database
from thuisplan.storage.errors import CopyFailed, FailReason
from thuisplan.storage.export_csv import harmless
from thuisplan.storage.exporting import export
from thuisplan.storage.importing import look_through
from thuisplan.storage.local_facts import recall, remember
from thuisplan.storage.restoring import restore
from thuisplan.storage.sqlite import VERSION

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
OLD = Path(__file__).parents[1] / "databases"


def there_and_back(path: Path, folder: Path) -> Path:
    """Export, an empty family, import: the new database."""
    folder.mkdir()
    written = export(path, folder / "gezin.zip", NOW)
    fresh = folder / "thuisplan.db"
    Database.open(fresh).close()
    assert restore(fresh, written.path, NOW) is None        # a family of nobody is not kept
    return fresh


@pytest.mark.parametrize("seed", range(times(200)))
def test_a_random_family_comes_back_as_it_was(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "thuisplan.db"
    write_random_family(path, seed)
    fresh = there_and_back(path, tmp_path / "other")
    assert rows_of(fresh) == rows_of(path)
    assert check(fresh).is_whole


def test_years_of_six_children_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "thuisplan.db"
    write_family(path, TEN_YEARS if PROVE else 60)
    fresh = there_and_back(path, tmp_path / "other")
    assert rows_of(fresh) == rows_of(path)
    house = open_house(fresh.parent)
    assert len(house.services.family.children()) == 6
    house.database.close()


def test_after_import_the_stamps_go_on(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    child = house.services.family.add_child("Noor", "fox", "butter", 5)
    house.database.close()
    before = rows_of(house.path)
    fresh = open_house(there_and_back(house.path, tmp_path / "other").parent)
    fresh.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    fresh.database.close()
    last = max(row[1] for rows in before.values() for row in rows if isinstance(row[1], str))
    (practice,) = rows_of(fresh.path)["practice"]
    assert practice[1] > last
    assert practice[4] > max(row[4] for row in before["child"])


def test_what_is_there_is_kept_as_a_copy_before_import(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    house.services.family.add_child("Noor", "fox", "butter", 5)
    written = export(house.path, tmp_path / "gezin.zip", NOW)
    house.services.family.add_child("Daan", "owl", "leaf", 3)
    house.database.close()
    kept = restore(house.path, written.path, NOW)
    assert kept is not None
    assert [c.kind for c in list_copies(house.path)] == [CopyKind.IMPORT]
    assert len(rows_of(house.path)["child"]) == 1
    restore(house.path, kept, NOW)                          # and that takes it back
    assert len(rows_of(house.path)["child"]) == 2


def test_a_damaged_family_is_kept_as_it_is_before_import(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    house.services.family.add_child("Noor", "fox", "butter", 5)
    written = export(house.path, tmp_path / "gezin.zip", NOW)
    house.database.close()
    house.path.write_bytes(b"not a database at all")
    kept = restore(house.path, written.path, NOW)
    assert kept is not None
    assert kept.read_bytes() == b"not a database at all"
    assert check(house.path).is_whole


def test_an_export_of_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "thuisplan.db"
    shutil.copy(OLD / "version-1.db", path)
    written = export(path, tmp_path / "oud.zip", NOW)
    assert look_through(written.path).schema == 1
    fresh = tmp_path / "fresh" / "thuisplan.db"
    fresh.parent.mkdir()
    restore(fresh, written.path, NOW)
    assert check(fresh).version == VERSION
    Database.open(path).close()                             # migrates
    assert rows_of(fresh) == rows_of(path)


# -- what belongs to this laptop

def test_a_pin_is_in_no_export_and_stays_on_its_laptop(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    child = house.services.family.add_child("Noor", "fox", "butter", 5)
    house.database.close()
    remember(house.path, "pin", "scrypt:geheim")
    remember(house.path, f"lock:{child.id.hex}", "fox,owl,cat")
    remember(house.path, f"lock:{'0' * 32}", "of nobody in the zip")
    remember(house.path, "check", "of the old file")
    written = export(house.path, tmp_path / "gezin.zip", NOW)
    with ZipFile(written.path) as zipped:
        assert not [n for n in zipped.namelist() if b"geheim" in zipped.read(n) or b"fox,owl" in zipped.read(n)]
    laptop = recall(house.path, "laptop")
    restore(house.path, written.path, NOW)
    assert recall(house.path, "pin") == "scrypt:geheim"
    assert recall(house.path, f"lock:{child.id.hex}") == "fox,owl,cat"
    assert recall(house.path, f"lock:{'0' * 32}") is None
    assert recall(house.path, "check") is None
    assert recall(house.path, "laptop") == laptop


def test_on_another_laptop_a_new_id_is_drawn(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    house.services.family.add_child("Noor", "fox", "butter", 5)
    house.database.close()
    there = tmp_path / "other" / "thuisplan.db"
    there.parent.mkdir()
    restore(there, house.path, NOW)
    other = open_house(there.parent)
    other.services.family.add_adult("mama")
    other.database.close()
    assert recall(there, "laptop") not in (None, recall(house.path, "laptop"))


# -- to read

def test_the_tables_open_in_a_dutch_spreadsheet(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    child = house.services.family.add_child("=Noor; \"é\"", "fox", "butter", 5)
    mama = house.services.family.add_adult("@mama")
    gone = house.services.practice.log(child.id, Answers(Kind.GAME, 5))
    house.services.practice.log(child.id, Answers(Kind.COOKING, 20, helper=mama.id))
    house.services.practice.undo(gone.id)
    house.services.routines.add("-Tas", "backpack", weekdays={1, 3}, steps=[("Pak", "backpack")])
    written = export(house.path, tmp_path / "gezin.zip", NOW)
    house.database.close()
    with ZipFile(written.path) as zipped:
        raw = zipped.read("csv/geoefend.csv")
        routines = list(csv.reader(io.StringIO(zipped.read("csv/routines.csv").decode("utf-8-sig")), delimiter=";"))
        assert zipped.read("LEESMIJ.txt").decode("utf-8-sig").startswith("Alles van jullie gezin")
    assert raw.startswith(b"\xef\xbb\xbfkind;dag;soort;minuten")
    _head, row = csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";")
    assert row[:6] == ["'=Noor; \"é\"", FRIDAY.date().isoformat(), "koken", "20", "", "'@mama"]
    assert routines[1][0] == "'-Tas"
    assert "ma wo" in routines[1]


def test_a_table_to_read_says_what_an_id_means(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    services = house.services
    child = services.family.add_child("Noor", "fox", "butter", 5)
    egg = OwnIngredient("ei", Fraction(1), Unit.PIECE)
    own = services.recipes.save(OwnRecipe("Ei van oma", (egg,), (), "personen", "persoon"))
    for what in ("pannenkoeken", "act_pannenkoeken_voor_ons", own.id, "act_van_vroeger"):
        services.favourites.like(child.id, what)
    services.shopping.add_recipe(own.id, Fraction(2))
    services.answers.keep(child.id, [
        Answer(uuid4(), "g_tellen_10", "qt_borden_erbij", "a=1", Room.RECIPE, 0, Found.AT_ONCE)])
    services.news.keep(child.id, services.news.draw(child, None), "Een zin.")
    written = export(house.path, tmp_path / "gezin.zip", NOW)
    house.database.close()

    def table(name: str) -> list[dict[str, str]]:
        with ZipFile(written.path) as zipped:
            text = zipped.read(f"csv/{name}.csv").decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text), delimiter=";"))

    assert {row["wat"] for row in table("favorieten")} == {
        "Pannenkoeken", "Pannenkoeken voor precies ons gezin", "Ei van oma", "act_van_vroeger"}
    assert {row["recept"] for row in table("boodschappen-nodig")} == {"Ei van oma"}
    (answer,) = table("antwoorden")
    assert answer["vaardigheid"].startswith("Ik tel tot 10")
    assert answer["soort vraag"].startswith("Er staan {a} borden op tafel.")
    (sentence,) = table("zinnen-bij-de-krant")
    assert "kaart" not in sentence
    assert sentence["opdracht"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert harmless(f"{start}cmd") == f"'{start}cmd"
    assert harmless(f"a{start}") == f"a{start}"


def test_every_table_and_column_has_a_dutch_word() -> None:
    said = export_csv.words()
    for table in synced_tables():
        assert table.name in said.tables, table.name
        unnamed = {c.name for c in table.columns} - set(said.columns)
        assert unnamed == {"id", "born", "stamps", "extra", "seq", "deleted"}, table.name


def test_the_manifest_tells_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "thuisplan.db"
    write_random_family(path, 7)
    written = export(path, tmp_path / "gezin.zip", NOW)
    with ZipFile(written.path) as zipped:
        manifest = json.loads(zipped.read("manifest.json"))
        assert (manifest["program"], manifest["format"], manifest["schema"]) == ("Thuisplan", 1, VERSION)
        for entry in manifest["tables"]:
            raw = zipped.read(entry["file"])
            assert hashlib.sha256(raw).hexdigest() == entry["sha256"]
            assert len(json.loads(raw)) == entry["rows"] == written.rows[entry["name"]]


@pytest.mark.parametrize("year", [1970, 2026, 2108])
def test_in_years_that_no_zip_knows(tmp_path: Path, year: int) -> None:
    path = tmp_path / "thuisplan.db"
    write_random_family(path, 1)
    export(path, tmp_path / "gezin.zip", NOW.replace(year=year))
    restore(tmp_path / "again.db", tmp_path / "gezin.zip", NOW)
    assert rows_of(tmp_path / "again.db") == rows_of(path)


def test_on_a_full_stick_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "thuisplan.db"
    write_family(path, 30)
    with small_disk(tmp_path / "stick", 100) as stick:
        with pytest.raises(CopyFailed) as caught:
            export(path, stick / "gezin.zip", NOW)
        assert caught.value.reason is FailReason.FULL
        assert list(stick.iterdir()) == []
