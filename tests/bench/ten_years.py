"""Six children and ten years of logs, written fast: straight into the tables, with every stamp in its place."""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from thuisplan.domain.days import day_of
from thuisplan.domain.family import COLOURS
from thuisplan.domain.practice import Company, Help, Kind, Mood
from thuisplan.domain.routines import EVERY_DAY, Outcome
from thuisplan.services.house import Services, build
from thuisplan.storage.database import Database
from thuisplan.storage.sqlite import connect
from thuisplan.storage.values import derived_id, instant_to_text

NAMES = ("Noor", "Daan", "Mila", "Sem", "Yara", "李")
AVATARS = ("fox", "panda", "owl", "koala", "tiger-face", "penguin")
STEPS = (("Fruit", "red-apple"), ("Iets doen", "pencil"), ("Krant", "newspaper"), ("Tas inpakken", "backpack"))
FRIDAY = datetime(2026, 11, 20, 15, 20, tzinfo=ZoneInfo("Europe/Amsterdam"))
TEN_YEARS, A_DAY = 3650, 20     # × 6 children = 438,000 logs

_PRACTICE = f"INSERT INTO practice VALUES ({', '.join('?' * 17)})"
_TICK = f"INSERT INTO tick VALUES ({', '.join('?' * 11)})"


def write_family(file: Path, days: int, a_day: int = A_DAY, now: datetime = FRIDAY) -> int:
    """A new database; each child has `a_day` logs and its ticks on each of the last `days` days, today too.

    The number of logs.
    """
    database = Database.open(file)
    try:
        services = build(database, lambda: now, lambda change: None)
        children, steps, routine = _people(services)
    finally:
        database.close()
    driver = connect(file, "rw")
    try:
        driver.execute("PRAGMA synchronous = OFF")      # it is made anew when it fails
        driver.execute("BEGIN IMMEDIATE")
        kept = dict(driver.execute("SELECT key, value FROM local"))
        stamps = _Stamps(kept["laptop"], kept["clock"], int(kept["seq"]))
        today = day_of(now)
        every = [today - timedelta(days=n) for n in range(days - 1, -1, -1)]
        driver.executemany(_PRACTICE, _logs(children, every, a_day, stamps))
        driver.executemany(_TICK, _ticks(children, routine, steps, every, stamps))
        driver.executemany("UPDATE local SET value = ? WHERE key = ?", [(stamps.last, "clock"), (stamps.seq, "seq")])
        driver.execute("COMMIT")
        (count,) = driver.execute("SELECT count(*) FROM practice").fetchone()
    finally:
        driver.close()
    return int(count)


class _Stamps:
    """The stamps of rows that were made one after the other."""

    def __init__(self, laptop: str, last: str, seq: int) -> None:
        self._laptop, self._ticks, self.seq = laptop, int(last.partition("-")[0], 16), seq

    def next(self) -> tuple[str, str, str, int, int]:
        """The columns born, stamps, extra, seq and deleted of a new row."""
        self._ticks += 1
        self.seq += 1
        return self.last, "{}", "{}", self.seq, 0

    @property
    def last(self) -> str:
        return f"{self._ticks:016x}-{self._laptop}"


def _people(services: Services) -> tuple[list[UUID], list[UUID], UUID]:
    services.family.set_region("midden")
    looks = zip(NAMES, AVATARS, COLOURS, strict=False)
    children = [services.family.add_child(n, a, c, g).id for g, (n, a, c) in enumerate(looks, 3)]
    for name in ("mama", "papa", "opa Jan"):
        services.family.add_adult(name)
    routine = services.routines.add("Na school", "backpack", weekdays=EVERY_DAY, steps=STEPS)
    services.family.finish_setup()
    return children, [s.id for s in routine.steps], routine.id


def _logs(children: list[UUID], days: list[date], a_day: int, stamps: _Stamps) -> Iterator[tuple[Any, ...]]:
    chance = Random(2026)
    for day in days:
        text = day.isoformat()
        begin = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        moments = [instant_to_text(begin + timedelta(minutes=15 * n)) for n in range(a_day)]
        for child in children:
            for moment in moments:
                company, luck = chance.choice(_COMPANIES), chance.random()
                yield (
                    chance.randbytes(16), *stamps.next(), child.bytes, text, chance.choice(_KINDS),
                    5 + int(luck * 12) * 5 if luck < 0.9 else None, company, None,
                    Help.HINTED.value if company == Company.HELPED else None, chance.choice(_MOODS),
                    int(luck * 30) if luck < 0.1 else None, moment, 0,
                )


_KINDS, _MOODS = [k.value for k in Kind], [*(m.value for m in Mood), None]
_COMPANIES = [*(c.value for c in Company), None]


def _ticks(
    children: list[UUID], routine: UUID, steps: list[UUID], days: list[date], stamps: _Stamps
) -> Iterator[tuple[Any, ...]]:
    for day in days:
        for child in children:
            for step in steps[:3]:
                row = derived_id("tick", child, routine, step, day)
                yield row.bytes, *stamps.next(), child.bytes, step.bytes, day.isoformat(), Outcome.DONE.value, None


if __name__ == "__main__":
    print(write_family(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else TEN_YEARS))
