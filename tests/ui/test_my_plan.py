"""Mijn plan wijzigen: moving, timing, leaving out, adding, nothing today; by mouse and by keyboard alone."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from child_rooms import LARGE, SMALL, buttons, shown_texts
from hands import click, open_window, press, tab_to, type_text
from house import AMSTERDAM, House, open_house
from thuisplan.domain.family import Child
from thuisplan.domain.routines import Outcome
from thuisplan.services.changes import Change
from thuisplan.services.house import build
from thuisplan.ui import theme
from thuisplan.ui.pages.my_plan import MyPlanPage
from thuisplan.ui.pages.my_plan.card import PlanCard

TODAY = date(2026, 11, 20)


class Plan(MyPlanPage):
    """The page over a real house."""

    def __init__(self, folder: Path) -> None:
        self.house: House = open_house(folder)
        super().__init__(build(self.house.database, self.house.clock, self._tell))
        self.setMinimumSize(300, 300)

    def _tell(self, change: Change) -> None:
        self.news(change)

    def begin(self, child: Child) -> None:
        self.open(child)
        self.start()

    def shown(self) -> list[PlanCard]:
        return [*self.cards.values()]

    def titles(self) -> list[str]:
        """As they are kept, which is as they are shown."""
        kept = [s.step.title for s in self.services.routines.today(self.child.id).steps]
        assert [card.title.accessibleName() for card in self.shown()] == kept
        return kept

    def says(self, text: str) -> bool:
        return any(text in said for said in shown_texts(self))


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Plan]:
    """Noor of groep 5, with three steps after school and one in the evening."""
    theme.apply(qapp)
    made = Plan(tmp_path)
    qtbot.addWidget(made)
    services = made.services
    noor = services.family.add_child("Noor", "fox", "butter", 5)
    for name in ("mama", "opa Jan"):
        services.family.add_adult(name)
    steps = [("Fruit", "red-apple"), ("Rekenen", "pencil"), ("Krant", "newspaper")]
    services.routines.add("Na school", "backpack", at=time(15, 15), steps=steps)
    services.routines.add("’s Avonds", "toothbrush", at=time(19, 15), steps=[("Tas", "backpack")])
    made.begin(noor)
    open_window(qtbot, made, LARGE)
    yield made
    made.house.database.close()


def in_sight(page: QWidget, widget: QWidget) -> bool:
    return page.rect().contains(QRect(widget.mapTo(page, QPoint(0, 0)), widget.size()))


# -- moving

def test_a_card_is_moved_by_tap_and_each_tap_is_kept(page: Plan) -> None:
    click(page.shown()[1].earlier)
    assert page.titles() == ["Rekenen", "Fruit", "Krant", "Tas"]
    click(page.shown()[1].later)
    assert page.titles() == ["Rekenen", "Krant", "Fruit", "Tas"]
    assert [card.y() for card in page.shown()] == sorted(card.y() for card in page.shown())


def test_the_ends_of_the_day(page: Plan) -> None:
    assert [card.earlier.isEnabled() for card in page.shown()] == [False, True, True, True]
    assert [card.later.isEnabled() for card in page.shown()] == [True, True, True, False]


def test_moving_by_keyboard_stays_with_the_card_also_at_an_end(page: Plan) -> None:
    fruit = page.shown()[0]
    tab_to(fruit.later)
    for _ in range(3):
        press(Qt.Key.Key_Space)
    assert page.titles() == ["Rekenen", "Krant", "Tas", "Fruit"]
    assert fruit.earlier.hasFocus()         # there is no later
    press(Qt.Key.Key_Return)
    assert page.titles() == ["Rekenen", "Krant", "Fruit", "Tas"]
    assert fruit.earlier.hasFocus()


def test_past_another_time_the_card_takes_that_time(page: Plan) -> None:
    click(page.shown()[2].later)
    assert [card.at.text() for card in page.shown()] == [" 15:15", " 15:15", " 19:15", " 19:15"]
    click(page.shown()[3].earlier)
    assert [card.at.text() for card in page.shown()] == [" 15:15", " 15:15", " 15:15", " 19:15"]
    assert page.services.routines.today(page.child.id).own is None      # as it was: nobody made anything of it
    assert not page.usual.isVisible()


# -- another time

def test_a_usual_time_is_one_tap_and_can_be_undone(page: Plan) -> None:
    fruit = page.shown()[0]
    click(fruit.at)
    click(fruit.times.usual.button("19:00"))
    assert fruit.is_folded()
    assert page.titles() == ["Rekenen", "Krant", "Fruit", "Tas"]
    assert page.says("Fruit: 19:00")
    click(page.snack.undo)
    assert page.titles() == ["Fruit", "Rekenen", "Krant", "Tas"]


def test_quarters_are_kept_once_they_are_good(page: Plan) -> None:
    fruit = page.shown()[0]
    tab_to(fruit.at)
    press(Qt.Key.Key_Return)
    tab_to(fruit.times.more)
    press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert page.titles()[0] == "Fruit"      # nothing runs from under a hand
    tab_to(fruit.good)
    press(Qt.Key.Key_Return)
    assert page.titles() == ["Rekenen", "Krant", "Fruit", "Tas"]
    assert fruit.at.text() == " 15:45"
    assert fruit.at.hasFocus()


def test_by_keyboard_the_time_comes_next(page: Plan) -> None:
    fruit, sums = page.shown()[:2]
    tab_to(fruit.at)
    press(Qt.Key.Key_Return)
    assert fruit.times.edit.hasFocus()
    for _ in range(4):
        if fruit.good.hasFocus():
            break
        press(Qt.Key.Key_Tab)
    assert fruit.good.hasFocus()
    press(Qt.Key.Key_Tab)
    assert sums.at.hasFocus()
    click(fruit.at)
    click(fruit.at)
    assert not fruit.times.edit.hasFocus()      # a tap leaves the keyboard where it was


def test_escape_puts_the_times_away_and_keeps_the_time(page: Plan, qtbot: QtBot) -> None:
    fruit = page.shown()[0]
    tab_to(fruit.at)
    press(Qt.Key.Key_Return)
    tab_to(fruit.times.more)
    press(Qt.Key.Key_Space, Qt.Key.Key_Escape)
    assert fruit.is_folded()
    assert fruit.at.text() == " 15:15"
    with qtbot.waitSignal(page.closed):
        press(Qt.Key.Key_Escape)


# -- not today, and back

def test_left_out_undone_and_brought_back(page: Plan) -> None:
    click(page.shown()[1].out)
    assert page.titles() == ["Fruit", "Krant", "Tas"]
    click(page.snack.undo)
    assert page.titles() == ["Fruit", "Rekenen", "Krant", "Tas"]
    assert not page.says("Vandaag niet")
    click(page.shown()[1].out)
    (back,) = page.left_out.buttons.values()
    click(back)
    assert page.titles() == ["Fruit", "Rekenen", "Krant", "Tas"]


def test_left_out_by_keyboard_the_undo_is_in_hand(page: Plan) -> None:
    tab_to(page.shown()[0].out)
    press(Qt.Key.Key_Return)
    assert page.snack.undo.hasFocus()
    press(Qt.Key.Key_Return)
    assert page.titles() == ["Fruit", "Rekenen", "Krant", "Tas"]


def test_what_is_ticked_stays_and_only_stands_there(page: Plan) -> None:
    step = page.services.routines.today(page.child.id).steps[1].step
    page.services.routines.mark_done(page.child.id, step.id, TODAY)
    card = page.shown()[1]
    assert not any(b.isVisible() for b in (card.at, card.earlier, card.later, card.out))
    assert (card.done.isVisible(), card.second.text()) == (True, "gedaan")
    click(page.nothing)
    assert page.titles() == ["Rekenen"]
    tick = page.services.routines.today(page.child.id).steps[0].tick
    assert tick is not None
    assert tick.outcome is Outcome.DONE


# -- vandaag niets, and weer zoals het was

def test_vandaag_niets_is_one_tap_and_a_good_day(page: Plan) -> None:
    click(page.shown()[1].earlier)
    click(page.nothing)
    assert page.titles() == []
    assert page.says("Een vrije dag is een goede dag.")
    assert not page.extra.isVisible()
    click(page.something)
    assert page.titles() == ["Rekenen", "Fruit", "Krant", "Tas"]
    click(page.nothing)
    click(page.snack.undo)
    assert page.titles() == ["Rekenen", "Fruit", "Krant", "Tas"]


def test_weer_zoals_het_was_can_be_undone(page: Plan) -> None:
    assert not page.usual.isVisible()
    click(page.shown()[1].earlier)
    click(page.usual)
    assert page.titles() == ["Fruit", "Rekenen", "Krant", "Tas"]
    assert not page.usual.isVisible()
    click(page.snack.undo)
    assert page.titles() == ["Rekenen", "Fruit", "Krant", "Tas"]


def test_a_new_day_begins_as_usual(page: Plan) -> None:
    click(page.shown()[1].earlier)
    page.house.clock.instant = datetime(2026, 11, 23, 8, tzinfo=AMSTERDAM)
    page.news(Change.DAYS)
    assert page.titles() == ["Fruit", "Rekenen", "Krant", "Tas"]
    assert page.says("Maandag 23 november")


# -- something extra

def test_an_idea_is_added_in_two_taps_and_undone_in_one(page: Plan) -> None:
    click(page.extra)
    click(page.adding.ideas.button(page.adding.offered[0]))
    click(page.adding.ready)
    assert page.titles() == ["Fruit", "Rekenen", "Krant", "Tas", "Buiten spelen"]
    assert page.says("erbij gezet")
    click(page.extra)
    assert "Buiten spelen" not in [idea.title for idea in page.adding.offered]
    click(page.adding.close_button)
    click(page.extra)
    click(page.adding.ideas.button(page.adding.offered[0]))
    click(page.adding.ready)
    click(page.snack.undo)
    assert page.titles() == ["Fruit", "Rekenen", "Krant", "Tas", "Buiten spelen"]
    assert not page.says("Vandaag niet")


def test_what_goes_best_by_itself_is_offered_first(page: Plan) -> None:
    """Steps of routines that are not due today, the best rooted first; nothing that is in the day."""
    services, days = page.services, range(15)
    for title, times in (("Nieuw", 0), ("Lezen", 5), ("Bed", 8)):
        made = services.routines.add(title, "bed", weekdays={1, 2, 3, 4}, steps=[(f"{title} nu", "bed")])
        mondays_on = [d for n in days if (d := TODAY - timedelta(days=n)).isoweekday() < 5]
        for day in mondays_on[:times]:
            services.routines.mark_done(page.child.id, made.steps[0].id, day)
    click(page.extra)
    offered = [idea.title for idea in page.adding.offered]
    assert offered[:3] == ["Bed nu", "Lezen nu", "Buiten spelen"]
    assert len(offered) == 10


def test_something_of_its_own_with_a_time_and_minutes_by_keyboard_alone(page: Plan) -> None:
    tab_to(page.extra)
    press(Qt.Key.Key_Return)
    tab_to(page.adding.typed.edit)
    type_text("Hut bouwen")
    assert page.adding.own_picture.isVisible()
    tab_to(page.adding.picture.cell("memo"))
    press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(page.adding.at.none)
    press(Qt.Key.Key_Left, Qt.Key.Key_Space)
    tab_to(page.adding.minutes.chips[0])
    press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(page.adding.ready)
    press(Qt.Key.Key_Return)
    assert page.titles() == ["Fruit", "Rekenen", "Krant", "Hut bouwen", "Tas"]
    added = page.services.routines.today(page.child.id).steps[3]
    assert (added.at, added.step.minutes, added.step.picture) == (time(19), 15, "open-book")
    assert page.extra.hasFocus()


def test_nothing_and_too_much_are_told_kindly(page: Plan) -> None:
    click(page.extra)
    click(page.adding.ready)
    assert page.says("Tik een idee aan, of schrijf er een.")
    type_text("x" * 41)
    click(page.adding.ready)
    assert page.says("Er passen 40 tekens in; dit zijn er 41.")
    assert page.adding.typed.text() == "x" * 41
    click(page.adding.ideas.button(page.adding.offered[1]))       # an idea takes its place
    click(page.adding.ready)
    assert page.titles()[-1] == "Lezen"


# -- together

def test_a_younger_child_says_first_who_is_there(page: Plan, qtbot: QtBot) -> None:
    page.begin(page.services.family.add_child("Mila", "owl", "berry", 3))
    assert page.says("Dit doe je samen met een groot mens. Wie is er bij je?")
    assert [b.accessibleName() for b in page.company.buttons] == ["mama", "opa Jan", "iemand anders"]
    assert not page.ready.isVisible()
    click(page.company.buttons[1])
    assert page.says("samen met opa Jan")
    click(page.shown()[1].earlier)
    own = page.services.routines.today(page.child.id).own
    assert own is not None
    assert own.together
    assert own.helper == page.services.family.adults()[1].id
    page.start()        # asked again each time
    assert page.company.isVisible()
    with qtbot.waitSignal(page.closed):
        click(page.company.not_now)


@pytest.mark.parametrize(("groep", "together"), [(None, True), (4, True), (5, False), (9, False)])
def test_from_groep_5_on_nobody_is_asked(page: Plan, groep: int | None, together: bool) -> None:
    page.begin(page.services.family.add_child("Mila", "owl", "berry", groep))
    assert page.company.isVisible() is together


def test_together_by_keyboard_alone_also_without_grown_ups(page: Plan) -> None:
    for adult in page.services.family.adults():
        page.services.family.archive_adult(adult.id)
    page.begin(page.services.family.add_child("Mila", "owl", "berry", 3))
    page.focus_first()
    assert page.says("Samen een plan maken")
    press(Qt.Key.Key_Return)
    assert page.shown()[0].later.hasFocus()
    press(Qt.Key.Key_Return)
    assert page.titles()[:2] == ["Rekenen", "Fruit"]


def test_another_child_begins_anew(page: Plan) -> None:
    click(page.extra)
    page.adding.typed.show_text("geheim")
    page.begin(page.services.family.add_child("Daan", "panda", "leaf", 7))
    assert page.says("Mijn plan")
    click(page.extra)
    assert page.adding.typed.text() == ""


# -- how it looks

@pytest.mark.parametrize("size", [LARGE, SMALL, (672, 560), (2160, 1400)])
def test_nothing_is_cut_off_at_any_size(page: Plan, size: tuple[int, int]) -> None:
    titles = [("W" * 40, "pencil"), ("Alle spullen voor gym in de rode tas", "pencil")]
    page.services.routines.add("W" * 40, "bed", at=time(9), steps=titles)
    QApplication.processEvents()
    click(page.shown()[0].out)
    click(page.shown()[0].at)
    page.resize(*size)
    QApplication.processEvents()
    for widget in (w for w in page.findChildren(QWidget) if w.isVisible()):
        at = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
        assert at.left() >= 0, widget
        assert at.right() < page.width(), widget
    assert in_sight(page, page.ready)


@pytest.mark.parametrize("size", [LARGE, SMALL])
def test_the_form_for_something_extra_fits_without_scrolling(page: Plan, size: tuple[int, int]) -> None:
    page.resize(*size)
    click(page.extra)
    QApplication.processEvents()
    area = page.adding.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    assert in_sight(page, page.adding.ready)


def test_everything_can_be_hit_and_has_a_name(page: Plan) -> None:
    def look() -> None:
        for button in buttons(page):
            assert button.height() >= theme.CHILD_TARGET, button.accessibleName()
            assert button.width() >= theme.CHILD_TARGET, button.accessibleName()
            assert button.accessibleName(), button
    click(page.shown()[0].out)
    click(page.shown()[0].at)
    look()
    click(page.extra)
    page.adding.typed.edit.setFocus()
    type_text("Hut")
    look()
    page.begin(page.services.family.add_child("Mila", "owl", "berry", 3))
    look()
