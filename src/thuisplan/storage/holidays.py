"""Keeps what a family changed in the school holidays, and those of its own."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from thuisplan.domain.errors import NotFound
from thuisplan.domain.holidays import Holiday

from .tables import HolidayRow


class HolidayStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def holidays(self) -> list[Holiday]:
        """Changes of the shipped calendar, dropped ones too, and those of the family's own."""
        rows = self._session.execute(
            select(
                HolidayRow.id, HolidayRow.name, HolidayRow.first, HolidayRow.last, HolidayRow.source,
                HolidayRow.dropped,
            ).where(HolidayRow.deleted.is_(False)).order_by(HolidayRow.first, HolidayRow.born)
        )
        # Two homes can each change one end; put together, its last day may lie before its first.
        return [
            Holiday(id_, name, min(first, last), max(first, last), source, dropped)
            for id_, name, first, last, source, dropped in rows
        ]

    def save(self, holiday: Holiday) -> None:
        """A removed one comes back."""
        row = self._session.get(HolidayRow, holiday.id)
        if row is None:
            row = HolidayRow(id=holiday.id)
            self._session.add(row)
        row.source, row.name, row.first, row.last = holiday.source, holiday.name, holiday.first, holiday.last
        row.dropped, row.deleted = holiday.dropped, False

    def remove(self, holiday: UUID) -> None:
        """What the family said of it. Raises NotFound."""
        row = self._session.get(HolidayRow, holiday)
        if row is None or row.deleted:
            raise NotFound
        row.deleted = True
