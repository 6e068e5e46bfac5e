"""Keuken, Recept and the cook view: by mouse and by keys, and what they say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from child_rooms import LARGE, SMALL, buttons, shown_texts
from hands import click, press, tab_to, type_text
from house import open_house
from kitchen_home import Home, check_page
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe, OwnStep
from thuisplan.domain.practice import Kind
from thuisplan.services.questions import QuestionService
from thuisplan.storage.own_recipes import OwnRecipeStore
from thuisplan.ui import theme
from thuisplan.ui.child_rooms import ChildRooms
from thuisplan.ui.hands import Hands
from thuisplan.ui.widgets.elided import Elided

NOTHING = "Met “{}” is hier niets te vinden. Probeer een ander woord."
SIZES = [(1280, 800), (1024, 700), (880, 560)]


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


def tiles(home: Home) -> list[str]:
    return [t.accessibleName().partition(",")[0] for t in home.list.today.tiles()]


def write_recipes(home: Home, count: int) -> None:
    """So many of the family's own, at once."""
    eggs = OwnIngredient("eieren", Fraction(2), Unit.PIECE, "eieren")
    with home.house.database.transaction() as session:
        for n in range(count):
            OwnRecipeStore(session).save(OwnRecipe(f"Recept {n}", (eggs,), (), "personen", "persoon"))
    recipes = home.services.recipes
    gone = recipes.save(OwnRecipe("Weg", (eggs,), (), "personen", "persoon"))
    recipes.remove(gone.id)
    recipes.put_back(gone.id)       # all are read anew
    recipes.remove(gone.id)


# -- Keuken

def test_what_fits_today_comes_first(home: Home) -> None:
    assert tiles(home)[0] == "Pannenkoeken"
    assert "Aardbeiensmoothie" not in tiles(home)
    assert "Ook lekker" in shown_texts(home.list)
    assert "Voor later" not in shown_texts(home.list)


def test_the_content_is_read_when_keuken_is_first_opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    theme.apply(qapp)
    house = open_house(tmp_path)
    window = QWidget()
    qtbot.addWidget(window)
    window.winId()
    rooms = ChildRooms(house.services, Hands(window, window.windowHandle()))
    qtbot.addWidget(rooms)
    rooms.open(house.services.family.add_child("Noor", "fox", "butter", 5))
    assert "shipped" not in vars(house.services.recipes)
    rooms.show_kitchen()
    rooms.kitchen.list.refresh()        # type: ignore[union-attr]
    assert "shipped" in vars(house.services.recipes)
    assert "_templates" not in vars(house.services.questions)
    house.database.close()


def test_filters_and_search(home: Home, qtbot: QtBot) -> None:
    home.tap("Tussendoor")
    qtbot.waitUntil(lambda: set(tiles(home)) == {"Appelmoes", "Fruitsalade"})
    home.tap("Ik ben alleen")
    qtbot.waitUntil(lambda: tiles(home) == ["Fruitsalade"])
    home.tap("tot 20 min")
    click(home.list.filters.search)
    type_text("soep")
    qtbot.waitUntil(lambda: NOTHING.format("soep") in shown_texts(home.list))
    home.tap("Alles laten zien")
    qtbot.waitUntil(lambda: tiles(home)[:1] == ["Pannenkoeken"])
    assert home.list.filters.search.text() == ""
    type_text("snert") if home.list.filters.search.hasFocus() else home.list.filters.search.setText("snert")
    qtbot.waitUntil(lambda: "Voor later" in shown_texts(home.list))
    assert home.list.later.tiles()[0].accessibleName() == "Erwtensoep (snert), 2 uur, vanaf groep 6"


def test_another_child_begins_with_everything(home: Home, qtbot: QtBot) -> None:
    home.tap("Bakken")
    daan = home.services.family.add_child("Daan", "panda", "leaf", 7)
    home.rooms.open(daan)
    home.rooms.show_kitchen()
    qtbot.waitUntil(lambda: "Macaroni met gehakt en groente" in tiles(home))
    assert home.list.filters.meals.value() is None


