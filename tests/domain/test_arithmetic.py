"""Exact amounts: random scalings and conversions, none wrong; and how a cook writes them."""

from fractions import Fraction
from itertools import product
from random import Random

import pytest

from counts import times
from thuisplan.domain.arithmetic import (
    Amount,
    Unit,
    dimension,
    euros,
    factor_for_having,
    factor_for_people,
    whole_ones,
    written,
)
from thuisplan.domain.errors import NothingToScaleBy, OtherDimension

PAIRS = [(a, b) for a, b in product(Unit, Unit) if dimension(a) is dimension(b)]
SIGNS = {"¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}


def _read_back(text: str) -> Fraction:
    """What a reader takes it for; written here anew."""
    if text[-1] in SIGNS:
        return Fraction(text[:-1] or 0) + SIGNS[text[-1]]
    return Fraction(text.replace(",", "."))


def test_scalings_and_conversions_are_exact() -> None:
    chance = Random(2026)
    for _ in range(times(100_000)):
        one, other = chance.choice(PAIRS)
        amount = Amount(Fraction(chance.randint(1, 5000), chance.choice((1, 1, 2, 3, 4, 8))), one)
        people, of = chance.randint(1, 24), chance.randint(1, 12)
        factor = factor_for_people(Fraction(people), of)
        grown = amount.times(factor)
        assert grown.value * of == amount.value * people
        assert grown.times(1 / factor) == amount
        assert grown.to(other).to(one) == grown
        assert amount.to(other).times(factor) == grown.to(other)
        assert factor_for_having(grown.to(other), amount) == factor
        said = written(grown)
        near = _read_back(said.text)
        assert said.exact == (near == grown.value or one is Unit.PINCH), (grown, said)
        assert near > 0
        assert len(said.text.partition(",")[2]) <= 2
        # Never further off than a cook can see.
        seen = Fraction(1) if one is Unit.PINCH else Fraction(1, 2)
        assert abs(near - grown.value) <= max(seen, grown.value / 100), (grown, said)


@pytest.mark.parametrize(("value", "unit", "other", "is_so_much"), [
    (1, Unit.TABLESPOON, Unit.MILLILITRE, 15), (1, Unit.TABLESPOON, Unit.TEASPOON, 3),
    (1, Unit.DECILITRE, Unit.LITRE, "1/10"), (750, Unit.MILLILITRE, Unit.LITRE, "3/4"),
    (25, Unit.CENTILITRE, Unit.MILLILITRE, 250), (375, Unit.GRAM, Unit.KILO, "3/8"),
    (2, Unit.METRE, Unit.CENTIMETRE, 200), (35, Unit.MILLIMETRE, Unit.CENTIMETRE, "7/2"),
    (1, Unit.KILOMETRE, Unit.METRE, 1000),
    (90, Unit.MINUTE, Unit.HOUR, "3/2"), (1, Unit.EURO, Unit.CENT, 100),
])
def test_units_are_as_large_as_in_a_kitchen(value: int, unit: Unit, other: Unit, is_so_much: int | str) -> None:
    assert Amount(Fraction(value), unit).to(other) == Amount(Fraction(is_so_much), other)


def test_other_dimensions_never_convert() -> None:
    for one, other in product(Unit, Unit):
        if dimension(one) is not dimension(other):
            with pytest.raises(OtherDimension):
                Amount(Fraction(1), one).to(other)
            with pytest.raises(OtherDimension):
                factor_for_having(Amount(Fraction(1), one), Amount(Fraction(1), other))


@pytest.mark.parametrize(("value", "unit", "text", "exact"), [
    (Fraction(375), Unit.GRAM, "375", True),
    (Fraction(3, 2), Unit.PINCH, "2", True),
    (Fraction(1, 4), Unit.PINCH, "1", True),
    (Fraction(9, 4), Unit.PINCH, "2", True),
    (Fraction(4, 3), Unit.TEASPOON, "1¼", False),
    (Fraction(9, 2), Unit.TEASPOON, "4½", True),
    (Fraction(3, 4), Unit.LITRE, "0,75", True),
    (Fraction(3, 4), Unit.TABLESPOON, "¾", True),
    (Fraction(4, 3), Unit.PIECE, "1⅓", True),
    (Fraction(1, 16), Unit.TEASPOON, "¼", False),
    (Fraction(37499, 100), Unit.GRAM, "375", False),
    (Fraction(1000, 3), Unit.MILLILITRE, "333", False),
    (Fraction(625, 2), Unit.GRAM, "312½", True),
    (Fraction(8, 3), Unit.GRAM, "2½", False),
    (Fraction(1, 3), Unit.LITRE, "0,33", False),
    (Fraction(2), Unit.LITRE, "2", True),
    (Fraction(-3), Unit.DEGREE, "−3", True),
    (Fraction(1, 1000), Unit.GRAM, "½", False),
    (Fraction(0), Unit.GRAM, "0", True),
])
def test_as_a_cook_writes_it(value: Fraction, unit: Unit, text: str, exact: bool) -> None:
    said = written(Amount(value, unit))
    assert (said.text, said.exact) == (text, exact)


def test_english_has_a_point() -> None:
    assert written(Amount(Fraction(3, 4), Unit.LITRE), ".").text == "0.75"
    assert euros(1205, ".") == "12.05"


def test_by_one_ingredient() -> None:
    """"We hebben maar 3 eieren": a recipe with two becomes half as much again."""
    eggs = Amount(Fraction(2), Unit.PIECE)
    assert factor_for_having(Amount(Fraction(3), Unit.PIECE), eggs) == Fraction(3, 2)
    assert factor_for_having(Amount(Fraction(1, 2), Unit.KILO), Amount(Fraction(250), Unit.GRAM)) == 2


@pytest.mark.parametrize(("people", "of"), [(0, 4), (-1, 4), (4, 0)])
def test_nobody_is_no_number_of_people(people: int, of: int) -> None:
    with pytest.raises(NothingToScaleBy):
        factor_for_people(Fraction(people), of)


def test_nothing_of_an_ingredient_makes_nothing() -> None:
    with pytest.raises(NothingToScaleBy):
        factor_for_having(Amount(Fraction(0), Unit.PIECE), Amount(Fraction(2), Unit.PIECE))


@pytest.mark.parametrize(("value", "ones"), [
    (Fraction(3), (3,)), (Fraction(5, 2), (2, 3)), (Fraction(1, 2), (1,)), (Fraction(10, 3), (3, 4)),
])
def test_whole_things_are_left_to_choose(value: Fraction, ones: tuple[int, ...]) -> None:
    assert whole_ones(value) == ones


@pytest.mark.parametrize(("cents", "text"), [(139, "1,39"), (5, "0,05"), (1000, "10,00"), (-250, "−2,50")])
def test_money(cents: int, text: str) -> None:
    assert euros(cents) == text
