"""Whether a file is whole: for every copy, and for `thuisplan check`. Only reads."""

from dataclasses import dataclass, field
from pathlib import Path

from .errors import StorageError
from .sqlite import APPLICATION_ID, VERSION, Connection, DriverError, failure, open_reading

TABLES = (
    "child", "adult", "groep", "setting", "away", "routine", "step", "routine_child", "tick", "practice",
    "practice_day", "holiday", "day_plan", "deadline", "habit", "focus",
    "shopping_list", "shopping_want", "shopping_line", "shopping_guess", "price",
    "answer", "fine_mistake",
    "favourite", "news_sentence",
    "photo", "own_recipe", "own_ingredient", "own_step",
    "pack",
)

# Rows of practice_day that are not the sums of practice, from both sides.
_WRONG_DAYS = """
WITH kept AS (SELECT child, day, kind, minutes, times FROM practice_day),
     right_ones AS (SELECT child, day, kind, sum(coalesce(minutes, 0)), count(*) FROM practice
                    WHERE deleted = 0 GROUP BY child, day, kind)
SELECT (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM right_ones))
     + (SELECT count(*) FROM (SELECT * FROM right_ones EXCEPT SELECT * FROM kept))
"""


@dataclass(frozen=True)
class CheckReport:
    """What was found. `refused` holds why the file could not be opened at all; the rest is then empty."""

    path: Path
    refused: StorageError | None = None
    version: int = 0
    faults: list[str] = field(default_factory=list)             # for the log and the command line
    counts: dict[str, int] = field(default_factory=dict)        # rows per table; removed ones too
    practice_days_right: bool = True

    @property
    def is_whole(self) -> bool:
        return self.refused is None and not self.faults


def check(path: Path) -> CheckReport:
    """Look at the whole file; never raises for what is wrong with it."""
    try:
        connection = open_reading(path)
    except StorageError as error:
        return CheckReport(path, refused=error)
    try:
        # One snapshot: the program may be writing meanwhile.
        connection.execute("BEGIN")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        found = faults(connection)
        (wrong,) = connection.execute(_WRONG_DAYS).fetchone()
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        counts = {     # a copy of an older version has fewer
            t: connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in TABLES if t in there
        }
    except DriverError as error:
        return CheckReport(path, refused=failure(error, path), faults=[str(error)])
    finally:
        connection.close()
    return CheckReport(path, None, version, found, counts, practice_days_right=not wrong)


def faults(connection: Connection) -> list[str]:
    """What is wrong, in SQLite's words; empty when all is well. Raises the driver's errors."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    found = [f"application id {application}"] if application != APPLICATION_ID else []
    found += [f"version {version}"] if not 1 <= version <= VERSION else []
    found += [line for (line,) in connection.execute("PRAGMA integrity_check") if line != "ok"]
    found += [f"row {row} of {t} points nowhere" for t, row, *_ in connection.execute("PRAGMA foreign_key_check")]
    if not found and (wrong := connection.execute(_WRONG_DAYS).fetchone()[0]):
        found.append(f"practice_day differs from practice in {wrong} rows")
    return found
