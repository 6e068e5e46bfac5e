"""Routines in the Ouderhoek: adding, changing, ordering, putting away."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from corner import SMALL, Corner, open_corner, write
from hands import click, press, tab_to
from thuisplan.domain.routines import Weeks
from thuisplan.ui.pages.parents.corner import ROUTINES
from thuisplan.ui.pages.parents.routine_editor import RoutineEditor
from thuisplan.ui.widgets.flow import reveal
from thuisplan.ui.widgets.minutes_button import MinutesButton


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


def test_eight_steps_are_seen_whole_in_a_usual_window(corner: Corner) -> None:
    corner.services.family.add_child("Noor", "fox", "butter", 5)
    steps = [(f"Stap {n}", "memo") for n in range(8)]
    routine = corner.services.routines.add("Na school", "red-apple", steps=steps)
    click(corner.page.routines.row(routine.id).change)
    full = editor(corner).steps.full
    assert full.visibleRegion().boundingRect() == full.rect()       # what stands around them comes by scrolling


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


# -- what stands around the steps

def choose(button: MinutesButton, text: str) -> None:
    """As a tap on the button and one in its menu."""
    click(button)
    assert button.choices.isVisible()
    action = next(a for a in button.choices.actions() if a.text() == text)
    QTest.mouseClick(button.choices, Qt.MouseButton.LeftButton, pos=button.choices.actionGeometry(action).center())
    QApplication.processEvents()


def test_place_phones_minutes_and_cost_are_taps(corner: Corner) -> None:
    click(corner.page.routines.first)
    form = editor(corner)
    write("Na school")
    click(form.steps.rows[0].edit)
    write("Rekenen")
    choose(form.steps.rows[0].minutes, "25 min")
    click(form.steps.add)
    write("Krant")
    choose(form.steps.rows[1].minutes, "10 min")
    assert "Samen 35 min." in corner.texts()
    around = form.around
    reveal(around.cost)
    click(around.place.button("keukentafel"))
    click(around.phones.button(""))
    write("achter de bank")
    choose(around.cost, "15 min")
    assert "Dat is een flinke tijd. Misschien kan één stap zonder jou." in corner.texts()
    choose(around.cost, "5 min")
    assert "Tien minuten van jou is genoeg." in corner.texts()
    click(form.save)
    (made,) = corner.services.routines.routines()
    assert [s.minutes for s in made.steps] == [25, 10]
    assert (made.minutes, made.place, made.phones, made.parent_minutes) == (35, "keukentafel", "achter de bank", 5)
    assert "keukentafel · telefoons achter de bank · samen 35 min · kost jou: 5 min" in corner.texts()
    click(corner.page.routines.row(made.id).change)
    assert around.phones.edit.text() == "achter de bank"
    choose(form.steps.rows[0].minutes, "geen minuten")
    click(around.place.button("keukentafel"))       # taken back
    click(form.save)
    changed = corner.services.routines.routine(made.id)
    assert ([s.minutes for s in changed.steps], changed.place, changed.phones) == ([None, 10], "", "achter de bank")


def test_place_and_minutes_by_keyboard_alone(corner: Corner) -> None:
    tab_to(corner.page.routines.first)
    press(Qt.Key.Key_Return)
    form = editor(corner)
    write("Na school")
    tab_to(form.steps.rows[0].edit)
    write("Rekenen")
    tab_to(form.steps.rows[0].minutes)
    press(Qt.Key.Key_Return)
    QTest.keyClick(form.steps.rows[0].minutes.choices, Qt.Key.Key_Down)
    QTest.keyClick(form.steps.rows[0].minutes.choices, Qt.Key.Key_Return)
    tab_to(form.around.place.button("keukentafel"))
    press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(form.save)
    press(Qt.Key.Key_Return)
    (made,) = corner.services.routines.routines()
    assert (made.steps[0].minutes, made.place) == (5, "bureau")


def test_a_place_of_too_many_words_is_told_kindly(corner: Corner) -> None:
    routine = corner.services.routines.add("Na school", "red-apple")
    click(corner.page.routines.row(routine.id).change)
    form = editor(corner)
    reveal(form.around.place)
    click(form.around.place.button(""))
    write("x" * 41)
    click(form.save)
    assert "Er passen 40 tekens in; dit zijn er 41." in corner.texts()
    assert form.around.place.edit.hasFocus()
    assert corner.services.routines.routine(routine.id).place == ""


def test_what_was_filled_in_around_is_a_draft_too(corner: Corner) -> None:
    routine = corner.services.routines.add("Na school", "red-apple", place="bank", parent_minutes=7)
    click(corner.page.routines.row(routine.id).change)
    form = editor(corner)
    assert form.around.cost.text() == "7 min"       # of another laptop; offered, too
    assert "7 min" in [a.text() for a in form.around.cost.offer()]
    press(Qt.Key.Key_Escape)
    assert "nog niet bewaard" not in corner.texts()
    click(corner.page.routines.row(routine.id).change)
    reveal(form.around.place)
    click(form.around.place.button("bureau"))
    press(Qt.Key.Key_Escape)
    assert "nog niet bewaard" in corner.texts()


def test_a_routine_stands_still_and_goes_on(corner: Corner) -> None:
    noor = corner.services.family.add_child("Noor", "fox", "butter", 5)
    routine = corner.services.routines.add("Na school", "red-apple", steps=[("Fruit", "memo")])
    row = corner.page.routines.row(routine.id)
    click(row.pause)
    assert "staat even stil" in corner.texts()
    assert corner.services.routines.today(noor.id).steps == []
    click(corner.page.routines.snack.undo)
    assert "staat even stil" not in corner.texts()
    click(row.change)
    click(editor(corner).pause)
    assert corner.page.section.editor is None
    assert row.pause.accessibleName() == "Weer beginnen met Na school"
    click(row.pause)
    assert len(corner.services.routines.today(noor.id).steps) == 1


def test_routines_of_one_time_are_put_in_order_by_tapping(corner: Corner) -> None:
    noor = corner.services.family.add_child("Noor", "fox", "butter", 5)
    alone = corner.services.routines.add("Vroeg", "sun", at=time(8), steps=[("Bed", "bed")])
    first, second, third = (
        corner.services.routines.add(t, "memo", steps=[(f"stap van {t}", "memo")]) for t in ("Een", "Twee", "Drie")
    )
    rows = corner.page.routines
    assert not (rows.row(alone.id).up.isVisible() or rows.row(alone.id).down.isVisible())
    assert not rows.row(first.id).up.isEnabled()
    assert not rows.row(third.id).down.isEnabled()
    click(rows.row(third.id).up)
    click(rows.row(third.id).up)
    assert rows.row(third.id).down.hasFocus()       # it can go no further up
    titles = [s.step.title for s in corner.services.routines.today(noor.id).steps]
    assert titles == ["Bed", "stap van Drie", "stap van Een", "stap van Twee"]
    assert rows.row(third.id).y() < rows.row(first.id).y() < rows.row(second.id).y()
    tab_to(rows.row(second.id).up)
    press(Qt.Key.Key_Space)
    assert [r.title for r in corner.services.routines.routines()] == ["Vroeg", "Drie", "Twee", "Een"]


def test_in_which_weeks_it_is(corner: Corner) -> None:
    routine = corner.services.routines.add("Na school", "red-apple")
    click(corner.page.routines.row(routine.id).change)
    around = editor(corner).around
    reveal(around.no_region)
    assert around.no_region.isVisible()     # it says that nothing is known of holidays yet
    assert around.weeks.value() is Weeks.ALWAYS
    click(around.weeks.button(Weeks.SCHOOL))
    click(editor(corner).save)
    assert corner.services.routines.routine(routine.id).weeks is Weeks.SCHOOL
    assert "alleen in schoolweken" in corner.texts()
    corner.services.family.set_region("zuid")
    click(corner.page.routines.row(routine.id).change)
    assert around.weeks.value() is Weeks.SCHOOL
    assert not around.no_region.isVisible()


def test_a_change_that_says_nothing_takes_the_bar_of_the_one_before_it(corner: Corner) -> None:
    a, b = (corner.services.routines.add(title, "memo") for title in "ab")
    click(corner.page.routines.row(a.id).pause)
    assert corner.page.routines.snack.isVisible()
    click(corner.page.routines.row(b.id).up)
    assert not corner.page.routines.snack.isVisible()
    assert corner.services.routines.routine(a.id).paused


@pytest.mark.parametrize("size", [SMALL, (672, 380)])
def test_the_form_fits_a_small_window_by_scrolling_down_only(corner: Corner, size: tuple[int, int]) -> None:
    """The second is what 1280 × 800 at 200 % leaves, about."""
    routine = corner.services.routines.add(
        "Na school", "red-apple", place="W" * 40, phones="Anna-Sophie Charlotte van den Berg",
        steps=[("W" * 40, "memo", 120)] * 8, parent_minutes=60,
    )
    corner.page.resize(*size)
    QApplication.processEvents()
    click(corner.page.routines.row(routine.id).change)
    form = editor(corner)
    for part in (form.name, form.steps.rows[7].remove, form.around.phones.edit, form.around.cost, form.save):
        reveal(part)
        QApplication.processEvents()
        assert part.visibleRegion().boundingRect().width() == part.width(), part
