"""The first start with real services: by keyboard alone, by mouse alone, half of it, and all that can go wrong."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hands import click, open_window, press, tab_to, type_text
from house import House, open_house
from thuisplan.domain.family import BRUGKLAS, Child
from thuisplan.domain.routines import SCHOOL_DAYS
from thuisplan.paths import NoSharedPlace
from thuisplan.services.house import Services
from thuisplan.storage.errors import DamagedDatabase, FailReason, WriteFailed
from thuisplan.ui import theme
from thuisplan.ui.pages.first_start import FirstStartPage
from thuisplan.ui.pages.first_start.adults import AdultsStep
from thuisplan.ui.pages.first_start.children import ChildrenStep
from thuisplan.ui.pages.first_start.region import UNKNOWN, RegionStep
from thuisplan.ui.pages.first_start.routine import RoutineStep
from thuisplan.ui.pages.first_start.welcome import WelcomeStep

Enter, Space, Tab, Escape = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Escape


@dataclass
class Start:
    """A first start and the house it fills; `troubles` are raised, first come first, before it opens."""

    house: House
    qtbot: QtBot
    asked: list[bool] = field(default_factory=list)
    troubles: list[Exception] = field(default_factory=list)
    finished: list[bool] = field(default_factory=list)
    page: FirstStartPage = field(init=False)

    def open(self, ask_place: bool = True, size: tuple[int, int] = (1024, 700)) -> None:
        self.page = FirstStartPage(self._open_house, ask_place)
        self.qtbot.addWidget(self.page)
        self.page.finished.connect(lambda: self.finished.append(True))
        open_window(self.qtbot, self.page, size)
        self.page.setFocus()

    def _open_house(self, shared: bool) -> Services:
        self.asked.append(shared)
        if self.troubles:
            raise self.troubles.pop(0)
        return self.house.services

    def go_to(self, step: type[QWidget]) -> None:
        """Pass over what comes before."""
        while not isinstance(self.page.step, step):
            click(self.page.skip)

    def children(self) -> list[Child]:
        return self.house.services.family.children()

    def texts(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    @property
    def welcome(self) -> WelcomeStep:
        assert isinstance(self.page.step, WelcomeStep)
        return self.page.step

    @property
    def kids(self) -> ChildrenStep:
        assert isinstance(self.page.step, ChildrenStep)
        return self.page.step

    @property
    def adults(self) -> AdultsStep:
        assert isinstance(self.page.step, AdultsStep)
        return self.page.step

    @property
    def regions(self) -> RegionStep:
        assert isinstance(self.page.step, RegionStep)
        return self.page.step

    @property
    def routines(self) -> RoutineStep:
        assert isinstance(self.page.step, RoutineStep)
        return self.page.step

    @property
    def another(self) -> QPushButton:
        assert self.kids.extra is not None
        return self.kids.extra


@pytest.fixture(scope="module", autouse=True)
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp)


@pytest.fixture
def start(tmp_path: Path, qtbot: QtBot) -> Iterator[Start]:
    house = open_house(tmp_path)
    yield Start(house, qtbot)
    house.database.close()


def write(text: str) -> None:
    """As an input method commits it."""
    where = QApplication.focusWidget()
    assert where is not None
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(where, event)


def chip(page: FirstStartPage, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name)


# -- the whole of it


def test_with_the_keyboard_alone(start: Start) -> None:
    start.open()
    press(Tab, Space)                                   # Alleen ik
    tab_to(start.page.next)
    press(Enter)
    type_text("Noor")
    press(Enter)                                        # on to the groep
    press(*[Qt.Key.Key_Right] * 4, Space)
    press(Tab, Qt.Key.Key_Right, Space)                 # the second colour
    press(Tab, Qt.Key.Key_Down, Space)                  # an animal of the second row
    tab_to(start.another)
    press(Space)
    write("李")
    tab_to(start.page.next)
    press(Enter)
    assert isinstance(start.page.step, AdultsStep)
    type_text("mama")
    press(Enter)
    type_text("opa Jan")
    press(Enter)
    tab_to(start.page.next)
    press(Enter)
    press(Tab, Qt.Key.Key_Down, Space)                  # Midden
    tab_to(start.page.next)
    press(Enter)
    press(Tab, Enter)                                   # Na school
    tab_to(start.page.next)
    press(Enter)

    assert start.asked == [False] and start.finished == [True]
    family = start.house.services.family
    noor, li = start.children()
    animals = [a.id for a in start.house.services.content.avatars]
    assert (noor.name, noor.groep, noor.colour) == ("Noor", 5, "leaf") and noor.avatar in animals[5:10]
    assert (li.name, li.groep) == ("李", None) and (li.avatar, li.colour) != (noor.avatar, noor.colour)
    assert [a.name for a in family.adults()] == ["mama", "opa Jan"]
    assert family.settings().region == "midden" and family.settings().set_up
    routine, = start.house.services.routines.routines()
    assert routine.title == "Na school" and routine.weekdays == SCHOOL_DAYS and len(routine.steps) == 3


def test_with_the_mouse_alone(start: Start) -> None:
    start.open()
    click(start.welcome.place.button(True))
    click(start.page.next)
    form = start.kids.form
    click(form.name.edit)
    type_text("Daan")
    click(form.groep.button(BRUGKLAS))
    click(form.colours.cell("plum"))
    click(form.animals.cell("owl"))
    click(start.another)
    assert form.name.edit.hasFocus()
    type_text("Mila")
    click(start.page.next)
    click(chip(start.page, "oma toevoegen"))
    click(start.adults.field.edit)
    type_text("Fatima")
    click(start.adults.add)
    click(start.page.next)
    click(start.regions.region.button("zuid"))
    click(start.page.next)
    cards = [made for _, made in start.routines.cards.values()]
    assert not any(made.isChecked() for made in cards), "offered, not forced"
    for made in [*cards, cards[1]]:                     # the last tap takes one back
        click(made)
    click(start.page.next)

    assert start.asked == [True] and start.finished == [True]
    daan, mila = start.children()
    assert (daan.name, daan.groep, daan.avatar, daan.colour) == ("Daan", BRUGKLAS, "owl", "plum")
    assert (mila.name, mila.groep) == ("Mila", None)
    assert [a.name for a in start.house.services.family.adults()] == ["oma", "Fatima"]
    assert start.house.services.family.settings().region == "zuid"
    assert len(start.house.services.routines.routines()) == 2


def test_everything_can_be_passed_over(start: Start) -> None:
    start.open()
    for _ in range(5):
        click(start.page.skip)
    assert start.asked == [False] and start.finished == [True]
    assert start.children() == [] and start.house.services.routines.routines() == []
    assert start.house.services.family.settings().set_up


def test_closing_halfway_loses_nothing(start: Start) -> None:
    start.open()
    start.go_to(ChildrenStep)
    type_text("Noor")
    click(start.page.next)
    start.page.close()
    assert [c.name for c in start.children()] == ["Noor"]
    assert not start.house.services.family.settings().set_up


def test_going_back_and_on_adds_nothing_twice(start: Start) -> None:
    start.open()
    start.go_to(ChildrenStep)
    type_text("Noor")
    click(start.page.next)
    type_text("mama")
    click(start.page.next)
    press(Escape)
    click(start.page.back)
    press(Escape)
    assert isinstance(start.page.step, WelcomeStep) and not start.page.back.isVisible()
    press(Escape)
    for _ in range(3):
        click(start.page.next)
    assert [c.name for c in start.children()] == ["Noor"] and start.asked == [False]
    assert [a.name for a in start.house.services.family.adults()] == ["mama"]


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (880, 560), (3840, 2160)])
def test_every_step_fits_in_every_window(start: Start, size: tuple[int, int]) -> None:
    start.open(size=size)
    for n in range(5):
        if n == 1:
            for name in ("O" * 40, "d'Amie 't Hart", "Şükrü", "<b>Bo</b>"):
                start.kids.form.name.edit.setText(name)
                click(start.another)
        if n == 2:
            start.adults.field.edit.setText("O" * 40)
            click(start.adults.add)
        QApplication.processEvents()
        assert (start.page.width(), start.page.height()) == size
        area = next(a for a in start.page.findChildren(QScrollArea) if a.isVisible())
        content = area.widget()
        assert content is not None and content.width() <= area.viewport().width()
        if size != (880, 560):
            assert content.height() <= area.viewport().height(), "only the lowest window scrolls"
        for made in (start.page.skip, start.page.next):
            assert start.page.rect().contains(made.mapTo(start.page, made.rect().bottomRight()))
        click(start.page.skip)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_the_questions_about_a_child_stand_level_and_end_on_one_edge(start: Start, size: tuple[int, int]) -> None:
    start.open(size=size)
    start.go_to(ChildrenStep)
    form = start.kids.form
    top = {label.text(): label.mapTo(form, QPoint(0, 0)).y() for label in form.findChildren(QLabel)}
    assert top["Roepnaam"] == top["Kleur"]
    assert top["Groep (mag leeg blijven)"] == top["Dier"]
    for last in (form.animals.cell("frog"), form.colours.cell("sunk")):
        assert last.mapTo(form, QPoint(last.width(), 0)).x() == form.width()


def test_what_is_tapped_is_big_enough(start: Start) -> None:
    start.open()
    for _ in range(5):
        for made in start.page.findChildren(QPushButton):
            if made.isVisible():
                assert made.height() >= theme.PARENT_TARGET and made.accessibleName(), made.text()
        click(start.page.skip)


# -- where the family lives


def test_going_on_asks_for_a_choice_or_skipping(start: Start) -> None:
    start.open()
    click(start.page.next)
    assert start.asked == [] and "sla dit over" in start.welcome.trouble.text()
    click(start.welcome.place.button(False))
    assert not start.welcome.trouble.isVisible()
    click(start.page.next)
    assert start.asked == [False]


def test_a_place_that_is_given_is_not_asked_for(start: Start) -> None:
    start.open(ask_place=False)
    assert not start.welcome.place.isVisible() and not start.page.skip.isVisible()
    click(start.page.next)
    assert start.asked == [False] and isinstance(start.page.step, ChildrenStep)


def test_a_shared_folder_that_is_not_ready_is_explained(start: Start) -> None:
    command = "sudo install -d -m 2770 -g users /var/lib/thuisplan"
    start.troubles = [NoSharedPlace(Path("/var/lib/thuisplan"), command, log_in_again=True)]
    start.open()
    click(start.welcome.place.button(True))
    click(start.page.next)
    panel = start.welcome.administrator
    assert panel.isVisible() and panel.command.text() == command and "af en weer aan" in panel.after.text()
    click(panel.copy)
    assert QGuiApplication.clipboard().text() == command
    click(start.welcome.place.button(False))
    assert not panel.isVisible()
    click(start.page.next)
    assert start.asked == [True, False] and isinstance(start.page.step, ChildrenStep)


def test_who_only_has_to_log_in_again_gets_no_command(start: Start) -> None:
    start.troubles = [NoSharedPlace(Path("/var/lib/thuisplan"), "", log_in_again=True)]
    start.open()
    click(start.welcome.place.button(True))
    click(start.page.next)
    panel = start.welcome.administrator
    assert not panel.command.isVisible() and "af en weer aan" in panel.after.text()


@pytest.mark.parametrize("trouble", [PermissionError(13, "no"), DamagedDatabase(Path("thuisplan.db"))])
def test_a_place_that_refuses_is_told_and_one_can_choose_again(start: Start, trouble: Exception) -> None:
    start.troubles = [trouble]
    start.open()
    click(start.welcome.place.button(False))
    click(start.page.next)
    assert "er is niets veranderd" in start.welcome.trouble.text()
    click(start.page.next)
    assert isinstance(start.page.step, ChildrenStep)


@pytest.mark.parametrize("trouble", [WriteFailed(Path("thuisplan.db"), FailReason.FULL), ZeroDivisionError()])
def test_what_the_window_tells_is_not_caught_here(start: Start, trouble: Exception) -> None:
    start.troubles = [trouble]
    start.open()
    start.welcome.place.choose(False)
    with pytest.raises(type(trouble)):
        start.welcome.keep()
    assert isinstance(start.page.step, WelcomeStep)


def test_once_open_the_place_is_settled(start: Start) -> None:
    start.open()
    click(start.welcome.place.button(True))
    click(start.page.next)
    click(start.page.back)
    assert start.welcome.place.value() is True and not start.welcome.place.button(False).isVisible()
    click(start.page.next)
    assert start.asked == [True]


# -- children


def test_a_name_that_is_missing_is_asked_for_in_place(start: Start) -> None:
    start.open()
    start.go_to(ChildrenStep)
    click(start.kids.form.groep.button(3))
    click(start.page.next)
    assert start.kids.form.name.trouble.isVisible() and start.kids.form.name.edit.hasFocus()
    type_text("B")
    assert not start.kids.form.name.trouble.isVisible()
    click(start.page.next)
    assert [(c.name, c.groep) for c in start.children()] == [("B", 3)]


def test_a_name_that_is_too_long_stays_and_is_explained(start: Start) -> None:
    start.open()
    start.go_to(ChildrenStep)
    type_text("x" * 41)
    click(start.another)
    assert "Er passen 40 tekens in; dit zijn er 41." in start.texts()
    assert start.kids.form.name.text() == "x" * 41 and start.children() == []
    press(Qt.Key.Key_Backspace)
    click(start.another)
    assert [c.name for c in start.children()] == ["x" * 40]


@pytest.mark.parametrize("name", ["d'Amie 't Hart", "Şükrü", "李", "<b>Bo</b>", "Jan & Piet"])
def test_any_name_twice_is_shown_as_it_is(start: Start, name: str) -> None:
    start.open()
    start.go_to(ChildrenStep)
    for _ in range(2):
        write(name)
        click(start.another)
    assert [c.name for c in start.children()] == [name, name]
    chips = [b for b in start.page.findChildren(QPushButton) if b.accessibleName() == f"{name} veranderen"]
    assert [c.text().strip().replace("&&", "&") for c in chips if c.isVisible()] == [name, name]
    first, second = start.children()
    assert first.avatar != second.avatar and first.colour != second.colour


def test_the_tile_shows_what_is_filled_in(start: Start) -> None:
    start.open()
    start.go_to(ChildrenStep)
    form, tile = start.kids.form, start.kids.form.tile
    type_text("Noor")
    assert tile.accessibleName() == "Noor"
    click(form.groep.button(5))
    assert tile.accessibleName() == "Noor, groep 5"
    before = tile.grab().toImage()
    click(form.animals.cell("frog"))
    after = tile.grab().toImage()
    assert after != before
    click(form.colours.cell("teal"))
    assert tile.grab().toImage() != after


def test_a_child_can_be_changed_and_taken_away_and_brought_back(start: Start) -> None:
    start.open()
    start.go_to(ChildrenStep)
    for name in ("Noor", "Daan"):
        type_text(name)
        click(start.kids.form.groep.button(4))
        click(start.another)
    type_text("Mi")                                         # kept when another is tapped
    click(chip(start.page, "Noor veranderen"))
    assert start.kids.form.name.text() == "Noor" and start.kids.form.groep.value() == 4
    start.kids.form.name.edit.selectAll()
    type_text("Nora")
    click(start.kids.form.groep.button(4))                  # a groep that was said stays
    assert start.kids.form.groep.value() == 4
    click(start.kids.form.groep.button(5))
    click(start.another)
    assert [(c.name, c.groep) for c in start.children()] == [("Nora", 5), ("Daan", 4), ("Mi", None)]
    click(chip(start.page, "Daan veranderen"))
    click(start.kids.remove)
    assert [c.name for c in start.children()] == ["Nora", "Mi"]
    click(start.page.snack.undo)
    assert [c.name for c in start.children()] == ["Nora", "Daan", "Mi"]


def test_a_child_keeps_its_name_when_it_is_emptied(start: Start) -> None:
    start.open()
    start.go_to(ChildrenStep)
    type_text("Noor")
    click(start.another)
    click(chip(start.page, "Noor veranderen"))
    start.kids.form.name.edit.selectAll()
    press(Qt.Key.Key_Backspace)
    click(start.page.next)
    assert start.kids.form.name.trouble.isVisible()
    assert [c.name for c in start.children()] == ["Noor"]


def test_tab_stops_once_at_the_groepen(start: Start) -> None:
    start.open()
    start.go_to(ChildrenStep)
    form = start.kids.form
    press(Tab)
    assert form.groep.button(1).hasFocus()
    press(*[Qt.Key.Key_Right] * 3)
    assert form.groep.button(4).hasFocus() and form.groep.value() is None
    press(Tab)
    assert form.colours.cell("butter").hasFocus()
    press(Qt.Key.Key_Backtab)
    assert form.groep.button(4).hasFocus()


# -- grown-ups, region, routine


def test_grown_ups_come_and_go(start: Start) -> None:
    start.open()
    start.go_to(AdultsStep)
    press(Enter)
    assert start.adults.field.trouble.isVisible()
    click(chip(start.page, "mama toevoegen"))
    assert not chip(start.page, "mama toevoegen").isEnabled()
    click(start.adults.field.edit)
    write("opa Jan")
    click(start.page.next)                                  # what is still in the line is kept too
    family = start.house.services.family
    assert [a.name for a in family.adults()] == ["mama", "opa Jan"]
    click(start.page.back)
    click(chip(start.page, "mama weghalen"))
    assert [a.name for a in family.adults()] == ["opa Jan"]
    assert chip(start.page, "mama toevoegen").isEnabled()
    click(start.page.snack.undo)
    assert {a.name for a in family.adults()} == {"mama", "opa Jan"}


def test_a_region_may_be_unknown_or_unsaid(start: Start) -> None:
    start.open()
    start.go_to(RegionStep)
    step = start.regions
    assert step.use.isVisible()         # what it is for, and that it does nothing yet
    assert any("Limburg" in text for text in start.texts())
    click(step.region.button("noord"))
    click(start.page.next)
    assert start.house.services.family.settings().region == "noord"
    click(start.page.back)
    assert step.region.value() == "noord"
    click(step.region.button(UNKNOWN))
    click(start.page.next)
    assert start.house.services.family.settings().region is None


def test_a_routine_is_not_added_twice_after_a_failure(start: Start) -> None:
    start.open()
    start.go_to(RoutineStep)
    step = start.routines
    click(step.cards["na_school"][1])
    assert step.keep()
    click(start.page.next)                                  # once more, as after a full disk
    assert len(start.house.services.routines.routines()) == 1 and start.finished == [True]


def test_without_a_routine_means_without(start: Start) -> None:
    start.open()
    start.go_to(RoutineStep)
    step = start.routines
    click(step.cards["na_school"][1])
    assert start.page.skip.text() == "Zonder routine verder"
    click(start.page.skip)
    assert start.house.services.routines.routines() == [] and start.finished == [True]


def test_the_cards_say_what_they_hold(start: Start) -> None:
    start.open()
    start.go_to(RoutineStep)
    step = start.routines
    made = step.cards["na_school"][1]
    assert made.accessibleName() == "Na school, ma t/m vr, 15:15"
    assert made.accessibleDescription() == "Fruit eten, Een klusje of iets oefenen en Krant lezen"


