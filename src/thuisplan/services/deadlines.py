"""What is coming at school, for each child: added, changed, done, removed; and its one reminder, seen."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from thuisplan.domain.deadlines import DAYS_BEFORE, Deadline, DeadlineKind, check_ahead, clean_title, near
from thuisplan.storage.database import Database
from thuisplan.storage.deadlines import DeadlineStore
from thuisplan.storage.settings import SettingsStore

from .changes import Change, Now, Tell
from .today import today


class DeadlineService:
    def __init__(self, database: Database, now: Now, tell: Tell) -> None:
        self._database, self._now, self._tell = database, now, tell

    def of_child(self, child: UUID, since: date = date.min) -> list[Deadline]:
        """In the order of their days, done ones too."""
        with self._database.reading() as session:
            return DeadlineStore(session).of_child(child, since)

    def near(self, child: UUID) -> list[Deadline]:
        """Those of the next two weeks that are not done, the nearest first."""
        with self._database.reading() as session:
            present = today(SettingsStore(session), self._now())
            return near(DeadlineStore(session).of_child(child, present), present)

    def add(
        self, child: UUID, kind: DeadlineKind, title: str, day: date, days_before: int = DAYS_BEFORE
    ) -> Deadline:
        """Raises NameMissing, NameTooLong, DayPassed; ValueError for a reminder that cannot be."""
        deadline = Deadline(uuid4(), child, kind, clean_title(kind, title), day, days_before)
        with self._database.transaction() as session:
            check_ahead(day, today(SettingsStore(session), self._now()))
            DeadlineStore(session).save(deadline)
        self._tell(Change.DEADLINES)
        return deadline

    def change(self, deadline: Deadline) -> None:
        """Its kind, title, day and reminder; a reminder that was seen stays so.

        Raises NameMissing, NameTooLong, NotFound, and DayPassed when it gets another day that is over.
        """
        title = clean_title(deadline.kind, deadline.title)
        with self._database.transaction() as session:
            store = DeadlineStore(session)
            before = store.deadline(deadline.id)
            if deadline.day != before.day:
                check_ahead(deadline.day, today(SettingsStore(session), self._now()))
            store.save(replace(deadline, title=title, reminded=before.reminded, done=before.done))
        self._tell(Change.DEADLINES)

    def mark_done(self, deadline: UUID, *, done: bool = True) -> None:
        """Raises NotFound."""
        with self._database.transaction() as session:
            store = DeadlineStore(session)
            store.save(replace(store.deadline(deadline), done=done))
        self._tell(Change.DEADLINES)

    def mark_seen(self, deadline: UUID) -> None:
        """Its reminder was given and is never given again (R15). Raises NotFound."""
        with self._database.transaction() as session:
            store = DeadlineStore(session)
            found = store.deadline(deadline)
            if found.reminded is None:
                store.save(replace(found, reminded=today(SettingsStore(session), self._now())))
        self._tell(Change.DEADLINES)

    def remove(self, deadline: UUID) -> None:
        """Undone by `bring_back`. Raises NotFound."""
        with self._database.transaction() as session:
            DeadlineStore(session).remove(deadline)
        self._tell(Change.DEADLINES)

    def bring_back(self, deadline: Deadline) -> None:
        """As it was when it was removed."""
        with self._database.transaction() as session:
            DeadlineStore(session).save(deadline)
        self._tell(Change.DEADLINES)
