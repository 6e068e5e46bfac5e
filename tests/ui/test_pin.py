"""The PIN before the Ouderhoek: number keys, dots, what is said, and the way back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QStackedLayout, QWidget
from pytestqt.qtbot import QtBot

from hands import click, open_window, press, tab_to, type_text
from house import open_house
from services.test_locks import PIN, Seconds, run
from thuisplan.domain.pins import FREE_TRIES, REMOVAL
from thuisplan.services import pins
from thuisplan.services.changes import Change
from thuisplan.services.locks import LockService
from thuisplan.ui import theme
from thuisplan.ui.pages.pin import PinPage


class Door:
    """The page in its own window, over a real house."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.house, self.seconds = qtbot, open_house(folder), Seconds()
        self.page: PinPage | None = None
        self.locks = LockService(self.house.database, self.house.clock, self._tell, self.seconds)
        self.locks.set_pin(pins.seal(PIN))
        services = replace(self.house.services, locks=self.locks)
        self.page = PinPage(services)
        self.window, self.elsewhere = QWidget(), QWidget()
        self.stack = QStackedLayout(self.window)
        for page in (self.page, self.elsewhere):
            self.stack.addWidget(page)
        qtbot.addWidget(self.window)
        self.opened: list[bool] = []
        self.left: list[bool] = []
        self.page.opened.connect(self.opened.append)
        self.page.left.connect(lambda: self.left.append(True))

    def show(self, size: tuple[int, int] = (1280, 800)) -> PinPage:
        assert self.page is not None
        self.stack.setCurrentWidget(self.page)
        open_window(self.qtbot, self.window, size)
        self.page.place_focus()
        return self.page

    def leave(self) -> None:
        self.stack.setCurrentWidget(self.elsewhere)

    def answer(self) -> None:
        """Wait until the try is over."""
        assert self.page is not None
        self.qtbot.waitUntil(lambda: not self._busy, timeout=20_000)
        QApplication.processEvents()

    def said(self) -> str:
        assert self.page is not None
        return self.page.ask.said.text()

    def enter(self, digits: str) -> None:
        type_text(digits)
        press(Qt.Key.Key_Return)
        self.answer()

    def look(self) -> None:
        """As the page does by itself four times a second."""
        assert self.page is not None
        self.page.ask._show_wait()
        self.page.lost_card._show_left()

    @property
    def _busy(self) -> bool:
        assert self.page is not None
        return self.page.ask._beside.is_busy

    def _tell(self, change: Change) -> None:
        if self.page is not None:
            self.page.news(change)


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Door]:
    theme.apply(qapp)
    made = Door(qtbot, tmp_path)
    yield made
    made.answer()
    made.house.database.close()


# -- typing

def test_the_right_pin_by_tapping(door: Door) -> None:
    page = door.show()
    for digit in PIN.digits:
        click(page.ask.keypad.keys[digit])
    click(page.ask.keypad.done)
    assert not page.ask.keypad.keys["1"].isEnabled(), "shut while it is looked at"
    assert door.said() == "Even kijken…"
    door.answer()
    assert door.opened == [False]


def test_the_right_pin_by_keyboard(door: Door) -> None:
    page = door.show()
    assert page.ask.keypad.dots.hasFocus()
    type_text("80317427")
    press(Qt.Key.Key_Backspace)
    door.enter("6")
    assert door.opened == [False]


def test_the_keys_are_one_stop_for_tab_and_arrows_go_over_them(door: Door) -> None:
    page = door.show()
    keypad = page.ask.keypad
    press(Qt.Key.Key_Tab)
    assert keypad.keys["1"].hasFocus()
    press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert keypad.keys["5"].hasFocus()
    assert keypad.dots.accessibleName() == "Pincode: 1 teken getypt"
    press(Qt.Key.Key_7)
    assert keypad.dots.accessibleName() == "Pincode: 2 tekens getypt"
    press(Qt.Key.Key_Tab)
    there = QApplication.focusWidget()
    assert there is not None and not keypad.isAncestorOf(there)


def test_only_dots_can_be_seen_or_heard(door: Door) -> None:
    page = door.show()
    type_text("80317426")
    texts = [label.text() for label in page.findChildren(QLabel)]
    names = [w.accessibleName() + w.accessibleDescription() for w in page.findChildren(QLabel)]
    names += [page.ask.keypad.dots.accessibleName(), repr(page.ask.keypad), repr(vars(page.ask))]
    assert not any(PIN.digits in text for text in [*texts, *names])
    one, two = page.ask.keypad.dots.grab().toImage(), None
    page.ask.keypad.clear()
    type_text("11111111")
    two = page.ask.keypad.dots.grab().toImage()
    assert one == two, "as many dots look the same"


