"""Krant en lezen: a card is drawn for the groep, another one by a tap or space, and the log."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from child_rooms import shown_texts
from hands import click, press, tab_to
from kitchen_home import Home, check_page
from thuisplan.domain.activities import Corner
from thuisplan.domain.news import NewsCard, NewsKind
from thuisplan.domain.practice import Kind
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
