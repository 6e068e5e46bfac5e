"""What a child likes best, what is in its plan, and what it looks for: in Keuken, by mouse and by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from child_rooms import shown_texts
from hands import click, press, tab_to, type_text
from kitchen_home import Home, check_page
from thuisplan.domain.activities import Corner
from thuisplan.ui import theme


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


def names(home: Home) -> list[str]:
    """Of all tiles, as a screen reader says them."""
    home.settle()
    tiles = [tile for section in home.list.sections() for tile in section.tiles()]
    return [tile.accessibleName() for tile in tiles if tile.isVisible()]


# -- favourites

def test_a_heart_on_the_page_and_on_the_tile(home: Home, qtbot: QtBot) -> None:
    assert not home.list.filters.liked.isVisible()
    home.tap("Fruitsalade")
    home.tap("Mijn favoriet")
    assert home.recipe.header.heart.isChecked()
    home.tap("Terug")
    assert "Fruitsalade, 20 min, kan alleen, favoriet" in names(home)
    home.tap("Spel")
    home.tap("Wie wint het vaakst?")
    home.tap("Mijn favoriet")
    home.tap("Terug")
    home.tap("Mijn favorieten")
    qtbot.waitUntil(lambda: names(home) == [
        "Fruitsalade, 20 min, kan alleen, favoriet", "Wie wint het vaakst?, 20 min, favoriet"])
    assert home.list.corners.value() is None            # they are of every corner
    assert not home.list.filters.meals.isVisible()
    check_page(home.list)
    home.tap("Wie wint het vaakst?")
    assert home.activity.header.heart.isChecked()
    home.tap("Mijn favoriet")                           # and back
    home.tap("Terug")
    assert names(home) == ["Fruitsalade, 20 min, kan alleen, favoriet"]
    home.tap("Fruitsalade")
    home.tap("Mijn favoriet")
    home.tap("Terug")
    qtbot.waitUntil(lambda: not home.list.filters.liked.isVisible())
    assert home.list.corners.value() is Corner.GAME
    qtbot.waitUntil(lambda: "Wie wint het vaakst?, 20 min" in names(home))


def test_what_was_typed_stays_when_the_heart_is_tapped(home: Home) -> None:
    home.tap("Pannenkoeken")
    home.tap("6 personen")
    home.recipe.question.field.setText("37")
    home.tap("Mijn favoriet")
    assert home.recipe.question.field.text() == "37"


def test_each_child_has_its_own(home: Home) -> None:
    home.services.favourites.like(home.child.id, "fruitsalade")
    home.rooms.open(home.services.family.add_child("Daan", "panda", "leaf", 5))
    home.rooms.show_kitchen()
    assert "Fruitsalade, 20 min, kan alleen" in names(home)
    home.tap("Fruitsalade")
    assert not home.recipe.header.heart.isChecked()


def test_a_favourite_by_keys(home: Home, qtbot: QtBot) -> None:
    tab_to(next(t for t in home.list.today.tiles() if t.accessibleName().startswith("Fruitsalade")))
    press(Qt.Key.Key_Return)
    tab_to(home.recipe.header.heart)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Escape)
    tab_to(home.list.filters.liked)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: names(home) == ["Fruitsalade, 20 min, kan alleen, favoriet"])
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(names(home)) > 20)
    assert home.list.corners.value() is Corner.COOKING


# -- the plan

def test_what_is_in_the_plan_stands_first_and_says_so(home: Home) -> None:
    home.services.routines.add(
        "Na school", "red-apple", weekdays=range(1, 8),
        steps=[("Pannenkoeken bakken", "pancakes"), ("Spelletje doen", "game-die"), ("Tas inpakken", "backpack")])
    assert "In je plan: Pannenkoeken bakken en Spelletje doen" in shown_texts(home.list)
    assert names(home)[0] == "Pannenkoeken, 40 min"
    assert len(home.list.planned.tiles()) == 3
    home.tap("Spel")
    assert "In je plan: Spelletje doen" in shown_texts(home.list)
    home.tap("Krant")
    assert not home.list.planned.isVisible()
    day = home.services.routines.today(home.child.id)
    for step in day.steps:
        home.services.routines.mark_done(home.child.id, step.step.id, day.day)
    home.tap("Koken")
    assert not home.list.planned.isVisible()


# -- looking for something

@pytest.mark.parametrize(("words", "door"), [
    ("rondje", "rounds"), ("tafels", "rounds"), ("nummerborden", "rounds"), ("hoe laat", "rounds"),
    ("kaart", "cards"), ("advertentie", "cards"), ("Grafiek", "cards"),
])
def test_rounds_and_cards_are_found(home: Home, qtbot: QtBot, words: str, door: str) -> None:
    click(home.list.filters.search)
    type_text(words)
    found = {"rounds": home.list.rounds, "cards": home.list.cards}[door]
    qtbot.waitUntil(found.isVisible)
    assert not home.list.nothing.isVisible()
    click(found.begin)
    page = home.rooms.kitchen.rounds if door == "rounds" else home.rooms.kitchen.news
    assert page is not None
    assert page.isVisible()


def test_nothing_found_is_said_and_cleared(home: Home, qtbot: QtBot) -> None:
    home.tap("Spel")
    home.tap("tot 20 min")
    click(home.list.filters.search)
    type_text("xyzz")
    said = "Met “xyzz” is hier niets te vinden. Probeer een ander woord."
    qtbot.waitUntil(lambda: said in shown_texts(home.list))
    check_page(home.list)
    home.tap("Alles laten zien")
    long = f"{home.services.activities.activity('act_vijf_stenen').title}, 25 min"
    qtbot.waitUntil(lambda: long in names(home))
    assert not home.list.nothing.isVisible()


def test_kinds_and_minutes_in_every_corner(home: Home, qtbot: QtBot) -> None:
    home.tap("In huis")
    home.tap("Tijd")
    qtbot.waitUntil(lambda: "De klok van vandaag, 10 min" in names(home) and len(names(home)) < 4)
    home.tap("Spel")
    home.tap("tot 20 min")
    long = f"{home.services.activities.activity('act_vijf_stenen').title}, 25 min"
    qtbot.waitUntil(lambda: long not in names(home))
    assert "Wie wint het vaakst?, 20 min" in names(home)
    home.tap("Onderweg")
    home.tap("Ik ben alleen")
    qtbot.waitUntil(lambda: "Zo is er nu niets. Kijk eens naar alles." in shown_texts(home.list))
    assert not home.list.rounds.isVisible()     # nobody is there to read it out
