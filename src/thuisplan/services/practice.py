"""What a child can do with its log: write, undo for an hour, change afterwards. Nothing asks for approval."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from uuid import UUID, uuid4

from thuisplan.domain.practice import DAYS_BACK, Answers, Kind, Practice, check_day, check_undo
from thuisplan.storage.database import Database
from thuisplan.storage.practice import PracticeStore
from thuisplan.storage.settings import SettingsStore

from .changes import Change, Now, Tell
from .today import today


class PracticeService:
    def __init__(self, database: Database, now: Now, tell: Tell) -> None:
        self._database, self._now, self._tell = database, now, tell

    def log(self, child: UUID, answers: Answers, day: date | None = None) -> Practice:
        """`day` None is today; an earlier one is marked as entered later. Raises DayNotOpen."""
        now = self._now()
        with self._database.transaction() as session:
            present = today(SettingsStore(session), now)
            day = day or present
            check_day(day, present)
            practice = Practice(uuid4(), child, day, answers, now.astimezone(UTC), later=day < present)
            PracticeStore(session).save(practice)
        self._tell(Change.PRACTICE)
        return practice

    def undo(self, practice: UUID) -> None:
        """Take a log back within the hour. Raises UndoTooLate, NotFound."""
        with self._database.transaction() as session:
            store = PracticeStore(session)
            check_undo(store.practice(practice), self._now())
            store.remove(practice)
        self._tell(Change.PRACTICE)

    def edit(self, practice: UUID, answers: Answers) -> None:
        """Change the answers, at any time; the day and the mark "entered later" stay. Raises NotFound."""
        with self._database.transaction() as session:
            store = PracticeStore(session)
            store.save(replace(store.practice(practice), answers=answers))
        self._tell(Change.PRACTICE)

    def practice(self, practice: UUID) -> Practice:
        """Raises NotFound."""
        with self._database.reading() as session:
            return PracticeStore(session).practice(practice)

    def can_undo(self, practice: Practice) -> bool:
        return practice.can_undo(self._now())

    def of_day(self, child: UUID, day: date) -> list[Practice]:
        """In the order in which they were logged."""
        with self._database.reading() as session:
            return PracticeStore(session).of_day(child, day)

    def last_minutes(self, child: UUID) -> dict[Kind, int]:
        """Per kind, the minutes of the last log in which they were said."""
        with self._database.reading() as session:
            return PracticeStore(session).last_minutes(child)

    def open_days(self) -> list[date]:
        """The days for which a child may log, today first: today and the 14 days before, for every child."""
        with self._database.reading() as session:
            present = today(SettingsStore(session), self._now())
        return [present - timedelta(days=n) for n in range(DAYS_BACK + 1)]
