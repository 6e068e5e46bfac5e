"""What became of each line of a recipe that was brought in. Nothing is guessed in silence, and no line is lost."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from thuisplan.domain.own_recipes import MOST_INGREDIENTS, MOST_STEPS, OwnIngredient

MOST_CHARACTERS = 100_000
MOST_LINES = 400


class LineKind(StrEnum):
    TITLE = "title"
    SERVINGS = "servings"
    MINUTES = "minutes"
    ABOUT = "about"             # servings and minutes on one line
    HEADING = "heading"         # of a part; it is left out
    INGREDIENT = "ingredient"
    STEP = "step"
    ASK = "ask"                 # a person has to say what it is
    LEFT_OUT = "left_out"


@dataclass(frozen=True)
class ReadLine:
    """`text` as it stood there. `ingredients` and `steps`: what it says; of one that is asked, what it may be.

    `amounts`: those that it may mean, of "1 à 2 teentjes".
    """

    text: str
    kind: LineKind
    ingredients: tuple[OwnIngredient, ...] = ()
    steps: tuple[str, ...] = ()
    amounts: tuple[Fraction, ...] = ()


@dataclass(frozen=True)
class ReadRecipe:
    """`base` and `minutes` None: it does not say. `serving`: of what it makes so many, as it says it, or nothing.

    `bases`: "4 à 5", when it says that it is for either.
    """

    title: str
    base: int | None
    serving: str
    minutes: int | None
    lines: tuple[ReadLine, ...]
    bases: tuple[int, ...] = ()

    @property
    def asked(self) -> list[int]:
        """The numbers of the lines of which a person has to say what they are."""
        return [n for n, line in enumerate(self.lines) if line.kind is LineKind.ASK]

    def all_of(self, kind: LineKind) -> list[ReadLine]:
        return [line for line in self.lines if line.kind is kind]

    @property
    def ingredients(self) -> list[OwnIngredient]:
        return [i for line in self.all_of(LineKind.INGREDIENT) for i in line.ingredients]

    @property
    def steps(self) -> list[str]:
        return [step for line in self.all_of(LineKind.STEP) for step in line.steps]

    def answered(self, n: int, line: ReadLine) -> "ReadRecipe":
        """With line `n` as somebody said that it is."""
        return replace(self, lines=(*self.lines[:n], line, *self.lines[n + 1:]))


def within_limits(lines: Iterable[ReadLine]) -> tuple[ReadLine, ...]:
    """What no longer fits into one recipe is left out, and seen as such."""
    ingredients = steps = 0
    kept = []
    for line in lines:
        more = len(line.ingredients) if line.kind is LineKind.INGREDIENT else 0
        todo = len(line.steps) if line.kind is LineKind.STEP else 0
        if ingredients + more > MOST_INGREDIENTS or steps + todo > MOST_STEPS:
            kept.append(ReadLine(line.text, LineKind.LEFT_OUT))
            continue
        ingredients, steps = ingredients + more, steps + todo
        kept.append(line)
    return tuple(kept)
