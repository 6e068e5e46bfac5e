"""Keeps the days that a child is away or ill."""

from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from thuisplan.domain.days import Away
from thuisplan.domain.errors import NotFound

from .tables import AwayRow

# Put together once: a tap waits for it.
_OF_CHILD = (
    select(AwayRow.id, AwayRow.child, AwayRow.first, AwayRow.last, AwayRow.kind)
    .where(AwayRow.child == bindparam("child"), AwayRow.deleted.is_(False))
    .order_by(AwayRow.first.desc(), AwayRow.born.desc())
)


class AwayStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of_child(self, child: UUID) -> list[Away]:
        """Latest first."""
        rows = self._session.execute(_OF_CHILD, {"child": child})
        # Two homes can each change one end of a period; put together, its last day may lie before its first.
        return [Away(id_, of, min(first, last), max(first, last), kind) for id_, of, first, last, kind in rows]

    def save(self, away: Away) -> None:
        """A removed one comes back."""
        row = self._session.get(AwayRow, away.id)
        if row is None:
            row = AwayRow(id=away.id)
            self._session.add(row)
        row.child, row.first, row.last, row.kind = away.child, away.first, away.last, away.kind
        row.deleted = False

    def remove(self, away: UUID) -> None:
        """Raises NotFound."""
        row = self._session.get(AwayRow, away)
        if row is None or row.deleted:
            raise NotFound
        row.deleted = True
