"""Weighing and measuring: what the scale or the cup says beside what a recipe asks. Near enough is fine (R88)."""

from enum import StrEnum
from fractions import Fraction

from .arithmetic import Amount, Unit

MOST = 99_999           # grams or millilitres that can be typed
_READ_IN = {
    Unit.GRAM: Unit.GRAM, Unit.KILO: Unit.GRAM,
    Unit.MILLILITRE: Unit.MILLILITRE, Unit.CENTILITRE: Unit.MILLILITRE, Unit.DECILITRE: Unit.MILLILITRE,
    Unit.LITRE: Unit.MILLILITRE,
}
_LEAST = {Unit.GRAM: 10, Unit.MILLILITRE: 50}       # of less a spoon says more than a kitchen scale or a cup
_FINEST = {Unit.GRAM: 1, Unit.MILLILITRE: 5}        # nobody reads a scale or a cup more closely
_PART = 20              # a twentieth more or less spoils nothing


class Weighed(StrEnum):
    """A direction, never how much: that is the child's to see."""

    EXACT = "exact"
    FINE = "fine"
    ADD = "add"
    TAKE = "take"


def on_scale(amount: Amount) -> Amount | None:
    """In grams for a scale or millilitres for a measuring cup; None for what neither can say."""
    if (unit := _READ_IN.get(amount.unit)) is None:
        return None
    said = amount.to(unit)
    return said if said.value >= _LEAST[unit] else None


def near(asked: Amount) -> Fraction:
    """So many grams or millilitres more or less are fine."""
    return max(Fraction(_FINEST[asked.unit]), asked.value / _PART)


def weigh(asked: Amount, said: int) -> Weighed:
    """`asked` as `on_scale` gives it; `said` in the same unit."""
    if said == asked.value:
        return Weighed.EXACT
    if abs(said - asked.value) <= near(asked):
        return Weighed.FINE
    return Weighed.ADD if said < asked.value else Weighed.TAKE
