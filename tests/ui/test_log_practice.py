"""Ik heb geoefend, the questions: three taps are enough, and what was not said stays empty."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from child_rooms import Rooms, minute_chip, minute_chips, shown_texts
from hands import click, press, tab_to
from thuisplan.domain.practice import Answers, Company, Help, Kind, Mood
from thuisplan.ui.pages.log_practice import LogPage

FRIDAY = date(2026, 11, 20)


# -- three taps

def test_three_taps_from_mijn_dag_with_the_minutes_of_last_time(rooms: Rooms) -> None:
    rooms.services.practice.log(rooms.child.id, Answers(Kind.COOKING, 25), FRIDAY - timedelta(days=1))
    click(rooms.day.practise)
    click(rooms.log.form.kinds.button(Kind.COOKING))
    click(rooms.log.ready)
    assert rooms.only().answers == Answers(Kind.COOKING, 25)     # and nothing else is filled in
    assert rooms.logged == rooms.stored()
    assert not rooms.logged[0].later
    assert rooms.stack.currentWidget() is rooms.day


def test_the_same_with_the_keyboard_alone(rooms: Rooms) -> None:
    rooms.services.practice.log(rooms.child.id, Answers(Kind.COOKING, 25), FRIDAY - timedelta(days=1))
    tab_to(rooms.day.practise)
    press(Qt.Key.Key_Return, Qt.Key.Key_Tab)
    assert rooms.log.form.kinds.button(Kind.COOKING).hasFocus()
    press(Qt.Key.Key_Space)
    tab_to(rooms.log.ready, most=8)
    press(Qt.Key.Key_Return)
    assert rooms.only().answers == Answers(Kind.COOKING, 25)


def test_every_answer_is_reached_with_the_keyboard(page: LogPage, rooms: Rooms) -> None:
    press(Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    tab_to(page.form.moods.button(Mood.PUZZLING), most=2)
    press(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(minute_chip(page, "10 min"), most=3)
    press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(page.form.company.button(Company.ALONE), most=3)
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    press(*[Qt.Key.Key_Right] * 4, Qt.Key.Key_Space)
    tab_to(page.check.toggle, most=2)
    press(Qt.Key.Key_Return)
    tab_to(page.slips.more, most=3)
    press(Qt.Key.Key_Space)
    tab_to(page.ready, most=3)
    press(Qt.Key.Key_Space)
    papa = rooms.services.family.adults()[1].id
    assert rooms.only().answers == Answers(
        Kind.NEWS, 15, Company.HELPED, papa, Help.SHOWED, Mood.EASY_GOING, 1
    )


def test_no_answer_has_a_ring_before_a_key_is_pressed(page: LogPage) -> None:
    assert QApplication.focusWidget() is page
    assert page.accessibleName() == "Ik heb geoefend"


def test_a_tap_gives_no_ring_either(page: LogPage) -> None:
    click(page.form.kinds.button(Kind.GAME))
    assert QApplication.focusWidget() is page


def test_klaar_waits_for_a_kind_and_says_so(page: LogPage) -> None:
    assert not page.ready.isEnabled()
    assert page.ready.accessibleDescription() == "Tik eerst aan wat je deed."
    click(page.form.kinds.button(Kind.GAME))
    assert page.ready.isEnabled()
    assert page.ready.accessibleDescription() == ""
    click(page.form.kinds.button(Kind.GAME))        # taken back
    assert not page.ready.isEnabled()


# -- how long

def test_without_a_last_time_the_minutes_stay_empty(page: LogPage, rooms: Rooms) -> None:
    assert minute_chips(page) == ["10 min", "15 min", "25 min", "40 min"]
    click(page.form.kinds.button(Kind.ROAD))
    assert page.form.last.text() == ""
    click(page.ready)
    assert rooms.only().answers == Answers(Kind.ROAD)


def test_the_minutes_of_last_time_always_have_a_chip(page: LogPage, rooms: Rooms) -> None:
    rooms.services.practice.log(rooms.child.id, Answers(Kind.ROAD, 20), FRIDAY - timedelta(days=1))
    click(page.form.kinds.button(Kind.ROAD))
    assert minute_chips(page) == ["10 min", "15 min", "20 min", "25 min", "40 min"]
    assert page.form.last.text() == "vorige keer 20"
    assert minute_chip(page, "20 min").isChecked()
    click(page.form.kinds.button(Kind.GAME))        # never done: nothing filled in
    assert minute_chips(page) == ["10 min", "15 min", "25 min", "40 min"]
    assert page.form.minutes.value() is None


def test_minutes_that_were_taken_back_stay_empty(page: LogPage, rooms: Rooms) -> None:
    for kind in (Kind.ROAD, Kind.GAME):
        rooms.services.practice.log(rooms.child.id, Answers(kind, 25), FRIDAY - timedelta(days=1))
    click(page.form.kinds.button(Kind.ROAD))
    click(minute_chip(page, "25 min"))
    assert not minute_chip(page, "25 min").isChecked()
    click(page.form.kinds.button(Kind.GAME))
    click(page.ready)
    assert rooms.only().answers == Answers(Kind.GAME)


def test_minutes_that_the_child_said_go_along_to_another_kind(page: LogPage, rooms: Rooms) -> None:
    rooms.services.practice.log(rooms.child.id, Answers(Kind.GAME, 25), FRIDAY - timedelta(days=1))
    click(minute_chip(page, "40 min"))
    click(page.form.kinds.button(Kind.ROAD))
    click(page.form.kinds.button(Kind.GAME))
    click(page.ready)
    assert rooms.only().answers == Answers(Kind.GAME, 40)


def test_another_number_of_minutes(page: LogPage, rooms: Rooms) -> None:
    minutes = page.form.minutes
    click(page.form.kinds.button(Kind.ROAD))
    click(minutes.other)
    assert minutes.value() is None      # opening it says nothing yet
    assert minute_chips(page) == []
    for _ in range(3):
        click(minutes.stepper.more)
    assert minutes.stepper.number.text() == "15"
    for _ in range(3):
        click(minutes.stepper.more)
    click(page.ready)
    assert rooms.only().answers == Answers(Kind.ROAD, 30)


def test_another_number_starts_at_the_chosen_one_and_can_be_taken_back(page: LogPage) -> None:
    minutes = page.form.minutes
    click(minute_chip(page, "40 min"))
    click(minutes.other)
    click(minutes.stepper.more)
    assert minutes.value() == 45
    click(minutes.other)
    assert minutes.value() is None
    assert minute_chips(page) == ["10 min", "15 min", "25 min", "40 min"]


# -- who helped, how it went, slips

def test_who_helped_and_how(page: LogPage, rooms: Rooms) -> None:
    form, mama = page.form, rooms.services.family.adults()[0]
    assert not form.helpers.isVisible()
    click(form.kinds.button(Kind.COOKING))
    click(form.company.button(Company.TOGETHER))
    assert form.helpers.names.isVisible()
    assert not form.helpers.forms.isVisible()
    click(form.company.button(Company.HELPED))
    click(form.helpers.names.button(mama.id))
    click(form.helpers.forms.button(Help.HINTED))
    click(page.ready)
    assert rooms.only().answers == Answers(Kind.COOKING, None, Company.HELPED, mama.id, Help.HINTED)


def test_all_of_it_may_stay_open(page: LogPage, rooms: Rooms) -> None:
    click(page.form.kinds.button(Kind.COOKING))
    click(page.form.company.button(Company.HELPED))
    click(page.ready)
    assert rooms.only().answers == Answers(Kind.COOKING, None, Company.HELPED)


@pytest.mark.parametrize(
    ("company", "kept"), [(Company.ALONE, (False, False)), (Company.TOGETHER, (True, False))]
)
def test_an_answer_that_no_longer_fits_is_not_kept(
    page: LogPage, rooms: Rooms, company: Company, kept: tuple[bool, bool]
) -> None:
    form, mama = page.form, rooms.services.family.adults()[0]
    click(form.kinds.button(Kind.COOKING))
    click(form.company.button(Company.HELPED))
    click(form.helpers.names.button(mama.id))
    click(form.helpers.forms.button(Help.TOOK_OVER))
    click(form.company.button(company))
    click(page.ready)
    answers = rooms.only().answers
    assert (answers.helper is not None, answers.help is not None) == kept


def test_without_grown_ups_only_how_is_asked(page: LogPage, rooms: Rooms) -> None:
    for adult in rooms.services.family.adults():
        rooms.services.family.archive_adult(adult.id)
    click(page.form.company.button(Company.TOGETHER))
    assert not page.form.helpers.isVisible()
    click(page.form.company.button(Company.HELPED))
    assert page.form.helpers.forms.isVisible()
    assert "Wie?" not in shown_texts(page)


@pytest.mark.parametrize("mood", list(Mood))
def test_every_face_can_be_chosen(page: LogPage, rooms: Rooms, mood: Mood) -> None:
    click(page.form.kinds.button(Kind.COOKING))
    click(page.form.moods.button(mood))
    click(page.ready)
    assert rooms.only().answers == Answers(Kind.COOKING, mood=mood)


# -- zelf nagekeken

def test_checked_and_none_found_is_not_the_same_as_not_said(page: LogPage, rooms: Rooms) -> None:
    click(page.form.kinds.button(Kind.COOKING))
    assert page.slips.number.text() == "–"
    click(page.check.toggle)
    assert page.slips.number.text().split() == ["niets", "gevonden"]
    assert page.slips.number.accessibleName() == "foutjes zelf gevonden: niets gevonden"
    needed = page.slips.number.sizeHint()
    assert needed.width() <= page.slips.number.width()
    assert needed.height() <= page.slips.height()
    click(page.ready)
    assert rooms.only().answers == Answers(Kind.COOKING, slips=0)
    click(rooms.day.practise)
    assert page.slips.number.text() == "–"
    assert not page.check.toggle.isChecked()


def test_one_tap_on_plus_is_one_slip(page: LogPage, rooms: Rooms) -> None:
    click(page.form.kinds.button(Kind.COOKING))
    click(page.slips.more)
    assert page.slips.number.text() == "1"
    assert page.check.toggle.isChecked()
    click(page.ready)
    assert rooms.only().answers == Answers(Kind.COOKING, slips=1)


def test_minus_goes_by_none_found_to_not_said(page: LogPage) -> None:
    said: list[int | None] = []
    page.check.changed.connect(lambda _slips: said.append(page.draft.slips))
    for tapped in (page.check.toggle, page.slips.more, page.slips.less):
        click(tapped)
    assert page.slips.number.text().split() == ["niets", "gevonden"]
    click(page.slips.less)
    assert said == [0, 1, 0, None]
    assert not page.check.toggle.isChecked()
    assert not page.slips.less.isEnabled()


def test_checked_is_taken_back_by_tapping_it_again(page: LogPage) -> None:
    for slips in (0, None):
        click(page.check.toggle)
        assert page.draft.slips == slips
