"""A list is merged exactly, packs are never too few nor one too many, cents stay whole; and what estimates tell."""

from datetime import date, timedelta
from fractions import Fraction
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.errors import NameMissing, NameTooLong, OtherDimension, OutOfRange
from thuisplan.domain.shopping import (
    MOST_CENTS,
    Closeness,
    Estimate,
    Line,
    Packs,
    Product,
    ShoppingList,
    Trend,
    Want,
    check_cents,
    check_count,
    check_packs,
    compare,
    needed,
    own_product,
    packs_for,
    total_of,
    trend,
    wants_of,
)
from thuisplan.storage.products import ProductContent
from thuisplan.storage.recipes import RecipeContent

PRODUCTS, RECIPES = ProductContent().products(), RecipeContent().recipes()
FRIDAY = date(2026, 11, 20)
FLOUR = PRODUCTS["tarwebloem"]

amounts = st.fractions(min_value=Fraction(1, 12), max_value=5000, max_denominator=12)
cents = st.integers(0, MOST_CENTS)
SIZE = {Unit.GRAM: 1, Unit.KILO: 1000}


def grams(value: int | Fraction) -> Amount:
    return Amount(Fraction(value), Unit.GRAM)


@given(st.lists(st.tuples(amounts, st.sampled_from(list(SIZE))), max_size=12))
def test_what_is_wanted_of_a_product_is_added_exactly(wanted: list[tuple[Fraction, Unit]]) -> None:
    wants = [Want(FLOUR.id, Amount(value, unit), f"recipe {n}") for n, (value, unit) in enumerate(wanted)]
    assert needed(FLOUR, wants) == grams(sum((value * SIZE[unit] for value, unit in wanted), Fraction(0)))


@given(amounts, amounts)
def test_packs_are_never_too_few_nor_one_too_many(need: Fraction, pack: Fraction) -> None:
    count = packs_for(grams(need), grams(pack))
    assert count * pack >= need
    assert (count - 1) * pack < need


@given(amounts, amounts, st.integers(1, 99))
def test_every_answer_is_named_for_what_it_is(need: Fraction, pack: Fraction, said: int) -> None:
    found = check_packs(grams(need), grams(pack), said)
    enough, one_less_is = said * pack >= need, (said - 1) * pack >= need
    assert (found is Packs.RIGHT) == (enough and not one_less_is)
    assert (found in (Packs.ROUNDED_DOWN, Packs.TOO_FEW)) == (not enough)
    assert (found is Packs.ROUNDED_DOWN) == (not enough and (said + 1) * pack >= need)
    assert (found is Packs.ONE_OVER) == (one_less_is and (said - 2) * pack < need)


@pytest.mark.parametrize(("said", "found"), [
    (1, Packs.ROUNDED_DOWN), (2, Packs.RIGHT), (3, Packs.ONE_OVER), (4, Packs.FAR_OVER),
])
def test_650_grams_from_packs_of_500(said: int, found: Packs) -> None:
    assert check_packs(grams(650), grams(500), said) is found


@pytest.mark.parametrize("servings", [1, 2, 3, 5, 6, 7, 12, Fraction(5, 2)])
def test_every_recipe_can_be_bought_for_any_number(servings: Fraction) -> None:
    for recipe in RECIPES:
        wants = wants_of(recipe, Fraction(servings))
        assert len({want.product for want in wants}) == len(recipe.ingredients)
        for want in wants:
            product = PRODUCTS[want.product]
            need = needed(product, [want])
            whole = needed(product, wants_of_one(recipe.id, want.product))
            assert need.value == whole.value * Fraction(servings) / recipe.base
            assert packs_for(need, product.pack) >= 1


def wants_of_one(recipe: str, product: str) -> list[Want]:
    """As the recipe is written."""
    found = next(r for r in RECIPES if r.id == recipe)
    return [w for w in wants_of(found, Fraction(found.base)) if w.product == product]


def test_a_pinch_is_bought_in_grams() -> None:
    salt = next(i for r in RECIPES if r.id == "pannenkoeken" for i in r.ingredients if i.product == "zout")
    assert (salt.amount.unit, salt.sold) == (Unit.PINCH, grams(2))


def test_litres_are_no_grams() -> None:
    with pytest.raises(OtherDimension):
        needed(FLOUR, [Want(FLOUR.id, Amount(Fraction(1), Unit.LITRE))])


def test_every_product_has_a_pack_a_word_and_an_example_price() -> None:
    assert len(PRODUCTS) == 47
    for product in PRODUCTS.values():
        assert product.pack.value > 0
        assert product.pack_one and product.pack_more
        assert product.example and 1 <= product.example < 1000
    assert [p.name for p in PRODUCTS.values()] == sorted(p.name for p in PRODUCTS.values())
    assert ProductContent("en").products()["tarwebloem"].pack_more == "packs"


