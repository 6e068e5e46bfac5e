"""Tables to read in a spreadsheet: Dutch headers, names instead of ids, and no cell that a spreadsheet would run."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import IO, Any
from uuid import UUID

import msgspec

from thuisplan.domain.own_recipes import recipe_id
from thuisplan.paths import resource

from .schema import OF_A_SYNCED_TABLE, Table
from .sqlite import Connection
from .values import weekdays_from_mask

_RUNS = ("=", "+", "-", "@", "\t", "\r")       # a spreadsheet takes what begins so for a formula
_NAMES = ("name", "title")
_ONLY_FOR_US = ("card", "photo")                # columns: an id, while the words of it stand beside it, or nowhere

# What an id means that the content knows: per column the files, the list in it, and which words of an entry.
_IN_THE_CONTENT = {
    "skill": [("skills", "skills", "title")],
    "template": [("question_templates", "templates", "prompt")],
    "recipe": [("recipes", "recipes", "title")],
    "what": [("recipes", "recipes", "title"), ("activities", "activities", "title")],
}


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


def tells_something(table: Table) -> bool:
    """Whether there is anything in it for a person to read; of a photo there is not."""
    return table.name != "photo"


def write(connection: Connection, table: Table, out: IO[bytes], said: Words) -> None:
    """As a Dutch spreadsheet reads it: UTF-8 with a mark in front, ";" between the cells. Not what was removed, and
    no bytes of a photo.
    """
    columns = [
        c.name for c in table.columns
        if c.name not in (*OF_A_SYNCED_TABLE, *_ONLY_FOR_US) and (c.kind != "BLOB" or table.holds_an_id(c))
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
    if column in _IN_THE_CONTENT:
        meanings = _meanings(connection, column)
        return lambda id_: meanings.get(id_, id_)
    values = {value: word.nl for value, word in said.values.get(column, {}).items()}
    return lambda value: "" if value is None else values.get(str(value), str(value))


def _names(connection: Connection, table: str) -> Iterator[tuple[bytes, str]]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    name = next((n for n in _NAMES if n in columns), None)
    if name is not None:
        yield from connection.execute(f"SELECT id, {name} FROM {table}")


def _meanings(connection: Connection, column: str) -> dict[str, str]:
    """By id; recipes of the family itself too. What the content knows no more keeps its id."""
    found: dict[str, str] = {}
    for file, entries, words_ in _IN_THE_CONTENT[column]:
        content = msgspec.json.decode(resource(f"content/{file}.json").read_bytes())
        found |= {entry["id"]: entry[words_]["nl"] for entry in content[entries]}
    if column in ("recipe", "what"):
        found |= {recipe_id(UUID(bytes=id_)): title for id_, title in _names(connection, "own_recipe")}
    return found
