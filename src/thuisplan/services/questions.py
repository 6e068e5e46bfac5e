"""Questions for a child: the sums of its own recipe first, then some that belong to it."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from random import Random

from thuisplan.domain.activities import Activity
from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.questions.checking import Verdict, check
from thuisplan.domain.questions.drawing import draw
from thuisplan.domain.questions.expressions import parse
from thuisplan.domain.questions.reading import OtherUnit, Read, Unclear, Which, read
from thuisplan.domain.questions.sums import USUAL_GROEP, ask_sum, is_for
from thuisplan.domain.questions.templates import AnswerKind, AnswerRule, Question, Template
from thuisplan.domain.recipes import Recipe, scaled
from thuisplan.storage.questions import QuestionContent

MOST_SUMS, MOST = 3, 4
OF_ACTIVITY = 3
_REDRAWS = 20       # until a template asks something else
SHOP = "winkel"         # the content's name of those surroundings
_ANY = parse("0")       # where nothing is asked, nothing is right


@dataclass(frozen=True)
class RecipeQuestions:
    """`sums`: by product. `more`: others that belong to the recipe."""

    sums: dict[str, Question]
    more: list[Question]


class QuestionService:
    def __init__(self, chance: Random | None = None, language: str = "nl") -> None:
        """`chance`: for a test that wants the same questions every time."""
        self._chance = chance or Random()
        self._content = QuestionContent(language)

    @cached_property
    def templates(self) -> dict[str, Template]:
        """Those that draw their own numbers, by id."""
        return self._content.templates()

    @cached_property
    def _sum_templates(self) -> dict[str, Template]:
        return self._content.recipe_templates()

    def prepare(self) -> None:
        """Read what will be asked for soon, while nobody waits."""
        assert self.templates
        assert self._sum_templates

    def of_recipe(
        self, recipe: Recipe, activity: Activity, servings: Fraction, groep: int | None,
        unit_word: Callable[[Unit], str],
    ) -> RecipeQuestions:
        """The child's own sums of `recipe` for `servings`, at most three, and others until there are four."""
        groep = groep or USUAL_GROEP
        sums = dict(list(self.sums(recipe, servings, groep, unit_word).items())[:MOST_SUMS])
        return RecipeQuestions(sums, self._more(recipe, activity, groep, MOST - len(sums)))

    def sums(
        self, recipe: Recipe, servings: Fraction, groep: int, unit_word: Callable[[Unit], str]
    ) -> dict[str, Question]:
        """All that a child of `groep` can work out, by product; what comes whole is left to choose."""
        found: dict[str, Question] = {}
        for ingredient in recipe.ingredients:
            is_left_to_choose = ingredient.whole and scaled(ingredient, recipe, servings).value.denominator != 1
            if not is_left_to_choose and is_for(ingredient, recipe, servings, groep):
                word = unit_word(ingredient.amount.unit)
                found[ingredient.product] = ask_sum(self._sum_templates, ingredient, recipe, servings, word)
        return found

    def _more(self, recipe: Recipe, activity: Activity, groep: int, count: int) -> list[Question]:
        """Of the activity, else with a skill of the recipe; each template once."""
        own = [self.templates[name] for name in activity.templates]
        related = [t for t in self.templates.values() if t.skill in recipe.skills and t not in own]
        fitting = [t for t in (*own, *related) if t.is_for(groep)][:count]
        like = {word for i in recipe.ingredients for word in (i.name, i.product)}
        return [draw(t, self._chance, groep, like) for t in fitting]

    def another(self, question: Question, groep: int) -> Question | None:
        """One of the same surroundings for another groep, as the child wants; None when there is none."""
        now = question.template
        others = [t for t in self.templates.values() if t.context == now.context and t is not now]
        fitting = [t for t in others if t.is_for(groep)]
        if not fitting:
            return None
        return draw(self._chance.choice(fitting), self._chance, groep, question.words.values())

    def of_activity(self, activity: Activity, groep: int | None) -> list[Question]:
        """Three that differ, as far as there are: its own, for this groep, else for one before it (never above it),
        else of the same surroundings.
        """
        groep = groep or USUAL_GROEP
        own = [self.templates[name] for name in activity.templates]
        around = {template.context for template in own}
        fitting = [t for t in own if t.is_for(groep)] or [t for t in own if t.groep_max < groep] or [
            t for t in self.templates.values() if t.context in around and t.is_for(groep)]
        made: dict[str, Question] = {}
        for n in range(OF_ACTIVITY if fitting else 0):
            for _ in range(_REDRAWS):
                question = draw(fitting[n % len(fitting)], self._chance, groep)
                if question.prompt not in made:
                    made[question.prompt] = question
                    break
        return list(made.values())

    def of_shop(self, groep: int | None, last: Question | None = None) -> Question | None:
        """Change, budget, price per kilo, discount: one for the groep, another one than `last`; None without any."""
        groep = groep or USUAL_GROEP
        fitting = [t for t in self.templates.values() if t.context == SHOP and t.is_for(groep)]
        others = [t for t in fitting if last is None or t is not last.template] or fitting
        return draw(self._chance.choice(others), self._chance, groep) if others else None

    def answer(self, question: Question, text: str) -> Verdict | Which | OtherUnit | Unclear:
        """What typing `text` tells; what is unclear is to be asked."""
        words = {word.strip(".,?!‘’():").lower() for word in question.prompt.split()}
        found = read(text, question.template.answer, words)
        return check(question, *found.values) if isinstance(found, Read) else found

    def amount(self, text: str, unit: Unit, name: str) -> Amount | None:
        """How much of something there is, as a child types it; None when it cannot be read as one amount."""
        words = frozenset(name.lower().split())
        found = read(text, AnswerRule(AnswerKind.INTEGER, _ANY, unit, "", words))
        value = found.values[0] if isinstance(found, Read) else Fraction(0)
        return Amount(value, unit) if value > 0 else None

    def choose(self, question: Question, value: Fraction) -> Verdict:
        """An answer that was tapped."""
        return check(question, value)
