"""Boodschappen: by mouse and by keys; what is asked, what is said of an answer, and what a hint never tells."""

import re
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from child_rooms import buttons
from hands import click, open_window, press, tab_to, type_text
from house import House, open_house
from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.practice import Kind
from thuisplan.domain.shopping import WHOLE, Line, Packs, ShoppingList, Want, check_packs, packs_for
from thuisplan.services.house import build
from thuisplan.storage.products import ProductContent
from thuisplan.ui import theme
from thuisplan.ui.child_rooms import ChildRooms
from thuisplan.ui.hands import Hands
from thuisplan.ui.pages.shopping import ShoppingPage, sentences
from thuisplan.ui.pages.shopping.quiz_card import QuizCard
from thuisplan.ui.pages.shopping.state import Ask, Task, next_task
from thuisplan.ui.questions.keeping import Keeping
from thuisplan.ui.shopping_words import in_two_lines

PRODUCTS = ProductContent().products()
MACARONI = PRODUCTS["macaroni"]     # 500 g in a pack


class Home:
    """Noor of groep 5 at Boodschappen, and the house behind her."""

    def __init__(self, qtbot: QtBot, folder: Path, groep: int = 5) -> None:
        self.house: House = open_house(folder)
        services = self.services = build(
            self.house.database, self.house.clock, lambda change: self.rooms.news(change))
        self.child = self.house.services.family.add_child("Noor", "fox", "butter", groep)
        self.house.services.family.add_adult("mama")
        window = QWidget()
        qtbot.addWidget(window)
        window.winId()
        self.rooms = ChildRooms(services, Hands(window, window.windowHandle()))
        qtbot.addWidget(self.rooms)
        self.rooms.open(self.child)
        open_window(qtbot, self.rooms)
        self.rooms.show_shopping()
        QApplication.processEvents()

    @property
    def page(self) -> ShoppingPage:
        assert self.rooms.shop.page is not None
        return self.rooms.shop.page

    @property
    def list(self) -> ShoppingList:
        found = self.services.shopping.board(self.child.id).list
        assert found is not None
        return found

    def line(self, product: str) -> Line:
        found = self.list.line(product)
        assert found is not None
        return found

    def guesses(self) -> dict[str, int]:
        return dict(self.services.shopping.board(self.child.id).guesses)


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


# -- filling the list

def test_an_empty_list_says_how_to_begin(home: Home) -> None:
    assert home.page.view.empty.isVisible()
    assert not home.page.ask.isVisible()
    assert not home.page.view.print_button.isVisible()
    click(home.page.view.fill)
    assert home.page.add.isVisible()


def test_a_recipe_for_who_lives_here_in_two_taps(home: Home) -> None:
    click(home.page.view.fill)
    add = home.page.add
    click(add.recipe_tiles["pannenkoeken"])
    assert add.people.value() == 2          # Noor and mama
    for _ in range(4):
        click(add.people.more)
    click(add.put_recipe)
    assert home.line("tarwebloem").need.value == 375
    assert add.recipe_tiles["pannenkoeken"].isChecked()
    assert add.product_tiles["tarwebloem"].isChecked()
    click(home.page.snack.undo)
    assert not home.list.lines
    click(add.recipe_tiles["zandkoekjes"])      # by halves of the recipe
    assert add.people.value() == 20
    click(add.people.more)
    assert add.people.value() == 30
    click(add.put_recipe)
    click(add.recipe_tiles["zandkoekjes"])
    click(add.drop_recipe)
    assert not home.list.lines


def test_a_product_is_tapped_on_and_off(home: Home) -> None:
    click(home.page.view.fill)
    tile = home.page.add.product_tiles["eieren"]
    home.page.add.search.setText("EIER")
    settle()
    assert not home.page.add.product_tiles["brood"].isVisible()
    click(tile)
    assert home.line("eieren").count == 1
    click(tile)
    assert not home.list.lines


def test_something_else_is_typed(home: Home) -> None:
    click(home.page.view.fill)
    add = home.page.add
    assert add.search.hasFocus()
    type_text("Stroop & <b>")
    assert add.nothing.isVisible()
    press(Qt.Key.Key_Return)
    assert [line.product.name for line in home.list.lines] == ["Stroop & <b>"]
    assert add.search.text() == ""
    press(Qt.Key.Key_Escape)
    assert home.page.list_card.rows[home.list.lines[0].product.id].name.text() == "Stroop & <b>"


# -- packs

def ask_packs(home: Home, servings: int = 8) -> None:
    """Macaroni for eight: 600 g, in packs of 500."""
    home.services.shopping.add_recipe("macaroni", Fraction(servings))
    home.page.list_card.asked.emit(Task(Ask.PACKS, "macaroni"))
    settle()


