"""A child's three pictures before its rooms: by tapping and by keys, and kindly again when they were others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hands import click, open_window, press, tab_to
from house import House, open_house
from thuisplan.domain.family import Child
from thuisplan.domain.locks import LOCK_PICTURES, PAUSE_AFTER
from thuisplan.ui import theme
from thuisplan.ui.pages import picture_lock
from thuisplan.ui.pages.picture_lock import PictureLockPage

MINE = ("sun", "fox", "pizza")
OTHER = ("fox", "sun", "pizza")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = open_house(tmp_path)
    yield made
    made.database.close()


@pytest.fixture
def child(house: House) -> Child:
    noor = house.services.family.add_child("Noor", "owl", "butter", 5)
    house.services.locks.set_pictures(noor.id, MINE)
    return noor


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, house: House, child: Child) -> PictureLockPage:
    theme.apply(qapp)
    made = PictureLockPage(house.services)
    qtbot.addWidget(made)
    made.ask(child)
    open_window(qtbot, made)
    return made


def tap(page: PictureLockPage, pictures: tuple[str, ...], qtbot: QtBot) -> None:
    for picture in pictures:
        click(page.keys.keys[picture])
    qtbot.waitUntil(lambda: not page._check.isActive())


def texts(page: PictureLockPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_three_taps_in_order_open_the_door(page: PictureLockPage, qtbot: QtBot, child: Child) -> None:
    assert "Hoi Noor!" in texts(page)
    with qtbot.waitSignal(page.opened) as told:
        tap(page, MINE, qtbot)
    assert told.args == [child]


def test_by_keys_alone(page: PictureLockPage, qtbot: QtBot, child: Child) -> None:
    tab_to(page.keys.keys["fox"])
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert page.keys.keys["sun"].hasFocus()
    press(Qt.Key.Key_1, Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_Backspace)      # a slip, taken back
    for _ in range(4):
        press(Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert page.keys.keys["fox"].hasFocus()
    press(Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert page.keys.keys["pizza"].hasFocus()
    with qtbot.waitSignal(page.opened) as told:
        press(Qt.Key.Key_Space)
    assert told.args == [child]


def test_other_pictures_are_no_reproach(page: PictureLockPage, qtbot: QtBot) -> None:
    opened: list[Child] = []
    page.opened.connect(opened.append)
    tap(page, OTHER, qtbot)
    assert page.said.text() == "Het zijn andere plaatjes. Probeer het nog eens."
    assert opened == []
    with qtbot.waitSignal(page.opened):
        tap(page, MINE, qtbot)


def test_what_was_tapped_cannot_be_seen(page: PictureLockPage) -> None:
    click(page.keys.keys["sun"])
    seen = page.slots.grab().toImage()
    assert page.slots.accessibleName() == "Getikt: 1"
    press_back(page)
    click(page.keys.keys["frog"])
    assert page.slots.grab().toImage() == seen
    assert not any(key.isChecked() for key in page.keys.keys.values())


def press_back(page: PictureLockPage) -> None:
    page.setFocus()
    press(Qt.Key.Key_Backspace)


def test_after_five_times_there_is_a_short_rest(
    page: PictureLockPage, qtbot: QtBot, child: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_lock, "PAUSE", 0.6)
    for _ in range(PAUSE_AFTER):
        tap(page, OTHER, qtbot)
    assert page.said.text() == "Even rust. Zo mag je weer tikken."
    click(page.keys.keys["sun"])
    assert page.slots.accessibleName() == "Getikt: 0"
    page.ask(child)         # going away and coming back makes it no shorter
    assert page.said.text() == "Even rust. Zo mag je weer tikken."
    qtbot.waitUntil(lambda: page.said.text() == "Tik je drie plaatjes.")
    with qtbot.waitSignal(page.opened):
        tap(page, MINE, qtbot)


def test_another_child_does_not_wait_for_the_first(page: PictureLockPage, qtbot: QtBot, house: House) -> None:
    bo = house.services.family.add_child("Bo", "owl", "plum")
    house.services.locks.set_pictures(bo.id, OTHER)
    for _ in range(PAUSE_AFTER):
        tap(page, OTHER, qtbot)
    page.ask(bo)
    with qtbot.waitSignal(page.opened) as told:
        tap(page, OTHER, qtbot)
    assert told.args == [bo]


def test_what_a_lock_says_of_tries_is_nowhere(page: PictureLockPage, qtbot: QtBot, house: House) -> None:
    before = house.database._driver.execute("SELECT * FROM local").fetchall()
    for _ in range(PAUSE_AFTER):
        tap(page, OTHER, qtbot)
    assert house.database._driver.execute("SELECT * FROM local").fetchall() == before
    assert not any(ch.isdigit() for text in texts(page) for ch in text)


def test_escape_and_the_button_lead_back(page: PictureLockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        click(page.back)
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (960, 540)])
def test_everything_is_large_named_and_in_sight(page: PictureLockPage, qtbot: QtBot, size: tuple[int, int]) -> None:
    page.resize(*size)
    QApplication.processEvents()
    assert [k.accessibleName() for k in page.keys.keys.values()][:3] == ["vos", "kikker", "vlinder"]
    assert len(page.keys.keys) == len(LOCK_PICTURES) == 12
    for part in (*page.keys.keys.values(), page.slots, page.said, page.back):
        assert part.visibleRegion().boundingRect().size() == part.size()
    assert min(k.width() for k in page.keys.keys.values()) >= 2 * theme.CHILD_TARGET
