"""The bar that says what happened: it always fits, lies before everything, and never offers an undo that is over."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget
from pytestqt.qtbot import QtBot

from child_rooms import LARGE, SMALL, Rooms
from hands import click, open_window, press
from thuisplan.domain.practice import Answers, Kind
from thuisplan.domain.routines import Outcome
from thuisplan.ui import theme
from thuisplan.ui.widgets import snack as snack_module
from thuisplan.ui.widgets.basics import button
from thuisplan.ui.widgets.snack import Snack

LONG = (
    "Gedaan: " + "W" * 40, "Gedaan: Alle spullen voor gym in de rode tas doen", "Aangepast: Op weg en meten, 600 min"
)


@pytest.fixture
def over(qtbot: QtBot, qapp: QApplication) -> QWidget:
    theme.apply(qapp)
    made = QWidget()
    qtbot.addWidget(made)
    open_window(qtbot, made, (800, 400))
    return made


@pytest.fixture
def rooms(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Rooms]:
    """Noor, with three steps on Mijn dag."""
    theme.apply(qapp)
    made = Rooms(tmp_path)
    qtbot.addWidget(made)
    made.add_routine("Fruit eten", "Rekenen", "Krant lezen")
    made.open(made.services.family.add_child("Noor", "fox", "butter", 5))
    open_window(qtbot, made, LARGE)
    yield made
    made.house.database.close()


@pytest.mark.parametrize("width", [2160, 1072, 816, 560])
@pytest.mark.parametrize("text", LONG)
def test_every_text_fits_at_every_width(over: QWidget, text: str, width: int) -> None:
    over.resize(width, 400)
    snack = Snack(over, "Ongedaan maken")
    snack.say(text, lambda: None)
    QApplication.processEvents()
    label = snack.text
    needed = label.fontMetrics().boundingRect(
        QRect(0, 0, label.width(), 1000), int(Qt.TextFlag.TextWordWrap), label.text()
    )
    assert needed.width() <= label.width()
    assert needed.height() <= label.height()
    assert over.rect().contains(snack.geometry())
    assert label.x() >= 20
    assert snack.rect().contains(snack.undo.geometry())
    if width >= 816:
        assert needed.height() < 2 * label.fontMetrics().height() or "W" in text    # one line where there is room
    assert label.accessibleName() == text


def test_it_follows_its_parent(over: QWidget) -> None:
    snack = Snack(over, "Ongedaan maken")
    snack.say(LONG[1], lambda: None)
    over.resize(560, 500)
    QApplication.processEvents()
    assert over.rect().contains(snack.geometry())
    assert snack.geometry().bottom() > 400


def test_it_lies_before_what_came_later(over: QWidget) -> None:
    snack = Snack(over, "Ongedaan maken")
    snack.say("Een")
    later = button("Later")
    later.setParent(over)
    later.setGeometry(0, 0, 800, 400)
    later.show()
    snack.say("Twee")
    assert over.childAt(snack.geometry().center()) in (snack, snack.text)


def test_it_goes_with_its_page_and_does_not_come_back(over: QWidget, qtbot: QtBot) -> None:
    page = QWidget(over)
    page.resize(800, 400)
    page.show()
    snack, done = Snack(page, "Ongedaan maken"), []
    snack.say("Gedaan", lambda: done.append(1))
    assert snack.isVisible()
    page.hide()
    page.show()
    assert not snack.isVisible()
    snack.undo.click()
    assert done == []


def test_it_goes_when_another_page_of_a_pile_comes_to_the_front(over: QWidget) -> None:
    pile = QStackedLayout(over)
    for _ in range(2):
        pile.addWidget(QWidget())
    snack = Snack(over, "Ongedaan maken")
    snack.say("Gedaan", lambda: None)
    pile.setCurrentIndex(1)
    assert not snack.isVisible()


def test_what_was_said_before_its_page_was_there_is_placed_when_it_comes(over: QWidget) -> None:
    page = QWidget(over)
    page.hide()
    page.resize(300, 100)
    snack = Snack(page, "Ongedaan maken")
    snack.say("Opgeschreven: Koken", lambda: None)
    page.resize(800, 400)
    page.show()
    assert snack.isVisible()
    assert page.rect().contains(snack.geometry())
    assert snack.geometry().bottom() == 400 - 21


def test_escape_puts_it_away_and_time_does_but_not_from_under_a_hand(
    over: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snack_module, "SHOWN_FOR", 30)
    snack = Snack(over, "Ongedaan maken")
    snack.say("Gedaan", lambda: None)
    snack.undo.setFocus()
    qtbot.wait(100)
    assert snack.isVisible()
    press(Qt.Key.Key_Escape)
    assert not snack.isVisible()
    snack.undo.clearFocus()
    snack.say("Gedaan", lambda: None)
    qtbot.waitUntil(lambda: not snack.isVisible())


def test_a_screen_reader_is_told(over: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    Snack(over, "Ongedaan maken").say("Gedaan: Rekenen")
    assert told == ["Gedaan: Rekenen"]


# -- on Mijn dag

@pytest.mark.parametrize("size", [LARGE, SMALL])
def test_on_mijn_dag_it_lies_before_the_cards_also_after_coming_back(rooms: Rooms, size: tuple[int, int]) -> None:
    rooms.resize(*size)
    snack = rooms.day.snack
    for _ in range(2):
        rooms.start_log()
        QApplication.processEvents()
        rooms.stack.setCurrentWidget(rooms.day)
        rooms.day.say("Opgeschreven: Koken, 25 min", lambda: None)
        QApplication.processEvents()
        at = snack.mapTo(rooms, QPoint(snack.width() // 2, 4))
        assert rooms.childAt(at) in (snack, snack.text)
        bottom = snack.mapTo(rooms, QPoint(0, snack.height())).y()
        assert bottom <= rooms.day.practise.mapTo(rooms, QPoint(0, 0)).y()


def test_on_mijn_dag_it_goes_when_something_else_is_begun(rooms: Rooms) -> None:
    click(next(iter(rooms.day.cards.values())).tick)
    assert rooms.day.snack.isVisible()
    click(rooms.day.practise)
    click(rooms.log.close_button)
    assert not rooms.day.snack.isVisible()


def test_an_undo_is_never_offered_after_another_change(rooms: Rooms) -> None:
    first = next(iter(rooms.day.cards.values()))
    other = rooms.services.practice.log(rooms.child.id, Answers(Kind.GAME))
    click(first.tick)
    rooms.services.practice.undo(other.id)
    assert not rooms.day.snack.isVisible()
    tick = rooms.ticks()[0]
    assert tick is not None
    assert tick.outcome is Outcome.DONE
    rooms.day.say("Opgeschreven: Koken", lambda: None)
    rooms.services.days.add_away(rooms.child.id, date(2026, 11, 20), date(2026, 11, 20) + timedelta(days=1))
    assert not rooms.day.snack.isVisible()
