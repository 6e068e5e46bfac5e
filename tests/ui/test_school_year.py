"""Schooljaar in the Ouderhoek: region, holidays, those of the family's own; by mouse and by keyboard."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from corner import SMALL, USUAL, write
from hands import click, open_window, press, tab_to
from house import House, open_house
from thuisplan.domain.days import SchoolYear
from thuisplan.domain.deadlines import DeadlineKind
from thuisplan.domain.holidays import Holiday
from thuisplan.services.changes import Change
from thuisplan.services.house import Services, build
from thuisplan.ui import theme
from thuisplan.ui.pages.parents import SchoolYearPage
from thuisplan.ui.pages.parents.holiday_editor import HolidayEditor
from thuisplan.ui.pages.parents.school_year import SchoolYearSection
from thuisplan.ui.widgets.flow import reveal

YEAR = SchoolYear(2026)


class Room:
    """The page on a real house, with the region Midden."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app)
        self.house: House = open_house(folder)
        self.page: SchoolYearPage | None = None
        self.services: Services = build(self.house.database, self.house.clock, self._tell)
        self.services.family.set_region("midden")
        self.page = SchoolYearPage(self.services)
        qtbot.addWidget(self.page)
        open_window(qtbot, self.page, USUAL)

    def _tell(self, change: Change) -> None:
        if self.page is not None:
            self.page.news(change)

    @property
    def section(self) -> SchoolYearSection:
        assert self.page is not None
        return self.page.section

    @property
    def form(self) -> HolidayEditor:
        assert self.section.editor is self.section.holiday_editor
        return self.section.holiday_editor

    def holiday(self, name: str) -> Holiday:
        return next(h for h in self.services.holidays.of_year(YEAR) if h.name == name)

    def texts(self) -> list[str]:
        assert self.page is not None
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    made = Room(tmp_path, qtbot)
    yield made
    made.house.database.close()


def test_the_year_is_seen_at_a_glance(room: Room) -> None:
    assert room.page is not None
    assert room.page.switch.word.text() == "2026–2027"
    said = room.texts()
    for text in ("Herfstvakantie", "17 t/m 25 oktober", "19 december 2026 t/m 3 januari 2027"):
        assert text in said
    click(room.page.switch.on)
    assert room.page.switch.word.text() == "2027–2028"
    assert "16 t/m 24 oktober 2027" in room.texts()


def test_the_region_is_kept_by_a_tap_and_says_what_it_does(room: Room) -> None:
    region = room.section.holidays.region
    click(region.button("noord"))
    assert room.services.family.settings().region == "noord"
    assert "10 t/m 18 oktober" in room.texts()
    click(region.button(""))
    assert room.services.family.settings().region is None
    assert "Herfstvakantie" not in room.texts()
    assert any("Zonder regio kent Thuisplan de vakanties niet." in text for text in room.texts())


def test_a_holiday_is_changed_by_mouse_and_undone(room: Room) -> None:
    autumn = room.holiday("Herfstvakantie")
    click(room.section.holidays.row(autumn.id).change)
    assert "In de kalender van jullie regio: 17 t/m 25 oktober." in room.texts()
    assert not room.form.reset.isVisible()
    for _ in range(2):
        click(room.form.last.later)
    click(room.form.save)
    assert room.holiday("Herfstvakantie").last == date(2026, 10, 27)
    assert "17 t/m 27 oktober" in room.texts()
    click(room.section.snack.undo)
    assert room.holiday("Herfstvakantie") == autumn
    assert "17 t/m 25 oktober" in room.texts()


def test_a_change_goes_back_to_the_calendar(room: Room) -> None:
    autumn = room.holiday("Herfstvakantie")
    click(room.section.holidays.row(autumn.id).change)
    click(room.form.first.later)
    click(room.form.save)
    click(room.section.holidays.row(autumn.id).change)
    click(room.form.reset)
    assert room.section.editor is None
    assert room.holiday("Herfstvakantie") == autumn
    click(room.section.snack.undo)
    assert room.holiday("Herfstvakantie").first == date(2026, 10, 18)


