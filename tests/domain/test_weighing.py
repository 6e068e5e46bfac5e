"""What the scale says, beside what the recipe asks."""

from fractions import Fraction
from random import Random

import pytest

from counts import times
from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.weighing import Weighed, near, on_scale, weigh


def grams(value: int | Fraction) -> Amount:
    return Amount(Fraction(value), Unit.GRAM)


@pytest.mark.parametrize(("asked", "said", "found"), [
    (375, 375, Weighed.EXACT), (375, 380, Weighed.FINE), (375, 393, Weighed.FINE), (375, 394, Weighed.TAKE),
    (375, 357, Weighed.FINE), (375, 356, Weighed.ADD), (375, 0, Weighed.ADD), (375, 3750, Weighed.TAKE),
    (10, 9, Weighed.FINE), (10, 11, Weighed.FINE), (10, 8, Weighed.ADD), (10, 12, Weighed.TAKE),
])
def test_near_enough_is_fine_and_else_there_is_a_direction(asked: int, said: int, found: Weighed) -> None:
    assert weigh(grams(asked), said) is found


def test_a_half_gram_is_never_in_the_way() -> None:
    assert weigh(grams(Fraction(21, 2)), 10) is Weighed.FINE
    assert weigh(grams(Fraction(21, 2)), 11) is Weighed.FINE


def test_the_direction_always_leads_to_enough() -> None:
    chance = Random(2026)
    for _ in range(times(5000)):
        asked = Fraction(chance.randint(40, 8000), chance.choice((1, 2, 3, 4)))
        said = chance.randint(0, 10_000)
        found = weigh(grams(asked), said)
        assert (found is Weighed.ADD) == (said < asked - near(grams(asked)))
        assert (found is Weighed.TAKE) == (said > asked + near(grams(asked)))
        assert weigh(grams(asked), round(asked)) in (Weighed.EXACT, Weighed.FINE)


@pytest.mark.parametrize(("asked", "said", "found"), [
    (750, 750, Weighed.EXACT), (750, 725, Weighed.FINE), (750, 700, Weighed.ADD), (60, 65, Weighed.FINE),
    (60, 66, Weighed.TAKE),
])
def test_a_cup_is_read_to_five_millilitres(asked: int, said: int, found: Weighed) -> None:
    assert weigh(Amount(Fraction(asked), Unit.MILLILITRE), said) is found


@pytest.mark.parametrize(("value", "unit", "said"), [
    (375, Unit.GRAM, "375 g"), (10, Unit.GRAM, "10 g"), (9, Unit.GRAM, ""), (500, Unit.MILLILITRE, "500 ml"),
    (2, Unit.DECILITRE, "200 ml"), (1, Unit.LITRE, "1000 ml"), (1, Unit.KILO, "1000 g"), (49, Unit.MILLILITRE, ""),
    (3, Unit.PIECE, ""), (8, Unit.TABLESPOON, ""), (1, Unit.PINCH, ""), (1, Unit.TASTE, ""), (20, Unit.MINUTE, ""),
])
def test_what_a_scale_or_a_cup_can_say_and_no_spoonful(value: int, unit: Unit, said: str) -> None:
    found = on_scale(Amount(Fraction(value), unit))
    assert (f"{found.value} {found.unit.value}" if found else "") == said
