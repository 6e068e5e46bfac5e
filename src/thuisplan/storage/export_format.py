"""The format of an export: one zip with the whole family, to take along and to bring back.

manifest.json       which program, format and version of the tables; per table its file, rows and sha256
gegevens/T.json     every row of the table T: a JSON list with one row, an object, on each line
csv/….csv           the same to read in a spreadsheet; never read back
LEESMIJ.txt         what is what, for people

A table is in it when its rows travel (see tables.Synced): with ids, stamps and what was removed. What belongs to one
laptop (table `local`: its id, PINs) is not. A BLOB is written in hexadecimal (a zip packs that back to about its
size); other values are as SQLite has them. A photo is a BLOB, and in no table to read.
"""

import re
from enum import StrEnum
from pathlib import Path

import msgspec

from .errors import StorageError

PROGRAM, FORMAT = "Thuisplan", 1
MANIFEST, README = "manifest.json", "LEESMIJ.txt"
ENTRY = re.compile(r"manifest\.json|LEESMIJ\.txt|gegevens/[a-z_]{1,60}\.json|csv/[a-z0-9-]{1,60}\.csv")

# Ten years of six children are some hundreds of MB unpacked, in lines of some hundreds of characters.
MOST_ENTRIES = 200
MOST_BYTES = 2_000_000_000
MOST_RATIO = 100            # of what is longer than SMALL
SMALL = 1_000_000
MOST_LINE = 1_000_000
MOST_TEXT = 20_000          # characters
MOST_BLOB = 400_000         # bytes of a photo
MOST_NUMBER = 2 ** 53


class ImportTrouble(StrEnum):
    """Why a zip is not brought in."""

    FOREIGN = "foreign"     # not made by Thuisplan
    NEWER = "newer"         # made by a newer Thuisplan
    DAMAGED = "damaged"     # half, or changed on the way
    TOO_LARGE = "too_large"
    WRONG = "wrong"         # something in it that Thuisplan would not write


class ImportRefused(StorageError):
    """Nothing of the zip was brought in; `detail` is for the log and holds no values."""

    def __init__(self, path: Path, trouble: ImportTrouble, detail: str) -> None:
        super().__init__(f"{path}: {trouble}: {detail}")
        self.path, self.trouble, self.detail = path, trouble, detail


class Header(msgspec.Struct, frozen=True):
    """What every format has, so that a newer one is known as such."""

    program: str
    format: int
    schema: int     # the version of the tables


class TableEntry(msgspec.Struct, frozen=True):
    name: str
    file: str
    rows: int
    sha256: str


class Manifest(Header, frozen=True):
    made: str       # an instant
    tables: list[TableEntry]


def file_of(table: str) -> str:
    return f"gegevens/{table}.json"