def test_of_many_recipes_only_what_may_be_looked_at_is_made(home: Home) -> None:
    """And the others come as one scrolls, or goes on by Tab."""
    write_recipes(home, 300)
    assert len(home.list.today.tiles()) == 16
    home.settle()
    assert len(home.list.today.tiles()) == 60
    bar = home.list.findChildren(QScrollArea)[0].verticalScrollBar()
    for _ in range(5):
        bar.setValue(bar.maximum())
        home.settle()
    there = len(home.list.today.tiles())
    assert 100 < there < 300
    home.list.today.tiles()[-4].setFocus()
    press(*[Qt.Key.Key_Tab] * 8)
    assert QApplication.focusWidget() in home.list.today.tiles()[there:]


def test_who_scrolled_stays_there_when_something_changes(home: Home) -> None:
    write_recipes(home, 80)
    home.settle()
    bar = home.list.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(900)
    recipes = home.services.recipes
    newest = recipes.all[1]
    recipes.save(replace(recipes.own(newest.id), title="Anders"))
    home.settle()
    assert bar.value() == 900
    assert tiles(home)[1] == "Anders"


# -- Recept

def test_for_how_many_is_asked_first(home: Home) -> None:
    home.tap("Pannenkoeken")
    assert "Voor hoeveel maak jij het?" in home.recipe.question.prompt.said
    home.tap("Meer")
    assert home.recipe.work.servings == 5
    home.tap("Minder")
    home.tap("Minder")
    assert home.recipe.work.servings == 3
    assert "3" in shown_texts(home.recipe)


def test_a_right_answer_fills_the_box(six: Home) -> None:
    row = six.recipe.ingredients.rows["tarwebloem"]
    assert (row.box.text(), row.base.text()) == ("?  g", "250 g")
    assert six.recipe.ingredients.rows["zout"].now.text() == "2 snufjes"
    six.answer("375 g")
    assert six.told() == "Klopt: 375 g tarwebloem."
    assert (row.now.text(), row.box.isVisible()) == ("375 g", False)
    assert six.recipe.question.next.hasFocus()
    press(Qt.Key.Key_Space)
    assert "halfvolle melk" in six.recipe.question.prompt.said


def test_a_known_mistake_is_answered_with_its_sentence_and_what_matters_is_lit(six: Home) -> None:
    six.answer("252")
    assert six.told() == "Je deed er net zo veel bij of af als bij de personen. Hoeveel hoort er bij 2 personen?"
    assert six.recipe.ingredients.rows["tarwebloem"].property("lit") is True
    assert six.recipe.servings.property("role") == "lit"
    six.answer("300")
    assert six.told() == "Kijk nog eens naar de personen: van 4 naar 6."
    assert six.recipe.question.field.selectedText() == "300"
    six.answer("375")
    assert six.told() == "Klopt: 375 g tarwebloem. Je keek zelf nog eens, en vond het."
    assert six.recipe.ingredients.rows["tarwebloem"].property("lit") is False


def test_guess_and_doubt_come_back_afterwards(six: Home) -> None:
    six.tap("minder")
    six.tap("twijfel")
    six.answer("375")
    assert six.told() == (
        "Klopt: 375 g tarwebloem. Je twijfelde, en je had het goed. Je schatte minder, en het werd meer.")
    six.tap("Volgende")
    six.tap("meer")
    six.tap("zeker")
    six.answer("7½ dl")
    assert six.told() == (
        "Klopt: 750 ml halfvolle melk. Je was zeker, en dat klopt. Je schatte: meer. Dat zie je terug.")


def test_three_hints_and_none_tells_the_answer(six: Home) -> None:
    question, task = six.recipe.question, six.recipe.work.tasks[0]
    for n, word in enumerate(("Hint", "Nog een hint", "Nog een hint"), 1):
        assert question.hint.accessibleName() == word
        question.field.setText("12")
        click(question.hint)
        assert question.field.text() == "12"
        assert task.question is not None
        assert question.hints.text() == task.question.hints[n - 1]
        assert "375" not in " ".join(shown_texts(six.recipe))
    assert not question.hint.isVisible()
    assert "125" in " ".join(shown_texts(six.recipe))       # the step on the way, in the table


