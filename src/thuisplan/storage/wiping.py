"""Takes a child out of the data for good: its rows, what was made for it alone, its copies, its lines in the log.

What stays is one row of `child` with the id and nothing else, marked as removed. When two homes exchange what they
have, it tells the other that this child was taken out; without it the other's next file would bring all of it back.
"""

import contextlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from .backups import is_sound, leftovers, named_copies
from .checks import faults
from .errors import CopyFailed, FailReason, StorageError, WriteFailed
from .schema import OF_A_SYNCED_TABLE, Table, tables_of
from .sqlite import Connection, DriverError, companions, failure, open_checked, open_reading
from .stamping import Stamper
from .wiping_texts import blank_what_was_removed, clean_log, forget_in_texts, still_named


@dataclass(frozen=True)
class Wiped:
    """What was taken out. `rows`: per table of the database; `still_named`: texts of others that hold the name."""

    rows: dict[str, int]
    copies: int = 0                                         # that go on without the child
    lost_copies: list[str] = field(default_factory=list)    # the names of those that were thrown away for it
    log_lines: int = 0
    still_named: int = 0


def what_goes(path: Path, child: UUID) -> dict[str, int]:
    """Rows per table that would go, without those that were removed before. Raises StorageError."""
    connection = open_reading(path)
    try:
        connection.execute("BEGIN")
        _doom(connection, child)
        return _counted(connection)
    except DriverError as error:
        raise failure(error, path) or StorageError(str(error)) from error
    finally:
        connection.close()


def wipe(path: Path, child: UUID, name: str, log: Path) -> Wiped:
    """Everywhere within reach; the database must be closed.

    The database comes last: whatever ends this halfway, the child is still there and can be taken out again. Raises
    StorageError; nothing is lost then.
    """
    _must_be_sound(path)
    whole, lost = 0, []
    for copy in named_copies(path):
        try:
            _wipe_file(copy.path, child, name)
            whole += 1
        except (StorageError, OSError) as error:
            if getattr(error, "reason", None) in _PASSING:
                raise
            # It cannot be opened, or not be trusted afterwards: better no copy than one with the child in it.
            lost.append(copy.path.name)
            _remove([copy.path])
        _remove(companions(copy.path))
    half = log.with_name(f"{log.name}.new")     # of a program that died while it shortened its log
    _remove([*leftovers(path), *path.parent.glob(f"{path.name}.part*"), half])
    lines = clean_log(log, child, name)
    rows = _wipe_file(path, child, name)
    return Wiped(rows, whole, lost, lines, still_named(path, name))


_PASSING = (FailReason.FULL, FailReason.BUSY, FailReason.READ_ONLY)     # a copy is not thrown away for that


def _must_be_sound(path: Path) -> None:
    if not is_sound(path):
        raise CopyFailed(path, ["not sound"])


def _wipe_file(path: Path, child: UUID, name: str) -> dict[str, int]:
    connection = open_checked(path, "rw")
    try:
        connection.execute("BEGIN IMMEDIATE")
        _doom(connection, child)
        counts = _counted(connection)
        _erase(connection, child)
        blank_what_was_removed(connection, name)
        connection.execute("COMMIT")
        connection.execute("DROP TABLE temp.doomed")
        with contextlib.suppress(DriverError):      # no room for it: what was deleted is overwritten by then
            connection.execute("VACUUM")
        if found := faults(connection):
            raise CopyFailed(path, found)
        return counts
    except DriverError as error:
        raise failure(error, path, WriteFailed) or StorageError(str(error)) from error
    finally:
        connection.close()


# -- which rows

def _doom(connection: Connection, child: UUID) -> None:
    """Lists in the temporary table `doomed` what goes: the child's rows, and whatever hangs on those."""
    tables = tables_of(connection)
    connection.execute("CREATE TEMP TABLE doomed (tbl TEXT, id BLOB, PRIMARY KEY (tbl, id))")
    connection.execute("INSERT INTO doomed VALUES ('child', ?)", (child.bytes,))
    connection.execute(_ONLY_ITS_OWN, {"child": child.bytes})
    grown = 1
    while grown:
        grown = 0
        for table in tables:
            for column in (c for c in table.columns if "id" in table.names):
                if _takes_along(table, column.name, may_be_null=column.may_be_null):
                    grown += connection.execute(
                        f"INSERT OR IGNORE INTO doomed SELECT ?, id FROM {table.name} WHERE {column.name} IN "
                        "(SELECT id FROM doomed WHERE tbl = ?)", (table.name, table.parents[column.name]),
                    ).rowcount