def test_packs_are_asked_with_both_amounts(home: Home) -> None:
    ask_packs(home)
    question = home.page.ask.question.text()
    assert "600 g" in question
    assert "500 g" in question
    assert not home.page.ask.bar.isVisible()


def test_a_wrong_turn_gets_its_own_sentence_and_another_try(home: Home) -> None:
    ask_packs(home)
    ask = home.page.ask
    assert ask.stepper.number.text() == "?"     # nothing is said before the child does
    assert not ask.ready.isEnabled()
    click(ask.stepper.more)
    click(ask.ready)                            # one pack: rounded down
    assert ask.told.text() == "In 1 pak zit 500 g. Kijk nog eens: heb je dan genoeg?"
    assert home.line("macaroni").packs is None
    click(ask.stepper.more)
    assert not ask.told.isVisible()             # that was about another answer
    click(ask.stepper.more)
    click(ask.ready)
    assert "blijft dicht" in ask.told.text()
    click(ask.stepper.less)
    click(ask.ready)
    assert home.line("macaroni").packs == 2
    assert ask.told.text() == "Ja, dat is precies genoeg om te kopen."


def test_a_family_may_want_more(home: Home) -> None:
    ask_packs(home)
    for _ in range(3):
        click(home.page.ask.stepper.more)
    click(home.page.ask.ready)
    assert home.page.ask.extra.text() == "Toch 3 pakken kopen"
    click(home.page.ask.extra)
    assert home.line("macaroni").count == 3


def test_three_hints_and_a_drawing(home: Home) -> None:
    ask_packs(home)
    ask = home.page.ask
    click(ask.tip_button)
    assert not ask.bar.isVisible()
    click(ask.tip_button)
    assert ask.bar.isVisible()
    assert ask.bar.accessibleName() == "nodig: 600 g. ? pakken"
    click(ask.stepper.more)
    need, packs = ask.bar.widths()
    assert packs < need                         # one pack does not reach
    click(ask.stepper.more)
    need, packs = ask.bar.widths()
    assert packs > need
    click(ask.tip_button)
    assert not ask.tip_button.isEnabled()
    assert len(ask.tip.text().split("\n")) == 3


@pytest.mark.parametrize("groep", [3, 4])
def test_the_youngest_see_the_packs_at_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, groep: int
) -> None:
    theme.apply(qapp)
    home = Home(qtbot, tmp_path, groep)
    ask_packs(home)
    assert home.page.ask.bar.isVisible()
    home.house.database.close()


@pytest.mark.parametrize("product", list(PRODUCTS.values()), ids=lambda p: p.id)
def test_no_hint_and_no_kind_word_tells_the_answer(product: object) -> None:
    found = PRODUCTS[product.id]  # type: ignore[attr-defined]  # pytest's ids are untyped
    for times in (Fraction(1, 3), Fraction(13, 10), Fraction(5, 2), Fraction(22, 5)):
        line = Line(found, (Want(found.id, found.pack.times(times), "macaroni", Fraction(4)),))
        right = packs_for(line.need, found.pack)
        texts = list(sentences.pack_tips(line))
        for said in range(1, 9):
            verdict = check_packs(line.need, found.pack, said)
            if verdict is not Packs.RIGHT:
                texts.append(sentences.after_packs(line, said, verdict))
        for text in texts:
            assert not re.search(rf"(?<![\d,½]){right} (?:{found.pack_one}|{found.pack_more})(?!\w)", text), text


# -- estimates

def test_an_estimate_is_tapped_and_changed_by_halves(home: Home) -> None:
    home.services.shopping.add_product("eieren")
    settle()
    ask = home.page.ask
    assert home.page.ask.question.text() == "Eieren, 1 doos van 10 eieren. Wat denk je dat het kost?"
    assert not ask.ready.isEnabled()
    click(ask.money.chips[300])
    click(ask.money.more)
    assert ask.money.number.text() == "€\N{NO-BREAK SPACE}3,50"
    click(ask.ready)
    assert home.guesses() == {"eieren": 350}
    click(ask.money.chips[500])                 # and now all of it
    click(ask.money.less)
    click(ask.ready)
    assert home.guesses() == {"eieren": 350, WHOLE: 400}
    assert home.page.list_card.foot.text() == "€\N{NO-BREAK SPACE}4"


def test_the_sum_of_the_lines_is_not_told_before_the_child_said_one(home: Home) -> None:
    home.services.shopping.add_product("eieren")
    home.services.shopping.guess(home.child.id, "eieren", 350)
    assert not home.page.list_card.foot.isVisible()


def test_an_example_price_is_called_one_and_a_known_one_is_not(home: Home) -> None:
    home.services.shopping.add_product("eieren")
    settle()
    click(home.page.ask.tip_button)
    assert home.page.ask.tip.text().startswith("Voorbeeldprijs: €\N{NO-BREAK SPACE}2,99 voor 1 doos")
    home.services.shopping.pay("eieren", 319)
    home.services.shopping.put_away()
    home.services.shopping.add_product("eieren")
    home.rooms.open(home.child)
    home.rooms.show_shopping()
    settle()
    click(home.page.ask.tip_button)
    assert home.page.ask.tip.text() == "De vorige keer: €\N{NO-BREAK SPACE}3,19 voor 1 doos van 10 eieren."


