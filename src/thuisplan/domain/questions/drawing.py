"""Draws the numbers of a question: its constraints hold, and they fit the groep where they can."""

from collections.abc import Collection
from fractions import Fraction
from itertools import product
from random import Random

from .expressions import Number
from .templates import AnswerKind, Question, Template, with_derived
from .texts import Slot

# The largest numbers that a groep works with (domain reference b); a skill may need larger ones all the same.
LARGEST = {1: 10, 2: 20, 3: 20, 4: 100, 5: 1000, 6: 100_000, 7: 1_000_000, 8: 10**9, 9: 10**9}

_ATTEMPTS, _ENOUGH = 400, 30
# By filter: what a value is divided by to be the number that one reads; a time does not count.
_SHOWN_AS: dict[str, int | None] = {
    "whole": 1, "thousand": 1, "cook": 1, "euro": 100, "dec1": 10, "dec2": 100, "time": None,
}


class NumbersNeverFit(Exception):
    """No numbers of a template fulfil its constraints."""


def draw(template: Template, chance: Random, groep: int, like: Collection[str] = ()) -> Question:
    """A question with fresh numbers; words that are in `like` come first. Raises NumbersNeverFit."""
    values = _fitting(template, chance, LARGEST[groep])
    words = {}
    for name, offered in template.words.items():
        words[name] = chance.choice([word for word in offered if word in like] or list(offered))
    return ask(template, values, words, chance)


def ask(template: Template, values: dict[str, Number], words: dict[str, str], chance: Random) -> Question:
    """The question with these numbers."""
    order = list(range(1, len(template.answer.choices) + 1))
    if template.answer.shuffled:
        chance.shuffle(order)
    return Question(template, with_derived(template, values), words, tuple(order))


def largest(template: Template, values: dict[str, Number]) -> Fraction:
    """The largest number that is read in the question or is its answer."""
    found = [Fraction(0)]
    for part in template.prompt.parts:
        if isinstance(part, Slot) and part.name in values and (divisor := _SHOWN_AS[part.filter]):
            found.append(abs(Fraction(values[part.name])) / divisor)
    if template.answer.kind in (AnswerKind.INTEGER, AnswerKind.EURO_CENTS):
        found.append(abs(template.answer.value.value(values)) / template.answer.scale)
    return max(found)


def is_allowed(template: Template, values: dict[str, Number]) -> bool:
    """Whether every constraint holds."""
    return all(constraint.holds(values) for constraint in template.constraints)


def _fitting(template: Template, chance: Random, limit: int) -> dict[str, Number]:
    best: dict[str, Number] | None = None
    size, found = Fraction(0), 0
    for _ in range(_ATTEMPTS):
        drawn = with_derived(template, {name: chance.choice(values) for name, values in template.numbers.items()})
        if not is_allowed(template, drawn):
            continue
        here, found = largest(template, drawn), found + 1
        if here <= limit:
            return drawn
        if best is None or here < size:
            best, size = drawn, here
        if found == _ENOUGH:
            break
    return best or _first_allowed(template, chance)


def _first_allowed(template: Template, chance: Random) -> dict[str, Number]:
    """Where nearly nothing is allowed, go through all there is, in an order of chance."""
    offered = [chance.sample(values, len(values)) for values in template.numbers.values()]
    for values in product(*offered):
        drawn = with_derived(template, dict(zip(template.numbers, values, strict=True)))
        if is_allowed(template, drawn):
            return drawn
    raise NumbersNeverFit(template.id)
