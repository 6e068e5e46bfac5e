"""The first paint: the same children and settings as the services say, from any path, without SQLAlchemy."""

import os
import sys
from datetime import datetime
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from house import AMSTERDAM, House, SetClock, open_house
from programs import python
from thuisplan.domain.family import Settings
from thuisplan.storage.glance import State, glance
from thuisplan.storage.sqlite import uri


def test_there_is_no_file_yet(path: Path) -> None:
    seen = glance(path, SetClock())
    assert (seen.state, seen.children, seen.settings) == (State.NEW, [], Settings())
    assert not path.exists()


def test_it_sees_what_the_services_see(house: House) -> None:
    family = house.services.family
    for name, groep in (("Mila", 4), ("Şükrü", None), ("李", 9), ("Mila", 1)):
        child = family.add_child(name, "fox", "leaf", groep)
    family.archive_child(child.id)
    family.set_region("zuid")
    family.set_day_starts(5)
    family.finish_setup()
    seen = glance(house.path, house.clock)
    assert seen.state is State.READY
    assert seen.children == family.children()
    assert len(seen.children) == 3
    assert seen.settings == family.settings() == Settings("zuid", 5, True)


@pytest.mark.parametrize(("instant", "groep", "year"), [
    (datetime(2026, 8, 1, 2, 59, tzinfo=AMSTERDAM), 3, 2025),       # still the evening of 31 July
    (datetime(2026, 8, 1, 3, 0, tzinfo=AMSTERDAM), 4, 2026),
    (datetime(2025, 7, 1, 12, 0, tzinfo=AMSTERDAM), None, None),
    (datetime(2029, 9, 1, 12, 0, tzinfo=AMSTERDAM), 4, 2026),       # the last that was said
])
def test_the_groep_belongs_to_the_school_year(
    house: House, instant: datetime, groep: int | None, year: int | None
) -> None:
    family = house.services.family
    house.clock.instant = datetime(2025, 9, 1, 12, tzinfo=AMSTERDAM)
    child = family.add_child("Mila", "fox", "leaf", 3)
    house.clock.instant = datetime(2026, 9, 1, 12, tzinfo=AMSTERDAM)
    family.set_groep(child.id, 4)
    house.clock.instant = instant
    both = glance(house.path, house.clock).children, glance(house.path, instant).children
    for (seen,) in (*both, family.children()):
        assert (seen.groep, seen.groep_year) == (groep, year)


@pytest.mark.parametrize("name", [
    "a b", "100%", "%41", "x#y", "é ü ñ", "李", "a&b=c", "it's", "semi;colon", "-", "emoji 🦊", "a+b",
    *(["wat?", '"', "back\\slash", "new\nline"] if os.name == "posix" else []),
])
def test_any_folder_will_do(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    house = open_house(folder)
    child = house.services.family.add_child("Mila", "fox", "leaf")
    house.database.close()
    assert glance(folder / "thuisplan.db", SetClock()).children == [child]
    assert {p.name for p in folder.iterdir()} == {"thuisplan.db", "thuisplan.db-journal"}
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    folder = Path(str(tmp_path) + "/caf\udce9")       # the byte E9 alone, as an old Latin-1 disk has it
    folder.mkdir()
    house = open_house(folder)
    assert house.path.exists()
    house.database.close()


@pytest.mark.parametrize(("path", "expected"), [
    (PureWindowsPath(r"C:\Users\Zoë\Mijn plan\t#1.db"), "file:///C:/Users/Zo%C3%AB/Mijn%20plan/t%231.db?mode=ro"),
    (PureWindowsPath(r"\\nas\gezin\thuis.db"), "file:////nas/gezin/thuis.db?mode=ro"),
    (PurePosixPath("/home/a?b/100%.db"), "file:///home/a%3Fb/100%25.db?mode=ro"),
])
def test_addresses(path: PureWindowsPath, expected: str) -> None:
    assert uri(path, "ro") == expected


def test_it_does_not_load_sqlalchemy() -> None:
    code = (
        "import sys, thuisplan.storage.glance, thuisplan.storage.errors, thuisplan.storage.checks, "
        "thuisplan.storage.backups; print('sqlalchemy' in sys.modules)"
    )
    done = python("-c", code)
    assert (done.stdout.strip(), done.returncode) == ("False", 0), done.stderr