# -- the receipt

def at_the_receipt(home: Home, *products: str) -> None:
    for product in products:
        home.services.shopping.add_product(product)
        home.services.shopping.guess(home.child.id, product, 300)
    home.services.shopping.guess(home.child.id, WHOLE, 600)
    settle()
    click(home.page.ask.ready)      # "We hebben de bon"


def test_prices_are_typed_one_after_the_other_with_enter(home: Home, qtbot: QtBot) -> None:
    at_the_receipt(home, "eieren", "brood")
    qtbot.waitUntil(home.page.ask.field.hasFocus)
    type_text("3,19")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: home.page.ask.field.text() == "" and home.page.ask.field.hasFocus())
    type_text("2.29")
    press(Qt.Key.Key_Return)
    assert [line.paid for line in home.list.lines] == [319, 229]
    assert home.page.ask.title.text() == "Hoe dichtbij zat je?"
    assert "Dat is dichtbij!" in home.page.ask.question.text()
    assert home.page.list_card.rows["eieren"].second.text().startswith("dichtbij")
    assert home.page.list_card.rows["brood"].second.text().startswith("wat hoger")


def test_what_is_no_price_is_asked_again(home: Home) -> None:
    at_the_receipt(home, "eieren")
    home.page.ask.field.setText("veel")
    click(home.page.ask.ready)
    assert home.page.ask.told.text() == "Dit kan ik niet als prijs lezen. Schrijf het zoals op de bon, zoals 1,39."
    assert home.page.ask.field.text() == "veel"
    home.page.ask.field.setText("9999")
    click(home.page.ask.ready)
    click(next(b for b in buttons(home.page.ask) if b.text() == "€ 9999"))
    assert home.page.ask.told.text().startswith("Zo veel past niet")
    assert home.list.receipt is None


def test_a_price_of_nothing_is_asked_again_and_never_remembered(home: Home) -> None:
    at_the_receipt(home, "eieren")
    home.page.ask.field.setText("0")
    click(home.page.ask.ready)
    assert home.page.ask.told.text() == "Dat is nul. Kijk nog eens op de bon. Was het echt gratis?"
    assert home.line("eieren").paid is None
    click(next(b for b in buttons(home.page.ask) if b.text() == "Ja, het was gratis"))
    assert home.line("eieren").paid == 0
    assert home.services.shopping.board(home.child.id).prices == {}


def test_which_of_two_prices_is_meant_is_asked(home: Home) -> None:
    at_the_receipt(home, "eieren")
    home.page.ask.field.setText("319")
    click(home.page.ask.ready)
    click(next(b for b in buttons(home.page.ask) if b.text() == "319 cent"))
    assert home.line("eieren").paid == 319


def test_the_total_alone_is_enough(home: Home) -> None:
    at_the_receipt(home, "eieren", "brood")
    click(home.page.ask.extra)
    home.page.ask.field.setText("12,00")
    click(home.page.ask.ready)
    assert home.list.receipt == 1200
    assert "Dat is een stuk lager dan de bon." in home.page.ask.question.text()
    click(home.page.list_card.foot)         # it was typed wrong
    assert home.page.ask.field.text() == "12,00"
    home.page.ask.field.setText("6")
    click(home.page.ask.ready)
    assert home.list.receipt == 600


def test_what_is_in_the_house_and_what_comes_off_the_list(home: Home) -> None:
    home.services.shopping.add_recipe("macaroni", Fraction(4))
    settle()
    row = home.page.list_card.rows["uien"]
    click(row.open)
    assert home.page.line.wanted.text() == "100 g voor Macaroni met gehakt en groente, 4 personen"
    click(home.page.line.have)
    assert home.line("uien").have
    assert row.second.text() == "hebben we nog"
    click(home.page.line.remove)
    assert home.list.line("uien") is None
    click(home.page.snack.undo)
    assert home.line("uien").have


def test_more_of_what_was_put_there_by_hand(home: Home) -> None:
    home.services.shopping.add_product("eieren")
    settle()
    click(home.page.list_card.rows["eieren"].open)
    click(home.page.line.stepper.more)
    assert home.line("eieren").count == 2
    assert home.page.list_card.rows["eieren"].second.text() == "2 dozen van 10 eieren"


