"""Copies beside the database: made while the program goes on, verified, kept for half a year."""

import contextlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from .checks import faults
from .errors import AccessFailed, CopyFailed, StorageError
from .files import make_empty, mode_of, put_in_place, reason_of
from .sqlite import MAGIC, Connection, DriverError, connect, failure, look, open_reading

PAGES_AT_ONCE = 512     # 2 MB; between two steps the program can write
RESTARTS = 5            # a write starts the copying anew; after so many the rest is copied in one go
DAILY, WEEKLY, MONTHLY = 7, 4, 6


class CopyKind(StrEnum):
    """Why a copy was made."""

    DAILY = "daily"
    MIGRATION = "migration"     # just before a newer program changed the tables
    IMPORT = "import"           # just before something was brought in
    ASIDE = "aside"             # what was there before a copy was put back; may be damaged


@dataclass(frozen=True)
class Copy:
    path: Path
    made: datetime      # on the wall clock of the place where it was made
    kind: CopyKind
    size: int           # bytes


_NAME = re.compile(r"(.+)-(\d{4}-\d\d-\d\dT\d{6})-([a-z]+)\.db")


def folder_of(path: Path) -> Path:
    return path.parent / "copies"


def list_copies(path: Path) -> list[Copy]:
    """Newest first. What is named otherwise, or is no database at all, is not a copy."""
    try:
        return [copy for copy in named_copies(path) if _begins_well(copy.path)]
    except OSError:
        return []


def named_copies(path: Path) -> list[Copy]:
    """Whatever has the name of a copy, newest first: also what is empty, or cannot be read. Raises OSError."""
    found = []
    try:
        files = list(folder_of(path).iterdir())
    except FileNotFoundError:
        return []
    for file in files:
        match = _NAME.fullmatch(file.name)
        if match and match[1] == path.stem:
            with contextlib.suppress(ValueError):
                found.append(Copy(file, datetime.fromisoformat(match[2]), CopyKind(match[3]), _size_of(file)))
    return sorted(found, key=lambda c: (c.made, c.kind), reverse=True)


def is_sound(copy: Path) -> bool:
    """Whether a copy can be put back. Reads all of it."""
    try:
        return not _faults_of(copy, look(copy))
    except (StorageError, DriverError):
        return False


def offered(path: Path) -> list[Copy]:
    """The newest copy that is whole, and those before it; what is newer and broken is passed over. Reads those."""
    copies = list_copies(path)
    return copies[next((n for n, copy in enumerate(copies) if is_sound(copy.path)), 0):]


def obstacles(path: Path) -> list[Path]:
    """What stands where copies are to be made, and must be taken away by a person: folders for files, and back."""
    folder = folder_of(path)
    if os.path.lexists(folder) and not folder.is_dir():
        return [folder]
    with contextlib.suppress(OSError):
        return sorted(part for part in leftovers(path) if part.is_dir())
    return []


def daily(path: Path, now: datetime) -> Path | None:
    """Today's copy, unless there is one, and away with those that are no longer kept. Raises CopyFailed.

    `now` is an aware instant on the family's clock. Can run in a thread of its own.
    """
    if any(c.kind is CopyKind.DAILY and c.made.date() == now.date() for c in list_copies(path)):
        return None
    made = make_copy(path, CopyKind.DAILY, now)
    # A clock that was wrong for a day leaves copies of the future behind: they push nothing out, and are not judged
    # before their day has come.
    dailies = [c for c in list_copies(path) if c.kind is CopyKind.DAILY and c.made.date() <= now.date()]
    keep = to_keep(c.made.date() for c in dailies)
    for copy in dailies:
        if copy.made.date() not in keep and copy.path != made:
            with contextlib.suppress(OSError):      # in use somewhere; tomorrow is another day
                copy.path.unlink()
    return made


