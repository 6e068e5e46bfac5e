"""What a child keeps of its sums: what became of each, for the choice of the next, and its fine mistakes."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta
from uuid import UUID

from thuisplan.domain.answers import FORTNIGHT, REMEMBERED, Answer, FineMistake, Memory, Mistake, due_again
from thuisplan.storage.answers import AnswerStore
from thuisplan.storage.database import Database
from thuisplan.storage.errors import AccessFailed
from thuisplan.storage.settings import SettingsStore

from .changes import Change, Now, Tell
from .today import today

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Kept:
    """What was kept, and what was in its place before."""

    now: FineMistake
    before: FineMistake | None


class AnswerService:
    def __init__(self, database: Database, now: Now, tell: Tell) -> None:
        self._database, self._now, self._tell = database, now, tell

    def keep(self, child: UUID, answers: Sequence[Answer]) -> bool:
        """As answered now. One with the id of an earlier one takes its place, on the day of that one.

        Whether it could be kept: nobody asked for it, so a full disk is told by what somebody does ask for.
        """
        now = self._now()
        try:
            with self._database.transaction() as session:
                day = today(SettingsStore(session), now)
                for answer in answers:
                    AnswerStore(session).save(child, day, now.astimezone(UTC), answer)
        except AccessFailed as error:
            _log.warning("answers not kept: %s", error.reason)
            return False
        self._tell(Change.ANSWERS)
        return True

    def memory(self, child: UUID) -> Memory:
        """What the choice of its next question rests on."""
        with self._database.reading() as session:
            store, day = AnswerStore(session), today(SettingsStore(session), self._now())
            practised = store.practised(child, day - timedelta(days=REMEMBERED))
            due = {skill: found for skill, days in practised.items() if (found := due_again(days)) is not None}
            asked = store.asked(child, day - timedelta(days=FORTNIGHT - 1))
            return Memory(day, store.known(child), due, asked)

    # -- Mooie fout van de week

    def mistakes(self, child: UUID) -> list[FineMistake]:
        """Newest first."""
        with self._database.reading() as session:
            return AnswerStore(session).mistakes(child)

    def keep_mistake(self, child: UUID, mistake: Mistake) -> Kept:
        """In the place of the one that was kept earlier this week. `take_back` is its undo."""
        with self._database.transaction() as session:
            store, day = AnswerStore(session), today(SettingsStore(session), self._now())
            kept = Kept(FineMistake(day, mistake), store.mistake_of_week(child, day))
            store.save_mistake(child, kept.now)
        self._tell(Change.ANSWERS)
        return kept

    def is_kept(self, child: UUID, kept: Kept) -> bool:
        """Whether it still is what is kept of its week: another one may have come in its place."""
        with self._database.reading() as session:
            return AnswerStore(session).mistake_of_week(child, kept.now.day) == kept.now

    def take_back(self, child: UUID, kept: Kept) -> None:
        """What was in its place before is there again. What came in its place since stays."""
        with self._database.transaction() as session:
            store = AnswerStore(session)
            if store.mistake_of_week(child, kept.now.day) != kept.now:
                return
            if kept.before is None:
                store.remove_mistake(child, kept.now.day)
            else:
                store.save_mistake(child, kept.before)
        self._tell(Change.ANSWERS)
