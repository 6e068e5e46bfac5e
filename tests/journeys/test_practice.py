"""What a child worked out outlives the program: a skill comes again the next day, and a fine mistake stays."""

from datetime import timedelta

from PySide6.QtTest import QTest

from laptop import Laptop
from thuisplan.domain.questions.templates import AnswerKind, Question
from thuisplan.ui.widgets.answer_field import AnswerField


def _type_answer(laptop: Laptop, text: str) -> None:
    (field,) = [f for f in laptop.window.findChildren(AnswerField) if f.isVisible()]
    field.selectAll()
    QTest.keyClicks(field, text)
    laptop.tap("Ik heb het")


def _first_question(laptop: Laptop) -> Question:
    """Of pancakes for four, for which there is nothing to scale."""
    laptop.tap("Noor", "Keuken", "Pannenkoeken", "4 personen")
    recipe = laptop.rooms.kitchen.recipe
    assert recipe is not None
    assert recipe.work.task is not None
    assert recipe.work.task.question is not None
    return recipe.work.task.question


def test_a_skill_that_needed_a_hint_comes_again_tomorrow(family: Laptop) -> None:
    family.start()
    asked = _first_question(family)
    assert asked.template.answer.kind is AnswerKind.INTEGER
    family.tap("Hint")
    _type_answer(family, str(asked.answer))
    assert family.shows("Klopt!")
    family.quit()
    family.start()
    assert _first_question(family).template.skill != asked.template.skill       # not again today
    family.quit()
    family.clock.forward(timedelta(days=1))
    family.start()
    again = _first_question(family)
    assert again.template.skill == asked.template.skill
    assert again.drawn != asked.drawn


def test_a_fine_mistake_is_on_mijn_groei_after_a_restart(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken", "Pannenkoeken", "6 personen")
    _type_answer(family, "252")
    _type_answer(family, "375")
    family.tap("Bewaar als mooie fout van de week")
    family.quit()
    family.clock.forward(timedelta(days=8))
    family.start()
    family.tap("Noor", "Mijn groei")
    assert family.shows("Mooie fouten")
    assert family.shows("Eerst dacht ik: 252 gram")
    assert family.shows("Het is: 375 gram")
    family.tap("Wissel", "Ouderhoek")
    assert not family.shows("252 gram")
