"""Families of random rows in every table that travels, made from what the storage says of each column."""

from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Table, Text

from thuisplan.storage.columns import AT, DAY, FLAG, FRACTION, ID, INSTANT, OBJECT, PHOTO, WEEKDAYS, Kept
from thuisplan.storage.database import Database
from thuisplan.storage.sqlite import connect
from thuisplan.storage.tables import SYNC_COLUMNS, every_table

WORDS = (
    "Noor", "d'Amie ’t Hart", "李小龍", "=1+1", "+31", "-5", "@pa", "\tna", '"quoted"; cell', "a\nb", "",
    "👨\u200d👩\u200d👧", "Fruit eten", "<b>vet</b>", "ﬁnale", "x" * 40,
)


def write_random_family(path: Path, seed: int) -> None:
    chance = Random(seed)
    Database.open(path).close()
    driver = connect(path, "rw")
    driver.execute("BEGIN")
    ids: dict[str, list[bytes]] = {}
    count = 0
    for table in synced_tables():
        for _ in range(chance.choice((0, 1, 3, 8))):
            row = _row(table, ids, chance, count)
            if row is not None:
                marks = ", ".join("?" * len(row))
                driver.execute(f"INSERT INTO {table.name} ({', '.join(row)}) VALUES ({marks})", list(row.values()))
                ids.setdefault(table.name, []).append(row["id"])
                count += 1
    driver.execute("COMMIT")
    driver.close()


def rows_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table that travels, and the sums of the log."""
    driver = connect(path, "ro")
    try:
        names = [*(t.name for t in synced_tables()), "practice_day"]
        return {name: sorted(driver.execute(f"SELECT * FROM {name}"), key=repr) for name in names}
    finally:
        driver.close()


def synced_tables() -> list[Table]:
    return [table for table in every_table().sorted_tables if set(table.columns.keys()) >= SYNC_COLUMNS]


def _row(table: Table, ids: dict[str, list[bytes]], chance: Random, count: int) -> dict[str, Any] | None:
    stamp = f"01a{chance.getrandbits(48):012x}0-{chance.getrandbits(32):08x}"
    row: dict[str, Any] = {
        "id": UUID(int=chance.getrandbits(128)).bytes, "born": stamp, "seq": count,
        "extra": chance.choice(("{}", '{"new":["é"]}')), "stamps": chance.choice(("{}", f'{{"name":"{stamp}"}}')),
        "deleted": int(chance.random() < 0.2),
    }
    for column in table.columns:
        if column.name in row:
            continue
        parent = next((key.column.table.name for key in column.foreign_keys), None)
        if column.nullable and chance.random() < 0.4:
            row[column.name] = None
        elif parent is not None:
            if not ids.get(parent):
                return None
            row[column.name] = chance.choice(ids[parent])
        else:
            row[column.name] = _value(column, chance)
    return row


def _value(column: Column[Any], chance: Random) -> Any:
    kind = column.type
    if isinstance(kind, Text):
        return chance.choice(WORDS)
    if not isinstance(kind, Kept):
        return chance.randint(-1, 700)
    if kind is DAY:
        return f"20{chance.randint(10, 40)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    if kind is INSTANT:
        return f"2026-11-{chance.randint(1, 30):02}T12:00:00.{chance.randint(0, 999999):06}Z"
    ready: dict[Kept, Any] = {
        AT: "15:30", WEEKDAYS: chance.randint(0, 127), FLAG: chance.randint(0, 1), OBJECT: '{"order":["a"]}',
        ID: UUID(int=chance.getrandbits(128)).bytes, FRACTION: chance.choice(("250", "0", "1/3", "1625/2")),
        PHOTO: chance.choice((b"", b"\xff\xd8\xff" + chance.randbytes(chance.choice((3, 300, 300_000))))),
    }
    return ready[kind] if kind in ready else chance.choice(list(kind.read.__self__))     # type: ignore[attr-defined]
