"""A disk that is full, a folder that may only be read, a program that dies, a second window, a broken file."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from house import open_house
from laptop import Laptop
from programs import ROOT, python
from storage.media import read_only, small_disk
from thuisplan import paths
from thuisplan.ui import crash_dialog
from thuisplan.ui.pages.refused import RefusedPage


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[None]:
    """Mistakes go where they go in the program, not to the test."""
    watch = crash_dialog.install(tmp_path / "thuisplan.log")
    yield
    watch.remove()


def _fill(folder: Path) -> Path:
    """Until nothing more fits."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 1024)
        except OSError:
            pass
    return ballast


def test_a_full_disk_is_told_and_nothing_is_lost(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, watched: None
) -> None:
    with small_disk(tmp_path / "disk", 1500) as disk:
        laptop = Laptop(qtbot, qapp, disk)
        house = open_house(disk)
        house.services.family.add_child("Noor", "fox", "butter", 5)
        house.services.family.finish_setup()
        house.database.close()
        laptop.start()
        assert laptop.house is not None
        laptop.house.follow(crash_dialog.install(tmp_path / "thuisplan.log"))
        laptop.tap("Noor", "Ik heb geoefend", "Koken", "25 min")
        ballast = _fill(disk)
        laptop.tap("Klaar!")
        laptop.settle()
        assert laptop.shows("de schijf is vol")
        assert laptop.button("25 min").isChecked()      # what was filled in is still there
        ballast.unlink()
        laptop.tap("Begrepen", "Klaar!")
        child = laptop.services.family.children()[0]
        (log,) = laptop.services.practice.of_day(child.id, laptop.services.days.today())
        assert log.answers.minutes == 25
        laptop.quit()


def test_a_folder_that_may_only_be_read_can_be_looked_at(family: Laptop, watched: None) -> None:
    with read_only(family.folder):
        family.start()
        assert family.house is not None
        assert family.shows("Op deze plek kan alleen gelezen worden")
        family.house.follow(crash_dialog.install(family.folder.parent / "thuisplan.log"))
        family.tap("Begrepen", "Noor", "Fruit")
        family.settle()
        assert family.shows("Bewaren lukte niet")
        assert not family.button("Fruit").isChecked()   # the screen says what is kept
        family.quit()


@pytest.mark.parametrize(("content", "said"), [
    (b"", "is leeg"), (b"\0" * 5000, "niet heel"), (b"Beste oma, " * 99, "niet heel"),
])
def test_a_broken_file_is_refused_kindly_and_a_copy_put_back(
    family: Laptop, watched: None, content: bytes, said: str
) -> None:
    family.start()
    family.tap("Noor", "Klaar")
    assert family.house is not None
    assert family.house.upkeep is not None
    family.house.upkeep.copy_now()
    family.quit()
    file = paths.database_file(family.folder)
    file.write_bytes(content)
    family.start()
    assert isinstance(family.window.current, RefusedPage)
    assert family.shows(said)
    assert file.read_bytes() == content
    family.tap("Kopie van")
    family.tap("Ja, zet terug")
    family.tap("Noor")
    child = family.services.family.children()[0]
    assert family.services.routines.today(child.id).steps[0].tick is not None
    aside = [f for f in (family.folder / "copies").iterdir() if "aside" in f.name]
    assert [f.read_bytes() for f in aside] == [content]


# -- real processes

def _program(folder: Path) -> "subprocess.Popen[bytes]":
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen([sys.executable, "-m", "thuisplan", "--data", str(folder)], env=environment)


def _wait(what: "subprocess.Popen[bytes]", folder: Path) -> None:
    end = time.monotonic() + 30
    while not (folder / "thuisplan.lock-owner").exists():
        assert what.poll() is None
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_second_start_leaves_it_to_the_first_and_a_dead_one_is_no_obstacle(family: Laptop) -> None:
    first = _program(family.folder)
    try:
        _wait(first, family.folder)     # it says who it is when it has the lock: from there on a knock is answered
        second = _program(family.folder)
        assert second.wait(20) == 0
        assert first.poll() is None
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait(10)
    family.start()
    family.tap("Noor")


def test_a_database_that_is_gone_is_no_first_start_while_there_are_copies(family: Laptop) -> None:
    family.start()
    assert family.house is not None
    assert family.house.upkeep is not None
    family.house.upkeep.copy_now()
    family.quit()
    paths.database_file(family.folder).unlink()
    family.start()
    assert family.shows("is er niet meer")
    family.tap("Kopie van")
    family.tap("Ja, zet terug")
    family.tap("Noor")
    assert family.shows("Fruit")


def test_a_family_that_is_put_back_goes_on_as_before(family: Laptop) -> None:
    """Twice refused and opened again in one run: nothing of the old family is asked, shown or kept alive."""
    family.start()
    assert family.house is not None
    assert family.house.upkeep is not None
    family.house.upkeep.copy_now()
    family.quit()
    file = paths.database_file(family.folder)
    file.write_bytes(b"")
    family.start()
    for _ in range(2):
        old = family.house and family.house.upkeep
        family.tap("Kopie van")
        family.tap("Ja, zet terug")
        family.tap("Noor", "Klaar", "Ongedaan maken", "Wissel")
        assert family.house is not None
        family.house._let_go()          # as when the disk was taken out and comes back empty
        file.write_bytes(b"")
        family.house.open()
        family.settle()
        assert family.shows("is leeg")
        family.window.show_who()        # as the idle minutes do
        assert family.shows("is leeg")
        assert old is None or old is not family.house.upkeep
    file.unlink()


@pytest.mark.parametrize("way", [["Pannenkoeken"], ["Spel", "Domino met ogen tellen"]])
def test_the_window_stays_when_the_answers_of_a_child_cannot_be_read(family: Laptop, way: list[str]) -> None:
    folders = os.pathsep.join([str(ROOT / "tests"), *sys.path])
    done = python(Path(__file__).with_name("answers_damaged.py"), family.folder, *way, PYTHONPATH=folders)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
    assert "DamagedDatabase" in (family.folder / "thuisplan.log").read_text(encoding="utf-8")
