"""What an own recipe may be, and how it becomes a recipe like any other."""

from dataclasses import replace
from fractions import Fraction
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisplan.domain.allergens import AllergenWords
from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.errors import (
    DomainError,
    IngredientMissing,
    MinutesOutOfRange,
    NameMissing,
    NameTooLong,
    OutOfRange,
    TooManyIngredients,
    TooManySteps,
)
from thuisplan.domain.own_recipes import (
    MOST_INGREDIENTS,
    MOST_STEPS,
    OwnIngredient,
    OwnRecipe,
    OwnStep,
    as_recipe,
    as_sold,
    cleaned,
    copy_of,
    own_id,
    recipe_id,
    timer_name,
    without_braces,
)
from thuisplan.domain.shopping import Want, own_products_of, wants_of
from thuisplan.storage.products import ProductContent
from thuisplan.storage.recipes import RecipeContent

PRODUCTS = ProductContent().products()
ALLERGENS = AllergenWords(RecipeContent().allergens(), ProductContent().allergens())
ID = UUID(int=7)
FLOUR = OwnIngredient("bloem", Fraction(250), Unit.GRAM, "tarwebloem")
SOUP = OwnRecipe("Soep", (FLOUR,), (OwnStep("Roer de bloem erdoor.", 10),), "personen", "persoon", ID)


def grams(value: int) -> Amount:
    return Amount(Fraction(value), Unit.GRAM)


def test_it_is_kept_clean() -> None:
    kept = cleaned(replace(
        SOUP, title="  Soep   van\toma ", note=" ", ingredients=(FLOUR, OwnIngredient(" ")),
        steps=(OwnStep("Roer\nde  soep."), OwnStep("  ", 10))))
    assert (kept.title, kept.note, kept.ingredients, kept.steps) == (
        "Soep van oma", "", (FLOUR,), (OwnStep("Roer de soep."),))


@pytest.mark.parametrize(("wrong", "error"), [
    ({"title": " "}, NameMissing), ({"title": "x" * 61}, NameTooLong), ({"ingredients": ()}, IngredientMissing),
    ({"ingredients": (FLOUR,) * (MOST_INGREDIENTS + 1)}, TooManyIngredients),
    ({"steps": (OwnStep("x"),) * (MOST_STEPS + 1)}, TooManySteps), ({"steps": (OwnStep("x" * 601),)}, NameTooLong),
    ({"base": 0}, OutOfRange), ({"base": 101}, OutOfRange), ({"minutes": 0}, MinutesOutOfRange),
    ({"ingredients": (replace(FLOUR, amount=Fraction(0)),)}, OutOfRange),
    ({"ingredients": (replace(FLOUR, amount=Fraction(1, 1001)),)}, OutOfRange),
    ({"steps": (OwnStep("x", 0),)}, MinutesOutOfRange),
])
def test_what_may_not_be(wrong: dict[str, Any], error: type[DomainError]) -> None:
    with pytest.raises(error):
        cleaned(replace(SOUP, **wrong))


SAID = st.lists(st.sampled_from(["bloem", "tarwebloem", "roggebloem", "loem", "boter", "roomboter", "ui", "ei"]))


@given(names=SAID, text=SAID)
def test_a_step_uses_what_ends_as_a_word_of_it_or_the_other_way_round(names: list[str], text: list[str]) -> None:
    inside = tuple(OwnIngredient(name, Fraction(1), Unit.GRAM) for name in names) or (FLOUR,)
    recipe = as_recipe(
        replace(SOUP, ingredients=inside, steps=(OwnStep(" ".join(text) or "x"),)), PRODUCTS, ALLERGENS)
    uses = tuple(
        i.product for i in recipe.ingredients if any(
            word == i.name or (min(len(word), len(i.name)) > 3 and (word.endswith(i.name) or i.name.endswith(word)))
            for word in text))
    assert recipe.steps[0].uses == uses


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\0", "\u202e\u2066", "\u200d", "\ufeff"])
def test_a_row_with_nothing_to_see_on_it_is_empty(unseen: str) -> None:
    kept = cleaned(replace(
        SOUP, ingredients=(FLOUR, OwnIngredient(unseen)), steps=(OwnStep(unseen),), note=unseen, safety=unseen))
    assert (kept.ingredients, kept.steps, kept.note, kept.safety) == ((FLOUR,), (), "", "")


def test_it_is_a_recipe_like_any_other() -> None:
    recipe = as_recipe(SOUP, PRODUCTS, ALLERGENS)
    assert own_id(recipe.id) == ID
    assert recipe.own
    assert recipe.allergens == ("gluten",)
    (flour,), (step,) = recipe.ingredients, recipe.steps
    assert (flour.product, flour.picture, flour.amount) == ("tarwebloem", "sheaf-of-rice", grams(250))
    assert step.uses == ("tarwebloem",)
    assert [(t.name, t.minutes) for t in step.timers] == [("Roer de bloem erdoor", 10)]
    assert own_id("pannenkoeken") is None
    assert own_id(recipe_id(ID) + "0") is None


def test_what_another_version_wrote_makes_no_recipe_for_nobody() -> None:
    odd = replace(SOUP, base=0, minutes=-1, ingredients=(replace(FLOUR, amount=Fraction(0)),),
                  steps=(OwnStep("Roer.", -5),))
    recipe = as_recipe(odd, PRODUCTS, ALLERGENS)
    assert (recipe.base, recipe.minutes, recipe.steps[0].timers) == (1, 1, ())
    assert recipe.ingredients[0].amount.unit is Unit.TASTE


