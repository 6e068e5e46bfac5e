"""Putting a copy back is rehearsed first: over damaged files the newest good copy is found, and nothing is lost."""

import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from families import rows_of
from house import House, open_house
from thuisplan.storage.backups import CopyKind, daily, is_sound, list_copies, named_copies, offered
from thuisplan.storage.checks import check
from thuisplan.storage.errors import CopyFailed, DatabaseRefused, MigrationFailed
from thuisplan.storage.restoring import restore
from thuisplan.storage.sqlite import VERSION, connect

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


def family(folder: Path, days: int = 3) -> House:
    """Three copies, each with a grown-up more than the one before."""
    house = open_house(folder)
    house.services.family.add_child("Noor", "fox", "butter", 5)
    for day in range(days):
        house.services.family.add_adult(f"opa {day}")
        daily(house.path, NOW + timedelta(days=day))
    house.services.family.add_adult("oma")
    house.database.close()
    return house


def _cut(raw: bytes, chance: Random) -> bytes:
    return raw[:chance.randint(1, len(raw) - 1)]


def _flip(raw: bytes, chance: Random) -> bytes:
    """Some bytes of the tree of a table: of the header, and of the first pages."""
    spoilt = bytearray(raw)
    for page in chance.sample(range(1, 12), 4):
        at = page * 4096
        spoilt[at:at + 12] = bytes(b ^ 0xFF for b in spoilt[at:at + 12])
    return bytes(spoilt)


def _zero(raw: bytes, chance: Random) -> bytes:
    at = chance.randint(0, 8) * 4096
    return raw[:at] + bytes(8192) + raw[at + 8192:]


def _other(_raw: bytes, chance: Random) -> bytes:
    if chance.random() < 0.5:
        return chance.randbytes(4000)
    memory = sqlite3.connect(":memory:")
    memory.execute("CREATE TABLE bookmarks (url TEXT)")
    raw = bytes(memory.serialize())
    memory.close()
    return raw


DAMAGE = {"cut": _cut, "flipped": _flip, "zeroed": _zero, "empty": lambda _raw, _chance: b"", "other": _other}


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("kind", DAMAGE)
def test_over_a_damaged_file_the_newest_good_copy_comes_back(tmp_path: Path, kind: str, seed: int) -> None:
    chance = Random(f"{kind}{seed}")
    house = family(tmp_path)
    good = rows_of(list_copies(house.path)[1].path)
    for file in (house.path, list_copies(house.path)[0].path):      # the newest copy is spoilt as well
        file.write_bytes(DAMAGE[kind](file.read_bytes(), chance))
    spoilt = house.path.read_bytes()
    for copy in named_copies(house.path)[:1]:
        before = house.path.read_bytes()
        with pytest.raises((CopyFailed, DatabaseRefused)):
            restore(house.path, copy.path, NOW)
        assert house.path.read_bytes() == before
    found = offered(house.path)[0]
    aside = restore(house.path, found.path, NOW + timedelta(days=9))
    assert aside is not None
    assert aside.read_bytes() == spoilt
    assert rows_of(house.path) == good
    assert check(house.path).is_whole
    assert not list(tmp_path.rglob("*.part*"))


def test_without_a_good_copy_all_stay_to_be_tried(tmp_path: Path) -> None:
    house = family(tmp_path)
    for copy in list_copies(house.path):
        copy.path.write_bytes(copy.path.read_bytes()[:9000])
    assert not any(is_sound(copy.path) for copy in list_copies(house.path))
    assert offered(house.path) == list_copies(house.path)


def test_a_copy_of_an_older_version_is_brought_up_to_date_first(tmp_path: Path) -> None:
    house = family(tmp_path)
    old = Path(__file__).parents[1] / "databases" / "version-1.db"
    there = tmp_path / "usb.db"
    there.write_bytes(old.read_bytes())
    aside = restore(house.path, there, NOW)
    assert aside is not None
    assert check(house.path).version == VERSION
    assert there.read_bytes() == old.read_bytes()


def test_a_copy_that_cannot_be_brought_up_to_date_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from thuisplan.storage import restoring
    from thuisplan.storage.sqlite import DriverError

    house = family(tmp_path)
    old = Path(__file__).parents[1] / "databases" / "version-1.db"

    def fails(*_: object) -> None:
        raise DriverError("no")

    monkeypatch.setattr(restoring, "run", fails)
    before = house.path.read_bytes()
    with pytest.raises(MigrationFailed):
        restore(house.path, old, NOW)
    assert house.path.read_bytes() == before
    assert [c.kind for c in list_copies(house.path)] == [CopyKind.DAILY] * 3


@pytest.mark.parametrize("change", ["ALTER TABLE routine DROP COLUMN phones", "DROP TABLE holiday"])
def test_a_sound_file_without_all_our_columns_is_not_put_back(tmp_path: Path, change: str) -> None:
    house = family(tmp_path)
    copy = list_copies(house.path)[0].path
    changed = connect(copy, "rw")
    changed.execute(change)
    changed.close()
    before = house.path.read_bytes()
    with pytest.raises(CopyFailed):
        restore(house.path, copy, NOW)
    assert house.path.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="rights of a file mean something else on Windows")
def test_the_rights_of_a_shared_family_stay(tmp_path: Path) -> None:
    house = family(tmp_path)
    house.path.chmod(0o660)
    restore(house.path, list_copies(house.path)[0].path, NOW)
    assert house.path.stat().st_mode & 0o777 == 0o660
