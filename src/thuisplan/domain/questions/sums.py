"""A child's own sums in a recipe: so much for four, how much for six. The same engine, with the recipe's numbers."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from math import gcd

from thuisplan.domain.allergens import food_in
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.recipes import Ingredient, Recipe, scaled

from .expressions import Number
from .templates import Question, Template, with_derived

TIMES, SHARE, RATIO = "qr_keer", "qr_delen", "qr_verhouding"     # ids in recipe_questions.json
# Of a recipe, of people at table or of an oven, with numbers of their own: beside a recipe they contradict it.
OTHER_RECIPES = frozenset({
    "qt_tafel_3_4_pannenkoeken", "qt_half_recept", "qt_helft_van_breuk", "qt_recept_personen",
    "qt_recept_per_persoon", "qt_deeg_1_2_3", "qt_dubbel_eieren", "qt_temperatuur_oven", "qt_digitale_oven",
    "qt_breuken_maatlepel", "qt_breuk_van", "qt_borden_erbij",
})
USUAL_GROEP = 5         # when nobody said one

_SMALL = (Unit.PIECE, Unit.TEASPOON, Unit.TABLESPOON, Unit.PINCH)
_LARGEST = {3: 20, 4: 1000, 5: 1000}        # from groep 6: no limit that a kitchen reaches


def way(recipe: Recipe, servings: Fraction) -> str | None:
    """Which sum it is: times, share, or by way of a table; None when there is nothing to work out."""
    if servings == recipe.base or servings.denominator != 1:
        return None
    wanted = int(servings)
    if wanted % recipe.base == 0:
        return TIMES
    return SHARE if recipe.base % wanted == 0 else RATIO


def between(recipe: Recipe, servings: Fraction) -> int:
    """The number of people by way of which a table goes: 2, from 4 to 6."""
    return gcd(recipe.base, int(servings))


def others_for(recipe: Recipe, servings: Fraction) -> list[Fraction]:
    """Other numbers of people to work it out for: double, half, one more, and three times."""
    base = recipe.base
    halved = [Fraction(base, 2)] if base % 2 == 0 else []
    found = [Fraction(2 * base), *halved, Fraction(base + recipe.step_of_servings), Fraction(3 * base)]
    return [other for other in dict.fromkeys(found) if other != servings]


def is_for(ingredient: Ingredient, recipe: Recipe, servings: Fraction, groep: int) -> bool:
    """Whether a child of `groep` can work it out: the kind of sum, and numbers that it knows (R59, reference b)."""
    kind = way(recipe, servings)
    if kind is None or groep < 3 or ingredient.amount.unit is Unit.TASTE:
        return False
    before, after = ingredient.amount.value, scaled(ingredient, recipe, servings).value
    numbers = [before, after]
    if kind == RATIO:
        numbers.append(before * between(recipe, servings) / recipe.base)
    if max(numbers) > _LARGEST.get(groep, 10**6):
        return False
    parts = max(number.denominator for number in numbers)
    if ingredient.amount.unit is Unit.PINCH and parts > 1:      # half a pinch is no sum
        return False
    if groep < 5:
        twice = servings in (2 * recipe.base, Fraction(recipe.base, 2))
        return twice and parts == 1 and (groep == 4 or ingredient.amount.unit in _SMALL)
    return parts <= (1 if groep == 5 else 2 if groep == 6 else 4)


def ask_sum(
    templates: Mapping[str, Template], ingredient: Ingredient, recipe: Recipe, servings: Fraction, unit_word: str
) -> Question:
    """`unit_word`: "gram", or nothing for what is counted. Only where there is a `way`."""
    kind = way(recipe, servings)
    assert kind is not None
    step = between(recipe, servings)
    values: dict[str, Number] = {
        "b": recipe.base, "p": int(servings), "q": ingredient.amount.value, "h": step,
    }
    food = food_in(ingredient.name) or ingredient.name      # "courgettes (ca. 600 g)" makes no sentence
    words = {
        "w": food,
        "u": f"{unit_word} " if unit_word else "",
        "s": recipe.serving_unit,
        "sh": recipe.serving_one if step == 1 else recipe.serving_unit,
    }
    own = frozenset(ingredient.name.lower().split())
    rule = replace(templates[kind].answer, unit=ingredient.amount.unit, word=unit_word or food, words=own)
    template = replace(templates[kind], answer=rule)
    return Question(template, with_derived(template, values), words)
