"""A shopping list: what recipes and hands put on it, merged per product; packs, estimates and the till receipt."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from .arithmetic import Amount, Unit, factor_for_people
from .errors import OutOfRange
from .family import clean_name
from .recipes import Recipe

MOST_CENTS = 99_999         # € 999,99
MOST_PACKS = 99
MOST_IN_PACK = 10_000     # grams, millilitres or pieces
MOST_PRODUCTS = 60
MOST_IN_FRACTION = 10**12       # above and below the line; the database keeps no more digits
WHOLE = ""                  # in place of a product: the list as a whole
_OWN = "own:"
_WEIGHTS = (50, 75, 100, 125, 150, 200, 250, 300, 330, 400, 500, 600, 750, 1000, 1250, 1500, 2000, 2500, 3000, 5000)
_PIECES = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 20, 24, 30, 40)
_BESIDE = 4             # of them below, and above

_NEAR, _NEAR_PART = 50, 10      # cents, and a tenth of the price: as near as an estimate in halves can be
_BIT, _BIT_PART = 100, 3


@dataclass(frozen=True)
class Product:
    """`pack`: what is in one, as `pack_one` ("zak") and `pack_more` ("zakken"). `example`: cents, for one pack.

    `pieces`: what is counted in it, where that is not the product itself: "sneetjes" of a bread.
    """

    id: str
    name: str
    picture: str
    pack: Amount
    pack_one: str
    pack_more: str
    example: int | None = None
    pieces: str = ""

    @property
    def is_own(self) -> bool:
        """Typed by the family: nobody knows what a pack of it holds."""
        return self.id.startswith(_OWN)

    @property
    def is_loose(self) -> bool:
        """Of an own recipe, which wants so much of it by weight or volume; it is one thing on the list."""
        return self.is_own and self.pack.unit is not Unit.PIECE

def with_pack(product: Product, value: Fraction) -> Product:
    """Where a pack holds another amount, in the unit of the product; the example of a price is gone then."""
    if value == product.pack.value:
        return product
    return replace(product, pack=Amount(value, product.pack.unit), example=None)


def pack_sizes(product: Product, shipped: Product) -> list[int]:
    """What a pack may hold elsewhere, to choose from: a few around the shipped one, and the family's own."""
    ladder = _PIECES if product.pack.unit is Unit.PIECE else _WEIGHTS
    usual = shipped.pack.value
    below, above = [n for n in ladder if n < usual][-_BESIDE:], [n for n in ladder if n > usual][:_BESIDE]
    return sorted({*below, int(usual), *above, int(product.pack.value)})


def own_product(text: str, unit: Unit = Unit.PIECE) -> Product:
    """A product that somebody typed, counted in pieces, or measured in `unit`. Raises NameMissing, NameTooLong."""
    name = clean_name(text)
    return Product(own_product_id(name, unit), name, "basket", Amount(Fraction(1), unit), "", "")


def own_product_id(name: str, unit: Unit) -> str:
    """Of a clean name."""
    return f"{_OWN}{f'{unit}:' if unit is not Unit.PIECE else ''}{name.casefold()}"


def own_products_of(recipe: Recipe) -> dict[str, Product]:
    """What has to be bought for it and is not shipped, by id."""
    made = (own_product(i.name, i.sold.unit) for i in recipe.ingredients if i.sold_as.startswith(_OWN))
    return {product.id: product for product in made}


def own_unit(product: str) -> Unit:
    """In what an own product with this id is counted or measured."""
    found = re.match(f"{_OWN}(g|ml):", product)
    return Unit(found[1]) if found else Unit.PIECE


@dataclass(frozen=True)
class Want:
    """So much of a product: for `servings` of a recipe, or put there by hand (`recipe` is empty then)."""

    product: str
    amount: Amount
    recipe: str = ""
    servings: Fraction | None = None


def wants_of(recipe: Recipe, servings: Fraction) -> list[Want]:
    """What a recipe needs, a product once. Raises NothingToScaleBy."""
    factor = factor_for_people(servings, recipe.base)
    wanted: dict[str, Amount] = {}
    for i in recipe.ingredients:
        much, before = i.sold.times(factor), wanted.get(i.sold_as)
        if before is not None:
            much = Amount(before.value + much.to(before.unit).value, before.unit)
        wanted[i.sold_as] = much
    return [Want(product, much, recipe.id, servings) for product, much in wanted.items()]


def needed(product: Product, wants: Iterable[Want]) -> Amount:
    """All of it together, exactly, in the unit of the pack. Raises OtherDimension."""
    unit = product.pack.unit
    return Amount(sum((want.amount.to(unit).value for want in wants), Fraction(0)), unit)


# -- packs

class Packs(StrEnum):
    """What an answer to "hoeveel pakken?" tells. A wrong turn is information, never a mark."""

    RIGHT = "right"
    ROUNDED_DOWN = "rounded_down"   # the whole packs that fit into what is needed: a bit is missing
    TOO_FEW = "too_few"
    ONE_OVER = "one_over"           # one pack stays closed
    FAR_OVER = "far_over"


