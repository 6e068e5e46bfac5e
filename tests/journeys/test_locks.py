"""A family with locks, in the real window: chosen, asked, kept shut, and what somebody does who wants to get in."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from hands import click, press, type_text
from laptop import Laptop
from thuisplan import paths
from thuisplan.domain.pins import REMOVAL, Pin
from thuisplan.services import pins
from thuisplan.ui import crash_dialog
from thuisplan.ui.child_rooms import ChildRooms
from thuisplan.ui.crash_dialog import CrashWatch
from thuisplan.ui.pages.pin import PinPage
from thuisplan.ui.parents_rooms import ParentsRooms
from thuisplan.ui.widgets.date_field import DateField

PIN = "80317426"


@pytest.fixture
def locked(family: Laptop) -> Laptop:
    """Switched on, with a PIN."""
    family.start()
    family.services.locks.set_pin(pins.seal(Pin(PIN)))
    return family


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[CrashWatch]:
    """Mistakes go where they go in the program, not to the test."""
    watch = crash_dialog.install(tmp_path / "thuisplan.log")
    yield watch
    watch.remove()


def enter(laptop: Laptop, digits: str) -> None:
    laptop.tap(*digits, "Klaar")
    answer(laptop)


def answer(laptop: Laptop) -> None:
    """Wait until the keys can be tapped again, or are gone."""
    laptop._qtbot.waitUntil(lambda: not laptop.shows("Even "), timeout=20_000)
    laptop.settle()


def long_idle(laptop: Laptop) -> None:
    """As after ten minutes without anybody."""
    assert laptop.house is not None
    assert laptop.house.upkeep is not None
    laptop.house.upkeep.idle.long_idled.emit()
    laptop.settle()


def is_out(laptop: Laptop) -> bool:
    """Whether "Wie ben je?" is there, and the Ouderhoek asks the PIN."""
    if laptop.window.current is not laptop.window.who:
        return False
    laptop.tap("Ouderhoek")
    asked = isinstance(laptop.window.current, PinPage)
    press(Qt.Key.Key_Escape)
    return asked and laptop.window.current is laptop.window.who


def test_a_parent_chooses_a_pin_and_comes_back_by_mouse(family: Laptop) -> None:
    family.start()
    family.tap("Ouderhoek")
    family.tap_tab("Sloten")
    family.tap("Pincode kiezen", *PIN, "Klaar", *PIN, "Klaar")
    answer(family)
    assert family.shows("vergrendelt na 10 minuten")
    family.tap("Wissel")
    assert family.has("Ouderhoek, met pincode")
    family.tap("Ouderhoek")
    enter(family, "1234")
    assert family.shows("Dat is niet de pincode.")
    enter(family, PIN)
    assert isinstance(family.window.current, ParentsRooms)
    assert is_out_after(family, "Wissel")


def is_out_after(laptop: Laptop, *taps: str) -> bool:
    laptop.tap(*taps)
    return is_out(laptop)


def test_by_keyboard_alone(locked: Laptop) -> None:
    for _ in range(2):
        press(Qt.Key.Key_Tab)       # Noor, Ouderhoek
    press(Qt.Key.Key_Return)
    type_text(PIN)
    press(Qt.Key.Key_Return)
    answer(locked)
    assert isinstance(locked.window.current, ParentsRooms)


def test_what_a_parent_was_typing_stays_behind_the_pin(locked: Laptop) -> None:
    locked.tap("Ouderhoek")
    enter(locked, PIN)
    locked.tap_tab("Gezin")
    locked.tap("Wijzig Noor")
    field = next(f for f in locked.window.findChildren(QLineEdit) if f.isVisible())
    field.setText("Geheim")
    locked.idle()
    assert isinstance(locked.window.current, ParentsRooms), "a parent gets ten minutes"
    long_idle(locked)
    assert not field.isVisible() and not locked.shows("Geheim")
    locked.tap("Ouderhoek")
    assert not field.isVisible() and not locked.shows("Geheim")
    enter(locked, PIN)
    assert field.isVisible() and field.text() == "Geheim"


def test_a_timer_keeps_no_door_open(locked: Laptop) -> None:
    locked.tap("Ouderhoek")
    enter(locked, PIN)
    assert locked.house is not None
    assert locked.house.upkeep is not None
    watch = locked.house.upkeep.idle
    watch.hold("timer")
    watch._last -= 9 * 60
    watch.look()
    assert isinstance(locked.window.current, ParentsRooms)
    watch._last -= 60
    watch.look()
    assert is_out(locked)


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_every_way_in_begins_at_the_tiles(locked: Laptop) -> None:
    locked.tap("Ouderhoek")
    enter(locked, PIN)
    locked.window.come_forward()        # a second start
    assert is_out(locked)
    locked.tap("Ouderhoek")
    enter(locked, PIN)
    assert locked.house is not None
    locked.house.go_out()               # as for moving the data, or putting a copy back
    assert locked.window.current is locked.window.who
    locked.house.open()
    locked.settle()
    assert is_out(locked)
    locked.tap("Ouderhoek")
    enter(locked, PIN)
    locked.quit()
    locked.start()
    assert is_out(locked)


def test_closing_the_window_makes_no_wait_shorter(locked: Laptop) -> None:
    locked.tap("Ouderhoek")
    for _ in range(5):
        enter(locked, "1234")
    assert any(locked.shows(f"Over {left} seconden") for left in range(25, 31))     # seconds go by here too
    locked.quit()                       # Alt+F4
    locked.clock.instant = locked.clock.instant.replace(year=2030)
    locked.start()
    locked.tap("Ouderhoek")
    assert locked.shows("Dat was een paar keer niet de pincode. Over ")
    assert 20 < locked.services.locks.waiting() <= 30
    assert not locked.button("1").isEnabled()


def test_the_way_back_is_shown_to_everybody_and_told_afterwards(locked: Laptop) -> None:
    locked.tap("Ouderhoek", "Pincode kwijt?")
    type_text("Ik ben een ouder en ik haal de pincode weg.")
    locked.tap("Begin te tellen", "Terug", "Terug")
    assert locked.shows("Er is gevraagd om de pincode weg te halen.")
    locked.quit()
    locked.start()
    assert locked.shows("Er is gevraagd om de pincode weg te halen.")
    locks = locked.services.locks
    assert locks._removal is not None and locks._removal > REMOVAL - 60
    locks._removal = 0.5
    locked._qtbot.waitUntil(lambda: not locked.shows("Er is gevraagd"), timeout=5_000)
    locked.tap("Ouderhoek")
    assert isinstance(locked.window.current, ParentsRooms)
    assert locked.shows("Op vrijdag 20 november is de pincode weggehaald via “Pincode kwijt?”.")
    locked.tap("Begrepen")
    assert not locked.shows("weggehaald")
    assert [c.name for c in locked.services.family.children()] == ["Noor"]


def test_the_right_pin_stops_it_and_the_parent_hears_that(locked: Laptop) -> None:
    locked.services.locks.ask_removal()
    locked.settle()
    assert locked.shows("Er is gevraagd")
    locked.tap("Ouderhoek")
    enter(locked, PIN)
    assert locked.shows("De pincode blijft. Er was gevraagd om hem weg te halen.")
    locked.tap("Wissel")
    assert not locked.shows("Er is gevraagd")


def test_a_child_with_a_lock_and_its_brother(family: Laptop) -> None:
    family.start()
    family.tap("Ouderhoek")
    family.tap_tab("Sloten")
    family.tap("Kies plaatjes: Noor", "zon", "vos", "pizza", "Bewaar", "Wissel")
    assert family.has("Noor, groep 5, met een slot")
    family.tap("Noor", "vos", "zon", "pizza")
    family._qtbot.waitUntil(lambda: family.shows("Het zijn andere plaatjes."))
    assert not isinstance(family.window.current, ChildRooms)
    family.tap("zon", "vos", "pizza")
    family._qtbot.waitUntil(lambda: isinstance(family.window.current, ChildRooms))
    family.idle()
    family.tap("Noor")
    assert family.shows("Tik je drie plaatjes."), "also after five minutes without her"
    family.quit()
    family.start()
    assert family.has("Noor, groep 5, met een slot")
    family.tap("Noor")
    assert family.shows("Tik je drie plaatjes.")


def test_a_try_that_fails_tells_no_pin(
    locked: Laptop, watched: CrashWatch, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(pin: Pin, salt: bytes) -> bytes:
        raise ValueError(f"no memory for {pin.digits}, {pin!r}")

    monkeypatch.setattr(pins, "_make", fail)
    locked.tap("Ouderhoek")
    enter(locked, PIN)
    assert isinstance(locked.window.current, PinPage)
    assert locked.shows("Dat is niet de pincode.")
    assert locked.button("1").isEnabled()
    locked._qtbot.waitUntil(lambda: watched._box is not None)
    assert watched._box is not None
    shown = watched._box.text.toPlainText() + watched.log.read()
    watched._box.close()
    assert "ValueError" in shown
    assert PIN not in shown + "".join(capfd.readouterr())


def test_no_file_and_no_word_of_the_program_has_the_pin(locked: Laptop) -> None:
    locked.tap("Ouderhoek")
    enter(locked, PIN)
    assert locked.house is not None
    assert locked.house.upkeep is not None
    locked.house.upkeep.copy_now()
    assert PIN not in repr(vars(locked.window)) + repr(vars(locked.services.locks)) + repr(locked.words())
    locked.quit()
    done = subprocess.run(
        [sys.executable, "-m", "thuisplan", "check", "--data", locked.folder], capture_output=True, check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    files = [f for f in locked.folder.rglob("*") if f.is_file()]
    assert paths.database_file(locked.folder) in files and len(files) > 1
    for text in (done.stdout, done.stderr, *(f.read_bytes() for f in files)):
        assert PIN.encode() not in text
        assert PIN.encode("utf-16-le") not in text


def test_the_keyboard_is_where_a_parent_needs_it(locked: Laptop) -> None:
    locked.tap("Ouderhoek")
    press(Qt.Key.Key_8, Qt.Key.Key_0)
    assert locked.window.current.isAncestorOf(QApplication.focusWidget() or locked.window)
    locked.tap("Terug")
    locked.tap("Ouderhoek")
    enter(locked, PIN)
    assert isinstance(locked.window.current, ParentsRooms), "what was typed before is gone"


def test_nothing_lies_over_the_tiles_when_the_ouderhoek_shuts(locked: Laptop) -> None:
    locked.tap("Ouderhoek")
    enter(locked, PIN)
    locked.tap_tab("Gezin")
    locked.tap("Weg of ziek: Noor")
    dates = [f for f in locked.window.findChildren(DateField) if f.isVisible()]
    click(dates[0].open)
    locked.settle()
    assert dates[0].popup.isVisible()
    long_idle(locked)
    assert not dates[0].popup.isVisible()
    assert is_out(locked)
