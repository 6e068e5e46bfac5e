"""What an answer tells: right, a known misconception with its one sentence, or "kijk nog eens". Never a mark."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from .templates import AnswerKind, Question


class Outcome(StrEnum):
    RIGHT = "right"
    KNOWN = "known"         # a misconception was recognised
    LOOK = "look"           # something else: look again


@dataclass(frozen=True)
class Verdict:
    """`sentence`: of the misconception. `misconception`: its id."""

    outcome: Outcome
    sentence: str = ""
    misconception: str | None = None


def check(question: Question, *values: Fraction) -> Verdict:
    """`values`: all that the answer can mean (2:35 is also 14:35), in what the answer is counted."""
    rule, right = question.template.answer, question.answer
    if any(abs(value - right) <= rule.near for value in values):
        return Verdict(Outcome.RIGHT)
    for known in question.template.misconceptions:
        try:
            wrong = known.wrong.value(question.values)
        except ZeroDivisionError:
            continue
        if _can_be_meant(rule.kind, wrong) and wrong in values:
            return Verdict(Outcome.KNOWN, known.feedback.fill(question.values, question.words), known.id)
    return Verdict(Outcome.LOOK)


def _can_be_meant(kind: AnswerKind, wrong: Fraction) -> bool:
    """Nobody writes a third of a cent: other than in a fraction, only what has an end behind the comma is meant."""
    if kind is AnswerKind.FRACTION:
        return True
    rest = wrong.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1
