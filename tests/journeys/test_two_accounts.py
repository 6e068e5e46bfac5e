"""One laptop, two accounts, one family: real programs of two real accounts in the folder that everybody shares."""

import os
import select
import shlex
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from house import open_house
from thuisplan import paths, shared_place
from thuisplan.storage.database import Database

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="NOT TESTED HERE: only root can be two accounts"
)

Program = subprocess.Popen[str]
if sys.platform == "linux":
    import grp

    USERS = grp.getgrnam(shared_place.GROUP).gr_gid
ANNA, BRAM = ("anna", 47001), ("bram", 47002)

# Somebody at the laptop on a given day: prints what is in sight, or that it is kept; stays until its input ends.
SOMEBODY = """
import logging, sys
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QLabel
from thuisplan import app, paths
from thuisplan.house import House
from thuisplan.storage.backups import list_copies
from thuisplan.ui.clock import FamilyClock
from thuisplan.ui.log_file import LogFile

folder, child, day = Path(sys.argv[1]), sys.argv[2], date.fromisoformat(sys.argv[3])
qt = app.application()
house = House(qt, paths.Place(folder), FamilyClock(day), ask_place=False)
assert house.open()
house.window.show()
house.loading.now()
qt.processEvents()
if house.services is None:
    print(*[l.text() for l in house.window.findChildren(QLabel) if l.isVisible()], flush=True)
else:
    logging.getLogger().addHandler(LogFile(paths.log_file(folder)))
    house.services.family.add_child(child, "fox", "butter", 5)
    house.upkeep.copy_now()
    logging.getLogger("test").warning("from %s", child)
    print("kept", len(list_copies(paths.database_file(folder))), flush=True)
sys.stdin.read()
house.close()
"""


# -- being somebody else

@cache
def _way_in() -> str:
    """What a shell does first, so that every account can run this Python. It may lie in the home of root, which is
    shut for others: then a folder that is open covers that home, for this program only."""
    python = Path(sys.executable).resolve()
    shut = [f for f in python.parents if not f.stat().st_mode & stat.S_IXOTH]
    if not shut:
        return ""
    base, cover = shlex.quote(sys.base_prefix), shlex.quote(str(shut[-1]))
    return (
        f"exec 3<{base} && mount -t tmpfs -o mode=755 tmpfs {cover} && mkdir -p {base}"
        f" && mount --no-canonicalize --bind /proc/self/fd/3 {base} && exec 3<&- && "
    )


