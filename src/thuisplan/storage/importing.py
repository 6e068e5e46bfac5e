"""Makes a database of an export (see export_format): every part of it is looked at before anything is believed."""

import errno
import hashlib
import json
import re
import stat
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import msgspec

from . import local
from .checks import faults
from .errors import FailReason
from .export_format import (
    ENTRY,
    FORMAT,
    MANIFEST,
    MOST_BLOB,
    MOST_BYTES,
    MOST_ENTRIES,
    MOST_LINE,
    MOST_NUMBER,
    MOST_RATIO,
    MOST_TEXT,
    PROGRAM,
    SMALL,
    Header,
    ImportRefused,
    ImportTrouble,
    Manifest,
    TableEntry,
    file_of,
)
from .files import make_empty
from .migrate import run
from .schema import Table, synced_tables
from .sqlite import VERSION, Connection, DriverError, connect, failure

_STAMP = re.compile("0[0-7][0-9a-f]{14}-[0-9a-f]{8}")       # until the year 2248


def is_export(source: Path) -> bool:
    """Whether it is a zip at all. Raises OSError."""
    with source.open("rb") as file:
        return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


def build(source: Path, part: Path, mode: int) -> None:
    """A new database at `part` with every row of the export. Raises ImportRefused, OSError, the driver's errors."""
    with _opened(source) as (zipped, manifest):
        make_empty(part, mode)
        connection = connect(part, "rw")
        try:
            connection.execute("PRAGMA journal_mode = MEMORY")
            run(connection, upto=manifest.schema)      # the tables as they were when it was made …
            _fill(connection, zipped, manifest)
            run(connection)                             # … and then brought up to date as any older file
            if found := faults(connection):
                raise _Wrong("; ".join(found[:5]))
        except DriverError as error:
            known = failure(error, part)
            if getattr(known, "reason", None) in (FailReason.FULL, FailReason.IO, FailReason.READ_ONLY):
                raise
            raise _Wrong(type(error).__name__) from error
        finally:
            connection.close()
        _values_can_be_read(part)


def look_through(source: Path) -> Manifest:
    """Read all of an export without making anything of it. Raises ImportRefused, OSError."""
    with _opened(source) as (zipped, manifest):
        for entry in manifest.tables:
            for _row in _rows(zipped, entry):
                pass
        return manifest


class _Wrong(Exception):
    """Something that Thuisplan would not write."""


class _Refused(Exception):
    def __init__(self, trouble: ImportTrouble, detail: str) -> None:
        super().__init__(detail)
        self.trouble = trouble


@contextmanager
def _opened(source: Path) -> Iterator[tuple[ZipFile, Manifest]]:
    """The one place where what can be wrong with a zip gets a name."""
    try:
        with ZipFile(source) as zipped:
            yield zipped, _look_at(zipped)
    except _Refused as error:
        raise ImportRefused(source, error.trouble, str(error)) from error
    except _Wrong as error:
        raise ImportRefused(source, ImportTrouble.WRONG, str(error)) from error
    except (BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError) as error:
        raise ImportRefused(source, ImportTrouble.DAMAGED, type(error).__name__) from error
    except OSError as error:
        if error.errno != errno.EINVAL:     # a place in the file that cannot be
            raise
        raise ImportRefused(source, ImportTrouble.DAMAGED, "a place outside the file") from error
    except (ValueError, OverflowError, RecursionError, msgspec.MsgspecError) as error:
        raise ImportRefused(source, ImportTrouble.WRONG, type(error).__name__) from error


# -- the zip

def _look_at(zipped: ZipFile) -> Manifest:
    entries = zipped.infolist()
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _Refused(ImportTrouble.TOO_LARGE, f"{len(entries)} entries")
    if len({entry.filename for entry in entries}) != len(entries):
        raise _Wrong("two entries of one name")
    for entry in entries:
        _look_at_entry(entry)
    if MANIFEST not in zipped.namelist():
        raise _Refused(ImportTrouble.FOREIGN, "no manifest")
    raw = _read_manifest(zipped)
    try:
        header = msgspec.json.decode(raw, type=Header)
    except msgspec.MsgspecError as error:
        raise _Refused(ImportTrouble.FOREIGN, "another manifest") from error
    if header.program != PROGRAM:
        raise _Refused(ImportTrouble.FOREIGN, "another program")
    if header.format > FORMAT or header.schema > VERSION:
        raise _Refused(ImportTrouble.NEWER, f"format {header.format}, tables {header.schema}")
    if header.format < 1 or header.schema < 1:
        raise _Wrong("a version that never was")
    if strange := [name for name in zipped.namelist() if not ENTRY.fullmatch(name)]:
        raise _Wrong(f"{len(strange)} entries that do not belong")
    manifest = msgspec.json.decode(raw, type=Manifest)
    names = [entry.name for entry in manifest.tables]
    if len(set(names)) != len(names) or any(e.file != file_of(e.name) for e in manifest.tables):
        raise _Wrong("a manifest that does not fit")
    if missing := {entry.file for entry in manifest.tables} - set(zipped.namelist()):
        raise _Refused(ImportTrouble.DAMAGED, f"{len(missing)} files are not there")
    return manifest


