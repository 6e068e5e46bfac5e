"""What there is to do in the house: found in Keuken, done on its page, written down; by mouse and by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot

from child_rooms import shown_texts
from hands import click, press, tab_to, type_text
from kitchen_home import Home, check_page
from thuisplan.domain.activities import LOGGED_AS, Activity, Corner
from thuisplan.domain.practice import Kind
from thuisplan.domain.questions.templates import AnswerKind
from thuisplan.ui import theme
from thuisplan.ui.pages.kitchen.tile import KitchenTile
from thuisplan.ui.widgets.answer_field import HEIGHT, AnswerField
from thuisplan.ui.widgets.pictures import Picture

SIZES = [(1280, 800), (1024, 700), (880, 560)]


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


def show(home: Home, activity: str) -> Activity:
    found = home.services.activities.activity(activity)
    home.rooms.kitchen.show_activity(found)
    QApplication.processEvents()
    return found


def right_answer(home: Home) -> str:
    """As a child types it; only of what is counted."""
    task = home.activity.work.task
    assert task is not None
    assert task.question is not None
    assert task.question.template.answer.kind is AnswerKind.INTEGER
    return str(task.question.answer)


def found_in(home: Home) -> list[str]:
    sections = (home.list.today, home.list.others, home.list.doing, home.list.later)
    return [t.accessibleName().partition(",")[0] for part in sections for t in part.tiles() if t.isVisible()]


# -- Keuken

def test_a_corner_shows_what_is_done_there(home: Home) -> None:
    home.tap("Spel")
    assert home.list.corners.chosen is Corner.GAME
    assert "Wie wint het vaakst?" in found_in(home)
    assert "Pannenkoeken" not in found_in(home)
    assert not home.list.filters.meals.isVisible()
    home.tap("Koken")
    assert "Pannenkoeken" in found_in(home)
    assert "Pannenkoeken voor precies ons gezin" in found_in(home)
    assert home.list.filters.meals.isVisible()


def test_a_corner_stays_chosen_when_one_comes_back(home: Home) -> None:
    home.tap("In huis")
    home.tap("De klok van vandaag")
    home.tap("Terug")
    assert home.list.corners.value() == Corner.HOUSE
    daan = home.services.family.add_child("Daan", "panda", "leaf", 7)
    home.rooms.open(daan)
    assert home.list.corners.value() == Corner.COOKING


def test_searching_finds_it_in_every_corner(home: Home, qtbot: QtBot) -> None:
    click(home.list.filters.search)
    type_text("bus")
    qtbot.waitUntil(lambda: "De bus halen" in found_in(home))
    assert "Voor later" in shown_texts(home.list)       # it is for groep 6
    home.tap("Spel")
    assert "De bus halen" in found_in(home)
    home.list.filters.search.clear()
    qtbot.waitUntil(lambda: "Wie wint het vaakst?" in found_in(home))
    assert "De bus halen" not in found_in(home)


def test_what_is_looked_for_does_not_stand_on_the_glass(home: Home) -> None:
    search = home.list.filters.search
    (glass,) = search.findChildren(Picture)
    option = QStyleOptionFrame()
    search.initStyleOption(option)
    words = search.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, search)
    assert words.left() >= glass.geometry().right()


def test_no_name_is_cut_off_in_any_group(home: Home) -> None:
    tiles = [t for t in home.list.findChildren(KitchenTile) if t.isVisible()]
    assert len(tiles) > 25
    for tile in tiles:
        for text in tile.findChildren(QLabel):
            assert tile.rect().contains(QRect(text.mapTo(tile, QPoint(0, 0)), text.size())), tile.accessibleName()
            assert text.height() >= text.heightForWidth(text.width()), tile.accessibleName()


# -- the page

def test_every_activity_has_a_page(home: Home) -> None:
    """With all of its texts, whole, for its youngest and its oldest; the list of those without one is empty."""
    children = {g: home.services.family.add_child(f"Kind {g}", "panda", "leaf", g) for g in range(1, 10)}
    without = []
    for activity in home.services.activities.all:
        for groep in (activity.groep_min, activity.groep_max):
            home.rooms.kitchen.open(children[groep])
            show(home, activity.id)
            said = shown_texts(home.activity)
            task = home.activity.work.task
            if not {activity.title, *activity.steps} <= set(said) or task is None:
                without.append((activity.id, groep))
            assert not [t for t in said if "{" in t or "}" in t or "[" in t], (activity.id, said)
            assert (activity.safety in said) == bool(activity.safety)
            home.activity.work.at = len(home.activity.work.tasks)
            home.activity.outdate()
            assert home.activity.question.prompt.said == activity.talk
    assert without == []


def test_easier_and_harder_are_one_tap_away(home: Home) -> None:
    activity = show(home, "act_klok_van_vandaag")
    assert activity.easier not in shown_texts(home.activity)
    home.tap("zo is het makkelijker")
    assert activity.easier in shown_texts(home.activity)
    home.tap("zo is het moeilijker")
    assert activity.harder in shown_texts(home.activity)
    home.tap("zo is het moeilijker")
    assert activity.harder not in shown_texts(home.activity)


def test_a_game_has_its_rules_on_one_card_and_a_way_to_count_for_the_groep(home: Home) -> None:
    activity = show(home, "act_vijf_stenen")
    said = shown_texts(home.activity)
    assert {"Zo speel je het", "Zo tel je slim", *activity.steps, activity.strategy(5)} <= set(said)
    home.rooms.kitchen.open(home.services.family.add_child("Daan", "panda", "leaf", 8))
    show(home, "act_vijf_stenen")
    assert activity.strategy(8) in shown_texts(home.activity)
    assert activity.strategy(5) not in shown_texts(home.activity)
    show(home, "act_klok_van_vandaag")
    assert "Zo tel je slim" not in shown_texts(home.activity)
    assert "Zo doe je het" in shown_texts(home.activity)


def test_from_a_first_look_to_the_log(home: Home) -> None:
    activity = show(home, "act_nummerborden")
    field = home.activity.question.field
    field.setText("veel")
    home.tap("Ik heb het")
    assert "Dat kan ik niet lezen. Typ een getal, zoals 12." in shown_texts(home.activity)
    field.setText("999")
    home.tap("Ik heb het")
    assert any(t.startswith("Kijk nog eens naar ") for t in shown_texts(home.activity))
    home.tap("Hint")
    assert home.activity.question.hints.isVisible()
    assert field.text() == "999"
    for n in range(3):
        field.setText(right_answer(home))
        home.tap("Ik heb het")
        wanted = "Klopt! Je keek zelf nog eens, en vond het." if n == 0 else "Klopt!"
        assert wanted in shown_texts(home.activity)
        home.tap("Volgende")
    assert home.activity.question.prompt.said == activity.talk
    assert not home.activity.doing.done.isVisible()     # one button for one thing
    home.tap("Ik heb geoefend")
    assert home.rooms.log.isVisible()
    assert home.rooms.log.draft.kind is Kind.ROAD
    home.tap("Klaar!")
    (log,) = home.services.practice.of_day(home.child.id, home.services.days.today())
    assert (log.answers.kind, log.answers.minutes) == (Kind.ROAD, None)
    assert home.list.isVisible()


def test_a_known_mistake_gets_its_sentence(home: Home) -> None:
    show(home, "act_nummerborden")
    task = home.activity.work.task
    assert task is not None
    assert task.question is not None
    a, b = (int(task.question.values[name]) for name in "ab")
    home.activity.question.field.setText(str(a + b))
    home.tap("Ik heb het")
    assert "Twee cijfers heb je. Er staat er nog een op het bord." in shown_texts(home.activity)


@pytest.mark.parametrize(("activity", "kind"), [
    ("act_spaarplan", Kind.SHOPPING), ("act_kamer_opmeten", Kind.ROAD), ("act_week_plannen", Kind.ROUTINE),
    ("act_koppen_uitleggen", Kind.NEWS), ("act_kaartspel_tien", Kind.GAME), ("act_tosti_driehoeken", Kind.COOKING),
])
def test_the_log_has_the_kind_of_the_one_table(home: Home, activity: str, kind: Kind) -> None:
    assert LOGGED_AS[show(home, activity).category] is kind
    home.tap("Ik heb geoefend")         # also without a sum
    assert home.rooms.log.draft.kind is kind


def test_what_was_found_stays_until_it_is_done(home: Home) -> None:
    show(home, "act_nummerborden")
    first = home.activity.work.task
    home.activity.question.field.setText(right_answer(home))
    home.tap("Ik heb het")
    home.tap("Terug")
    show(home, "act_nummerborden")
    assert first is not None
    assert first.done
    assert home.activity.work.task is first
    home.tap("Ik heb geoefend")
    show(home, "act_nummerborden")
    assert home.activity.work.task is not first


def test_what_was_typed_and_not_said_yet_is_there_on_coming_back(home: Home) -> None:
    found = show(home, "act_bolletjes_wegen")
    field = home.activity.question.field
    field.setFocus()
    type_text("12")
    home.rooms.show_day()
    home.rooms.kitchen.show_list()
    home.settle()
    home.rooms.kitchen.show_activity(found)
    home.settle()
    assert field.text() == "12"


@pytest.mark.parametrize("wide", [200, 260, 500])
def test_a_long_unit_stands_whole_beside_room_to_type(qtbot: QtBot, qapp: QApplication, wide: int) -> None:
    theme.apply(qapp)
    field = AnswerField("Jouw antwoord")
    qtbot.addWidget(field)
    field.resize(wide, HEIGHT)
    field.show()
    field.ask("deel van de pizza")
    (unit,) = field.findChildren(QLabel)
    needed = unit.fontMetrics().boundingRect(unit.rect(), Qt.TextFlag.TextWordWrap, unit.text())
    assert needed.width() <= unit.width()
    assert needed.height() <= field.height()
    assert field.width() - field.textMargins().right() >= 80


def test_to_the_recipe_that_belongs_to_it(home: Home) -> None:
    show(home, "act_pannenkoeken_voor_ons")
    home.tap("Naar het recept")
    assert home.recipe.isVisible()
    assert home.recipe.header.title.text() == "Pannenkoeken"
    show(home, "act_klok_van_vandaag")
    assert not home.activity.doing.recipe.isVisible()


def test_with_the_keyboard_alone(home: Home) -> None:
    tab_to(home.list.corners.button(Corner.COOKING))
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert home.list.corners.chosen is Corner.ROAD
    tab_to(next(t for t in home.list.today.tiles() if t.accessibleName().startswith("Nummerborden")))
    press(Qt.Key.Key_Return)
    assert home.activity.isVisible()
    for _ in range(3):
        type_text(right_answer(home))
        press(Qt.Key.Key_Return, Qt.Key.Key_Return)     # found; next
    press(Qt.Key.Key_Return)
    assert home.rooms.log.isVisible()
    show(home, "act_nummerborden")
    press(Qt.Key.Key_Escape)
    assert home.list.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off_and_all_can_be_hit(home: Home, size: tuple[int, int]) -> None:
    home.services.favourites.like(home.child.id, "fruitsalade")
    home.rooms.setMinimumSize(300, 300)
    home.rooms.resize(*size)
    QApplication.processEvents()
    for corner in Corner:
        made = home.list.corners.button(corner)
        assert home.list.corners.rect().contains(made.geometry())
        click(made)
        check_page(home.list)
    for activity in ("act_korting_jager", "act_pannenkoeken_voor_ons", "act_zelf_nakijken", "act_vijf_stenen"):
        show(home, activity)
        home.tap("zo is het makkelijker")
        home.tap("Hint")
        check_page(home.activity)
