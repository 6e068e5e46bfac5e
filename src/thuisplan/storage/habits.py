"""Keeps the words that a routine reached, a row for each word; and reads what they are made of.

Two homes that each reached something keep both: a word that was reached cannot be lost in a merge.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

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
        for routine, word in self._session.execute(_WORDS, {"child": child}):
            found[routine] = furthest([word, found.get(routine, word)]) or word
        return found

    def reach(self, child: UUID, routine: UUID, word: HabitWord) -> None:
        """Nothing happens when it was reached before."""
        row_id = derived_id("habit", child, routine, word)
        if self._session.get(HabitRow, row_id) is None:
            self._session.add(HabitRow(id=row_id, child=child, routine=routine, word=word))

    def history(self, child: UUID, routine: UUID, first: date, last: date) -> History:
        """From `first` to `last`, both included."""
        wanted = {"child": child, "routine": routine, "first": first, "last": last}
        rows = self._session.execute(_SAID, wanted)
        said = {day: Said(done, not_needed) for day, done, not_needed in rows}
        free, left_out = PlanStore(self._session).without(child, first, last)
        return History(said, free, left_out, AwayStore(self._session).of_child(child))

    def resumed(self, routine: UUID) -> datetime | None:
        """When it was last paused or went on again, by the real clock; None when never."""
        stamps = self._session.scalar(_STAMPS, {"routine": routine}) or {}
        try:
            return instant_of(stamps["paused"])
        except (KeyError, TypeError, AttributeError, ValueError, OverflowError):
            return None     # never, or no stamp of ours


# Put together once: a tap waits for them.
_WORDS = select(HabitRow.routine, HabitRow.word).where(
    HabitRow.child == bindparam("child"), HabitRow.deleted.is_(False)
)
_STAMPS = select(RoutineRow.stamps).where(RoutineRow.id == bindparam("routine"))
_SAID = (
    select(
        TickRow.day,
        func.count().filter(TickRow.outcome == Outcome.DONE),
        func.count().filter(TickRow.reason == Reason.NOT_NEEDED),
    )
    .join(StepRow, StepRow.id == TickRow.step)
    .where(
        TickRow.child == bindparam("child"), StepRow.routine == bindparam("routine"),
        TickRow.day.between(bindparam("first"), bindparam("last")), TickRow.deleted.is_(False),
    )
    .group_by(TickRow.day)
)
