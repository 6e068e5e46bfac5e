"""Numbers of recipes: read exactly, written back exactly, and never guessed."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counts import times
from thuisplan.domain.amount_texts import exact_text, number_at_start, read_number
from thuisplan.domain.own_recipes import MOST_AMOUNT, SMALLEST_PART


@pytest.mark.parametrize(("text", "value"), [
    ("250", Fraction(250)), ("1½", Fraction(3, 2)), ("½", Fraction(1, 2)), ("2 ½", Fraction(5, 2)),
    ("1 1/2", Fraction(3, 2)), ("3/4", Fraction(3, 4)), ("1,5", Fraction(3, 2)), ("1.5", Fraction(3, 2)),
    ("0,375", Fraction(3, 8)), ("anderhalve", Fraction(3, 2)), ("een halve", Fraction(1, 2)), ("Een", Fraction(1)),
    ("  12 ", Fraction(12)), ("3⁄4", Fraction(3, 4)),
])
def test_what_a_recipe_writes_is_read(text: str, value: Fraction) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize("text", [
    "", "bloem", "1.000", "1,250", "1 000", "0", "1/0", "-2", "1,2,3", "1..5", "½½", "12½3", "9" * 9, "1/", "2e3",
    "٣",
])
def test_what_may_be_another_number_is_none(text: str) -> None:
    assert read_number(text) is None


@settings(max_examples=times(5000), deadline=None)
@given(st.fractions(Fraction(1, SMALLEST_PART), MOST_AMOUNT, max_denominator=SMALLEST_PART))
def test_what_is_written_reads_as_the_same(value: Fraction) -> None:
    assert read_number(exact_text(value)) == value


@pytest.mark.parametrize(("line", "value", "rest"), [
    ("250 g bloem", 250, "g bloem"), ("250g bloem", 250, "g bloem"), ("½ l melk", Fraction(1, 2), "l melk"),
    ("een ui", 1, "ui"), ("10-12 tomaten", 10, "-12 tomaten"), ("eendenborst", None, "eendenborst"),
    ("1.000 g bloem", None, "1.000 g bloem"),
])
def test_a_line_begins_with_a_number(line: str, value: Fraction | None, rest: str) -> None:
    assert number_at_start(line) == (value, rest)
