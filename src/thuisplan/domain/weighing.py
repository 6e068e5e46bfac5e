"""Weighing: what the scale says beside what a recipe asks. Near enough is fine (R88)."""

from enum import StrEnum
from fractions import Fraction

from .arithmetic import Amount, Unit

LEAST = 10              # grams; of less a spoon says more than a kitchen scale
MOST = 99_999           # grams that can be typed
_PART = 20              # a twentieth more or less spoils nothing, and a scale shows whole grams


class Weighed(StrEnum):
    """A direction, never how much: that is the child's to see."""

    EXACT = "exact"
    FINE = "fine"
    ADD = "add"
    TAKE = "take"


def can_be_weighed(amount: Amount) -> bool:
    return amount.unit is Unit.GRAM and amount.value >= LEAST


def near(asked: Fraction) -> Fraction:
    """So many grams more or less are fine."""
    return max(Fraction(1), asked / _PART)


def weigh(asked: Fraction, said: int) -> Weighed:
    """Both in grams."""
    if said == asked:
        return Weighed.EXACT
    if abs(said - asked) <= near(asked):
        return Weighed.FINE
    return Weighed.ADD if said < asked else Weighed.TAKE