def test_an_own_day_by_keyboard_alone(room: Room) -> None:
    tab_to(room.section.holidays.add)
    press(Qt.Key.Key_Return)
    write("Studiedag")
    tab_to(room.form.first.later)
    press(Qt.Key.Key_Space)
    assert room.form.last.value() == date(2026, 11, 21)     # goes along
    tab_to(room.form.save)
    press(Qt.Key.Key_Return)
    own = room.holiday("Studiedag")
    assert (own.first, own.last, own.source) == (date(2026, 11, 21), date(2026, 11, 21), "")
    assert "zaterdag 21 november" in room.texts()
    tab_to(room.section.holidays.row(own.id).remove)
    press(Qt.Key.Key_Space)
    assert "Studiedag" not in room.texts()
    tab_to(room.section.snack.undo)
    press(Qt.Key.Key_Return)
    assert room.holiday("Studiedag") == own
    assert room.section.holidays.row(own.id).change.hasFocus()


def test_one_that_is_not_theirs_stays_to_be_brought_back(room: Room) -> None:
    spring = room.holiday("Voorjaarsvakantie")
    row = room.section.holidays.row(spring.id)
    reveal(row)
    click(row.remove)
    assert "20 t/m 28 februari 2027; niet bij jullie" in room.texts()
    assert row.back.hasFocus()
    click(row.back)
    assert room.holiday("Voorjaarsvakantie") == spring
    click(room.section.snack.undo)
    assert room.holiday("Voorjaarsvakantie").dropped


def test_what_cannot_be_is_told_kindly(room: Room) -> None:
    click(room.section.holidays.add)
    click(room.form.save)
    assert "Hoe heten deze vrije dagen?" in room.texts()
    write("Studiedag")
    click(room.form.last.earlier)
    click(room.form.save)
    assert "De laatste dag ligt voor de eerste. Kies een latere laatste dag." in room.texts()
    assert room.form.last.open.hasFocus()
    click(room.form.last.later)
    click(room.form.save)
    assert room.holiday("Studiedag").first == date(2026, 11, 20)
    assert "nu" in room.texts()


def test_esc_keeps_what_was_typed_and_laat_maar_can_be_undone(room: Room) -> None:
    click(room.section.holidays.add)
    write("Stud")
    press(Qt.Key.Key_Escape)
    assert room.section.editor is None
    press(Qt.Key.Key_Return)
    assert room.form.name.text() == "Stud"
    click(room.form.cancel)
    click(room.section.snack.undo)
    assert room.form.name.text() == "Stud"


def test_a_change_that_says_nothing_takes_the_bar_of_the_one_before_it(room: Room) -> None:
    autumn = room.holiday("Herfstvakantie")
    click(room.section.holidays.row(autumn.id).remove)
    assert room.section.snack.isVisible()
    click(room.section.holidays.region.button("zuid"))
    assert not room.section.snack.isVisible()


def test_a_year_that_nobody_knows_yet_says_so(room: Room) -> None:
    room.services.holidays.add("Ver weg", date(2031, 9, 1), date(2031, 9, 2))
    assert room.page is not None
    while room.page.switch.on.isEnabled():
        click(room.page.switch.on)
    assert "De vakanties van dit schooljaar kent Thuisplan nog niet. Je kunt ze zelf invullen." in room.texts()


@pytest.mark.parametrize("size", [SMALL, (672, 380)])
def test_it_fits_a_small_window_by_scrolling_down_only(room: Room, size: tuple[int, int]) -> None:
    room.services.holidays.add("W" * 40, date(2026, 11, 23), date(2026, 11, 24))
    assert room.page is not None
    room.page.resize(*size)
    QApplication.processEvents()
    row = room.section.holidays.row(room.holiday("W" * 40).id)
    for part in (room.section.holidays.region, row.change, row.remove, room.section.holidays.add):
        reveal(part)
        QApplication.processEvents()
        assert part.visibleRegion().boundingRect().width() == part.width(), part


# -- what is coming

def test_a_test_is_written_down_by_mouse_and_undone(room: Room) -> None:
    noor = room.services.family.add_child("Noor", "fox", "butter", 3)
    click(room.section.deadlines.button("add", noor.id))
    form = room.section.deadline_editor
    click(form.kind.button(DeadlineKind.TALK))
    click(form.name.edit)
    write("dolfijnen")
    click(form.day.earlier)
    click(form.before.button(1))
    click(form.save)
    (made,) = room.services.deadlines.of_child(noor.id)
    assert (made.kind, made.title, made.day, made.days_before) == (
        DeadlineKind.TALK, "dolfijnen", date(2026, 11, 26), 1,
    )
    assert {"Spreekbeurt: dolfijnen", "donderdag 26 november\nherinnering 1 dag ervoor"} <= set(room.texts())
    click(room.section.deadlines.button("change", made.id))
    click(form.kind.button(DeadlineKind.TEST))
    click(form.save)
    assert "Toets: dolfijnen" in room.texts()
    click(room.section.snack.undo)
    assert room.services.deadlines.of_child(noor.id) == [made]