@pytest.mark.parametrize(("typed", "said"), [
    ("", "Typ eerst een getal."), ("veel", "Dat kan ik niet lezen. Typ een getal, zoals 12."),
    ("375 ml", "Je schreef milliliter. Hier zoeken we gram."), ("1.000", "Bedoel je 1000 of 1?"),
])
def test_what_is_unclear_is_asked(six: Home, typed: str, said: str) -> None:
    six.answer(typed)
    assert six.told() == said
    assert not six.recipe.work.tasks[0].tried


def test_one_of_two_meanings_is_chosen(six: Home) -> None:
    six.answer("1.000")
    six.tap("1000")
    assert six.told().startswith("Kijk nog eens")
    six.answer("0.375")
    assert "Bedoel" not in six.told()


def test_another_sum_first(six: Home) -> None:
    six.tap("Eieren: later uitrekenen")
    assert "eieren" in six.recipe.question.prompt.said
    six.answer("drie")
    six.tap("Volgende")
    assert six.recipe.work.task is not None
    assert not six.recipe.work.task.done


def test_eggs_come_whole_and_the_child_decides(home: Home) -> None:
    home.tap("Pannenkoeken")
    for _ in range(3):
        home.tap("Meer")
    assert home.recipe.work.servings == 7
    home.tap("Eieren: zelf kiezen")
    assert home.recipe.question.prompt.said == "Je komt uit op 3½ eieren. Hoeveel neem jij?"
    home.tap("4")
    home.tap("Dan is er zeker genoeg")
    assert home.told() == "Jij neemt 4 eieren. Dan is er zeker genoeg."
    home.tap("Aan de slag")
    assert "4" in shown_texts(home.cook)
    for _ in range(3):
        home.tap("Volgende")
    assert "4" in shown_texts(home.cook)
    assert "3½" not in shown_texts(home.cook)


def test_with_too_few_eggs_the_recipe_goes_by_the_eggs(home: Home) -> None:
    home.tap("Pannenkoeken")
    home.tap("Niet genoeg in huis?")
    home.tap("eieren")
    home.answer("weet ik niet")
    assert home.told() == "Typ hoeveel er is, bijvoorbeeld 3."
    home.answer("3")
    assert home.recipe.work.servings == 6
    assert home.told() == "Dat is genoeg voor 6 personen."
    home.tap("Niet genoeg in huis?")
    home.tap("tarwebloem")
    home.answer("200 gram")
    assert home.recipe.work.servings == Fraction(16, 5)
    assert home.told() == "Dat is genoeg voor ongeveer 3 personen."
    assert home.recipe.ingredients.rows["halfvolle_melk"].now.text() == "400 ml"
    home.tap("Niet genoeg in huis?")
    home.tap("Toch genoeg")
    assert home.recipe.work.servings == Fraction(16, 5)


def test_with_next_to_nothing_the_recipe_stays_as_it_is(home: Home) -> None:
    home.tap("Pannenkoeken")
    home.tap("Niet genoeg in huis?")
    home.tap("halfvolle melk")
    for odd in ("1/999999999999", "3 1/99991"):
        home.answer(odd)
        assert home.told() == "Typ hoeveel er is, bijvoorbeeld 3."
    home.answer("1 ml")
    assert home.told() == "Dat is te weinig om het mee te maken."
    assert home.recipe.work.for_so_many == home.recipe.work.recipe.base


