"""Away or ill from one day to another, in the Ouderhoek."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from corner import Corner, open_corner
from hands import click, press, tab_to
from thuisplan.domain.days import AwayKind
from thuisplan.domain.family import Child
from thuisplan.ui.pages.parents.away_editor import AwayEditor
from thuisplan.ui.pages.parents.corner import FAMILY
from thuisplan.ui.widgets.date_field import DateField
from thuisplan.ui.words import period, weekdays

FRIDAY = date(2026, 11, 20)


pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)    # a popup, offscreen


@pytest.fixture
def corner(tmp_path: Path, qtbot: QtBot) -> Iterator[Corner]:
    made = open_corner(tmp_path, qtbot)
    made.services.family.add_child("Noor", "fox", "butter", 5)
    made.open(FAMILY)
    yield made
    made.close()


def noor(corner: Corner) -> Child:
    return corner.services.family.children()[0]


def start(corner: Corner) -> AwayEditor:
    click(corner.page.family.children_card.row(noor(corner).id).away)
    assert corner.page.section.editor is corner.page.family.away_editor
    return corner.page.family.away_editor


def known(corner: Corner) -> list[tuple[date, date, AwayKind]]:
    return [(a.first, a.last, a.kind) for a in corner.services.days.away_periods(noor(corner).id)]


def named(corner: Corner, name: str) -> QPushButton:
    found = [b for b in corner.page.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible()]
    return found[0]


def test_till_sunday_takes_three_taps(corner: Corner) -> None:
    form = start(corner)
    click(form.sunday)
    click(form.save)
    assert known(corner) == [(FRIDAY, date(2026, 11, 22), AwayKind.AWAY)]
    assert "Weg t/m zondag 22 november" in corner.texts()
    click(corner.page.family.snack.undo)
    assert known(corner) == []


def test_ill_from_a_day_to_a_day_by_keyboard_alone(corner: Corner) -> None:
    tab_to(corner.page.family.children_card.row(noor(corner).id).away)
    press(Qt.Key.Key_Return)
    form = corner.page.family.away_editor
    assert form.kind.button(AwayKind.AWAY).hasFocus()
    press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    tab_to(form.first.earlier)
    press(Qt.Key.Key_Return)
    tab_to(form.last.open)
    press(Qt.Key.Key_Return)
    assert form.last.popup.isVisible()
    press(Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return)     # a week and a day on
    assert not form.last.popup.isVisible()
    tab_to(form.save)
    press(Qt.Key.Key_Return)
    assert known(corner) == [(FRIDAY - timedelta(days=1), date(2026, 11, 28), AwayKind.ILL)]


def test_a_week_and_today_are_one_tap(corner: Corner) -> None:
    form = start(corner)
    click(form.first.later)
    click(form.week)
    assert (form.first.value(), form.last.value()) == (date(2026, 11, 21), date(2026, 11, 27))
    click(form.today)
    assert (form.first.value(), form.last.value()) == (FRIDAY, FRIDAY)


def test_a_last_day_before_the_first_is_told_kindly(corner: Corner) -> None:
    form = start(corner)
    click(form.last.earlier)
    click(form.save)
    assert known(corner) == []
    assert form.trouble.isVisible()
    assert form.last.open.hasFocus()
    assert form.last.value() == FRIDAY - timedelta(days=1)      # what was filled in stays
    click(form.last.later)
    assert not form.trouble.isVisible()
    click(form.save)
    assert known(corner) == [(FRIDAY, FRIDAY, AwayKind.AWAY)]
    assert "Vandaag weg" in corner.texts()


def test_days_can_be_changed_and_the_change_undone(corner: Corner) -> None:
    corner.services.days.add_away(noor(corner).id, FRIDAY, FRIDAY)
    form = start(corner)
    click(named(corner, "Wijzig Weg: vrijdag 20 november"))
    click(form.kind.button(AwayKind.ILL))
    click(form.week)
    click(form.save)
    assert known(corner) == [(FRIDAY, date(2026, 11, 26), AwayKind.ILL)]
    click(corner.page.family.snack.undo)
    assert known(corner) == [(FRIDAY, FRIDAY, AwayKind.AWAY)]


def test_days_can_be_taken_away_and_put_back(corner: Corner) -> None:
    corner.services.days.add_away(noor(corner).id, FRIDAY, FRIDAY)
    start(corner)
    click(named(corner, "Weghalen: Weg: vrijdag 20 november"))
    assert known(corner) == []
    assert "Nog geen dagen." in corner.texts()
    click(corner.page.family.snack.undo)
    assert known(corner) == [(FRIDAY, FRIDAY, AwayKind.AWAY)]


def test_esc_keeps_the_days_that_were_filled_in(corner: Corner) -> None:
    form = start(corner)
    click(form.week)
    press(Qt.Key.Key_Escape)
    assert "nog niet bewaard" in corner.texts()
    assert known(corner) == []
    start(corner)
    assert form.last.value() == date(2026, 11, 26)
    click(form.cancel)
    assert "nog niet bewaard" not in corner.texts()


def test_the_next_days_away_are_shown_with_the_child(corner: Corner) -> None:
    corner.services.days.add_away(noor(corner).id, date(2026, 12, 24), date(2027, 1, 2))
    corner.services.days.add_away(noor(corner).id, date(2026, 12, 5), date(2026, 12, 6))
    assert corner.page.family.children_card.row(noor(corner).id).state.text() == "Weg: 5 t/m 6 december"


def test_earlier_days_come_with_a_tap(corner: Corner) -> None:
    for n in range(10):
        day = FRIDAY - timedelta(days=20 * n)
        corner.services.days.add_away(noor(corner).id, day, day)
    form = start(corner)
    assert "Weg: zondag 24 mei" not in corner.texts()
    click(form.earlier)
    assert "Weg: zondag 24 mei" in corner.texts()
    assert not form.earlier.isVisible()


@pytest.mark.parametrize(("keys", "day"), [
    ([Qt.Key.Key_PageDown], date(2027, 2, 28)),
    ([Qt.Key.Key_PageUp], date(2026, 12, 31)),
    ([Qt.Key.Key_Right], date(2027, 2, 1)),
    ([Qt.Key.Key_Up, Qt.Key.Key_Left], date(2027, 1, 23)),
])
def test_the_month_follows_the_keys(corner: Corner, keys: list[Qt.Key], day: date) -> None:
    field: DateField = start(corner).first
    field.choose(date(2027, 1, 31), FRIDAY)
    click(field.open)
    press(*keys, Qt.Key.Key_Return)
    assert field.value() == day


def test_the_month_goes_away_with_esc_and_the_form_stays(corner: Corner) -> None:
    form = start(corner)
    click(form.first.open)
    press(Qt.Key.Key_Escape)
    assert not form.first.popup.isVisible()
    assert corner.page.section.editor is form


def test_a_day_is_tapped_in_the_month(corner: Corner) -> None:
    form = start(corner)
    click(form.first.open)
    click(form.first.popup.grid.later)
    click(form.first.popup.grid.button(date(2026, 12, 7)))
    assert form.first.value() == date(2026, 12, 7)


def test_periods_and_weekdays_in_words() -> None:
    assert period(date(2026, 11, 20), date(2026, 11, 22), FRIDAY) == "20 t/m 22 november"
    assert period(date(2026, 11, 30), date(2026, 12, 2), FRIDAY) == "30 november t/m 2 december"
    assert period(date(2026, 12, 28), date(2027, 1, 3), FRIDAY) == "28 december 2026 t/m 3 januari 2027"
    assert period(date(2025, 3, 3), date(2025, 3, 3), FRIDAY) == "maandag 3 maart 2025"
    assert weekdays(frozenset({1, 2, 3, 4, 7})) == "ma t/m do en zo"
    assert weekdays(frozenset({1, 3})) == "ma en wo"
    assert weekdays(frozenset({6, 7})) == "za en zo"
    assert weekdays(frozenset(range(1, 8))) == "elke dag"
    assert weekdays(frozenset()) == "op geen enkele dag"
