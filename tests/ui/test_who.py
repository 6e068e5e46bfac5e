"""Wie ben je?: tiles for 1 to 12 children, with the mouse and with keys, and nobody yet."""

import subprocess
import sys
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hands import click, open_window, press
from thuisplan.domain.family import COLOURS, Child
from thuisplan.ui import theme
from thuisplan.ui.pages.who import WhoPage
from thuisplan.ui.widgets.child_tile import ChildTile, two_lines

SUNDAY = date(2026, 11, 22)
NAMES = ("Noor", "Daan", "Mila", "Şükrü", "李", "d'Amie 't Hart", "<b>Bo</b>", "Anna-Sophie Charlotte van den Berg",
         "O" * 40, "Noor", "Jan & Piet", "Bo")
ANIMALS = ("fox", "panda", "owl")


def family(count: int) -> list[Child]:
    return [Child(uuid4(), NAMES[n], ANIMALS[n % 3], COLOURS[n % 8], n % 9 + 1) for n in range(count)]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> WhoPage:
    theme.apply(qapp)
    made = WhoPage()
    qtbot.addWidget(made)
    return made


def show(page: WhoPage, qtbot: QtBot, children: list[Child], size: tuple[int, int] = (1280, 800)) -> list[ChildTile]:
    page.show_family(children, SUNDAY)
    open_window(qtbot, page, size)
    return page.field.tiles


def test_a_click_on_a_tile_tells_whose_it_is(page: WhoPage, qtbot: QtBot) -> None:
    children = family(3)
    tiles = show(page, qtbot, children)
    with qtbot.waitSignal(page.child_chosen) as told:
        click(tiles[1])
    assert told.args == [children[1]]


def test_the_tile_of_a_child_that_went_is_out_of_sight_at_once(page: WhoPage, qtbot: QtBot) -> None:
    children = family(3)
    last = show(page, qtbot, children)[-1]
    page.show_family(children[:2], SUNDAY)
    assert not last.isVisible()


def test_each_tile_says_its_name_and_groep_and_the_page_its_day(page: WhoPage, qtbot: QtBot) -> None:
    child = Child(uuid4(), "Noor", "fox", "leaf", 5)
    tiles = show(page, qtbot, [child, Child(uuid4(), "Bo", "owl", "plum"), Child(uuid4(), "Lou", "owl", "plum", 9)])
    assert [t.accessibleName() for t in tiles] == ["Noor, groep 5", "Bo", "Lou, brugklas"]
    assert "Zondag 22 november" in [label.text() for label in page.findChildren(QLabel)]


def test_nothing_has_a_ring_before_a_key_is_pressed(page: WhoPage, qtbot: QtBot) -> None:
    show(page, qtbot, family(3))
    assert QApplication.focusWidget() is page


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_arrows_go_along_the_tiles_and_a_key_opens_one(page: WhoPage, qtbot: QtBot, enter: Qt.Key) -> None:
    children = family(3)
    tiles = show(page, qtbot, children)
    press(Qt.Key.Key_Right)
    assert tiles[0].hasFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)    # nothing further
    press(Qt.Key.Key_Left)
    with qtbot.waitSignal(page.child_chosen) as told:
        press(enter)
    assert told.args == [children[1]]


def test_arrows_go_down_the_rows_to_the_ouderhoek_and_back(page: WhoPage, qtbot: QtBot) -> None:
    tiles = show(page, qtbot, family(12))
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    assert tiles[7].hasFocus() and tiles[7].x() == tiles[1].x()
    press(Qt.Key.Key_Down)
    assert page.parents.hasFocus()
    press(Qt.Key.Key_Up)
    assert tiles[7].hasFocus()
    press(Qt.Key.Key_Up)
    assert tiles[1].hasFocus()


def test_tab_goes_through_the_tiles_and_then_to_the_ouderhoek(page: WhoPage, qtbot: QtBot) -> None:
    tiles = show(page, qtbot, family(2))
    seen = []
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [tiles[0], tiles[1], page.parents]
    with qtbot.waitSignal(page.parents_chosen):
        press(Qt.Key.Key_Return)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (880, 560), (3840, 2160)])