def test_all_questions_end_at_the_stove(six: Home) -> None:
    for _ in range(10):
        task = six.recipe.work.task
        if task is None:
            break
        assert task.question is not None
        kind = task.question.template.answer.kind
        if kind == "choice":
            right = dict(task.question.choices)[int(task.question.answer)]
            six.tap(right)
        else:
            six.answer(str(task.question.answer))
        if six.recipe.question.next.text() == "Volgende":
            six.tap("Volgende")
    assert six.recipe.question.prompt.said == "Alles is uitgerekend. Naar de keuken!"
    assert six.told().startswith("De pan is heet.")
    press(Qt.Key.Key_Return)
    assert six.cook.isVisible()


def test_easier_and_harder_are_one_tap_away(home: Home) -> None:
    home.tap("Pannenkoeken")
    home.tap("4 personen")              # as the recipe says: there is nothing to work out
    task = home.recipe.work.task
    assert task is not None
    assert (task.groep, task.product) == (5, None)
    home.tap("makkelijkere vraag")
    easier = home.recipe.work.task
    assert easier is not None
    assert easier.question is not None
    assert easier.question.template.is_for(4)
    assert home.recipe.question.prompt.said == easier.question.prompt
    for _ in range(8):
        home.tap("moeilijkere vraag") if home.recipe.question.harder.isVisible() else None
    assert not home.recipe.question.harder.isVisible()
    hardest = home.recipe.work.task
    assert hardest is not None
    assert hardest.groep == 9


def test_after_ten_minutes_the_rest_is_done_in_the_kitchen(six: Home) -> None:
    six.look(six.recipe.pause, minutes=9)
    assert not six.recipe.pause.isVisible()
    six.look(six.recipe.pause, minutes=1)
    assert "Je kijkt al tien minuten. De rest doe je in de keuken." in shown_texts(six.recipe)
    check_page(six.recipe)
    six.tap("Nog even")
    assert not six.recipe.pause.isVisible()
    six.look(six.recipe.pause, minutes=10)
    daan = six.services.family.add_child("Daan", "panda", "leaf", 7)
    six.rooms.open(daan)
    six.rooms.show_kitchen()
    six.tap("Pannenkoeken")
    assert not six.recipe.pause.isVisible()     # it was Noor who did sums
    six.rooms.open(six.child)
    six.rooms.show_kitchen()
    six.tap("Pannenkoeken")
    six.tap("Naar de keuken")
    assert six.cook.isVisible()


def test_a_parent_says_after_how_many_minutes(six: Home) -> None:
    pause = six.recipe.pause
    six.services.family.set_screen_minutes(15)
    six.look(pause, minutes=14)
    assert not pause.isVisible()
    six.look(pause, minutes=1)
    assert "Je kijkt al een kwartier. De rest doe je in de keuken." in shown_texts(six.recipe)
    six.tap("Nog even")
    six.services.family.set_screen_minutes(0)
    six.look(pause, minutes=60)
    assert not pause.isVisible()


def test_what_is_done_at_the_stove_is_no_looking(six: Home) -> None:
    six.look(six.recipe.pause, minutes=9)
    six.tap("Aan de slag")
    six.house.clock.forward(timedelta(seconds=80))
    press(Qt.Key.Key_Escape)
    assert six.recipe.isVisible()
    assert not six.recipe.pause.isVisible()
    six.look(six.recipe.pause, minutes=1)
    assert six.recipe.pause.isVisible()
    six.tap("Aan de slag")
    six.house.clock.forward(timedelta(minutes=5))
    press(Qt.Key.Key_Escape)
    assert not six.recipe.pause.isVisible()     # that was a rest


def test_what_was_found_stays_when_one_comes_back(six: Home) -> None:
    six.answer("375")
    press(Qt.Key.Key_Escape)
    assert six.list.isVisible()
    six.tap("Pannenkoeken")
    assert six.recipe.ingredients.rows["tarwebloem"].now.text() == "375 g"


# -- the cook view

@pytest.fixture
def cooking(six: Home) -> Home:
    six.tap("Aan de slag")
    return six


def test_what_comes_whole_is_a_choice_until_it_is_chosen(six: Home) -> None:
    six.tap("Minder")
    six.tap("Aan de slag")
    assert {"2 of 3", "een snufje", "312½ g"} <= set(shown_texts(six.cook))