def test_a_list_that_is_done_offers_the_log_filled_in(home: Home) -> None:
    at_the_receipt(home, "eieren")
    home.page.ask.field.setText("3,19")
    click(home.page.ask.ready)
    click(home.page.ask.ready)
    log = home.rooms.log
    assert log.isVisible()
    assert log.draft.kind is Kind.SHOPPING
    assert home.services.practice.of_day(home.child.id, home.services.days.today()) == []
    click(log.ready)
    assert home.page.isVisible()
    (practice,) = home.services.practice.of_day(home.child.id, home.services.days.today())
    assert practice.answers.kind is Kind.SHOPPING


def test_a_list_that_is_done_comes_back_by_one_tap(home: Home) -> None:
    at_the_receipt(home, "eieren")
    done = home.list.id
    home.page.ask.field.setText("3,19")
    click(home.page.ask.ready)
    click(home.page.ask.ready)
    assert home.services.shopping.board(home.child.id).list is None
    assert home.rooms.snack.text.text() == "Het lijstje is klaar en opgeruimd."
    click(home.rooms.snack.undo)
    settle()
    assert home.list.id == done
    assert home.page.isVisible()
    assert home.page.ask.title.text() == "Hoe dichtbij zat je?"
    assert home.line("eieren").paid == 319


def test_who_goes_back_without_writing_it_down_can_still_have_the_list(home: Home) -> None:
    at_the_receipt(home, "eieren")
    home.page.ask.field.setText("3,19")
    click(home.page.ask.ready)
    click(home.page.ask.ready)
    press(Qt.Key.Key_Escape)
    settle()
    assert home.page.isVisible()
    click(home.rooms.snack.undo)
    settle()
    assert home.line("eieren").paid == 319


# -- kept as practice

def practised(home: Home) -> list[Any]:
    """Once the moment is over."""
    for keeping in home.page.findChildren(Keeping):
        keeping.write()
    found: list[Any] = home.house.database._driver.execute(
        "SELECT skill, room, hints, found FROM answer ORDER BY seq").fetchall()
    return found


def test_packs_that_were_worked_out_are_practice(home: Home) -> None:
    ask_packs(home)
    click(home.page.ask.tip_button)
    click(home.page.ask.stepper.more)
    click(home.page.ask.ready)              # one pack
    assert practised(home) == [("g_delen_met_rest", "list", 1, "left")]
    click(home.page.ask.stepper.more)
    click(home.page.ask.ready)
    assert practised(home) == [("g_delen_met_rest", "list", 1, "looked_again")]


def test_whether_it_is_enough_is_practice(home: Home) -> None:
    estimated(home, 1800, eieren=300, brood=1500)
    tap(home, "Ja, genoeg")
    assert practised(home) == [("m_geld_budget", "list", 0, "at_once")]


# -- questions of the shop, while nothing else is asked

def waiting(home: Home, groep: int, name: str) -> QuizCard:
    """The list is ready, and that question stands beside it."""
    home.services.family.set_groep(home.child.id, groep)
    home.services.shopping.add_product("eieren")
    home.services.shopping.guess(home.child.id, "eieren", 300)
    home.services.shopping.guess(home.child.id, WHOLE, 300)
    settle()
    quiz = home.page.quiz
    assert quiz.isVisible()
    for _ in range(200):
        assert quiz.question is not None
        assert quiz.question.template.context == "winkel"
        assert quiz.question.template.is_for(groep)
        if quiz.question.template.id == name:
            return quiz
        quiz.next.click()
    raise AssertionError(name)


@pytest.mark.parametrize(("groep", "name"), [
    (3, "qt_betaal_hele_euro"), (6, "qt_boodschappen_budget"), (7, "qt_prijs_per_kilo"),
    (7, "qt_korting_nieuwe_prijs"),
])
def test_a_question_of_the_shop_is_answered_by_typing(home: Home, groep: int, name: str) -> None:
    quiz = waiting(home, groep, name)
    assert quiz.question is not None
    right = quiz.question.answer / quiz.question.template.answer.scale
    click(quiz.hint)
    assert quiz.hint_words.isVisible()
    quiz.field.setText("iets")
    click(quiz.ready)
    assert quiz.told.text() == "Dat kan ik niet lezen. Typ een getal."
    quiz.field.setText(str(float(right) + 7).replace(".", ","))
    click(quiz.ready)
    assert quiz.told.isVisible()
    assert quiz.told.text() != "Ja, dat klopt."
    quiz.field.setText(f"{float(right):.2f}".replace(".", ","))
    click(quiz.ready)
    assert quiz.told.text() == "Ja, dat klopt."
    assert not quiz.ready.isVisible()
    click(quiz.next)
    assert quiz.field.text() == ""
    assert not quiz.told.isVisible()


def test_doubt_and_another_level_are_kept(home: Home) -> None:
    quiz = waiting(home, 6, "qt_boodschappen_budget")
    first = quiz.question
    tap(home, "twijfel")
    click(quiz.hint)
    click(quiz.easier)
    assert quiz.question is not None
    assert quiz.question is not first
    assert quiz.question.template.is_for(5)
    assert not quiz.hint_words.isVisible()
    click(quiz.hint)
    practised(home)
    assert home.house.database._driver.execute("SELECT sure, level, room FROM answer ORDER BY seq").fetchall() == [
        (0, None, "list"), (None, "easier", "list")]


