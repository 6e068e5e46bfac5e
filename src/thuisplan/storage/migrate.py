"""From one version of the tables to the next: numbered SQL files, all that are due in one transaction."""

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from .errors import CopyFailed, MigrationFailed, NoPlace, WriteFailed
from .files import make_empty, put_in_place
from .sqlite import APPLICATION_ID, Connection, DriverError, companions, connect, failure, open_checked

FOLDER = Path(__file__).parent / "migrations"


def create(path: Path, *, mode: int, folder: Path = FOLDER) -> None:
    """A new database: made beside its place and put there whole, so that no half one is ever found.

    Raises NoPlace, WriteFailed, MigrationFailed.
    """
    part = path.with_name(path.name + ".part")
    try:
        make_empty(part, mode)
        for left in companions(path):       # of a file that is gone; SQLite would play them back into this one
            left.unlink(missing_ok=True)
        connection = connect(part, "rw")
        try:
            connection.execute("PRAGMA journal_mode = MEMORY")
            run(connection, folder)
        finally:
            connection.close()
        put_in_place(part, path)
    except OSError as error:
        raise NoPlace(path, str(error)) from error
    except DriverError as error:
        raise failure(error, path, WriteFailed) or MigrationFailed(path, str(error), None) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def migrate(path: Path, folder: Path = FOLDER) -> Path:
    """Bring an older file up to date, after a verified copy, which is returned. Raises MigrationFailed."""
    from .backups import CopyKind, make_copy  # hardly any start needs it, and Mijn dag waits for what does

    try:
        copy = make_copy(path, CopyKind.MIGRATION, datetime.now(UTC).astimezone())
    except CopyFailed as error:
        raise MigrationFailed(path, str(error), None, error.reason) from error
    connection = open_checked(path, "rw")
    try:
        run(connection, folder)
    except DriverError as error:
        known = failure(error, path, WriteFailed)
        raise MigrationFailed(path, str(error), copy, getattr(known, "reason", None)) from error
    finally:
        connection.close()
    return copy


def run(connection: Connection, folder: Path = FOLDER, upto: int | None = None) -> None:
    """Every file that is due, as far as `upto`, and the version, or nothing at all. Raises the driver's errors."""
    connection.execute("PRAGMA foreign_keys = OFF")     # does nothing inside a transaction
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for number, file in numbered(folder):
            if number > version and (upto is None or number <= upto):
                for statement in statements(file.read_text(encoding="utf-8")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
        if broken := connection.execute("PRAGMA foreign_key_check").fetchall():
            raise dbapi2.IntegrityError(f"rows that point nowhere: {broken[:5]}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")


def numbered(folder: Path = FOLDER) -> list[tuple[int, Path]]:
    return sorted((int(file.name[:4]), file) for file in folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def statements(sql: str) -> Iterator[str]:
    """One by one: `executescript` would commit first. A trigger's own semicolons do not end it."""
    statement = ""
    for piece in sql.split(";")[:-1]:
        statement += piece + ";"
        if dbapi2.complete_statement(statement):
            yield statement.strip()
            statement = ""
    if statement:
        raise dbapi2.ProgrammingError(f"a statement without an end: {statement[:80]}")
