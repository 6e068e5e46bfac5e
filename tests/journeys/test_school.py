"""School in the real window: a child's own test, the reminder, the parents' Vandaag, and a holiday that begins."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt

from house import AMSTERDAM
from laptop import Laptop
from thuisplan.domain.routines import EVERY_DAY, Weeks


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
    for title, weeks in (("Huiswerk", Weeks.SCHOOL), ("Uitslapen", Weeks.HOLIDAY)):
        family.services.routines.add(title, "sun", weekdays=EVERY_DAY, steps=[(title, "sun")], weeks=weeks)
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
    family.tab_to("Noor")
    family.press(Qt.Key.Key_Return)
    family.tab_to("Zelf een toets")
    family.press(Qt.Key.Key_Return)
    family.press(Qt.Key.Key_Space)            # the first of the answers has the keyboard
    family.tab_to("Klaar!")
    family.press(Qt.Key.Key_Return)
    assert family.shows("Toets")
    family.tab_to("Wissel")
    family.press(Qt.Key.Key_Return)
    family.tab_to("Ouderhoek")
    family.press(Qt.Key.Key_Return)
    family.tab_to("Vandaag")
    family.press(Qt.Key.Key_Down)             # in the rail the arrows go from room to room
    assert family.shows("Vakanties")
    family.tab_to("Klaar: Toets")
    child = family.services.family.children()[0]
    assert len(family.services.deadlines.near(child.id)) == 1