def test_the_best_buy_is_tapped(home: Home) -> None:
    quiz = waiting(home, 7, "qt_beste_koop")
    assert quiz.question is not None
    right = quiz.question.answer
    by_place = dict(quiz.question.choices)
    wrong = next(text for place, text in by_place.items() if place != right)
    click(next(b for b in buttons(quiz) if b.text() == wrong))
    assert quiz.told.text() not in ("", "Ja, dat klopt.")
    click(next(b for b in buttons(quiz) if b.text() == by_place[int(right)]))
    assert quiz.told.text() == "Ja, dat klopt."


def test_it_is_about_what_stands_on_the_list(home: Home) -> None:
    """There is macaroni in the question where there is some on the list."""
    home.services.shopping.add_product("macaroni")
    home.services.shopping.guess(home.child.id, "macaroni", 200)
    assert waiting(home, 7, "qt_beste_koop").question is not None
    for _ in range(3):
        question = waiting(home, 7, "qt_beste_koop").question
        assert question is not None
        assert question.words["w"] == "macaroni"
        click(home.page.quiz.next)


def test_the_same_question_stays_until_another_is_wanted(home: Home) -> None:
    quiz = waiting(home, 5, "qt_wisselgeld_komma")
    asked = quiz.question
    home.page.refresh()
    assert quiz.question is asked
    click(quiz.next)
    assert quiz.question is not None
    assert quiz.question.template.id != "qt_wisselgeld_komma"


@pytest.mark.parametrize("groep", [1])
def test_no_question_where_there_is_none_for_the_groep(home: Home, groep: int) -> None:
    home.services.family.set_groep(home.child.id, groep)
    home.services.shopping.add_product("eieren")
    home.services.shopping.guess(home.child.id, "eieren", 300)
    home.services.shopping.guess(home.child.id, WHOLE, 300)
    settle()
    assert home.page.ask.title.text() == "Naar de winkel"
    assert not home.page.quiz.isVisible()


# -- money: is it enough, and what comes back

def tap(home: Home, name: str) -> None:
    """A button in sight with that name."""
    click(next(b for b in buttons(home.page) if b.accessibleName() == name and b.isVisible()))
    settle()


def estimated(home: Home, guess: int, *, odd: bool = False, **lines: int) -> None:
    """A list with estimates; the budget of an odd one is not quite enough."""
    for _ in range(64):
        for product in lines:
            home.services.shopping.add_product(product)
        if home.list.id.int % 2 == odd:
            break
        home.services.shopping.put_away()
    for product, cents in lines.items():
        home.services.shopping.guess(home.child.id, product, cents)
    settle()
    home.page.ask.money.chips[500].click()
    while home.page.ask.money.value() != guess:
        click(home.page.ask.money.more if (home.page.ask.money.value() or 0) < guess else home.page.ask.money.less)
    click(home.page.ask.ready)
    settle()


def test_enough_is_answered_by_a_tap(home: Home) -> None:
    estimated(home, 1800, eieren=300, brood=1500)
    ask = home.page.ask
    assert ask.question.text() == "Stel, je hebt €\N{NO-BREAK SPACE}20 bij je. Is dat genoeg voor alles?"
    assert not ask.ready.isVisible()
    tap(home, "Nee, te weinig")
    assert ask.told.text().endswith("Kijk nog eens: wat is meer?")
    click(ask.tip_button)
    click(ask.tip_button)
    assert not ask.tip_button.isEnabled()
    tap(home, "Ja, genoeg")
    assert ask.title.text() == "Naar de winkel"
    assert ask.told.text() == "Ja: jij schatte €\N{NO-BREAK SPACE}18, en je hebt €\N{NO-BREAK SPACE}20."
    home.page.refresh()
    assert ask.title.text() == "Naar de winkel"     # it is asked once


def test_what_can_wait_is_chosen_and_goes_from_the_list(home: Home) -> None:
    estimated(home, 2300, odd=True, eieren=400, brood=200, macaroni=1700)
    ask = home.page.ask
    tap(home, "Ja, genoeg")
    assert "Kijk nog eens" in ask.told.text()
    tap(home, "Nee, te weinig")
    assert "Wat kan wachten tot een andere keer?" in ask.question.text()
    tap(home, sentences.priced(home.line("brood"), 200))
    click(ask.ready)
    assert ask.told.text() == "Dan is het nog meer dan €\N{NO-BREAK SPACE}20. Wat kan er nog wachten?"
    assert not ask.extra.isVisible()
    tap(home, sentences.priced(home.line("eieren"), 400))
    assert not ask.told.isVisible()
    click(ask.ready)
    assert ask.told.text() == "Zo past het. Daar is €\N{NO-BREAK SPACE}20 genoeg voor."
    tap(home, "Haal dit van het lijstje")
    assert [line.product.id for line in home.list.lines] == ["macaroni"]
    assert WHOLE not in home.guesses()
    assert ask.question.text() == "En alles samen? Wat denk je dat er onderaan de bon staat?"
    click(home.page.snack.undo)
    assert {line.product.id for line in home.list.lines} == {"macaroni", "eieren", "brood"}