def test_fewer_than_four_are_no_pin_and_more_than_eight_are_not_taken(door: Door) -> None:
    page = door.show()
    type_text("123")
    assert not page.ask.keypad.done.isEnabled()
    press(Qt.Key.Key_Return)
    type_text("a- 456789012")
    assert page.ask.keypad.take() == "12345678"
    assert door.opened == []


def test_every_key_is_large_and_has_a_name(door: Door) -> None:
    page = door.show()
    keypad = page.ask.keypad
    for key in (*keypad.keys.values(), keypad.wipe, keypad.done):
        assert min(key.width(), key.height()) >= theme.CHILD_TARGET
        assert key.accessibleName()
    assert page.back.height() >= theme.CHILD_TARGET <= page.lost.height()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (960, 540)])
def test_all_keys_are_in_sight(door: Door, size: tuple[int, int]) -> None:
    page = door.show(size)
    for key in (page.ask.keypad.done, page.ask.said, page.lost, page.back):
        corner = key.mapTo(page, key.rect().bottomRight())
        assert page.rect().contains(corner)
        assert key.visibleRegion().boundingRect().height() == key.height()


# -- wrong ones

def test_a_wrong_pin_is_said_kindly_and_the_keyboard_stays(door: Door) -> None:
    page = door.show()
    door.enter("1234")
    assert door.said() == "Dat is niet de pincode. Probeer het nog eens."
    assert page.ask.keypad.dots.hasFocus()
    door.enter(PIN.digits)
    assert door.opened == [False]


def test_after_five_wrong_ones_the_seconds_are_told_and_no_try_is_taken(door: Door) -> None:
    page = door.show()
    for _ in range(FREE_TRIES - 1):
        door.locks.begin_try()
    door.enter("1234")
    assert door.said() == "Dat was een paar keer niet de pincode. Over 30 seconden kun je het weer proberen."
    type_text(PIN.digits)
    press(Qt.Key.Key_Return)
    assert not page.ask.keypad.keys["8"].isEnabled()
    run(door.locks, door.seconds, 29)
    door.look()
    assert "Over 1 seconde kun" in door.said()
    run(door.locks, door.seconds, 1)
    door.look()
    assert door.said() == "Je kunt het weer proberen."
    assert page.ask.keypad.dots.hasFocus()
    door.enter(PIN.digits)
    assert door.opened == [False]


def test_what_was_typed_is_gone_after_leaving(door: Door) -> None:
    page = door.show()
    type_text("8031")
    press(Qt.Key.Key_Escape)
    assert door.left == [True]
    door.leave()
    assert page.ask.keypad.take() == ""
    door.show()
    type_text("80317426")
    press(Qt.Key.Key_Return)
    door.leave()        # while it is looked at
    door.answer()
    QApplication.processEvents()
    assert door.opened == [], "nobody is there any more"


# -- the way back

def test_the_way_back_by_mouse(door: Door) -> None:
    page = door.show()
    click(page.lost)
    card = page.lost_card
    click(card.start)
    assert card.trouble.isVisible() and card.typed.hasFocus()
    assert door.locks.removal() is None
    type_text(card.sentence)
    assert not card.trouble.isVisible()
    click(card.start)
    assert card.left.text() == "Over 15 minuten is de pincode weg."
    run(door.locks, door.seconds, REMOVAL - 30)
    door.look()
    assert card.left.text() == "Over 30 seconden is de pincode weg."
    run(door.locks, door.seconds, 30)
    QApplication.processEvents()
    assert not door.locks.has_pin()
    click(card.enter)
    assert door.opened == [False]
    assert door.locks.removed_on() == date(2026, 11, 20)


def test_the_way_back_by_keyboard_and_back_again(door: Door) -> None:
    page = door.show()
    tab_to(page.lost)
    press(Qt.Key.Key_Return)
    card = page.lost_card
    assert card.typed.hasFocus()
    type_text(card.sentence.lower().rstrip("."))
    press(Qt.Key.Key_Return)
    assert door.locks.removal() == REMOVAL
    assert card.cancel.hasFocus()
    press(Qt.Key.Key_Escape)
    assert page.lost.hasFocus()
    assert page.lost.accessibleName() == "Er is gevraagd om de pincode weg te halen"
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Space)
    assert door.locks.removal() is None
    assert card.typed.hasFocus() and card.typed.text() == ""
    press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert door.left == [True]


def test_the_right_pin_stops_it_and_says_so(door: Door) -> None:
    door.locks.ask_removal()
    door.show()
    door.enter(PIN.digits)
    assert door.opened == [True]
    assert door.locks.removal() is None


def test_a_pin_that_goes_while_it_is_typed(door: Door) -> None:
    page = door.show()
    door.locks.ask_removal()
    type_text("8031")
    run(door.locks, door.seconds, REMOVAL)
    QApplication.processEvents()
    assert page.lost_card.enter.isVisible() and page.lost_card.enter.hasFocus()
    press(Qt.Key.Key_Return)
    assert door.opened == [False]
