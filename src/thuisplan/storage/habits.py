"""Keeps the words that a routine reached, a row for each word; and reads what they are made of.

Two homes that each reached something keep both: a word that was reached cannot be lost in a merge.
"""

from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from thuisplan.domain.days import day_of
from thuisplan.domain.habits import HabitWord, History, Said, furthest
from thuisplan.domain.routines import Outcome, Reason

from .days import AwayStore
from .plans import PlanStore
from .stamps import instant_of
from .tables import HabitRow, RoutineRow, StepRow, TickRow
from .values import derived_id


class HabitStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def words(self, child: UUID) -> dict[UUID, HabitWord]:
        """The furthest word of each routine that reached one."""
        found: dict[UUID, HabitWord] = {}
        for routine, word in self._session.execute(
            select(HabitRow.routine, HabitRow.word).where(HabitRow.child == child, HabitRow.deleted.is_(False))
        ):
            found[routine] = furthest([word, found.get(routine, word)]) or word
        return found

    def reach(self, child: UUID, routine: UUID, word: HabitWord) -> None:
        """Nothing happens when it was reached before."""
        row_id = derived_id("habit", child, routine, word)
        if self._session.get(HabitRow, row_id) is None:
            self._session.add(HabitRow(id=row_id, child=child, routine=routine, word=word))

    def history(self, child: UUID, routine: UUID, first: date, last: date, now: datetime, starts: int) -> History:
        """From `first` to `last`, both included; days begin at the hour `starts` in the time zone of `now`."""
        done = func.count().filter(TickRow.outcome == Outcome.DONE)
        not_needed = func.count().filter(TickRow.reason == Reason.NOT_NEEDED)
        rows = self._session.execute(
            select(TickRow.day, done, not_needed)
            .join(StepRow, StepRow.id == TickRow.step)
            .where(
                TickRow.child == child, TickRow.day.between(first, last), TickRow.deleted.is_(False),
                StepRow.routine == routine,
            )
            .group_by(TickRow.day)
        )
        return History(
            {day: Said(count, spared) for day, count, spared in rows},
            {own.day: own for own in PlanStore(self._session).of_days(child, first, last)},
            AwayStore(self._session).of_child(child),
            self._resumed(routine, now, starts),
        )

    def _resumed(self, routine: UUID, now: datetime, starts: int) -> date | None:
        """The day on which a pause ended: that of the stamp, which is of the real clock."""
        stamps = self._session.scalar(select(RoutineRow.stamps).where(RoutineRow.id == routine)) or {}
        try:
            ended = instant_of(stamps["paused"])
        except (KeyError, TypeError, AttributeError, ValueError, OverflowError):
            return None     # never paused, or no stamp of ours
        return day_of(min(ended, now.astimezone(UTC)).astimezone(now.tzinfo), starts)
