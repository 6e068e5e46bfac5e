"""Keeps the children with their groepen, and the grown-ups."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from thuisplan.domain.days import SchoolYear
from thuisplan.domain.errors import NotFound
from thuisplan.domain.family import Adult, Child

from .columns import Unreadable
from .stamps import instant_of
from .tables import AdultRow, ChildRow, GroepRow
from .values import derived_id

# Put together once: each tap of a child waits for it. SQLite gives the groep of the row that holds the maximum.
_CHILDREN = (
    select(
        ChildRow.id, ChildRow.name, ChildRow.avatar, ChildRow.colour,
        GroepRow.groep, func.max(GroepRow.year), ChildRow.archived,
    )
    .outerjoin(
        GroepRow,
        (GroepRow.child == ChildRow.id) & GroepRow.deleted.is_(False) & (GroepRow.year <= bindparam("year")),
    )
    .where(ChildRow.deleted.is_(False))
    .group_by(ChildRow.id)
    .order_by(ChildRow.position, ChildRow.born, ChildRow.id)
)

_BORN = select(ChildRow.born).where(ChildRow.id == bindparam("child"))


class FamilyStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def children(self, year: SchoolYear, *, archived: bool = False) -> list[Child]:
        """In the order in which they were added; those that are archived, or those that are not.

        Each with its groep of `year`, or the last one said before it.
        """
        return self._children(year, ChildRow.archived.is_(archived))

    def child(self, child: UUID, year: SchoolYear) -> Child:
        """Also an archived one. Raises NotFound."""
        found = self._children(year, ChildRow.id == child)
        if not found:
            raise NotFound
        return found[0]

    def added_at(self, child: UUID) -> datetime:
        """When the child was made, by the real clock. Raises NotFound."""
        born = self._session.scalar(_BORN, {"child": child})
        if born is None:
            raise NotFound
        try:
            return instant_of(born)
        except (ValueError, OverflowError) as error:
            raise Unreadable("a stamp") from error

    def save_child(self, child: Child) -> None:
        """All but the groep, for which there is `set_groep`."""
        row = self._session.get(ChildRow, child.id)
        if row is None:
            row = ChildRow(id=child.id, position=next_position(self._session, ChildRow.position))
            self._session.add(row)
        row.name, row.avatar, row.colour, row.archived = child.name, child.avatar, child.colour, child.archived
        row.deleted = False

    def set_groep(self, child: UUID, year: SchoolYear, groep: int) -> None:
        """Raises NotFound."""
        if self._session.get(ChildRow, child) is None:
            raise NotFound
        row_id = derived_id("groep", child, year.start)
        row = self._session.get(GroepRow, row_id)
        if row is None:
            row = GroepRow(id=row_id, child=child, year=year.start)
            self._session.add(row)
        row.groep, row.deleted = groep, False

    def adults(self, *, archived: bool = False) -> list[Adult]:
        """In the order in which they were added; those that are archived, or those that are not."""
        rows = self._session.execute(
            select(AdultRow.id, AdultRow.name, AdultRow.archived)
            .where(AdultRow.deleted.is_(False), AdultRow.archived.is_(archived))
            .order_by(AdultRow.position, AdultRow.born, AdultRow.id)
        )
        return [Adult(*row) for row in rows]

    def adult(self, adult: UUID) -> Adult:
        """Also an archived one. Raises NotFound."""
        row = self._session.get(AdultRow, adult)
        if row is None or row.deleted:
            raise NotFound
        return Adult(row.id, row.name, row.archived)

    def save_adult(self, adult: Adult) -> None:
        row = self._session.get(AdultRow, adult.id)
        if row is None:
            row = AdultRow(id=adult.id, position=next_position(self._session, AdultRow.position))
            self._session.add(row)
        row.name, row.archived, row.deleted = adult.name, adult.archived, False

    def _children(self, year: SchoolYear, which: ColumnElement[bool]) -> list[Child]:
        rows = self._session.execute(_CHILDREN.where(which), {"year": year.start})
        return [Child(*row) for row in rows]


def next_position(session: Session, column: InstrumentedAttribute[int]) -> int:
    last = session.scalar(select(func.max(column)))
    return 0 if last is None else last + 1