@pytest.mark.parametrize("count", range(1, 13))
def test_every_number_of_children_fits_in_every_window(
    page: WhoPage, qtbot: QtBot, count: int, size: tuple[int, int]
) -> None:
    tiles = show(page, qtbot, family(count), size)
    assert (page.width(), page.height()) == size
    places = [QRect(t.pos(), t.size()) for t in tiles]
    assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[:n])
    assert all(p.left() >= 0 and p.right() < page.field.width() for p in places)
    hidden = page.field.height() - page._area.viewport().height()
    assert hidden <= 0 or size == (880, 560), "only the lowest window scrolls"
    assert page.parents.geometry().bottom() < page.height() - 40
    assert page._area.geometry().bottom() < page.parents.y()
    if count <= 3:
        assert places[0].size().width() == 220


def test_the_focus_is_scrolled_to(page: WhoPage, qtbot: QtBot) -> None:
    tiles = show(page, qtbot, family(12), (880, 560))
    seen = page._area.viewport()
    assert not seen.rect().contains(tiles[11].mapTo(seen, tiles[11].rect().bottomLeft()))
    page.field.focus_tile(11)
    assert seen.rect().contains(tiles[11].mapTo(seen, tiles[11].rect().bottomLeft()))


def test_the_tile_that_is_being_opened_says_so(page: WhoPage, qtbot: QtBot) -> None:
    children = family(3)
    tiles = show(page, qtbot, children)
    usual = tiles[1].grab().toImage()
    page.wait_for(children[1])
    assert [t.accessibleDescription() for t in tiles] == ["", "even…", ""]
    assert tiles[1].grab().toImage() != usual
    page.wait_for(None)
    assert tiles[1].grab().toImage() == usual


def test_the_family_can_grow_and_shrink_while_the_page_is_shown(page: WhoPage, qtbot: QtBot) -> None:
    children = family(3)
    first = show(page, qtbot, children)[0]
    page.show_family([*children, *family(2)], SUNDAY)
    assert page.field.tiles[0] is first and len(page.field.tiles) == 5
    page.show_family(children[1:2], SUNDAY)
    assert [t.accessibleName() for t in page.field.tiles] == ["Daan, groep 2"]
    with qtbot.waitSignal(page.child_chosen) as told:
        click(page.field.tiles[0])
    assert told.args == [children[1]]


def test_without_children_there_is_one_sentence_and_the_way_to_the_ouderhoek(page: WhoPage, qtbot: QtBot) -> None:
    show(page, qtbot, [])
    said = [label for label in page.findChildren(QLabel) if label.isVisible() and "Ouderhoek" in label.text()]
    assert len(said) == 1 and not page._area.isVisible()
    with qtbot.waitSignal(page.parents_chosen):
        click(page.parents)
    page.show_family(family(1), SUNDAY)
    assert not said[0].isVisible() and page._area.isVisible()


def test_a_long_name_stays_in_its_tile_on_two_lines(page: WhoPage, qtbot: QtBot) -> None:
    child = Child(uuid4(), NAMES[7], "fox", "leaf")
    tile = show(page, qtbot, [child])[0]
    assert tile.toolTip() == "" and tile._lines == ["Anna-Sophie Charlotte", "van den Berg"]
    page.show_family([Child(uuid4(), NAMES[8], "fox", "leaf")], SUNDAY)
    assert len(tile._lines) == 2 and tile._lines[1].endswith("…") and tile.toolTip() == NAMES[8]


def test_lines_break_between_letters_never_inside_one(qapp: QApplication) -> None:
    family_emoji = "👨‍👩‍👧"
    first, second = two_lines(family_emoji * 12, theme.font("body"), 120)
    assert first.count("👨") == first.count("👧")
    assert second.startswith("👨")


def test_the_first_page_imports_nothing_that_is_slow() -> None:
    code = (
        "import sys, thuisplan.ui.pages.who as _; "
        "slow = {'sqlalchemy', 'sqlcipher3', 'numpy', 'pyqtgraph', 'msgspec', 'thuisplan.services'}; "
        "slow &= set(sys.modules); "
        "assert not slow, slow"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_until_the_first_page_an_ordinary_start_imports_nothing_that_can_wait() -> None:
    code = (
        "import sys, thuisplan.__main__, thuisplan.app; "
        "late = {'fractions', 'getpass', 'sqlalchemy', 'zoneinfo', 'thuisplan.services.house'}; "
        "late &= set(sys.modules); "
        "assert not late, late"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
