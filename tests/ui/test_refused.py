"""A family that cannot be opened: what is said, and what can be done with the mouse and with keys."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from hands import click, open_window, press
from thuisplan.ui import theme
from thuisplan.ui.pages.refused import CopyLine, Refusal, RefusedPage, Trouble

FILE = "/home/sanne/.local/share/thuisplan/thuisplan.db"
NEWEST = datetime.fromisoformat("2027-01-08T14:05")
COPIES = [CopyLine(NEWEST - timedelta(days=days), f"copy {days}") for days in (0, 1, 2, 9, 30)]


def show(qtbot: QtBot, refusal: Refusal, size: tuple[int, int] = (1024, 700)) -> RefusedPage:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app)
    page = RefusedPage(refusal)
    qtbot.addWidget(page)
    open_window(qtbot, page, size)
    page.setFocus()
    return page


def texts(page: RefusedPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def copy_buttons(page: RefusedPage) -> list[QPushButton]:
    return [b for b in page.copies.findChildren(QPushButton) if b.isVisible() and "terugzetten" in b.text()]


@pytest.mark.parametrize("kind", Trouble)
def test_each_trouble_has_its_words_and_two_ways_out(qtbot: QtBot, kind: Trouble) -> None:
    page = show(qtbot, Refusal(kind, FILE))
    said = texts(page)
    assert page.title.text() and "Er is niets veranderd en niets weggehaald." in said
    assert any(FILE in text for text in said)
    with qtbot.waitSignal(page.retry_asked):
        press(Qt.Key.Key_Return)
    with qtbot.waitSignal(page.quit_asked):
        press(Qt.Key.Key_Tab, Qt.Key.Key_Space)


def test_no_two_troubles_are_told_alike(qtbot: QtBot) -> None:
    assert len({show(qtbot, Refusal(kind, FILE)).title.text() for kind in Trouble}) == len(Trouble)


def test_it_names_who_has_the_family_open_when_that_is_known(qtbot: QtBot) -> None:
    assert "<b>" in show(qtbot, Refusal(Trouble.IN_USE, FILE, who="<b>")).title.text()
    assert show(qtbot, Refusal(Trouble.IN_USE, FILE)).title.text() == "Thuisplan is al open"


def test_a_copy_is_put_back_after_one_question(qtbot: QtBot) -> None:
    page = show(qtbot, Refusal(Trouble.DAMAGED, FILE, copies=COPIES))
    told: list[object] = []
    page.restore_asked.connect(told.append)
    first = copy_buttons(page)
    assert first[0].text().strip() == "Kopie van vrijdag 8 januari 14:05 terugzetten" and first[0].hasFocus()
    click(first[1])
    question = next(text for text in texts(page) if "donderdag 7 januari 14:05" in text)
    assert "Wat er nu staat, bewaren we apart." in question and told == []
    press(Qt.Key.Key_Return)
    assert told == ["copy 1"]


@pytest.mark.parametrize("no", [Qt.Key.Key_Escape, None])
def test_the_question_can_be_answered_with_no(qtbot: QtBot, no: Qt.Key | None) -> None:
    page = show(qtbot, Refusal(Trouble.DAMAGED, FILE, copies=COPIES))
    told: list[object] = []
    page.restore_asked.connect(told.append)
    press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    if no is None:
        click(page._no)
    else:
        press(no)
    assert copy_buttons(page)[1].hasFocus() and told == []


def test_older_copies_are_one_tap_away_and_say_their_year(qtbot: QtBot) -> None:
    page = show(qtbot, Refusal(Trouble.DAMAGED, FILE, copies=COPIES))
    assert len(copy_buttons(page)) == 3
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    shown = copy_buttons(page)
    assert len(shown) == 5 and shown[3].hasFocus()
    assert "woensdag 30 december 2026 14:05" in shown[3].text()


def test_without_a_copy_it_does_not_promise_one(qtbot: QtBot) -> None:
    page = show(qtbot, Refusal(Trouble.EMPTY, FILE))
    assert not page.copies.isVisible()
    assert not any("Zet een kopie terug" in text for text in texts(page))


@pytest.mark.parametrize("size", [(1024, 700), (880, 560)])
def test_a_long_path_and_many_copies_stay_within_the_window(qtbot: QtBot, size: tuple[int, int]) -> None:
    page = show(qtbot, Refusal(Trouble.DAMAGED, "/home/" + "sanne-van-der-berg/" * 12, copies=COPIES), size)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert (page.width(), page.height()) == size
    content = area.widget()
    assert content is not None and content.width() <= area.viewport().width()