def test_who_leaves_nothing_out_goes_on(home: Home) -> None:
    estimated(home, 2300, odd=True, eieren=2300)
    tap(home, "Nee, te weinig")
    click(home.page.ask.ready)
    settle()
    assert home.page.ask.title.text() == "Naar de winkel"


def test_who_estimated_only_the_whole_has_nothing_to_choose_from(home: Home) -> None:
    estimated(home, 2300, odd=True, eieren=2300)
    home.services.shopping.guess(home.child.id, "eieren", None)
    home.page._way.leave(Task(Ask.GUESS, "eieren"))
    home.page.refresh()
    tap(home, "Nee, te weinig")
    assert home.page.ask.title.text() == "Naar de winkel"
    assert "meer geld" in home.page.ask.told.text()


def test_estimates_that_are_far_apart_are_told_where_nothing_that_waits_would_do(home: Home) -> None:
    estimated(home, 2000, odd=True, eieren=100, brood=100)
    assert "€\N{NO-BREAK SPACE}15" in home.page.ask.question.text()
    tap(home, "Nee, te weinig")
    assert home.page.ask.title.text() == "Naar de winkel"
    assert "ver uit elkaar" in home.page.ask.told.text()
    assert "bij elkaar €\N{NO-BREAK SPACE}2, en voor alles samen €\N{NO-BREAK SPACE}20." in home.page.ask.told.text()


def test_where_all_of_it_waits_the_money_is_enough(home: Home) -> None:
    estimated(home, 2400, odd=True, eieren=200, brood=250)
    tap(home, "Nee, te weinig")
    tap(home, sentences.priced(home.line("eieren"), 200))
    tap(home, sentences.priced(home.line("brood"), 250))
    click(home.page.ask.ready)
    assert home.page.ask.told.text().startswith("Zo past het.")


def paid(home: Home, cents: int) -> None:
    home.services.shopping.add_product("eieren")
    home.services.shopping.set_total(cents)
    settle()
    tap(home, "Hoeveel krijg je terug?")


def test_what_comes_back_is_worked_out_from_the_receipt(home: Home) -> None:
    paid(home, 1513)
    ask = home.page.ask
    assert "€\N{NO-BREAK SPACE}20" in ask.question.text()
    assert ask.field.accessibleName() == "Wat je terugkrijgt"
    for typed, said in (
        ("35,13", "Je telde het briefje en de bon bij elkaar op."), ("5,87", "Bijna!"), ("1,00", "nog niet bij"),
        ("9,99", "verder dan"), ("veel", "niet als prijs lezen"),
    ):
        ask.field.setText(typed)
        click(ask.ready)
        assert said in ask.told.text(), typed
    for _ in range(3):
        click(ask.tip_button)
    assert "4,87" not in ask.tip.text()
    ask.field.setText("4,87")
    click(ask.ready)
    settle()
    assert ask.title.text() == "De kassabon"        # nothing was estimated
    assert ask.told.text() == "Ja, dat krijg je terug."
    assert practised(home)[-1][0] == "m_geld_wisselgeld"


def test_who_does_not_know_the_comma_yet_taps_whole_euros(home: Home) -> None:
    home.services.family.set_groep(home.child.id, 4)
    paid(home, 1513)
    ask = home.page.ask
    assert "ongeveer €\N{NO-BREAK SPACE}15." in ask.question.text()
    ask.money.chips[400].click()
    click(ask.ready)
    assert "Bijna!" in ask.told.text()
    ask.money.chips[500].click()
    click(ask.ready)
    settle()
    assert ask.told.text() == "Ja, dat krijg je terug."
    assert practised(home)[-1][0] == "m_geld_hele_euro"


@pytest.mark.parametrize(("groep", "cents"), [(2, 1513), (5, 20_000), (4, 49)])
def test_where_nothing_comes_back_nothing_is_asked(home: Home, groep: int, cents: int) -> None:
    home.services.family.set_groep(home.child.id, groep)
    home.services.shopping.add_product("eieren")
    home.services.shopping.set_total(cents)
    settle()
    assert home.page.ask.title.text() == "De kassabon"
    assert not home.page.ask.extra.isVisible()


# -- the family's own packs, and the day