def test_a_step_a_screen_and_space_goes_on(cooking: Home) -> None:
    cook = cooking.cook
    assert not cooking.rooms.rail.isVisible()
    assert cook.text.text() == (
        "Was je handen. Leg alles klaar. Pak ook: weegschaal, maatbeker, grote kom, garde en koekenpan.")
    assert {"375 g", "750 ml", "3", "2 snufjes", "60 g", "halfvolle melk"} <= set(shown_texts(cook))
    press(Qt.Key.Key_Space)
    assert cook.text.text().startswith("Weeg de bloem")
    assert "375 g" in shown_texts(cook)
    assert "750 ml" not in shown_texts(cook)
    press(Qt.Key.Key_Space)
    assert "halfvolle melk, in totaal" in shown_texts(cook)     # half of it goes in now
    for _ in range(2):
        press(Qt.Key.Key_Space)
    assert "12 dunne pannenkoeken" in cook.text.text()
    assert "60 g" in shown_texts(cook)
    assert any("De pan is heet" in t for t in shown_texts(cook))
    cooking.tap("Vorige")
    press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert cook.text.text() == "Eet smakelijk!"
    assert "Hoe wist je of je keer moest doen of moest delen?" in shown_texts(cook)


def test_finishing_offers_the_log_filled_in(cooking: Home) -> None:
    cooking.house.clock.forward(timedelta(minutes=38))
    press(*[Qt.Key.Key_Space] * 5)
    press(Qt.Key.Key_Space)     # on "Ik heb geoefend"
    log = cooking.rooms.log
    assert log.isVisible()
    assert (log.draft.kind, log.draft.minutes, log.draft.mood) == (Kind.COOKING, 40, None)
    today = cooking.services.days.today()
    assert cooking.services.practice.of_day(cooking.child.id, today) == []
    click(log.ready)
    (practice,) = cooking.services.practice.of_day(cooking.child.id, today)
    assert (practice.answers.kind, practice.answers.minutes) == (Kind.COOKING, 40)
    assert cooking.services.cooking.all() == {}


def test_nothing_has_to_be_written_down(cooking: Home) -> None:
    press(*[Qt.Key.Key_Space] * 5)
    cooking.tap("Klaar, naar Keuken")
    assert cooking.list.isVisible()
    assert not cooking.list.going_on.isVisible()


def test_timers_run_and_stop(home: Home) -> None:
    home.tap("Poffertjes")
    home.tap("4 personen")
    home.tap("Aan de slag")
    press(*[Qt.Key.Key_Space] * 3)
    home.tap("Wekker: 30 min, Beslag rijst")
    assert "30:00" in shown_texts(home.cook)
    assert not any(b.accessibleName().startswith("Wekker") for b in buttons(home.cook))
    home.house.clock.forward(timedelta(minutes=10, seconds=5))
    home.cook._tick()
    assert "19:55" in shown_texts(home.cook)
    press(Qt.Key.Key_Escape)
    home.house.clock.forward(timedelta(minutes=20))
    home.tap("Keuken")
    home.tap("Verder koken")
    assert "klaar!" in shown_texts(home.cook)
    home.tap("Stop: Beslag rijst")
    assert home.services.cooking.all()[home.child.id].timers == ()


def test_each_step_has_its_own_timer_also_where_they_are_called_the_same(home: Home) -> None:
    eggs = OwnIngredient("eieren", Fraction(2), Unit.PIECE, "eieren")
    steps = (OwnStep("In de oven.", 20), OwnStep("In de oven.", 10), OwnStep("In de oven.", 10))
    recipe = home.services.recipes.save(OwnRecipe("Taart", (eggs,), steps, "personen", "persoon"))
    home.services.cooking.begin(home.child.id, recipe.id, Fraction(4), {})
    home.tap("Verder koken")
    for minutes in (20, 10, 10):
        home.tap("Volgende")
        home.tap(f"Wekker: {minutes} min")
        assert not [b for b in buttons(home.cook) if b.accessibleName().startswith("Wekker")]
    cooking = home.services.cooking.of(home.child.id)
    assert cooking is not None
    assert [(t.step, t.minutes) for t in cooking.timers] == [(1, 20), (2, 10), (3, 10)]