def _start(account: tuple[str, int], home: Path, *arguments: str | Path) -> Program:
    """Python, as this account: a member of the group, with a umask that lets nobody in by itself."""
    name, uid = account
    become = ["setpriv", f"--reuid={uid}", f"--regid={uid}", f"--groups={USERS}", "--inh-caps=-all", sys.executable]
    script = f"{_way_in()}umask 077 && exec {shlex.join([*become, *map(str, arguments)])}"
    own = {"LOGNAME": name, "USER": name, "HOME": str(home / name), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        ["unshare", "-m", "sh", "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=os.environ | own,
    )


@pytest.fixture(scope="module")
def homes() -> Iterator[Path]:
    """A place where every account can come, with a home for each; skips where nobody else can be made."""
    with tempfile.TemporaryDirectory() as made:
        homes = Path(made)
        homes.chmod(0o755)
        for name, uid in (ANNA, BRAM):
            (homes / name).mkdir(mode=0o700)
            try:
                os.chown(homes / name, uid, uid)
            except OSError:     # root of a namespace, where there are no other accounts
                pytest.skip("NOT TESTED HERE: there are no other accounts")
        secret = homes / "secret"
        secret.touch(mode=0o600)
        trial = _start(BRAM, homes, "-c", f"import PySide6, os; print(os.access({str(secret)!r}, os.R_OK))")
        if trial.communicate()[0] != "False\n":
            pytest.skip("NOT TESTED HERE: another account cannot run this Python")
        yield homes


@pytest.fixture
def shared(homes: Path) -> Iterator[Path]:
    """The folder that everybody shares, as `thuisplan` makes it, with a family in it."""
    folder = Path(tempfile.mkdtemp(dir=homes))
    os.chown(folder, ANNA[1], USERS)
    folder.chmod(shared_place.MODE)
    Database.open(paths.database_file(folder), shared=True).close()
    house = open_house(folder)
    house.services.family.add_child("Noor", "fox", "butter", 5)
    house.services.family.finish_setup()
    house.database.close()
    for made in folder.iterdir():
        os.chown(made, ANNA[1], USERS)
    yield folder


@pytest.fixture
def started(homes: Path) -> Iterator[Callable[..., Program]]:
    """Programs that are gone when the test is."""
    programs: list[Program] = []

    def start(account: tuple[str, int], *arguments: str | Path) -> Program:
        programs.append(_start(account, homes, *arguments))
        return programs[-1]

    yield start
    for program in programs:
        program.kill()
        program.communicate()


def _says(program: Program) -> str:
    assert program.stdout is not None
    assert select.select([program.stdout], [], [], 60)[0], "it says nothing"
    return program.stdout.readline().strip()


def _is_open_for(name: str, folder: Path) -> bool:
    owner = folder / "thuisplan.lock-owner"
    return owner.exists() and owner.read_text() == name


def _wait(until: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end
        time.sleep(0.02)


# -- the journeys

def test_after_a_program_that_was_killed_the_other_account_goes_on_and_back(
    shared: Path, started: Callable[..., Program]
) -> None:
    anna = started(ANNA, "-m", "thuisplan", "--data", shared)
    _wait(lambda: _is_open_for("anna", shared))
    refused = started(BRAM, "-c", SOMEBODY, shared, "Bo", "2026-11-20")
    assert "anna" in _says(refused)
    refused.communicate("")
    assert anna.poll() is None
    assert _is_open_for("anna", shared)

    anna.send_signal(signal.SIGKILL)
    anna.wait()
    bram = started(BRAM, "-c", SOMEBODY, shared, "Bo", "2026-11-21")
    assert _says(bram) == "kept 1"
    assert _is_open_for("bram", shared)
    bram.communicate("")
    assert bram.returncode == 0

    anna = started(ANNA, "-c", SOMEBODY, shared, "Ans", "2026-11-22")
    assert _says(anna) == "kept 2"
    anna.send_signal(signal.SIGKILL)        # this time of the account that did not make the files
    anna.wait()
    bram = started(BRAM, "-c", SOMEBODY, shared, "Bas", "2026-11-23")
    assert _says(bram) == "kept 3"
    bram.communicate("")
    assert bram.returncode == 0

    house = open_house(shared)
    assert [c.name for c in house.services.family.children()] == ["Noor", "Bo", "Ans", "Bas"]
    house.database.close()
    log = (shared / "thuisplan.log").read_text()
    assert [line.rpartition(" ")[2] for line in log.splitlines() if " test: " in line] == ["Bo", "Ans", "Bas"]
    for file in shared.rglob("*"):
        now = file.stat()
        right = shared_place.MODE if file.is_dir() else 0o660
        assert (stat.S_IMODE(now.st_mode), now.st_gid) == (right, USERS), file
    assert not list(shared.glob("thuisplan.lock*"))


def test_a_lock_file_that_only_its_account_may_write_is_no_obstacle(
    shared: Path, started: Callable[..., Program]
) -> None:
    for name in ("thuisplan.lock", "thuisplan.lock-owner", "thuisplan.knock"):
        (shared / name).write_text("anna")
        os.chown(shared / name, ANNA[1], USERS)
        (shared / name).chmod(0o644)
    bram = started(BRAM, "-c", SOMEBODY, shared, "Bo", "2026-11-21")
    assert _says(bram) == "kept 1"
    assert _is_open_for("bram", shared)


def test_in_a_sticky_folder_too_nobody_is_shut_out_or_passed_by(
    shared: Path, started: Callable[..., Program]
) -> None:
    shared.chmod(0o3770)
    anna = started(ANNA, "-m", "thuisplan", "--data", shared)
    _wait(lambda: _is_open_for("anna", shared))
    anna.send_signal(signal.SIGKILL)
    anna.wait()
    bram = started(BRAM, "-c", SOMEBODY, shared, "Bo", "2026-11-21")
    assert _says(bram) == "kept 1"          # what anna's program left may not be taken away by bram's
    anna = started(ANNA, "-c", SOMEBODY, shared, "Ans", "2026-11-22")
    assert "bram" in _says(anna)
    bram.communicate("")
    assert bram.returncode == 0


def test_who_may_only_look_sees_that_the_other_has_it(shared: Path, started: Callable[..., Program]) -> None:
    anna = started(ANNA, "-m", "thuisplan", "--data", shared)
    _wait(lambda: _is_open_for("anna", shared))
    shared.chmod(0o2750)
    bram = started(BRAM, "-c", SOMEBODY, shared, "Bo", "2026-11-21")
    assert "anna" in _says(bram)
    (shared / "thuisplan.lock").chmod(0o600)        # nor may bram see who holds what
    bram = started(BRAM, "-c", SOMEBODY, shared, "Bo", "2026-11-21")
    assert "anna" in _says(bram)
    assert anna.poll() is None


def test_of_twenty_that_start_at_once_one_window_stays(shared: Path, started: Callable[..., Program]) -> None:
    programs = [started(ANNA, "-m", "thuisplan", "--data", shared) for _ in range(20)]
    _wait(lambda: sum(p.poll() is None for p in programs) <= 1)
    time.sleep(0.2)
    (stays,) = [p for p in programs if p.poll() is None]
    assert {p.returncode for p in programs if p is not stays} == {0}
    assert _is_open_for("anna", shared)
