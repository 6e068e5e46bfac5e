"""`thuisplan check` says how the data and the copies are, and what was tried to make a connection."""

import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from house import open_house
from programs import python, thuisplan
from thuisplan import paths
from thuisplan.domain.practice import Answers, Kind
from thuisplan.services.checkup import QtNetwork, State, look, try_connections
from thuisplan.storage import backups
from thuisplan.storage.database import Database

only_posix = pytest.mark.skipif(os.name != "posix", reason="files of another kind")

MOMENT = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def family(tmp_path: Path) -> Path:
    """The database of an empty family, with one copy."""
    folder = tmp_path / "gezin"
    folder.mkdir()
    file = paths.database_file(folder)
    Database.open(file).close()
    assert backups.daily(file, MOMENT)
    return file


def test_a_whole_family(family: Path) -> None:
    before = family.read_bytes()
    done = thuisplan("check", "--data", family.parent)
    assert (done.returncode, done.stderr) == (0, "")
    for line in (
        "Toestand  heel",
        "1 kopie, heel, de laatste van 20-11-2026",
        "Thuisplan maakt zelf geen verbinding.",
        "De bewaking staat aan.",
        "3 pogingen om verbinding te maken zijn net geweigerd.",
        "Alles is in orde.",
    ):
        assert line in done.stdout
    assert family.read_bytes() == before
    assert sorted(p.name for p in family.parent.iterdir()) == ["copies", "thuisplan.db"]


def test_it_fits_on_a_page(family: Path) -> None:
    lines = thuisplan("check", "--data", family.parent).stdout.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 110


def test_a_folder_without_a_family_is_empty_and_well(tmp_path: Path) -> None:
    done = thuisplan("check", "--data", tmp_path)
    assert done.returncode == 0
    assert "nog leeg" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_without_data_it_looks_where_the_family_is(home: Path, family: Path) -> None:
    paths.remember(family.parent)
    done = thuisplan("check")
    assert done.returncode == 0
    assert str(family.parent) in done.stdout


def test_a_remembered_folder_that_is_gone_is_not_in_order(home: Path, tmp_path: Path) -> None:
    paths.remember(tmp_path / "usb")
    done = thuisplan("check")
    assert done.returncode == 1
    assert f"de onthouden map {tmp_path / 'usb'} is er nu niet" in done.stdout
    paths.pointer_file().write_bytes(b"\0")
    done = thuisplan("check")
    assert done.returncode == 1
    assert "place.txt" in done.stdout


@pytest.mark.parametrize(("damage", "state"), [
    (lambda raw: b"", State.DAMAGED),
    (lambda raw: raw[:5000], State.DAMAGED),
    (lambda raw: raw[:4096] + bytes(4096) + raw[8192:], State.DAMAGED),
    (lambda raw: raw[:60] + (99).to_bytes(4, "big") + raw[64:], State.NEWER),
    (lambda raw: raw[:68] + bytes(4) + raw[72:], State.FOREIGN),
    (lambda raw: b"een brief", State.DAMAGED),
])
def test_what_is_wrong_with_a_file_is_told(family: Path, damage: "type[bytes]", state: State) -> None:
    family.write_bytes(damage(family.read_bytes()))
    before = family.read_bytes()
    assert look(family).state is state
    done = thuisplan("check", "--data", family.parent)
    assert (done.returncode, done.stderr) == (1, "")
    assert "Niet alles is in orde." in done.stdout
    assert "Traceback" not in done.stdout
    assert family.read_bytes() == before


def test_a_broken_copy_is_told(family: Path) -> None:
    copy = backups.list_copies(family)[0].path
    copy.write_bytes(copy.read_bytes()[:6000])
    done = thuisplan("check", "--data", family.parent)
    assert done.returncode == 1
    assert f"niet heel: {copy.name}" in done.stdout


