"""Gegevens in the real window: checking, copies, a stick, a zip to another laptop, taking a child out."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from house import open_house
from laptop import Laptop
from thuisplan import paths
from thuisplan.domain.practice import Answers, Kind
from thuisplan.storage.backups import CopyKind, list_copies
from thuisplan.storage.local_facts import recall, remember
from thuisplan.ui.pages.refused import RefusedPage
from thuisplan.ui.pages.working import DonePage
from thuisplan.ui.parents_rooms import ParentsRooms


@pytest.fixture
def picked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """What the next native dialog gives."""
    def pick(path: Path) -> None:
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_args: (str(path), ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(path))
    return pick


def copy_now(laptop: Laptop) -> None:
    assert laptop.house is not None
    assert laptop.house.upkeep is not None
    laptop.house.upkeep.copy_now()


def to_data(laptop: Laptop) -> None:
    laptop.tap("Ouderhoek", "Gegevens")


def wait_for(laptop: Laptop, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: laptop.shows(text), timeout=20_000)
    laptop.settle()


def wait_until_done(laptop: Laptop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: isinstance(laptop.window.current, DonePage), timeout=20_000)
    laptop.settle()


def minutes(laptop: Laptop) -> list[int | None]:
    child = laptop.services.family.children()[0]
    today = laptop.services.days.today()
    return [log.answers.minutes for log in laptop.services.practice.of_day(child.id, today)]


def log(laptop: Laptop, count: int) -> None:
    child = laptop.services.family.children()[0]
    laptop.services.practice.log(child.id, Answers(Kind.COOKING, count))


def test_a_check_is_told_and_remembered(family: Laptop, qtbot: QtBot) -> None:
    family.start()
    copy_now(family)
    to_data(family)
    assert family.shows("Nog niet gecontroleerd.")
    assert family.shows(str(family.folder)[:6])
    family.tap("Nu controleren")
    wait_for(family, qtbot, "De gegevens zijn heel. Heel: 1 kopie. Thuisplan maakt geen verbinding.")
    family.quit()
    family.clock.forward(timedelta(days=1))
    family.start()
    to_data(family)
    assert family.shows("Gecontroleerd: gisteren 15:20.")


def test_a_copy_is_put_back_and_that_is_taken_back(family: Laptop, qtbot: QtBot) -> None:
    family.start()
    log(family, 20)
    copy_now(family)
    log(family, 40)
    remember(paths.database_file(family.folder), "pin_kept", "here")
    to_data(family)
    family.tap("Terugzetten", "De kopie van vandaag 15:20 terugzetten")
    assert family.shows("Wat er nu staat, bewaren we apart.")
    family.tap("Toch niet", "De kopie van vandaag 15:20 terugzetten", "Ja, zet terug")
    wait_until_done(family, qtbot)
    assert family.shows("Teruggezet")
    family.tap("Verder")
    assert family.window.current is family.window.who       # never back into the Ouderhoek by itself
    assert minutes(family) == [20]
    assert recall(paths.database_file(family.folder), "pin_kept") == "here"
    to_data(family)
    family.tap("Terugzetten", "De kopie van vandaag 15:20 terugzetten")     # the newest: what was kept apart
    assert [c.kind for c in list_copies(paths.database_file(family.folder))] == [CopyKind.DAILY, CopyKind.ASIDE]
    family.tap("Toch niet")
    assert isinstance(family.window.current, ParentsRooms)
    assert family.window.current.data is not None
    aside = family.window.current.data.copies.buttons[1]
    QTest.mouseClick(aside, Qt.MouseButton.LeftButton)
    family.tap("Ja, zet terug")
    wait_until_done(family, qtbot)
    family.tap("Verder")
    assert minutes(family) == [20, 40]


def test_a_broken_copy_is_not_put_back(family: Laptop, qtbot: QtBot) -> None:
    family.start()
    copy_now(family)
    copy = list_copies(paths.database_file(family.folder))[0].path
    copy.write_bytes(copy.read_bytes()[:9000])
    to_data(family)
    family.tap("Terugzetten", "De kopie van", "Ja, zet terug")
    wait_until_done(family, qtbot)
    assert family.shows("Dit bestand is niet heel. Probeer een ander. Er is niets veranderd.")
    family.tap("Verder", "Noor")
    assert family.shows("Fruit")


def test_a_copy_on_a_stick_and_back_from_it(
    family: Laptop, qtbot: QtBot, tmp_path: Path, picked: Callable[[Path], None]
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    family.start()
    log(family, 20)
    to_data(family)
    picked(stick)
    family.tap("Kopie maken")
    wait_for(family, qtbot, "Geschreven en nagekeken")
    (written,) = stick.iterdir()
    log(family, 40)
    picked(written)
    family.tap("Terugzetten", "Uit een bestand…")
    assert family.shows(f"{written.name} komt in de plaats van jullie hele gezin.")
    family.tap("Ja, zet terug")
    wait_until_done(family, qtbot)
    family.tap("Verder")
    assert minutes(family) == [20]


def test_a_stick_that_is_gone_is_told_kindly(
    family: Laptop, qtbot: QtBot, tmp_path: Path, picked: Callable[[Path], None]
) -> None:
    family.start()
    to_data(family)
    picked(tmp_path / "gone")
    family.tap("Kopie maken")
    wait_for(family, qtbot, "Zit de stick er goed in?")
    picked(tmp_path / "gone" / "a.zip")
    family.tap("Naar een zip")
    qtbot.waitUntil(family.button("Naar een zip").isEnabled, timeout=20_000)
    said = [text for text in family.words() if "Zit de stick er goed in?" in text]
    assert len(said) == 2


def test_a_zip_goes_to_another_laptop_at_its_first_start(
    family: Laptop, qtbot: QtBot, qapp: QApplication, tmp_path: Path, picked: Callable[[Path], None]
) -> None:
    family.start()
    log(family, 25)
    to_data(family)
    picked(tmp_path / "gezin")       # the ending is added
    family.tap("Naar een zip")
    wait_for(family, qtbot, "Geschreven en nagekeken")
    family.quit()
    there = tmp_path / "other laptop"
    there.mkdir()
    other = Laptop(qtbot, qapp, there)
    other.start()
    picked(tmp_path / "gezin.zip")
    other.tap("Ik heb al een Thuisplan")
    wait_until_done(other, qtbot)
    assert not other.shows("bewaard bij de kopieën")
    other.tap("Verder")
    assert minutes(other) == [25]
    other.tap("Noor")
    assert other.shows("Fruit")
    assert recall(paths.database_file(there), "laptop") != recall(paths.database_file(family.folder), "laptop")
    other.quit()


def test_a_file_of_something_else_at_the_first_start(
    laptop: Laptop, qtbot: QtBot, tmp_path: Path, picked: Callable[[Path], None]
) -> None:
    (tmp_path / "brief.zip").write_bytes(b"Beste oma")
    laptop.start()
    picked(tmp_path / "brief.zip")
    laptop.tap("Ik heb al een Thuisplan")
    wait_until_done(laptop, qtbot)
    assert laptop.shows("Niet teruggezet")
    laptop.tap("Verder")
    assert laptop.shows("Welkom bij Thuisplan")
    laptop.tap("Beginnen")


def test_at_a_first_start_the_place_is_asked_before_the_file(
    laptop: Laptop, home: Path, qtbot: QtBot, tmp_path: Path, picked: Callable[[Path], None]
) -> None:
    (tmp_path / "stick").mkdir()
    there = open_house(tmp_path / "stick")
    there.services.family.add_child("Daan", "owl", "leaf", 3)
    there.services.family.finish_setup()
    there.database.close()
    (tmp_path / "brief.db").write_bytes(b"Beste oma")
    picked(tmp_path / "brief.db")
    laptop.start(ask_place=True)
    laptop.tap("Ik heb al een Thuisplan")
    assert laptop.shows("Tik aan wie Thuisplan gebruikt")
    laptop.tap("Alleen ik", "Ik heb al een Thuisplan")
    wait_until_done(laptop, qtbot)
    laptop.tap("Verder")
    picked(tmp_path / "stick" / "thuisplan.db")
    laptop.tap("Ik heb al een Thuisplan")
    wait_until_done(laptop, qtbot)
    laptop.tap("Verder", "Daan")
    assert laptop.house is not None
    assert laptop.house.folder == paths.user_folder()
    laptop.quit()
    laptop.start(ask_place=True)
    assert laptop.has("Daan")


def test_a_child_is_taken_out_with_a_receipt(
    family: Laptop, qtbot: QtBot, tmp_path: Path, picked: Callable[[Path], None]
) -> None:
    family.start()
    log(family, 25)
    family.services.family.add_child("Daan", "owl", "leaf", 3)
    copy_now(family)
    to_data(family)
    family.tap("Kind wissen", "Noor wissen")
    assert family.shows("1 keer geoefend")
    assert family.shows("Het gaat ook uit 1 kopie.")
    family.tap("Toch niet", "Noor wissen", "Verder")
    assert family.shows("Weet je het zeker?")
    family.tap("Toch niet", "Noor wissen", "Verder", "Ja, wis alles")
    wait_until_done(family, qtbot)
    page = family.window.current
    assert isinstance(page, DonePage)
    picked(tmp_path / "bon.txt")
    family.tap("Bewaar de bon…")
    assert "1 keer geoefend" in (tmp_path / "bon.txt").read_text("utf-8")
    family.tap("Verder")
    assert [c.name for c in family.services.family.children()] == ["Daan"]
    assert not family.has("Noor")
    family.quit()
    for file in family.folder.rglob("thuisplan*"):
        assert not file.is_file() or b"Noor" not in file.read_bytes()


# -- the keyboard alone

def test_everything_by_keyboard_alone(family: Laptop, qtbot: QtBot) -> None:
    family.start()
    copy_now(family)
    log(family, 25)
    family.tab_to("Wie ziet wat?")
    family.press(Qt.Key.Key_Return)
    assert family.shows("De juf of meester")
    family.press(Qt.Key.Key_Escape)
    assert family.window.current is family.window.who
    family.tab_to("Ouderhoek")
    family.press(Qt.Key.Key_Return)
    family.tab_to("Vandaag")
    family.press(Qt.Key.Key_Down, Qt.Key.Key_Down)         # from room to room with the arrows
    assert family.shows("Waar alles staat")
    family.tab_to("Nu controleren")
    family.press(Qt.Key.Key_Space)
    wait_for(family, qtbot, "Gecontroleerd: vandaag")
    assert QApplication.focusWidget() is family.button("Nu controleren")
    family.tab_to("Wie ziet wat?")
    family.press(Qt.Key.Key_Return)
    assert family.shows("Je broer of zus")
    family.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is family.button("Wie ziet wat?")
    family.tab_to("Kind wissen")
    family.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is family.button("Noor wissen")
    family.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is family.button("Toch niet")
    family.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is family.button("Kind wissen")
    family.tab_to("Nu controleren")
    family.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert family.shows("Een kopie terugzetten")
    family.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert not family.has("Ja, zet terug")
    family.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    wait_until_done(family, qtbot)
    family.press(Qt.Key.Key_Return)
    assert minutes(family) == []


# -- what is told, and to whom

def test_a_copy_that_fails_is_told_to_the_parent_and_not_to_the_child(family: Laptop) -> None:
    (family.folder / "copies").touch()
    family.start()
    copy_now(family)
    family.settle()
    family.tap("Noor")
    assert not family.shows("kopie")
    family.tap("Wissel", "Ouderhoek")
    assert family.shows("De kopie van vandaag is er nog niet.")
    family.tap("Naar Gegevens")
    assert family.shows("De oude kopieën zijn er nog.")
    (family.folder / "copies").unlink()
    copy_now(family)
    family.settle()
    assert not family.shows("De oude kopieën zijn er nog.")
    family.tap("Vandaag")
    assert not family.shows("De kopie van vandaag is er nog niet.")


def test_a_damaged_family_offers_the_newest_copy_that_is_whole(family: Laptop) -> None:
    family.start()
    for _ in range(2):
        copy_now(family)
        family.clock.forward(timedelta(days=1))
    family.quit()
    file = paths.database_file(family.folder)
    newest, older = list_copies(file)
    newest.path.write_bytes(newest.path.read_bytes()[:9000])
    file.write_bytes(b"")
    family.start()
    assert isinstance(family.window.current, RefusedPage)
    assert family.has("Kopie van vrijdag 20 november")
    assert not family.has("Kopie van zaterdag")
    family.tap("Kopie van", "Ja, zet terug", "Noor")
    assert older.path.exists()


def test_the_window_can_be_closed_in_the_middle(family: Laptop, qtbot: QtBot) -> None:
    family.start()
    copy_now(family)
    to_data(family)
    family.tap("Nu controleren")
    family.quit()
    family.start()
    to_data(family)
    family.tap("Terugzetten", "De kopie van", "Ja, zet terug")
    family.quit()
    house = open_house(family.folder)
    assert [c.name for c in house.services.family.children()] == ["Noor"]
    house.database.close()
    family.start()
    family.tap("Noor")
