"""What a child likes best in Keuken: recipes and things to do. Each child has its own."""

from uuid import UUID

from thuisplan.storage.database import Database
from thuisplan.storage.favourites import FavouriteStore

from .changes import Change, Tell


class FavouriteService:
    def __init__(self, database: Database, tell: Tell) -> None:
        self._database, self._tell = database, tell

    def of(self, child: UUID) -> frozenset[str]:
        """Ids of recipes and activities; some may be gone since."""
        with self._database.reading() as session:
            return FavouriteStore(session).of_child(child)

    def like(self, child: UUID, what: str, *, liked: bool = True) -> None:
        """`liked` False takes it back."""
        with self._database.transaction() as session:
            FavouriteStore(session).save(child, what, liked=liked)
        self._tell(Change.FAVOURITES)
