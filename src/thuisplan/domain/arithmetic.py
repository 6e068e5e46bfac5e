"""Exact amounts of the kitchen: units, conversion, scaling, and how a cook writes them. Never a float."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from .errors import NothingToScaleBy, OtherDimension


class Dimension(StrEnum):
    """Units convert within one of these only."""

    WEIGHT = "weight"
    VOLUME = "volume"
    LENGTH = "length"
    AREA = "area"
    TIME = "time"
    WARMTH = "warmth"
    MONEY = "money"
    SHARE = "share"
    PIECES = "pieces"
    PINCHES = "pinches"
    TASTE = "taste"


class Unit(StrEnum):
    """The value is how it is written; PIECE is written as nothing at all."""

    GRAM = "g"
    KILO = "kg"
    MILLILITRE = "ml"
    CENTILITRE = "cl"
    DECILITRE = "dl"
    LITRE = "l"
    TEASPOON = "tl"
    TABLESPOON = "el"
    MILLIMETRE = "mm"
    CENTIMETRE = "cm"
    METRE = "m"
    KILOMETRE = "km"
    SQUARE_METRE = "m²"
    MINUTE = "min"
    HOUR = "uur"
    DEGREE = "°C"
    CENT = "cent"
    EURO = "euro"
    PERCENT = "%"
    PIECE = ""
    PINCH = "snufje"
    TASTE = "naar smaak"        # however much one likes; the value means nothing


# The dimension of each unit, and how many of the smallest unit of it one is.
_SIZES: dict[Unit, tuple[Dimension, int]] = {
    Unit.GRAM: (Dimension.WEIGHT, 1),
    Unit.KILO: (Dimension.WEIGHT, 1000),
    Unit.MILLILITRE: (Dimension.VOLUME, 1),
    Unit.CENTILITRE: (Dimension.VOLUME, 10),
    Unit.DECILITRE: (Dimension.VOLUME, 100),
    Unit.LITRE: (Dimension.VOLUME, 1000),
    Unit.TEASPOON: (Dimension.VOLUME, 5),
    Unit.TABLESPOON: (Dimension.VOLUME, 15),
    Unit.MILLIMETRE: (Dimension.LENGTH, 1),
    Unit.CENTIMETRE: (Dimension.LENGTH, 10),
    Unit.METRE: (Dimension.LENGTH, 1000),
    Unit.KILOMETRE: (Dimension.LENGTH, 1_000_000),
    Unit.SQUARE_METRE: (Dimension.AREA, 1),
    Unit.MINUTE: (Dimension.TIME, 1),
    Unit.HOUR: (Dimension.TIME, 60),
    Unit.DEGREE: (Dimension.WARMTH, 1),
    Unit.CENT: (Dimension.MONEY, 1),
    Unit.EURO: (Dimension.MONEY, 100),
    Unit.PERCENT: (Dimension.SHARE, 1),
    Unit.PIECE: (Dimension.PIECES, 1),
    Unit.PINCH: (Dimension.PINCHES, 1),
    Unit.TASTE: (Dimension.TASTE, 1),
}

_DECIMAL = frozenset({Unit.KILO, Unit.LITRE, Unit.METRE, Unit.KILOMETRE})      # 0,75 l; the others ¾
_COUNTED = frozenset({Unit.PIECE, Unit.DECILITRE, Unit.HOUR})
_SPOONS = frozenset({Unit.TEASPOON, Unit.TABLESPOON})       # a quarter is on a set of spoons, a third is not
_SIGNS = {
    Fraction(1, 4): "¼", Fraction(1, 2): "½", Fraction(3, 4): "¾", Fraction(1, 3): "⅓", Fraction(2, 3): "⅔",
}
_PARTS = (Fraction(0), *sorted(_SIGNS), Fraction(1))


def dimension(unit: Unit) -> Dimension:
    return _SIZES[unit][0]


@dataclass(frozen=True)
class Amount:
    """So much of a unit, exactly."""

    value: Fraction
    unit: Unit

    def to(self, unit: Unit) -> "Amount":
        """The same amount in another unit. Raises OtherDimension."""
        (mine, size), (its, other) = _SIZES[self.unit], _SIZES[unit]
        if mine is not its:
            raise OtherDimension
        return Amount(self.value * size / other, unit)

    def times(self, factor: Fraction) -> "Amount":
        return Amount(self.value * factor, self.unit)


def factor_for_people(people: Fraction, of: int) -> Fraction:
    """What to multiply a recipe for `of` people by. Raises NothingToScaleBy."""
    if of <= 0 or people <= 0:
        raise NothingToScaleBy
    return people / of


def factor_for_having(have: Amount, asked: Amount) -> Fraction:
    """The same for who has only so much of one thing: "we hebben maar 3 eieren". Raises as above, OtherDimension."""
    if have.value <= 0 or asked.value <= 0:
        raise NothingToScaleBy
    return have.to(asked.unit).value / asked.value


def whole_ones(value: Fraction) -> tuple[int, ...]:
    """The whole numbers to choose from when a thing comes whole: 2½ eggs become 2 or 3, half an egg becomes 1."""
    down = value.numerator // value.denominator
    if value == down:
        return (down,)
    return (down, down + 1) if down else (1,)


@dataclass(frozen=True)
class Written:
    """As a cook writes it, without the unit; not `exact` when it had to be rounded: "ongeveer".

    A pinch is never that: nobody measures one.
    """

    text: str
    exact: bool


def written(amount: Amount, comma: str = ",") -> Written:
    """What a scale, a jug or a spoon can show: 375, 1½, 0,75. Never a sixteenth, never 374,99; never nothing."""
    value, unit = abs(amount.value), amount.unit
    near = _measurable(value, unit)
    text = _decimals(near, comma) if unit in _DECIMAL else _with_sign(near)
    return Written(("−" if amount.value < 0 else "") + text, near == value or unit is Unit.PINCH)


def _measurable(value: Fraction, unit: Unit) -> Fraction:
    """The nearest value that can be measured and written."""
    if unit in _DECIMAL:
        return _to_grid(value, Fraction(1, 100))
    if unit is Unit.PINCH:
        return _to_grid(value, Fraction(1))
    if (value * 2).denominator == 1:
        return value        # halves are written at any size
    if unit in _SPOONS and value < 10:
        return _to_grid(value, Fraction(1, 4))
    if unit in _COUNTED and value < 10:
        whole = value.numerator // value.denominator
        near = min(_PARTS, key=lambda part: (abs(value - whole - part), part.denominator)) + whole
        return near or _PARTS[1]
    return _to_grid(value, Fraction(1) if value >= 10 else Fraction(1, 2))


def _to_grid(value: Fraction, step: Fraction) -> Fraction:
    steps = (value / step + Fraction(1, 2)).__floor__()
    return (steps or (1 if value else 0)) * step


def _with_sign(value: Fraction) -> str:
    whole, part = divmod(value, 1)
    if not part:
        return str(whole)
    return f"{whole or ''}{_SIGNS[part]}"


def _decimals(value: Fraction, comma: str) -> str:
    whole, part = divmod(value, 1)
    digits = f"{int(part * 100):02}".rstrip("0")
    return f"{whole}{comma}{digits}" if digits else str(whole)


def euros(cents: int, comma: str = ",") -> str:
    """1,39 for 139 cents; the sign of the euro is left to the text."""
    whole, rest = divmod(abs(cents), 100)
    return f"{'−' if cents < 0 else ''}{whole}{comma}{rest:02}"
