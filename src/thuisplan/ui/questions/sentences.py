"""What is said to an answer: never a mark, always something to do or to see."""

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.arithmetic import Amount
from thuisplan.domain.questions.reading import OtherUnit, Unclear, Which
from thuisplan.domain.questions.templates import AnswerKind, Question
from thuisplan.ui import kitchen_words, words

from .task import Guess, Task


def tr(text: str) -> str:
    return QCoreApplication.translate("questions", text)


def right(task: Task) -> str:
    """The answer, and what came of guess and doubt."""
    assert task.question is not None
    said = [_answer(task)]
    if task.tried:
        said.append(tr("Je keek zelf nog eens, en vond het."))
    elif task.sure is not None:
        said.append(tr("Je was zeker, en dat klopt.") if task.sure else tr("Je twijfelde, en je had het goed."))
    if task.guess is not None:
        said.append(_guess(task.question, task.guess))
    return " ".join(said)


def _answer(task: Task) -> str:
    question = task.question
    assert question is not None
    if task.product is not None:
        amount = Amount(question.answer, question.template.answer.unit)
        return tr("Klopt: {amount} {what}.").format(amount=kitchen_words.amount(amount), what=question.words["w"])
    simplest = f"{question.answer.numerator}/{question.answer.denominator}"
    if question.template.answer.kind is AnswerKind.FRACTION and "/" in task.typed and simplest not in task.typed:
        return tr("Klopt! Een korte naam voor hetzelfde is {fraction}.").format(fraction=simplest)
    return tr("Klopt!")


def _guess(question: Question, guess: Guess) -> str:
    more = question.answer > question.values["q"]
    if more is (guess is Guess.MORE):
        return tr("Je schatte: meer. Dat zie je terug.") if more else tr("Je schatte: minder. Dat zie je terug.")
    return tr("Je schatte minder, en het werd meer.") if more else tr("Je schatte meer, en het werd minder.")


def as_said(question: Question, typed: str) -> str:
    """An answer as the child gave it, with its unit also where that stood beside the field."""
    said = " ".join(typed.split())
    return f"{said} {question.template.answer.word}".strip() if said[-1:].isnumeric() else said


def look_again(question: Question) -> str:
    """Where to look."""
    numbers = [text for text, relevant in question.prompt_parts if relevant]
    if numbers:
        return tr("Kijk nog eens naar {numbers}.").format(numbers=words.listing(list(dict.fromkeys(numbers))))
    return tr("Kijk nog eens. Lees de vraag rustig door.")


def asked_again(question: Question, found: Which | OtherUnit | Unclear, typed: str) -> str:
    """What was typed is no answer yet; nothing is wrong with it."""
    if isinstance(found, Which):
        one, other = (shown for shown, _ in found.options)
        return tr("Bedoel je {one} of {other}?").format(one=one, other=other)
    if isinstance(found, OtherUnit):
        asked = question.template.answer
        return tr("Je schreef {unit}. Hier zoeken we {asked}.").format(
            unit=kitchen_words.unit(found.unit), asked=kitchen_words.unit(asked.unit) or asked.word)
    return _unclear(question, typed)


def _unclear(question: Question, typed: str) -> str:
    kind = question.template.answer.kind
    if kind is AnswerKind.TIME:
        return tr("Typ een tijd, zoals 14:35 of half 4.")
    if not typed.strip():
        return tr("Typ eerst een getal.")
    example = tr("3/4") if kind is AnswerKind.FRACTION else tr("1,39") if kind is AnswerKind.EURO_CENTS else tr("12")
    return tr("Dat kan ik niet lezen. Typ een getal, zoals {example}.").format(example=example)
