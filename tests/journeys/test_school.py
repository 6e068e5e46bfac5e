"""School in the real window: a child's own test, the reminder, the parents' Vandaag, and a holiday that begins."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from house import AMSTERDAM
from laptop import Laptop
from thuisplan.domain.routines import EVERY_DAY, Season


def test_a_test_from_the_child_to_its_reminder_and_the_parents(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Zelf een toets of spreekbeurt opschrijven", "Toets", "Klaar!")
    assert family.shows("Opgeschreven: Toets (vrijdag 27 november)")
    assert family.shows("Er komt iets aan")
    assert not family.has("Gezien")
    family.clock.forward(timedelta(days=4))
    family.look_at_clock()
    family.tap("Gezien: Toets")
    assert not family.has("Gezien")
    family.quit()
    family.start()
    family.tap("Noor")
    assert family.shows("Vrijdag 27 november")
    assert not family.has("Gezien")
    family.tap("Wissel", "Ouderhoek")
    assert family.shows("Toets (vrijdag 27 november)")
    family.tap("Schooljaar")
    assert family.shows("vrijdag 27 november; herinnering gezien")
    family.tap("Klaar: Toets", "Ongedaan maken", "Weghalen: Toets", "Wissel", "Noor")
    assert not family.shows("27 november")


def test_an_undone_test_is_gone(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Zelf een toets of spreekbeurt opschrijven", "Boek", "Klaar!", "Ongedaan maken")
    assert not family.shows("Er komt iets aan")


def test_the_holiday_begins_in_the_open_window(family: Laptop) -> None:
    family.clock.instant = datetime(2026, 12, 18, 16, tzinfo=AMSTERDAM)
    family.start()
    for title, season in (("Huiswerk", Season.SCHOOL), ("Uitslapen", Season.HOLIDAY)):
        family.services.routines.add(title, "sun", weekdays=EVERY_DAY, steps=[(title, "sun")], season=season)
    family.tap("Ouderhoek", "Schooljaar", "Zuid", "Wissel", "Noor")
    assert family.shows("Huiswerk")
    assert not family.shows("Uitslapen")
    family.clock.forward(timedelta(days=1))
    family.look_at_clock()
    assert family.shows("Uitslapen")
    assert not family.shows("Huiswerk")
    family.tap("Wissel", "Ouderhoek", "Schooljaar", "Kerstvakantie weghalen", "Wissel", "Noor")
    assert family.shows("Huiswerk")


def test_the_way_there_by_keyboard_alone(family: Laptop) -> None:
    family.start()
    _tab_to(family, "Noor")
    _press(family, Qt.Key.Key_Return)
    _tab_to(family, "Zelf een toets")
    _press(family, Qt.Key.Key_Return)
    _press(family, Qt.Key.Key_Space)            # the first of the answers has the keyboard
    _tab_to(family, "Klaar!")
    _press(family, Qt.Key.Key_Return)
    assert family.shows("Toets")
    _tab_to(family, "Wissel")
    _press(family, Qt.Key.Key_Return)
    _tab_to(family, "Ouderhoek")
    _press(family, Qt.Key.Key_Return)
    _tab_to(family, "Vandaag")
    _press(family, Qt.Key.Key_Down)             # in the rail the arrows go from room to room
    assert family.shows("Vakanties")
    _tab_to(family, "Klaar: Toets")
    child = family.services.family.children()[0]
    assert len(family.services.deadlines.near(child.id)) == 1


def _press(laptop: Laptop, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
    laptop.settle()


def _tab_to(laptop: Laptop, name: str) -> None:
    passed = []
    for _ in range(60):
        focus = QApplication.focusWidget()
        passed.append(focus and focus.accessibleName())
        if focus is not None and focus.accessibleName().startswith(name):
            return
        _press(laptop, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name!r}, but {passed}")
