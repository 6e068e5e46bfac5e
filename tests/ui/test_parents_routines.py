"""Routines in the Ouderhoek: adding, changing, ordering, putting away."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from corner import Corner, open_corner, scrolls, write
from hands import click, press, tab_to
from thuisplan.ui.pages.parents.corner import ROUTINES
from thuisplan.ui.pages.parents.routine_editor import RoutineEditor


@pytest.fixture
def corner(tmp_path: Path, qtbot: QtBot) -> Iterator[Corner]:
    made = open_corner(tmp_path, qtbot)
    made.open(ROUTINES)
    yield made
    made.close()


def editor(corner: Corner) -> RoutineEditor:
    assert corner.page.section.editor is corner.page.routines.routine_editor
    return corner.page.routines.routine_editor


def test_a_routine_is_made_by_mouse(corner: Corner) -> None:
    noor = corner.services.family.add_child("Noor", "fox", "butter", 5)
    corner.services.family.add_child("Noor", "owl", "leaf", 3)
    click(corner.page.routines.first)
    form = editor(corner)
    write("’s Avonds <b>")
    click(form.weekdays.button(5))
    click(form.weekdays.button(7))
    click(form.at.usual.button("15:15"))
    click(form.at.more)
    click(form.children_choice.chip(noor.id))
    click(form.steps.rows[0].edit)
    write("Tas inpakken")
    click(form.steps.rows[0].picture)
    assert form.pictures is not None
    click(form.pictures.cell("backpack"))
    click(form.save)
    made = corner.services.routines.routines()[0]
    assert (made.title, made.weekdays, made.at) == ("’s Avonds <b>", frozenset({1, 2, 3, 4, 7}), time(15, 30))
    assert made.children == {noor.id}
    assert [(s.title, s.picture) for s in made.steps] == [("Tas inpakken", "backpack")]
    assert "ma t/m do en zo, 15:30 · voor Noor" in corner.texts()


def test_a_routine_is_made_by_keyboard_alone(corner: Corner) -> None:
    tab_to(corner.page.routines.first)
    press(Qt.Key.Key_Return)
    form = editor(corner)
    write("Na school")
    tab_to(form.picture)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Home, Qt.Key.Key_Return)       # the first picture
    tab_to(form.at.edit)
    press(Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_4, Qt.Key.Key_5)
    tab_to(form.steps.rows[0].edit)
    write("Fruit")
    press(Qt.Key.Key_Return)                        # makes the next step
    write("Krant")
    tab_to(form.steps.rows[1].up)
    press(Qt.Key.Key_Space)
    tab_to(form.save)
    press(Qt.Key.Key_Return)
    made = corner.services.routines.routines()[0]
    assert (made.picture, made.at) == ("red-apple", time(14, 45))
    assert [s.title for s in made.steps] == ["Krant", "Fruit"]
    assert corner.page.section.editor is None


def test_a_change_keeps_the_steps_and_what_children_said_of_them(corner: Corner) -> None:
    noor = corner.services.family.add_child("Noor", "fox", "butter", 5)
    routine = corner.services.routines.add("Na school", "red-apple", steps=[("Fruit", "memo"), ("Krant", "memo")])
    today = corner.services.days.today()
    corner.services.routines.mark_done(noor.id, routine.steps[1].id, today)
    click(corner.page.routines.row(routine.id).change)
    form = editor(corner)
    click(form.steps.rows[0].down)
    form.name.edit.setFocus()
    write("!")
    click(form.save)
    changed = corner.services.routines.routine(routine.id)
    assert changed.title == "Na school!"
    assert [s.id for s in changed.steps] == [routine.steps[1].id, routine.steps[0].id]
    assert corner.services.routines.today(noor.id).steps[0].tick is not None


def test_the_ninth_step_is_not_offered(corner: Corner) -> None:
    click(corner.page.routines.first)
    steps = editor(corner).steps
    for n in range(1, 8):
        click(steps.add)
        assert len(steps.steps()) == n + 1
    assert not steps.add.isVisible()
    assert steps.full.isVisible()
    write("Acht")
    press(Qt.Key.Key_Return)                # Enter makes no ninth one either
    assert len(steps.steps()) == 8
    click(steps.rows[7].remove)
    assert steps.add.isVisible()
    assert not steps.full.isVisible()


def test_a_step_that_was_taken_out_comes_back_with_undo(corner: Corner) -> None:
    routine = corner.services.routines.add("Na school", "red-apple", steps=[("Fruit", "memo"), ("Krant", "memo")])
    click(corner.page.routines.row(routine.id).change)
    form = editor(corner)
    click(form.steps.rows[0].remove)
    assert [s.title for s in form.steps.steps()] == ["Krant"]
    assert form.save.isVisible()
    click(corner.page.routines.snack.undo)
    assert [s.title for s in form.steps.steps()] == ["Fruit", "Krant"]


@pytest.mark.parametrize(("title", "step", "said"), [
    ("", "Fruit", "Hoe heet deze routine?"),
    ("M" * 41, "Fruit", "Er passen 40 tekens in; dit zijn er 41."),
    ("Na school", "S" * 41, "Er passen 40 tekens in; dit zijn er 41."),
])
def test_what_cannot_be_is_told_kindly_and_stays(corner: Corner, title: str, step: str, said: str) -> None:
    click(corner.page.routines.first)
    form = editor(corner)
    write(title)
    click(form.steps.rows[0].edit)
    write(step)
    click(form.save)
    assert said in corner.texts()
    assert not corner.services.routines.routines()
    assert (form.name.text(), form.steps.steps()[0].title) == (title, step)


def test_a_step_with_only_a_picture_is_asked_for_words_and_an_empty_one_is_let_go(corner: Corner) -> None:
    click(corner.page.routines.first)
    form = editor(corner)
    write("Na school")
    click(form.steps.add)
    form.steps.set_picture(0, "backpack")
    click(form.save)
    assert "Wat is deze stap? Schrijf het in een paar woorden." in corner.texts()
    write("Tas")
    click(form.save)
    assert [s.title for s in corner.services.routines.routines()[0].steps] == ["Tas"]


def test_no_fixed_time_and_no_day_are_possible(corner: Corner) -> None:
    routine = corner.services.routines.add("Na school", "red-apple", weekdays={6}, at=time(10, 0))
    click(corner.page.routines.row(routine.id).change)
    form = editor(corner)
    click(form.at.none)
    click(form.weekdays.button(6))
    assert form.no_days.isVisible()
    click(form.save)
    changed = corner.services.routines.routine(routine.id)
    assert (changed.at, changed.weekdays) == (None, frozenset())
    assert "op geen enkele dag · voor iedereen" in corner.texts()


def test_a_usual_time_is_one_tap_and_without_one_there_is_none(corner: Corner) -> None:
    click(corner.page.routines.first)
    at = editor(corner).at
    assert (at.value(), at.none.isChecked()) == (None, True)
    assert not (at.less.isEnabled() or at.more.isEnabled())      # no time of its own comes out of nothing
    for said, meant in (("8:00", time(8)), ("15:15", time(15, 15)), ("19:00", time(19))):
        click(at.usual.button(said))
        assert (at.value(), at.usual.value()) == (meant, said)
    click(at.more)
    assert (at.value(), at.usual.value()) == (time(19, 15), None)
    click(at.less)
    assert at.usual.value() == "19:00"
    click(at.none)
    assert at.value() is None


def test_eight_steps_fit_a_usual_window(corner: Corner) -> None:
    corner.services.family.add_child("Noor", "fox", "butter", 5)
    steps = [(f"Stap {n}", "memo") for n in range(8)]
    routine = corner.services.routines.add("Na school", "red-apple", steps=steps)
    click(corner.page.routines.row(routine.id).change)
    assert editor(corner).steps.full.isVisible()
    assert not scrolls(corner)


def test_quarters_go_round_the_clock(corner: Corner) -> None:
    click(corner.page.routines.first)
    at = editor(corner).at
    at.choose(time(23, 50))
    click(at.more)
    assert at.value() == time(0, 0)
    click(at.less)
    assert at.value() == time(23, 45)
    at.choose(time(8, 7))
    click(at.less)
    assert at.value() == time(8, 0)


def test_esc_in_the_pictures_goes_back_to_the_form_and_esc_there_keeps_the_draft(corner: Corner) -> None:
    click(corner.page.routines.first)
    form = editor(corner)
    write("Zondag")
    click(form.picture)
    assert corner.page.title.text() == "Een plaatje voor “Zondag”"
    press(Qt.Key.Key_Escape)
    assert editor(corner) is form
    assert form.picture.hasFocus()
    assert corner.page.title.text() == "Nieuwe routine"
    press(Qt.Key.Key_Escape)
    assert corner.page.section.editor is None
    assert corner.page.routines.first.text().strip() == "Verder met nieuwe routine"
    press(Qt.Key.Key_Return)
    assert form.name.text() == "Zondag"


def test_esc_closes_from_every_part_of_the_form(corner: Corner) -> None:
    click(corner.page.routines.first)
    form = editor(corner)
    parts = (form.name.edit, form.at.edit, form.weekdays.button(1), form.steps.rows[0].edit, form.cancel)
    for part in (*parts, corner.page.tabs):
        part.setFocus()
        press(Qt.Key.Key_Escape)
        assert corner.page.section.editor is None, part
        corner.page.routines.add_routine()


def test_laat_maar_drops_the_draft_and_can_be_undone(corner: Corner) -> None:
    click(corner.page.routines.first)
    write("Zondag")
    click(editor(corner).cancel)
    assert corner.page.routines.first.text().strip() == "Nieuwe routine"
    click(corner.page.routines.snack.undo)
    assert editor(corner).name.text() == "Zondag"


def test_put_away_and_back_keeps_what_was_done(corner: Corner) -> None:
    noor = corner.services.family.add_child("Noor", "fox", "butter", 5)
    routine = corner.services.routines.add("Na school", "red-apple", steps=[("Fruit", "memo")])
    corner.services.routines.mark_done(noor.id, routine.steps[0].id, corner.services.days.today())
    click(corner.page.routines.row(routine.id).archive)
    assert not corner.services.routines.routines()
    assert "Er is niets weg: wat de kinderen hiervan deden, blijft bewaard." in corner.texts()
    click(corner.page.routines.snack.undo)
    assert corner.services.routines.today(noor.id).steps[0].tick is not None
    click(corner.page.routines.row(routine.id).change)
    click(editor(corner).archive)
    QApplication.processEvents()
    back = [b for b in corner.page.findChildren(QPushButton) if b.accessibleName() == "Na school terughalen"]
    click(next(b for b in back if b.isVisible()))
    assert [r.id for r in corner.services.routines.routines()] == [routine.id]


def test_starters_are_offered_until_they_are_used(corner: Corner) -> None:
    tab = corner.page.routines
    assert set(tab.starters) == {"na_school", "s_avonds", "zaterdag"}
    click(tab.starters["na_school"].property("begin"))
    made = corner.services.routines.routines()[0]
    assert (made.title, [s.picture for s in made.steps]) == ("Na school", ["red-apple", "pencil", "newspaper"])
    assert set(tab.starters) == {"s_avonds", "zaterdag"}
    click(tab.snack.undo)
    assert not corner.services.routines.routines()


def test_a_child_that_was_put_away_keeps_its_place_in_a_routine(corner: Corner) -> None:
    noor = corner.services.family.add_child("Noor", "fox", "butter", 5)
    routine = corner.services.routines.add("Na school", "red-apple", children=[noor.id])
    corner.services.family.archive_child(noor.id)
    click(corner.page.routines.row(routine.id).change)
    write("!")
    click(editor(corner).save)
    assert corner.services.routines.routine(routine.id).children == {noor.id}
