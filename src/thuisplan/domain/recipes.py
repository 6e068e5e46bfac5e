"""Recipes: what goes in, what to do, how much of it for how many; and which of them fit a day."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from uuid import UUID

from .arithmetic import Amount, Unit, factor_for_people, written

MOST_PEOPLE = 12
_FEW = 6                # up to here it goes by one; cookies and slices go by halves of the recipe
_WEEKDAY, _WEEKEND = 60, 180        # minutes that there are for it
_EVENING = 20           # the hour at which the kitchen is done
_LEAST = 15             # minutes that there always are


class Meal(StrEnum):
    """The order is the order on the screen."""

    DINNER = "dinner"
    BAKE = "bake"
    LUNCH = "lunch"         # and breakfast
    SNACK = "snack"


class Season(StrEnum):
    """The names of the content."""

    SUMMER = "zomer"
    AUTUMN = "herfst"
    WINTER = "winter"
    SINTERKLAAS = "sinterklaas"


@dataclass(frozen=True)
class Ingredient:
    """`amount` as the recipe writes it; `whole`: it comes in whole pieces, as eggs do.

    `bought`: the same as shops sell it, where that is another unit: 2 g for a pinch of salt. `buy`: the product to
    buy, where `product` only tells two of a recipe apart that are bought as one.
    """

    product: str
    name: str
    picture: str
    amount: Amount
    whole: bool
    bought: Amount | None = None
    buy: str = ""

    @property
    def sold(self) -> Amount:
        return self.bought or self.amount

    @property
    def sold_as(self) -> str:
        return self.buy or self.product


@dataclass(frozen=True)
class StepTimer:
    name: str
    minutes: int


@dataclass(frozen=True)
class RecipeStep:
    """`text` has numbers in braces that grow with the recipe; `uses`: the products of this step."""

    text: str
    uses: tuple[str, ...]
    timers: tuple[StepTimer, ...]


@dataclass(frozen=True)
class Recipe:
    """`serving_unit` and `serving_one`: "personen" and "persoon", of which it makes `base`.

    `own`: the family's, else it is one that is shipped; `photo`: of it, or None. `unknown`: the food that may have
    other allergens in it.
    """

    id: str
    title: str
    picture: str
    meal: Meal
    base: int
    serving_unit: str
    serving_one: str
    groep_min: int
    groep_max: int
    minutes: int
    season: Season | None
    needs_adult: bool
    uses_heat: bool
    allergens: tuple[str, ...]
    skills: tuple[str, ...]
    ingredients: tuple[Ingredient, ...]
    tools: tuple[str, ...]
    steps: tuple[RecipeStep, ...]
    safety: str
    note: str
    own: bool = False
    photo: UUID | None = None
    unknown: tuple[str, ...] = ()

    @cached_property
    def searched(self) -> str:
        """What is looked through for words, a name a line."""
        return "\n".join(plain(name) for name in (self.title, *(i.name for i in self.ingredients)))

    @property
    def step_of_servings(self) -> int:
        return 1 if self.base <= _FEW else self.base // 2

    @property
    def most_servings(self) -> int:
        return MOST_PEOPLE if self.base <= _FEW else self.base * 3

    def ingredient(self, product: str) -> Ingredient:
        return next(i for i in self.ingredients if i.product == product)


_SHARP = re.compile(r"\b(?:snij|schil|hakt?\b|rasp|mes\b|schaar|knip|mixer|cut|chop|peel|grate|slice)")
_SCALED = re.compile(r"\{(\d+)(?: (g|kg|ml|dl|l))?\}")


def scaled(ingredient: Ingredient, recipe: Recipe, servings: Fraction) -> Amount:
    """How much of it for `servings`."""
    return ingredient.amount.times(factor_for_people(servings, recipe.base))


def scaled_text(text: str, recipe: Recipe, servings: Fraction) -> str:
    """The text with its numbers grown: "{8} pannenkoeken" for half as many more is "12 pannenkoeken"."""
    factor = factor_for_people(servings, recipe.base)

    def grown(found: re.Match[str]) -> str:
        unit = Unit(found[2] or "")
        said = written(Amount(Fraction(int(found[1])), unit).times(factor)).text
        return f"{said} {unit}" if unit else said

    return _SCALED.sub(grown, text)


# -- what fits

@dataclass(frozen=True)
class Wish:
    """What a child looks for; `words` in the title or among the ingredients. `minutes`: at most."""

    meal: Meal | None = None
    minutes: int | None = None
    words: str = ""
    alone: bool = False

    @cached_property
    def _plain(self) -> str:
        return plain(self.words)

    def is_met_by(self, recipe: Recipe) -> bool:
        return (
            self.meal in (None, recipe.meal)
            and (self.minutes is None or recipe.minutes <= self.minutes)
            and is_safe(recipe, alone=self.alone)
            and self._plain in recipe.searched
        )


def plain(text: str) -> str:
    """Without capitals, accents and outer spaces."""
    text = text.strip().casefold()
    if text.isascii():
        return text         # of hundreds of recipes most are
    letters = unicodedata.normalize("NFD", text)
    return "".join(c for c in letters if not unicodedata.combining(c))


@dataclass(frozen=True)
class Situation:
    """`minutes` that there are for it; `groep` None: nobody said."""

    day: date
    minutes: int
    groep: int | None


def minutes_for_cooking(now: datetime) -> int:
    """How long it may take: an hour on a school day, three in the weekend, and ready before the evening."""
    until = (_EVENING - now.hour) * 60 - now.minute
    return max(_LEAST, min(_WEEKEND if now.isoweekday() > 5 else _WEEKDAY, until))


def is_season(season: Season | None, day: date) -> bool:
    """All the year when there is none; Sinterklaas comes from the middle of November until the fifth of December."""
    if season is Season.SINTERKLAAS:
        return date(day.year, 11, 11) <= day <= date(day.year, 12, 5)
    months = {Season.SUMMER: (6, 7, 8), Season.AUTUMN: (9, 10, 11), Season.WINTER: (12, 1, 2)}
    return season is None or day.month in months[season]


def is_sharp(recipe: Recipe) -> bool:
    """Whether there is something to cut, peel or grate."""
    return any(_SHARP.search(plain(step.text)) for step in recipe.steps)


def is_safe(recipe: Recipe, *, alone: bool) -> bool:
    """No heat, and nothing that a grown-up has to do, for a child that is alone."""
    return not (alone and (recipe.uses_heat or recipe.needs_adult))


def fits(recipe: Recipe, situation: Situation) -> bool:
    """Whether it is one for now: for this groep, in this season, in this time."""
    groep = situation.groep
    return (
        (groep is None or recipe.groep_min <= groep <= recipe.groep_max)
        and recipe.minutes <= situation.minutes
        and is_season(recipe.season, situation.day)
    )
