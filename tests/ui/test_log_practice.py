"""Ik heb geoefend: three taps, what was not said, drafts per child, earlier days, changing, taking back."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from child_rooms import LARGE, SMALL, Rooms, buttons
from hands import click, open_window, press, tab_to
from thuisplan.domain.days import AwayKind
from thuisplan.domain.practice import Answers, Company, Help, Kind, Mood, Practice
from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.pages.log_practice import LogPage
from thuisplan.ui.widgets.day_choice import OTHER, TODAY, YESTERDAY
from thuisplan.ui.widgets.fitting import Fitting

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def rooms(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Rooms]:
    """Noor, with mama, papa and opa Jan, at Mijn dag."""
    theme.apply(qapp)
    made = Rooms(tmp_path)
    qtbot.addWidget(made)
    for name in ("mama", "papa", "opa Jan"):
        made.services.family.add_adult(name)
    made.open(made.services.family.add_child("Noor", "fox", "butter", 5))
    open_window(qtbot, made, LARGE)
    yield made
    made.house.database.close()


@pytest.fixture
def page(rooms: Rooms) -> LogPage:
    """A new log of Noor, as opened from Mijn dag."""
    click(rooms.day.practise)
    return rooms.log


def chips(page: LogPage) -> list[str]:
    return [chip.text() for chip in page.form.minutes.chips if not chip.isHidden()]


def chip(page: LogPage, text: str) -> QAbstractButton:
    return next(c for c in page.form.minutes.chips if not c.isHidden() and c.text() == text)


def only(rooms: Rooms) -> Practice:
    (practice,) = rooms.stored()
    return practice


def texts(page: QWidget) -> list[str]:
    found: list[QLabel] = page.findChildren(QLabel)
    return [label.text() for label in found if label.isVisible()]


# -- three taps

def test_three_taps_from_mijn_dag_with_the_minutes_of_last_time(rooms: Rooms) -> None:
    rooms.services.practice.log(rooms.child.id, Answers(Kind.COOKING, 25), FRIDAY - timedelta(days=1))
    click(rooms.day.practise)
    click(rooms.log.form.kinds.button(Kind.COOKING))
    click(rooms.log.ready)
    assert only(rooms).answers == Answers(Kind.COOKING, 25)     # and nothing else is filled in
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
    assert only(rooms).answers == Answers(Kind.COOKING, 25)


def test_every_answer_is_reached_with_the_keyboard(page: LogPage, rooms: Rooms) -> None:
    press(Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    tab_to(chip(page, "10 min"), most=3)
    press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(page.form.company.button(Company.ALONE), most=3)
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space)
    tab_to(page.form.moods.button(Mood.PUZZLING), most=3)
    press(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(page.slips.more, most=3)
    press(Qt.Key.Key_Space)
    tab_to(page.ready, most=3)
    press(Qt.Key.Key_Space)
    papa = rooms.services.family.adults()[1].id
    assert only(rooms).answers == Answers(
        Kind.NEWS, 15, Company.HELPED, papa, Help.SHOWED, Mood.EASY_GOING, 0
    )


def test_no_answer_has_a_ring_before_a_key_is_pressed(page: LogPage) -> None:
    assert QApplication.focusWidget() is page
    assert page.accessibleName() == "Ik heb geoefend"


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
    assert chips(page) == ["10 min", "15 min", "25 min", "40 min"]
    click(page.form.kinds.button(Kind.ROAD))
    assert page.form.last.text() == ""
    click(page.ready)
    assert only(rooms).answers == Answers(Kind.ROAD)


def test_the_minutes_of_last_time_always_have_a_chip(page: LogPage, rooms: Rooms) -> None:
    rooms.services.practice.log(rooms.child.id, Answers(Kind.ROAD, 20), FRIDAY - timedelta(days=1))
    click(page.form.kinds.button(Kind.ROAD))
    assert chips(page) == ["10 min", "15 min", "20 min", "25 min", "40 min"]
    assert page.form.last.text() == "vorige keer 20"
    assert chip(page, "20 min").isChecked()
    click(page.form.kinds.button(Kind.GAME))        # never done: nothing filled in
    assert chips(page) == ["10 min", "15 min", "25 min", "40 min"]
    assert page.form.minutes.value() is None


def test_minutes_that_were_taken_back_stay_empty(page: LogPage, rooms: Rooms) -> None:
    for kind in (Kind.ROAD, Kind.GAME):
        rooms.services.practice.log(rooms.child.id, Answers(kind, 25), FRIDAY - timedelta(days=1))
    click(page.form.kinds.button(Kind.ROAD))
    click(chip(page, "25 min"))
    assert not chip(page, "25 min").isChecked()
    click(page.form.kinds.button(Kind.GAME))
    click(page.ready)
    assert only(rooms).answers == Answers(Kind.GAME)


def test_minutes_that_the_child_said_go_along_to_another_kind(page: LogPage, rooms: Rooms) -> None:
    rooms.services.practice.log(rooms.child.id, Answers(Kind.GAME, 25), FRIDAY - timedelta(days=1))
    click(chip(page, "40 min"))
    click(page.form.kinds.button(Kind.ROAD))
    click(page.form.kinds.button(Kind.GAME))
    click(page.ready)
    assert only(rooms).answers == Answers(Kind.GAME, 40)


def test_another_number_of_minutes(page: LogPage, rooms: Rooms) -> None:
    minutes = page.form.minutes
    click(page.form.kinds.button(Kind.ROAD))
    click(minutes.other)
    assert minutes.value() is None      # opening it says nothing yet
    assert chips(page) == []
    for _ in range(3):
        click(minutes.stepper.more)
    assert minutes.stepper.number.text() == "15"
    for _ in range(3):
        click(minutes.stepper.more)
    click(page.ready)
    assert only(rooms).answers == Answers(Kind.ROAD, 30)


def test_another_number_starts_at_the_chosen_one_and_can_be_taken_back(page: LogPage) -> None:
    minutes = page.form.minutes
    click(chip(page, "40 min"))
    click(minutes.other)
    click(minutes.stepper.more)
    assert minutes.value() == 45
    click(minutes.other)
    assert minutes.value() is None
    assert chips(page) == ["10 min", "15 min", "25 min", "40 min"]


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
    assert only(rooms).answers == Answers(Kind.COOKING, None, Company.HELPED, mama.id, Help.HINTED)


def test_all_of_it_may_stay_open(page: LogPage, rooms: Rooms) -> None:
    click(page.form.kinds.button(Kind.COOKING))
    click(page.form.company.button(Company.HELPED))
    click(page.ready)
    assert only(rooms).answers == Answers(Kind.COOKING, None, Company.HELPED)


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
    answers = only(rooms).answers
    assert (answers.helper is not None, answers.help is not None) == kept


def test_without_grown_ups_only_how_is_asked(page: LogPage, rooms: Rooms) -> None:
    for adult in rooms.services.family.adults():
        rooms.services.family.archive_adult(adult.id)
    click(page.form.company.button(Company.TOGETHER))
    assert not page.form.helpers.isVisible()
    click(page.form.company.button(Company.HELPED))
    assert page.form.helpers.forms.isVisible()
    assert "Wie?" not in texts(page)


@pytest.mark.parametrize("mood", list(Mood))
def test_every_face_can_be_chosen(page: LogPage, rooms: Rooms, mood: Mood) -> None:
    click(page.form.kinds.button(Kind.COOKING))
    click(page.form.moods.button(mood))
    click(page.ready)
    assert only(rooms).answers == Answers(Kind.COOKING, mood=mood)


def test_no_slips_found_is_not_the_same_as_not_said(page: LogPage, rooms: Rooms) -> None:
    click(page.form.kinds.button(Kind.COOKING))
    assert page.slips.number.text() == "–"
    click(page.slips.more)
    assert page.slips.number.text() == "0"
    click(page.ready)
    assert only(rooms).answers == Answers(Kind.COOKING, slips=0)
    click(rooms.day.practise)
    assert page.slips.number.text() == "–"


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
    click(page.day.chips.button(OTHER))
    assert page.day.day.text() == "eergisteren"
    assert page.day.earlier.hasFocus()
    for _ in range(12):
        click(page.day.earlier)
    assert page.day.day.text() == "vrijdag 6 november"
    assert not page.day.earlier.isEnabled()
    assert page.day.later.hasFocus()
    click(page.form.kinds.button(Kind.NEWS))
    click(page.ready)
    (practice,) = rooms.services.practice.of_day(rooms.child.id, date(2026, 11, 6))
    assert practice.later


def test_stepping_forward_ends_at_the_chips(page: LogPage) -> None:
    click(page.day.chips.button(OTHER))
    click(page.day.later)
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
    click(chip(page, "40 min"))
    rooms.house.clock.forward(timedelta(days=15))
    click(page.ready)
    assert page.trouble.isVisible()
    assert rooms.logged == []
    page.news(Change.DAYS)
    click(page.day.chips.button(TODAY))
    assert not page.trouble.isVisible()
    click(page.ready)
    assert only(rooms).answers == Answers(Kind.GAME, 40)


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
    assert chips(page) == ["10 min", "15 min", "25 min", "40 min"]
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
    assert chip(page, "35 min").isChecked()
    assert page.form.helpers.names.value() == old.answers.helper
    edited: list[tuple[Practice, Practice]] = []
    page.edited.connect(lambda before, after: edited.append((before, after)))
    click(page.form.kinds.button(Kind.COOKING))     # its minutes stay: they were said
    click(page.form.moods.button(Mood.NICE))        # taken back
    click(page.ready)
    now = only(rooms)
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
    assert only(rooms).answers.kind is Kind.GAME
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
    assert only(rooms).answers.helper == old.answers.helper
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
    assert only(rooms).answers.mood is Mood.WOW


def test_an_hour_that_passes_while_looking_is_told(page: LogPage, rooms: Rooms) -> None:
    rooms.edit(written(rooms))
    click(page.form.moods.button(Mood.WOW))
    rooms.house.clock.forward(timedelta(minutes=61))
    click(page.remove)
    assert page.trouble.text() == "Weghalen kan tot een uur na het opschrijven. Aanpassen kan altijd."
    assert page.trouble.isVisible()
    assert not page.remove.isVisible()
    click(page.ready)
    assert only(rooms).answers.mood is Mood.WOW


def test_a_log_that_is_gone_is_told(page: LogPage, rooms: Rooms) -> None:
    old = written(rooms)
    rooms.edit(old)
    rooms.services.practice.undo(old.id)
    click(page.ready)
    assert page.trouble.isVisible()
    click(page.remove)
    assert page.trouble.text() == "Dit was al weggehaald. Je kunt sluiten."
    assert rooms.stack.currentWidget() is page


# -- for everybody, on every screen

def scroll(page: LogPage) -> Fitting:
    found = page.findChild(Fitting)
    assert isinstance(found, Fitting)
    return found


@pytest.mark.parametrize("size", [LARGE, SMALL])
def test_it_fits_without_scrolling_with_every_question_open(
    page: LogPage, rooms: Rooms, qtbot: QtBot, size: tuple[int, int]
) -> None:
    rooms.services.practice.log(rooms.child.id, Answers(Kind.COOKING, 555), FRIDAY - timedelta(days=1))
    rooms.resize(*size)
    click(page.form.kinds.button(Kind.COOKING))
    click(page.form.company.button(Company.HELPED))
    qtbot.waitUntil(lambda: page.form.helpers.forms.isVisible() and scroll(page).verticalScrollBar().maximum() == 0)
    for widget in (*buttons(page), page.slips):
        at = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
        assert page.rect().contains(at), widget
        if isinstance(widget, QAbstractButton) and widget.text():
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()


@pytest.mark.parametrize("size", [(672, 560), SMALL])
def test_klaar_stays_in_sight_when_there_is_more_than_fits(
    page: LogPage, rooms: Rooms, size: tuple[int, int]
) -> None:
    for n in range(20):
        rooms.services.family.add_adult(f"Ömür-Şükrü van der Meer-d'Amie Hart {n}")
    rooms.resize(*size)
    click(page.form.company.button(Company.HELPED))
    QApplication.processEvents()
    assert scroll(page).verticalScrollBar().maximum() > 0
    assert page.form.width() <= scroll(page).viewport().width()
    for widget in (page.ready, page.close_button, page.slips):
        assert page.rect().contains(QRect(widget.mapTo(page, QPoint(0, 0)), widget.size()))


def test_everything_can_be_hit_and_has_a_name(page: LogPage) -> None:
    click(page.form.company.button(Company.HELPED))
    for button in buttons(page):
        assert button.height() >= theme.CHILD_TARGET, button.text()
        assert button.width() >= theme.CHILD_TARGET, button.text()
        assert button.accessibleName(), button
