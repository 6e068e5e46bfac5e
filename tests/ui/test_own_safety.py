"""An own recipe tells what one may not eat, what of that is not known, and what is hot or sharp."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from child_rooms import shown_texts
from kitchen_home import Home
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe, OwnStep, copy_of
from thuisplan.ui import kitchen_words, theme
from thuisplan.ui.pages.recipe_editor.draft import RecipeDraft

CAKE = OwnRecipe(
    "Bananenbrood", tuple(OwnIngredient(name, Fraction(2)) for name in (
        "eieren, losgeklopt", "boter (ongezouten)", "zelfrijzend bakmeel", "walnoten", "rookworst")),
    (OwnStep("Snijd de bananen."), OwnStep("Bak het.")), "personen", "persoon", uses_heat=True)


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


def test_all_that_is_known_to_be_in_it_is_told(home: Home) -> None:
    cake = home.services.recipes.save(CAKE)
    assert kitchen_words.allergens(cake) == "Hierin zitten ei, gluten, melk en noten. Kijk altijd op het etiket."
    called = [home.services.recipes.product_called(i.name) for i in CAKE.ingredients]
    assert [p and p.id for p in called] == ["eieren", "roomboter", "zelfrijzend_bakmeel", None, "rookworst"]


def test_what_is_not_known_is_told_too(home: Home) -> None:
    odd = tuple(OwnIngredient(name) for name in ("kerrie", "eieren", "worst (halal)", "saus", "pesto", "spekjes"))
    soup = home.services.recipes.save(replace(CAKE, ingredients=odd))
    assert kitchen_words.allergens(soup) == (
        "Hierin zit ei. Van kerrie, worst, saus, pesto en nog meer weet Thuisplan het niet. Kijk op het etiket.")
    only = home.services.recipes.save(replace(CAKE, ingredients=odd[:1]))
    assert kitchen_words.allergens(only) == "Van kerrie weet Thuisplan het niet. Kijk op het etiket."
    assert kitchen_words.allergens(home.services.recipes.save(replace(CAKE, ingredients=(OwnIngredient("zout"),)))
                                   ) == ""


def test_a_copy_warns_where_one_cooks_as_the_shipped_one_does(home: Home) -> None:
    shipped = home.services.recipes.recipe("pannenkoeken")
    copied = home.services.recipes.save(copy_of(shipped, "Onze pannenkoeken"))
    assert (copied.safety, copied.note) == (shipped.safety, shipped.note)
    home.rooms.show_kitchen()
    home.settle()
    home.tap("Onze pannenkoeken")
    home.tap("Wijzigen")
    home.tap("Bewaren")
    home.tap("Aan de slag")
    assert shipped.safety in shown_texts(home.cook)


@pytest.mark.parametrize(("changed", "said"), [
    ({}, "De pan of de oven is heet. Dat doe je met een volwassene. Pas op voor wat scherp is. "
         "Snijden doe je met een volwassene."),
    ({"uses_heat": False, "steps": (OwnStep("Roer."),), "needs_adult": True},
     "Dit maak je samen met een volwassene."),
    ({"uses_heat": False, "steps": (OwnStep("Roer met smaak."),)}, ""),
])
def test_of_an_own_one_in_general(home: Home, changed: dict[str, object], said: str) -> None:
    own = home.services.recipes.save(replace(CAKE, **changed))      # type: ignore[arg-type]
    assert kitchen_words.safety(own) == said


def test_the_note_of_a_copy_is_read_without_braces_and_grows_all_the_same(home: Home) -> None:
    shipped = home.services.recipes.recipe("pannenkoeken")
    own = home.services.recipes.own(home.services.recipes.save(copy_of(shipped, "Onze")).id)
    assert "{" in own.note
    draft = RecipeDraft.of(own)
    assert "{" not in draft.note
    assert draft.own(own.id).note == own.note
    assert replace(draft, note="Lekker met stroop").own(own.id).note == "Lekker met stroop"


def test_a_sum_calls_the_food_by_its_name(home: Home) -> None:
    soup = home.services.recipes.save(replace(
        CAKE, ingredients=(OwnIngredient("courgettes (ca. 600 g)", Fraction(2)),)))
    activity = home.services.recipes.activity(soup)
    made = home.services.questions.of_recipe(soup, activity, Fraction(8), 5, kitchen_words.unit)
    assert [q.prompt for q in made.sums.values()] == [
        "Het recept is voor 4 personen. Jullie maken het voor 8. Hoeveel courgettes heb je nodig?"]
