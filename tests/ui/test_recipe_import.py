"""A recipe that is pasted or opened from a file: what is not sure is asked, all of it is shown, nothing is lost."""

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from child_rooms import buttons, shown_texts
from hands import press, tab_to, type_text
from kitchen_home import Home, check_page
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.own_recipes import OwnIngredient, OwnStep
from thuisplan.ui import theme
from thuisplan.ui.pages.recipe_editor import RecipeEditorPage
from thuisplan.ui.pages.recipe_editor.bring import BringView

OMA = """Pannenkoeken van oma
20 koekjes | 25 min
Ingrediënten:
- 250 g bloem
1 à 2 el boter
stroop
Bereiding:
Meng alles.
Tip:
Lekker met spek.
Ook koud.
"""


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    made.tap("Zelf een recept maken")
    made.tap("Plakken of openen")
    yield made
    made.house.database.close()


def editor(home: Home) -> RecipeEditorPage:
    assert home.rooms.kitchen.editor is not None
    return home.rooms.kitchen.editor


def bring(home: Home) -> BringView:
    found = editor(home).bring
    assert found is not None
    return found


def paste(home: Home, text: str = OMA) -> None:
    bring(home).text.setPlainText(text)
    home.tap("Verder")


def choose(monkeypatch: pytest.MonkeyPatch, file: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))


def test_each_doubtful_line_is_asked(home: Home) -> None:
    paste(home)
    seen = shown_texts(bring(home))
    assert "“1 à 2 el boter”" in seen
    assert {"250 g bloem", "Meng alles.", "Ingrediënten:"} <= set(seen)
    home.tap("Dit gaat erin")
    home.tap("2")
    home.tap("Zo is het goed")
    assert "“stroop”" in shown_texts(bring(home))
    home.tap("Weglaten")
    home.tap("Vorige")
    home.tap("Dit gaat erin")
    home.tap("Zo is het goed")
    home.tap("Dit moet je doen")
    assert "“Ook koud.”" in shown_texts(bring(home))
    home.tap("Weglaten")
    assert "Ook koud." in shown_texts(bring(home))         # among what was left out
    home.tap("Naar het recept")
    page = editor(home)
    assert page.about.name.text() == "Pannenkoeken van oma"
    home.tap("Bewaren")
    kept = home.services.recipes.own(home.services.recipes.all[1].id)
    assert (kept.base, kept.serving_unit, kept.serving_one, kept.minutes) == (20, "koekjes", "koekje", 25)
    assert kept.ingredients == (
        OwnIngredient("bloem", Fraction(250), Unit.GRAM, "tarwebloem"),
        OwnIngredient("boter", Fraction(2), Unit.TABLESPOON, "roomboter"), OwnIngredient("stroop"))
    assert kept.steps == (OwnStep("Meng alles."), OwnStep("Lekker met spek."))
    assert (kept.needs_adult, kept.uses_heat) == (True,
    True)      # the text did not say that a child can do it alone


def test_an_amount_is_corrected_and_a_wrong_one_is_told(home: Home) -> None:
    paste(home, "Soep\nIngrediënten\n1.000 g bloem")
    home.tap("Dit gaat erin")
    row = bring(home).review.row
    row.name.setText("bloem")
    row.unit.choose(Unit.GRAM)
    row.amount.setText("1.000")
    home.tap("Zo is het goed")
    assert any(t.startswith("Hoeveel is het?") for t in shown_texts(row))
    row.amount.setText("1000")
    home.tap("Zo is het goed")
    assert "1000 g bloem" in shown_texts(bring(home))


def test_answers_stay_when_one_looks_at_the_text_again(home: Home) -> None:
    paste(home)
    home.tap("Weglaten")
    home.tap("Terug")
    home.tap("Verder")
    assert "“stroop”" in shown_texts(bring(home))
    home.tap("Terug")
    paste(home, OMA + "Klaar.")     # another text begins anew
    assert "“1 à 2 el boter”" in shown_texts(bring(home))


def test_either_number_of_people_is_asked(home: Home) -> None:
    paste(home, "Soep\nvoor 4 à 5 personen\n2 uien")
    assert {"voor 4", "voor 5"} == {b.accessibleName() for b in buttons(bring(home)) if b.text().isdigit()}


def test_the_rest_may_be_left_out_at_once(home: Home) -> None:
    paste(home)
    home.tap("De rest weglaten")
    assert {"1 à 2 el boter", "stroop", "Lekker met spek.", "Ook koud."} <= set(shown_texts(bring(home)))
    home.tap("Naar het recept")
    assert [d.name for d in editor(home).ingredients.drafts()] == ["bloem"]


