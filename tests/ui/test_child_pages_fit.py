"""Mijn dag and Ik heb geoefend on every screen: nothing cut off, everything large enough and with a name."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from child_rooms import LARGE, SMALL, Rooms, buttons
from hands import click, open_window
from thuisplan.domain.deadlines import DeadlineKind
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Company, Kind
from thuisplan.ui import theme
from thuisplan.ui.pages.log_practice import LogPage
from thuisplan.ui.widgets.fitting import Fitting
from thuisplan.ui.widgets.step_card import StepCard, StepState

FRIDAY = date(2026, 11, 20)


def cards(rooms: Rooms) -> list[StepCard]:
    return list(rooms.day.cards.values())


def crowd(rooms: Rooms) -> Child:
    """As much as fits: long names, 24 steps, many logs."""
    child = rooms.services.family.add_child("Anna-Sophie Charlotte van den Berg-d'Amie"[:40], "panda", "leaf", 8)
    for hour in (7, 15, 19):
        titles = ["W" * 40, "Alle spullen voor gym in de rode tas doen"[:40], *(f"Stap {n}" for n in range(6))]
        rooms.add_routine(*titles, child=child.id, hour=hour)
    for n in range(12):
        rooms.services.practice.log(child.id, Answers(list(Kind)[n % 6], 111))
    return child


@pytest.mark.parametrize("size", [LARGE, SMALL, (672, 560), (2160, 1400)])
def test_nothing_on_mijn_dag_is_cut_off_at_any_size(rooms: Rooms, size: tuple[int, int]) -> None:
    rooms.open(crowd(rooms))
    rooms.resize(*size)
    QApplication.processEvents()
    page = rooms.day
    inside = QRect(0, 0, page.width(), page.height())
    shown: list[QWidget] = page.findChildren(QWidget)
    for widget in (w for w in shown if w.isVisible()):
        at = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
        assert at.left() >= 0, widget
        assert at.right() <= inside.right(), widget
    at = QRect(page.practise.mapTo(page, QPoint(0, 0)), page.practise.size())
    assert inside.contains(at)


def test_the_present_step_is_brought_into_sight(rooms: Rooms, qtbot: QtBot) -> None:
    child = crowd(rooms)
    plan = rooms.services.routines.today(child.id)
    for step in plan.steps[:15]:
        rooms.services.routines.mark_done(child.id, step.step.id, plan.day)
    rooms.open(child)
    card = next(card for card in cards(rooms) if card.state is StepState.NOW)
    qtbot.waitUntil(lambda: card.width() > 400 and card.y() > 1000)     # it has its place in the list
    qtbot.waitUntil(lambda: rooms.day.rect().contains(QRect(card.mapTo(rooms.day, QPoint(0, 0)), card.size())))


def test_everything_on_mijn_dag_can_be_hit_and_has_a_name(rooms: Rooms) -> None:
    rooms.services.practice.log(rooms.child.id, Answers(Kind.COOKING, 25))
    click(cards(rooms)[0].because)
    click(cards(rooms)[1].tick)
    for button in buttons(rooms.day):
        assert button.height() >= theme.CHILD_TARGET, button
        assert button.accessibleName(), button


def test_a_timer_and_what_is_coming_need_no_scrolling(rooms: Rooms) -> None:
    today = rooms.services.days.today()
    for kind, days in ((DeadlineKind.TEST, 4), (DeadlineKind.TALK, 12)):
        rooms.services.deadlines.add(rooms.child.id, kind, "tafels van 6", today + timedelta(days=days))
    rooms.services.practice.log(rooms.child.id, Answers(Kind.COOKING, 15))
    rooms.services.focus.start(rooms.child.id, "Rekenen", "pencil", 25)
    rooms.open(rooms.child)
    rooms.resize(*LARGE)
    QApplication.processEvents()
    assert not rooms.day.aside.timer.isHidden()
    area = rooms.day.findChild(Fitting)
    assert isinstance(area, Fitting)
    assert area.verticalScrollBar().maximum() == 0


def scroll(page: LogPage) -> Fitting:
    found = page.findChild(Fitting)
    assert isinstance(found, Fitting)
    return found


@pytest.mark.parametrize("size", [LARGE, SMALL])
def test_the_log_fits_without_scrolling_with_every_question_open(
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


def test_every_question_can_be_hit_and_has_a_name(page: LogPage) -> None:
    click(page.form.company.button(Company.HELPED))
    for button in buttons(page):
        assert button.height() >= theme.CHILD_TARGET, button.text()
        assert button.width() >= theme.CHILD_TARGET, button.text()
        assert button.accessibleName(), button


# -- nothing moves under a child's hand

def places(page: LogPage) -> list[QRect]:
    """Where everything is that can be tapped on a new log, but the minutes' own chips."""
    for _ in range(4):      # layouts settle
        QApplication.processEvents()
    form = page.form
    fixed: list[QWidget] = [*form.kinds.findChildren(QAbstractButton), *form.moods.findChildren(QAbstractButton)]
    fixed += [form.minutes, form.minutes.other, *form.company.findChildren(QAbstractButton)]
    fixed += [page.check.toggle, page.slips.less, page.slips.number, page.slips.more, page.ready, page.close_button]
    return [QRect(widget.mapTo(page, QPoint(0, 0)), widget.size()) for widget in fixed]


@pytest.mark.parametrize("size", [LARGE, SMALL, (672, 900), (2160, 1400)])
def test_no_tap_moves_what_else_can_be_tapped(page: LogPage, rooms: Rooms, size: tuple[int, int]) -> None:
    rooms.services.practice.log(rooms.child.id, Answers(Kind.ROAD, 111), FRIDAY - timedelta(days=1))
    rooms.resize(*size)
    form, stood = page.form, places(page)
    click(form.kinds.button(Kind.ROAD))     # its minutes of last time get a chip of their own
    assert places(page) == stood
    for company in (Company.TOGETHER, Company.HELPED, Company.ALONE, Company.HELPED):
        click(form.company.button(company))
        assert places(page) == stood, company
    click(form.minutes.other)
    assert places(page) == stood
    click(page.check.toggle)
    click(page.slips.more)
    assert places(page) == stood
    click(page.ready)
    click(rooms.day.practise)
    assert places(page) == stood


@pytest.mark.parametrize("size", [(900, 640), (672, 780), (672, 560)])
def test_a_new_log_has_no_hole_where_the_last_one_asked_on(
    page: LogPage, rooms: Rooms, size: tuple[int, int]
) -> None:
    rooms.resize(*size)
    stood = places(page)
    click(page.form.kinds.button(Kind.COOKING))
    click(page.form.company.button(Company.HELPED))
    QApplication.processEvents()
    form = page.form.helpers.forms
    bottom = form.mapTo(scroll(page).viewport(), QPoint(0, form.height())).y()
    assert bottom <= scroll(page).viewport().height()       # what is asked is in sight
    click(page.ready)
    click(rooms.day.practise)
    assert places(page) == stood


def test_no_hole_stays_where_nothing_is_asked_any_more(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    theme.apply(qapp)
    rooms = Rooms(tmp_path)
    qtbot.addWidget(rooms)
    rooms.services.family.add_adult("mama")
    rooms.open(rooms.services.family.add_child("Noor", "fox", "butter", 5))
    open_window(qtbot, rooms, (900, 640))       # from the start too low to keep the room free
    click(rooms.day.practise)
    page = rooms.log
    stood = places(page)
    for company in (Company.TOGETHER, Company.HELPED, Company.TOGETHER, Company.ALONE):
        click(page.form.company.button(company))
        places(page)
    assert places(page) == stood
    rooms.house.database.close()
