"""Keeps the log of practice."""

from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, func, select, text, tuple_, union_all
from sqlalchemy.orm import Session

from thuisplan.domain.errors import NotFound
from thuisplan.domain.practice import MOST_MINUTES, MOST_SLIPS, Answers, Kind, Practice
from thuisplan.domain.progress import DayTotal

from .tables import PracticeDayRow, PracticeRow

_PRACTICE = PracticeRow.__table__.c
_KNOWN = select(_PRACTICE.id).where(_PRACTICE.id == bindparam("id"))

# Kind by kind, so that each is one step into the index, however many years there are.
_LAST_DAYS = union_all(*(
    select(PracticeDayRow.kind, func.max(PracticeDayRow.day))
    .where(PracticeDayRow.child == bindparam("child"), PracticeDayRow.kind == kind, text("minutes > 0"))
    for kind in Kind
))

# Put together once: a tap waits for them.
_OF_DAY = (
    select(PracticeRow)
    .where(
        PracticeRow.child == bindparam("child"), PracticeRow.day == bindparam("day"), PracticeRow.deleted.is_(False)
    )
    .order_by(PracticeRow.logged_at, PracticeRow.born)
)
_TOTALS = (
    select(PracticeDayRow.day, PracticeDayRow.kind, PracticeDayRow.minutes, PracticeDayRow.times)
    .where(
        PracticeDayRow.child == bindparam("child"),
        PracticeDayRow.day.between(bindparam("first"), bindparam("last")),
    )
    .order_by(PracticeDayRow.day, PracticeDayRow.kind)
)
# Each by itself is one step into the index.
_ENDS = select(*(
    select(end(PracticeDayRow.day)).where(PracticeDayRow.child == bindparam("child")).scalar_subquery()
    for end in (func.min, func.max)
))


class PracticeStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, practice: Practice) -> None:
        row = self._session.get(PracticeRow, practice.id) if self._is_known(practice.id) else None
        if row is None:
            row = PracticeRow(id=practice.id)
            self._session.add(row)
        answers = practice.answers
        row.child, row.day, row.logged_at, row.later = (
            practice.child, practice.day, practice.logged_at, practice.later
        )
        row.kind, row.minutes, row.company, row.helper = (
            answers.kind, answers.minutes, answers.company, answers.helper
        )
        row.help, row.mood, row.slips, row.deleted = answers.help, answers.mood, answers.slips, False

    def practice(self, practice: UUID) -> Practice:
        """Raises NotFound, also for one that was removed."""
        return _practice(self._row(practice))

    def remove(self, practice: UUID) -> None:
        """Raises NotFound."""
        self._row(practice).deleted = True

    def of_day(self, child: UUID, day: date) -> list[Practice]:
        """In the order in which they were logged."""
        return [_practice(row) for row in self._session.scalars(_OF_DAY, {"child": child, "day": day})]

    def last_minutes(self, child: UUID) -> dict[Kind, int]:
        """Per kind, the minutes of the last log (by day, then by moment) in which they were said."""
        found = self._session.execute(_LAST_DAYS, {"child": child})
        last = [(kind, day) for kind, day in found if kind is not None]
        if not last:
            return {}
        rows = self._session.execute(
            select(PracticeRow.kind, PracticeRow.minutes)
            .where(
                PracticeRow.child == child,
                PracticeRow.day.in_({day for _, day in last}),
                tuple_(PracticeRow.kind, PracticeRow.day).in_(last),
                PracticeRow.minutes.is_not(None),
                PracticeRow.deleted.is_(False),
            )
            .order_by(PracticeRow.logged_at, PracticeRow.born)
        )
        return {kind: minutes for kind, minutes in rows if minutes is not None}

    def totals(self, child: UUID, first: date, last: date) -> list[DayTotal]:
        """Per day and kind, from `first` to `last`, both included; in order of days."""
        rows = self._session.execute(_TOTALS, {"child": child, "first": first, "last": last})
        return [DayTotal(*row) for row in rows]

    def untimed(self, child: UUID, first: date, last: date) -> list[DayTotal]:
        """As `totals`, of only the logs in which no minutes were said."""
        logs = PracticeRow
        rows = self._session.execute(
            select(logs.day, logs.kind, func.count())
            .where(
                logs.child == child, logs.day.between(first, last), logs.minutes.is_(None), logs.deleted.is_(False)
            )
            .group_by(logs.day, logs.kind)
            .order_by(logs.day, logs.kind)
        )
        return [DayTotal(day, kind, 0, times) for day, kind, times in rows]

    def first_and_last(self, child: UUID) -> list[date]:
        """The first and the last day with a log; empty without any."""
        return [day for day in self._session.execute(_ENDS, {"child": child}).one() if day is not None]

    def _is_known(self, practice: UUID) -> bool:
        # A log is nearly always a new one: asking for the id alone costs a third of loading nothing.
        self._session.flush()
        return self._session.connection().execute(_KNOWN, {"id": practice}).scalar() is not None

    def _row(self, practice: UUID) -> PracticeRow:
        row = self._session.get(PracticeRow, practice)
        if row is None or row.deleted:
            raise NotFound
        return row


def _practice(row: PracticeRow) -> Practice:
    # Another version may know other limits; a number that says nothing here is one that was not said.
    minutes = min(row.minutes, MOST_MINUTES) if row.minutes is not None and row.minutes > 0 else None
    slips = min(row.slips, MOST_SLIPS) if row.slips is not None and row.slips >= 0 else None
    answers = Answers(row.kind, minutes, row.company, row.helper, row.help, row.mood, slips)
    return Practice(row.id, row.child, row.day, answers, row.logged_at, row.later)
