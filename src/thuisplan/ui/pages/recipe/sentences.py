"""What only the page of a recipe says: where to look in it, and what was chosen."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.recipes import Recipe
from thuisplan.ui import kitchen_words
from thuisplan.ui.questions import sentences
from thuisplan.ui.questions.task import Task


def tr(text: str) -> str:
    return QCoreApplication.translate("recipe", text)


def look_again(task: Task, recipe: Recipe) -> str:
    """Where to look: of a sum of one's own, at the people."""
    question = task.question
    assert question is not None
    if task.product is None:
        return sentences.look_again(question)
    return tr("Kijk nog eens naar de {unit}: van {base} naar {wanted}.").format(
        unit=recipe.serving_unit, base=recipe.base, wanted=question.values["p"])


def chosen(name: str, value: Fraction, why: str) -> str:
    amount = kitchen_words.amount(Amount(value, Unit.PIECE))
    said = tr("Jij neemt {amount} {what}.").format(amount=amount, what=name)
    return f"{said} {why}." if why else said
