"""The numbered files make what tables.py says, and a migration that fails leaves the old file as it was."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from house import open_house
from programs import ROOT
from thuisplan.domain.routines import Weeks
from thuisplan.storage import migrate as migrations
from thuisplan.storage.backups import CopyKind, list_copies
from thuisplan.storage.checks import check
from thuisplan.storage.errors import FailReason, MigrationFailed
from thuisplan.storage.sqlite import VERSION, Connection, connect
from thuisplan.storage.tables import every_table

NEXT = """
-- A next version, for trying: a table, a column with a trigger, and all rows written anew.
CREATE TABLE recipe (id BLOB NOT NULL PRIMARY KEY, title TEXT NOT NULL) STRICT;
ALTER TABLE child ADD COLUMN nickname TEXT;
UPDATE child SET nickname = lower(name); INSERT INTO recipe VALUES (x'01', 'soep; met ballen');
CREATE TRIGGER recipe_gone AFTER DELETE ON recipe BEGIN
    UPDATE child SET nickname = ''; DELETE FROM recipe WHERE id = OLD.id;
END;
UPDATE practice SET extra = '{"v":' || randomblob(4) || '}';
DROP INDEX tick_of_day;
CREATE INDEX tick_of_day ON tick (child, day, step)
;
"""
DATABASES = ROOT / "tests" / "databases"
OLD_DAY = date(2026, 11, 20)
FAILING = "INSERT INTO nowhere VALUES (1);\n"


def shape(connection: Connection) -> dict[str, object]:
    """All that SQLite says of the tables and indexes, apart from how their statements are written."""
    def said(pragma: str, name: str) -> list[tuple[object, ...]]:
        return sorted(connection.execute(f"PRAGMA {pragma}({name})").fetchall(), key=repr)

    tables = [r for r in connection.execute("PRAGMA table_list").fetchall() if not r[1].startswith("sqlite_")]
    indexes = connection.execute(
        "SELECT name, tbl_name, sql LIKE '%WHERE minutes > 0' FROM sqlite_schema WHERE type = 'index'"
    ).fetchall()
    return {
        "tables": sorted(tables),
        "columns": {t[1]: connection.execute(f"PRAGMA table_info({t[1]})").fetchall() for t in tables},
        "foreign keys": {t[1]: [k[2:] for k in said("foreign_key_list", t[1])] for t in tables},
        "indexes": {(name, table, part): said("index_xinfo", name) for name, table, part in indexes},
    }


def folder_with(tmp_path: Path, sql: str) -> Path:
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder, dirs_exist_ok=True)
    (folder / f"{VERSION + 1:04}_next.sql").write_text(sql, encoding="utf-8")
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database of this version with somebody in it, its journal gone."""
    house = open_house(tmp_path)
    house.services.family.add_child("Mila", "fox", "leaf", 4)
    house.database.close()
    house.path.with_name("thuisplan.db-journal").unlink()
    return house.path


def test_the_files_make_the_tables(path: Path) -> None:
    migrations.create(path, mode=0o600)
    made = connect(path, "ro")
    described = dbapi2.connect(":memory:", isolation_level=None)
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: described, poolclass=StaticPool)
    every_table().create_all(engine)
    assert shape(made) == shape(described)
    made.close()
    engine.dispose()


def test_the_last_file_has_the_number_that_the_program_knows() -> None:
    numbers = [number for number, _ in migrations.numbered()]
    assert numbers == list(range(1, VERSION + 1))


def test_statements_are_split_where_they_end() -> None:
    found = list(migrations.statements(NEXT))
    assert len(found) == 8
    assert found[4].startswith("CREATE TRIGGER")
    assert found[4].endswith("END;")
    with pytest.raises(dbapi2.ProgrammingError):
        list(migrations.statements("CREATE TRIGGER t AFTER DELETE ON x BEGIN SELECT 1;"))


