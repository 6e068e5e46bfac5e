"""The lock and the knock: one program with a family, whatever became of the one before it."""

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storage.media import read_only, small_disk
from thuisplan.ui.one_at_a_time import OneAtATime

pytestmark = pytest.mark.usefixtures("qapp")
only_posix = pytest.mark.skipif(os.name != "posix", reason="rights and locks of Linux and macOS")

HOLDER = """
import sys, time
from pathlib import Path
from thuisplan.ui.one_at_a_time import OneAtATime
lock = OneAtATime(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
lock.release()
"""


@pytest.fixture
def another(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """A program that holds the family; it lets go when its input ends."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=os.environ | {"LOGNAME": "anna"},
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "True\n"
    with holder:
        yield holder
        holder.kill()


def test_one_has_it_and_the_next_one_after_that(tmp_path: Path) -> None:
    first, second = OneAtATime(tmp_path), OneAtATime(tmp_path)
    assert first.take()
    assert not second.take()
    second.release()            # what it does not hold it cannot let go
    assert not OneAtATime(tmp_path).take()
    first.release()
    assert list(tmp_path.iterdir()) == []
    assert second.take()
    second.release()


def test_who_has_it_is_told(tmp_path: Path, another: "subprocess.Popen[str]") -> None:
    mine = OneAtATime(tmp_path)
    assert not mine.take()
    assert mine.owner() == "anna"
    another.communicate("")
    assert mine.take()
    assert mine.owner() is None         # this account itself
    mine.release()


def test_a_program_that_was_killed_holds_nothing(tmp_path: Path, another: "subprocess.Popen[str]") -> None:
    another.send_signal(signal.SIGKILL)
    another.wait()
    mine = OneAtATime(tmp_path)
    assert mine.take()
    assert mine.owner() is None
    mine.release()
    assert list(tmp_path.iterdir()) == []


@only_posix
@pytest.mark.parametrize("left", [b"", b"1\nthuisplan\nelders\n\n\n"], ids=["empty", "of process 1"])
def test_what_a_power_cut_leaves_is_no_obstacle(tmp_path: Path, left: bytes) -> None:
    (tmp_path / "thuisplan.lock").write_bytes(left)
    (tmp_path / "thuisplan.lock-owner").write_text("anna")
    mine = OneAtATime(tmp_path)
    assert mine.take()
    assert mine.owner() is None
    mine.release()


@only_posix
@pytest.mark.parametrize(("folder", "files"), [(0o2770, 0o660), (0o700, 0o600)])
def test_the_group_gets_what_the_folder_gives_it(tmp_path: Path, folder: int, files: int) -> None:
    tmp_path.chmod(folder)
    before = os.umask(0o077)
    try:
        mine = OneAtATime(tmp_path)
        assert mine.take()
    finally:
        os.umask(before)
    modes = {f.name: stat.S_IMODE(f.stat().st_mode) for f in tmp_path.iterdir()}
    assert modes == {"thuisplan.lock": files, "thuisplan.lock-owner": files}
    mine.release()


# -- media

def test_on_a_full_disk_there_is_still_one_at_a_time(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 64) as disk:
        (disk / "thuisplan.lock-owner").write_text("bram")
        with (disk / "ballast").open("wb", buffering=0) as ballast, pytest.raises(OSError, match="space") as full:
            while True:
                ballast.write(b"x" * 4096)
        assert full.value.errno == errno.ENOSPC
        first, second = OneAtATime(disk), OneAtATime(disk)
        assert first.take()
        assert not second.take()
        assert second.owner() != "bram"         # no name is better than a wrong one
        assert not second.knock()
        first.release()
        assert sorted(f.name for f in disk.iterdir()) == ["ballast"]


def test_a_folder_that_can_only_be_read_can_be_looked_at_by_all(tmp_path: Path) -> None:
    with read_only(tmp_path):
        first, second = OneAtATime(tmp_path), OneAtATime(tmp_path)
        assert first.take()
        assert second.take()
        assert not first.knock()
        first.release()
        second.release()


def test_where_it_can_only_be_read_a_program_that_writes_there_is_not_passed_by(
    tmp_path: Path, another: "subprocess.Popen[str]"
) -> None:
    with read_only(tmp_path):
        mine = OneAtATime(tmp_path)
        assert not mine.take()
        assert mine.owner() == "anna"
        another.kill()
        another.wait()
        assert mine.take()              # its files stay there, and hold nothing
        mine.release()


def test_a_folder_that_is_not_there_stops_nobody_here(tmp_path: Path) -> None:
    nowhere = OneAtATime(tmp_path / "gone")
    assert nowhere.take()               # why it cannot be opened, the database will say
    assert not nowhere.knock()
    assert nowhere.owner() is None
    nowhere.release()


# -- the knock

def test_a_knock_brings_the_window_and_is_gone(tmp_path: Path, qtbot: QtBot) -> None:
    first = OneAtATime(tmp_path)
    assert first.take()
    with qtbot.waitSignal(first.knocked):
        knocking = subprocess.Popen([sys.executable, "-c", f"""
from pathlib import Path
from thuisplan.ui.one_at_a_time import OneAtATime
print(OneAtATime(Path({str(tmp_path)!r})).knock())
"""], stdout=subprocess.PIPE, text=True)
    assert knocking.communicate()[0] == "True\n"
    assert not (tmp_path / "thuisplan.knock").exists()
    first.release()


def test_the_knock_of_another_account_is_left_alone(tmp_path: Path, qtbot: QtBot) -> None:
    first = OneAtATime(tmp_path)
    assert first.take()
    with qtbot.assertNotEmitted(first.knocked, wait=200):
        (tmp_path / "thuisplan.knock").write_text("anna")
    assert (tmp_path / "thuisplan.knock").exists()
    first.release()


def test_a_knock_before_the_watch_began_is_answered(tmp_path: Path) -> None:
    (tmp_path / "thuisplan.knock").write_text("whoever")
    first = OneAtATime(tmp_path)
    assert first.take()
    assert not (tmp_path / "thuisplan.knock").exists()
    first.release()


def test_a_window_that_hangs_gets_longer_only_while_it_starts(tmp_path: Path, qapp: QApplication) -> None:
    first, second = OneAtATime(tmp_path), OneAtATime(tmp_path)
    assert first.take()
    long_ago = time.time() - 60
    os.utime(tmp_path / "thuisplan.lock-owner", (long_ago, long_ago))
    begin = time.monotonic()
    assert not second.knock()           # nobody turns the first one's event loop
    assert 1.5 < time.monotonic() - begin < 4
    assert not (tmp_path / "thuisplan.knock").exists()
    os.utime(tmp_path / "thuisplan.lock-owner")
    assert second._patience() > 10
    first.release()
