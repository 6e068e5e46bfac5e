"""Mijn groei: the words that routines reached. Words and pictures only; nothing to tap, nothing that goes down."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from child_rooms import shown_texts
from hands import open_window
from house import House, open_house
from thuisplan.domain.family import Child
from thuisplan.domain.routines import EVERY_DAY, Routine
from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.pages.growth import GrowthPage
from thuisplan.ui.widgets.word_chip import WordChip

TODAY = date(2026, 11, 20)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = open_house(tmp_path)
    yield made
    made.database.close()


@pytest.fixture
def noor(house: House) -> Child:
    return house.services.family.add_child("Noor", "fox", "butter", 5)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, house: House, noor: Child) -> GrowthPage:
    theme.apply(qapp)
    made = GrowthPage(house.services)
    qtbot.addWidget(made)
    made.open(noor)
    open_window(qtbot, made, (1072, 800))
    return made


def routine(house: House, title: str) -> Routine:
    return house.services.routines.add(title, "bed", weekdays=EVERY_DAY, steps=[(title, "bed")])


def tick(house: House, child: Child, made: Routine, times: int) -> None:
    for n in range(times - 1, -1, -1):
        house.services.routines.mark_done(child.id, made.steps[0].id, TODAY - timedelta(days=n))


def words(page: GrowthPage) -> list[str]:
    return [chip.text() for chip in page.habits.findChildren(WordChip) if chip.isVisible()]


def test_nothing_is_shown_before_a_word_is_reached(page: GrowthPage, house: House, noor: Child) -> None:
    tick(house, noor, routine(house, "Na school"), 2)
    page.news(Change.TICKS)
    assert page.habits.isHidden()


def test_each_routine_has_its_word(page: GrowthPage, house: House, noor: Child) -> None:
    for title, times in (("Bed", 6), ("Tas", 14), ("Tanden", 40)):
        tick(house, noor, routine(house, title), times)
    page.news(Change.TICKS)
    QApplication.processEvents()
    assert words(page) == ["komt op gang", "loopt", "gaat vanzelf"]
    assert page.habits.findChildren(QAbstractButton) == []
    said = [text for text in shown_texts(page.habits) if re.search(r"\d|%", text)]
    assert said == []


def test_a_word_stays_when_its_tick_is_undone(page: GrowthPage, house: House, noor: Child) -> None:
    made = routine(house, "Bed")
    tick(house, noor, made, 6)
    house.services.routines.undo(noor.id, made.steps[0].id, TODAY)
    page.news(Change.TICKS)
    QApplication.processEvents()
    assert words(page) == ["komt op gang"]
    house.services.routines.archive(made.id)
    page.news(Change.ROUTINES)
    QApplication.processEvents()
    assert words(page) == ["komt op gang"]


def test_another_child_sees_its_own(page: GrowthPage, house: House, noor: Child) -> None:
    tick(house, noor, routine(house, "Bed"), 6)
    page.open(house.services.family.add_child("Daan", "panda", "leaf", 7))
    assert page.habits.isHidden()


@pytest.mark.parametrize("width", [1072, 816, 672])
def test_many_and_long_ones_go_on_below(page: GrowthPage, house: House, noor: Child, width: int) -> None:
    for n in range(9):
        tick(house, noor, routine(house, f"Een heel lange routine met nummer {n}"), 6)
    page.news(Change.TICKS)
    page.resize(width, 700)
    for _ in range(4):
        QApplication.processEvents()
    shown: list[QWidget] = page.habits.findChildren(QWidget)
    for widget in (w for w in shown if w.isVisible()):
        at = QRect(widget.mapTo(page.habits, QPoint(0, 0)), widget.size())
        assert page.habits.rect().contains(at), widget