def test_a_tap_draws_no_ring_and_space_goes_on_all_the_same(home: Home) -> None:
    home.hands.by_keyboard = False
    home.tap("Pannenkoeken")
    assert home.recipe.hasFocus()
    home.tap("6 personen")
    assert home.recipe.question.field.hasFocus()        # here is typed
    home.tap("Aan de slag")
    assert home.cook.hasFocus()
    home.tap("Volgende")
    assert home.cook.hasFocus()
    press(*[Qt.Key.Key_Space] * 4)
    assert home.cook.text.text() == "Eet smakelijk!"
    press(Qt.Key.Key_Space)
    assert home.rooms.log.isVisible()


def weigh(home: Home, digits: str) -> str:
    """What is said of it."""
    scale = home.cook.amounts.scale
    for digit in digits:
        click(scale.pad.keys[digit])
    click(scale.pad.done)
    return scale.told.text()


def test_what_the_scale_says_is_typed_and_near_is_fine(cooking: Home) -> None:
    cook = cooking.cook
    assert not [b for b in buttons(cook) if b.accessibleName().endswith("wegen")]      # all is put ready here
    press(Qt.Key.Key_Space)
    assert "375 g" in shown_texts(cook)
    cooking.tap("tarwebloem wegen")
    assert cook.amounts.scale.isVisible()
    keys = cook.amounts.scale.pad.mapTo(cook, QPoint())
    assert weigh(cooking, "300") == "Er mag nog iets bij."
    QApplication.processEvents()
    assert cook.amounts.scale.pad.mapTo(cook, QPoint()) == keys     # they stay under the finger
    assert weigh(cooking, "400") == "Er mag iets af."
    assert weigh(cooking, "380") == "Dat is genoeg. Een beetje meer of minder geeft niet."
    assert weigh(cooking, "375") == "Dat is precies genoeg."
    check_page(cook)
    cooking.tap("Klaar met wegen")
    assert not cook.amounts.scale.isVisible()
    names = [b.accessibleName() for b in buttons(cook)]
    assert [name for name in names if "tarwebloem" in name] == ["tarwebloem: gewogen"]


def test_milk_is_measured_in_a_cup_where_it_first_goes_in(cooking: Home) -> None:
    cook = cooking.cook
    press(*[Qt.Key.Key_Space] * 2)
    cooking.tap("halfvolle melk, in totaal meten")
    scale = cook.amounts.scale
    assert scale.much.text() == "nodig: 750 ml"
    assert scale.told.text().endswith("Wat zegt de maatbeker?")
    assert scale.pad.accessibleName().startswith("Wat zegt de maatbeker?")
    assert weigh(cooking, "700") == "Er mag nog iets bij."
    assert weigh(cooking, "740") == "Dat is genoeg. Een beetje meer of minder geeft niet."
    assert scale.pad.number.text() == "740 ml"
    check_page(cook)
    cooking.tap("Klaar met meten")
    assert "halfvolle melk, in totaal: gemeten" in [b.accessibleName() for b in buttons(cook)]
    cooking.tap("Volgende")
    assert "halfvolle melk, in totaal" in shown_texts(cook)     # it stands ready
    assert not [b for b in buttons(cook) if b.accessibleName().startswith("halfvolle melk")]


def test_what_was_weighed_is_still_so_after_a_restart(cooking: Home, qtbot: QtBot, tmp_path: Path) -> None:
    press(Qt.Key.Key_Space)
    cooking.tap("tarwebloem wegen")
    weigh(cooking, "375")
    cooking.rooms.hide()                                # as a window that is closed does
    cooking.house.database.close()
    again = Home(qtbot, tmp_path)
    again.rooms.open(cooking.child)
    again.rooms.show_kitchen()
    again.tap("Verder koken")
    try:
        assert "tarwebloem: gewogen" in [b.accessibleName() for b in buttons(again.cook)]
    finally:
        again.house.database.close()


