"""No connection, as a fact: as the system sees it while the program runs, and with no network there at all."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from desktop import BUS
from programs import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="traces and namespaces of Linux")

CALLS = "socket,socketpair,connect,open,openat"
INTERNET = re.compile(r"AF_INET6?\b")
QT_NETWORK = re.compile("Qt6?Network")      # its file is opened before it is mapped
SCREEN = "test_kitchen.py::test_the_screen_stays_on_from_the_first_step_to_the_last"
JOURNEY = "test_first_start.py::test_from_the_first_start_to_the_chart_and_tomorrow"


def traced(folder: Path, *command: str | Path, before: Sequence[str] = (), ends: int = 0, **changes: str) -> str:
    """The calls that `command` and all its threads and children made, until it ended with status `ends`."""
    file = folder / "trace"
    strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "300", "-e", f"trace={CALLS}", "-o", str(file)]
    done = subprocess.run(
        [*before, *strace, *command],
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False, env=os.environ | changes,
    )
    assert done.returncode == ends, done.stdout + done.stderr
    return file.read_text(encoding="utf-8", errors="replace")


def traced_python(folder: Path, code: str) -> str:
    return traced(folder, sys.executable, "-c", code)


# -- first: does the trace see anything?

def test_the_trace_would_see_a_socket_and_a_module(tmp_path: Path) -> None:
    trace = traced_python(tmp_path, "import threading as t, socket as s; t.Thread(target=s.socket).start()")
    assert INTERNET.search(trace)
    assert INTERNET.search(traced_python(tmp_path, "import socket as s; s.socket(s.AF_INET6, s.SOCK_DGRAM)"))
    assert QT_NETWORK.search(traced_python(tmp_path, "import PySide6.QtNetwork"))
    nothing = traced_python(tmp_path, "import PySide6.QtWidgets, socket; socket.socketpair()")
    assert "AF_UNIX" in nothing
    assert not INTERNET.search(nothing)
    assert not QT_NETWORK.search(nothing)


# -- the program

def test_drawing_every_page_makes_no_connection(tmp_path: Path) -> None:
    shots = tmp_path / "shots"
    trace = traced(tmp_path, sys.executable, "-m", "thuisplan", "screenshots", shots)
    assert len(list(shots.glob("*.png"))) >= 5
    assert "libQt6Widgets" in trace
    assert INTERNET.findall(trace) == []
    assert QT_NETWORK.findall(trace) == []


# Offscreen Qt needs nothing of the system; on a screen it speaks with X11 (and D-Bus), over AF_UNIX.

def test_a_family_s_first_days_on_a_screen_make_no_connection(tmp_path: Path) -> None:
    journey = [sys.executable, "-m", "pytest", str(ROOT / "tests" / "journeys" / JOURNEY)]
    trace = traced(tmp_path, *journey, before=["xvfb-run", "-a"], QT_QPA_PLATFORM="xcb")
    assert ".X11-unix" in trace
    assert re.search(r'/thuisplan\.db-journal".*O_RDWR\|O_CREAT', trace)        # something was kept
    assert "pyqtgraph" in trace                     # it got as far as the chart
    assert INTERNET.findall(trace) == []
    assert QT_NETWORK.findall(trace) == []


@pytest.mark.skipif(BUS is None, reason="a desktop of Linux")
def test_keeping_the_screen_on_asks_the_session_s_bus_and_nobody_else(tmp_path: Path) -> None:
    journey = [sys.executable, "-m", "pytest", str(ROOT / "tests" / "journeys" / SCREEN)]
    trace = traced(tmp_path, *journey, before=["xvfb-run", "-a"], QT_QPA_PLATFORM="xcb")
    assert re.search(r'connect\(\d+, \{sa_family=AF_UNIX, sun_path=@?"[^"]*dbus', trace)
    assert INTERNET.findall(trace) == []
    assert QT_NETWORK.findall(trace) == []


def test_the_program_itself_on_a_screen_makes_no_connection(tmp_path: Path) -> None:
    program = ["timeout", "8", sys.executable, "-m", "thuisplan", "--demo"]
    trace = traced(tmp_path, *program, before=["xvfb-run", "-a"], ends=124, QT_QPA_PLATFORM="xcb")
    assert ".X11-unix" in trace
    assert "sqlalchemy" in trace                    # it got as far as the database
    assert INTERNET.findall(trace) == []
    assert QT_NETWORK.findall(trace) == []


# -- the journeys, where there is no network

@cache
def without_network() -> list[str]:
    """The command before a command that takes the network away; skips where the system does not allow it."""
    for command in (["unshare", "-rn"], ["unshare", "-n"]) if shutil.which("unshare") else ():
        if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
            return command
    pytest.skip("NOT TESTED HERE: this system does not let us take the network away (unshare)")


def test_there_is_no_network_there() -> None:
    seen = subprocess.run(
        [*without_network(), sys.executable, "-c", """
import errno, socket
try:
    socket.create_connection(("192.0.2.1", 9), 1)
except OSError as error:
    print(errno.errorcode[error.errno])
"""], capture_output=True, encoding="utf-8", check=True)
    assert seen.stdout == "ENETUNREACH\n"


def test_the_other_journeys_pass_without_any_network() -> None:
    done = subprocess.run(
        [*without_network(), sys.executable, "-m", "pytest", "tests/journeys", "-k", "not offline", "-x"],
        cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False,
    )
    assert done.returncode == 0, done.stdout[-5000:]