# Routines that were for this child and nobody else: no other child has them, or ever ticked a step of them.
_ONLY_ITS_OWN = """
INSERT INTO doomed SELECT 'routine', routine.id FROM routine
WHERE EXISTS (SELECT 1 FROM routine_child AS l
              WHERE l.routine = routine.id AND l.child = :child AND (l.deleted = 0 OR routine.deleted <> 0))
  AND NOT EXISTS (SELECT 1 FROM routine_child AS l
                  WHERE l.routine = routine.id AND l.child <> :child AND l.deleted = 0)
  AND NOT EXISTS (SELECT 1 FROM tick JOIN step ON step.id = tick.step
                  WHERE step.routine = routine.id AND tick.child <> :child)
"""


def _takes_along(table: Table, column: str, *, may_be_null: bool) -> bool:
    """Whether a row goes when what this column points to goes. Of others than a child it may be left empty."""
    parent = table.parents.get(column)
    return parent is not None and (parent == "child" or not may_be_null)


def _counted(connection: Connection) -> dict[str, int]:
    found: dict[str, int] = {}
    synced = {table.name for table in tables_of(connection) if table.is_synced}
    for (name,) in connection.execute("SELECT DISTINCT tbl FROM doomed").fetchall():
        if name in synced:
            rows = f"FROM {name} WHERE deleted = 0 AND id IN (SELECT id FROM doomed WHERE tbl = ?)"
            (found[name],) = connection.execute(f"SELECT count(*) {rows}", (name,)).fetchone()
    return {name: count for name, count in found.items() if count}


# -- taking them out

def _erase(connection: Connection, child: UUID) -> None:
    tables = tables_of(connection)
    for table in tables:
        for column in table.columns:
            if column.name in table.parents and not _takes_along(table, column.name, may_be_null=column.may_be_null):
                connection.execute(
                    f"UPDATE {table.name} SET {column.name} = NULL WHERE {column.name} IN "
                    "(SELECT id FROM doomed WHERE tbl = ?)", (table.parents[column.name],),
                )
    stamps = _Stamps(connection)
    _archive_what_others_ticked(connection, child, stamps)
    for table in tables:
        if table.name == "child":
            _leave_a_mark(connection, table, child, stamps)
        elif "id" in table.names:
            connection.execute(
                f"DELETE FROM {table.name} WHERE id IN (SELECT id FROM doomed WHERE tbl = ?)", (table.name,)
            )
        elif "child" in table.names:        # what belongs to one laptop, and the sums of the log
            connection.execute(f"DELETE FROM {table.name} WHERE child = ?", (child.bytes,))
    stamps.save()
    for table in tables:
        forget_in_texts(connection, table, child)


class _Stamps:
    """The stamps of what changes here, from the clock of this file."""

    def __init__(self, connection: Connection) -> None:
        self._stamper = Stamper(connection)

    def changed(
        self, connection: Connection, table: str, row: bytes, values: dict[str, Any], *, alone: bool
    ) -> None:
        """`alone`: nothing of its earlier stamps stays."""
        stamp, seq = self._stamper.next()
        (before,) = connection.execute(f"SELECT stamps FROM {table} WHERE id = ?", (row,)).fetchone()
        stamps = {} if alone else json.loads(before)
        values |= {"stamps": json.dumps(stamps | dict.fromkeys(values, stamp), separators=(",", ":")), "seq": seq}
        names = ", ".join(f"{name} = ?" for name in values)
        connection.execute(f"UPDATE {table} SET {names} WHERE id = ?", (*values.values(), row))

    def save(self) -> None:
        self._stamper.save()


def _archive_what_others_ticked(connection: Connection, child: UUID, stamps: _Stamps) -> None:
    """A routine that only this child still had, but others ticked: without children it would be for everybody."""
    for (routine,) in connection.execute(_ONLY_IT_STILL_HAS, {"child": child.bytes}).fetchall():
        stamps.changed(connection, "routine", routine, {"archived": 1}, alone=False)


_ONLY_IT_STILL_HAS = """
SELECT id FROM routine WHERE deleted = 0 AND id NOT IN (SELECT id FROM doomed WHERE tbl = 'routine')
  AND EXISTS (SELECT 1 FROM routine_child AS l
              WHERE l.routine = routine.id AND l.child = :child AND l.deleted = 0)
  AND NOT EXISTS (SELECT 1 FROM routine_child AS l
                  WHERE l.routine = routine.id AND l.child <> :child AND l.deleted = 0)
"""


def _leave_a_mark(connection: Connection, table: Table, child: UUID, stamps: _Stamps) -> None:
    if not connection.execute("SELECT 1 FROM child WHERE id = ?", (child.bytes,)).fetchone():
        return
    empty: dict[str, Any] = {"deleted": 1}
    for column in table.columns:
        if column.name not in OF_A_SYNCED_TABLE:
            plain = None if column.may_be_null else {"TEXT": "", "BLOB": b""}.get(column.kind, 0)
            empty[column.name] = plain
    stamps.changed(connection, "child", child.bytes, empty, alone=True)
    connection.execute("UPDATE child SET extra = '{}' WHERE id = ?", (child.bytes,))


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
