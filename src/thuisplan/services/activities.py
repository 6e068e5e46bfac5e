"""What there is to do in the house beside the recipes, and what of it fits today."""

from dataclasses import dataclass

from thuisplan.domain.activities import STANDS_IN, Activity, Category, Corner, fits_today
from thuisplan.domain.errors import NotFound
from thuisplan.domain.family import Child
from thuisplan.domain.recipes import Wish

from .recipes import RecipeService


@dataclass(frozen=True)
class ActivityOffer:
    """`today`: what fits now; `others`: what is there besides, `later`: for a groep that is still to come."""

    today: list[Activity]
    others: list[Activity]
    later: list[Activity]


class ActivityService:
    def __init__(self, recipes: RecipeService) -> None:
        """`recipes`: read the same files, and know the day."""
        self._recipes = recipes

    @property
    def all(self) -> list[Activity]:
        return self._recipes.activities

    def activity(self, activity: str) -> Activity:
        """Raises NotFound."""
        found = next((a for a in self.all if a.id == activity), None)
        if found is None:
            raise NotFound
        return found

    def offer(
        self, child: Child, corner: Corner | None, wish: Wish, category: Category | None = None
    ) -> ActivityOffer:
        """What stands in `corner`, of one category or of all (None); None: in every corner.

        What is for a later groep is there for who looks for it, and where there would be nothing: in the kitchen
        there is something for everybody.
        """
        situation, looking = self._recipes.situation(child), bool(wish.words.strip())
        around = [a for a in self.all if corner is None or STANDS_IN[a.category] is corner]
        met = [a for a in around if category in (None, a.category) and self.meets(a, wish)]
        later = [a for a in met if child.groep is not None and a.groep_min > child.groep]
        now = [a for a in met if a not in later and fits_today(a, situation)]
        others = [a for a in met if a not in later and a not in now]
        empty = corner is not Corner.COOKING and not (now or others)
        return ActivityOffer(now, others, later if looking or empty else [])

    def meets(self, activity: Activity, wish: Wish) -> bool:
        """One with food is as its recipe: as hot, and the same meal. Nobody goes out on the road alone."""
        if activity.recipe is not None:
            recipe = self._recipes.recipe(activity.recipe)
            of_its_recipe = Wish(wish.meal, None, "", wish.alone).is_met_by(recipe)
        else:
            of_its_recipe = wish.meal is None and not (wish.alone and activity.category is Category.ROAD)
        in_time = wish.minutes is None or activity.minutes <= wish.minutes
        return of_its_recipe and in_time and activity.is_called(wish.words)
