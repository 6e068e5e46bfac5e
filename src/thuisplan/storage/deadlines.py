"""Keeps what is coming at school."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from thuisplan.domain.deadlines import MOST_DAYS_BEFORE, Deadline
from thuisplan.domain.errors import NotFound

from .tables import DeadlineRow

# Put together once, and without the stamps: a tap waits for it.
_OF_CHILD = (
    select(
        DeadlineRow.id, DeadlineRow.child, DeadlineRow.kind, DeadlineRow.title, DeadlineRow.day,
        DeadlineRow.days_before, DeadlineRow.reminded, DeadlineRow.done,
    )
    .where(
        DeadlineRow.child == bindparam("child"), DeadlineRow.day >= bindparam("since"),
        DeadlineRow.deleted.is_(False),
    )
    .order_by(DeadlineRow.day, DeadlineRow.born)
)


class DeadlineStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of_child(self, child: UUID, since: date = date.min) -> list[Deadline]:
        """Those of the day `since` and after it, in the order of their days."""
        return [_deadline(row) for row in self._session.execute(_OF_CHILD, {"child": child, "since": since})]

    def deadline(self, deadline: UUID) -> Deadline:
        """Raises NotFound."""
        return _deadline(self._row(deadline))

    def save(self, deadline: Deadline) -> None:
        """A removed one comes back."""
        row = self._session.get(DeadlineRow, deadline.id)
        if row is None:
            row = DeadlineRow(id=deadline.id)
            self._session.add(row)
        row.child, row.kind, row.title, row.day = deadline.child, deadline.kind, deadline.title, deadline.day
        row.days_before, row.reminded, row.done = deadline.days_before, deadline.reminded, deadline.done
        row.deleted = False

    def remove(self, deadline: UUID) -> None:
        """Raises NotFound."""
        self._row(deadline).deleted = True

    def _row(self, deadline: UUID) -> DeadlineRow:
        row = self._session.get(DeadlineRow, deadline)
        if row is None or row.deleted:
            raise NotFound
        return row


def _deadline(row: Any) -> Deadline:
    # What another version or a merge wrote, within the limits of this one.
    before = min(max(row.days_before, 0), MOST_DAYS_BEFORE)
    return Deadline(row.id, row.child, row.kind, row.title, row.day, before, row.reminded, row.done)
