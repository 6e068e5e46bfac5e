"""On Mijn dag: what is coming at school, and its one reminder; the page on which a child writes its own down."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from child_rooms import Rooms, buttons
from corner import write
from hands import click, open_window, press, tab_to
from house import House, open_house
from thuisplan.domain.days import AwayKind
from thuisplan.domain.deadlines import Deadline, DeadlineKind
from thuisplan.domain.family import Child
from thuisplan.services.changes import Change
from thuisplan.services.house import build
from thuisplan.ui import theme
from thuisplan.ui.pages.coming import ComingPage

FRIDAY = date(2026, 11, 20)


def coming(rooms: Rooms) -> list[str]:
    card = rooms.day.aside.coming
    return [label.text().replace("\u200b", "") for label in card.findChildren(QLabel) if label.isVisible()]


def add(rooms: Rooms, ahead: int, title: str = "tafels", before: int = 3) -> Deadline:
    made = rooms.services.deadlines.add(
        rooms.child.id, DeadlineKind.TEST, title, FRIDAY + timedelta(days=ahead), before
    )
    rooms.day.news(Change.DEADLINES)
    QApplication.processEvents()
    return made


# -- the card

def test_what_comes_in_two_weeks_is_shown_calmly(rooms: Rooms) -> None:
    assert coming(rooms) == []
    add(rooms, 13)
    test = add(rooms, 5, "dolfijnen <b>")
    add(rooms, 15, "later")
    assert coming(rooms) == [
        "Er komt iets aan", "Toets: dolfijnen <b>", "Woensdag 25 november", "Toets: tafels", "Donderdag 3 december",
    ]
    assert rooms.day.aside.coming.property("role") == "card"
    assert rooms.day.aside.coming.seen_button(test.id) is None


def test_the_reminder_stands_out_until_it_was_seen_and_then_never_again(rooms: Rooms) -> None:
    test = add(rooms, 3)
    card = rooms.day.aside.coming
    assert card.property("role") == "suggestion"
    seen = card.seen_button(test.id)
    assert seen is not None
    click(seen)
    rooms.day.news(Change.DEADLINES)
    assert card.seen_button(test.id) is None
    assert card.property("role") == "card"
    assert "Toets: tafels" in coming(rooms)         # it is still coming
    for _ in range(3):
        rooms.house.clock.forward(timedelta(days=1))
        rooms.day.news(Change.DAYS)
        assert card.seen_button(test.id) is None
    assert "Vandaag" in coming(rooms)


def test_by_keyboard_alone_and_the_keyboard_goes_on_to_the_step_of_now(rooms: Rooms) -> None:
    test = add(rooms, 1)
    seen = rooms.day.aside.coming.seen_button(test.id)
    assert seen is not None
    rooms.day.focus_present()
    tab_to(seen)
    press(Qt.Key.Key_Space)
    rooms.day.news(Change.DEADLINES)
    assert rooms.services.deadlines.near(rooms.child.id)[0].reminded == FRIDAY
    assert next(iter(rooms.day.cards.values())).tick.hasFocus()


@pytest.mark.parametrize("kind", list(AwayKind))
def test_nothing_stands_out_while_a_child_is_away_or_ill(rooms: Rooms, kind: AwayKind) -> None:
    rooms.services.days.add_away(rooms.child.id, FRIDAY, FRIDAY, kind)
    test = add(rooms, 2)
    assert rooms.day.aside.coming.seen_button(test.id) is None
    rooms.house.clock.forward(timedelta(days=1))
    rooms.day.news(Change.DAYS)
    assert rooms.day.aside.coming.seen_button(test.id) is not None


def test_three_at_most_and_what_asks_is_among_them(rooms: Rooms) -> None:
    for n in range(4):
        add(rooms, n + 4, f"t{n}", 0)
    asks = add(rooms, 14, "ver", 14)
    assert [text for text in coming(rooms) if text.startswith("Toets")] == ["Toets: t0", "Toets: t1", "Toets: ver"]
    assert rooms.day.aside.coming.seen_button(asks.id) is not None


def test_a_younger_child_has_no_button_and_without_anything_no_card(rooms: Rooms) -> None:
    assert rooms.day.aside.coming.add.isVisible()       # Noor is in groep 5
    mila = rooms.services.family.add_child("Mila", "owl", "berry", 4)
    rooms.open(mila)
    assert not rooms.day.aside.coming.isVisible()
    rooms.services.deadlines.add(mila.id, DeadlineKind.BOOK, "", FRIDAY)
    rooms.day.news(Change.DEADLINES)
    assert coming(rooms) == ["Er komt iets aan", "Boek", "Vandaag"]
    assert not rooms.day.aside.coming.add.isVisible()


# -- a child writes its own down

class Desk:
    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app)
        self.house: House = open_house(folder)
        self.services = build(self.house.database, self.house.clock, self.house.told.append)
        self.child: Child = self.services.family.add_child("Noor", "fox", "butter", 5)
        self.page = ComingPage(self.services)
        self.closed: list[bool] = []
        self.page.closed.connect(lambda: self.closed.append(True))
        qtbot.addWidget(self.page)
        self.page.open(self.child)
        open_window(qtbot, self.page, (1072, 800))

    def kept(self, child: Child | None = None) -> list[Deadline]:
        return self.services.deadlines.of_child((child or self.child).id)

    def texts(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(tmp_path, qtbot)
    yield made
    made.house.database.close()


def test_two_taps_are_enough(desk: Desk) -> None:
    assert "Dit schrijf jij zelf op." in desk.texts()       # R14
    click(desk.page.kind.button(DeadlineKind.TALK))
    click(desk.page.ready)
    (made,) = desk.kept()
    assert (made.kind, made.title, made.day, made.days_before) == (
        DeadlineKind.TALK, "", FRIDAY + timedelta(days=7), 3,
    )
    assert desk.closed == [True]
    assert desk.page.kind.value() is None       # clean for the next one


@pytest.mark.parametrize(("ahead", "before"), [(1, 0), (2, 1), (7, 3), (14, 3)])
def test_what_was_just_written_down_does_not_remind_at_once(desk: Desk, ahead: int, before: int) -> None:
    click(desk.page.kind.button(DeadlineKind.TEST))
    click(desk.page.usual.button(ahead))
    click(desk.page.ready)
    (made,) = desk.kept()
    assert (made.day - FRIDAY, made.days_before) == (timedelta(days=ahead), before)
    assert not made.asks(FRIDAY)


def test_by_keyboard_alone_with_its_own_words(desk: Desk) -> None:
    desk.page.focus_first()
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(desk.page.day.later)
    press(Qt.Key.Key_Space)
    assert desk.page.usual.value() is None
    tab_to(desk.page.about)
    write("schoolreis")
    press(Qt.Key.Key_Return)
    (made,) = desk.kept()
    assert (made.kind, made.title, made.day) == (DeadlineKind.OTHER, "schoolreis", FRIDAY + timedelta(days=8))


def test_what_is_missing_is_said_kindly(desk: Desk) -> None:
    click(desk.page.ready)
    assert "Tik eerst aan wat er aankomt." in desk.texts()
    click(desk.page.kind.button(DeadlineKind.OTHER))
    assert "Tik eerst aan wat er aankomt." not in desk.texts()
    click(desk.page.ready)
    assert "Wat is het? Schrijf het in een paar woorden." in desk.texts()
    assert desk.page.about.hasFocus()
    write("x" * 41)
    click(desk.page.ready)
    assert "Er passen 40 tekens in; dit zijn er 41." in desk.texts()
    desk.page.about.setText("reis")
    click(desk.page.usual.button(1))
    for _ in range(2):
        click(desk.page.day.earlier)
    click(desk.page.ready)
    assert "Die dag is al geweest. Kies een dag die nog komt." in desk.texts()
    assert desk.kept() == []
    assert desk.closed == []


def test_what_was_filled_in_is_kept_per_child(desk: Desk) -> None:
    click(desk.page.kind.button(DeadlineKind.BOOK))
    click(desk.page.about)
    write("Pluk")
    press(Qt.Key.Key_Escape)
    assert desk.closed == [True]
    daan = desk.services.family.add_child("Daan", "panda", "leaf", 7)
    desk.page.open(daan)
    assert (desk.page.kind.value(), desk.page.about.text()) == (None, "")
    desk.page.open(desk.child)
    assert (desk.page.kind.value(), desk.page.about.text()) == (DeadlineKind.BOOK, "Pluk")
    click(desk.page.ready)
    assert (len(desk.kept()), len(desk.kept(daan))) == (1, 0)


@pytest.mark.parametrize("size", [(1072, 800), (816, 700), (672, 480)])
def test_everything_can_be_hit_and_has_a_name(desk: Desk, size: tuple[int, int]) -> None:
    desk.page.resize(*size)
    QApplication.processEvents()
    for button in buttons(desk.page):
        assert button.height() >= theme.CHILD_TARGET, button.accessibleName()
        assert button.accessibleName(), button
    for part in (desk.page.ready, desk.page.back):
        assert part.visibleRegion().boundingRect() == part.rect()