def to_keep(days: Iterable[date]) -> set[date]:
    """The newest of each of the last 7 days, 4 weeks and 6 months of which there is a copy."""
    latest_first = sorted(set(days), reverse=True)
    weeks: dict[date, date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in latest_first:
        weeks.setdefault(day - timedelta(days=day.weekday()), day)
        months.setdefault((day.year, day.month), day)
    return {*latest_first[:DAILY], *list(weeks.values())[:WEEKLY], *list(months.values())[:MONTHLY]}


def make_copy(path: Path, kind: CopyKind, now: datetime) -> Path:
    """A verified copy of a database that may be in use. Raises CopyFailed; nothing is left behind then."""
    target = free_name(path, kind, now)
    try:
        make_folder(target.parent)
        for stale in leftovers(path):
            stale.unlink()
    except OSError as error:
        raise CopyFailed(path, [str(error)], reason_of(error)) from error
    copy_to(path, target)
    return target


def copy_to(path: Path, target: Path, mode: int | None = None) -> None:
    """Copy a database that may be in use, verify the copy, put it in place. Raises CopyFailed.

    `mode`: the rights of the new file; by default those of the old one.
    """
    part = target.with_name(target.name + ".part")
    try:
        version = look(path)
        make_empty(part, mode_of(path) if mode is None else mode)
        _copy_pages(path, part)
        if found := _faults_of(part, version):
            raise CopyFailed(path, found)
        put_in_place(part, target)
    except OSError as error:
        raise CopyFailed(path, [str(error)], reason_of(error)) from error
    except DriverError as error:
        raise CopyFailed(path, [str(error)], getattr(failure(error, path), "reason", None)) from error
    except AccessFailed as error:
        raise CopyFailed(path, [str(error)], error.reason) from error
    except CopyFailed:
        raise
    except StorageError as error:
        raise CopyFailed(path, [str(error)]) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _copy_pages(path: Path, part: Path) -> None:
    """SQLite's backup, in steps, on a connection of its own. Raises the driver's errors."""
    restarts, left = 0, 0

    def watch(_status: int, remaining: int, _total: int) -> None:
        nonlocal restarts, left
        restarts, left = restarts + (remaining >= left > 0), remaining
        if restarts > RESTARTS:
            raise _RestlessError

    source = open_reading(path)
    try:
        try:
            _back_up(source, part, PAGES_AT_ONCE, watch)
        except _RestlessError:
            make_empty(part, mode_of(path))     # half a copy cannot be gone on with
            _back_up(source, part, -1, None)
    finally:
        source.close()


def _back_up(source: Connection, part: Path, pages: int, watch: Callable[[int, int, int], None] | None) -> None:
    target = connect(part, "rw")
    try:
        target.execute("PRAGMA journal_mode = OFF")     # the file is nothing until it is renamed
        target.execute("PRAGMA synchronous = OFF")
        source.backup(target, pages=pages, progress=watch, sleep=0.01)
    finally:
        target.close()


class _RestlessError(Exception):
    """The program writes too often to copy in steps."""


def _faults_of(file: Path, version: int) -> list[str]:
    """What is wrong with a copy that should have this version. Raises the driver's errors and refusals."""
    connection = open_reading(file)
    try:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        return faults(connection) + ([f"version {found}, not {version}"] if found != version else [])
    finally:
        connection.close()


def free_name(path: Path, kind: CopyKind, now: datetime) -> Path:
    """Where the next copy of this kind can be made."""
    while (name := folder_of(path) / f"{path.stem}-{now:%Y-%m-%dT%H%M%S}-{kind}.db").exists():
        now += timedelta(seconds=1)
    return name


def leftovers(path: Path) -> Iterator[Path]:
    """What a program that died while it made a copy has left."""
    return folder_of(path).glob(f"{path.stem}-*.part")


def _begins_well(file: Path) -> bool:
    """Whether it is a file (a pipe would never answer) that begins as a database does."""
    try:
        if not file.is_file():
            return False
        with file.open("rb") as opened:
            return opened.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def _size_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def make_folder(folder: Path) -> None:
    """With the rights of the folder above: everybody who may use the database may use its copies."""
    if not folder.exists():
        folder.mkdir()
        folder.chmod(mode_of(folder.parent))
