"""A child's day in the real window: ticks, logs, tomorrow, and the nights on which the clock changes."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt

from house import AMSTERDAM
from laptop import Laptop
from thuisplan.domain.days import AwayKind
from thuisplan.domain.practice import Kind
from thuisplan.domain.routines import Outcome


def _noor(laptop: Laptop) -> None:
    laptop.tap("Noor")


def _steps(laptop: Laptop) -> list[Outcome | None]:
    child = laptop.services.family.children()[0]
    return [s.tick.outcome if s.tick else None for s in laptop.services.routines.today(child.id).steps]


def test_done_is_still_done_after_a_restart(family: Laptop) -> None:
    family.start()
    _noor(family)
    family.tap("Klaar")
    family.quit()
    family.start()
    _noor(family)
    assert _steps(family) == [Outcome.DONE, None]
    assert family.shows("Fruit")


def test_a_log_in_three_taps_is_seen_in_the_chart(family: Laptop) -> None:
    family.start()
    _noor(family)
    family.tap("Ik heb geoefend", "Koken", "Klaar!")
    assert family.shows("Opgeschreven: Koken")
    child = family.rooms.child
    assert child is not None
    (log,) = family.services.practice.of_day(child.id, family.services.days.today())
    assert (log.answers.kind, log.answers.minutes, log.answers.mood) == (Kind.COOKING, None, None)
    family.tap("Ik heb geoefend", "Koken", "25 min", "Klaar!")
    family.tap("Mijn groei")
    assert family.shows("25 min")
    family.quit()
    family.start()
    _noor(family)
    family.tap("Ik heb geoefend", "Koken")
    assert family.button("25 min").isChecked()      # those of last time


def test_a_log_is_undone_from_the_bar_and_changed_afterwards(family: Laptop) -> None:
    family.start()
    _noor(family)
    family.tap("Ik heb geoefend", "Spel", "10 min", "Klaar!", "Ongedaan maken")
    child = family.rooms.child
    assert child is not None
    today = family.services.days.today()
    assert family.services.practice.of_day(child.id, today) == []
    family.tap("Ik heb geoefend", "Spel", "10 min", "Klaar!")
    family.clock.forward(timedelta(hours=2))
    family.tap("Spel")
    assert not any(b.startswith("Weghalen") for b in family.words())
    family.tap("40 min", "Klaar!")
    (log,) = family.services.practice.of_day(child.id, today)
    assert log.answers.minutes == 40
    assert not log.later


def test_yesterday_is_marked_as_entered_later(family: Laptop) -> None:
    family.start()
    _noor(family)
    family.tap("Ik heb geoefend", "gisteren", "Krant", "Klaar!")
    child = family.rooms.child
    assert child is not None
    (log,) = family.services.practice.of_day(child.id, family.services.days.today() - timedelta(days=1))
    assert log.later


def test_the_day_rolls_over_in_the_open_window(family: Laptop) -> None:
    family.clock.instant = datetime(2026, 11, 20, 23, 50, tzinfo=AMSTERDAM)
    family.start()
    _noor(family)
    family.tap("Klaar")
    family.clock.forward(timedelta(hours=3))        # 2:50: still the evening of Friday
    family.look_at_clock()
    assert _steps(family) == [Outcome.DONE, None]
    assert family.shows("rijdag 20 november")
    family.clock.forward(timedelta(minutes=15))
    family.look_at_clock()
    assert _steps(family) == [None, None]
    assert family.shows("aterdag 21 november")


def test_both_nights_on_which_the_clock_changes(family: Laptop) -> None:
    for evening, hours in ((datetime(2026, 3, 28, 22, tzinfo=AMSTERDAM), 4),
                           (datetime(2026, 10, 24, 22, tzinfo=AMSTERDAM), 6)):
        family.clock.instant = evening
        family.start()
        _noor(family)
        family.tap("Klaar")
        family.clock.forward(timedelta(hours=hours, minutes=-1))
        family.look_at_clock()
        assert _steps(family) == [Outcome.DONE, None], evening
        family.clock.forward(timedelta(minutes=1))      # 3:00 on the wall, after 4 or 6 real hours
        family.look_at_clock()
        assert _steps(family) == [None, None], evening
        family.quit()


def test_a_week_away_is_neutral_everywhere(family: Laptop) -> None:
    family.start()
    services = family.services
    child, today = services.family.children()[0], services.days.today()
    services.days.add_away(child.id, today - timedelta(days=6), today, AwayKind.AWAY)
    _noor(family)
    assert family.shows("Er hoeft niks")
    assert not family.shows("Fruit")
    family.tap("Ik heb geoefend", "andere dag")
    assert family.shows("weg")
    family.tap("Onderweg", "Klaar!", "Mijn groei")
    assert family.shows("Vrije dagen horen erbij")
    for word in ("gemist", "niet gehaald", "0 van", "%"):
        assert not family.shows(word), word


def test_what_was_being_filled_in_is_kept_per_child(family: Laptop) -> None:
    family.start()
    family.services.family.add_child("李", "panda", "leaf")
    _noor(family)
    family.tap("Ik heb geoefend", "Spel", "40 min")
    family.idle()
    assert family.window.current is family.window.who
    family.tap("李", "Ik heb geoefend")
    assert not family.button("Spel").isChecked()
    family.tap("Wissel", "Noor", "Ik heb geoefend")
    assert family.button("Spel").isChecked()
    assert family.button("40 min").isChecked()


def test_the_whole_day_by_keyboard_alone(family: Laptop) -> None:
    family.start()
    family.tab_to("Noor")
    family.press(Qt.Key.Key_Return)
    assert family.rooms.child is not None
    family.tab_to("Fruit")
    family.press(Qt.Key.Key_Space)
    assert _steps(family) == [Outcome.DONE, None]
    family.tab_to("Ik heb geoefend")
    family.press(Qt.Key.Key_Return)
    family.tab_to("Koken")
    family.press(Qt.Key.Key_Right)            # Tab goes from row to row, arrows within a row
    family.press(Qt.Key.Key_Space)
    family.tab_to("Klaar!")
    family.press(Qt.Key.Key_Return)
    child = family.rooms.child
    (log,) = family.services.practice.of_day(child.id, family.services.days.today())
    assert log.answers.kind is Kind.SHOPPING
