"""`--smoke`: every page opens and a practice is logged, or error.txt and an exit status say why not."""

import json
import os
from pathlib import Path

import pytest

from programs import python, thuisplan

CODE = """
import sys
from pathlib import Path
import thuisplan.smoke as smoke
{before}
from thuisplan.__main__ import main
sys.exit(main(["--smoke", {folder!r}]))
"""


def smoke(folder: Path, before: str) -> tuple[int, str]:
    """The exit status and error.txt, when something was changed `before`."""
    folder.mkdir()
    (folder / "smoke.json").write_text("of an earlier time", encoding="utf-8")
    done = python("-c", CODE.format(before=before, folder=str(folder)), QT_QPA_PLATFORM="offscreen")
    assert not (folder / "smoke.json").exists()
    return done.returncode, (folder / "error.txt").read_text(encoding="utf-8")


def test_every_page_is_opened_and_a_practice_logged(tmp_path: Path) -> None:
    out, data = tmp_path / "é uit", tmp_path / "é in"
    out.mkdir()
    (out / "oud.png").touch()
    os.utime(out / "oud.png", (0, 0))
    told = []
    for _time in range(2):
        done = thuisplan("--smoke", out, "--data", data, QT_QPA_PLATFORM="offscreen")
        assert done.returncode == 0, done.stderr
        told.append(json.loads((out / "smoke.json").read_text("utf-8")))
    assert told[1]["logs_today"] == told[0]["logs_today"] + 1
    assert list(told[0]["pages"]) == list(told[1]["pages"])
    assert {*told[0]["pages"], "oud"} == {f.stem for f in out.glob("*.png")}
    assert all(ms > 0 for ms in told[0]["pages"].values())
    assert (told[0]["frozen"], told[0]["screen"]) == (False, "offscreen")
    assert not (out / "error.txt").exists()


@pytest.mark.parametrize("mistake", [
    "import thuisplan.app; thuisplan.app._draw_all = lambda app, folder: 1 / 0",
    "sys.modules['PySide6.QtWidgets'] = None",
    "import threading, time, thuisplan.app as app\n"
    "app._draw_all = lambda a, folder: (threading.Thread(target=lambda: 1 / 0).start(), time.sleep(60))",
    "from PySide6.QtCore import QTimer; import thuisplan.app as app\n"
    "app._draw_all = lambda a, folder: (QTimer.singleShot(0, lambda: 1 / 0), a.exec())",
], ids=["page", "import", "thread", "slot"])
def test_a_mistake_anywhere_is_3_and_told(mistake: str, tmp_path: Path) -> None:
    status, error = smoke(tmp_path / "out", mistake)
    assert status == 3
    assert "ZeroDivisionError" in error or "ModuleNotFoundError" in error


def test_hanging_is_4_and_tells_where(tmp_path: Path) -> None:
    status, error = smoke(tmp_path / "out", (
        "import time, thuisplan.app as app; app._draw_all = lambda a, folder: time.sleep(60)\n"
        "watch = smoke.watch; smoke.watch = lambda folder: watch(folder, 0.2)"
    ))
    assert status == 4
    assert error.startswith("Not ready after 0.2 s.")
    assert "in main" in error


@pytest.mark.parametrize(("waits", "wanted"), [("1 / 0", 3), ("time.sleep(60)", 4)])
def test_it_ends_too_when_error_txt_cannot_be_written(waits: str, wanted: int, tmp_path: Path) -> None:
    before = (
        "import time, thuisplan.app as app\n"
        f"app._draw_all = lambda a, folder: ((folder / 'error.txt').mkdir(), {waits})\n"
        "watch = smoke.watch; smoke.watch = lambda folder: watch(folder, 1.5)"
    )
    done = python("-c", CODE.format(before=before, folder=str(tmp_path)), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == wanted


def test_a_real_family_s_log_is_left_alone(tmp_path: Path) -> None:
    from thuisplan.paths import database_file
    from thuisplan.storage.database import Database

    file = database_file(tmp_path)
    Database.open(file).close()
    before = file.read_bytes()
    done = thuisplan("--smoke", tmp_path / "out", "--data", tmp_path, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "een echt gezin" in done.stderr
    assert file.read_bytes() == before
