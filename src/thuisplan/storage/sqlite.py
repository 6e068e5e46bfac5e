"""The one way to a SQLite file: its address, its settings, and what is refused before SQLite may touch it."""

import os
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Any

from sqlcipher3 import dbapi2

from .errors import (
    AccessFailed,
    DamagedDatabase,
    DatabaseRefused,
    FailReason,
    ForeignDatabase,
    NewerDatabase,
    NoPlace,
    ReadFailed,
)
from .files import is_there

Connection = Any            # sqlcipher3 has no type hints
DriverError = dbapi2.Error

APPLICATION_ID = 0x5468506C     # "ThPl", at byte 68 of every database of ours
VERSION = 4                     # the number of the last file in migrations/
BUSY_SECONDS = 5.0

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",            # macOS: fsync alone leaves the data in the drive's cache
)
JOURNAL = "PRAGMA journal_mode = TRUNCATE"      # a copy taken of the live file alone stays readable, unlike WAL

_SAFE = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.~:")
MAGIC = b"SQLite format 3\x00"


def uri(path: PurePath, mode: str) -> str:
    """SQLite's address of an absolute path; `mode` is ro, rw or rwc. Any character, drive or share will do."""
    text = path.as_posix()
    quoted = "".join(chr(b) if b in _SAFE else f"%{b:02X}" for b in os.fsencode(text))
    return f"file://{'' if text.startswith('/') else '/'}{quoted}?mode={mode}"


def connect(path: Path, mode: str) -> Connection:
    """A connection without hidden transactions, with all our settings. The file is not yet read."""
    connection = dbapi2.connect(uri(path.absolute(), mode), uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    if mode != "ro":
        connection.execute(JOURNAL)
    return connection


def journal_of(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def companions(path: Path) -> list[Path]:
    """What SQLite may have put beside a database and would play back into it: the journals of both kinds."""
    return [path.with_name(path.name + end) for end in ("-journal", "-wal", "-shm")]


def has_hot_journal(path: Path) -> bool:
    """Whether a program may have died, or is busy, in the middle of a commit."""
    try:
        return journal_of(path).stat().st_size > 0
    except OSError:
        return False


def is_unsettled(path: Path) -> bool:
    """Whether SQLite would change the file by opening it: something is still to be played back."""
    return any(left.exists() and left.stat().st_size for left in companions(path))


def look(path: Path) -> int:
    """The version in the header of an existing file, without SQLite, so a refused file stays as it is.

    Raises NoPlace, DamagedDatabase, ForeignDatabase, NewerDatabase.
    """
    try:
        with path.open("rb") as file:
            header, size = file.read(100), os.fstat(file.fileno()).st_size
    except OSError as error:
        raise NoPlace(path, str(error)) from error
    if len(header) < 100 or not header.startswith(MAGIC):
        raise DamagedDatabase(path, "empty" if not size else "not a database")
    if (found := _number(header, 68)) != APPLICATION_ID:
        raise ForeignDatabase(path, f"application id {found}")
    version = _number(header, 60)
    if version > VERSION:
        raise NewerDatabase(path, version, VERSION)
    pages, counted = _number(header, 28), _number(header, 24) == _number(header, 92)
    page_size = int.from_bytes(header[16:18], "big") or 1
    if counted and size < pages * (65536 if page_size == 1 else page_size) and not has_hot_journal(path):
        raise DamagedDatabase(path, f"{size} bytes of {pages} pages")
    return version


def is_new(path: Path) -> bool:
    """Whether there is no file at all; an empty one is not new but damaged. Raises NoPlace."""
    try:
        return not is_there(path)
    except OSError as error:
        raise NoPlace(path, str(error)) from error


def open_checked(path: Path, mode: str) -> Connection:
    """A connection to a file of ours whose list of tables can be read; `mode` is ro or rw.

    Raises the refusals of `look`, and ReadFailed.
    """
    look(path)
    connection = None
    try:
        connection = connect(path, mode)
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
        if not names >= {"local", "child", "practice"}:
            raise ForeignDatabase(path, "no tables of ours")
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, DriverError):
            raise failure(error, path) or DamagedDatabase(path, str(error)) from error
        raise
    return connection


def open_reading(path: Path) -> Connection:
    """A connection that only reads. Raises the refusals of `look`, and ReadFailed."""
    try:
        return open_checked(path, "ro")
    except ReadFailed:
        if not has_hot_journal(path):
            raise
        # A program died in the middle of a commit; SQLite takes that back, for which it must write.
        return open_checked(path, "rw")


def failure(
    error: BaseException, path: Path, failed: Callable[[Path, FailReason], AccessFailed] | None = None
) -> DatabaseRefused | AccessFailed | None:
    """What a driver's error means; None when it is a mistake of ours. The one place that knows SQLite's codes."""
    code = getattr(error, "sqlite_errorcode", _CODES.get(str(error), 0)) & 0xFF
    if str(error).startswith("Could not decode to UTF-8"):      # the driver's own, without a code
        return failed(path, FailReason.DAMAGED) if failed else DamagedDatabase(path, "a text that is not UTF-8")
    if code in (dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB):
        return DamagedDatabase(path, str(error))
    reason = _REASONS.get(code)
    return None if reason is None else (failed or ReadFailed)(path, reason)


_REASONS = {
    dbapi2.SQLITE_FULL: FailReason.FULL,
    dbapi2.SQLITE_READONLY: FailReason.READ_ONLY,
    dbapi2.SQLITE_CANTOPEN: FailReason.READ_ONLY,   # the journal cannot be made beside the file
    dbapi2.SQLITE_PERM: FailReason.READ_ONLY,
    dbapi2.SQLITE_BUSY: FailReason.BUSY,
    dbapi2.SQLITE_LOCKED: FailReason.BUSY,
    dbapi2.SQLITE_IOERR: FailReason.IO,
}

# The driver's backup raises without a code; these words are SQLite's own (sqlite3_errstr) and do not change.
_CODES = {
    "database or disk is full": dbapi2.SQLITE_FULL,
    "attempt to write a readonly database": dbapi2.SQLITE_READONLY,
    "unable to open database file": dbapi2.SQLITE_CANTOPEN,
    "database is locked": dbapi2.SQLITE_BUSY,
    "disk I/O error": dbapi2.SQLITE_IOERR,
    "database disk image is malformed": dbapi2.SQLITE_CORRUPT,
}


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at:at + 4], "big")
