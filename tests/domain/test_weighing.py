"""What the scale says, beside what the recipe asks."""

from fractions import Fraction
from random import Random

import pytest

from counts import times
from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.weighing import Weighed, can_be_weighed, near, weigh


@pytest.mark.parametrize(("asked", "said", "found"), [
    (375, 375, Weighed.EXACT), (375, 380, Weighed.FINE), (375, 393, Weighed.FINE), (375, 394, Weighed.TAKE),
    (375, 357, Weighed.FINE), (375, 356, Weighed.ADD), (375, 0, Weighed.ADD), (375, 3750, Weighed.TAKE),
    (10, 9, Weighed.FINE), (10, 11, Weighed.FINE), (10, 8, Weighed.ADD), (10, 12, Weighed.TAKE),
])
def test_near_enough_is_fine_and_else_there_is_a_direction(asked: int, said: int, found: Weighed) -> None:
    assert weigh(Fraction(asked), said) is found


def test_a_half_gram_is_never_in_the_way() -> None:
    assert weigh(Fraction(21, 2), 10) is Weighed.FINE
    assert weigh(Fraction(21, 2), 11) is Weighed.FINE


def test_the_direction_always_leads_to_enough() -> None:
    chance = Random(2026)
    for _ in range(times(5000)):
        asked = Fraction(chance.randint(40, 8000), chance.choice((1, 2, 3, 4)))
        said = chance.randint(0, 10_000)
        found = weigh(asked, said)
        assert (found is Weighed.ADD) == (said < asked - near(asked))
        assert (found is Weighed.TAKE) == (said > asked + near(asked))
        assert weigh(asked, round(asked)) in (Weighed.EXACT, Weighed.FINE)


@pytest.mark.parametrize(("value", "unit", "can"), [
    (375, Unit.GRAM, True), (10, Unit.GRAM, True), (9, Unit.GRAM, False), (500, Unit.MILLILITRE, False),
    (3, Unit.PIECE, False),
])
def test_only_grams_and_not_a_spoonful(value: int, unit: Unit, can: bool) -> None:
    assert can_be_weighed(Amount(Fraction(value), unit)) is can