@pytest.mark.parametrize("text", ["", "   ", "\u200b"])
def test_nothing_typed_is_no_product(text: str) -> None:
    with pytest.raises(NameMissing):
        own_product(text)


def test_what_is_typed_twice_is_one_product() -> None:
    assert own_product(" Stroop ").id == own_product("stroop").id
    assert own_product("Stroop").is_own
    assert not FLOUR.is_own
    with pytest.raises(NameTooLong):
        own_product("s" * 41)


# -- a list

def line(product: Product, paid: int | None = None, *, have: bool = False, recipe: str = "") -> Line:
    return Line(product, (Want(product.id, product.pack, recipe),), paid=paid, have=have)


@given(st.lists(st.none() | cents, max_size=20))
def test_a_total_is_known_when_all_of_it_is(prices: list[int | None]) -> None:
    found = total_of(prices)
    if not prices or None in prices:
        assert found is None
    else:
        assert found == sum(price or 0 for price in prices)


def test_a_receipt_is_its_foot_or_else_its_lines() -> None:
    products = list(PRODUCTS.values())
    lines = (line(products[0], 139), line(products[1], 250), line(products[2], have=True))
    assert ShoppingList(uuid4(), FRIDAY, lines).receipt == 389
    assert ShoppingList(uuid4(), FRIDAY, lines, total=400).receipt == 400
    assert ShoppingList(uuid4(), FRIDAY, (*lines, line(products[3]))).receipt is None
    assert ShoppingList(uuid4(), FRIDAY).receipt is None


def test_packs_put_there_by_hand_are_not_asked() -> None:
    assert line(FLOUR).count == 1
    assert line(FLOUR, recipe="pannenkoeken").count is None
    assert line(FLOUR, recipe="pannenkoeken").asks_packs


@pytest.mark.parametrize("wrong", [-1, MOST_CENTS + 1])
def test_money_that_no_receipt_has(wrong: int) -> None:
    with pytest.raises(OutOfRange):
        check_cents(wrong)


@pytest.mark.parametrize("wrong", [0, -1, 100])
def test_packs_that_nobody_carries(wrong: int) -> None:
    with pytest.raises(OutOfRange):
        check_count(wrong)


# -- estimates

@pytest.mark.parametrize(("guess", "paid", "found"), [
    (150, 139, Closeness.CLOSE), (100, 139, Closeness.CLOSE), (1100, 1187, Closeness.CLOSE),
    (200, 139, Closeness.BIT_HIGHER), (300, 139, Closeness.HIGHER), (200, 329, Closeness.LOWER),
    (50, 139, Closeness.BIT_LOWER), (1500, 1187, Closeness.BIT_HIGHER), (1000, 1187, Closeness.BIT_LOWER),
    (3000, 1187, Closeness.HIGHER), (500, 1187, Closeness.LOWER), (0, 0, Closeness.CLOSE),
])
def test_how_an_estimate_was(guess: int, paid: int, found: Closeness) -> None:
    assert compare(guess, paid) is found


@given(cents, cents)
def test_the_direction_is_always_the_true_one(guess: int, paid: int) -> None:
    found = compare(guess, paid)
    if found in (Closeness.HIGHER, Closeness.BIT_HIGHER):
        assert guess > paid
    if found in (Closeness.LOWER, Closeness.BIT_LOWER):
        assert guess < paid
    offset = Estimate(FRIDAY, guess, paid).offset
    assert -1 <= offset <= 1
    assert (offset > 0, offset < 0) == (guess > paid, guess < paid)


def estimates(*pairs: tuple[int, int]) -> list[Estimate]:
    return [Estimate(FRIDAY + timedelta(days=7 * n), guess, paid) for n, (guess, paid) in enumerate(pairs)]


@pytest.mark.parametrize(("pairs", "found"), [
    (((2000, 1000), (400, 1000), (1200, 1000), (1100, 1000)), Trend.CLOSER),
    (((1050, 1000), (1500, 1000), (1050, 1000)), Trend.CLOSE),
    (((1500, 1000), (1500, 1000)), Trend.HIGHER),
    (((600, 1000), (600, 1000)), Trend.LOWER),
    (((600, 1000), (1500, 1000), (600, 1000), (1500, 1000)), Trend.BOTH),
    (((1000, 1000), (1000, 1000)), Trend.CLOSE),
])
def test_what_several_tell_together(pairs: tuple[tuple[int, int], ...], found: Trend) -> None:
    assert trend(estimates(*pairs)) is found


def test_one_estimate_has_no_direction() -> None:
    with pytest.raises(ValueError, match="direction"):
        trend(estimates((1000, 1000)))
