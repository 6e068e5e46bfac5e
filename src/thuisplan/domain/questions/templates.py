"""What a template says, and the question that comes of it once its numbers are there."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from thuisplan.domain.arithmetic import Unit

from .expressions import Expression, Number
from .texts import Text

HINTS = 3


class AnswerKind(StrEnum):
    """In what an answer is counted; the names of the content."""

    INTEGER = "integer"
    EURO_CENTS = "euro_cents"
    HUNDREDTHS = "decimal_hundredths"
    TIME = "time_minutes"       # minutes since midnight
    FRACTION = "fraction"
    CHOICE = "choice"           # the place in the choices, from 1


@dataclass(frozen=True)
class AnswerRule:
    """`unit`: in which the answer is asked, PIECE for what is counted; `word`: as it is said beside the field.

    `words`: what a child may write after the number, in both languages. `near`: as far off is right too.
    """

    kind: AnswerKind
    value: Expression
    unit: Unit
    word: str
    words: frozenset[str]
    near: int = 0
    choices: tuple[Text, ...] = ()
    shuffled: bool = False

    @property
    def scale(self) -> int:
        """How many of what is counted go into one of `unit`: 100 cents into a euro."""
        return 100 if self.kind in (AnswerKind.EURO_CENTS, AnswerKind.HUNDREDTHS) else 1


@dataclass(frozen=True)
class Misconception:
    """A known way to come to `wrong`, and the one sentence that helps."""

    id: str
    wrong: Expression
    feedback: Text


@dataclass(frozen=True)
class Template:
    """`numbers` and `words` are drawn from what is listed; a recipe gives its own instead."""

    id: str
    skill: str
    groep_min: int
    groep_max: int
    context: str
    numbers: Mapping[str, tuple[int, ...]]
    words: Mapping[str, tuple[str, ...]]
    derived: tuple[tuple[str, Expression], ...]
    constraints: tuple[Expression, ...]
    prompt: Text
    answer: AnswerRule
    hints: tuple[Text, ...]
    misconceptions: tuple[Misconception, ...]

    def is_for(self, groep: int) -> bool:
        return self.groep_min <= groep <= self.groep_max

    @property
    def relevant(self) -> frozenset[str]:
        """The names on which the answer rests, also through what is derived from them."""
        needed = set(self.answer.value.names)
        for name, expression in reversed(self.derived):
            if name in needed:
                needed |= expression.names
        return frozenset(needed)


@dataclass(frozen=True)
class Question:
    """`order`: the places of the choices as they are shown."""

    template: Template
    values: Mapping[str, Number]
    words: Mapping[str, str]
    order: tuple[int, ...] = ()

    @property
    def answer(self) -> Fraction:
        """In what the answer is counted: grams, cents, minutes since midnight, the place of a choice …"""
        return self.template.answer.value.value(self.values)

    @property
    def drawn(self) -> str:
        """The numbers that were drawn or given, by which the question is known again; words only dress it."""
        derived = {name for name, _ in self.template.derived}
        return " ".join(f"{name}={value}" for name, value in sorted(self.values.items()) if name not in derived)

    @property
    def prompt(self) -> str:
        return self.template.prompt.fill(self.values, self.words)

    @property
    def prompt_parts(self) -> list[tuple[str, bool]]:
        """The prompt in pieces, each with whether the answer rests on it."""
        relevant = self.template.relevant
        return [(text, name in relevant) for text, name in self.template.prompt.spans(self.values, self.words)]

    @property
    def hints(self) -> list[str]:
        return [hint.fill(self.values, self.words) for hint in self.template.hints]

    @property
    def choices(self) -> list[tuple[int, str]]:
        """(the place that is the answer, what it says), in the order to show them."""
        texts = self.template.answer.choices
        return [(n, texts[n - 1].fill(self.values, self.words)) for n in self.order]


def with_derived(template: Template, values: Mapping[str, Number]) -> dict[str, Number]:
    """The drawn or given values, and what follows from them. Raises ZeroDivisionError."""
    all_values = dict(values)
    for name, expression in template.derived:
        all_values[name] = expression.value(all_values)
    return all_values