def test_a_pack_of_this_family_by_tap(home: Home) -> None:
    home.services.shopping.add_product("halfvolle_melk", 2)
    settle()
    click(home.page.list_card.rows["halfvolle_melk"].open)
    settle()
    assert home.page.line.holds.accessibleName() == "In één pak: 1 liter"
    click(home.page.line.holds)
    settle()
    assert home.page.ask.question.text() == "Halfvolle melk: hoeveel zit er bij jullie in één pak?"
    tap(home, "1,5 liter")
    assert home.page.line.holds.accessibleName() == "In één pak: 1,5 liter"
    assert home.line("halfvolle_melk").need.value == 3000
    assert home.page.snack.isVisible()
    click(home.page.snack.undo)
    assert home.line("halfvolle_melk").product.pack.value == 1000


def test_from_the_packs_there_is_a_way_back(home: Home) -> None:
    home.services.shopping.add_product("halfvolle_melk", 2)
    settle()
    row = home.page.list_card.rows["halfvolle_melk"].open
    for by_key in (False, True):
        click(row)
        settle()
        click(home.page.line.holds)
        settle()
        (now,) = [b for b in buttons(home.page.ask) if b.isChecked()]
        assert now.text() == "1 liter"
        press(Qt.Key.Key_Escape) if by_key else tap(home, "Laat zo")
        settle()
        assert home.page.line.isVisible()
        assert not home.page.ask.isVisible()
    assert home.line("halfvolle_melk").product.pack.value == 1000


def test_what_is_no_pack_is_weighed() -> None:
    line = wanted("rookworst", "macaroni")
    assert "Eén stuk weegt" in sentences.ask_packs(line)
    assert sentences.holds(line.product).startswith("Eén stuk: ")
    assert sentences.after_packs(line, 1, Packs.ROUNDED_DOWN).startswith("Samen weegt dat ")


def test_the_day_of_the_list_by_tap(home: Home) -> None:
    home.services.shopping.add_product("eieren")
    settle()
    day = home.page.view.day
    assert day.accessibleName() == "voor vandaag"
    click(day)
    settle()
    tap(home, "Zondag")
    assert day.accessibleName() == "voor zondag"
    assert home.list.day.isoweekday() == 7
    home.house.clock.forward(timedelta(days=3))
    home.page.refresh()
    assert day.accessibleName() == "Voor welke dag?"


def test_another_question_is_read_from_its_beginning(home: Home) -> None:
    home.page._by_keyboard = lambda: True
    for guess in (900, 600):
        estimated(home, guess, eieren=guess)
        home.services.shopping.set_total(500)
        home.services.shopping.put_away()
    home.services.shopping.add_product("halfvolle_melk", 2)
    home.rooms.resize(880, 560)
    home.page.list_card.asked.emit(Task(Ask.LINE, "halfvolle_melk"))
    settle()
    aside = next(a for a in home.page.view.findChildren(QScrollArea) if a.isAncestorOf(home.page.ask))
    bar = aside.verticalScrollBar()
    bar.setValue(90)
    assert bar.value() == 90
    home.page.line.size_asked.emit()
    settle()
    question = home.page.ask.question
    assert question.visibleRegion().boundingRect().height() == question.height()


# -- how well one estimates

def test_the_chart_waits_for_two_receipts_and_says_it_in_words(home: Home) -> None:
    for guess in (900, 600):
        home.services.shopping.add_product("eieren")
        home.services.shopping.guess(home.child.id, WHOLE, guess)
        home.services.shopping.set_total(500)
        settle()
        assert not home.page.view.chart.chart.isVisible()
        home.services.shopping.put_away()
    home.services.shopping.add_product("eieren")
    settle()
    chart = home.page.view.chart
    assert chart.chart.isVisible()
    assert chart.words.text() == "Je schatting komt steeds dichter bij de kassabon."
    first, last = chart.chart.points()
    assert first.x() < last.x()
    assert first.y() < last.y() < chart.chart.height() / 2      # higher than the receipt, and coming down to it
    assert not re.search(r"\d", chart.words.text())


# -- for every child, on every screen

@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (880, 560)])
def test_nothing_is_cut_off_and_everything_can_be_hit(home: Home, size: tuple[int, int]) -> None:
    home.services.shopping.add_recipe("appeltaart", Fraction(12))
    home.services.shopping.add_own("Een heel bijzondere stroop uit Lutjebroe")
    for ask in (Ask.PACKS, Ask.GUESS, Ask.PAID, Ask.LINE):
        home.page.list_card.asked.emit(Task(ask, "appels"))
        home.rooms.resize(*size)
        settle()
        for button in buttons(home.page):
            assert button.height() >= theme.CHILD_TARGET, button.accessibleName()
            assert button.accessibleName(), button
            if button.text() and button.property("role") not in ("product",):
                assert button.width() >= button.minimumSizeHint().width(), button.text()
        for area in home.page.findChildren(QScrollArea):
            inside = area.widget()
            if area.isVisible() and inside is not None:
                assert inside.width() <= area.viewport().width()
        for widget in (home.page.view.print_button, home.page.list_card.add, home.page.view.back):
            at = QRect(widget.mapTo(home.page, QPoint(0, 0)), widget.size())
            assert home.page.rect().contains(at)