def _look_at_entry(entry: ZipInfo) -> None:
    kind = entry.external_attr >> 16
    if stat.S_IFMT(kind) not in (0, stat.S_IFREG) or entry.is_dir():
        raise _Wrong("an entry that is no file")
    if entry.flag_bits & 0x1 or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise _Wrong("an entry that is locked or packed in another way")
    if entry.file_size > SMALL and entry.file_size > MOST_RATIO * max(1, entry.compress_size):
        raise _Refused(ImportTrouble.TOO_LARGE, "packed too tight to be ours")


def _read_manifest(zipped: ZipFile) -> bytes:
    with zipped.open(MANIFEST) as file:
        raw = file.read(SMALL + 1)
    if len(raw) > SMALL:
        raise _Refused(ImportTrouble.TOO_LARGE, "the manifest")
    return raw


def _rows(zipped: ZipFile, entry: TableEntry) -> Iterator[dict[str, Any]]:
    """Each row as it is; at the end it is certain that these were all, and as they were written."""
    digest, count, lines = hashlib.sha256(), 0, 0
    decoder = msgspec.json.Decoder(dict[str, str | int | float | None])
    with zipped.open(entry.file) as file:
        while line := file.readline(MOST_LINE):
            digest.update(line)
            lines += 1
            if len(line) == MOST_LINE:
                raise _Refused(ImportTrouble.TOO_LARGE, f"a line of {entry.name}")
            if line in (b"[\n", b"]\n"):
                continue
            yield decoder.decode(line.removesuffix(b"\n").removesuffix(b","))
            count += 1
    if digest.hexdigest() != entry.sha256 or count != entry.rows:
        raise _Refused(ImportTrouble.DAMAGED, f"{entry.name} is not as it was written")


# -- the rows

def _fill(connection: Connection, zipped: ZipFile, manifest: Manifest) -> None:
    tables = {table.name: table for table in synced_tables(connection)}
    if {entry.name for entry in manifest.tables} != set(tables):
        raise _Wrong("other tables than that version has")
    latest, seq = "", 0
    connection.execute("BEGIN IMMEDIATE")
    for entry in manifest.tables:
        table = tables[entry.name]
        names = ", ".join(f'"{name}"' for name in table.names)
        statement = f"INSERT INTO {table.name} ({names}) VALUES ({', '.join('?' * len(table.names))})"
        born, number = table.names.index("born"), table.names.index("seq")
        stamps = table.names.index("stamps")
        for row in _rows(zipped, entry):
            values = _checked(table, row)
            connection.execute(statement, values)
            latest = max(chain([latest, values[born]], _stamps(values[born], values[stamps])))
            seq = max(seq, values[number])
    local.write(connection, "seq", str(seq))
    if latest:
        local.write(connection, "clock", latest)
    connection.execute("COMMIT")        # which looks whether every row points somewhere


def _checked(table: Table, row: dict[str, Any]) -> list[Any]:
    """The values in the order of the columns, each of its column's type and within the limits."""
    if len(row) != len(table.columns):
        raise _Wrong(f"{table.name}: other columns")
    values = []
    for column in table.columns:
        value = row.get(column.name, ...)
        is_right = _is_id if table.holds_an_id(column) else _KINDS[column.kind]
        if not ((value is None and column.may_be_null) or is_right(value)):
            raise _Wrong(f"{table.name}.{column.name}")
        values.append(bytes.fromhex(value) if column.kind == "BLOB" and value is not None else value)
    return values


def _is_id(value: Any) -> bool:
    return type(value) is str and bool(re.fullmatch("[0-9a-f]{32}", value))


_KINDS: dict[str, Callable[[Any], bool]] = {
    "TEXT": lambda value: type(value) is str and len(value) <= MOST_TEXT,
    "INTEGER": lambda value: type(value) is int and abs(value) <= MOST_NUMBER,
    "REAL": lambda value: type(value) in (int, float) and abs(value) <= MOST_NUMBER,
    "BLOB": lambda value: (
        type(value) is str and len(value) <= 2 * MOST_BLOB and bool(re.fullmatch("(?:[0-9a-f]{2})*", value))
    ),
}


def _stamps(born: str, stamps: str) -> list[str]:
    found = json.loads(stamps) if stamps != "{}" else {}
    if not isinstance(found, dict):
        raise _Wrong("stamps")
    if not all(isinstance(s, str) and _STAMP.fullmatch(s) for s in (born, *found.values())):
        raise _Wrong("a stamp")
    return list(found.values())


def _values_can_be_read(part: Path) -> None:
    from .readable import unreadable

    found = [line for line in unreadable(part) if not line.startswith("setting: ")]     # those are passed over
    if found:
        raise _Wrong(f"{len(found)} values, as of {found[0].partition(' ')[0]}")
