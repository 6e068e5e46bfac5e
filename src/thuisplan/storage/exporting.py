"""Writes the whole family into one zip (see export_format), and reads it back before it is called done."""

import contextlib
import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec

from thuisplan.paths import resource

from . import export_csv
from .errors import AccessFailed, CopyFailed, DatabaseRefused
from .export_format import FORMAT, MANIFEST, PROGRAM, README, ImportRefused, Manifest, TableEntry, file_of
from .files import make_empty, put_in_place, reason_of
from .importing import look_through
from .restoring import OWN_MODE
from .schema import Table, synced_tables
from .sqlite import Connection, DriverError, failure, open_reading

_ZIP_BEGINS, _ZIP_ENDS = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)


@dataclass(frozen=True)
class Written:
    """What was written where; `rows` per table, those of removed things too."""

    path: Path
    size: int               # bytes
    rows: dict[str, int]


def export(path: Path, target: Path, now: datetime) -> Written:
    """Write the database at `path`, which may be in use, to `target`, over what may be there.

    Raises CopyFailed; what was at `target` is untouched then.
    """
    part = target.with_name(target.name + ".part")
    try:
        make_empty(part, OWN_MODE)
        connection = open_reading(path)
        try:
            connection.execute("BEGIN")      # one moment, whatever is written meanwhile
            with ZipFile(part, "w", ZIP_DEFLATED) as opened:
                manifest = _write(connection, opened, now)
        finally:
            connection.close()
        look_through(part)
        put_in_place(part, target)
        return Written(target, target.stat().st_size, {t.name: t.rows for t in manifest.tables})
    except OSError as error:
        raise CopyFailed(target, [str(error)], reason_of(error)) from error
    except DriverError as error:
        raise CopyFailed(path, [str(error)], getattr(failure(error, path), "reason", None)) from error
    except ImportRefused as error:
        raise CopyFailed(target, [error.detail]) from error
    except (DatabaseRefused, AccessFailed) as error:        # it was damaged, or is not there any more
        raise CopyFailed(path, [str(error)], getattr(error, "reason", None)) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _write(connection: Connection, opened: ZipFile, now: datetime) -> Manifest:
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    tables = synced_tables(connection)
    said = export_csv.words()
    # A zip knows no other years; a laptop with an empty battery does.
    written = min(max(_ZIP_BEGINS, now.timetuple()[:6]), _ZIP_ENDS)

    def entry(name: str) -> ZipInfo:
        made = ZipInfo(name, written)
        made.compress_type = ZIP_DEFLATED
        made.external_attr = 0o644 << 16
        return made

    opened.writestr(entry(README), resource("content/export-leesmij.txt").read_bytes())
    entries = []
    for table in tables:
        with opened.open(entry(file_of(table.name)), "w", force_zip64=True) as out:
            entries.append(_write_rows(connection, table, out))
    for table in filter(export_csv.tells_something, tables):
        with opened.open(entry(said.file_of(table.name)), "w", force_zip64=True) as out:
            export_csv.write(connection, table, out, said)
    manifest = Manifest(PROGRAM, FORMAT, schema, now.isoformat(), entries)
    opened.writestr(entry(MANIFEST), msgspec.json.format(msgspec.json.encode(manifest), indent=2))
    return manifest


def _write_rows(connection: Connection, table: Table, out: IO[bytes]) -> TableEntry:
    """Line by line, so that ten years need no more memory than a day."""
    digest, rows = hashlib.sha256(), 0
    names = ", ".join(f'"{name}"' for name in table.names)
    before = b"["
    for row in connection.execute(f"SELECT {names} FROM {table.name}"):
        values = (v.hex() if isinstance(v, bytes) else v for v in row)
        line = before + b"\n" + msgspec.json.encode(dict(zip(table.names, values, strict=True)))
        digest.update(line)
        out.write(line)
        before, rows = b",", rows + 1
    end = b"\n]\n" if rows else b"[\n]\n"
    digest.update(end)
    out.write(end)
    return TableEntry(table.name, file_of(table.name), rows, digest.hexdigest())
