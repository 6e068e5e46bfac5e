"""Worksheets: so many questions of a recipe, of something to do or of one skill, for the groep of a child."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import zip_longest
from random import Random

from thuisplan.domain.activities import Activity
from thuisplan.domain.arithmetic import Amount, Unit, written
from thuisplan.domain.questions.drawing import draw
from thuisplan.domain.questions.sums import OTHER_RECIPES, USUAL_GROEP, others_for
from thuisplan.domain.questions.templates import Question, Template
from thuisplan.domain.questions.worksheets import Gathered, gather
from thuisplan.domain.recipes import Recipe
from thuisplan.domain.skills import Domain, Skill
from thuisplan.storage.skills import SkillContent

from .questions import QuestionService
from .recipes import RecipeService

_NEUTRAL = frozenset({"winkel", "geld", "meten", "tijd"})      # the content's names of what belongs to every kitchen


class WorksheetService:
    def __init__(
        self, questions: QuestionService, recipes: RecipeService, chance: Random | None = None, language: str = "nl",
    ) -> None:
        """`chance`: for a test that wants the same questions every time."""
        self._questions, self._recipes = questions, recipes
        self._chance = chance or Random()
        self._content = SkillContent(language)

    @cached_property
    def _skills(self) -> tuple[list[Domain], list[Skill]]:
        return self._content.read()

    def skills(self, groep: int | None) -> list[tuple[Domain, list[Skill]]]:
        """What there are questions about for the groep, by domain; a domain without any is left out."""
        asked = {template.skill for template in self._fitting(groep or USUAL_GROEP)}
        domains, skills = self._skills
        by_domain = [(d, [s for s in skills if s.domain == d.id and s.id in asked]) for d in domains]
        return [(domain, found) for domain, found in by_domain if found]

    def of_recipe(
        self, recipe: Recipe, servings: Fraction, groep: int | None, count: int, unit_word: Callable[[Unit], str],
    ) -> Gathered:
        """The sums of `recipe` for `servings`, then for other numbers of people; nothing that contradicts it."""
        groep = groep or USUAL_GROEP
        sums, *others = [
            [q for q in self._questions.sums(recipe, people, groep, unit_word).values() if _is_exact(q)]
            for people in (servings, *others_for(recipe, servings))]
        # In turns, and each number of people begins with another ingredient.
        turned = [made[n:] + made[:n] for n, made in enumerate(others)]
        sums += [question for turn in zip_longest(*turned) for question in turn if question is not None]
        fitting = [t for t in self._fitting(groep) if t.id not in OTHER_RECIPES]
        own = self._of(self._recipes.activity(recipe).templates)
        beside = [[t for t in own if t in fitting], [t for t in fitting if t.context in _NEUTRAL], fitting]
        like = {word for i in recipe.ingredients for word in (i.name, i.product)}
        return gather([], beside, count, self._asker(groep, like), sums)

    def of_activity(self, activity: Activity, groep: int | None, count: int) -> Gathered:
        """Its own for the groep, else for one before it, then others of the same surroundings."""
        groep = groep or USUAL_GROEP
        own, fitting = self._of(activity.templates), self._fitting(groep)
        around = {o.context for o in own}
        about = [[t for t in own if t in fitting], [t for t in own if t.groep_max < groep]]
        return gather(about, [[t for t in fitting if t.context in around], fitting], count, self._asker(groep))

    def of_skill(self, skill: Skill, groep: int | None, count: int) -> Gathered:
        """Of this skill; beside it others of its domain."""
        groep = groep or USUAL_GROEP
        fitting = self._fitting(groep)
        near = {s.id for s in self._skills[1] if s.domain == skill.domain}
        about = [t for t in fitting if t.skill == skill.id]
        return gather([about], [[t for t in fitting if t.skill in near], fitting], count, self._asker(groep))

    def _fitting(self, groep: int) -> list[Template]:
        return [t for t in self._questions.templates.values() if t.is_for(groep)]

    def _of(self, names: Sequence[str]) -> list[Template]:
        return [self._questions.templates[name] for name in names]

    def _asker(self, groep: int, like: set[str] | None = None) -> Callable[[Template], Question]:
        return lambda template: draw(template, self._chance, groep, like or ())


def _is_exact(question: Question) -> bool:
    """Whether its answer can be written as it is: on paper nobody says that near is right."""
    return written(Amount(question.answer, question.template.answer.unit)).exact
