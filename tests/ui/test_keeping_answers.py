"""What a child works out is kept a moment later; a mistake that it found itself may be kept with one tap."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from child_rooms import LARGE, SMALL
from hands import click, press, tab_to
from kitchen_home import Home, check_page
from thuisplan.domain.answers import Mistake
from thuisplan.domain.questions.templates import AnswerKind
from thuisplan.domain.shopping import WHOLE
from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.pages.growth.mistakes import AT_ONCE
from thuisplan.ui.pages.shopping.quiz_card import QuizCard
from thuisplan.ui.questions.keeping import Keeping

WRONG, RIGHT = "252", "375"
PROMPT = "Het recept is voor 4 personen. Jullie maken het voor 6. Hoeveel gram tarwebloem heb je nodig?"
KEEP = "Bewaar als mooie fout van de week"


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


@pytest.fixture
def six(home: Home) -> Home:
    """Pancakes for six."""
    home.tap("Pannenkoeken")
    home.tap("6 personen")
    return home


def kept(home: Home, columns: str) -> list[Any]:
    """Once the moment is over."""
    for keeping in home.rooms.findChildren(Keeping):
        keeping.write()
    found: list[Any] = home.house.database._driver.execute(f"SELECT {columns} FROM answer ORDER BY seq").fetchall()
    return found


def mistakes(home: Home) -> list[str]:
    """On Mijn groei, where they come when the rest is drawn."""
    QApplication.processEvents()
    card = home.rooms.growth.mistakes if home.rooms.growth is not None else None
    assert card is not None
    return [text.text() for text in card.findChildren(QLabel) if text.isVisible()]


# -- answers

def test_a_sum_of_the_recipe_is_kept_with_its_hints(six: Home) -> None:
    six.tap("twijfel")
    six.tap("Hint")
    assert kept(six, "found, hints") == [("left", 1)]           # left like this it was practice too
    six.tap("Nog een hint")
    six.answer(WRONG)
    six.answer(RIGHT)
    assert kept(six, "skill, template, drawn, room, hints, found, sure, level") == [
        ("v_recept_omrekenen", "", "b=4 h=2 p=6 q=250", "recipe", 2, "looked_again", 0, None)]
    six.tap("Volgende")
    six.answer("750")
    assert kept(six, "hints, found, sure") == [(2, "looked_again", 0), (0, "at_once", None)]


def test_no_tap_waits_for_it(six: Home, qtbot: QtBot) -> None:
    """Only what is asked for in the meantime, or the end, is sooner than the moment after."""
    six.answer(RIGHT)
    assert six.house.database._driver.execute("SELECT count(*) FROM answer").fetchone() == (0,)
    qtbot.waitUntil(lambda: six.house.database._driver.execute("SELECT count(*) FROM answer").fetchone() == (1,))


def test_it_is_kept_when_the_page_is_left_at_once(six: Home) -> None:
    six.answer(RIGHT)
    six.rooms.show_day()
    assert six.house.database._driver.execute("SELECT found FROM answer").fetchall() == [("at_once",)]


def test_where_nothing_can_be_kept_the_sums_go_on_and_wait(six: Home) -> None:
    six.house.database._driver.execute("PRAGMA query_only = 1")
    six.answer(RIGHT)
    assert kept(six, "*") == []
    assert six.told().startswith("Klopt")
    six.house.database._driver.execute("PRAGMA query_only = 0")
    six.tap("Volgende")
    six.answer("750")
    assert kept(six, "found") == [("at_once",), ("at_once",)]
    assert kept(six, "found") == [("at_once",), ("at_once",)]


def test_what_was_not_understood_is_no_answer(six: Home) -> None:
    six.answer("veel")
    six.answer("375 ml")
    assert kept(six, "*") == []


def test_another_level_is_another_answer(home: Home) -> None:
    home.tap("Pannenkoeken")
    home.tap("4 personen")
    home.tap("Hint")
    home.tap("makkelijkere vraag")
    task = home.recipe.work.task
    assert task is not None
    assert task.question is not None
    home.tap("Hint")
    first, second = kept(home, "template, level, hints, found")
    assert first[1:] == (None, 1, "left")
    assert second == (task.question.template.id, "easier", 1, "left")


def test_of_an_activity_and_of_the_shop(home: Home) -> None:
    home.rooms.kitchen.show_activity(home.services.activities.activity("act_tafelduel_auto"))
    QApplication.processEvents()
    task = home.activity.work.task
    assert task is not None
    assert task.question is not None
    home.activity.question.field.setText(str(task.question.answer))
    click(home.activity.question.ready)
    home.services.shopping.add_product("eieren")
    home.services.shopping.guess(home.child.id, "eieren", 300)
    home.services.shopping.guess(home.child.id, WHOLE, 300)
    home.rooms.show_shopping()
    QApplication.processEvents()
    assert home.rooms.shop.page is not None
    click(home.rooms.shop.page.quiz.hint)
    assert kept(home, "room, hints, found") == [("activity", 0, "at_once"), ("list", 1, "left")]


def test_what_the_scale_said_is_practice(six: Home) -> None:
    six.recipe._start()
    six.settle()
    press(Qt.Key.Key_Space)
    six.tap("tarwebloem wegen")
    said = six.cook.amounts.scale.said
    assert six.cook.amounts.on_scale is not None
    said.emit(False)
    assert kept(six, "skill, room, hints, found") == [("m_aflezen_schaal", "recipe", 0, "left")]
    six.cook.amounts.scale._weigh(375)
    six.cook.amounts.scale._weigh(374)
    assert kept(six, "skill, room, hints, found") == [("m_aflezen_schaal", "recipe", 0, "looked_again")]


# -- another day, and another time

@pytest.fixture
def shop(home: Home) -> QuizCard:
    """A question of the shop, beside a list that is ready."""
    home.services.shopping.add_product("eieren")
    home.services.shopping.guess(home.child.id, "eieren", 300)
    home.services.shopping.guess(home.child.id, WHOLE, 300)
    home.rooms.show_shopping()
    QApplication.processEvents()
    assert home.rooms.shop.page is not None
    return home.rooms.shop.page.quiz


def test_on_another_day_a_recipe_asks_anew_and_what_was_asked_keeps_its_day(six: Home) -> None:
    six.tap("Hint")
    six.rooms.show_kitchen()
    six.tap("Pannenkoeken")
    assert six.recipe.question.hints.isVisible()        # the same day: where one was
    six.rooms.show_kitchen()
    six.house.clock.forward(timedelta(days=8))
    six.tap("Pannenkoeken")
    assert six.recipe.work.servings is None
    six.tap("6 personen")
    assert not six.recipe.question.hints.isVisible()
    six.answer(RIGHT)
    assert kept(six, "day, found, hints") == [("2026-11-20", "left", 1), ("2026-11-28", "at_once", 0)]


def test_a_page_in_front_when_a_day_begins_asks_anew(six: Home) -> None:
    six.tap("Hint")
    first = six.recipe.task
    six.rooms.news(Change.DAYS)
    assert six.recipe.task is first         # somebody is ill: it is the same day
    six.house.clock.forward(timedelta(days=1))
    six.rooms.news(Change.DAYS)
    assert six.recipe.task is None
    assert not six.recipe.question.hint.isVisible()


@pytest.mark.parametrize("button", ["Ik heb geoefend", "Klaar, naar Keuken"])
def test_what_was_cooked_is_asked_again_another_time(six: Home, button: str) -> None:
    work = six.recipe.work
    six.answer(RIGHT)
    six.recipe._start()
    six.settle()
    while six.cook.next.isVisible():
        click(six.cook.next)
    six.tap(button)
    six.rooms.show_kitchen()
    six.tap("Pannenkoeken")
    assert six.recipe.work is not work
    assert six.recipe.work.servings is None


def test_an_activity_asks_anew_on_another_day(home: Home) -> None:
    activity = home.services.activities.activity("act_tafelduel_auto")
    home.rooms.kitchen.show_activity(activity)
    asked = home.activity.task
    home.rooms.kitchen.show_activity(activity)
    assert home.activity.task is asked
    home.house.clock.forward(timedelta(days=1))
    home.rooms.kitchen.show_activity(activity)
    assert home.activity.task is not asked


def test_the_shop_asks_anew_on_another_day(home: Home, shop: QuizCard) -> None:
    click(shop.hint)
    home.rooms.show_kitchen()
    home.house.clock.forward(timedelta(days=40))
    home.rooms.news(Change.DAYS)            # as the window tells it when a new day begins
    home.rooms.show_shopping()
    QApplication.processEvents()
    assert not shop.hint_words.isVisible()
    click(shop.hint)
    assert kept(home, "day") == [("2026-11-20",), ("2026-12-30",)]


# -- Mooie fout van de week

def found_itself(home: Home) -> None:
    home.answer(WRONG)
    home.answer(RIGHT)


def test_only_a_mistake_that_the_child_mended_can_be_kept(six: Home) -> None:
    offer = six.recipe.question.fine
    six.answer(WRONG)
    assert not offer.isVisible()
    six.answer(RIGHT)
    assert offer.keep.isVisible()
    six.tap("Volgende")
    assert not offer.isVisible()
    six.answer("750")
    assert not offer.isVisible()            # at once


def test_it_is_kept_with_one_tap_and_stands_on_mijn_groei(six: Home) -> None:
    six.rooms.show_growth()
    assert six.rooms.growth is not None
    assert not six.rooms.growth.mistakes.isVisible()
    six.rooms.show_kitchen()
    six.tap("Pannenkoeken")
    found_itself(six)
    six.tap(KEEP)
    assert six.recipe.question.fine.kept.text() == "Bewaard op Mijn groei."
    six.rooms.show_growth()
    *said, helped = mistakes(six)
    assert said == [
        "Mooie fouten", "Die vond je zelf, en je leerde ervan. Ze zijn van jou.", "20 november 2026", PROMPT,
        "Eerst dacht ik: 252 gram", "Het is: 375 gram"]
    assert helped.endswith("Hoeveel hoort er bij 2 personen?")
    check_page(six.rooms.growth)


def test_undo_brings_back_the_one_of_earlier_this_week(six: Home) -> None:
    earlier = Mistake("Hoeveel is 4 × 6?", "20", "24", "")
    six.services.answers.keep_mistake(six.child.id, earlier)
    found_itself(six)
    six.tap(KEEP)
    assert six.recipe.question.fine.kept.text().startswith("Bewaard, in plaats van")
    assert [m.mistake.typed for m in six.services.answers.mistakes(six.child.id)] == ["252 gram"]
    six.tap("Toch niet bewaren")
    assert [m.mistake for m in six.services.answers.mistakes(six.child.id)] == [earlier]
    assert six.recipe.question.fine.keep.isVisible()
    six.rooms.show_growth()
    assert "Ik keek zelf nog eens." in mistakes(six)


def row_of(home: Home, product: str) -> None:
    """Its sum, once more."""
    home.recipe._ask_for(product)
    QApplication.processEvents()


def test_what_was_kept_in_its_place_is_seen_and_a_no_stays_a_no(six: Home) -> None:
    a, b = (task.product for task in six.recipe.work.tasks[:2])
    assert a is not None
    assert b is not None
    offer = six.recipe.question.fine

    def there() -> list[str]:
        return [found.mistake.answer for found in six.services.answers.mistakes(six.child.id)]

    found_itself(six)
    six.tap(KEEP)
    six.tap("Volgende")
    six.answer("700")
    six.answer("750")
    six.tap(KEEP)
    assert there() == ["750 milliliter"]
    row_of(six, a)
    assert offer.keep.isVisible()           # b came in its place
    assert not offer.undo.isVisible()
    six.tap(KEEP)
    assert there() == ["375 gram"]
    row_of(six, b)
    assert offer.keep.isVisible()
    row_of(six, a)
    six.tap("Toch niet bewaren")
    assert there() == ["750 milliliter"]
    row_of(six, b)
    assert offer.undo.isVisible()
    six.tap("Toch niet bewaren")            # a does not come back: the child did not want that one either
    assert there() == []
    assert offer.keep.isVisible()


def test_with_the_keyboard_alone(six: Home) -> None:
    found_itself(six)
    assert QApplication.focusWidget() is six.recipe.question.next
    tab_to(six.recipe.question.fine.keep)
    press(Qt.Key.Key_Space)
    assert len(six.services.answers.mistakes(six.child.id)) == 1
    assert QApplication.focusWidget() is six.recipe.question.next       # Enter goes on
    tab_to(six.recipe.question.fine.undo)
    press(Qt.Key.Key_Space)
    assert six.services.answers.mistakes(six.child.id) == []


def test_what_was_tapped_is_kept_as_it_was_said(six: Home) -> None:
    """1.000 may be two things: the child says which."""
    six.answer("1.000")
    six.tap("1000")
    six.answer(RIGHT)
    six.tap(KEEP)
    assert six.services.answers.mistakes(six.child.id)[0].mistake.typed == "1000 gram"


def test_of_a_choice_its_words_are_kept(home: Home) -> None:
    home.services.family.set_groep(home.child.id, 3)
    activity = next(a for a in home.services.activities.all if "qt_patroon_fruit" in a.templates)
    home.rooms.open(home.services.family.child(home.child.id))
    home.rooms.show_kitchen()
    home.rooms.kitchen.show_activity(activity)
    QApplication.processEvents()
    task = home.activity.work.task
    assert task is not None
    assert task.question is not None
    assert task.question.template.answer.kind is AnswerKind.CHOICE
    words = {place == task.question.answer: text for place, text in task.question.choices}
    home.tap(words[False])
    home.tap(words[True])
    home.tap(KEEP)
    mistake = home.services.answers.mistakes(home.child.id)[0].mistake
    assert (mistake.typed, mistake.answer) == (words[False], words[True])


def test_the_newest_first_and_earlier_ones_when_asked_for(home: Home) -> None:
    for n in range(AT_ONCE + 3):
        home.services.answers.keep_mistake(home.child.id, Mistake(f"Vraag {n}", "1", "2", ""))
        home.house.clock.forward(timedelta(days=7))
    home.rooms.show_growth()
    assert home.rooms.growth is not None
    asked = [text for text in mistakes(home) if text.startswith("Vraag")]
    assert asked == [f"Vraag {n}" for n in (6, 5, 4, 3)]
    click(home.rooms.growth.mistakes.earlier)
    QApplication.processEvents()
    assert [text for text in mistakes(home) if text.startswith("Vraag")] == [f"Vraag {n}" for n in range(6, -1, -1)]
    assert not home.rooms.growth.mistakes.earlier.isVisible()


@pytest.mark.parametrize("size", [LARGE, SMALL, (880, 560)])
def test_nothing_is_cut_off(six: Home, size: tuple[int, int]) -> None:
    six.rooms.resize(*size)
    found_itself(six)
    for _ in range(2):
        QApplication.processEvents()
        check_page(six.recipe)
        bar = six.recipe.question.area.horizontalScrollBar()
        assert bar.maximum() == 0
        if six.recipe.question.fine.keep.isVisible():
            six.tap(KEEP)
