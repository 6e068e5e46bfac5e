"""Worksheets: so many questions of a recipe, of something to do or of one skill, for the groep of a child."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cached_property
from random import Random

from thuisplan.domain.activities import Activity
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.questions.drawing import draw
from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.domain.questions.templates import Question, Template
from thuisplan.domain.questions.worksheets import gather
from thuisplan.domain.recipes import Recipe
from thuisplan.domain.skills import Domain, Skill
from thuisplan.storage.skills import SkillContent

from .questions import QuestionService
from .recipes import RecipeService

_KITCHEN = "keuken"      # the content's name of those surroundings
_OF_EACH = 2        # of one kind, as long as there are others


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
    ) -> list[Question]:
        """The sums of `recipe` for `servings`, at most half of them; then what belongs to it."""
        groep = groep or USUAL_GROEP
        sums = list(self._questions.sums(recipe, servings, groep, unit_word).values())
        own = self._of(self._recipes.activity(recipe).templates)
        fitting = self._fitting(groep)
        circles = [
            [t for t in own if t in fitting],
            [t for t in fitting if t.skill in recipe.skills],
            [t for t in fitting if t.context in {_KITCHEN, *(o.context for o in own)}],
            fitting,
        ]
        like = {word for i in recipe.ingredients for word in (i.name, i.product)}
        ask = self._asker(groep, like)
        return gather(circles, count, ask, sums[:count // 2], _OF_EACH)

    def of_activity(self, activity: Activity, groep: int | None, count: int) -> list[Question]:
        """Its own for the groep, else for one before it, then others of the same surroundings."""
        groep = groep or USUAL_GROEP
        own, fitting = self._of(activity.templates), self._fitting(groep)
        circles = [
            [t for t in own if t in fitting],
            [t for t in own if t.groep_max < groep],
            [t for t in fitting if t.context in {o.context for o in own}],
            fitting,
        ]
        return gather(circles, count, self._asker(groep), most_of_each=count // 2)

    def of_skill(self, skill: Skill, groep: int | None, count: int) -> list[Question]:
        """Only of this skill; others of its domain where that can ask no more."""
        groep = groep or USUAL_GROEP
        fitting = self._fitting(groep)
        near = {s.id for s in self._skills[1] if s.domain == skill.domain}
        circles = [[t for t in fitting if t.skill == skill.id], [t for t in fitting if t.skill in near], fitting]
        return gather(circles, count, self._asker(groep))

    def _fitting(self, groep: int) -> list[Template]:
        return [t for t in self._questions.templates.values() if t.is_for(groep)]

    def _of(self, names: Sequence[str]) -> list[Template]:
        return [self._questions.templates[name] for name in names]

    def _asker(self, groep: int, like: set[str] | None = None) -> Callable[[Template], Question]:
        return lambda template: draw(template, self._chance, groep, like or ())
