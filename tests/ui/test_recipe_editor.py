"""Writing down an own recipe, changing it, taking it away: by mouse and by keys; and what is asked kindly."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from child_rooms import buttons, shown_texts
from hands import press, tab_to, type_text
from kitchen_home import Home, check_page
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.own_recipes import MOST_STEPS, OwnIngredient, OwnRecipe, OwnStep
from thuisplan.domain.recipes import Meal, Recipe
from thuisplan.ui import theme
from thuisplan.ui.pages.recipe_editor import RecipeEditorPage

SIZES = [(1280, 800), (1024, 700), (880, 560)]
EGGS = OwnIngredient("eieren", Fraction(2), Unit.PIECE, "eieren")
OMELETTE = OwnRecipe("Omelet", (EGGS,), (OwnStep("Klop."), OwnStep("Bak.", 5)), "personen", "persoon")


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


def editor(home: Home) -> RecipeEditorPage:
    assert home.rooms.kitchen.editor is not None
    return home.rooms.kitchen.editor


def own(home: Home) -> list[Recipe]:
    return [r for r in home.services.recipes.all if r.own]


def write_soup(home: Home) -> RecipeEditorPage:
    home.tap("Zelf een recept maken")
    page = editor(home)
    page.about.name.edit.setText("Soep van oma")
    first = page.ingredients.rows[0]
    first.name.setFocus()
    type_text("bloem")
    press(Qt.Key.Key_Return)
    type_text("250")
    return page


def test_a_name_and_one_ingredient_are_enough(home: Home) -> None:
    write_soup(home)
    home.tap("Bewaren")
    (soup,) = own(home)
    assert home.recipe.isVisible()
    assert (soup.title, soup.base, soup.minutes, soup.steps) == ("Soep van oma", 4, 30, ())
    (flour,) = soup.ingredients
    assert (flour.product, flour.name, flour.amount.value) == ("tarwebloem", "bloem", Fraction(250))
    home.rooms.show_kitchen()
    home.settle()
    assert home.list.today.tiles()[1].accessibleName() == "Soep van oma, 30 min"


def test_everything_can_be_said(home: Home) -> None:
    page = write_soup(home)
    home.tap("Plaatje van het recept")
    assert page.pictures is not None
    page.pictures.picker.cell("egg").click()
    home.tap("stuks")
    for _ in range(2):
        home.tap("minder")
    home.tap("vijf minuten meer")
    home.tap("Tussendoor")
    assert page.about.adult.isChecked()         # nobody said yet that a child can do it alone
    home.tap("met vuur of oven")
    home.tap("met een volwassene")
    page.about.note.setPlainText("Lekker met brood")
    home.tap("Nog een ingrediënt")
    home.tap("Kies ingrediënt 2")
    assert page.pick is not None
    page.pick.search.setText("melk")
    home.tap("Halfvolle melk")
    type_text("1,5")
    page.ingredients.rows[1].unit.offer()[3].trigger()      # dl
    home.tap("Nog een ingrediënt")
    home.tap("Kies ingrediënt 3")
    page.pick.search.setText("pindakaas")
    home.tap("Neem ‘pindakaas’")
    page.ingredients.rows[2].unit.offer()[-1].trigger()     # to taste
    page.steps.rows[0].text.setPlainText("Kook de melk.")
    page.steps.rows[0].minutes.offer()[3].trigger()
    home.tap("Bewaren")
    (soup,) = own(home)
    kept = home.services.recipes.own(soup.id)
    assert (kept.picture, kept.base, kept.serving_unit, kept.minutes) == ("egg", 2, "stuks", 35)
    assert (kept.meal, kept.uses_heat, kept.needs_adult, kept.note) == (Meal.SNACK, False, False, "Lekker met brood")
    milk = OwnIngredient("halfvolle melk", Fraction(3, 2), Unit.DECILITRE, "halfvolle_melk")
    assert kept.ingredients[1:] == (milk, OwnIngredient("pindakaas"))
    assert kept.steps == (OwnStep("Kook de melk.", 8),)
    assert list(soup.steps[0].uses) == ["halfvolle_melk"]


def test_what_is_missing_is_asked_kindly_and_nothing_is_lost(home: Home) -> None:
    home.tap("Zelf een recept maken")
    page = editor(home)
    home.tap("Bewaren")
    assert "Geef het recept een naam." in shown_texts(page)
    page.about.name.edit.setText("Soep")
    home.tap("Bewaren")
    assert "Wat gaat erin? Vul er minstens één in." in shown_texts(page)
    type_text("bloem")
    home.tap("Bewaren")
    assert any(t.startswith("Hoeveel is het?") for t in shown_texts(page))
    type_text("veel")
    home.tap("Bewaren")
    assert page.ingredients.rows[0].amount.text() == "veel"
    assert any(t.startswith("Hoeveel is het?") for t in shown_texts(page))
    page.ingredients.rows[0].amount.setText("1.000")
    home.tap("Bewaren")
    page.ingredients.rows[0].amount.setText("1000")
    page.ingredients.rows[0].name.setText(" ")
    home.tap("Bewaren")
    assert "Wat is dit? Typ een naam, of tik op het plaatje." in shown_texts(page)
    page.ingredients.rows[0].name.setText("bloem")
    page.steps.rows[0].text.setPlainText("x" * 700)
    home.tap("Bewaren")
    assert "Dit is te lang voor één stap. Maak er twee van." in shown_texts(page)
    page.steps.rows[0].text.setPlainText("Roer.")
    page.about.note.setPlainText("x" * 700)
    home.tap("Bewaren")
    assert "Wat je nog wilt vertellen is te lang. Maak het korter." in shown_texts(page)
    assert own(home) == []
    page.about.note.setPlainText("\U0001d15f" * 600)         # each is two once it is written as everywhere
    home.tap("Bewaren")
    assert own(home) == []
    page.about.note.setPlainText("\u200b")
    page.about.name.edit.setText("a" + "\u0301" * 3000)
    home.tap("Bewaren")
    assert "Er passen 60 tekens in; dit zijn er 3000." in shown_texts(page)
    page.about.name.edit.setText("Soep")
    home.tap("Bewaren")
    assert [r.title for r in own(home)] == ["Soep"]


def test_what_was_typed_is_there_again(home: Home) -> None:
    page = write_soup(home)
    home.tap("Terug")
    assert home.list.isVisible()
    home.rooms.kitchen.show_recipe(home.services.recipes.recipe("pannenkoeken"))
    home.tap("Kopiëren en aanpassen")
    assert page.about.name.text() == "Onze pannenkoeken"
    page.about.name.edit.setText("Dunne pannenkoeken")
    home.tap("Mijn groei")
    home.tap("Keuken")
    home.tap("Zelf een recept maken")
    assert (page.about.name.text(), page.ingredients.drafts()[0].amount) == ("Soep van oma", "250")
    home.tap("Opnieuw beginnen")
    assert page.about.name.text() == ""
    home.tap("Ongedaan maken")
    assert page.about.name.text() == "Soep van oma"
    home.tap("Bewaren")
    home.rooms.show_kitchen()
    home.tap("Zelf een recept maken")
    assert page.about.name.text() == ""


def change_omelette(home: Home) -> RecipeEditorPage:
    home.rooms.kitchen.show_recipe(home.services.recipes.all[1])
    home.tap("Wijzigen")
    return editor(home)


def test_a_change_that_was_not_kept_is_told_and_can_be_thrown_away(home: Home) -> None:
    home.services.recipes.save(OMELETTE)
    page = change_omelette(home)
    told = "Dit heb je al veranderd, maar nog niet bewaard."
    assert told not in shown_texts(page)
    page.about.name.edit.setText("Omelet 2")
    home.tap("Terug")
    change_omelette(home)
    assert page.about.name.text() == "Omelet 2"
    assert told in shown_texts(page)
    check_page(page)
    home.tap("Terug naar hoe het was")
    assert page.about.name.text() == "Omelet"
    assert told not in shown_texts(page)
    home.tap("Ongedaan maken")
    assert page.about.name.text() == "Omelet 2"
    assert told in shown_texts(page)
    home.tap("Terug naar hoe het was")
    home.tap("Terug")
    change_omelette(home)
    assert told not in shown_texts(page)


def test_what_one_child_types_is_not_seen_by_another(home: Home) -> None:
    page = write_soup(home)
    home.tap("Plakken of openen")
    assert page.bring is not None
    page.bring.text.setPlainText("Taart van Noor")
    other = home.services.family.add_child("Daan", "owl", "leaf", 3)
    home.rooms.open(other)
    home.rooms.show_kitchen()
    home.settle()
    home.tap("Zelf een recept maken")
    assert (page.about.name.text(), page.ingredients.drafts()[0].name) == ("", "")
    home.tap("Plakken of openen")
    assert page.bring.text.text() == ""
    home.tap("Terug")
    page.about.name.edit.setText("Soep van Daan")
    home.rooms.open(home.child)
    home.rooms.show_kitchen()
    home.settle()
    home.tap("Zelf een recept maken")
    assert (page.about.name.text(), page.ingredients.drafts()[0].name) == ("Soep van oma", "bloem")
    home.tap("Plakken of openen")
    assert page.bring.text.text() == "Taart van Noor"


def test_a_shipped_recipe_is_copied_and_stays_as_it_is(home: Home) -> None:
    home.tap("Pannenkoeken")
    home.tap("Kopiëren en aanpassen")
    page = editor(home)
    assert "{" not in "".join(s.text for s in page.steps.drafts())
    page.ingredients.rows[0].amount.setText("300")
    home.tap("Bewaren")
    (copy,) = own(home)
    shipped = home.services.recipes.recipe("pannenkoeken")
    assert copy.title == "Onze pannenkoeken"
    assert copy.ingredients[0].amount.value == 300
    assert shipped.ingredients[0].amount.value == 250
    assert [s.text for s in copy.steps] == [s.text for s in shipped.steps]     # with the numbers that grow
    home.tap("Wijzigen")
    assert page.about.name.text() == "Onze pannenkoeken"
    page.steps.rows[0].text.setPlainText("Weeg alles.")
    home.tap("Bewaren")
    assert own(home)[0].steps[0].text == "Weeg alles."
    assert home.recipe.work.recipe.steps[0].text == "Weeg alles."


def test_it_is_taken_away_and_put_back(home: Home) -> None:
    omelette = home.services.recipes.save(OMELETTE)
    home.rooms.kitchen.show_recipe(omelette)
    home.tap("Wijzigen")
    home.tap("Recept weghalen")
    assert home.list.isVisible()
    assert own(home) == []
    home.tap("Ongedaan maken")
    assert own(home) == [omelette]


def test_a_removed_recipe_is_cooked_to_its_end_and_cannot_be_changed(home: Home) -> None:
    omelette = home.services.recipes.save(OMELETTE)
    home.rooms.kitchen.show_recipe(omelette)
    home.tap("Aan de slag")
    home.services.recipes.remove(omelette.id)
    home.tap("Volgende")
    assert "Klop." in shown_texts(home.cook)
    home.tap("Terug naar het recept")
    assert "Wijzigen" not in [b.accessibleName() for b in buttons(home.recipe)]
    home.rooms.show_kitchen()
    home.tap("Verder koken")
    home.tap("Volgende")
    home.tap("Wekker: 5 min, Bak")
    home.tap("Eet smakelijk")
    home.tap("Ik heb geoefend")
    assert home.rooms.log.isVisible()


def test_rows_are_taken_away_and_put_back(home: Home) -> None:
    page = write_soup(home)
    home.tap("Nog een ingrediënt")
    type_text("zout")
    home.tap("Ingrediënt 1 weghalen")
    assert [d.name for d in page.ingredients.drafts()] == ["zout"]
    home.tap("Ongedaan maken")
    assert [d.name for d in page.ingredients.drafts()] == ["bloem", "zout"]
    page.steps.rows[0].text.setPlainText("Roer.")
    home.tap("Stap 1 weghalen")
    assert page.steps.drafts() == ()
    home.tap("Nog een stap")
    for n in range(MOST_STEPS - 1):
        page.steps.rows[n].text.setPlainText(f"Stap {n}")
        page.steps.add_row()
    assert not page.steps.add.isVisible()
    assert "Meer stappen passen er niet in één recept." in shown_texts(page)


def test_with_the_keyboard_alone(home: Home) -> None:
    tab_to(home.list.new)
    press(Qt.Key.Key_Return)
    page = editor(home)
    assert page.about.name.edit.hasFocus()
    type_text("Ei")
    press(Qt.Key.Key_Return)
    type_text("ei")
    press(Qt.Key.Key_Return)
    type_text("1")
    tab_to(page.ingredients.rows[0].unit)
    tab_to(page.steps.rows[0].text)
    type_text("Kook het.")
    tab_to(page.keep)
    press(Qt.Key.Key_Return)
    assert [r.title for r in own(home)] == ["Ei"]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off_and_all_can_be_hit(home: Home, size: tuple[int, int]) -> None:
    page = write_soup(home)
    home.tap("Nog een ingrediënt")
    page.ingredients.rows[1].unit.choose(Unit.TASTE)
    home.rooms.resize(*size)
    QApplication.processEvents()
    check_page(page)
    home.tap("Kies ingrediënt 1")
    QApplication.processEvents()
    check_page(page)
