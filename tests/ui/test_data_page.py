"""Gegevens: what it says of each thing that can happen, and that all of it can be read, tapped and reached."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from hands import click, open_window, press
from house import FRIDAY, House, SetClock, open_house
from thuisplan.domain.family import Child
from thuisplan.services.safekeeping import Checked, Keeper
from thuisplan.storage.backups import daily
from thuisplan.storage.errors import FailReason
from thuisplan.storage.export_format import ImportTrouble
from thuisplan.ui import outcomes, theme
from thuisplan.ui.pages.data import DataPage, sentences
from thuisplan.ui.pages.working import DonePage
from thuisplan.ui.who_sees import WhoSeesPage

TODAY = FRIDAY.date()
SIZES = [(1072, 800), (816, 700), (672, 560)]       # beside the rail at 1280, at 1024, and the least


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = open_house(tmp_path)
    made.services.family.add_child("Wilhelmina-Alexandra de Langste Naam", "fox", "plum", 5)
    yield made
    made.database.close()


@pytest.fixture
def page(house: House, qtbot: QtBot, qapp: QApplication) -> DataPage:
    theme.apply(qapp)
    made = DataPage(house.services, can_move=True)
    qtbot.addWidget(made)
    open_window(qtbot, made, SIZES[0])
    return made


def copies_of(house: House, days: int) -> None:
    for n in range(days, 0, -1):
        daily(house.path, house.clock() - timedelta(days=n))


def settle() -> None:
    for _ in range(40):     # a text that became longer makes room a layout at a time
        QApplication.processEvents()


@pytest.mark.parametrize("size", SIZES)
def test_everything_fits_in_its_width_and_can_be_tapped(page: DataPage, house: House, size: tuple[int, int]) -> None:
    copies_of(house, 9)
    (house.path.parent / "copies" / "thuisplan-2026-11-20T101010-daily.db.part").mkdir()
    house.services.safekeeping.daily()
    page.outdate()
    page.resize(*size)
    for show in (page.show_overview, page.show_copies, page.show_wiping, page.show_who_sees):
        show()
        settle()
        area = next(a for a in page.findChildren(QScrollArea) if a.isVisible())
        inside = area.widget()
        assert inside is not None
        assert inside.width() <= area.viewport().width()
        for button in (b for b in page.findChildren(QPushButton) if b.isVisible()):
            assert button.height() >= theme.PARENT_TARGET, button.text()
            assert button.accessibleName()
        for text in (t for t in page.findChildren(QLabel) if t.isVisible() and t.wordWrap()):
            assert text.height() >= text.heightForWidth(text.width()), text.text()


def test_the_check_says_what_it_found_and_when() -> None:
    at = (FRIDAY - timedelta(days=400)).isoformat()
    well = Checked(at, "whole", True, 3, 0, False)
    assert well.is_well
    assert sentences.checked(well, TODAY) == (
        "Gecontroleerd: donderdag 16 oktober 2025 15:20. De gegevens zijn heel. Heel: 3 kopieën. "
        "Thuisplan maakt geen verbinding."
    )
    changes: list[dict[str, object]] = [
        {"state": "damaged"}, {"state": "new word"}, {"is_offline": False}, {"broken_copies": 1}, {"blocked": True},
    ]
    for change in changes:
        found = Checked(**(well.__dict__ | change))
        assert not found.is_well
        assert sentences.checked(found, TODAY) != sentences.checked(well, TODAY)


def test_each_trouble_has_its_own_words() -> None:
    kept = [sentences.keeper(k, can_move=m) for k in Keeper for m in (True, False)]
    assert len(set(kept)) == len(kept)
    assert all("Gezin" not in sentences.keeper(k, can_move=False) for k in Keeper)
    for say in (sentences.not_written, lambda why: outcomes.not_wiped(why).text):
        assert len({say(r.value) for r in (FailReason.FULL, FailReason.READ_ONLY, FailReason.BUSY)}) == 3
        assert all(say(r.value) for r in FailReason)
    whys = [*ImportTrouble, *FailReason]
    said = {why: outcomes.not_restored(why.value).text for why in whys}
    assert all("Er is niets veranderd." in text for text in said.values())
    assert len({said[w] for w in whys if w.value not in ("damaged", "gone")}) == len(whys) - 3


def test_older_copies_are_one_tap_away_and_the_question_is_in_sight(page: DataPage, house: House) -> None:
    copies_of(house, 12)
    page.resize(*SIZES[2])
    page.show_copies()
    assert len(page.copies.buttons) == 7
    settle()
    page.copies.older.click()
    settle()
    assert len(page.copies.buttons) > 7
    assert page.copies.buttons[7].hasFocus()
    page.copies.buttons[7].click()
    settle()
    assert not page.copies.panel.visibleRegion().isEmpty()
    press(Qt.Key.Key_Escape)
    assert page.copies.panel.isHidden()
    assert page.copies.buttons[7].hasFocus()


def test_new_copies_do_not_take_a_question_away(page: DataPage, house: House) -> None:
    copies_of(house, 2)
    page.show_copies()
    settle()
    click(page.copies.buttons[0])
    house.services.safekeeping.daily()
    page.outdate()
    settle()
    assert page.copies.panel.isVisible()
    assert page.restore.title.text() == "3 kopieën"


def test_an_archived_child_can_be_wiped_too(page: DataPage, house: House, qtbot: QtBot) -> None:
    (child,) = house.services.family.children()
    house.services.family.archive_child(child.id)
    page.show_wiping()
    settle()
    click(page.wiping.buttons[0])
    assert page.wiping.first.no.hasFocus()
    click(page.wiping.first.yes)
    assert page.wiping.second.no.hasFocus()
    with qtbot.waitSignal(page.wipe_asked) as told:
        click(page.wiping.second.yes)
    (wiped,) = told.args or []
    assert isinstance(wiped, Child)
    assert wiped.id == child.id


def test_without_a_child_there_is_nothing_to_wipe(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty").mkdir()
    house = open_house(tmp_path / "empty", SetClock())
    made = DataPage(house.services)
    qtbot.addWidget(made)
    open_window(qtbot, made)
    made.show_wiping()
    settle()
    assert any(t.text() == "Er staat geen kind in Thuisplan." for t in made.findChildren(QLabel) if t.isVisible())
    press(Qt.Key.Key_Escape) if QApplication.focusWidget() else made.go_back()
    assert made.check.isVisible()
    made.close()
    house.database.close()


def test_a_receipt_names_what_is_gone_and_what_is_not() -> None:
    taken = outcomes.Taken("Noor", FRIDAY, {"tick": 3, "child": 1, "habit": 2}, 4, ["a.db"], 1, 2)
    said = outcomes.wiped(taken).receipt
    for line in ("Wie: Noor", "20 november 2026 om 15:20", "3 vinkjes", "2 regels die daarbij horen", "4 kopieën",
                 "a.db", "1 regel", "2 teksten", "usb-stick"):
        assert line in said, line
    assert "bij Routines" not in said       # a name can be anywhere


def test_what_a_child_wrote_and_kept_is_named_before_it_goes_and_afterwards() -> None:
    rows = {"fine_mistake": 2, "favourite": 1, "news_sentence": 3, "shopping_guess": 1}
    named = ["2 mooie fouten", "3 zinnen bij de krant", "1 favoriet", "1 schatting van boodschappen"]
    assert sentences.losses(rows) == named
    said = outcomes.wiped(outcomes.Taken("Noor", FRIDAY, rows, 0, [], 0, 0)).receipt
    assert all(each in said for each in named)
    assert "regels die daarbij horen" not in said


def test_a_receipt_that_cannot_be_kept_there_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = DonePage(outcomes.wiped(outcomes.Taken("Noor", FRIDAY, {}, 0, [], 0, 0)))
    qtbot.addWidget(page)
    open_window(qtbot, page)
    monkeypatch.setattr(
        "thuisplan.ui.pages.working.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "gone" / "x"), "")
    )
    click(page.save)
    assert page.told.text() == "Daar lukte het niet. Kies een andere map."


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (880, 560)])
def test_who_sees_what_can_be_read_by_a_child(qtbot: QtBot, qapp: QApplication, size: tuple[int, int]) -> None:
    theme.apply(qapp)
    page = WhoSeesPage()
    qtbot.addWidget(page)
    open_window(qtbot, page, size)
    settle()
    assert page.back.height() >= theme.CHILD_TARGET
    for text in (t for t in page.findChildren(QLabel) if t.wordWrap()):
        assert text.height() >= text.heightForWidth(text.width()), text.text()
    with qtbot.waitSignal(page.left):
        click(page.back)
