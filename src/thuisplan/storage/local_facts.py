"""What belongs to this laptop and not to the family (table `local`): it stays, whatever is put in its place."""

import re
from pathlib import Path

from . import local
from .errors import StorageError, WriteFailed
from .sqlite import Connection, DriverError, connect, failure, is_unsettled, open_checked, open_reading

_ABOUT_THE_OLD_FILE = ("check", "copies")   # what was found in a file that is not there any more
_OF_A_CHILD = re.compile("(?:lock|cooking):([0-9a-f]{32})")      # its picture lock, what it cooks
_COUNTED = ("clock", "seq")                 # never go back: others may have seen the later ones


def recall(path: Path, key: str) -> str | None:
    """What was remembered under `key`. Raises the refusals of `sqlite.look`, and ReadFailed."""
    connection = open_reading(path)
    try:
        return local.read(connection, key)
    except DriverError as error:
        raise failure(error, path) or StorageError(str(error)) from error
    finally:
        connection.close()


def remember(path: Path, key: str, value: str | None) -> None:
    """Keep `value`, None to forget it; on a connection of its own, so in any thread.

    Raises WriteFailed and the refusals of `sqlite.look`.
    """
    connection = open_checked(path, "rw")
    try:
        connection.execute("BEGIN IMMEDIATE")
        local.write(connection, key, value)
        connection.execute("COMMIT")
    except DriverError as error:
        raise failure(error, path, WriteFailed) or StorageError(str(error)) from error
    finally:
        connection.close()


def carry_over(present: Path, part: Path) -> None:
    """Give `part`, which will stand in the place of `present`, what belongs to this laptop: its id, its PIN.

    When `present` cannot be read, `part` keeps its own PIN, and a new id is drawn when something is written: two
    laptops with one id could not tell their changes apart. Raises the driver's errors.
    """
    ours = _rows(present)
    connection = connect(part, "rw")
    try:
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("BEGIN IMMEDIATE")
        theirs = local.read_all(connection)
        kept = dict(ours) if ours is not None else {k: v for k, v in theirs.items() if k != "laptop"}
        for key in _COUNTED:
            if later := _later(key, theirs.get(key), kept.get(key)):
                kept[key] = later
        children = {row[0].hex() for row in connection.execute("SELECT id FROM child")}
        local.replace_all(connection, {
            k: v for k, v in kept.items() if k not in _ABOUT_THE_OLD_FILE and _has_owner(k, children)
        })
        _end_timers(connection)
        connection.execute("COMMIT")
    finally:
        connection.close()


def _rows(path: Path) -> dict[str, str] | None:
    if is_unsettled(path):
        return None
    try:
        connection = open_reading(path)
    except StorageError:
        return None
    try:
        return local.read_all(connection)
    except DriverError:
        return None
    finally:
        connection.close()


def _later(key: str, one: str | None, other: str | None) -> str | None:
    """The later of two counters. The clock's stamps sort as text."""
    found = [value for value in (one, other) if value and (key != "seq" or re.fullmatch("[0-9]{1,18}", value))]
    return max(found, key=lambda value: (int(value), "") if key == "seq" else (0, value), default=None)


def _has_owner(key: str, children: set[str]) -> bool:
    owner = _OF_A_CHILD.fullmatch(key)
    return owner is None or owner[1] in children


def _end_timers(connection: Connection) -> None:
    """What was running when a copy was made is over."""
    if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'focus'").fetchone():
        connection.execute("DELETE FROM focus")
