"""The recipes to choose from, read when Keuken is first opened, and which of them fit today."""

from dataclasses import dataclass
from functools import cached_property

from thuisplan.domain.activities import Activity, Category
from thuisplan.domain.errors import NotFound
from thuisplan.domain.family import Child
from thuisplan.domain.recipes import Recipe, Situation, Wish, fits, minutes_for_cooking
from thuisplan.storage.database import Database
from thuisplan.storage.recipes import RecipeContent
from thuisplan.storage.settings import SettingsStore

from .changes import Now
from .today import today


@dataclass(frozen=True)
class Offer:
    """`today`: what fits now; `others`: what is there besides, `later`: for a groep that is still to come."""

    today: list[Recipe]
    others: list[Recipe]
    later: list[Recipe]


class RecipeService:
    def __init__(self, database: Database, now: Now, language: str = "nl") -> None:
        self._database, self._now = database, now
        self._content = RecipeContent(language)

    @cached_property
    def all(self) -> list[Recipe]:
        return self._content.recipes()

    @cached_property
    def activities(self) -> list[Activity]:
        """Of every kind."""
        return self._content.activities()

    def recipe(self, recipe: str) -> Recipe:
        """Raises NotFound."""
        found = next((r for r in self.all if r.id == recipe), None)
        if found is None:
            raise NotFound
        return found

    def activity(self, recipe: Recipe) -> Activity:
        """What there is to do and to talk about with it."""
        cooking = (a for a in self.activities if a.recipe == recipe.id and a.category is Category.COOKING)
        return next(cooking)

    def offer(self, child: Child, wish: Wish) -> Offer:
        """What meets the wish; one for a later groep only when looked for by name. Pancakes come first (R139)."""
        situation = self.situation(child)
        met = [r for r in self.all if wish.is_met_by(r)]
        later = [r for r in met if child.groep is not None and r.groep_min > child.groep]
        now_ones = [r for r in met if r not in later and fits(r, situation)]
        others = [r for r in met if r not in later and r not in now_ones]
        return Offer(now_ones, others, later if wish.words.strip() else [])

    def situation(self, child: Child) -> Situation:
        """Which day it is, how much time there is, and for which groep."""
        now = self._now()
        with self._database.reading() as session:
            day = today(SettingsStore(session), now)
        return Situation(day, minutes_for_cooking(now), child.groep)
