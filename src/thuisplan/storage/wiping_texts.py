"""Where a child that was taken out is still named: in lists and settings, in what others wrote, in the log."""

import contextlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Text

from .schema import OF_A_SYNCED_TABLE, Table, tables_of
from .sqlite import Connection, open_reading
from .tables import every_table


def forget_in_texts(connection: Connection, table: Table, child: UUID) -> None:
    """Settings and facts of this laptop that belong to the child, and lists in which it stands."""
    ids = (str(child), child.hex)
    if "key" in table.names:
        for each in ids:
            connection.execute(f"DELETE FROM {table.name} WHERE instr(key, ?)", (each,))
    for column in table.columns:
        if column.kind == "TEXT":
            named = f"instr({column.name}, ?) OR instr({column.name}, ?)"
            found = connection.execute(f"SELECT DISTINCT {column.name} FROM {table.name} WHERE {named}", ids)
            for (text,) in found.fetchall():
                connection.execute(
                    f"UPDATE {table.name} SET {column.name} = ? WHERE {column.name} = ?", (_without(text, ids), text)
                )


def _without(text: str, ids: Iterable[str]) -> str:
    try:
        return json.dumps(_pruned(json.loads(text), ids), separators=(",", ":"), ensure_ascii=False)
    except (ValueError, RecursionError):
        for each in ids:
            text = text.replace(each, "")
        return text


def _pruned(value: Any, ids: Iterable[str]) -> Any:
    if isinstance(value, dict):
        return {k: _pruned(v, ids) for k, v in value.items() if not (_names(k, ids) or _names(v, ids))}
    if isinstance(value, list):
        return [_pruned(v, ids) for v in value if not _names(v, ids)]
    return None if _names(value, ids) else value


def _names(value: Any, ids: Iterable[str]) -> bool:
    return isinstance(value, str) and any(each in value for each in ids)


def clean_log(log: Path, child: UUID, name: str) -> int:
    """The log holds no names; should one be in a line all the same, the line goes."""
    try:
        lines = log.read_bytes().splitlines(keepends=True)
    except OSError:
        return 0
    ids = "|".join((str(child), child.hex))
    said = re.compile(rf"{ids}|{_as_a_word(name)}")
    kept = [line for line in lines if not said.search(line.decode("utf-8", "replace"))]
    if len(kept) < len(lines):
        with contextlib.suppress(OSError), log.open("r+b") as file:
            file.write(b"".join(kept))
            file.truncate()
            return len(lines) - len(kept)
    return 0


_STILL_READ = ("own_recipe", "own_ingredient", "own_step")      # a removed recipe, by who is cooking it


def blank_what_was_removed(connection: Connection, name: str) -> None:
    """What was removed waits for the other home; nobody reads its words, so they need not name the child.

    Of a recipe only the name goes: "Taart van …".
    """
    said = re.compile(_as_a_word(name), re.IGNORECASE)
    for table, column in _plain_texts(connection):
        where = f"FROM {table} WHERE deleted <> 0 AND {column} <> ''"
        for (text,) in connection.execute(f"SELECT DISTINCT {column} {where}").fetchall():
            if said.search(text):
                left = said.sub("…", text) if table in _STILL_READ else ""
                connection.execute(
                    f"UPDATE {table} SET {column} = ? WHERE deleted <> 0 AND {column} = ?", (left, text))


def still_named(path: Path, name: str) -> int:
    """How many texts of others hold the name: a routine for everybody, say. Only the family can judge those."""
    connection = open_reading(path)
    try:
        return sum(
            bool(re.search(_as_a_word(name), text, re.IGNORECASE))
            for table, column in _plain_texts(connection)
            for (text,) in connection.execute(f"SELECT DISTINCT {column} FROM {table} WHERE deleted = 0")
        )
    finally:
        connection.close()


def _plain_texts(connection: Connection) -> list[tuple[str, str]]:
    """Table and column of each text that people wrote, names of people apart."""
    known = every_table().tables
    return [
        (table.name, column.name)
        for table in tables_of(connection) if table.is_synced and table.name in known
        for column in table.columns
        if column.name in known[table.name].columns and isinstance(known[table.name].columns[column.name].type, Text)
        and not column.may_be_null and column.name not in OF_A_SYNCED_TABLE
        and table.name not in ("child", "adult", "setting")
    ]


def _as_a_word(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"
