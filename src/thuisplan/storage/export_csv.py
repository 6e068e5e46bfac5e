"""Tables to read in a spreadsheet: Dutch headers, names instead of ids, and no cell that a spreadsheet would run."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import IO, Any

import msgspec

from thuisplan.paths import resource

from .schema import OF_A_SYNCED_TABLE, Table
from .sqlite import Connection
from .values import weekdays_from_mask

_RUNS = ("=", "+", "-", "@", "\t", "\r")       # a spreadsheet takes what begins so for a formula
_NAMES = ("name", "title")


class _Said(msgspec.Struct, frozen=True):
    nl: str
    en: str


class Words(msgspec.Struct, frozen=True):
    """The words for tables, columns and values; what is not in it keeps its own name."""

    tables: dict[str, _Said]
    columns: dict[str, _Said]
    values: dict[str, dict[str, _Said]]
    flags: list[str]        # columns that hold yes or no
    yes: _Said
    no: _Said
    weekdays: list[_Said]   # Monday first

    def file_of(self, table: str) -> str:
        return f"csv/{self.tables[table].nl if table in self.tables else table.replace('_', '-')}.csv"

    def column(self, name: str) -> str:
        return self.columns[name].nl if name in self.columns else name


def words() -> Words:
    return msgspec.json.decode(resource("content/export.json").read_bytes(), type=Words)


def write(connection: Connection, table: Table, out: IO[bytes], said: Words) -> None:
    """As a Dutch spreadsheet reads it: UTF-8 with a mark in front, ";" between the cells. Not what was removed, and
    no bytes of a photo.
    """
    columns = [
        c.name for c in table.columns
        if c.name not in OF_A_SYNCED_TABLE and (c.kind != "BLOB" or table.holds_an_id(c))
    ]
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([said.column(name) for name in columns])
    listed = ", ".join(f'"{name}"' for name in columns)
    readers = [_reader(connection, table, name, said) for name in columns]
    for row in connection.execute(f"SELECT {listed} FROM {table.name} WHERE deleted = 0"):
        writer.writerow([harmless(read(value)) for read, value in zip(readers, row, strict=True)])
    text.detach()


def harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_RUNS) else cell


def _reader(connection: Connection, table: Table, column: str, said: Words) -> Callable[[Any], str]:
    if column in table.parents:
        names = dict(_names(connection, table.parents[column]))
        return lambda value: names.get(value, "")
    if column == "weekdays":
        return lambda mask: " ".join(said.weekdays[day - 1].nl for day in sorted(weekdays_from_mask(mask)))
    if column in said.flags:
        return lambda flag: (said.yes if flag else said.no).nl
    values = {value: word.nl for value, word in said.values.get(column, {}).items()}
    return lambda value: "" if value is None else values.get(str(value), str(value))


def _names(connection: Connection, table: str) -> Iterator[tuple[bytes, str]]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    name = next((n for n in _NAMES if n in columns), None)
    if name is not None:
        yield from connection.execute(f"SELECT id, {name} FROM {table}")