def test_weighing_by_keys_alone(cooking: Home) -> None:
    cook = cooking.cook
    press(Qt.Key.Key_Space)
    tab_to(next(b for b in buttons(cook) if b.accessibleName() == "tarwebloem wegen"))
    press(Qt.Key.Key_Return)
    pad = cook.amounts.scale.pad
    assert pad.hasFocus()
    press(Qt.Key.Key_Space)                             # the next step can wait
    assert cook.text.text().startswith("Weeg de bloem")
    type_text("3755")
    press(Qt.Key.Key_Backspace)
    assert pad.number.text() == "375 g"
    press(Qt.Key.Key_Return)
    assert cook.amounts.scale.told.text() == "Dat is precies genoeg."
    press(Qt.Key.Key_Escape)
    assert not cook.amounts.is_weighing
    press(Qt.Key.Key_Space)                             # and now it goes on
    assert not cook.text.text().startswith("Weeg de bloem")


def test_who_goes_on_weighs_no_more_and_another_dish_is_weighed_anew(cooking: Home) -> None:
    cook = cooking.cook
    press(Qt.Key.Key_Space)
    cooking.tap("tarwebloem wegen")
    weigh(cooking, "375")
    cooking.tap("Volgende")
    assert not cook.amounts.is_weighing
    cooking.tap("Vorige")
    assert "tarwebloem: gewogen" in [b.accessibleName() for b in buttons(cook)]
    cooking.services.cooking.finish(cooking.child.id)
    cooking.house.clock.forward(timedelta(minutes=1))
    cooking.services.cooking.begin(cooking.child.id, "pannenkoeken", Fraction(6), {})
    cooking.services.cooking.go_to(cooking.child.id, 1)
    assert "tarwebloem wegen" in [b.accessibleName() for b in buttons(cook)]


def test_a_timer_that_is_stopped_leaves_the_scale_alone(cooking: Home) -> None:
    press(Qt.Key.Key_Space)
    cooking.tap("tarwebloem wegen")
    cooking.services.cooking.start_timer(cooking.child.id, "Rusten", 5)
    assert cooking.cook.amounts.is_weighing


def test_the_laptop_is_held_while_somebody_cooks(cooking: Home) -> None:
    told: list[tuple[str, bool]] = []
    cooking.rooms.holding.connect(lambda name, on: told.append((name, on)))
    press(Qt.Key.Key_Escape)
    assert cooking.recipe.isVisible()
    cooking.tap("Aan de slag")
    assert told == [("cooking", False), ("screen", False), ("screen", True), ("cooking", True), ("screen", True)]


def test_at_table_the_screen_may_sleep(cooking: Home) -> None:
    told: list[bool] = []
    cooking.rooms.holding.connect(lambda name, on: told.append(on) if name == "screen" else None)
    press(*[Qt.Key.Key_Space] * 5)
    assert cooking.cook.text.text() == "Eet smakelijk!"
    assert told == [True, True, True, True, False]
    cooking.rooms.show_day()
    cooking.rooms.show_page(cooking.cook)
    assert told[-1] is False


# -- for everybody, on every screen

@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off_and_all_can_be_hit(home: Home, size: tuple[int, int]) -> None:
    home.rooms.setMinimumSize(300, 300)
    home.rooms.resize(*size)
    QApplication.processEvents()
    check_page(home.list)
    home.tap("Appeltaart")
    check_page(home.recipe)
    home.tap("18 punten")
    home.answer("3")
    check_page(home.recipe)
    home.answer("450")
    check_page(home.recipe)
    home.recipe._ask_for("eieren")
    QApplication.processEvents()
    check_page(home.recipe)
    home.recipe.ingredients.start.click()
    QApplication.processEvents()
    for _ in range(8):
        check_page(home.cook)
        press(Qt.Key.Key_Space)


