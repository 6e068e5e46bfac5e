"""Krant en lezen: a card is drawn for the groep, another one by a tap or space, and the log."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from child_rooms import shown_texts
from hands import click, press, tab_to, type_text
from kitchen_home import Home, check_page
from thuisplan.domain.activities import Corner
from thuisplan.domain.news import NewsCard, NewsKind
from thuisplan.domain.practice import Kind
from thuisplan.storage.errors import WriteFailed
from thuisplan.ui import kitchen_words, theme
from thuisplan.ui.pages.news import NewsPage


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


def page(home: Home) -> NewsPage:
    assert home.rooms.kitchen.news is not None
    return home.rooms.kitchen.news


def drawn(home: Home) -> NewsCard:
    card = page(home).drawn
    assert card is not None
    return card


def test_a_card_by_mouse_to_the_log(home: Home) -> None:
    assert not home.list.cards.isVisible()
    home.tap("Krant")
    home.tap("Beginnen: Trek een kaart")
    first = drawn(home)
    said = shown_texts(page(home))
    assert {first.do, first.say, kitchen_words.news(first.kind).word} <= set(said)
    home.tap("Andere kaart")
    assert drawn(home) != first
    home.tap("Weer")
    assert drawn(home).kind is NewsKind.WEATHER
    home.tap("Weer")                    # taken back: of any kind
    home.tap("Ik heb geoefend")
    assert home.rooms.log.draft.kind is Kind.NEWS
    home.tap("Klaar!")
    (log,) = home.services.practice.of_day(home.child.id, home.services.days.today())
    assert log.answers.kind is Kind.NEWS
    assert home.list.isVisible()


def test_with_the_keyboard_alone(home: Home) -> None:
    click(home.list.corners.button(Corner.NEWS))
    tab_to(home.list.cards.begin)
    press(Qt.Key.Key_Return)
    assert page(home).other.hasFocus()
    first = drawn(home)
    press(Qt.Key.Key_Space)
    assert drawn(home) != first
    tab_to(page(home).kinds.button(NewsKind.HEADLINE))
    press(Qt.Key.Key_Space)
    assert drawn(home).kind is NewsKind.HEADLINE
    tab_to(page(home).log)
    press(Qt.Key.Key_Return)
    assert home.rooms.log.isVisible()
    home.rooms.kitchen.show_news()
    press(Qt.Key.Key_Escape)
    assert home.list.isVisible()


def test_before_groep_3_there_are_no_cards(home: Home) -> None:
    home.rooms.open(home.services.family.add_child("Saar", "panda", "leaf", 2))
    home.rooms.show_kitchen()
    home.tap("Krant")
    assert not home.list.cards.isVisible()


# -- the child's sentence

def write(home: Home, end: str) -> str:
    """After how the card lets it begin; the whole of it."""
    field = page(home).field
    click(field)
    press(Qt.Key.Key_End)
    type_text(end)
    return f"{drawn(home).beginning}{end}".strip()


def own(home: Home) -> list[str]:
    return [s.text for s in home.services.news.sentences(home.child.id)]


def test_a_sentence_is_kept_and_read_again(home: Home) -> None:
    home.rooms.kitchen.show_news()
    assert not page(home).own.isVisible()       # nothing to see yet
    home.tap("Bewaren")                         # and nothing to keep
    assert own(home) == []
    first = write(home, "twee bruggen")
    home.tap("Bewaren")
    assert own(home) == [first]
    assert page(home).field.text() == drawn(home).beginning
    home.tap("Ongedaan maken")
    assert own(home) == []
    assert page(home).field.text() == first     # to go on with
    press(Qt.Key.Key_Return) if page(home).field.hasFocus() else home.tap("Bewaren")
    home.tap("Andere kaart")
    second = write(home, "een kat")
    home.tap("Andere kaart")                    # kept as well
    assert own(home) == [second, first]
    home.tap("Jouw zinnen")
    said = shown_texts(page(home))
    assert [text for text in said if text in (first, second)] == [second, first]
    assert any(text.endswith("vandaag") for text in said)
    assert not page(home).do.isVisible()
    assert page(home).title.text() == "Jouw zinnen"
    check_page(page(home))
    home.tap(f"Weghalen: {second}")
    assert own(home) == [first]
    home.tap("Ongedaan maken")
    assert own(home) == [second, first]
    home.tap("Terug")
    assert page(home).do.isVisible()
    home.tap("Terug")
    assert home.list.isVisible()


def test_what_was_written_is_kept_when_the_page_is_left(home: Home) -> None:
    home.rooms.kitchen.show_news()
    first = write(home, "een boot")
    home.tap("Ik heb geoefend")
    assert own(home) == [first]
    home.rooms.kitchen.show_news()
    second = write(home, "een trein")
    home.rooms.open(home.services.family.add_child("Daan", "panda", "leaf", 7))
    assert own(home) == [second, first]         # of who wrote it
    home.rooms.kitchen.show_news()
    assert page(home).field.text() == drawn(home).beginning
    assert not page(home).own.isVisible()


def test_what_the_disk_refuses_stays_in_the_field(home: Home, qtbot: QtBot) -> None:
    home.rooms.kitchen.show_news()
    card, whole = drawn(home), write(home, "een boot")
    home.house.database._driver.execute("PRAGMA query_only = 1")
    for name in ("Bewaren", "Andere kaart"):
        with qtbot.capture_exceptions() as told:    # which the window tells in place
            home.tap(name)
        assert [type(error) for _kind, error, _trace in told] == [WriteFailed]
        assert (drawn(home), page(home).field.text()) == (card, whole)
    with qtbot.capture_exceptions() as told:
        home.tap("Terug")
    assert [type(error) for _kind, error, _trace in told] == [WriteFailed]
    assert home.list.isVisible()
    home.house.database._driver.execute("PRAGMA query_only = 0")
    other = home.services.family.add_child("Daan", "panda", "leaf", 7)
    home.house.database._driver.execute("PRAGMA query_only = 1")
    with qtbot.capture_exceptions():
        home.rooms.open(other)
        home.rooms.kitchen.show_news()
        assert page(home).field.text() == drawn(home).beginning     # not what Noor wrote
        home.rooms.open(home.child)
        home.rooms.kitchen.show_news()
    assert (drawn(home), page(home).field.text()) == (card, whole)
    home.house.database._driver.execute("PRAGMA query_only = 0")
    home.tap("Bewaren")
    assert own(home) == [whole]
    assert home.services.news.sentences(other.id) == []


def test_a_sentence_by_keys(home: Home) -> None:
    home.rooms.kitchen.show_news()
    tab_to(page(home).field)
    assert page(home).field.selectedText() == ""
    type_text("een hele lange dag")             # a space is a space here
    press(Qt.Key.Key_Return)
    whole = f"{drawn(home).beginning}een hele lange dag"
    assert own(home) == [whole]
    tab_to(page(home).own)
    press(Qt.Key.Key_Space)
    assert page(home).back.hasFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert own(home) == []
    assert "Hier komen de zinnen die jij bewaart." in shown_texts(page(home))
    press(Qt.Key.Key_Escape)
    assert page(home).other.hasFocus()
    press(Qt.Key.Key_Escape)
    assert home.list.isVisible()


def test_a_year_of_sentences_comes_a_few_at_a_time(home: Home) -> None:
    home.rooms.kitchen.show_news()
    for n in range(70):
        home.services.news.keep(home.child.id, drawn(home), f"Zin {n}")
    home.tap("Jouw zinnen")
    assert "Zin 40" in shown_texts(page(home))
    assert "Zin 39" not in shown_texts(page(home))
    home.tap("Meer zinnen")
    home.tap("Meer zinnen")
    assert "Zin 0" in shown_texts(page(home))
    assert not page(home).sentences.more.isVisible()


def test_after_ten_minutes_the_rest_is_done_with_the_paper(home: Home) -> None:
    home.tap("Pannenkoeken")
    home.look(home.recipe.pause, minutes=6)
    home.rooms.kitchen.show_news()
    home.look(page(home).pause, minutes=3)
    assert not page(home).pause.isVisible()
    home.look(page(home).pause, minutes=1)      # together with the recipe
    said = "Je kijkt al tien minuten. De rest doe je met je krant of je boek."
    assert said in shown_texts(page(home))
    check_page(page(home))
    home.tap("Ik ga lezen")
    assert home.list.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (880, 560)])
def test_nothing_is_cut_off_on_any_card(home: Home, size: tuple[int, int]) -> None:
    home.rooms.setMinimumSize(300, 300)
    home.rooms.resize(*size)
    home.rooms.kitchen.show_news()
    for card in home.services.news.cards:
        page(home).drawn = card
        page(home).outdate()
        QApplication.processEvents()
        check_page(page(home))
        for text in (page(home).do, page(home).say):
            assert text.height() >= text.heightForWidth(text.width()), card.id
        for made in (page(home).other, page(home).log):
            assert page(home).rect().contains(QRect(made.mapTo(page(home), QPoint(0, 0)), made.size())), card.id
    assert home.rooms.height() == size[1]       # no page asks for more than there is
