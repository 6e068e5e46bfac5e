"""An answer as it is written on a sheet to check with."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.arithmetic import Amount, Unit, euros, written
from thuisplan.domain.questions.sums import RATIO, SHARE, TIMES
from thuisplan.domain.questions.templates import AnswerKind, Question
from thuisplan.ui import kitchen_words


def tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


def answer(question: Question) -> str:
    """"375 g", "€ 1,39", "14:35", "3/4"; of a choice what it says; where near is right too, how near."""
    rule, right = question.template.answer, question.answer
    if rule.kind is AnswerKind.CHOICE:
        return dict(question.choices)[int(right)]
    if is_of_recipe(question):
        amount = kitchen_words.amount(Amount(right, rule.unit))
        return amount if rule.unit is not Unit.PIECE else f"{amount} {rule.word}"
    if not rule.near:
        return _said(question, right)
    return tr("{answer} (van {low} tot en met {high} is ook goed)").format(
        answer=_said(question, right), low=_number(question, right - rule.near),
        high=_number(question, right + rule.near))


def is_of_recipe(question: Question) -> bool:
    """A child's own sum: what the recipe says stands in no question."""
    return question.template.id in (TIMES, SHARE, RATIO)


def in_recipe(question: Question) -> str:
    """What the recipe says: "250 g tarwebloem"; only of a recipe."""
    return f"{kitchen_words.amount(_amount(question))} {question.words['w']}"


def number_in_recipe(question: Question) -> str:
    return written(_amount(question)).text


def _amount(question: Question) -> Amount:
    return Amount(Fraction(question.values["q"]), question.template.answer.unit)


def unit_after(question: Question) -> str:
    """What stands behind the line for the answer; a clock, a fraction and money say it in another way."""
    rule = question.template.answer
    if rule.kind in (AnswerKind.INTEGER, AnswerKind.HUNDREDTHS):
        return rule.word
    return ""


def unit_before(question: Question) -> str:
    return "€" if question.template.answer.kind is AnswerKind.EURO_CENTS else ""


def _said(question: Question, value: Fraction) -> str:
    return f"{unit_before(question)} {_number(question, value)} {unit_after(question)}".strip()


def _number(question: Question, value: Fraction) -> str:
    rule = question.template.answer
    if rule.kind in (AnswerKind.EURO_CENTS, AnswerKind.HUNDREDTHS):
        return euros(int(value))
    if rule.kind is AnswerKind.TIME:
        return f"{int(value) // 60}:{int(value) % 60:02}"
    if rule.kind is AnswerKind.FRACTION:
        return f"{value.numerator}/{value.denominator}"
    return str(int(value))

