"""The numbered files make what tables.py says, and a migration that fails leaves the old file as it was."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from house import open_house
from thuisplan.storage import migrate as migrations
from thuisplan.storage.backups import list_copies
from thuisplan.storage.checks import check
from thuisplan.storage.errors import FailReason, MigrationFailed
from thuisplan.storage.sqlite import VERSION, Connection, connect
from thuisplan.storage.tables import Base

SECOND = """
-- A second version, for trying: a table, a column with a trigger, and all rows written anew.
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


def folder_with(tmp_path: Path, second: str) -> Path:
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder, dirs_exist_ok=True)
    (folder / "0002_second.sql").write_text(second, encoding="utf-8")
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database of the first version with somebody in it, its journal gone."""
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
    Base.metadata.create_all(engine)
    assert shape(made) == shape(described)
    made.close()
    engine.dispose()


def test_the_last_file_has_the_number_that_the_program_knows() -> None:
    numbers = [number for number, _ in migrations.numbered()]
    assert numbers == list(range(1, VERSION + 1))


def test_statements_are_split_where_they_end() -> None:
    found = list(migrations.statements(SECOND))
    assert len(found) == 8
    assert found[4].startswith("CREATE TRIGGER")
    assert found[4].endswith("END;")
    with pytest.raises(dbapi2.ProgrammingError):
        list(migrations.statements("CREATE TRIGGER t AFTER DELETE ON x BEGIN SELECT 1;"))


def test_an_older_file_is_brought_up_to_date_after_a_copy(tmp_path: Path, old: Path) -> None:
    before = old.read_bytes()
    copy = migrations.migrate(old, folder_with(tmp_path, SECOND))
    connection = connect(old, "ro")
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    assert connection.execute("SELECT nickname FROM child").fetchall() == [("mila",)]
    connection.close()
    assert check(copy).is_whole
    assert copy.read_bytes()[100:] == before[100:]
    assert [c.path for c in list_copies(old)] == [copy]


@pytest.mark.parametrize("at", range(len(list(migrations.statements(SECOND))) + 1))
def test_a_failure_anywhere_leaves_the_file_as_it_was(tmp_path: Path, old: Path, at: int) -> None:
    statements = [s + "\n" for s in migrations.statements(SECOND)]
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
        migrations.migrate(old, folder_with(tmp_path, SECOND))
    assert caught.value.copy is None
    assert old.read_bytes() == before
