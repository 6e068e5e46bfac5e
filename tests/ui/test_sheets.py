"""Recipes, rules of games, score papers and number lines on paper: all of it is there, and nothing is cut."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import pdf_text
from hands import click, press
from kitchen_home import Home, check_page
from thuisplan.domain.activities import Category
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe, OwnStep
from thuisplan.domain.recipes import scaled, scaled_text
from thuisplan.ui import kitchen_words, theme
from thuisplan.ui.pages.paper import PaperPage
from thuisplan.ui.paper import aids, flow
from thuisplan.ui.paper.activity_sheet import groepen, write_activity
from thuisplan.ui.paper.aids import Aid
from thuisplan.ui.paper.game_sheets import game_sheet, write_game
from thuisplan.ui.paper.pdf import Pen, write_pdf
from thuisplan.ui.paper.recipe_sheet import RecipeSheet, write_recipe
from viewer import viewing

WITHOUT_A_SHEET = {"act_kaartspel_tien", "act_domino_ogen"}      # nothing is written down in these


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


def page(home: Home) -> PaperPage:
    assert home.rooms.kitchen.paper is not None
    return home.rooms.kitchen.paper


def read(file: Path) -> list[str]:
    """What stands on each sheet, as one text."""
    found = [" ".join(texts) for texts in pdf_text.sheets(file)]
    assert len(found) == pdf_text.pages(file)
    assert all(pdf_text.fonts(file).values())
    return found


# -- something to do

def test_everything_there_is_to_do_fits_on_one_sheet(home: Home, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    for activity in home.services.activities.all:
        write_activity(activity, file)
        (said,) = read(file)
        assert pdf_text.size(file) == (595, 842)
        texts = [activity.title, *activity.needs, *activity.steps, activity.easier, activity.harder, activity.talk]
        for text in (*texts, activity.safety, *(s.text for s in activity.strategies)):
            assert text in said, (activity.id, text)
        for what in activity.calculates:
            assert what.lower() in said.lower()
        assert "blad 1" not in said


def test_the_rules_of_a_game_stand_with_how_to_count_for_each_groep(home: Home, tmp_path: Path) -> None:
    games = [a for a in home.services.activities.all if a.category is Category.GAME]
    assert games
    for game in games:
        assert game.strategies, game.id
        write_activity(game, tmp_path / "card.pdf")
        (said,) = read(tmp_path / "card.pdf")
        assert "Zo speel je het" in said
        assert "Zo tel je slim" in said
    assert groepen(4, 4) == "groep 4"
    assert groepen(5, 6) == "groep 5 tot en met 6"
    assert groepen(7, 9) == "groep 7 tot en met brugklas"


def test_what_is_long_goes_on_on_the_next_sheet(home: Home, tmp_path: Path) -> None:
    activity = home.services.activities.activity("act_schat_de_pot")
    steps = tuple(f"Stap {n}: {'kijk en schat nog eens, ' * 6}klaar {n}." for n in range(1, 60))
    endless = "nog een woord " * 800
    write_activity(replace(activity, steps=steps, talk=f"{endless}einde"), tmp_path / "long.pdf")
    sheets = read(tmp_path / "long.pdf")
    assert len(sheets) > 4
    joined = " ".join(said[: said.rindex(" blad ")] for said in sheets)
    for step in steps:
        assert step in joined
    assert f"{endless}einde" in joined
    for n, said in enumerate(sheets, 1):
        assert said.endswith(f"blad {n} van {len(sheets)}")


def test_parts_that_belong_together_are_not_torn(qapp: QApplication, tmp_path: Path) -> None:
    theme.apply(qapp)
    seen: list[int] = []

    def draw(pen: Pen) -> None:
        blocks = [flow.whole(flow.head(pen, f"kop {n}"), flow.text(pen, "regel " * 60)) for n in range(30)]
        seen.extend(len(sheet) for sheet in flow.sheets_of(blocks, pen.height - flow.FOOT))
        flow.draw_parts(pen, [blocks])

    write_pdf(tmp_path / "parts.pdf", "proef", draw)
    assert sum(seen) == 30
    for said, count in zip(read(tmp_path / "parts.pdf"), seen, strict=True):
        assert said.count("kop ") == count
        assert said.count("regel") == count * 60


# -- recipes

@pytest.mark.parametrize("groep", [3, 6])
def test_a_recipe_has_empty_boxes_for_what_the_child_works_out(home: Home, tmp_path: Path, groep: int) -> None:
    file = tmp_path / "recipe.pdf"
    for recipe in home.services.recipes.all:
        for servings in [Fraction(n) for n in (recipe.base, recipe.base * 2, recipe.base + 1)] + [Fraction(7, 3)]:
            asked = set(home.services.questions.sums(recipe, servings, groep, kitchen_words.unit))
            activity = home.services.recipes.activity(recipe)
            write_recipe(RecipeSheet(recipe, servings, asked, activity), file)
            sheets = read(file)
            assert len(sheets) <= 2
            said, texts = " ".join(sheets), pdf_text.lines(file)
            for step in recipe.steps:
                shown = scaled_text(step.text, recipe, servings)
                assert shown in said.replace(" blad 1 van 2", ""), (recipe.id, shown)
            for text in (recipe.safety, activity.easier, activity.harder, activity.talk):
                assert text in said, (recipe.id, text)
            amounts = {i.product: kitchen_words.amount(scaled(i, recipe, servings)) for i in recipe.ingredients}
            told = {kitchen_words.amount(i.amount) for i in recipe.ingredients}
            if servings != recipe.base:
                told |= {amount for product, amount in amounts.items() if product not in asked}
            assert told <= set(texts)
            for amount in set(amounts.values()) - told:
                assert amount.isdigit() or amount not in texts, (recipe.id, amount)     # a number alone is a step's


def test_what_nobody_wrote_is_not_named(home: Home, tmp_path: Path) -> None:
    """As of a family's own recipe."""
    recipe = home.services.recipes.recipe("pannenkoeken")
    activity = replace(home.services.recipes.activity(recipe), easier="", harder="", talk="", safety="")
    bare = replace(recipe, title="Oma’s <taart>", tools=(), steps=(), safety="", note="", allergens=())
    write_recipe(RecipeSheet(bare, Fraction(6), (), activity), tmp_path / "own.pdf")
    texts = pdf_text.lines(tmp_path / "own.pdf")
    assert texts[0] == "Oma’s <taart>"
    assert [t for t in texts if ":" in t or t in ("Zo maak je het", "Liever anders?", "Om over te praten")] == []
    assert "375 g" in texts