def test_a_family_of_which_only_copies_are_left(family: Path) -> None:
    backups.make_copy(family, backups.CopyKind.IMPORT, MOMENT)
    family.unlink()
    assert look(family).state is State.MISSING
    done = thuisplan("check", "--data", family.parent)
    assert done.returncode == 1
    assert "het bestand is er niet, wel 2 kopieën" in done.stdout
    assert "Niet alles is in orde." in done.stdout
    for copy in (family.parent / "copies").iterdir():
        copy.write_bytes(b"")
    done = thuisplan("check", "--data", family.parent)
    assert done.returncode == 1
    assert "wel 2 kopieën" in done.stdout
    assert done.stdout.count("niet heel: ") == 2


@pytest.mark.parametrize("what", ["empty", "folder", pytest.param("pipe", marks=only_posix)])
def test_what_only_has_the_name_of_a_copy_is_not_whole(family: Path, what: str) -> None:
    named = family.parent / "copies" / "thuisplan-2026-11-21T143000-daily.db"
    if what == "empty":
        named.touch()
    elif what == "folder":
        named.mkdir()
    else:
        os.mkfifo(named)
    done = thuisplan("check", "--data", family.parent)
    assert done.returncode == 1
    assert f"niet heel: {named.name}" in done.stdout


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_keeps_copies_from_being_made_is_told(family: Path, what: str) -> None:
    copies = family.parent / "copies"
    in_the_way = copies if what == "file" else copies / "thuisplan-2026-11-21T143000-daily.db.part"
    if what == "file":
        shutil.rmtree(copies)
        copies.touch()
    else:
        in_the_way.mkdir()
    done = thuisplan("check", "--data", family.parent)
    assert done.returncode == 1
    assert f"staat in de weg, haal het weg: {in_the_way}" in done.stdout


def test_a_value_that_cannot_be_read_is_told(family: Path) -> None:
    house = open_house(family.parent)
    child = house.services.family.add_child("Mila", "fox", "leaf")
    house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    house.database._driver.execute("UPDATE practice SET mood = 'geheim'")
    house.database.close()
    assert look(family).state is State.PARTLY
    done = thuisplan("check", "--data", family.parent)
    assert (done.returncode, done.stderr) == (1, "")
    assert "heel, maar dit is niet te lezen" in done.stdout
    assert ": mood\n" in done.stdout
    assert "geheim" not in done.stdout
    assert "1 keer geoefend" in done.stdout


def test_contents_are_counted(family: Path) -> None:
    house = open_house(family.parent)
    house.services.family.add_adult("oma")
    house.database.close()
    assert "Inhoud    1 volwassene (" in thuisplan("check", "--data", family.parent).stdout


# -- the claim about connections is what was tried, not what was hoped

def test_with_the_guard_every_attempt_is_refused() -> None:
    offline = try_connections()
    assert (offline.guard_on, offline.went_through) == (True, [])
    assert offline.tried >= 3
    assert offline.is_sure


def test_without_the_guard_it_does_not_claim_anything(tmp_path: Path) -> None:
    done = python("-c", f"""
import pathlib
from thuisplan import paths
from thuisplan.services import checkup
from thuisplan.ui import check_page
report = checkup.look(pathlib.Path({str(tmp_path)!r}) / "thuisplan.db")
print(report.is_whole, check_page.page(report, paths.Place(pathlib.Path({str(tmp_path)!r}))))
""")
    assert done.stdout.startswith("False"), done.stderr
    assert "geen verbinding" not in done.stdout
    assert "De bewaking staat uit." in done.stdout
    assert "Niet geweigerd: IPv4" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="what is mapped is known on Linux only")
@pytest.mark.parametrize("how", ["import PySide6.QtNetwork", "ctypes.CDLL(lib)"])
def test_a_loaded_network_module_of_qt_is_seen(how: str) -> None:
    done = python("-c", f"""
import ctypes, pathlib, PySide6
from thuisplan.services.checkup import try_connections
print(try_connections().qt_network)
lib = str(pathlib.Path(PySide6.__file__).parent / "Qt/lib/libQt6Network.so.6")
{how}
print(try_connections().qt_network)
""")
    assert done.stdout.split() == [QtNetwork.NOT_LOADED, QtNetwork.LOADED], done.stderr
