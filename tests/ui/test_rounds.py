"""Rounds of ten: found in Keuken, read out, without a score; by mouse and by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from child_rooms import shown_texts
from hands import click, press, tab_to
from kitchen_home import Home, check_page
from thuisplan.domain.activities import Corner
from thuisplan.domain.practice import Kind
from thuisplan.ui import round_words, theme
from thuisplan.ui.pages.rounds import RoundsPage


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


def page(home: Home) -> RoundsPage:
    assert home.rooms.kitchen.rounds is not None
    return home.rooms.kitchen.rounds


def asked(home: Home) -> str:
    return page(home).sheet.question.text()


@pytest.fixture
def tables(home: Home) -> Home:
    home.tap("Onderweg")
    home.tap("Beginnen: Rondjes van tien")
    home.tap("Tafels")
    return home


def test_the_door_stands_on_the_road_from_groep_3(home: Home) -> None:
    assert not home.list.rounds.isVisible()
    home.tap("Onderweg")
    assert home.list.rounds.isVisible()
    young = home.services.family.add_child("Saar", "panda", "leaf", 2)
    home.rooms.open(young)
    home.rooms.show_kitchen()
    home.tap("Onderweg")
    assert not home.list.rounds.isVisible()


def test_a_round_by_mouse_to_the_log(tables: Home) -> None:
    seen = []
    for _ in range(10):
        assert "keer" in asked(tables)
        seen.append(asked(tables))
        assert not page(tables).sheet.answer.isVisible()
        tables.tap("Antwoord")
        assert page(tables).sheet.answer.isVisible()
        tables.tap("Volgende")
    assert len(set(seen)) == 10
    said = shown_texts(page(tables))
    assert "Dat waren er tien." in said
    assert not [t for t in said if any(c.isdigit() for c in t)]     # no score
    tables.tap("Ik heb geoefend")
    assert tables.rooms.log.draft.kind is Kind.ROAD
    tables.tap("Klaar!")
    (log,) = tables.services.practice.of_day(tables.child.id, tables.services.days.today())
    assert log.answers.kind is Kind.ROAD


def test_the_answer_is_the_one_of_the_question(tables: Home) -> None:
    shown = page(tables)
    for asked_ in shown._round:
        assert shown.sheet.question.text() == round_words.question(asked_)
        press(Qt.Key.Key_Down)
        assert shown.sheet.answer.text() == round_words.answer(asked_)
        assert shown.sheet.answer.isVisible()
        press(Qt.Key.Key_Space)


def test_a_tap_on_the_sheet_goes_on_and_back_goes_back(tables: Home) -> None:
    first = asked(tables)
    QTest.mouseClick(page(tables).sheet, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert asked(tables) != first
    tables.tap("Vorige")
    assert asked(tables) == first
    tables.tap("Terug")
    assert "Waarover gaat het?" in shown_texts(page(tables))
    tables.tap("Terug")
    assert tables.list.isVisible()


def test_another_round_has_other_questions(tables: Home) -> None:
    before = page(tables)._round
    press(*[Qt.Key.Key_Space] * 10)
    tables.tap("Nog een rondje")
    assert page(tables)._round != before
    assert page(tables).sheet.isVisible()
    press(*[Qt.Key.Key_Space] * 10)
    tables.tap("Iets anders")
    assert "Waarover gaat het?" in shown_texts(page(tables))


def test_with_the_keyboard_alone(home: Home) -> None:
    click(home.list.corners.button(Corner.ROAD))
    tab_to(home.list.rounds.begin)
    press(Qt.Key.Key_Return)
    assert page(home).tiles[0].hasFocus()
    press(Qt.Key.Key_Space)                     # of everything
    for _ in range(10):
        assert page(home).sheet.isVisible()
        press(Qt.Key.Key_Space)
    assert page(home).again.hasFocus()
    tab_to(page(home).log)
    press(Qt.Key.Key_Return)
    assert home.rooms.log.isVisible()


@pytest.mark.parametrize("groep", range(3, 10))
def test_for_every_groep_each_kind_has_its_name(home: Home, groep: int) -> None:
    child = home.services.family.add_child("Saar", "panda", "leaf", groep)
    home.rooms.kitchen.open(child)
    home.rooms.kitchen.show_rounds()
    QApplication.processEvents()
    names = [tile.accessibleName() for tile in page(home).tiles]
    first = "Sommen" if groep == 3 else "Tafels"
    assert names == ["Van alles wat", first, "Nummerborden", "Hoe ver nog?", "Hoe laat zijn we er?"]


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (880, 500)])
def test_nothing_is_cut_off_and_all_can_be_hit(home: Home, size: tuple[int, int]) -> None:
    home.rooms.setMinimumSize(300, 300)
    home.rooms.resize(*size)
    home.rooms.kitchen.show_rounds()
    QApplication.processEvents()
    check_page(page(home))
    page(home).begin(None)
    for _ in range(11):
        QApplication.processEvents()
        check_page(page(home))
        text = page(home).sheet.question
        if text.isVisible():
            assert text.height() >= text.heightForWidth(text.width())
        press(Qt.Key.Key_Space)
    assert home.rooms.height() == size[1]       # no page asks for more than there is


def test_ten_minutes_are_not_over_in_the_middle_of_a_round(home: Home) -> None:
    home.rooms.kitchen.show_rounds()
    page = home.rooms.kitchen.rounds
    assert page is not None
    QApplication.processEvents()
    home.tap("Van alles wat")
    home.look(page.pause, minutes=11)
    assert not page.pause.isVisible()           # somebody reads it out
    press(*[Qt.Key.Key_Space] * 10)
    said = "Je kijkt al tien minuten. De rest kan zonder scherm: stel elkaar vragen."
    assert said in shown_texts(page)
    check_page(page)
    home.tap("Nog even")
    assert not page.pause.isVisible()
    home.look(page.pause, minutes=10)
    home.tap("Goed idee")
    assert home.list.isVisible()


def test_one_table_at_a_time(home: Home) -> None:
    home.rooms.kitchen.show_rounds()
    page = home.rooms.kitchen.rounds
    assert page is not None
    QApplication.processEvents()
    check_page(page)
    home.tap("De tafel van 7")
    assert page.title.text() == "De tafel van 7"
    for _ in range(10):
        assert "keer 7" in page.sheet.question.text()
        press(Qt.Key.Key_Space)
    home.tap("Nog een rondje")
    assert "keer 7" in page.sheet.question.text()
    home.rooms.open(home.services.family.add_child("Saar", "panda", "leaf", 3))
    home.rooms.kitchen.show_rounds()
    QApplication.processEvents()
    assert not page.tables[7].isVisible()       # tables begin in groep 4


def test_a_table_by_keys(home: Home) -> None:
    home.rooms.kitchen.show_rounds()
    page = home.rooms.kitchen.rounds
    assert page is not None
    QApplication.processEvents()
    tab_to(page.tables[3])
    press(Qt.Key.Key_Space)
    assert page.title.text() == "De tafel van 3"
    assert page.next.hasFocus()
