"""What a child has worked out of one recipe so far. Nothing of it is counted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from thuisplan.domain.questions.templates import Question
from thuisplan.domain.recipes import Ingredient, Recipe, scaled
from thuisplan.ui.questions.task import Task


@dataclass
class Work:
    """`servings` None: nobody said yet for how many.

    `having`: the product of which there is not enough, "" while it is being chosen, None when that is not asked.
    """

    recipe: Recipe
    servings: Fraction | None = None
    tasks: list[Task] = field(default_factory=list)
    at: int = 0
    having: str | None = None

    @property
    def for_so_many(self) -> Fraction:
        return self.servings or Fraction(self.recipe.base)

    @property
    def task(self) -> Task | None:
        """The one to do now; None when all is done, or when something else is asked."""
        if self.servings is None or self.having is not None or self.at >= len(self.tasks):
            return None
        return self.tasks[self.at]

    @property
    def is_done(self) -> bool:
        """Nothing is left to work out, to choose or to say."""
        return self.servings is not None and self.having is None and self.task is None

    @property
    def whole(self) -> dict[str, Fraction]:
        """What was chosen of things that come whole."""
        return {task.product: task.chosen for task in self.tasks if task.product and task.chosen is not None}

    def fill(self, sums: Mapping[str, Question], more: Sequence[Question], groep: int, most: int) -> None:
        """In the order of the ingredients; then so many others, which stay what they were, that there are `most`."""
        whole = {i.product for i in self.to_choose()}
        tasks = []
        for ingredient in self.recipe.ingredients:
            if ingredient.product in sums:
                tasks.append(Task(sums[ingredient.product], ingredient.product))
            elif ingredient.product in whole:
                tasks.append(Task(None, ingredient.product))
        kept = [task for task in self.tasks if task.product is None] or [Task(q, groep=groep) for q in more]
        self.tasks = [*tasks, *kept[: max(0, most - len(tasks))]]
        self.at = next((n for n, task in enumerate(self.tasks) if not task.done), len(self.tasks))

    def go_on(self) -> None:
        """To the next that is not done, after this one first."""
        order = [*range(self.at + 1, len(self.tasks)), *range(self.at)]
        self.at = next((n for n in order if not self.tasks[n].done), len(self.tasks))

    def of(self, product: str) -> Task | None:
        return next((task for task in self.tasks if task.product == product), None)

    def to_choose(self) -> Iterator[Ingredient]:
        """Whole things of which there would be a part."""
        for ingredient in self.recipe.ingredients:
            if ingredient.whole and scaled(ingredient, self.recipe, self.for_so_many).value.denominator != 1:
                yield ingredient
