"""An answer as it is written on a sheet to check with."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.arithmetic import Amount, Unit, euros, written
from thuisplan.domain.questions.sums import RATIO, SHARE, TIMES
from thuisplan.domain.questions.templates import AnswerKind, Question
from thuisplan.ui import kitchen_words
from thuisplan.ui.round_words import clock

SPOKEN = 5          # until this groep a time is said as well: "half 7"
_LONG = 10_000      # from here there is a point for every thousand


def tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


def answer(question: Question) -> str:
    """"375 g", "€ 1,39", "half 7 (6:30)", "1¼ (5/4)"; of a choice what it says; where near is right, how near."""
    rule, right = question.template.answer, question.answer
    if rule.kind is AnswerKind.CHOICE:
        return dict(question.choices)[int(right)]
    if is_of_recipe(question):
        amount = kitchen_words.amount(Amount(right, rule.unit))
        return amount if rule.unit is not Unit.PIECE else f"{amount} {_counted(rule.word, right)}"
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
    after = _counted(unit_after(question), value / question.template.answer.scale)
    return f"{unit_before(question)} {_number(question, value)} {after}".strip()


def _counted(word: str, value: Fraction) -> str:
    """Of one: "ei"; what has no word of its own for that stays as it is."""
    if value != 1:
        return word
    return {
        tr("eieren"): tr("ei"), tr("stuks"): tr("stuk"), tr("appels"): tr("appel"), tr("borden"): tr("bord"),
        tr("uien"): tr("ui"), tr("bananen"): tr("banaan"), tr("pannenkoeken"): tr("pannenkoek"),
        tr("flesjes"): tr("flesje"), tr("zakken"): tr("zak"), tr("auto’s"): tr("auto"), tr("glazen"): tr("glas"),
        tr("minuten"): tr("minuut"), tr("weken"): tr("week"), tr("graden"): tr("graad"), tr("stemmen"): tr("stem"),
        tr("kinderen"): tr("kind"), tr("sommen"): tr("som"),
    }.get(word, word)


def _number(question: Question, value: Fraction) -> str:
    rule = question.template.answer
    if rule.kind is AnswerKind.EURO_CENTS:
        return euros(int(value))
    if rule.kind is AnswerKind.HUNDREDTHS:
        return euros(int(value)).rstrip("0").rstrip(",")
    if rule.kind is AnswerKind.TIME:
        spoken = question.template.groep_max <= SPOKEN and value % 15 == 0
        digital = clock(int(value), spoken=False)
        return f"{clock(int(value), spoken=True)} ({digital})" if spoken else digital
    if rule.kind is AnswerKind.FRACTION:
        return _fraction(value)
    return f"{int(value):,}".replace(",", ".") if abs(value) >= _LONG else str(int(value))


def _fraction(value: Fraction) -> str:
    plain = f"{value.numerator}/{value.denominator}"
    whole, rest = divmod(value, 1)
    if not whole or not rest:
        return plain if rest else str(whole)
    said = written(Amount(value, Unit.PIECE))
    return f"{said.text if said.exact else f'{whole} {rest}'} ({plain})"

