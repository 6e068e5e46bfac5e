"""Sloten in the Ouderhoek: choosing a PIN, changing it and taking it away; a child's pictures seen and chosen."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from corner import SMALL, Corner, open_corner, scrolls
from hands import click, press, tab_to, type_text
from services.test_locks import PIN, SEALED
from thuisplan.domain.family import Child
from thuisplan.domain.pins import FREE_TRIES, Pin
from thuisplan.services import pins
from thuisplan.ui import theme
from thuisplan.ui.beside import Beside
from thuisplan.ui.pages.parents.corner import LOCKS, TODAY
from thuisplan.ui.pages.parents.locks_tab import LocksTab
from thuisplan.ui.widgets.keypad import Keypad


@pytest.fixture
def corner(qtbot: QtBot, tmp_path: Path) -> Iterator[Corner]:
    made = open_corner(tmp_path, qtbot)
    yield made
    made.close()


@pytest.fixture
def noor(corner: Corner) -> Child:
    return corner.services.family.add_child("Noor", "fox", "butter", 5)


@pytest.fixture
def tab(corner: Corner, noor: Child) -> LocksTab:
    corner.open(LOCKS)
    return corner.page.locks


def enter(keypad: Keypad, digits: str) -> None:
    for digit in digits:
        click(keypad.keys[digit])
    click(keypad.done)


def wait(corner: Corner, *works: Beside) -> None:
    corner.qtbot.waitUntil(lambda: not any(work.is_busy for work in works), timeout=20_000)
    QApplication.processEvents()


def choose(corner: Corner, tab: LocksTab, digits: str = PIN.digits) -> None:
    for _ in range(2):
        enter(tab.pin_editor.keypad, digits)
    wait(corner, tab.pin_editor._beside)


def know(corner: Corner, tab: LocksTab, digits: str = PIN.digits) -> None:
    enter(tab.pin_editor.ask.keypad, digits)
    wait(corner, tab.pin_editor.ask._beside)


def opens(corner: Corner, pin: Pin) -> bool:
    right = corner.services.locks.begin_try()(pin)
    corner.services.locks.opened()
    return right


# -- the PIN

def test_it_says_what_a_pin_is_worth(corner: Corner, tab: LocksTab) -> None:
    said = "Een pincode is een gordijn, geen kluis: wie de bestanden op deze laptop kan openen, kan ze lezen."
    assert said in corner.texts()


def test_a_pin_is_typed_twice_the_same(corner: Corner, tab: LocksTab) -> None:
    assert not tab.pin.away.isVisible()
    click(tab.pin.new)
    assert not tab.pin_editor.save.isVisible()
    enter(tab.pin_editor.keypad, "1234")
    enter(tab.pin_editor.keypad, "1235")
    assert tab.pin_editor.wanted.text() == "Dat waren twee verschillende. Kies opnieuw."
    assert not corner.services.locks.has_pin()
    choose(corner, tab)
    assert opens(corner, PIN)
    assert tab.editor is None
    assert "De pincode staat erop. Met “Wissel” gaat de Ouderhoek op slot." in corner.texts()
    assert tab.pin.away.isVisible() and tab.pin.new.accessibleName() == "Andere pincode"


def test_by_keyboard_alone(corner: Corner, tab: LocksTab) -> None:
    tab_to(tab.pin.new)
    press(Qt.Key.Key_Return)
    for _ in range(2):
        type_text("2468")
        press(Qt.Key.Key_Return)
    wait(corner, tab.pin_editor._beside)
    assert tab.pin.new.hasFocus()
    tab_to(tab.pin.away)
    press(Qt.Key.Key_Return)
    type_text("2468")
    press(Qt.Key.Key_Return)
    wait(corner, tab.pin_editor.ask._beside)
    assert not corner.services.locks.has_pin()
    assert tab.pin.new.hasFocus()


def test_another_pin_only_for_who_knows_the_present_one(corner: Corner, tab: LocksTab) -> None:
    corner.services.locks.set_pin(pins.seal(PIN))
    click(tab.pin.new)
    know(corner, tab, "1111")
    assert tab.pin_editor.ask.said.text() == "Dat is niet de pincode. Probeer het nog eens."
    know(corner, tab)
    choose(corner, tab, "2468")
    assert opens(corner, Pin("2468"))


def test_wrong_tries_here_count_as_before_the_door(corner: Corner, tab: LocksTab) -> None:
    corner.services.locks.set_pin(pins.seal(PIN))
    for _ in range(FREE_TRIES - 1):
        corner.services.locks.begin_try()
    click(tab.pin.away)
    know(corner, tab, "1111")
    assert re.search("Over [0-9]+ seconden", tab.pin_editor.ask.said.text())
    assert not tab.pin_editor.ask.keypad.keys["1"].isEnabled()
    assert 0 < corner.services.locks.waiting() <= 30      # on a busy machine some have passed


def test_taken_away_and_put_back(corner: Corner, tab: LocksTab) -> None:
    corner.services.locks.set_pin(pins.seal(PIN))
    click(tab.pin.away)
    know(corner, tab)
    assert not corner.services.locks.has_pin()
    assert tab.editor is None
    click(tab.snack.undo)
    assert opens(corner, PIN)


def test_what_was_typed_is_not_kept_for_the_next_time(corner: Corner, tab: LocksTab) -> None:
    click(tab.pin.new)
    enter(tab.pin_editor.keypad, "1234")
    for digit in "567":
        click(tab.pin_editor.keypad.keys[digit])
    press(Qt.Key.Key_Escape)
    assert tab.editor is None
    click(tab.pin.new)
    assert tab.pin_editor.keypad.take() == ""
    enter(tab.pin_editor.keypad, "2468")
    assert not corner.services.locks.has_pin(), "the first one of then does not count"
    click(tab.pin_editor.cancel)
    assert tab.editor is None


def test_a_pin_that_goes_while_it_is_asked(corner: Corner, tab: LocksTab) -> None:
    corner.services.locks.set_pin(SEALED)
    click(tab.pin.new)
    corner.services.locks.take_pin_away()
    assert tab.editor is None
    assert tab.pin.new.accessibleName() == "Pincode kiezen"


def test_vandaag_tells_once_that_it_was_taken_away(corner: Corner, noor: Child) -> None:
    with corner.house.database.transaction() as session:
        session.connection().exec_driver_sql("INSERT INTO local VALUES ('pin.removed', '2026-11-18')")
    corner.open(TODAY)
    gone = corner.page.today.pin_gone
    assert gone.text.text() == "Op woensdag 18 november is de pincode weggehaald via “Pincode kwijt?”."
    click(gone.read)
    assert not gone.isVisible()
    assert corner.services.locks.removed_on() is None
    assert isinstance(corner.services.days.today(), date)


# -- pictures

def test_three_pictures_are_chosen_seen_and_taken_away(corner: Corner, tab: LocksTab, noor: Child) -> None:
    click(tab.picture_locks.row(noor.id))
    editor = tab.picture_lock_editor
    for picture in ("sun", "frog", "fox"):
        click(editor.keys.keys[picture])
    click(editor.keys.keys["frog"])         # not that one
    click(editor.save)
    assert editor.trouble.text() == "Kies drie plaatjes."
    click(editor.keys.keys["pizza"])
    assert editor.slots.accessibleName() == "Gekozen: zon, vos, pizza"
    click(editor.save)
    assert corner.services.locks.pictures(noor.id) == ("sun", "fox", "pizza")
    row = tab.picture_locks.row(noor.id)
    assert row.accessibleName() == "Bekijk of wijzig: Noor"
    assert "met een slot" in corner.texts()
    click(row)
    assert editor.slots.accessibleName() == "Gekozen: zon, vos, pizza", "the parent can show them"
    click(editor.remove)
    assert corner.services.locks.pictures(noor.id) is None
    click(tab.snack.undo)
    assert corner.services.locks.pictures(noor.id) == ("sun", "fox", "pizza")


def test_pictures_by_keyboard_alone(corner: Corner, tab: LocksTab, noor: Child) -> None:
    tab_to(tab.picture_locks.row(noor.id))
    press(Qt.Key.Key_Return)
    for _ in range(3):
        press(Qt.Key.Key_Space, Qt.Key.Key_Right)
    tab_to(tab.picture_lock_editor.save)
    press(Qt.Key.Key_Return)
    assert corner.services.locks.pictures(noor.id) == ("fox", "frog", "butterfly")
    assert tab.picture_locks.row(noor.id).hasFocus()


def test_what_was_chosen_stays_until_it_is_saved(corner: Corner, tab: LocksTab, noor: Child) -> None:
    click(tab.picture_locks.row(noor.id))
    editor = tab.picture_lock_editor
    click(editor.keys.keys["sun"])
    press(Qt.Key.Key_Escape)
    assert "nog niet bewaard" in corner.texts()
    click(tab.picture_locks.row(noor.id))
    assert editor.slots.accessibleName() == "Gekozen: zon"
    click(editor.cancel)
    assert "nog niet bewaard" not in corner.texts()
    click(tab.snack.undo)
    assert editor.slots.accessibleName() == "Gekozen: zon"


def test_a_child_that_is_put_away_or_comes_back(corner: Corner, tab: LocksTab, noor: Child) -> None:
    corner.services.locks.set_pictures(noor.id, ("sun", "fox", "pizza"))
    corner.services.family.archive_child(noor.id)
    assert not tab.picture_locks.isVisible()
    corner.services.family.archive_child(noor.id, archived=False)
    assert tab.picture_locks.row(noor.id).isVisible()


@pytest.mark.parametrize("size", [(1072, 800), SMALL])
def test_it_all_fits(corner: Corner, noor: Child, size: tuple[int, int]) -> None:
    for name in ("Daan", "Mila"):
        corner.services.family.add_child(name, "fox", "butter", 5)
    corner.services.locks.set_pin(SEALED)
    corner.open(LOCKS, size)
    tab = corner.page.locks
    assert not scrolls(corner)
    for target in (tab.pin.new, tab.pin.away, tab.picture_locks.row(noor.id)):
        assert target.height() >= theme.PARENT_TARGET
    tab.choose_pin()
    assert not scrolls(corner)
    tab.pin_editor.leave()
    tab.change_pictures(noor)
    assert not scrolls(corner) or size == SMALL
