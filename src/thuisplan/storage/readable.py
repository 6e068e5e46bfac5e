"""Whether every value of a whole database means something to this version; for `thuisplan check`. Only reads."""

from pathlib import Path
from typing import Any

from sqlalchemy import Column, Table, Text

from .columns import BYTES, Kept
from .errors import StorageError
from .sqlite import Connection, DriverError, failure, open_reading
from .tables import every_table
from .values import KNOWN_SETTINGS, setting_is_right


def unreadable(path: Path) -> list[str]:
    """Which row and column of what cannot be read; never the value itself. Raises StorageError."""
    connection = open_reading(path)
    try:
        connection.text_factory = bytes         # a text that is not UTF-8 would stop the whole table
        connection.execute("BEGIN")
        found = [line for table in every_table().sorted_tables for line in _of_table(connection, table)]
        return found + _settings(connection)
    except DriverError as error:
        raise failure(error, path) or StorageError(str(error)) from error
    finally:
        connection.close()


def _of_table(connection: Connection, table: Table) -> list[str]:
    columns = list(table.columns)
    names = ", ".join(f'"{column.name}"' for column in columns)
    return [
        f"{table.name} {_name_of(row[0])}: {column.name}"
        for row in connection.execute(f"SELECT {names} FROM {table.name}")
        for column, value in zip(columns, row, strict=True)
        if not _can_be_read(column, value)
    ]


def _can_be_read(column: Column[Any], value: Any) -> bool:
    kind = column.type
    try:
        if isinstance(value, bytes) and (isinstance(kind, Text) or (isinstance(kind, Kept) and kind not in BYTES)):
            value = value.decode()
        if isinstance(kind, Kept) and value is not None:
            kind.read(value)
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
    return True


def _settings(connection: Connection) -> list[str]:
    """A setting that only another version knows is no mistake."""
    return [
        f"setting: {key}"
        for key, value in (
            (key.decode(errors="replace"), value.decode(errors="replace"))
            for key, value in connection.execute("SELECT key, value FROM setting WHERE deleted = 0")
        )
        if key in KNOWN_SETTINGS and not setting_is_right(key, value)
    ]


def _name_of(key: Any) -> str:
    return key.hex() if isinstance(key, bytes) else str(key)