def test_a_recipe_of_the_family_itself_by_the_way_that_a_child_goes(home: Home) -> None:
    ingredients = (OwnIngredient("bloem", Fraction(250), Unit.GRAM, "tarwebloem"), OwnIngredient("peper"))
    steps = (OwnStep("Meng {alles} <goed>."),)
    home.services.recipes.save(OwnRecipe("Koek & zopie", ingredients, steps, "personen", "persoon"))
    home.tap("Koek & zopie")
    home.tap("8 personen")
    home.tap("Op papier")
    with viewing() as viewer:
        home.tap("Afdrukken: Het recept")
        home.tap("Werkblad afdrukken")
    recipe, worksheet = viewer.opened
    assert {"Koek & zopie", "Bloem", "250 g", "naar smaak", "Meng {alles} <goed>."} <= set(recipe)
    assert "500 g" not in recipe
    assert {"In het recept: 250 g bloem.", "500 g"} <= set(worksheet)


def test_forty_ingredients_and_steps_go_on_on_the_next_sheet(home: Home, tmp_path: Path) -> None:
    recipe = home.services.recipes.recipe("pannenkoeken")
    ingredients = tuple(replace(recipe.ingredients[0], product=f"p{n}", name=f"ding {n}") for n in range(40))
    steps = tuple(replace(recipe.steps[0], text=f"Stap {n} {'roeren ' * 80}klaar {n}.") for n in range(40))
    long = replace(recipe, ingredients=ingredients, steps=steps)
    sheet = RecipeSheet(long, Fraction(6), {"p0"}, home.services.recipes.activity(recipe))
    write_recipe(sheet, tmp_path / "long.pdf")
    joined = " ".join(said[: said.rindex(" blad ")] for said in read(tmp_path / "long.pdf"))
    for n in range(40):
        assert f"Ding {n}" in joined
        assert steps[n].text in joined


def test_most_recipes_stand_on_one_sheet(home: Home, tmp_path: Path) -> None:
    long = set()
    for recipe in home.services.recipes.all:
        sheet = RecipeSheet(recipe, Fraction(recipe.base), (), home.services.recipes.activity(recipe))
        write_recipe(sheet, tmp_path / "recipe.pdf")
        if pdf_text.pages(tmp_path / "recipe.pdf") > 1:
            long.add(recipe.id)
    assert long <= {"appeltaart"}


# -- games and aids

def test_every_game_that_writes_something_down_has_its_sheet(home: Home, tmp_path: Path) -> None:
    games = {a.id: a for a in home.services.activities.all if a.category is Category.GAME}
    sheets = {id_: sheet for id_, a in games.items() if (sheet := game_sheet(a)) is not None}
    assert set(sheets) | WITHOUT_A_SHEET == set(games)
    assert not set(sheets) & WITHOUT_A_SHEET
    others = [a for a in home.services.activities.all if a.category is not Category.GAME]
    assert [a.id for a in others if game_sheet(a) is not None] == []
    for id_, sheet in sheets.items():
        write_game(games[id_], sheet, tmp_path / "game.pdf")
        (said,) = read(tmp_path / "game.pdf")
        assert said.startswith(f"{games[id_].title} {sheet.name}. {sheet.about}")
        assert "…" not in said
        assert pdf_text.size(tmp_path / "game.pdf") == (595, 842)


