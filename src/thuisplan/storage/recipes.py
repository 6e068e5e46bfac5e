"""Reads the shipped recipes and activities, typed."""

from fractions import Fraction
from typing import Any

import msgspec

from thuisplan.domain.activities import Activity, Category, Strategy
from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.recipes import Ingredient, Meal, Recipe, RecipeStep, Season, StepTimer

from .content import ContentBroken, Words, read

_UNITS = {"g": Unit.GRAM, "ml": Unit.MILLILITRE, "st": Unit.PIECE}
_MEASURES = {"pinch": Unit.PINCH, "teaspoon": Unit.TEASPOON, "tablespoon": Unit.TABLESPOON}


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class _Product(_Strict, frozen=True):
    id: str
    name: Words
    package_amount: int
    unit: str
    example_price_cents: int
    price_is_example: bool
    allergens: list[str]
    picture: str


class _Measure(_Strict, frozen=True):
    amount: str
    unit: str


class _Ingredient(_Strict, frozen=True):
    product: str
    amount: int
    unit: str
    scale: str
    measure: _Measure | None = None
    name: Words | None = None


class _Lists(_Strict, frozen=True):
    nl: list[str]
    en: list[str]


class _Timer(_Strict, frozen=True):
    minutes: int
    name: Words


class _Step(_Strict, frozen=True):
    text: Words
    uses: list[str]
    timers: list[_Timer]


class _Recipe(_Strict, frozen=True):
    id: str
    title: Words
    picture: str
    meal: Meal
    base_servings: int
    serving_unit: Words
    serving_one: Words
    groep_min: int
    groep_max: int
    minutes: int
    season: Season | None
    needs_adult: bool
    uses_heat: bool
    uses_sharp: bool
    allergens: list[str]
    skills: list[str]
    ingredients: list[_Ingredient]
    tools: _Lists
    steps: list[_Step]
    safety: Words
    note: Words | None


class _Recipes(_Strict, frozen=True):
    meta: dict[str, Any]
    products: list[_Product]
    recipes: list[_Recipe]


class _Calculation(_Strict, frozen=True):
    what: Words
    formula: str
    example: str
    example_inputs: dict[str, int]
    example_answer: int


class _Strategy(_Strict, frozen=True):
    groep_min: int
    groep_max: int
    text: Words


class _Activity(_Strict, frozen=True):
    id: str
    category: Category
    groep_min: int
    groep_max: int
    minutes: int
    skills: list[str]
    title: Words
    picture: str
    needs: _Lists
    steps: _Lists
    calculations: list[_Calculation]
    easier: Words
    harder: Words
    talk: Words
    safety: Words | None
    recipe: str | None
    templates: list[str]
    season: Season | None
    strategies: list[_Strategy] = []


class _Activities(_Strict, frozen=True):
    meta: dict[str, Any]
    activities: list[_Activity]


class RecipeContent:
    def __init__(self, language: str = "nl") -> None:
        """`language`: "nl" or "en"."""
        self._language = language

    def recipes(self) -> list[Recipe]:
        """Raises ContentBroken, also for a product or a unit that is not there."""
        file = read("recipes", _Recipes)
        products = {p.id: p for p in file.products}
        made = []
        for n, recipe in enumerate(file.recipes):
            try:
                made.append(self._recipe(recipe, products))
            except (KeyError, ValueError) as error:
                raise ContentBroken(f"recipes.json: {error} - at `$.recipes[{n}]`") from error
        return made

    def allergens(self) -> dict[str, list[str]]:
        """What is in each product. Raises ContentBroken."""
        return {p.id: p.allergens for p in read("recipes", _Recipes).products}

    def activities(self) -> list[Activity]:
        """Raises ContentBroken."""
        return [
            Activity(
                a.id, a.category, self._say(a.title), a.picture, a.groep_min, a.groep_max, a.minutes, a.season,
                a.recipe, self._list(a.needs), self._list(a.steps), tuple(self._say(c.what) for c in a.calculations),
                tuple(a.templates), self._say(a.easier), self._say(a.harder), self._say(a.talk),
                self._say(a.safety) if a.safety else "",
                tuple(Strategy(s.groep_min, s.groep_max, self._say(s.text)) for s in a.strategies),
            )
            for a in read("activities", _Activities).activities
        ]

    def _recipe(self, r: _Recipe, products: dict[str, _Product]) -> Recipe:
        return Recipe(
            r.id, self._say(r.title), r.picture, r.meal, r.base_servings,
            self._say(r.serving_unit), self._say(r.serving_one),
            r.groep_min, r.groep_max, r.minutes, r.season, r.needs_adult, r.uses_heat,
            tuple(r.allergens), tuple(r.skills),
            tuple(self._ingredient(i, products[i.product]) for i in r.ingredients),
            self._list(r.tools),
            tuple(self._step(s, r) for s in r.steps),
            self._say(r.safety), self._say(r.note) if r.note else "",
        )

    def _ingredient(self, i: _Ingredient, product: _Product) -> Ingredient:
        amount = bought = Amount(Fraction(i.amount), _UNITS[i.unit])
        if i.measure is not None:       # nobody weighs two grams of salt
            amount = Amount(Fraction(i.measure.amount), _MEASURES[i.measure.unit])
        name = self._say(i.name or product.name)
        return Ingredient(product.id, name, product.picture, amount, i.scale == "whole", bought)

    def _step(self, s: _Step, recipe: _Recipe) -> RecipeStep:
        here = {i.product for i in recipe.ingredients}
        if unknown := [product for product in s.uses if product not in here]:
            raise ValueError(f"a step uses {unknown}, which the recipe has not")
        return RecipeStep(
            self._say(s.text), tuple(s.uses), tuple(StepTimer(self._say(t.name), t.minutes) for t in s.timers)
        )

    def _list(self, lists: _Lists) -> tuple[str, ...]:
        return tuple(lists.en if self._language == "en" else lists.nl)

    def _say(self, words: Words) -> str:
        return words.in_language(self._language)
