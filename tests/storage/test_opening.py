"""A file that is not ours, newer, empty or torn is refused by name and stays as it is, byte for byte."""

import os
import sqlite3
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from house import House, open_house
from thuisplan.storage.checks import check
from thuisplan.storage.database import Database
from thuisplan.storage.errors import DamagedDatabase, DatabaseRefused, ForeignDatabase, NewerDatabase, NoPlace
from thuisplan.storage.glance import glance
from thuisplan.storage.sqlite import APPLICATION_ID, VERSION

NOW = datetime(2026, 11, 20, 14, tzinfo=UTC)


def sql(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def ours(path: Path) -> bytes:
    house = open_house(path.parent)
    house.services.family.add_child("Mila", "fox", "leaf", 4)
    house.database.close()
    journal = path.with_name(path.name + "-journal")
    journal.unlink(missing_ok=True)
    return path.read_bytes()


def empty(path: Path) -> None:
    path.touch()


def text(path: Path) -> None:
    path.write_text("boodschappen: melk, brood\n" * 300)


def few_bytes(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


def cut_short(path: Path) -> None:
    path.write_bytes(ours(path)[:-4096])


def torn_schema(path: Path) -> None:
    whole = bytearray(ours(path))
    whole[100:4096] = os.urandom(3996)
    path.write_bytes(whole)


def zeroed_header(path: Path) -> None:
    path.write_bytes(bytes(4096) + ours(path)[4096:])


def other_program(path: Path) -> None:
    sql(path, "CREATE TABLE notes (text)", "PRAGMA application_id = 7")


def plain_sqlite(path: Path) -> None:
    sql(path, "CREATE TABLE child (name)")


def not_our_tables(path: Path) -> None:
    sql(path, "CREATE TABLE t (x)", f"PRAGMA application_id = {APPLICATION_ID}", f"PRAGMA user_version = {VERSION}")


def newer(path: Path) -> None:
    ours(path)
    sql(path, f"PRAGMA user_version = {VERSION + 1}")


@pytest.mark.parametrize(("make", "refusal"), [
    (empty, DamagedDatabase),
    (text, DamagedDatabase),
    (few_bytes, DamagedDatabase),
    (cut_short, DamagedDatabase),
    (torn_schema, DamagedDatabase),
    (zeroed_header, DamagedDatabase),
    (other_program, ForeignDatabase),
    (plain_sqlite, ForeignDatabase),
    (not_our_tables, ForeignDatabase),
    (newer, NewerDatabase),
])
def test_refused_and_unchanged(path: Path, make: Callable[[Path], None], refusal: type[DatabaseRefused]) -> None:
    make(path)
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    modified = path.stat().st_mtime_ns
    for look in (Database.open, lambda p: glance(p, NOW)):
        with pytest.raises(refusal) as caught:
            look(path)
        assert caught.value.path == path
    assert isinstance(check(path).refused, refusal)
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == modified
    assert sorted(path.parent.iterdir()) == beside


def test_a_journal_kept_in_another_way_is_put_right(path: Path) -> None:
    """Somebody looked into the file with a tool and changed its journal: copies of a WAL file can be torn."""
    ours(path)
    sql(path, "PRAGMA journal_mode = WAL", "UPDATE child SET name = 'Milou'")
    assert path.read_bytes()[18:20] == bytes([2, 2])
    house = open_house(path.parent)
    assert [c.name for c in house.services.family.children()] == ["Milou"]
    assert path.read_bytes()[18:20] == bytes([1, 1])
    house.database.close()


def test_a_newer_file_says_how_new(path: Path) -> None:
    newer(path)
    with pytest.raises(NewerDatabase) as caught:
        Database.open(path)
    assert (caught.value.version, caught.value.ours) == (VERSION + 1, VERSION)


def test_no_folder_no_place(tmp_path: Path) -> None:
    with pytest.raises(NoPlace):
        Database.open(tmp_path / "gone" / "thuisplan.db")


def test_a_folder_is_no_database(path: Path) -> None:
    path.mkdir()
    with pytest.raises(NoPlace):
        Database.open(path)
    with pytest.raises(NoPlace):
        glance(path, NOW)


def test_a_new_file_is_put_there_whole(path: Path) -> None:
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(1000))  # of a database that is gone
    with Database.open(path):
        assert [p.name for p in path.parent.iterdir()] == [path.name]
    assert check(path).is_whole


@pytest.mark.skipif(os.name != "posix", reason="rights of a file mean something else on Windows")
@pytest.mark.parametrize(("shared", "mode"), [(False, 0o600), (True, 0o660)])
def test_who_may_read_it(path: Path, shared: bool, mode: int) -> None:
    before = os.umask(0o077)
    try:
        Database.open(path, shared=shared).close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_the_settings_of_the_file(database: Database) -> None:
    said = {
        "application_id": APPLICATION_ID, "user_version": VERSION, "journal_mode": "truncate", "synchronous": 3,
        "foreign_keys": 1, "busy_timeout": 5000, "trusted_schema": 0, "cell_size_check": 1, "secure_delete": 1,
        "fullfsync": 1, "temp_store": 2,
    }
    found = {name: database._driver.execute(f"PRAGMA {name}").fetchone()[0] for name in said}
    assert found == said


def test_what_is_removed_cannot_be_read_in_the_file(house: House) -> None:
    secret = "Abracadabra-Simsalabim"
    adult = house.services.family.add_adult(secret)
    assert secret.encode() in house.path.read_bytes()
    house.services.family.rename_adult(adult.id, "opa")
    assert secret.encode() not in house.path.read_bytes()
