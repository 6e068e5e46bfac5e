"""Rounds of ten questions that somebody reads out, in the car or at the table. Nobody counts what was right."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

ROUND = 10
FROM_GROEP = 3
_HOUR = 60
_OLDEST = 8             # from here on it is the same
TABLES_FROM = 4         # groep
TABLES = range(1, 11)   # that one learns by heart
_SHARING = 6            # the groep from which tables go both ways
_REDRAWS = 200


class RoundKind(StrEnum):
    """The order is the order on the screen."""

    TABLES = "tables"           # in groep 3: sums up to twenty
    PLATES = "plates"
    DISTANCE = "distance"
    ARRIVAL = "arrival"


class Form(StrEnum):
    """What is asked of the numbers, in this order."""

    PLUS = "plus"
    MINUS = "minus"
    TIMES = "times"
    SHARED = "shared"           # divided by
    DIGITS = "digits"           # the digits of a plate together
    LARGEST = "largest"         # the largest number that they make
    SPREAD = "spread"           # between the largest and the smallest of two digits
    DOUBLE = "double"
    PRODUCT = "product"
    LEFT = "left"               # km to go, km gone
    LEGS = "legs"               # km and km
    SPEED = "speed"             # km in an hour, minutes
    ARRIVE = "arrive"           # minutes since midnight, minutes
    LEAVE = "leave"             # the same, backwards


@dataclass(frozen=True)
class Asked:
    """`answer`: a number, kilometres, or minutes since midnight. `spoken`: times as "half 4", for the youngest."""

    form: Form
    numbers: tuple[int, ...]
    answer: int
    spoken: bool = False


def make_round(groep: int, kind: RoundKind | None, chance: Random) -> list[Asked]:
    """Ten that differ; of every kind when None. For a groep before FROM_GROEP as for that one."""
    level = min(max(groep, FROM_GROEP), _OLDEST)
    kinds = [kind] * ROUND if kind else [list(RoundKind)[n % len(RoundKind)] for n in range(ROUND)]
    made: list[Asked] = []
    for wanted in kinds:
        for _ in range(_REDRAWS):
            asked = _DRAW[wanted](level, chance)
            if asked not in made:
                made.append(asked)
                break
    chance.shuffle(made)
    return made


def make_table(groep: int, table: int, chance: Random) -> list[Asked]:
    """The table of `table`, each product once and in no order; from groep 6 half of it the other way round."""
    products = [Asked(Form.TIMES, (n, table), n * table) for n in range(1, ROUND + 1)]
    chance.shuffle(products)
    back = ROUND // 2 if groep >= _SHARING else 0
    made = [_backwards(asked) for asked in products[:back]] + products[back:]
    chance.shuffle(made)
    return made


def _backwards(product: Asked) -> Asked:
    times, table = product.numbers
    return Asked(Form.SHARED, (product.answer, table), times)


def _tables(groep: int, chance: Random) -> Asked:
    if groep == 3:
        a, b = chance.randint(2, 10), chance.randint(1, 10)
        return Asked(Form.PLUS, (a, b), a + b) if chance.random() < 0.5 else Asked(Form.MINUS, (a + b, b), a)
    a, b = chance.randint(2, 10), chance.choice(_TABLES[groep])
    product = Asked(Form.TIMES, (a, b), a * b)
    return product if groep < _SHARING or chance.random() < 0.5 else _backwards(product)


# Skills of the content: 2, 5 and 10 first, then 3 and 4, all of them, tens, and what is beyond ten.
_TABLES = {
    4: (2, 3, 4, 5, 10), 5: (2, 3, 4, 5, 6, 7, 8, 9), 6: (3, 4, 6, 7, 8, 9), 7: (20, 30, 40, 60, 70, 80, 90),
    8: (11, 12, 15, 25, 50, 75),
}


def _plates(groep: int, chance: Random) -> Asked:
    digits = tuple(chance.sample(range(1, 10), 3))
    if groep <= 4:
        digits = digits[: groep - 1]
        return Asked(Form.DIGITS, digits, sum(digits))
    if groep == 5:
        high, middle, low = sorted(digits, reverse=True)
        return Asked(Form.LARGEST, digits, 100 * high + 10 * middle + low)
    a, b = digits[:2]
    if groep == 6:
        return Asked(Form.PRODUCT, (a, b), a * b)
    if groep == 7:
        return Asked(Form.SPREAD, (a, b), 9 * abs(a - b))
    number = 100 * a + 10 * b + digits[2]
    return Asked(Form.DOUBLE, (number,), 2 * number)


def _distance(groep: int, chance: Random) -> Asked:
    if groep >= 7:
        fast, parts = (60, (10, 15, 20, 30, 40, 45)) if groep == 7 else (90, (10, 20, 30, 40, 60, 90))
        speed, minutes = chance.choice((fast, 120, 30, 15 if groep == 7 else 75)), chance.choice(parts)
        if speed * minutes % _HOUR:
            minutes = 2 * _HOUR
        return Asked(Form.SPEED, (speed, minutes), speed * minutes // _HOUR)
    most, step = {3: (20, 1), 4: (100, 1), 5: (400, 10), 6: (1000, 5)}[groep]
    whole = chance.randrange(most // 4, most + 1, step)
    part = chance.randrange(step, whole, step)
    if chance.random() < 0.5:
        return Asked(Form.LEFT, (whole, part), whole - part)
    return Asked(Form.LEGS, (whole - part, part), whole)


def _arrival(groep: int, chance: Random) -> Asked:
    step, least, most, first, last = _TRIPS[groep]
    start = chance.randrange(first, last, step)
    minutes = chance.randrange(least, most + 1, 5 if groep > 4 else least)
    spoken = groep <= 4
    if groep == _OLDEST and chance.random() < 0.5:
        return Asked(Form.LEAVE, (start + minutes, minutes), start)
    return Asked(Form.ARRIVE, (start, minutes), start + minutes, spoken)


# By groep: to how many minutes a time is exact, the shortest and the longest trip, between which times it begins.
_TRIPS = {
    3: (30, 60, 180, 60, 540), 4: (15, 15, 60, 60, 600), 5: (5, 10, 45, 480, 1140), 6: (5, 20, 90, 480, 1140),
    7: (1, 25, 150, 420, 1140), 8: (1, 35, 200, 420, 1140),
}

_DRAW = {
    RoundKind.TABLES: _tables, RoundKind.PLATES: _plates, RoundKind.DISTANCE: _distance, RoundKind.ARRIVAL: _arrival,
}
