"""The screen stays on while somebody cooks by it, asked of a real session bus; where that cannot be, all goes on."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop import BUS, Desktop, bus, desktop
from hands import open_window
from programs import python
from thuisplan.ui.awake import Awake

on_a_bus = pytest.mark.skipif(sys.platform != "linux" or BUS is None, reason="a desktop of Linux")
ADDRESS = "DBUS_SESSION_BUS_ADDRESS"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    open_window(qtbot, made, (400, 300))
    return made


@pytest.fixture
def awake(window: QWidget) -> Iterator[Awake]:
    made = Awake(window)
    yield made
    made.keep(False)
    asked()


def asked() -> None:
    """Wait until nothing is being asked any more."""
    for thread in [t for t in threading.enumerate() if t.name == "awake"]:
        thread.join()


@pytest.fixture
def laptop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    with desktop() as made:
        monkeypatch.setenv(ADDRESS, made.address)
        yield made


@on_a_bus
def test_the_screen_is_kept_on_and_let_go(awake: Awake, laptop: Desktop) -> None:
    awake.keep(True)
    awake.keep(True)
    assert laptop.hears() == "Inhibit Thuisplan Er staat een recept op het scherm."
    awake.keep(False)
    assert laptop.hears() == "UnInhibit 7"
    awake.keep(True)
    assert laptop.hears().startswith("Inhibit")
    awake.stop()
    assert laptop.hears() == "UnInhibit 7"
    assert not awake.is_kept


@on_a_bus
def test_a_window_that_is_put_away_lets_the_screen_sleep(awake: Awake, laptop: Desktop, window: QWidget) -> None:
    awake.keep(True)
    assert laptop.hears().startswith("Inhibit")
    window.setWindowState(Qt.WindowState.WindowMinimized)
    assert laptop.hears() == "UnInhibit 7"
    window.setWindowState(Qt.WindowState.WindowNoState)
    assert laptop.hears().startswith("Inhibit")


@on_a_bus
@pytest.mark.parametrize("address", ["nobody answers", "unix:path=/nowhere", "tcp:host=127.0.0.1,port=9", "", None])
def test_where_it_cannot_be_the_log_says_so_once(
    awake: Awake, address: str | None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
    qtbot: QtBot,
) -> None:
    with bus() as lonely:
        if address is None:
            monkeypatch.delenv(ADDRESS, raising=False)
        else:
            monkeypatch.setenv(ADDRESS, lonely if address == "nobody answers" else address)
        for _ in range(2):
            awake.keep(True)
            with caplog.at_level(logging.WARNING):
                qtbot.waitUntil(lambda: len(caplog.records) == 1)
            awake.keep(False)
            asked()
    assert [r.getMessage() for r in caplog.records] == ["this laptop does not let its screen be kept on"]


@on_a_bus
def test_who_kept_it_on_may_go_meanwhile(
    awake: Awake, laptop: Desktop, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    awake.keep(True)
    assert laptop.hears().startswith("Inhibit")
    laptop.leave()
    awake.keep(False)
    qtbot.waitUntil(lambda: bool(caplog.records))


@on_a_bus
def test_a_program_that_is_killed_holds_no_screen(laptop: Desktop) -> None:
    python("-c", """
import os, signal, sys
from thuisplan.ui.session_bus import session_bus
from wakepy import keep
with keep.presenting(on_fail="error", dbus_adapter=session_bus("Thuisplan", "x")):
    os.kill(os.getpid(), signal.SIGKILL)
""")
    assert laptop.hears() == "Inhibit Thuisplan x"
    assert laptop.hears() == "gone"


@on_a_bus
def test_the_guard_lets_the_session_bus_through_and_no_other(laptop: Desktop) -> None:
    code = """
import sys
from thuisplan import guard
guard.switch_on()
from thuisplan.ui.session_bus import session_bus
from wakepy import keep
with keep.presenting(on_fail="pass", dbus_adapter=session_bus("Thuisplan", "x")) as mode:
    print(mode.active)
"""
    assert python("-c", code).stdout == "True\n"
    assert [laptop.hears(), laptop.hears()] == ["Inhibit Thuisplan x", "UnInhibit 7"]
    over_the_network = python("-c", code, **{ADDRESS: "tcp:host=127.0.0.1,port=9"})
    assert (over_the_network.stdout, over_the_network.returncode) == ("False\n", 0)


@on_a_bus
def test_the_garbage_is_left_to_the_window(awake: Awake, laptop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    collected: list[str] = []
    monkeypatch.setattr("gc.collect", lambda *_: collected.append(threading.current_thread().name))
    awake.keep(True)
    laptop.hears()
    awake.stop()
    assert laptop.hears() == "UnInhibit 7"
    assert "awake" not in collected
