"""Gezin in the Ouderhoek: children, grown-ups and what holds for everybody."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from corner import USUAL, Corner, open_corner, scrolls, write
from hands import click, press, tab_to
from house import AMSTERDAM
from thuisplan.domain.practice import Answers, Kind
from thuisplan.services.changes import Change
from thuisplan.ui.pages.parents.child_editor import ChildEditor
from thuisplan.ui.pages.parents.corner import FAMILY, ROUTINES

NAMES = ["d'Amie 't Hart", "Şükrü", "李", "<b>&amp;</b>", "👩‍👩‍👦", "W" * 40]


@pytest.fixture
def corner(tmp_path: Path, qtbot: QtBot) -> Iterator[Corner]:
    made = open_corner(tmp_path, qtbot)
    made.open(FAMILY)
    yield made
    made.close()


def editor(corner: Corner) -> ChildEditor:
    assert corner.page.section.editor is corner.page.family.child_editor
    return corner.page.family.child_editor


# -- children


@pytest.mark.parametrize("name", NAMES)
def test_a_child_of_any_name_is_added_and_shown_as_it_is(corner: Corner, name: str) -> None:
    click(corner.page.family.children_card.add)
    write(name)
    click(editor(corner).save)
    child = corner.services.family.children()[0]
    assert (child.name, child.groep) == (name, None)
    assert corner.page.family.children_card.row(child.id).name.text() == name
    assert name in corner.texts()


def test_a_child_is_added_with_groep_animal_and_colour_by_keyboard_alone(corner: Corner) -> None:
    tab_to(corner.page.family.children_card.add)
    press(Qt.Key.Key_Return)
    form = editor(corner)
    write("Noor")
    tab_to(form.groep.button(1))
    press(*[Qt.Key.Key_Right] * 5, Qt.Key.Key_Space)
    tab_to(form.animals.cell("fox"))
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(form.colours.cell("butter"))
    press(Qt.Key.Key_Right, Qt.Key.Key_Return)
    tab_to(form.save)
    press(Qt.Key.Key_Return)
    child = corner.services.family.children()[0]
    assert (child.name, child.groep, child.avatar, child.colour) == ("Noor", 6, "owl", "leaf")
    assert corner.page.family.children_card.add.hasFocus()


def test_two_children_may_have_the_same_name_and_get_another_animal(corner: Corner) -> None:
    for _ in range(2):
        click(corner.page.family.children_card.add)
        write("Daan")
        press(Qt.Key.Key_Return)
    first, second = corner.services.family.children()
    assert first.name == second.name == "Daan"
    assert first.avatar != second.avatar
    assert first.colour != second.colour


@pytest.mark.parametrize(("typed", "said"), [
    ("W" * 41, "Er passen 40 tekens in; dit zijn er 41."),
    ("   ", "Vul een naam in. Een roepnaam is genoeg."),
])
def test_a_name_that_cannot_be_is_told_kindly_and_stays(corner: Corner, typed: str, said: str) -> None:
    click(corner.page.family.children_card.add)
    write(typed)
    click(editor(corner).save)
    assert not corner.services.family.children()
    assert said in corner.texts()
    assert editor(corner).name.text() == typed
    assert editor(corner).name.edit.hasFocus()
    press(Qt.Key.Key_Backspace)
    assert said not in corner.texts()


def test_a_child_can_be_changed(corner: Corner) -> None:
    child = corner.services.family.add_child("Noor", "fox", "butter", 5)
    click(corner.page.family.children_card.row(child.id).change)
    form = editor(corner)
    assert form.draft() == form._saved
    form.name.edit.clear()
    write("Noortje")
    click(form.groep.button(6))
    click(form.animals.cell("owl"))
    corner.house.told.clear()
    click(form.save)
    assert corner.house.told == [Change.FAMILY]     # once, for all of it
    changed = corner.services.family.child(child.id)
    assert (changed.name, changed.groep, changed.avatar, changed.colour) == ("Noortje", 6, "owl", "butter")


def test_a_groep_that_was_said_can_change_but_not_go(corner: Corner) -> None:
    child = corner.services.family.add_child("Noor", "fox", "butter", 5)
    click(corner.page.family.children_card.row(child.id).change)
    click(editor(corner).groep.button(5))
    assert editor(corner).groep.value() == 5


def test_a_new_groep_leaves_the_old_school_year_alone(corner: Corner) -> None:
    child = corner.services.family.add_child("Noor", "fox", "butter", 5)
    corner.house.clock.instant = datetime(2027, 9, 1, 16, 0, tzinfo=AMSTERDAM)
    corner.page.outdate()
    click(corner.page.family.children_card.row(child.id).change)
    assert editor(corner).groep.value() is None                 # nobody said this year's yet
    assert "In 2026–2027: groep 5." in corner.texts()
    click(editor(corner).groep.button(6))
    click(editor(corner).save)
    assert corner.services.family.child(child.id).groep == 6
    corner.house.clock.instant = datetime(2026, 11, 20, 16, 0, tzinfo=AMSTERDAM)
    assert corner.services.family.child(child.id).groep == 5


def test_put_away_keeps_the_logs_and_can_be_undone(corner: Corner) -> None:
    child = corner.services.family.add_child("Noor", "fox", "butter", 5)
    log = corner.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    click(corner.page.family.children_card.row(child.id).change)
    click(editor(corner).archive)
    assert not corner.services.family.children()
    assert "Noor is opgeborgen. Alles blijft bewaard." in corner.texts()
    corner.page.news(Change.FOCUS)      # another child's timer came to its end
    assert "Er is niets weg: wat deze kinderen opschreven, blijft bewaard." in corner.texts()
    assert corner.services.practice.practice(log.id).answers.minutes == 20
    click(corner.page.family.snack.undo)
    assert [c.id for c in corner.services.family.children()] == [child.id]
    assert not corner.page.family.children_card.archived.isVisible()


def test_who_was_put_away_can_be_brought_back_later(corner: Corner) -> None:
    child = corner.services.family.add_child("Noor", "fox", "butter", 5)
    corner.services.family.archive_child(child.id)
    tab_to(corner.page.family.children_card.add)
    press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert [c.id for c in corner.services.family.children()] == [child.id]
    assert corner.page.family.children_card.row(child.id).change.hasFocus()


# -- what was typed is never lost


def test_esc_keeps_what_was_typed_until_bewaar(corner: Corner) -> None:
    child = corner.services.family.add_child("Noor", "fox", "butter", 5)
    row = corner.page.family.children_card.row(child.id)
    click(row.change)
    write(" van Dam")
    press(Qt.Key.Key_Escape)
    assert corner.page.section.editor is None
    assert row.change.hasFocus()
    assert "nog niet bewaard" in corner.texts()
    assert corner.services.family.child(child.id).name == "Noor"
    press(Qt.Key.Key_Return)
    assert editor(corner).name.text() == "Noor van Dam"
    click(editor(corner).save)
    assert corner.services.family.child(child.id).name == "Noor van Dam"
    assert "nog niet bewaard" not in corner.texts()


def test_a_new_child_that_was_begun_waits(corner: Corner) -> None:
    add = corner.page.family.children_card.add
    click(add)
    write("Da")
    click(corner.page.back)
    assert add.text().strip() == "Verder met nieuw kind"
    click(add)
    assert editor(corner).name.text() == "Da"
    press(Qt.Key.Key_Escape)
    assert corner.page.title.text() == "Gezin"


def test_another_tab_and_an_idle_return_keep_the_form(corner: Corner) -> None:
    click(corner.page.family.children_card.add)
    write("Da")
    corner.page.show_tab(ROUTINES)
    corner.page.show_tab(FAMILY)
    corner.page.hide()
    corner.services.family.set_region("zuid")       # news while nobody looks
    corner.page.show()
    assert editor(corner).name.text() == "Da"


def test_laat_maar_drops_it_and_can_be_undone(corner: Corner) -> None:
    child = corner.services.family.add_child("Noor", "fox", "butter", 5)
    click(corner.page.family.children_card.row(child.id).change)
    write("tje")
    click(editor(corner).cancel)
    assert "nog niet bewaard" not in corner.texts()
    click(corner.page.family.snack.undo)
    assert editor(corner).name.text() == "Noortje"
    assert corner.services.family.child(child.id).name == "Noor"


@pytest.mark.parametrize("by_esc", [True, False])
def test_nothing_changed_leaves_no_draft(corner: Corner, by_esc: bool) -> None:
    child = corner.services.family.add_child("Noor", "fox", "butter", 5)
    click(corner.page.family.children_card.row(child.id).change)
    if by_esc:
        press(Qt.Key.Key_Escape)
    else:
        click(editor(corner).cancel)
    assert "nog niet bewaard" not in corner.texts()
    assert not corner.page.family.snack.isVisible()


# -- grown-ups


@pytest.mark.parametrize("name", NAMES)
def test_a_grown_up_is_added_with_enter_and_the_next_can_be_typed(corner: Corner, name: str) -> None:
    card = corner.page.family.adults_card
    tab_to(card.edit)
    write(name)
    press(Qt.Key.Key_Return)
    assert [a.name for a in corner.services.family.adults()] == [name]
    assert card.edit.hasFocus()
    assert not card.edit.text()
    assert name in corner.texts()


def test_an_empty_or_long_name_of_a_grown_up_is_told_kindly(corner: Corner) -> None:
    card = corner.page.family.adults_card
    click(card.add)
    assert "Vul een naam in, zoals “mama” of “opa Jan”." in corner.texts()
    write("X" * 41)
    click(card.add)
    assert "Er passen 40 tekens in; dit zijn er 41." in corner.texts()
    assert card.edit.text() == "X" * 41


def test_a_grown_up_is_renamed_in_its_place(corner: Corner) -> None:
    adult = corner.services.family.add_adult("mama")
    row = corner.page.family.adults_card.row(adult.id)
    tab_to(row.rename)
    press(Qt.Key.Key_Return)
    write("mam")
    press(Qt.Key.Key_Return)
    assert corner.services.family.adults()[0].name == "mam"
    assert row.rename.hasFocus()
    assert row.name.text() == "mam"


def test_esc_leaves_a_renaming_without_losing_it(corner: Corner) -> None:
    adult = corner.services.family.add_adult("mama")
    row = corner.page.family.adults_card.row(adult.id)
    click(row.rename)
    write("ma")
    press(Qt.Key.Key_Escape)
    assert corner.services.family.adults()[0].name == "mama"
    click(row.rename)
    assert row.edit.text() == "ma"
    row.edit.clear()
    click(row.save)
    assert "Vul een naam in, zoals “mama” of “opa Jan”." in corner.texts()
    assert corner.services.family.adults()[0].name == "mama"


def test_what_is_done_here_is_drawn_once(corner: Corner, monkeypatch: pytest.MonkeyPatch) -> None:
    opa = corner.services.family.add_adult("opa")
    card, drawn = corner.page.family.adults_card, list[str]()
    draw = card.refresh

    def counted() -> None:
        drawn.append("once")
        draw()

    monkeypatch.setattr(card, "refresh", counted)
    click(card.edit)
    write("mama")
    press(Qt.Key.Key_Return)
    click(card.row(opa.id).archive)
    click(corner.page.family.snack.undo)
    assert drawn == ["once"] * 3


def test_a_grown_up_is_put_away_and_comes_back(corner: Corner) -> None:
    adult = corner.services.family.add_adult("opa Jan")
    click(corner.page.family.adults_card.row(adult.id).archive)
    assert not corner.services.family.adults()
    click(corner.page.family.snack.undo)
    assert [a.name for a in corner.services.family.adults()] == ["opa Jan"]


# -- for everybody, and where it all is


def test_the_hour_of_a_new_day_is_kept_by_a_tap(corner: Corner) -> None:
    starts = corner.page.family.agreements.starts
    assert "Een nieuwe dag begint om 3 uur ’s\u00a0nachts." in corner.texts()
    click(starts.more)
    assert corner.services.family.settings().day_starts == 4
    assert "Een nieuwe dag begint om 4 uur ’s\u00a0nachts." in corner.texts()
    for _ in range(4):
        click(starts.less)
    assert corner.services.family.settings().day_starts == 0
    assert not starts.less.isEnabled()


def test_the_minutes_of_screen_are_kept_by_a_tap(corner: Corner) -> None:
    screen = corner.page.family.agreements.looking
    assert screen.value() == 10
    for minutes in (20, 0, 15):
        click(screen.button(minutes))
        assert corner.services.family.settings().screen_minutes == minutes
    corner.page.family.refresh()
    assert screen.value() == 15
    with pytest.raises(ValueError, match="no such minutes"):
        corner.services.family.set_screen_minutes(12)


def test_the_place_is_shown_once_it_is_told(corner: Corner) -> None:
    place = corner.page.family.place
    assert not place.isVisible()
    corner.page.show_place("Alles staat op deze laptop.", "Andere plek")
    assert "Alles staat op deze laptop." in corner.texts()
    with corner.qtbot.waitSignal(corner.page.place_change_asked):
        place.change.click()


def test_a_usual_family_fits_a_usual_window(corner: Corner) -> None:
    for name in ("Noor", "Daan", "Mila"):
        corner.services.family.add_child(name, "fox", "butter", 5)
    for name in ("mama", "papa", "opa Jan"):
        corner.services.family.add_adult(name)
    folder = "Alleen jouw account op deze laptop kan bij jullie gezin. Alles staat in /home/sam/.local/thuisplan"
    corner.page.show_place(folder, "Voor iedereen op deze laptop")
    assert corner.page.size().toTuple() == USUAL
    assert not scrolls(corner)
    assert "groep 5" in corner.texts()