def packs_for(need: Amount, pack: Amount) -> int:
    """As many as are needed, and not one more. Raises OtherDimension."""
    return -(-need.to(pack.unit).value // pack.value)


def check_packs(need: Amount, pack: Amount, said: int) -> Packs:
    """Raises OtherDimension."""
    right = packs_for(need, pack)
    if said == right:
        return Packs.RIGHT
    if said < right:
        return Packs.ROUNDED_DOWN if said == right - 1 and said > 0 else Packs.TOO_FEW
    return Packs.ONE_OVER if said == right + 1 else Packs.FAR_OVER


def check_cents(cents: int) -> None:
    """Raises OutOfRange."""
    if not 0 <= cents <= MOST_CENTS:
        raise OutOfRange


def check_count(packs: int) -> None:
    """Raises OutOfRange."""
    if not 1 <= packs <= MOST_PACKS:
        raise OutOfRange


def check_wants(wants: Iterable[Want]) -> None:
    """What no shop and no kitchen has, is not kept either. Raises OutOfRange."""
    for want in wants:
        for number in (want.amount.value, want.servings or Fraction(1)):
            if not 0 < number.numerator < MOST_IN_FRACTION or number.denominator >= MOST_IN_FRACTION:
                raise OutOfRange


# -- the list

@dataclass(frozen=True)
class Line:
    """A product on the list. `packs`: as the child said; `have`: it is in the house; `paid`: cents, all packs."""

    product: Product
    wants: tuple[Want, ...]
    packs: int | None = None
    have: bool = False
    paid: int | None = None

    @property
    def need(self) -> Amount:
        return needed(self.product, self.wants)

    @property
    def from_recipes(self) -> tuple[Want, ...]:
        return tuple(want for want in self.wants if want.recipe)

    @property
    def asks_packs(self) -> bool:
        """Whether there is something to round: what was put there by hand is counted in packs already."""
        return bool(self.from_recipes) and not self.product.is_own

    @property
    def count(self) -> int | None:
        """How many packs to buy; None as long as nobody worked it out."""
        if self.asks_packs:
            return self.packs
        if self.product.is_loose:
            return 1
        return packs_for(self.need, self.product.pack)


@dataclass(frozen=True)
class ShoppingList:
    """`day`: for which it is; the one on which it was begun, until somebody says another.

    `total`: cents at the foot of the receipt, when it was typed. `done`: put away, with its receipt.
    """

    id: UUID
    day: date
    lines: tuple[Line, ...] = ()
    total: int | None = None
    done: bool = False

    @property
    def to_buy(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if not line.have)

    @property
    def summed(self) -> int | None:
        """The prices of all lines together; None as long as one is missing."""
        return total_of([line.paid for line in self.to_buy])

    @property
    def receipt(self) -> int | None:
        """What was paid: as the receipt says, else the lines together."""
        return self.summed if self.total is None else self.total

    def line(self, product: str) -> Line | None:
        return next((line for line in self.lines if line.product.id == product), None)


def total_of(cents: Sequence[int | None]) -> int | None:
    """The sum; None when there is nothing to add or something is not known."""
    known = [c for c in cents if c is not None]
    return sum(known) if known and len(known) == len(cents) else None


@dataclass(frozen=True)
class Price:
    """What the family paid: `cents` for so many packs together, so that nothing is rounded away."""

    cents: int
    packs: int
    day: date


# -- estimates

class Closeness(StrEnum):
    """How an estimate was, beside the receipt: a direction, never by how much."""

    LOWER = "lower"
    BIT_LOWER = "bit_lower"
    CLOSE = "close"
    BIT_HIGHER = "bit_higher"
    HIGHER = "higher"


def compare(guess: int, paid: int) -> Closeness:
    """Both in cents."""
    off = abs(guess - paid)
    if off <= _NEAR or off * _NEAR_PART <= paid:
        return Closeness.CLOSE
    bit = off <= _BIT or off * _BIT_PART <= paid
    if guess > paid:
        return Closeness.BIT_HIGHER if bit else Closeness.HIGHER
    return Closeness.BIT_LOWER if bit else Closeness.LOWER


@dataclass(frozen=True)
class Estimate:
    """One child's estimate of a whole list, and its receipt; both in cents."""

    day: date
    guess: int
    paid: int

    @property
    def closeness(self) -> Closeness:
        return compare(self.guess, self.paid)

    @property
    def offset(self) -> Fraction:
        """Where it is drawn: 0 on the receipt, 1 and −1 at twice as much and at nothing, and no further."""
        if not self.paid:
            return Fraction(1 if self.guess else 0)
        return max(Fraction(-1), min(Fraction(1), Fraction(self.guess - self.paid, self.paid)))


class Trend(StrEnum):
    """What several estimates tell together: the kindest that is true."""

    CLOSER = "closer"           # they come nearer to the receipt
    CLOSE = "close"             # the last one was near
    HIGHER = "higher"           # nearly always above it
    LOWER = "lower"
    BOTH = "both"               # now above it, now below


def trend(estimates: Sequence[Estimate]) -> Trend:
    """Of two or more, oldest first."""
    if len(estimates) < 2:
        raise ValueError("one estimate has no direction")
    off = [abs(e.offset) for e in estimates]
    half = len(off) // 2
    before, after = sum(off[:half]) / half, sum(off[-half:]) / half
    if after * 3 <= before * 2 and before > 0:
        return Trend.CLOSER
    if estimates[-1].closeness is Closeness.CLOSE:
        return Trend.CLOSE
    above = sum(e.guess > e.paid for e in estimates)
    if above * 4 >= len(estimates) * 3:
        return Trend.HIGHER
    below = sum(e.guess < e.paid for e in estimates)
    return Trend.LOWER if below * 4 >= len(estimates) * 3 else Trend.BOTH
