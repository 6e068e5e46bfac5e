"""The made-up family and its pictures: drawn whole; and on a full disk one line, exit 2 and no half a family."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hands import open_window
from programs import python, thuisplan
from storage.media import small_disk
from thuisplan.ui import theme
from thuisplan.ui.screenshots import SIZE, _save, _wait_until

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")


@only_posix
@pytest.mark.parametrize(("wish", "most"), [
    (["screenshots", "x"], 20_000),             # no picture fits
    (["screenshots", "x"], 120_000),            # the pictures fit, the family does not
    (["--demo", "--data", "x"], 20_000),
    (["--demo", "--data", "x"], 120_000),
    (["--demo"], 120_000),
])
def test_a_limit_on_files_is_one_line(tmp_path: Path, wish: list[str], most: int) -> None:
    done = python("-c", f"""
import os, resource, sys
os.chdir({str(tmp_path)!r})
from thuisplan.__main__ import main
import thuisplan.app, thuisplan.services.demo, thuisplan.ui.screenshots      # their own files are not limited
resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))
sys.exit(main({wish!r}))
""", TMPDIR=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2, done.stderr
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]      # Qt's own
    assert len(said) == 1
    assert "De schijf is vol" in said[0] or "lukte niet. Is de schijf er nog" in said[0]    # SQLite says only "I/O"
    assert not list(tmp_path.rglob("*.db*"))


@only_posix
@pytest.mark.parametrize("wish", [["screenshots", "x"], ["--demo", "--data", "x"], ["--demo"]])
def test_a_full_disk_is_called_full(tmp_path: Path, wish: list[str]) -> None:
    with small_disk(tmp_path / "disk", 200) as disk:
        wish = [str(disk / word) if word == "x" else word for word in wish]
        done = thuisplan(*wish, TMPDIR=str(disk), QT_QPA_PLATFORM="offscreen")
        assert done.returncode == 2, done.stderr
        said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
        assert said == ["thuisplan: De schijf is vol. Maak ruimte en probeer het nog eens."]
        assert not list(disk.rglob("*.db*"))


@only_posix
def test_no_room_for_what_is_passing(tmp_path: Path) -> None:
    code = """
import sys, tempfile
from thuisplan.__main__ import main
import thuisplan.app
tempfile.tempdir = "/bestaat/niet"
sys.exit(main(["--demo"]))
"""
    done = python("-c", code, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "de map voor tijdelijke bestanden lukte niet" in done.stderr


def test_the_bars_are_drawn_and_every_page_has_its_size(tmp_path: Path) -> None:
    done = thuisplan("screenshots", tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    pictures = {file.stem: QImage(str(file)) for file in tmp_path.iterdir()}
    assert {"00-eerste-keer", "02-mijn-dag", "06-ouderhoek-over-thuisplan"} <= pictures.keys()
    assert {image.size().toTuple() for image in pictures.values()} == {SIZE}
    growth, bar = pictures["05-mijn-groei"], theme.colour("carrot").rgb()
    whole = sum(growth.pixel(x, y) == bar for x in range(330, 1200) for y in range(190, 330))
    assert whole > 1000


def test_nothing_in_a_picture_has_the_focus(qtbot: QtBot, tmp_path: Path) -> None:
    page, edit = QWidget(), QLineEdit()
    QVBoxLayout(page).addWidget(edit)
    qtbot.addWidget(page)
    open_window(qtbot, page, (200, 100))
    edit.setFocus()
    assert edit.hasFocus()
    _save(page, tmp_path, "x")
    assert not edit.hasFocus()
    assert not QImage(str(tmp_path / "x.png")).isNull()


def test_what_was_not_kept_is_not_kept_silent(qtbot: QtBot, tmp_path: Path) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    with pytest.raises(OSError, match="niet"):
        _save(page, tmp_path / "niet", "x")
    page.resize(0, 0)
    with pytest.raises(OSError, match="no picture"):
        _save(page, tmp_path, "x")


def test_a_page_that_is_never_drawn_does_not_hold_up_for_ever(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thuisplan.ui.screenshots._PATIENCE", 0)
    with pytest.raises(TimeoutError):
        _wait_until(lambda: False)
