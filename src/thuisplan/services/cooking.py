"""What a child does while it cooks: go on, set a timer, be done. All of it is still there after a restart."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from uuid import UUID

from thuisplan.domain.cooking import Cooking
from thuisplan.domain.errors import NotFound
from thuisplan.storage.cooking import CookingStore
from thuisplan.storage.database import Database

from .changes import Change, Now, Tell


class CookingService:
    def __init__(self, database: Database, now: Now, tell: Tell) -> None:
        self._database, self._now, self._tell = database, now, tell

    def now(self) -> datetime:
        """In UTC, as the timers are."""
        return self._now().astimezone(UTC)

    def all(self) -> dict[UUID, Cooking]:
        """By child; without what was left long ago."""
        with self._database.reading() as session:
            return self._recent(CookingStore(session))

    def of(self, child: UUID) -> Cooking | None:
        return self.all().get(child)

    def begin(self, child: UUID, recipe: str, servings: Fraction, whole: Mapping[str, Fraction]) -> None:
        """From the first step; the same recipe for as many goes on where it was. `whole`: chosen, by product."""
        chosen = tuple(whole.items())

        def begun(before: Cooking | None) -> Cooking:
            if before is not None and (before.recipe, before.servings) == (recipe, servings):
                return replace(before, whole=chosen)
            kept = before.timers if before is not None and before.recipe == recipe else ()
            return Cooking(recipe, servings, self.now(), timers=kept, whole=chosen)

        self._save(child, begun)

    def go_to(self, child: UUID, step: int) -> None:
        """Raises NotFound when nothing is being cooked."""
        self._change(child, lambda cooking: cooking.at(step))

    def start_timer(self, child: UUID, name: str, minutes: int) -> None:
        """Raises NotFound when nothing is being cooked."""
        self._change(child, lambda cooking: cooking.with_timer(name, minutes, self.now()))

    def weighed(self, child: UUID, product: str, asked: Fraction) -> None:
        """There is enough of it in the bowl or the cup. Raises NotFound when nothing is being cooked."""
        self._change(child, lambda cooking: cooking.with_weighed(product, asked))

    def stop_timer(self, child: UUID, timer: int) -> None:
        """Raises NotFound when nothing is being cooked."""
        self._change(child, lambda cooking: cooking.without_timer(timer))

    def finish(self, child: UUID) -> None:
        """It is eaten; timers that still run are let go."""
        with self._database.transaction() as session:
            CookingStore(session).forget(child)
        self._tell(Change.COOKING)

    def _change(self, child: UUID, how: Callable[[Cooking], Cooking]) -> None:
        def changed(before: Cooking | None) -> Cooking:
            if before is None:
                raise NotFound
            return how(before)

        self._save(child, changed)

    def _save(self, child: UUID, how: Callable[[Cooking | None], Cooking]) -> None:
        with self._database.transaction() as session:
            store = CookingStore(session)
            store.save(child, how(self._recent(store).get(child)))
        self._tell(Change.COOKING)

    def _recent(self, store: CookingStore) -> dict[UUID, Cooking]:
        return {child: cooking for child, cooking in store.all().items() if not cooking.is_old(self.now())}