@pytest.mark.parametrize("size", [LARGE, SMALL])
def test_the_answer_is_in_sight_without_scrolling(six: Home, size: tuple[int, int]) -> None:
    six.rooms.resize(size[0] + 208, size[1])
    QApplication.processEvents()
    card = six.recipe.question
    for part in (card.field, card.ready, card.hint):
        assert six.recipe.rect().contains(QRect(part.mapTo(six.recipe, QPoint(0, 0)), part.size()))
    assert card.area.verticalScrollBar().maximum() == 0


def in_sight(widget: QWidget, within: QWidget) -> bool:
    """The whole of it, in the window and in what scrolls."""
    place: QWidget | None = widget.parentWidget()
    while place is not None and place is not within:
        if not place.rect().contains(QRect(widget.mapTo(place, QPoint(0, 0)), widget.size())):
            return False
        place = place.parentWidget()
    return within.rect().contains(QRect(widget.mapTo(within, QPoint(0, 0)), widget.size()))


@pytest.mark.parametrize("size", SIZES)
def test_the_answer_is_in_sight_beside_the_line_of_the_pause(six: Home, size: tuple[int, int]) -> None:
    six.rooms.setMinimumSize(300, 300)
    six.rooms.resize(*size)
    for product in ("tarwebloem", "halfvolle_melk"):    # the longest of its questions
        six.recipe._ask_for(product)
        six.look(six.recipe.pause, minutes=10)
        assert six.recipe.pause.isVisible()
        for _ in range(3):
            QApplication.processEvents()
        check_page(six.recipe)
        for part in (six.recipe.question.field, six.recipe.question.ready):
            assert in_sight(part, six.recipe), product
        six.tap("Nog even")


@pytest.mark.parametrize("size", SIZES[:2])
def test_what_one_needs_is_in_sight(six: Home, size: tuple[int, int]) -> None:
    six.rooms.resize(*size)
    six.look(six.recipe.pause, minutes=10)
    for _ in range(3):
        QApplication.processEvents()
    for product, line in six.recipe.ingredients.rows.items():
        assert in_sight(line, six.recipe), product


@pytest.mark.parametrize("size", SIZES)
def test_the_corners_of_keuken_and_its_header_take_little_room(home: Home, size: tuple[int, int]) -> None:
    home.services.favourites.like(home.child.id, "pannenkoeken", liked=True)
    home.rooms.setMinimumSize(300, 300)
    home.rooms.resize(*size)
    home.settle()
    check_page(home.list)
    assert home.list.corners.height() <= (1 if size[0] > 1000 else 2) * (theme.CHILD_TARGET + theme.M)
    title = home.list.findChild(Elided)
    assert title is not None and title.width() >= title.sizeHint().width()
    assert (home.list.new.accessibleName(), home.list.filters.liked.accessibleName()) == (
        "Zelf een recept maken", "Mijn favorieten")


def test_with_the_keyboard_alone(home: Home) -> None:
    tab_to(home.list.today.tiles()[0])
    press(Qt.Key.Key_Return)
    assert home.recipe.isVisible()
    assert QApplication.focusWidget() is not None
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)     # 6 personen
    assert home.recipe.work.servings == 6
    assert home.recipe.question.field.hasFocus()
    type_text("375")
    press(Qt.Key.Key_Return)
    assert home.told().startswith("Klopt")
    press(Qt.Key.Key_Return)
    tab_to(home.recipe.question.hint)
    press(Qt.Key.Key_Return)
    assert home.recipe.question.hints.isVisible()
    tab_to(home.recipe.ingredients.start)
    press(Qt.Key.Key_Return)
    press(*[Qt.Key.Key_Space] * 6)
    assert home.rooms.log.isVisible()


def test_questions_are_the_same_for_nobody(home: Home) -> None:
    assert QuestionService()._chance is not QuestionService()._chance
