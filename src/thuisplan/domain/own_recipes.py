"""Recipes of the family itself: what is kept of one, what may be in it, and how it becomes one like any other."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from uuid import UUID

from .allergens import AllergenWords, food_in
from .arithmetic import Amount, Unit, dimension
from .errors import IngredientMissing, MinutesOutOfRange, OutOfRange, TooManyIngredients, TooManySteps
from .family import GROEPEN, NAME_LENGTH, clean_line, clean_text, clean_words
from .recipes import Ingredient, Meal, Recipe, RecipeStep, Season, StepTimer, plain
from .shopping import Product, own_product_id

MOST_INGREDIENTS, MOST_STEPS = 40, 40
TITLE_LENGTH, TEXT_LENGTH = 60, 600     # characters; of a step, and of the note
MOST_SERVINGS = 100
MOST_MINUTES = 600
MOST_TIMER = 600
MOST_AMOUNT = Fraction(100_000)
SMALLEST_PART = 1000                    # of a whole: amounts are no finer than that
USUAL_PICTURE = "fork-and-knife-with-plate"
UNKNOWN_PICTURE = "basket"              # of a product that is not shipped

# What the family chooses from; the order is the order on the screen.
UNITS = (
    Unit.GRAM, Unit.KILO, Unit.MILLILITRE, Unit.DECILITRE, Unit.LITRE, Unit.PIECE, Unit.TABLESPOON, Unit.TEASPOON,
    Unit.PINCH, Unit.TASTE,
)

_ID = "own:"
_WORD = re.compile(r"\w+")
_PINCH = 2              # grams, as the shipped recipes have it
_TIMER_WORDS = 4
_NO_FOOD = frozenset([     # what stands beside it in a name
    "de", "het", "een", "en", "of", "in", "om", "te", "met", "van", "op", "uit", "tot", "bij", "ca", "al", "er",
    "je", "ze", "is", "g", "gr", "kg", "ml", "dl", "cl", "l", "el", "tl", "snuf", "snufje", "wat", "beetje",
    "grote", "groot", "grof", "fijn", "kleine", "klein", "verse", "vers", "rode", "rood", "witte", "wit",
    "groene", "groen", "gele", "geel", "zure", "zoete", "oude", "rijpe", "blik", "blikje", "pak", "pakje",
    "zakje", "teen", "teentje", "bakje", "handje", "scheutje", "gesneden", "extra",
])


@dataclass(frozen=True)
class OwnIngredient:
    """`amount` None: however much one likes. `product`: the id of a shipped one, or nothing."""

    name: str
    amount: Fraction | None = None
    unit: Unit = Unit.PIECE
    product: str = ""

    @property
    def whole(self) -> bool:
        """It comes in whole pieces, as eggs do."""
        return self.unit is Unit.PIECE and self.amount is not None and self.amount.denominator == 1


@dataclass(frozen=True)
class OwnStep:
    """`minutes`: of its timer, or None; `timer`: what that is called, or nothing."""

    text: str
    minutes: int | None = None
    timer: str = ""


@dataclass(frozen=True)
class Photo:
    """Scaled down, and without what a camera adds to it. `width` and `height` in px."""

    jpeg: bytes
    width: int
    height: int


@dataclass(frozen=True)
class OwnRecipe:
    """As a family wrote it down. `id` None: not kept yet. See Recipe for the rest."""

    title: str
    ingredients: tuple[OwnIngredient, ...]
    steps: tuple[OwnStep, ...]
    serving_unit: str
    serving_one: str
    id: UUID | None = None
    picture: str = USUAL_PICTURE
    meal: Meal = Meal.DINNER
    base: int = 4
    minutes: int = 30
    needs_adult: bool = False
    uses_heat: bool = False
    season: Season | None = None
    note: str = ""
    photo: UUID | None = None
    safety: str = ""        # of the shipped one that it is a copy of


def recipe_id(own: UUID) -> str:
    return f"{_ID}{own.hex}"


def own_id(recipe: str) -> UUID | None:
    """None for the id of a shipped recipe."""
    found = re.fullmatch(f"{_ID}([0-9a-f]{{32}})", recipe)
    return UUID(hex=found[1]) if found else None


def cleaned(own: OwnRecipe) -> OwnRecipe:
    """As it is kept: names cleaned, empty rows gone.

    Raises NameMissing, NameTooLong, IngredientMissing, TooManyIngredients, TooManySteps, OutOfRange,
    MinutesOutOfRange.
    """
    ingredients = tuple(
        replace(i, name=name, unit=Unit.PIECE if i.amount is None else i.unit)
        for i in own.ingredients if (name := clean_words(i.name))
    )
    steps = tuple(
        OwnStep(text, s.minutes, clean_words(s.timer) if s.minutes else "")
        for s in own.steps if (text := clean_text(s.text, TEXT_LENGTH))
    )
    title = clean_line(own.title, TITLE_LENGTH)
    note = clean_text(own.note, TEXT_LENGTH)
    safety = clean_text(own.safety, TEXT_LENGTH)
    if not ingredients:
        raise IngredientMissing
    if len(ingredients) > MOST_INGREDIENTS:
        raise TooManyIngredients
    if len(steps) > MOST_STEPS:
        raise TooManySteps
    if not 1 <= own.base <= MOST_SERVINGS or not all(map(is_amount, (i.amount for i in ingredients))):
        raise OutOfRange
    if not 1 <= own.minutes <= MOST_MINUTES or any(
        s.minutes is not None and not 1 <= s.minutes <= MOST_TIMER for s in steps
    ):
        raise MinutesOutOfRange
    return replace(own, title=title, ingredients=ingredients, steps=steps, note=note, safety=safety)


def is_amount(value: Fraction | None) -> bool:
    """Whether an ingredient may have so much: more than nothing, within what a kitchen knows; or however much."""
    return value is None or (0 < value <= MOST_AMOUNT and value.denominator <= SMALLEST_PART)


# -- as a recipe like any other

def as_recipe(own: OwnRecipe, products: Mapping[str, Product], allergens: AllergenWords) -> Recipe:
    """Only of one that is kept, and so has an id.

    `products`: those that are shipped, by id; `allergens`: what is in what.
    """
    assert own.id is not None
    ingredients: list[Ingredient] = []
    for i in own.ingredients:
        made = _ingredient(i, products)
        same = sum(other.sold_as == made.sold_as for other in ingredients)
        ingredients.append(replace(made, product=f"{made.product}#{same + 1}", buy=made.product) if same else made)
    inside = allergens.inside((i.name, i.product) for i in own.ingredients)
    names = [(i.product, _words(food_in(i.name) or i.name)) for i in ingredients]
    steps = tuple(_step(s, names) for s in own.steps)
    return Recipe(
        recipe_id(own.id), own.title, own.picture, own.meal, max(1, own.base), own.serving_unit, own.serving_one,
        GROEPEN[0], GROEPEN[-1], max(1, own.minutes), own.season, own.needs_adult, own.uses_heat,
        inside.allergens, (), tuple(ingredients), (), steps, own.safety, own.note, True, own.photo, inside.unknown,
    )


def _ingredient(own: OwnIngredient, products: Mapping[str, Product]) -> Ingredient:
    amount = Amount(own.amount, own.unit) if own.amount else Amount(Fraction(1), Unit.TASTE)
    known = products.get(own.product)
    bought = None if known is None else as_sold(amount, known.pack.unit)
    if known is not None and bought is not None:
        return Ingredient(known.id, own.name, known.picture, amount, own.whole, bought)
    picture = UNKNOWN_PICTURE if known is None else known.picture
    bought = next((b for unit in (Unit.GRAM, Unit.MILLILITRE) if (b := _measured(amount, unit)) is not None), None)
    bought = bought or Amount(amount.value if amount.unit is Unit.PIECE else Fraction(1), Unit.PIECE)
    return Ingredient(own_product_id(own.name, bought.unit), own.name, picture, amount, own.whole, bought)


def as_sold(amount: Amount, unit: Unit) -> Amount | None:
    """So much in the unit of a pack; a pinch, a spoon and "naar smaak" are about so many grams. None: not known."""
    measured = _measured(amount, unit)
    if measured is not None or unit is Unit.PIECE:
        return measured
    if amount.unit in (Unit.PINCH, Unit.TASTE):
        return Amount(amount.value * _PINCH, unit)
    if amount.unit in (Unit.TEASPOON, Unit.TABLESPOON):
        return Amount(amount.to(Unit.MILLILITRE).value, unit)
    return None


def _measured(amount: Amount, unit: Unit) -> Amount | None:
    if amount.unit is unit:
        return amount
    return amount.to(unit) if dimension(amount.unit) is dimension(unit) else None


def _step(own: OwnStep, names: Sequence[tuple[str, Sequence[str]]]) -> RecipeStep:
    """`names`: each product with the words of its name."""
    said = set(_words(own.text))
    long = tuple(word for word in said if len(word) > 3)
    together = " ".join((*long, ""))
    uses = tuple(
        product for product, words in names if any(_is_said(word, said, long, together) for word in words))
    if not own.minutes or own.minutes < 1:
        return RecipeStep(own.text, uses, ())
    return RecipeStep(own.text, uses, (StepTimer(own.timer or timer_name(own.text), own.minutes),))


def timer_name(text: str) -> str:
    """The first words of what a step says, for its timer."""
    words = text.split()
    short = " ".join(words[:_TIMER_WORDS])[:NAME_LENGTH].rstrip(" .,:;!")
    return short + "…" if len(words) > _TIMER_WORDS and len(short) < NAME_LENGTH else short


def _words(text: str) -> list[str]:
    """Each as "ei" of "eieren" and "ui" of "uitjes", so that one is found by many."""
    return [_stem(word) for word in _WORD.findall(plain(text)) if word not in _NO_FOOD and not word.isdigit()]


@lru_cache(maxsize=4096)        # hundreds of recipes say the same words
def _stem(word: str) -> str:
    if word in ("eieren", "eitje", "eitjes"):
        return "ei"
    for end in ("tjes", "tje", "jes", "je", "en", "s"):
        if word.endswith(end) and len(word) - len(end) >= 2:
            word = word[: -len(end)]
            break
    word = re.sub(r"([^aeiou])\1$", r"\1", re.sub(r"([aeou])\1(?=[^aeiou]$)", r"\1", word))
    return word[:-1] + {"v": "f", "z": "s"}.get(word[-1], word[-1])


def _is_said(word: str, said: set[str], long: tuple[str, ...], together: str) -> bool:
    """Whether a step speaks of it, also as "bloem" for "tarwebloem"; a short word is another in a longer one.

    `long`: those that are not short; `together`: the same with a space after each, to look for an end in.
    """
    return word in said or (len(word) > 3 and (word.endswith(long) or f"{word} " in together))


# -- an own one of a shipped one

def copy_of(recipe: Recipe, title: str) -> OwnRecipe:
    """What can be changed of it, and what it warns of, which stays. `title`: of the copy."""
    steps: list[OwnStep] = []
    for step in recipe.steps:
        first = next(iter(step.timers), None)
        steps.append(OwnStep(step.text, first.minutes, first.name) if first else OwnStep(step.text))
        steps += [OwnStep(timer.name, timer.minutes, timer.name) for timer in step.timers[1:]]
    return OwnRecipe(
        title,
        tuple(_copied(i) for i in recipe.ingredients),
        tuple(steps), recipe.serving_unit, recipe.serving_one, None, recipe.picture, recipe.meal, recipe.base,
        recipe.minutes, recipe.needs_adult, recipe.uses_heat, recipe.season,
        recipe.note, recipe.photo, recipe.safety,
    )


def _copied(i: Ingredient) -> OwnIngredient:
    if i.amount.unit is Unit.TASTE:
        return OwnIngredient(i.name, None, Unit.PIECE, i.product)
    return OwnIngredient(i.name, i.amount.value, i.amount.unit, i.product)


_BRACES = re.compile(r"\{(\d+(?: (?:g|kg|ml|dl|l))?)\}")


def without_braces(text: str) -> str:
    """A step as one reads it: the numbers that grow with a shipped recipe stand in braces."""
    return _BRACES.sub(r"\1", text)