@pytest.mark.parametrize(("amount", "unit", "sold"), [
    (grams(250), Unit.GRAM, grams(250)), (Amount(Fraction(1), Unit.KILO), Unit.GRAM, grams(1000)),
    (Amount(Fraction(1, 2), Unit.PINCH), Unit.GRAM, grams(1)),
    (Amount(Fraction(2), Unit.TABLESPOON), Unit.GRAM, grams(30)),
    (Amount(Fraction(1), Unit.TASTE), Unit.GRAM, grams(2)), (Amount(Fraction(2), Unit.PIECE), Unit.GRAM, None),
    (Amount(Fraction(2), Unit.DECILITRE), Unit.GRAM, None), (grams(50), Unit.PIECE, None),
    (Amount(Fraction(3, 2), Unit.DECILITRE), Unit.MILLILITRE, Amount(Fraction(150), Unit.MILLILITRE)),
])
def test_as_shops_sell_it(amount: Amount, unit: Unit, sold: Amount | None) -> None:
    assert as_sold(amount, unit) == sold


def test_the_same_product_twice_is_two_rows_and_bought_once() -> None:
    twice = replace(SOUP, ingredients=(FLOUR, replace(FLOUR, name="bloem om te bestuiven", amount=Fraction(2),
                                                      unit=Unit.TABLESPOON)))
    recipe = as_recipe(twice, PRODUCTS, ALLERGENS)
    assert [i.product for i in recipe.ingredients] == ["tarwebloem", "tarwebloem#2"]
    assert wants_of(recipe, Fraction(8)) == [Want("tarwebloem", grams(560), recipe.id, Fraction(8))]


def test_what_no_shop_of_ours_knows_is_an_own_product() -> None:
    odd = replace(SOUP, ingredients=(
        OwnIngredient("Kikkererwten", Fraction(1, 2), Unit.KILO), OwnIngredient("courgettes", Fraction(2)),
        OwnIngredient("peper"), OwnIngredient("uien", Fraction(2), Unit.PIECE, "uien"),
    ))
    recipe = as_recipe(odd, PRODUCTS, ALLERGENS)
    assert {w.product: (int(w.amount.value), w.amount.unit) for w in wants_of(recipe, Fraction(4))} == {
        "own:g:kikkererwten": (500, Unit.GRAM), "own:courgettes": (2, Unit.PIECE), "own:peper": (1, Unit.PIECE),
        "own:uien": (2, Unit.PIECE),        # by the kilo in the shop, and nobody knows what one weighs
    }
    assert own_products_of(recipe)["own:g:kikkererwten"].is_loose
    assert not own_products_of(recipe)["own:courgettes"].is_loose


def test_every_shipped_recipe_can_be_copied_with_all_that_is_in_it() -> None:
    for recipe in RecipeContent().recipes():
        copy = replace(cleaned(copy_of(recipe, f"Onze {recipe.title}")), id=uuid4())
        again = as_recipe(copy, PRODUCTS, ALLERGENS)
        for mine, its in zip(again.ingredients, recipe.ingredients, strict=True):
            assert (mine.product, mine.name, mine.amount) == (its.product, its.name, its.amount)
            assert mine.sold == its.sold or its.sold != its.amount, recipe.id
        timers = [(t.name, t.minutes) for s in again.steps for t in s.timers]
        assert timers == [(t.name, t.minutes) for s in recipe.steps for t in s.timers]
        texts = [s.text for s in recipe.steps]
        assert texts == [s.text for s in again.steps if s.text in texts]
        assert (again.safety, again.note) == (recipe.safety, recipe.note)
        assert set(recipe.allergens) == set(again.allergens)


@pytest.mark.parametrize(("name", "step", "said"), [
    ("uien", "Snijd de ui fijn.", True), ("ui", "Bak de uitjes.", True),
    ("2 eieren, losgeklopt", "Klop het ei.", True),
    ("ei", "Klop de eieren.", True), ("kip", "Bak de kip.", True), ("kippen", "Bak de kip.", True),
    ("ham", "Leg de ham erop.", True), ("sla", "Was de sla.", True), ("bananen", "Prak de banaan.", True),
    ("tomaat", "Snijd de tomaten.", True), ("tarwebloem", "Meng de bloem.", True),
    ("grote uien", "Een grote pan.", False),
    ("ui", "Doe het uit.", False), ("ham", "Pak de hamer.", False), ("ei", "Snijd de prei.", False),
    ("boter om in te bakken", "Bak het.", False), ("een klontje boter", "Doe er een ei bij.", False),
])
def test_what_a_step_speaks_of_stands_beside_it(name: str, step: str, said: bool) -> None:
    own = replace(SOUP, ingredients=(OwnIngredient(name),), steps=(OwnStep(step),))
    assert bool(as_recipe(own, PRODUCTS, ALLERGENS).steps[0].uses) == said


def test_a_step_is_read_without_its_braces() -> None:
    assert without_braces("Bak {8} koeken van {250 g} deeg. {x}") == "Bak 8 koeken van 250 g deeg. {x}"


@pytest.mark.parametrize(("text", "name"), [
    ("Laat het beslag 30 minuten rijzen.", "Laat het beslag 30…"), ("Bakken!", "Bakken"), ("x" * 100, "x" * 40),
    ("a" * 15 + " " + "b" * 15 + " " + "c" * 15 + " d e", "a" * 15 + " " + "b" * 15 + " " + "c" * 8),
])
def test_a_timer_is_called_by_the_first_words(text: str, name: str) -> None:
    assert timer_name(text) == name
