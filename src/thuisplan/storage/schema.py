"""What tables a file has, read from the file itself: for work that must not know each table by name."""

from collections.abc import Iterator
from dataclasses import dataclass

from .sqlite import Connection

OF_A_SYNCED_TABLE = ("id", "born", "stamps", "extra", "seq", "deleted")     # see storage/tables.py


@dataclass(frozen=True)
class Column:
    name: str
    kind: str           # BLOB, TEXT, INTEGER or REAL: our tables are STRICT
    may_be_null: bool
    default: str | None     # as SQL


@dataclass(frozen=True)
class Table:
    name: str
    columns: tuple[Column, ...]
    parents: dict[str, str]     # column: the table to whose id it points

    @property
    def is_synced(self) -> bool:
        """Whether its rows travel; the others belong to one file, or are sums of these."""
        return {column.name for column in self.columns} >= set(OF_A_SYNCED_TABLE)

    def holds_an_id(self, column: Column) -> bool:
        """Of the row itself, or of one that it points to; any other BLOB is bytes to show, such as a photo."""
        return column.kind == "BLOB" and (column.name == "id" or column.name in self.parents)

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]


def tables_of(connection: Connection) -> list[Table]:
    """By name. Raises the driver's errors."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"
    ).fetchall()
    return [Table(name, tuple(_columns(connection, name)), _parents(connection, name)) for (name,) in names]


def synced_tables(connection: Connection) -> list[Table]:
    return [table for table in tables_of(connection) if table.is_synced]


def _columns(connection: Connection, table: str) -> Iterator[Column]:
    for _number, name, kind, not_null, default, _key in connection.execute(f"PRAGMA table_info({table})"):
        yield Column(name, kind, not not_null, default)


def _parents(connection: Connection, table: str) -> dict[str, str]:
    return {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
