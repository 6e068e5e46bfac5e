"""Puts another database in the place of the present one: rehearsed and verified first, what was there kept aside."""

import contextlib
import shutil
from datetime import datetime
from pathlib import Path

from . import importing
from .backups import CopyKind, free_name, make_copy, make_folder
from .checks import faults
from .errors import CopyFailed, MigrationFailed, StorageError
from .files import make_empty, mode_of, put_in_place, reason_of
from .local_facts import carry_over
from .migrate import run
from .schema import tables_of
from .sqlite import (
    VERSION,
    Connection,
    DriverError,
    companions,
    failure,
    is_unsettled,
    look,
    open_checked,
    open_reading,
)
from .tables import every_table

OWN_MODE = 0o600


def restore(path: Path, source: Path, now: datetime) -> Path | None:
    """Put `source`, a copy or an export, in the place of the database; where the present state is kept is returned.

    The database must be closed. What comes from an older version is brought up to date first. Raises CopyFailed,
    MigrationFailed, importing.ImportRefused, and the refusals of `sqlite.look` (about `source`); the present file is
    untouched then.
    """
    part = path.with_name(path.name + ".part")
    try:
        mode = mode_of(path) if path.exists() else OWN_MODE
        if importing.is_export(source):
            kind = CopyKind.IMPORT
            importing.build(source, part, mode)
        else:
            kind = CopyKind.ASIDE
            _rehearse(source, part, mode)
        carry_over(path, part)
        kept = _keep_present(path, kind, now)
        # These belong to the file as it was: SQLite would play them back into the one put in its place.
        for left in companions(path):
            left.unlink(missing_ok=True)
        put_in_place(part, path)
    except OSError as error:
        raise CopyFailed(path, [str(error)], reason_of(error)) from error
    except DriverError as error:
        raise CopyFailed(path, [str(error)], getattr(failure(error, path), "reason", None)) from error
    finally:
        for left in (part, *companions(part)):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)
    return kept


def _rehearse(source: Path, part: Path, mode: int) -> None:
    """Make of `part` what the database will be, on a copy of the copy, and read all of it."""
    version = look(source)
    for there, here in zip([source, *companions(source)], [part, *companions(part)], strict=True):
        if there == source or (there.exists() and there.stat().st_size):
            make_empty(here, mode)
            shutil.copyfile(there, here)
        else:
            here.unlink(missing_ok=True)
    connection = open_checked(part, "rw")
    try:
        connection.execute("PRAGMA journal_mode = MEMORY")
        if version < VERSION:
            _bring_up_to_date(connection, source)
        if found := faults(connection) or _lacking(connection):
            raise CopyFailed(source, found)
    finally:
        connection.close()


def _lacking(connection: Connection) -> list[str]:
    """Columns of ours that are not there: such a file is sound, and yet no page could be drawn from it."""
    there = {table.name: table.names for table in tables_of(connection)}
    return [
        f"{table.name} lacks {column.name}"
        for table in every_table().sorted_tables for column in table.columns
        if column.name not in there.get(table.name, ())
    ]


def _bring_up_to_date(connection: Connection, source: Path) -> None:
    try:
        run(connection)
    except DriverError as error:
        raise MigrationFailed(source, str(error), None) from error


def _keep_present(path: Path, kind: CopyKind, now: datetime) -> Path | None:
    """As a verified copy where that is asked and possible, else as it is, byte for byte."""
    if not path.exists() or _is_blank(path):
        return None
    if kind is CopyKind.IMPORT:
        with contextlib.suppress(CopyFailed):       # it is damaged; then it is kept like that
            return make_copy(path, kind, now)
    return _set_aside(path, now)


def _is_blank(path: Path) -> bool:
    """A family of nobody, as at a first start: there is nothing to keep."""
    if is_unsettled(path):
        return False
    try:
        connection = open_reading(path)
    except StorageError:
        return False
    try:
        (rows,) = connection.execute(
            "SELECT (SELECT count(*) FROM child) + (SELECT count(*) FROM adult) + (SELECT count(*) FROM routine)"
        ).fetchone()
    except DriverError:
        return False
    finally:
        connection.close()
    return not rows


def _set_aside(path: Path, now: datetime) -> Path:
    """Copied, not moved: at no moment is there no database, which would look like a first start."""
    aside = free_name(path, CopyKind.ASIDE, now)
    make_folder(aside.parent)
    for present, kept in zip([path, *companions(path)], [aside, *companions(aside)], strict=True):
        if present == path or (present.exists() and present.stat().st_size):
            part = kept.with_name(kept.name + ".part")
            make_empty(part, mode_of(path))
            shutil.copyfile(present, part)
            put_in_place(part, kept)
    return aside