def test_the_score_paper_of_five_dice(home: Home, tmp_path: Path) -> None:
    activity = home.services.activities.activity("act_vijf_stenen")
    sheet = game_sheet(activity)
    assert sheet is not None
    write_game(activity, sheet, tmp_path / "game.pdf")
    texts = pdf_text.lines(tmp_path / "game.pdf")
    rows = ["enen", "tweeën", "drieën", "vieren", "vijven", "zessen", "drie gelijke", "vier gelijke", "een straat"]
    assert [text for text in texts if text in rows] == rows


@pytest.mark.parametrize(("which", "named"), [
    (Aid.TO_20, [str(n) for n in range(21)]),
    (Aid.TO_100, [str(n) for n in range(0, 101, 10)]),
    (Aid.TO_1000, [str(n) for n in range(0, 1001, 100)]),
    (Aid.EMPTY, []),
])
def test_a_number_line_lies_across_one_sheet(home: Home, tmp_path: Path, which: Aid, named: list[str]) -> None:
    aids.write_aid(which, tmp_path / "line.pdf")
    assert pdf_text.pages(tmp_path / "line.pdf") == 1
    assert pdf_text.size(tmp_path / "line.pdf") == (842, 595)
    assert pdf_text.lines(tmp_path / "line.pdf") == named * 4       # four to cut out


def test_tables_to_fill_in(home: Home, tmp_path: Path) -> None:
    aids.write_aid(Aid.TABLES, tmp_path / "tables.pdf")
    (texts,) = pdf_text.sheets(tmp_path / "tables.pdf")
    assert [t for t in texts if t.isdigit()] == [str(n) for n in range(1, 11)] * 2      # and no answer
    aids.write_aid(Aid.RATIOS, tmp_path / "ratios.pdf")
    assert "Verhoudingstabellen" in read(tmp_path / "ratios.pdf")[0]


@pytest.mark.parametrize(("groep", "line", "tables"), [
    (1, Aid.TO_20, set()), (3, Aid.TO_20, set()), (4, Aid.TO_100, {Aid.TABLES}),
    (5, Aid.TO_1000, {Aid.TABLES, Aid.RATIOS}), (9, Aid.TO_1000, {Aid.TABLES, Aid.RATIOS}),
])
def test_the_number_line_is_that_of_the_groep(groep: int, line: Aid, tables: set[Aid]) -> None:
    assert aids.line_for(groep) is line
    assert set(aids.offered(groep)) == {Aid.TO_20, Aid.TO_100, Aid.TO_1000, Aid.EMPTY} | tables


# -- the page

def test_a_recipe_on_paper(home: Home) -> None:
    home.tap("Pannenkoeken")
    home.tap("6 personen")
    home.tap("Op papier")
    assert not page(home).game.isVisible()
    with viewing() as viewer:
        home.tap("Afdrukken: Het recept")
    (words,) = viewer.opened
    assert {"Wat heb je nodig?", "voor 6 personen", "250 g", "Verhoudingstabel"} <= set(words)
    assert not {"375 g", "750 ml"} & set(words)


def test_the_rules_and_the_score_paper_of_a_game(home: Home) -> None:
    said: list[str] = []
    home.rooms.kitchen.said.connect(lambda text, _undo: said.append(text))
    home.tap("Spel")
    home.tap(home.services.activities.activity("act_vijf_stenen").title)
    home.tap("Op papier")
    with viewing() as viewer:
        home.tap("Afdrukken: De spelregels")
        home.tap("Afdrukken: Scoreblad")
    assert "Zo speel je het" in viewer.opened[0]
    assert "enen" in viewer.opened[1]
    assert said == ["Het blad gaat open. Druk het daar af."] * 2


def test_a_number_line_by_a_tap(home: Home) -> None:
    home.tap("In huis")
    home.tap("Beginnen: Op papier")
    assert not page(home).whole.isVisible()
    assert page(home).aids.choice.value() is Aid.TO_1000        # of groep 5
    click(page(home).aids.choice.button(Aid.TO_20))
    with viewing() as viewer:
        home.tap("Afdrukken: om mee te rekenen")
    assert viewer.opened[0][:3] == ["0", "1", "2"]


def test_tab_goes_down_the_page(home: Home) -> None:
    home.tap("In huis")
    home.tap("Beginnen: Op papier")
    here = page(home)
    here.worksheet.print.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Tab)
    assert here.aids.choice.button(Aid.TO_1000).hasFocus()
    press(Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    assert here.aids.choice.value() is Aid.EMPTY
    assert here.aids.print.hasFocus()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (880, 560)])
def test_nothing_of_the_page_is_cut_off(home: Home, size: tuple[int, int]) -> None:
    home.rooms.setMinimumSize(300, 300)
    home.rooms.resize(*size)
    for way in (("Pannenkoeken",), ("Spel", home.services.activities.activity("act_vijf_stenen").title)):
        home.tap("Keuken")
        for name in (*way, "Op papier"):
            home.tap(name)
        check_page(page(home))
    assert home.rooms.height() == size[1]