def test_what_was_typed_before_comes_back(home: Home) -> None:
    home.tap("Terug")
    editor(home).about.name.edit.setText("Mijn soep")
    home.tap("Plakken of openen")
    paste(home)
    home.tap("Terug")
    assert bring(home).text.text() == OMA
    home.tap("Verder")
    home.tap("De rest weglaten")
    home.tap("Naar het recept")
    assert editor(home).about.name.text() == "Pannenkoeken van oma"
    home.tap("Ongedaan maken")
    assert editor(home).about.name.text() == "Mijn soep"


@pytest.mark.parametrize(("text", "said"), [
    ("  \n", "Er staat nog niets."), ("x\n" * 500, "Dit is te lang voor één recept."),
])
def test_what_cannot_be_pasted_is_told(home: Home, text: str, said: str) -> None:
    paste(home, text)
    assert any(t.startswith(said) for t in shown_texts(bring(home)))
    assert bring(home).text.text() == text


@pytest.mark.parametrize(("data", "said"), [
    (b"{}", "In dit bestand staat geen recept"), (b"\x00" * 10, "In dit bestand staat geen recept"),
    (b"x" * 2_000_001, "Dit bestand is te groot"), (None, "Dit bestand gaat niet open."),
])
def test_a_bad_file_is_told_and_nothing_is_lost(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes | None, said: str
) -> None:
    file = tmp_path / "recept.json"
    if data is not None:
        file.write_bytes(data)
    bring(home).text.setPlainText("Soep")
    choose(monkeypatch, file)
    home.tap("Bestand openen")
    assert any(t.startswith(said) for t in shown_texts(bring(home)))
    assert bring(home).text.text() == "Soep"
    choose(monkeypatch, "")
    home.tap("Bestand openen")      # and then nothing is chosen
    assert bring(home).text.isVisible()


def test_a_file_of_a_website(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "soep.json"
    file.write_text(json.dumps({"@type": "Recipe", "name": "Soep", "recipeIngredient": ["2 uien"],
                                "recipeInstructions": "Kook de uien.", "totalTime": "PT45M"}), encoding="utf-8")
    choose(monkeypatch, file)
    home.tap("Bestand openen")
    assert "Voor hoeveel is het?" in shown_texts(bring(home))
    home.tap("voor 6")
    home.tap("Vorige")
    home.tap("voor 2")
    home.tap("Naar het recept")
    home.tap("Bewaren")
    soup = home.services.recipes.all[1]
    assert soup.base == 2
    assert (soup.title, soup.minutes, soup.ingredients[0].picture, soup.steps[0].uses) == (
        "Soep", 45, "onion", (soup.ingredients[0].product,))


def test_after_a_tap_no_button_has_the_ring_and_tab_leads_to_it(home: Home) -> None:
    home.hands.by_keyboard = False
    paste(home)
    review = bring(home).review
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)
    home.tap("Dit gaat erin")
    home.tap("2")
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)
    press(Qt.Key.Key_Tab)
    assert review.right.hasFocus()
    home.tap("Zo is het goed")
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)
    press(Qt.Key.Key_Tab)
    assert review.ingredient.hasFocus()
    press(Qt.Key.Key_Escape)
    assert bring(home).text.hasFocus()


def test_with_the_keyboard_alone(home: Home) -> None:
    assert bring(home).text.hasFocus()
    type_text("Soep")
    press(Qt.Key.Key_Return)
    type_text("2 uien")
    press(Qt.Key.Key_Return)
    type_text("zout")
    tab_to(bring(home).go_on)
    press(Qt.Key.Key_Return)
    assert bring(home).review.ingredient.hasFocus()
    press(Qt.Key.Key_Return)
    tab_to(bring(home).review.right)
    press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)     # good; for one; to the recipe
    assert [d.name for d in editor(home).ingredients.drafts()] == ["uien", "zout"]
    tab_to(editor(home).paste, back=True)
    press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert editor(home).about.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (880, 560)])
def test_nothing_is_cut_off_and_all_can_be_hit(home: Home, size: tuple[int, int]) -> None:
    home.rooms.resize(*size)
    QApplication.processEvents()
    check_page(editor(home))
    paste(home)
    check_page(editor(home))
    home.tap("Dit gaat erin")
    check_page(editor(home))
