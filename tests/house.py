"""A real house for tests: real services on a real database in a folder, with a clock that a test can set."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from thuisplan.domain.family import Child
from thuisplan.services.changes import Change
from thuisplan.services.house import Services, build
from thuisplan.storage.database import Database

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FRIDAY = datetime(2026, 11, 20, 15, 20, tzinfo=AMSTERDAM)      # a school day


class SetClock:
    """Calling it gives the instant that was set."""

    def __init__(self, instant: datetime = FRIDAY) -> None:
        self.instant = instant

    def __call__(self) -> datetime:
        return self.instant

    def forward(self, by: timedelta) -> None:
        """Real time goes on: counted in UTC, so summer time is right."""
        self.instant = (self.instant.astimezone(UTC) + by).astimezone(self.instant.tzinfo)


@dataclass
class House:
    services: Services
    clock: SetClock
    told: list[Change]
    database: Database
    path: Path


def open_house(folder: Path, clock: SetClock | None = None) -> House:
    """Opens (or makes) the database in `folder`; close it with `house.database.close()`."""
    path = folder / "thuisplan.db"
    database, clock = Database.open(path), clock or SetClock()
    told: list[Change] = []
    return House(build(database, clock, told.append), clock, told, database, path)


def added_on(house: House, child: Child, at: datetime) -> None:
    """As if the child was added then: its stamp tells, and that is of the real clock."""
    stamp = f"{int(at.timestamp() * 1000) << 16:016x}-00000000"
    with house.database.transaction() as session:
        session.connection().exec_driver_sql("UPDATE child SET born = ? WHERE id = ?", (stamp, child.id.bytes))
