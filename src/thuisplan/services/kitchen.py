"""What stands in Keuken for a child now: what is in its plan, what fits today, what else there is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

from thuisplan.domain.activities import STANDS_IN, Activity, Category, Corner
from thuisplan.domain.family import Child
from thuisplan.domain.planned import PlanWords
from thuisplan.domain.recipes import Recipe, Wish
from thuisplan.domain.routines import Step
from thuisplan.storage.plan_words import plan_words

from .activities import ActivityService
from .favourites import FavouriteService
from .recipes import RecipeService
from .routines import RoutineService

FEW = 2     # things that are offered for a step which names none

Thing = Recipe | Activity


@dataclass(frozen=True)
class Looking:
    """What a child looks for: in which corner, and of which category of it (None: of all). `liked`: only favourites.

    Who looks for words, or for favourites, finds them in every corner.
    """

    corner: Corner = Corner.COOKING
    wish: Wish = field(default_factory=Wish)
    category: Category | None = None
    liked: bool = False

    @property
    def everywhere(self) -> bool:
        return self.liked or bool(self.wish.words.strip())


@dataclass(frozen=True)
class Shelf:
    """`steps`: the titles of those of today's plan that `planned` is about. `doing`: what to work out with food.

    `later`: for a groep that is still to come. Nothing stands there twice. `liked`: ids.
    """

    steps: list[str]
    planned: list[Thing]
    today: list[Thing]
    others: list[Thing]
    doing: list[Thing]
    later: list[Thing]
    liked: frozenset[str]


class KitchenService:
    def __init__(
        self, recipes: RecipeService, activities: ActivityService, routines: RoutineService,
        favourites: FavouriteService, language: str = "nl",
    ) -> None:
        self._recipes, self._activities, self._routines = recipes, activities, routines
        self._favourites, self._language = favourites, language

    @cached_property
    def _words(self) -> PlanWords:
        return plan_words(self._language)

    def steps(self, child: UUID) -> list[Step]:
        """Those of today that are open: what is done is not in the plan any more."""
        return [planned.step for planned in self._routines.today(child).steps if planned.is_open]

    def shelf(self, child: Child, looking: Looking, plan: Sequence[Step] = ()) -> Shelf:
        """What meets `looking`, and what of it belongs to the steps of `plan`."""
        liked = self._favourites.of(child.id) & {thing.id for thing in self._all()}
        steps, planned = ([], []) if looking.everywhere else self._planned(child, looking, plan)
        parts = [
            [thing for thing in part if thing not in planned and (not looking.liked or thing.id in liked)]
            for part in self._offered(child, looking)
        ]
        if looking.liked:       # also one for a later groep, which was found by its name once
            shown = {thing.id for part in parts for thing in part}
            parts[3] += [t for t in self._all() if t.id in liked - shown and self._meets(t, looking.wish)]
        today, others, doing, later = parts
        return Shelf(steps, planned, today, others, doing, later, liked)

    def _offered(self, child: Child, looking: Looking) -> list[list[Thing]]:
        """For today, others, to work out with food, for later."""
        cooking = looking.corner is Corner.COOKING
        parts: list[list[Thing]] = [[], [], [], []]
        if cooking or looking.everywhere:
            made = self._recipes.offer(child, looking.wish)
            parts = [[*made.today], [*made.others], [], [*made.later]]
        corner = None if looking.everywhere else looking.corner
        done = self._activities.offer(child, corner, looking.wish, looking.category)
        if cooking and not looking.everywhere:
            parts[2] += [*done.today, *done.others]
        else:
            parts[0] += done.today
            parts[1] += done.others
        parts[3] += done.later
        return parts

    # -- the plan

    def _planned(self, child: Child, looking: Looking, plan: Sequence[Step]) -> tuple[list[str], list[Thing]]:
        """The titles of steps to which something belongs, and what that is."""
        steps: list[str] = []
        planned: list[Thing] = []
        for step in plan:
            found = self._of_step(child, step, looking)
            if found and step.title not in steps:
                steps.append(step.title)
                planned += [thing for thing in found if thing not in planned]
        return steps, planned

    def _of_step(self, child: Child, step: Step, looking: Looking) -> list[Thing]:
        """What it names; else a few of what it is about. In Koken, which is open first, of every corner."""
        wish = looking.wish
        named = [t for t in self._all() if self._words.names(step.title, t) and self._meets(t, wish)]
        if named:
            return [t for t in named if self._is_in(_corner_of(t), looking)][:FEW]
        corner = self._words.corner_of(step.title, step.picture)
        if corner is None or not self._is_in(corner, looking):
            return []
        if corner is Corner.COOKING:
            return [*self._recipes.offer(child, wish).today[:FEW]]
        return [*self._activities.offer(child, corner, wish, looking.category).today[:FEW]]

    def _is_in(self, corner: Corner, looking: Looking) -> bool:
        return looking.corner in (Corner.COOKING, corner)

    # -- both kinds of things

    def _all(self) -> Iterator[Thing]:
        yield from self._recipes.all
        yield from self._activities.all

    def _meets(self, thing: Thing, wish: Wish) -> bool:
        return wish.is_met_by(thing) if isinstance(thing, Recipe) else self._activities.meets(thing, wish)


def _corner_of(thing: Thing) -> Corner:
    return Corner.COOKING if isinstance(thing, Recipe) else STANDS_IN[thing.category]
