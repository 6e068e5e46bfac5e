"""Mijn groei on the screen: what was logged is shown, chosen and changed, with the mouse and with keys alone."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from growing import FRIDAY, click_at, drawn_boxes, log, show
from hands import click, press, tab_to
from house import AMSTERDAM, House, SetClock, added_on, open_house
from thuisplan.domain.days import AwayKind
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Kind
from thuisplan.domain.progress import DayLook
from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.pages.growth import GrowthPage


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = open_house(tmp_path)
    yield opened
    opened.database.close()


@pytest.fixture
def noor(house: House) -> Child:
    made = house.services.family.add_child("Noor", "fox", "butter", 5)
    added_on(house, made, datetime(2026, 8, 1, 12, tzinfo=AMSTERDAM))
    return made


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> None:
    """Once: fonts and style are told to every widget there is, also to those of earlier tests."""
    theme.apply(qapp)


@pytest.fixture
def page(qtbot: QtBot, dressed: None, house: House) -> GrowthPage:
    made = GrowthPage(house.services)
    qtbot.addWidget(made)
    return made


def test_what_was_logged_is_drawn_said_and_in_the_table(
    qtbot: QtBot, page: GrowthPage, house: House, noor: Child
) -> None:
    log(house, noor, date(2026, 11, 17), Kind.COOKING, 45)
    log(house, noor, date(2026, 11, 17), Kind.NEWS, 10)
    log(house, noor, date(2026, 11, 3), Kind.GAME, 30)
    show(qtbot, page, noor)
    assert drawn_boxes(page) == [(13, 0, 30), (15, 0, 45), (15, 45, 10)]
    assert page.week_card.sentence.text() == "Deze week: 55 min, het meest koken (45 min), ook krant (10 min)."
    assert page.total.text() == "Dit schooljaar: 1 uur en 25 min, 3 keer"
    looks = page.day_card.calendar.looks()
    assert (looks[date(2026, 11, 17)], looks[date(2026, 11, 3)]) == (DayLook.MUCH, DayLook.MORE)
    assert (looks[date(2026, 11, 4)], looks[date(2026, 11, 21)]) == (DayLook.FREE, DayLook.AHEAD)
    assert not page.week_card.table.isVisible()
    tab_to(page.week_card.turn)
    press(Qt.Key.Key_Space)
    assert page.week_card.table.isVisible()
    assert not page.week_card.bars.isVisible()
    assert page.week_card.table.texts()[0] == ["47 (16 nov)", "45 min", "10 min", "", "55 min", "2"]
    assert page.week_card.turn.hasFocus()
    assert page.week_card.turn.accessibleName() == "Laat zien als tekening"
    press(Qt.Key.Key_Space)
    assert page.week_card.bars.isVisible()


def test_news_of_a_log_is_shown_at_once(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    show(qtbot, page, noor)
    assert page.nothing.isVisible()
    assert not page.week_card.isVisible()
    made = house.services.practice.log(noor.id, Answers(Kind.GAME, 20))
    page.news(Change.PRACTICE)
    qtbot.waitUntil(page.is_drawn)
    assert not page.nothing.isVisible()
    assert drawn_boxes(page) == [(15, 0, 20)]
    house.services.practice.edit(made.id, Answers(Kind.GAME, 50))
    page.news(Change.PRACTICE)
    assert drawn_boxes(page) == [(15, 0, 50)]
    assert "50 min spel" in page.day_card.sentence.text()
    house.services.practice.undo(made.id)
    page.news(Change.PRACTICE)
    assert page.nothing.isVisible()


def test_a_bar_is_chosen_with_the_mouse_and_with_keys(
    qtbot: QtBot, page: GrowthPage, house: House, noor: Child
) -> None:
    log(house, noor, date(2026, 11, 3), Kind.GAME, 30)
    show(qtbot, page, noor)
    bars, said = page.week_card.bars, page.week_card.sentence
    click_at(bars, bars.middle_of(13))
    assert said.text() == "Week 45 (2 tot en met 8 november): 30 min spel."
    assert bars.accessibleDescription() == said.text()
    tab_to(bars)
    press(Qt.Key.Key_Right)
    assert said.text() == "Vorige week niets opgeschreven. Dat mag."
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert said.text() == "Deze week nog niets opgeschreven. Dat mag."
    press(Qt.Key.Key_Home)
    assert said.text().startswith("Week 32 (3 tot en met 9 augustus)")
    press(Qt.Key.Key_Left, Qt.Key.Key_End)
    assert said.text().startswith("Deze week")
    assert bars.hasFocus()


def test_the_drawing_takes_no_wheel_no_drag_and_no_menu(
    qtbot: QtBot, page: GrowthPage, house: House, noor: Child
) -> None:
    log(house, noor, FRIDAY, Kind.GAME, 30)
    show(qtbot, page, noor, (816, 500))
    bars = page.week_card.bars
    assert bars.plot is not None
    view = bars.plot._field
    before = view.viewRange()
    at = bars.middle_of(8)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mousePress(bars, button, pos=at)
        QTest.mouseMove(bars, at + QPoint(80, 20))
        QTest.mouseRelease(bars, button, pos=at + QPoint(80, 20))
    scrolled = page.findChildren(QScrollArea)[0].verticalScrollBar()
    assert scrolled.value() == 0
    QTest.wheelEvent(page.windowHandle(), QPointF(bars.mapTo(page, at)), QPoint(0, -120))
    QApplication.processEvents()
    assert scrolled.value() > 0
    assert view.viewRange() == before
    assert QApplication.activePopupWidget() is None


def test_a_day_is_chosen_and_its_logs_are_tapped(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    one = log(house, noor, date(2026, 11, 3), Kind.COOKING, 25)
    two = log(house, noor, date(2026, 11, 3), Kind.GAME)
    show(qtbot, page, noor)
    days, said = page.day_card.calendar, page.day_card.sentence
    assert said.text() == "Vandaag, vrijdag 20 november: nog niets opgeschreven. Dat mag."
    click_at(days, days.middle_of(date(2026, 11, 3)))
    assert said.text() == "Dinsdag 3 november: 25 min koken. Ook 1 keer spel, tijd niet opgeschreven."
    assert days.accessibleDescription() == said.text()
    shown = [b for b in page.day_card.logs.findChildren(QPushButton) if b.isVisible()]
    assert [b.text().strip() for b in shown] == ["Koken, 25 min", "Spel"]
    assert shown[0].accessibleName() == "Koken, 25 min, dinsdag 3 november: veranderen"
    with qtbot.waitSignal(page.edit_asked) as told:
        click(shown[1])
    assert told.args == [two]
    tab_to(days)
    press(Qt.Key.Key_Return)
    assert shown[0].hasFocus()
    with qtbot.waitSignal(page.edit_asked) as told:
        press(Qt.Key.Key_Space)
    assert told.args == [one]


def test_arrow_keys_go_through_the_days(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, date(2026, 11, 3), Kind.COOKING, 25)
    show(qtbot, page, noor)
    said = page.day_card.sentence
    tab_to(page.day_card.calendar)
    press(Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert said.text() == "Donderdag 12 november: een vrije dag."
    press(Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert said.text() == "Vrijdag 27 november: die dag komt nog."
    press(Qt.Key.Key_Home)
    assert said.text() == "Zaterdag 1 augustus: een vrije dag."
    press(Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert said.text() == "Zaterdag 1 augustus: een vrije dag."
    assert not page.day_card.earlier.isEnabled()
    press(Qt.Key.Key_End)
    assert said.text() == "Zaterdag 31 juli: die dag komt nog."
    click(page.day_card.earlier)
    assert said.text() == "Vrijdag 30 juli: die dag komt nog."


def test_what_was_chosen_stays_after_an_edit(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    made = log(house, noor, date(2026, 11, 3), Kind.COOKING, 25)
    show(qtbot, page, noor)
    days, bars = page.day_card.calendar, page.week_card.bars
    click_at(days, days.middle_of(date(2026, 11, 3)))
    click_at(bars, bars.middle_of(13))
    tab_to(days)
    page.hide()
    house.services.practice.edit(made.id, Answers(Kind.GAME, 40))
    page.news(Change.PRACTICE)
    page.show()
    assert page.day_card.sentence.text() == "Dinsdag 3 november: 40 min spel."
    assert page.week_card.sentence.text() == "Week 45 (2 tot en met 8 november): 40 min spel."
    assert drawn_boxes(page) == [(13, 0, 40)]


def test_away_and_ill_are_neutral(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    show(qtbot, page, noor)
    legend = [w for w in page.day_card.findChildren(QLabel) if w.text() in ("weg", "ziek")]
    assert not any(w.isVisible() for w in legend)
    house.services.days.add_away(noor.id, date(2026, 11, 2), date(2026, 11, 4))
    house.services.days.add_away(noor.id, date(2026, 11, 4), date(2026, 11, 5), AwayKind.ILL)
    page.news(Change.DAYS)
    looks = page.day_card.calendar.looks()
    assert [looks[date(2026, 11, d)] for d in range(1, 7)] == [
        DayLook.FREE, DayLook.AWAY, DayLook.AWAY, DayLook.ILL, DayLook.ILL, DayLook.FREE
    ]
    assert all(w.isVisible() for w in legend)
    click(page.day_card.turn)
    assert page.day_card.table.texts()[0] == ["november 2026", "1", "25 min", "1", "4"]


def test_another_school_year(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    log(house, noor, date(2025, 6, 5), Kind.NEWS, 15)
    show(qtbot, page, noor)
    assert page.years.word.text() == "2026–2027"
    assert not page.years.on.isEnabled()
    tab_to(page.years.back)
    press(Qt.Key.Key_Space)
    assert page.years.word.text() == "2025–2026"
    assert page.week_card.sentence.text().endswith("niets opgeschreven. Dat mag.")
    assert drawn_boxes(page) == []
    press(Qt.Key.Key_Space)
    assert page.years.word.text() == "2024–2025"
    assert page.years.on.hasFocus()         # there is nothing before: the other button takes the keyboard over
    assert page.total.text() == "Dat schooljaar: 15 min, 1 keer"
    assert page.day_card.sentence.text() == "Donderdag 5 juni: 15 min krant."
    assert page.day_card.calendar.looks()[date(2025, 7, 31)] is DayLook.FREE
    assert page.day_card.calendar.looks()[date(2025, 6, 4)] is DayLook.BEFORE
    page.news(Change.PRACTICE)
    assert page.years.word.text() == "2024–2025"
    press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert page.years.word.text() == "2026–2027"
    assert page.years.back.hasFocus()
    page.open(noor)
    assert page.years.word.text() == "2026–2027"


def test_one_school_year_needs_no_chooser(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    show(qtbot, page, noor)
    assert not page.years.isVisible()


def test_each_child_sees_its_own(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    daan = house.services.family.add_child("d'Amie 't Hart", "owl", "leaf")
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    log(house, daan, date(2026, 11, 12), Kind.GAME, 60)
    show(qtbot, page, noor)
    tab_to(page.day_card.calendar)
    press(Qt.Key.Key_Left)
    page.open(daan)
    assert drawn_boxes(page) == [(0, 0, 60)]        # the week before; Thuisplan was new to this child
    assert page.day_card.sentence.text().startswith("Vandaag, vrijdag 20 november: nog niets")
    assert page.total.text() == "Dit schooljaar: 1 uur, 1 keer"


def test_a_new_day_moves_today(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    show(qtbot, page, noor)
    house.clock.forward(timedelta(days=3))
    page.news(Change.DAYS)
    assert page.day_card.sentence.text() == "Vandaag, maandag 23 november: nog niets opgeschreven. Dat mag."
    assert page.week_card.sentence.text() == "Deze week nog niets opgeschreven. Dat mag."
    assert drawn_boxes(page) == [(14, 0, 25)]


def test_another_hour_at_which_a_day_begins_moves_today(
    qtbot: QtBot, page: GrowthPage, house: House, noor: Child
) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    house.clock.instant = datetime(2026, 11, 21, 4, 30, tzinfo=AMSTERDAM)
    show(qtbot, page, noor)
    assert page.day_card.sentence.text().startswith("Vandaag, zaterdag 21 november")
    house.services.family.set_day_starts(5)
    page.news(Change.SETTINGS)
    assert page.day_card.sentence.text().startswith("Vandaag, vrijdag 20 november")


def test_a_new_school_year_begins_empty_and_keeps_the_old_one(
    qtbot: QtBot, dressed: None, tmp_path: Path
) -> None:
    opened = open_house(tmp_path, SetClock(datetime(2027, 8, 1, 12, 0, tzinfo=AMSTERDAM)))
    child = opened.services.family.add_child("李", "fox", "leaf")
    log(opened, child, FRIDAY, Kind.COOKING, 25)
    page = GrowthPage(opened.services)
    qtbot.addWidget(page)
    show(qtbot, page, child)
    assert len(page.week_card.bars._bars.bars) == 1
    assert page.years.word.text() == "2027–2028"
    click(page.years.back)
    assert page.total.text() == "Dat schooljaar: 25 min, 1 keer"
    opened.database.close()


def test_what_was_before_is_not_there(qtbot: QtBot, page: GrowthPage, house: House) -> None:
    mila = house.services.family.add_child("Mila", "owl", "plum", 3)
    added_on(house, mila, datetime(2026, 11, 12, 16, tzinfo=AMSTERDAM))
    log(house, mila, FRIDAY, Kind.COOKING, 25)
    show(qtbot, page, mila)
    days, said = page.day_card.calendar, page.day_card.sentence
    assert drawn_boxes(page) == [(1, 0, 25)]        # the week in which Mila was added is the first
    looks = days.looks()
    assert (looks[date(2026, 8, 1)], looks[date(2026, 11, 11)]) == (DayLook.BEFORE, DayLook.BEFORE)
    assert (looks[date(2026, 11, 12)], looks[date(2026, 11, 21)]) == (DayLook.FREE, DayLook.AHEAD)
    before = said.text()
    click_at(days, days.middle_of(date(2026, 10, 6)))
    assert said.text() == before
    tab_to(days)
    press(Qt.Key.Key_Home)
    assert said.text() == "Donderdag 12 november: een vrije dag."
    assert not page.day_card.earlier.isEnabled()
    press(Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert said.text() == "Donderdag 12 november: een vrije dag."
    click(page.day_card.turn)
    assert [row[0] for row in page.day_card.table.texts()] == ["november 2026"]