def test_a_test_by_keyboard_alone_without_a_title(room: Room) -> None:
    noor = room.services.family.add_child("Noor", "fox", "butter", 3)
    tab_to(room.section.deadlines.button("add", noor.id))
    press(Qt.Key.Key_Return)
    form = room.section.deadline_editor
    tab_to(form.day.later)
    press(Qt.Key.Key_Space)
    tab_to(form.save)
    press(Qt.Key.Key_Return)
    (made,) = room.services.deadlines.of_child(noor.id)
    assert (made.kind, made.title, made.day) == (DeadlineKind.TEST, "", date(2026, 11, 28))
    tab_to(room.section.deadlines.button("done", made.id))
    press(Qt.Key.Key_Space)
    assert "Toets" not in room.texts()
    tab_to(room.section.deadlines.past)
    press(Qt.Key.Key_Return)
    assert "zaterdag 28 november; klaar" in room.texts()
    tab_to(room.section.deadlines.button("again", made.id), back=True)
    press(Qt.Key.Key_Return)
    assert room.services.deadlines.near(noor.id) == [made]


def test_a_removed_one_comes_back_with_undo(room: Room) -> None:
    noor = room.services.family.add_child("Noor", "fox", "butter", 3)
    made = room.services.deadlines.add(noor.id, DeadlineKind.BOOK, "Pluk", date(2026, 11, 24))
    click(room.section.deadlines.button("remove", made.id))
    assert "Boek: Pluk" not in room.texts()
    click(room.section.snack.undo)
    assert "Boek: Pluk" in room.texts()


def test_what_was_is_told_without_a_word_of_blame(room: Room) -> None:
    noor = room.services.family.add_child("Noor", "fox", "butter", 3)
    room.services.deadlines.add(noor.id, DeadlineKind.BOOK, "Pluk", date(2026, 11, 24))
    room.house.clock.forward(timedelta(days=5))
    assert room.page is not None
    room.page.news(Change.DAYS)
    assert "Boek: Pluk" not in room.texts()
    click(room.section.deadlines.past)
    assert "dinsdag 24 november; geweest" in room.texts()


def test_what_cannot_be_written_down_is_told_kindly(room: Room) -> None:
    noor = room.services.family.add_child("Noor", "fox", "butter", 3)
    click(room.section.deadlines.button("add", noor.id))
    form = room.section.deadline_editor
    click(form.kind.button(DeadlineKind.OTHER))
    click(form.save)
    assert "Wat is het? Schrijf het in een paar woorden." in room.texts()
    write("schoolreis")
    for _ in range(8):
        click(form.day.earlier)
    click(form.save)
    assert "Die dag is al geweest. Kies vandaag of een dag die nog komt." in room.texts()
    press(Qt.Key.Key_Escape)
    click(room.section.deadlines.button("add", noor.id))
    assert form.name.text() == "schoolreis"
    click(form.day.later)
    click(form.save)
    assert room.services.deadlines.near(noor.id)[0].day == date(2026, 11, 20)


def test_a_reminder_that_is_not_offered_here_stays(room: Room) -> None:
    noor = room.services.family.add_child("Noor", "fox", "butter", 3)
    made = room.services.deadlines.add(noor.id, DeadlineKind.BOOK, "Pluk", date(2026, 12, 24), 5)
    click(room.section.deadlines.button("change", made.id))
    click(room.section.deadline_editor.name.edit)
    write("!")
    click(room.section.deadline_editor.save)
    (changed,) = room.services.deadlines.of_child(noor.id)
    assert changed.days_before == 5
    room.services.deadlines.mark_seen(made.id)
    assert "donderdag 24 december; herinnering gezien" in room.texts()
    click(room.section.deadlines.button("change", made.id))
    assert not room.section.deadline_editor.remind.isVisible()      # there is one reminder, and it was
