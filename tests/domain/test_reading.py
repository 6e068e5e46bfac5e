"""Answers as children type them: understood when right in any way, asked when unclear, never taken for another."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.questions.expressions import parse
from thuisplan.domain.questions.reading import OtherUnit, Read, Unclear, Which, read
from thuisplan.domain.questions.templates import AnswerKind, AnswerRule

KINDS = AnswerKind


def rule(kind: AnswerKind = KINDS.INTEGER, unit: Unit = Unit.GRAM, *words: str) -> AnswerRule:
    return AnswerRule(kind, parse("1"), unit, "", frozenset(words))


GRAM, LITRE, PIECES = rule(), rule(KINDS.FRACTION, Unit.LITRE), rule(KINDS.INTEGER, Unit.PIECE, "eieren")
EURO, KILO = rule(KINDS.EURO_CENTS, Unit.EURO), rule(KINDS.HUNDREDTHS, Unit.KILO)
MINUTES, CLOCK = rule(KINDS.INTEGER, Unit.MINUTE), rule(KINDS.TIME, Unit.PIECE)


@pytest.mark.parametrize(("text", "asked", "value"), [
    ("375", GRAM, 375), ("375 g", GRAM, 375), ("375g", GRAM, 375), ("375 Gram.", GRAM, 375), (" 375 ", GRAM, 375),
    ("0,375 kg", GRAM, 375), ("0.375 kg", GRAM, 375), ("2 kilo 350 gram", GRAM, 2350), ("2 kg en 350 g", GRAM, 2350),
    ("2350", GRAM, 2350), ("1 000", GRAM, 1000), ("1,000", GRAM, 1), ("1.234.567", GRAM, 1_234_567),
    ("1.234,5", GRAM, Fraction(2469, 2)), ("ongeveer 375", GRAM, 375), ("± 9", GRAM, 9), ("-4", GRAM, -4),
    ("half kilo", GRAM, 500), ("een halve kilo", GRAM, 500), ("anderhalve kilo", GRAM, 1500),
    ("half", LITRE, Fraction(1, 2)), ("een half", LITRE, Fraction(1, 2)), ("1/2", LITRE, Fraction(1, 2)),
    ("1½", LITRE, Fraction(3, 2)), ("1 1/2", LITRE, Fraction(3, 2)), ("½", LITRE, Fraction(1, 2)),
    ("3/4", LITRE, Fraction(3, 4)), ("3 / 4 liter", LITRE, Fraction(3, 4)), ("drie kwart", LITRE, Fraction(3, 4)),
    ("driekwart liter", LITRE, Fraction(3, 4)), ("750 ml", LITRE, Fraction(3, 4)), ("7½ dl", LITRE, Fraction(3, 4)),
    ("0,75", LITRE, Fraction(3, 4)), ("6/8", LITRE, Fraction(3, 4)), ("twee en een half", LITRE, Fraction(5, 2)),
    ("2 en 1/2 l", LITRE, Fraction(5, 2)), (",5", LITRE, Fraction(1, 2)),
    ("3", PIECES, 3), ("drie", PIECES, 3), ("3 eieren", PIECES, 3), ("één", PIECES, 1),
    ("1½", PIECES, Fraction(3, 2)),
    ("€ 1,39", EURO, 139), ("1,39", EURO, 139), ("1.39", EURO, 139), ("€1.39", EURO, 139), ("1,39 euro", EURO, 139),
    ("139 cent", EURO, 139), ("1 euro 39", EURO, 139), ("1 euro en 39 cent", EURO, 139), ("2,5", EURO, 250),
    ("€ 2,-", EURO, 200), ("2", EURO, 200), ("€ 139", EURO, 13900),
    ("1,75", KILO, 175), ("1750 gram", KILO, 175), ("1,75 kilo", KILO, 175),
    ("1 uur", MINUTES, 60), ("1 uur en 5 minuten", MINUTES, 65), ("45 min", MINUTES, 45),
])
def test_right_in_any_way(text: str, asked: AnswerRule, value: Fraction) -> None:
    assert read(text, asked) == Read((Fraction(value),))


@pytest.mark.parametrize(("text", "hour", "minute"), [
    ("14:35", 14, 35), ("2:35", 14, 35), ("14.35 uur", 14, 35), ("14u35", 14, 35), ("kwart over 5", 17, 15),
    ("half 4", 15, 30), ("half vier", 3, 30), ("10 voor half 6", 5, 20), ("5 over half 6", 17, 35), ("7 uur", 19, 0),
    ("kwart voor 6", 17, 45), ("om 5 uur", 5, 0), ("12:30", 12, 30), ("half 1", 12, 30), ("10 over 12", 0, 10),
])
def test_times(text: str, hour: int, minute: int) -> None:
    meant = read(text, CLOCK)
    assert isinstance(meant, Read)
    assert Fraction(hour * 60 + minute) in meant.values
    assert len(meant.values) <= 2


def test_a_time_after_noon_is_not_one_before_it() -> None:
    assert read("14:35", CLOCK) == Read((Fraction(875),))


def test_a_thousand_or_one() -> None:
    assert read("1.000", GRAM) == Which((("1000", Fraction(1000)), ("1", Fraction(1))))
    assert read("\N{FULLWIDTH DIGIT ONE}.\N{FULLWIDTH DIGIT ZERO}00", GRAM) == read("1.000", GRAM)
    assert read("2.350 kg", GRAM) == Which((("2350", Fraction(2_350_000)), ("2,35", Fraction(2350))))
    assert read("0.375 kg", GRAM) == Read((Fraction(375),))


def test_euros_or_cents() -> None:
    assert read("135", EURO) == Which((("€ 135", Fraction(13500)), ("135 cent", Fraction(135))))
    assert read("99", EURO) == Read((Fraction(9900),))


@pytest.mark.parametrize(("text", "asked", "unit"), [
    ("375 ml", GRAM, Unit.MILLILITRE), ("3 kg", LITRE, Unit.KILO), ("5 euro", MINUTES, Unit.EURO),
])
def test_a_unit_of_another_kind_is_told(text: str, asked: AnswerRule, unit: Unit) -> None:
    assert read(text, asked) == OtherUnit(unit)


@pytest.mark.parametrize("text", [
    "", " ", "?", "weet niet", "3 4 5", "1/0", "g", "375 foo", "1..2", "1,2,3", "12,5.3", "€", "3 kilo 5",
    "5 g 3 kg", "en", "3 en", "1 kg 2000 g", "9" * 13, "a" * 41, "½½", "375 g g", "3-4", "250+125", "2x3", "1e3",
    "-", "half half",
])
def test_nonsense_is_asked_again(text: str) -> None:
    assert isinstance(read(text, GRAM), Unclear), read(text, GRAM)


@pytest.mark.parametrize("text", ["25:00", "14:61", "half 13", "kwart over", "over 5", "13 uur 99", "x", "half"])
def test_what_is_no_time(text: str) -> None:
    assert isinstance(read(text, CLOCK), Unclear)


def test_words_of_the_question_may_follow() -> None:
    assert read("30 koekjes", PIECES, {"koekjes"}) == Read((Fraction(30),))
    assert isinstance(read("30 koekjes", PIECES), Unclear)
    assert read("2 kilo", GRAM, {"kilo"}) == Read((Fraction(2000),))


ALPHABET = "0123456789 ,.-/:€½¼%gklmuren half kwart over voor een twee liter kilo euro cent"


@given(st.text(max_size=45) | st.text(alphabet=ALPHABET, max_size=30), st.sampled_from([GRAM, LITRE, EURO, CLOCK]))
@example("٣", GRAM)
@example("²", GRAM)
@example("1\u202f000", GRAM)
def test_odd_answers(text: str, asked: AnswerRule) -> None:
    found = read(text, asked)
    if isinstance(found, Read):
        assert found.values
        assert any(c.isnumeric() for c in text) or any(c.isalpha() for c in text)
    elif isinstance(found, Which):
        assert len({value for _, value in found.options}) == 2
