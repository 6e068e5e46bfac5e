"""What day it is for the family, and the days on which a child is away or ill."""

from datetime import date, datetime
from uuid import UUID, uuid4

from thuisplan.domain.days import Away, AwayKind, next_day_at
from thuisplan.storage.database import Database
from thuisplan.storage.days import AwayStore
from thuisplan.storage.settings import SettingsStore

from .changes import Change, Now, Tell
from .today import today


class DaysService:
    def __init__(self, database: Database, now: Now, tell: Tell) -> None:
        self._database, self._now, self._tell = database, now, tell

    def today(self) -> date:
        with self._database.reading() as session:
            return today(SettingsStore(session), self._now())

    def now(self) -> datetime:
        """The present instant on the family's clock."""
        return self._now()

    def next_day_at(self) -> datetime:
        """The instant (UTC) at which tomorrow begins."""
        with self._database.reading() as session:
            return next_day_at(self._now(), SettingsStore(session).load().day_starts)

    def away_periods(self, child: UUID) -> list[Away]:
        """Latest first."""
        with self._database.reading() as session:
            return AwayStore(session).of_child(child)

    def add_away(self, child: UUID, first: date, last: date, kind: AwayKind = AwayKind.AWAY) -> Away:
        """Days `first` to `last`, both included. Raises PeriodReversed."""
        away = Away(uuid4(), child, first, last, kind)
        self.change_away(away)
        return away

    def change_away(self, away: Away) -> None:
        """Keep it as given, also one that was removed."""
        with self._database.transaction() as session:
            AwayStore(session).save(away)
        self._tell(Change.DAYS)

    def remove_away(self, away: UUID) -> None:
        """Can be undone with `change_away` of the same period."""
        with self._database.transaction() as session:
            AwayStore(session).remove(away)
        self._tell(Change.DAYS)
