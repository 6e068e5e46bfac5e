"""Questions for a child: the sums of its own recipe first, then some that belong to it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from random import Random

from thuisplan.domain.activities import Activity
from thuisplan.domain.answers import NOTHING, Memory
from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.questions.checking import Verdict, check
from thuisplan.domain.questions.drawing import draw
from thuisplan.domain.questions.expressions import parse
from thuisplan.domain.questions.reading import OtherUnit, Read, Unclear, Which, read
from thuisplan.domain.questions.sums import OTHER_RECIPES, USUAL_GROEP, ask_sum, is_for
from thuisplan.domain.questions.templates import AnswerKind, AnswerRule, Question, Template
from thuisplan.domain.recipes import Recipe, scaled
from thuisplan.storage.questions import QuestionContent
from thuisplan.storage.skills import SkillContent

MOST_SUMS, MOST = 3, 4
OF_ACTIVITY = 3
_REDRAWS = 40       # until a template asks something that was not asked lately
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
        self._content, self._skills = QuestionContent(language), SkillContent(language)

    @cached_property
    def templates(self) -> dict[str, Template]:
        """Those that draw their own numbers, by id."""
        return self._content.templates()

    @cached_property
    def _sum_templates(self) -> dict[str, Template]:
        return self._content.recipe_templates()

    @cached_property
    def _domains(self) -> dict[str, str]:
        """By skill."""
        _, skills = self._skills.read()
        return {skill.id: skill.domain for skill in skills}

    def prepare(self) -> None:
        """Read what will be asked for soon, while nobody waits."""
        assert self.templates
        assert self._sum_templates
        assert self._domains

    def of_recipe(
        self, recipe: Recipe, activity: Activity, servings: Fraction, groep: int | None,
        unit_word: Callable[[Unit], str], memory: Memory = NOTHING,
    ) -> RecipeQuestions:
        """The child's own sums of `recipe` for `servings`, at most three, and others until there are four."""
        groep = groep or USUAL_GROEP
        sums = dict(list(self.sums(recipe, servings, groep, unit_word).items())[:MOST_SUMS])
        return RecipeQuestions(sums, self._more(recipe, activity, groep, MOST - len(sums), memory))

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

    def _more(
        self, recipe: Recipe, activity: Activity, groep: int, count: int, memory: Memory
    ) -> list[Question]:
        """Of the activity, else with a skill of the recipe; each template once, and none that contradicts it."""
        own = [self.templates[name] for name in activity.templates]
        related = [t for t in self.templates.values() if t.skill in recipe.skills and t not in own]
        fitting = [t for t in (*own, *related) if t.is_for(groep) and t.id not in OTHER_RECIPES]
        like = {word for i in recipe.ingredients for word in (i.name, i.product)}
        return _Drawing(self._chance, groep, memory, like).of(fitting, count)

    def another(self, question: Question, groep: int, memory: Memory = NOTHING) -> Question | None:
        """One for another groep, as the child wants: of the same surroundings, else of the skill, else near it.

        None only where there is nothing at all for that groep.
        """
        now, domain = question.template, self._domains[question.template.skill]
        others = [t for t in self.templates.values() if t is not now and t.is_for(groep)]
        nearest = (
            [t for t in others if t.context == now.context] or [t for t in others if t.skill == now.skill]
            or [t for t in others if self._domains[t.skill] == domain] or others)
        return self._any(nearest, groep, memory, question.words.values())

    def of_activity(self, activity: Activity, groep: int | None, memory: Memory = NOTHING) -> list[Question]:
        """Three that differ, as far as there are: its own, for this groep, else for one before it (never above it),
        else of the same surroundings.
        """
        groep = groep or USUAL_GROEP
        own = [self.templates[name] for name in activity.templates]
        around = {template.context for template in own}
        fitting = [t for t in own if t.is_for(groep)] or [t for t in own if t.groep_max < groep] or [
            t for t in self.templates.values() if t.context in around and t.is_for(groep)]
        return _Drawing(self._chance, groep, memory).of(fitting, OF_ACTIVITY, each=OF_ACTIVITY)

    def of_shop(
        self, groep: int | None, last: Question | None = None, memory: Memory = NOTHING, like: Collection[str] = ()
    ) -> Question | None:
        """Change, budget, price per kilo, discount: one for the groep, another one than `last`; None without any.

        `like`: words of what stands on the list; it is about those where it can be.
        """
        groep = groep or USUAL_GROEP
        fitting = [t for t in self.templates.values() if t.context == SHOP and t.is_for(groep)]
        others = [t for t in fitting if last is None or t is not last.template]
        return self._any(others or fitting, groep, memory, like)

    def _any(
        self, templates: Sequence[Template], groep: int, memory: Memory, like: Collection[str] = ()
    ) -> Question | None:
        """One for `groep`, by chance among those that have their turn."""
        fitting = [t for t in templates if t.is_for(groep)]
        self._chance.shuffle(fitting)
        return next(iter(_Drawing(self._chance, groep, memory, like).of(fitting, 1)), None)

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


class _Drawing:
    """Draws questions that differ, none of which was asked within a fortnight where that can be."""

    def __init__(self, chance: Random, groep: int, memory: Memory, like: Collection[str] = ()) -> None:
        self._chance, self._groep, self._memory, self._like = chance, groep, memory, like
        self._made: dict[tuple[str, str], Question] = {}

    def of(self, templates: Sequence[Template], count: int, each: int = 1) -> list[Question]:
        """`count` of them, as far as there are, each template `each` times at most: what is due, then what is new.

        Where all that a template can draw was asked lately another one goes before it; after that comes what was
        asked longest ago.
        """
        in_turn = sorted(templates, key=lambda template: self._memory.place(template.skill)) * each
        found: list[Question] = []
        for may_be_again in (False, True):
            for template in list(in_turn):
                if len(found) < count and (question := self._draw(template, may_be_again=may_be_again)) is not None:
                    in_turn.remove(template)
                    found.append(question)
        return found

    def _draw(self, template: Template, *, may_be_again: bool) -> Question | None:
        best: tuple[date, Question] | None = None
        for _ in range(_REDRAWS):
            question = draw(template, self._chance, self._groep, self._like)
            known_by = template.id, question.drawn
            if known_by in self._made:
                continue
            asked = self._memory.asked.get(known_by)
            if asked is None:
                self._made[known_by] = question
                return question
            if best is None or asked < best[0]:
                best = asked, question
        if best is None or not may_be_again:
            return None
        self._made[template.id, best[1].drawn] = best[1]
        return best[1]