def test_an_older_file_is_brought_up_to_date_after_a_copy(tmp_path: Path, old: Path) -> None:
    before = old.read_bytes()
    copy = migrations.migrate(old, folder_with(tmp_path, NEXT))
    connection = connect(old, "ro")
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
    assert connection.execute("SELECT nickname FROM child").fetchall() == [("mila",)]
    connection.close()
    assert check(copy).is_whole
    assert copy.read_bytes()[100:] == before[100:]
    assert [c.path for c in list_copies(old)] == [copy]


@pytest.mark.parametrize("at", range(len(list(migrations.statements(NEXT))) + 1))
def test_a_failure_anywhere_leaves_the_file_as_it_was(tmp_path: Path, old: Path, at: int) -> None:
    statements = [s + "\n" for s in migrations.statements(NEXT)]
    folder = folder_with(tmp_path, "".join([*statements[:at], FAILING, *statements[at:]]))
    before = old.read_bytes()
    with pytest.raises(MigrationFailed) as caught:
        migrations.migrate(old, folder)
    assert old.read_bytes() == before
    assert caught.value.copy is not None
    assert check(caught.value.copy).is_whole
    with_children = open_house(tmp_path)
    assert [c.name for c in with_children.services.family.children()] == ["Mila"]
    with_children.database.close()


def test_rows_that_point_nowhere_stop_a_migration(tmp_path: Path, old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(MigrationFailed, match="point nowhere"):
        migrations.migrate(old, folder_with(tmp_path, "DELETE FROM child;"))
    assert old.read_bytes() == before


def test_a_full_disk_stops_a_migration(tmp_path: Path, old: Path) -> None:
    before = old.read_bytes()
    fills = "PRAGMA max_page_count = 1; CREATE TABLE a (x BLOB) STRICT; INSERT INTO a VALUES (randomblob(99999));"
    folder = folder_with(tmp_path, fills)
    with pytest.raises(MigrationFailed) as caught:
        migrations.migrate(old, folder)
    assert caught.value.reason is FailReason.FULL
    assert old.read_bytes() == before


@pytest.mark.parametrize("at", range(len(list(migrations.statements(
    (migrations.FOLDER / "0001_first.sql").read_text(encoding="utf-8")))) + 1))
def test_a_first_version_that_fails_leaves_no_file(tmp_path: Path, path: Path, at: int) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    first = (migrations.FOLDER / "0001_first.sql").read_text(encoding="utf-8")
    statements = [s + "\n" for s in migrations.statements(first)]
    (folder / "0001_first.sql").write_text("".join([*statements[:at], FAILING, *statements[at:]]), encoding="utf-8")
    with pytest.raises(MigrationFailed):
        migrations.create(path, mode=0o600, folder=folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_a_migration_without_its_copy_does_not_begin(tmp_path: Path, old: Path) -> None:
    before = old.read_bytes()
    (tmp_path / "copies").write_text("in the way")
    with pytest.raises(MigrationFailed) as caught:
        migrations.migrate(old, folder_with(tmp_path, NEXT))
    assert caught.value.copy is None
    assert old.read_bytes() == before


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_kept_file_of_every_older_version_opens_with_all_that_was_in_it(tmp_path: Path, version: int) -> None:
    shutil.copy(DATABASES / f"version-{version}.db", tmp_path / "thuisplan.db")
    before = check(tmp_path / "thuisplan.db")
    house = open_house(tmp_path)
    services, (noor, daan) = house.services, house.services.family.children()
    assert (noor.name, daan.name, services.family.settings().region) == ("Noor", "Daan", "midden")
    after_school, evening = services.routines.routines()
    assert [s.title for s in after_school.steps] == ["Fruit", "Rekenen"]
    assert (after_school.weeks, after_school.place, evening.paused) == (Weeks.ALWAYS, "", False)
    assert len(services.practice.of_day(noor.id, OLD_DAY)) == 1
    house.database.close()
    after = check(house.path)
    assert after.is_whole
    assert {t: after.counts[t] for t in before.counts} == before.counts
    assert [c.kind for c in list_copies(house.path)] == [CopyKind.MIGRATION]
