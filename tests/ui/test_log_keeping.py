"""Ik heb geoefend, what is kept: the day, a draft per child, changing afterwards, taking back within the hour."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from child_rooms import Rooms, buttons, minute_chip, minute_chips
from hands import click, press, tab_to
from thuisplan.domain.days import AwayKind
from thuisplan.domain.practice import Answers, Company, Help, Kind, Mood, Practice
from thuisplan.services.changes import Change
from thuisplan.ui.pages.log_practice import LogPage
from thuisplan.ui.widgets.day_choice import OTHER, TODAY, YESTERDAY

FRIDAY = date(2026, 11, 20)


# -- which day

def test_yesterday_is_marked_as_written_down_later(page: LogPage, rooms: Rooms) -> None:
    assert page.below_title.text() == "Vrijdag 20 november"
    click(page.day.chips.button(YESTERDAY))
    assert page.below_title.text() == "Donderdag 19 november · later opgeschreven"
    click(page.form.kinds.button(Kind.NEWS))
    click(page.ready)
    assert rooms.stored() == []
    (practice,) = rooms.services.practice.of_day(rooms.child.id, FRIDAY - timedelta(days=1))
    assert practice.later
    assert rooms.logged == [practice]
    rooms.edit(practice)
    assert page.below_title.text() == "Gisteren · later opgeschreven"


def test_stepping_back_goes_as_far_as_is_open_and_no_further(page: LogPage, rooms: Rooms) -> None:
    tab_to(page.day.chips.button(TODAY))
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert page.day.day.text() == "eergisteren"
    assert page.day.earlier.hasFocus()
    for _ in range(12):
        press(Qt.Key.Key_Space)
    assert page.day.day.text() == "vrijdag 6 november"
    assert not page.day.earlier.isEnabled()
    assert page.day.later.hasFocus()
    click(page.form.kinds.button(Kind.NEWS))
    click(page.ready)
    (practice,) = rooms.services.practice.of_day(rooms.child.id, date(2026, 11, 6))
    assert practice.later


def test_stepping_forward_ends_at_the_chips(page: LogPage) -> None:
    click(page.day.chips.button(OTHER))
    click(page.day.later)       # takes the keyboard, as every button does
    assert page.day.chips.value() == YESTERDAY
    assert page.day.chips.button(YESTERDAY).hasFocus()
    click(page.day.chips.button(TODAY))
    assert page.below_title.text() == "Vrijdag 20 november"


def test_days_away_are_said_neutrally_and_stay_open(page: LogPage, rooms: Rooms) -> None:
    days = rooms.services.days
    days.add_away(rooms.child.id, FRIDAY - timedelta(days=5), FRIDAY - timedelta(days=2))
    days.add_away(rooms.child.id, FRIDAY - timedelta(days=1), FRIDAY - timedelta(days=1), AwayKind.ILL)
    click(page.day.chips.button(YESTERDAY))
    assert page.below_title.text() == "Donderdag 19 november · ziek · later opgeschreven"
    click(page.day.chips.button(OTHER))
    assert page.below_title.text() == "Woensdag 18 november · weg · later opgeschreven"
    click(page.form.kinds.button(Kind.ROAD))
    click(page.ready)
    assert len(rooms.services.practice.of_day(rooms.child.id, FRIDAY - timedelta(days=2))) == 1


def test_the_day_that_was_shown_is_kept_across_the_night(page: LogPage, rooms: Rooms) -> None:
    click(page.form.kinds.button(Kind.GAME))
    rooms.house.clock.forward(timedelta(hours=12))      # 3:20
    page.news(Change.DAYS)
    assert page.below_title.text() == "Vrijdag 20 november · later opgeschreven"
    assert page.day.chips.value() == YESTERDAY
    click(page.ready)
    assert rooms.stored() == []
    assert rooms.logged[0].day == FRIDAY


def test_a_day_that_is_closed_by_now_is_told_and_nothing_is_lost(page: LogPage, rooms: Rooms) -> None:
    click(page.form.kinds.button(Kind.GAME))
    click(minute_chip(page, "40 min"))
    rooms.house.clock.forward(timedelta(days=15))
    click(page.ready)
    assert page.trouble.isVisible()
    assert rooms.logged == []
    page.news(Change.DAYS)
    click(page.day.chips.button(TODAY))
    assert not page.trouble.isVisible()
    click(page.ready)
    assert rooms.only().answers == Answers(Kind.GAME, 40)


# -- drafts

def test_a_draft_stays_and_each_child_has_its_own(page: LogPage, rooms: Rooms) -> None:
    noor, daan = rooms.child, rooms.services.family.add_child("Daan", "owl", "leaf")
    click(page.form.kinds.button(Kind.GAME))
    click(page.form.minutes.other)
    click(page.form.minutes.stepper.more)
    click(page.form.moods.button(Mood.WOW))
    click(page.day.chips.button(YESTERDAY))
    rooms.open(daan)                    # five idle minutes, another child
    click(rooms.day.practise)
    assert page.form.kinds.value() is None
    assert page.form.minutes.value() is None
    assert minute_chips(page) == ["10 min", "15 min", "25 min", "40 min"]
    assert page.form.moods.value() is None
    assert page.day.chips.value() == TODAY
    click(page.form.kinds.button(Kind.ROAD))
    click(page.ready)
    assert rooms.logged[0].child == daan.id
    rooms.open(noor)
    click(rooms.day.practise)
    assert page.form.kinds.value() is Kind.GAME
    assert page.form.minutes.stepper.value() == 5
    assert page.form.minutes.stepper.isVisible()
    assert page.day.chips.value() == YESTERDAY
    click(page.ready)
    assert rooms.logged[1].child == noor.id
    assert rooms.logged[1].answers == Answers(Kind.GAME, 5, mood=Mood.WOW)
    click(rooms.day.practise)           # what was kept is no longer a draft
    assert page.form.kinds.value() is None


def test_what_one_child_opened_is_not_open_for_the_next(page: LogPage, rooms: Rooms) -> None:
    click(page.form.minutes.other)
    rooms.open(rooms.services.family.add_child("Daan", "owl", "leaf"))
    click(rooms.day.practise)
    assert minute_chips(page) == ["10 min", "15 min", "25 min", "40 min"]


@pytest.mark.parametrize("way", ["x", "escape"])
def test_closing_keeps_what_was_filled_in(page: LogPage, rooms: Rooms, way: str) -> None:
    click(page.form.kinds.button(Kind.SHOPPING))
    if way == "x":
        click(page.close_button)
    else:
        press(Qt.Key.Key_Escape)
    assert rooms.stack.currentWidget() is rooms.day
    assert rooms.stored() == []
    click(rooms.day.practise)
    assert page.form.kinds.value() is Kind.SHOPPING


def test_an_empty_log_is_of_the_day_on_which_it_is_opened(page: LogPage, rooms: Rooms) -> None:
    click(page.day.chips.button(YESTERDAY))
    press(Qt.Key.Key_Escape)
    rooms.house.clock.forward(timedelta(days=3))
    click(rooms.day.practise)
    assert page.day.chips.value() == TODAY
    assert page.below_title.text() == "Maandag 23 november"


def test_it_can_be_opened_for_an_earlier_day(page: LogPage, rooms: Rooms) -> None:
    page.start(FRIDAY - timedelta(days=3))
    assert page.day.day.text() == "dinsdag 17 november"
    click(page.form.kinds.button(Kind.NEWS))
    click(page.ready)
    assert rooms.logged[0].day == FRIDAY - timedelta(days=3)


# -- changing and taking back

def written(rooms: Rooms) -> Practice:
    opa = rooms.services.family.adults()[2].id
    answers = Answers(Kind.GAME, 35, Company.HELPED, opa, Help.EXPLAINED, Mood.NICE, 2)
    return rooms.services.practice.log(rooms.child.id, answers)


def test_an_old_log_is_shown_and_changed(rooms: Rooms) -> None:
    old = written(rooms)
    QApplication.processEvents()
    click(rooms.day.aside.rows[0])
    page = rooms.log
    assert page.title.text() == "Aanpassen"
    assert page.below_title.text() == "Vandaag"
    assert not page.day.isVisible()
    assert minute_chip(page, "35 min").isChecked()
    assert page.form.helpers.names.value() == old.answers.helper
    edited: list[tuple[Practice, Practice]] = []
    page.edited.connect(lambda before, after: edited.append((before, after)))
    click(page.form.kinds.button(Kind.COOKING))     # its minutes stay: they were said
    click(page.form.moods.button(Mood.NICE))        # taken back
    click(page.ready)
    now = rooms.only()
    assert now.answers == Answers(Kind.COOKING, 35, Company.HELPED, old.answers.helper, Help.EXPLAINED, None, 2)
    assert (now.id, now.day, now.later, now.logged_at) == (old.id, old.day, old.later, old.logged_at)
    assert edited == [(old, now)]
    assert rooms.logged == []
    assert rooms.stack.currentWidget() is rooms.day


def test_changing_leaves_the_draft_of_a_new_log_alone(page: LogPage, rooms: Rooms) -> None:
    click(page.form.kinds.button(Kind.SHOPPING))
    press(Qt.Key.Key_Escape)
    rooms.edit(written(rooms))
    click(page.form.kinds.button(Kind.COOKING))
    press(Qt.Key.Key_Escape)
    assert rooms.only().answers.kind is Kind.GAME
    click(rooms.day.practise)
    assert page.form.kinds.value() is Kind.SHOPPING


def test_a_change_that_was_begun_survives_another_child(page: LogPage, rooms: Rooms) -> None:
    old, noor = written(rooms), rooms.child
    rooms.edit(old)
    click(page.form.moods.button(Mood.WOW))
    rooms.open(rooms.services.family.add_child("Daan", "owl", "leaf"))
    rooms.open(noor)
    rooms.edit(old)
    assert page.form.moods.value() is Mood.WOW


def test_a_grown_up_who_is_no_longer_there_stays_with_the_old_log(page: LogPage, rooms: Rooms) -> None:
    old = written(rooms)
    assert old.answers.helper is not None
    rooms.services.family.archive_adult(old.answers.helper)
    rooms.edit(old)
    assert page.form.helpers.names.value() == old.answers.helper
    click(page.ready)
    assert rooms.only().answers.helper == old.answers.helper
    click(rooms.day.practise)
    click(page.form.company.button(Company.TOGETHER))
    assert "opa Jan" not in [b.text() for b in buttons(page)]


def test_taking_back_within_the_hour(page: LogPage, rooms: Rooms) -> None:
    old = written(rooms)
    rooms.house.clock.forward(timedelta(minutes=59))
    rooms.edit(old)
    undone: list[Practice] = []
    page.undone.connect(undone.append)
    click(page.remove)
    assert rooms.stored() == []
    assert undone == [old]
    assert rooms.stack.currentWidget() is rooms.day


def test_after_the_hour_there_is_nothing_to_take_back_but_changing_stays(page: LogPage, rooms: Rooms) -> None:
    old = written(rooms)
    rooms.house.clock.forward(timedelta(minutes=61))
    rooms.edit(old)
    assert not page.remove.isVisible()
    click(page.form.moods.button(Mood.WOW))
    click(page.ready)
    assert rooms.only().answers.mood is Mood.WOW


def test_an_hour_that_passes_while_looking_is_told(page: LogPage, rooms: Rooms) -> None:
    rooms.edit(written(rooms))
    click(page.form.moods.button(Mood.WOW))
    rooms.house.clock.forward(timedelta(minutes=61))
    click(page.remove)
    assert page.trouble.text() == "Weghalen kan tot een uur na het opschrijven. Aanpassen kan altijd."
    assert page.trouble.isVisible()
    assert not page.remove.isVisible()
    click(page.ready)
    assert rooms.only().answers.mood is Mood.WOW


def test_a_log_that_is_gone_is_told(page: LogPage, rooms: Rooms) -> None:
    old = written(rooms)
    rooms.edit(old)
    rooms.services.practice.undo(old.id)
    click(page.ready)
    assert page.trouble.isVisible()
    click(page.remove)
    assert page.trouble.text() == "Dit was al weggehaald. Je kunt sluiten."
    assert rooms.stack.currentWidget() is page