def _focused() -> str:
    focus = QApplication.focusWidget()
    return "" if focus is None else focus.accessibleName()


def test_all_of_it_with_keys_alone(home: Home, qtbot: QtBot) -> None:
    page = home.page
    tab_to(page.view.fill)
    press(Qt.Key.Key_Return)
    type_text("eier")
    tab_to(page.add.product_tiles["eieren"])
    press(Qt.Key.Key_Space, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.ask.money.chips[50].hasFocus())
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(page.ask.ready)
    press(Qt.Key.Key_Return)
    assert home.guesses() == {"eieren": 150}
    qtbot.waitUntil(lambda: 500 in page.ask.money.chips and page.ask.money.chips[500].hasFocus())
    press(Qt.Key.Key_Space)
    tab_to(page.ask.ready)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _focused() == "Ja, genoeg")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.ask.title.text() == "Naar de winkel" and page.ask.ready.hasFocus())
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.ask.field.hasFocus)
    type_text("3,29")
    press(Qt.Key.Key_Return)
    assert home.list.receipt == 329
    press(Qt.Key.Key_Escape)
    assert home.rooms.kitchen.list is not None
    assert home.rooms.kitchen.list.isVisible()


def test_a_tap_draws_no_ring_and_the_next_tab_leads_on(home: Home) -> None:
    home.page._by_keyboard = lambda: False
    ask_packs(home)
    home.page.list_card.asked.emit(Task(Ask.GUESS, "macaroni"))
    settle()
    assert QApplication.focusWidget() is home.page
    press(Qt.Key.Key_Tab)
    assert home.page.ask.money.chips[50].hasFocus()


def test_the_doors_from_the_kitchen(home: Home) -> None:
    click(home.page.view.back)
    assert home.rooms.kitchen.list is not None
    click(home.rooms.kitchen.list.shopping)
    assert home.page.isVisible()
    home.rooms.kitchen.show_recipe(home.services.recipes.recipe("pannenkoeken"))
    settle()
    assert home.rooms.kitchen.recipe is not None
    click(home.rooms.kitchen.recipe.ingredients.put)
    assert len(home.list.lines) == 5
    click(home.rooms.snack.undo)
    assert not home.list.lines


# -- what is asked next, without a screen

def wanted(product: str, recipe: str = "", grams: int = 600, **said: object) -> Line:
    known = PRODUCTS[product]
    amount = Amount(Fraction(grams), Unit.GRAM) if recipe else known.pack
    return Line(known, (Want(product, amount, recipe),), **said)  # type: ignore[arg-type]  # of a Line


def test_first_the_packs_then_the_estimates_then_the_shop(home: Home) -> None:
    lines = (wanted("macaroni", "macaroni"), wanted("eieren"))
    list_ = ShoppingList(home.child.id, home.services.days.today(), lines)
    packs, guess = Task(Ask.PACKS, "macaroni"), Task(Ask.GUESS, "macaroni")
    assert next_task(None, {}, set(), shopped=False) == Task(Ask.FILL)
    assert next_task(list_, {}, set(), shopped=False) == packs
    assert next_task(list_, {}, {packs}, shopped=False) == guess
    done = {"macaroni": 100, "eieren": 300}
    assert next_task(list_, done, {packs}, shopped=False) == Task(Ask.GUESS_WHOLE)
    assert next_task(list_, {**done, WHOLE: 400}, {packs}, shopped=False) == Task(Ask.SHOP)
    assert next_task(list_, done, set(), shopped=True) == Task(Ask.PAID, "macaroni")
    skipped = {Task(Ask.PAID, "macaroni"), Task(Ask.PAID, "eieren")}
    assert next_task(list_, done, skipped, shopped=True) == Task(Ask.TOTAL)


def test_no_name_of_what_is_shipped_is_cut_in_a_small_window(home: Home) -> None:
    home.rooms.resize(1024, 700)
    click(home.page.view.fill)
    settle()
    tiles = [*home.page.add.recipe_tiles.values(), *home.page.add.product_tiles.values()]
    assert len(tiles) > 60
    for tile in tiles:
        for line in tile.text().replace("&&", "&").split("\n"):
            assert tile.fontMetrics().horizontalAdvance(line) <= tile.width() - 8, line


def test_a_long_name_stands_on_two_lines() -> None:
    assert in_two_lines("Aardbeiensmoothie") == "Aardbeien-\nsmoothie"
    assert in_two_lines("Macaroni met gehakt en groente") == "Macaroni met\ngehakt en groente"
    assert in_two_lines("Melk & co") == "Melk && co"
