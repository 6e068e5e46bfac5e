"""Keeps what each child likes best in Keuken."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from .kitchen_tables import FavouriteRow
from .values import derived_id


class FavouriteStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of_child(self, child: UUID) -> frozenset[str]:
        """Ids of recipes and activities."""
        kept = select(FavouriteRow.what).where(FavouriteRow.child == child, FavouriteRow.deleted.is_(False))
        return frozenset(self._session.scalars(kept))

    def save(self, child: UUID, what: str, *, liked: bool) -> None:
        id_ = derived_id("favourite", child, what)
        row = self._session.get(FavouriteRow, id_)
        if row is None:
            if not liked:
                return
            row = FavouriteRow(id=id_, child=child, what=what)
            self._session.add(row)
        row.deleted = not liked
