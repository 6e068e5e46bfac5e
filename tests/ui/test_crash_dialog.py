"""What nobody expected: written in the log without names, told once, kindly; and what the disk would not take."""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import click, open_window, press
from thuisplan.storage.errors import FailReason, ReadFailed, WriteFailed
from thuisplan.ui import crash_dialog, log_file, theme
from thuisplan.ui.crash_dialog import CrashWatch
from thuisplan.ui.log_file import LogFile, describe
from thuisplan.ui.widgets.crash_box import CrashBox
from thuisplan.ui.widgets.notice import Notice


class SetSeconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> SetSeconds:
    return SetSeconds()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "thuisplan.log"


@pytest.fixture
def watch(qapp: QApplication, file: Path, clock: SetSeconds) -> Iterator[CrashWatch]:
    theme.apply(qapp)
    made = CrashWatch(file, clock)
    yield made
    made.remove()


class Window(QWidget):
    """Its button does something that fails."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self.button = QPushButton("Doe", self)
        self.button.clicked.connect(lambda: act())


@pytest.fixture
def open_failing(qtbot: QtBot, watch: CrashWatch) -> Callable[[Callable[[], object]], Window]:
    kept = []

    def make(act: Callable[[], object]) -> Window:
        window = Window(act)
        kept.append(window)     # qtbot holds it weakly
        qtbot.addWidget(window)
        open_window(qtbot, window, (880, 560))
        return window

    return make


def boxes() -> list[CrashBox]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashBox) and w.isVisible()]


NAME = "d'Amie 't Hart"


def stumble() -> None:
    groepen: dict[str, int] = {}
    groepen[NAME]


def test_a_mistake_is_told_once_and_life_goes_on(
    open_failing: Callable[[Callable[[], object]], Window], file: Path, qtbot: QtBot
) -> None:
    window = open_failing(stumble)
    click(window.button)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    box = boxes()[0]
    click(box.go_on)
    qtbot.waitUntil(lambda: not boxes())
    assert window.isVisible()
    assert "test_crash_dialog.py" in file.read_text() and "KeyError" in file.read_text()


def test_the_log_holds_no_value(open_failing: Callable[[Callable[[], object]], Window], file: Path) -> None:
    try:
        try:
            stumble()
        except KeyError as error:
            raise ValueError(NAME) from error
    except ValueError as error:
        said = describe(error)
        logging.getLogger("x").warning("it went wrong in %s", Path.home() / "family", exc_info=True)
    assert "Amie" not in said
    assert said.index("KeyError") < said.index("which led to:") < said.index("ValueError")
    text = file.read_text()
    assert "Amie" not in text and str(Path.home()) not in text
    assert "~" in text and "in stumble" in text


def test_python_s_own_words_about_code_are_kept() -> None:
    def said(act: Callable[[], object]) -> str:
        try:
            act()
        except Exception as error:  # noqa: BLE001
            return describe(error).splitlines()[-1]
        raise AssertionError

    assert "no attribute 'nam'" in said(lambda: "Noor".nam)  # type: ignore[attr-defined]
    assert said(lambda: int("Noor")) == "ValueError"
    assert "[2]" in said(lambda: Path("/Noor").read_text()) and "Noor" not in said(lambda: Path("/Noor").read_text())

    def wrong_value() -> None:
        raise TypeError("'QLabel.setText' called with wrong argument values:\n  QLabel.setText(Child('Noor'))")

    def wrong_value_at_once() -> None:
        raise TypeError("'QLabel.setText' called with wrong argument values: Child('Noor')")

    for act in (wrong_value, wrong_value_at_once):
        assert said(act) == "TypeError: 'QLabel.setText' called with wrong argument"


def test_never_a_second_dialog_over_the_first(
    open_failing: Callable[[Callable[[], object]], Window], qtbot: QtBot, file: Path
) -> None:
    window = open_failing(stumble)
    click(window.button)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    window.button.click()
    threading.excepthook(threading.ExceptHookArgs((ValueError, ValueError(), None, None)))
    QApplication.processEvents()
    assert len(boxes()) == 1
    assert "ValueError" in file.read_text()


def test_a_drawing_that_fails_again_and_again_does_not_lock_the_family_out(
    qtbot: QtBot, watch: CrashWatch, clock: SetSeconds, file: Path
) -> None:
    class Broken(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            stumble()

    window = Broken()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    press(Qt.Key.Key_Escape)
    for _ in range(60):
        window.update()
        QApplication.processEvents()
    assert not boxes()
    assert file.read_text().count("in stumble") == 20
    clock.now += 4
    window.update()
    qtbot.waitUntil(lambda: len(boxes()) == 1)


def test_a_thread_that_fails_is_told_in_the_window(
    open_failing: Callable[[Callable[[], object]], Window], qtbot: QtBot, file: Path
) -> None:
    open_failing(stumble)
    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert "KeyError" in file.read_text()


def test_the_log_can_be_read_copied_and_saved(
    open_failing: Callable[[Callable[[], object]], Window], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_failing(stumble)
    click(window.button)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    box = boxes()[0]
    assert not box.text.isVisible()
    click(box.show_log)
    assert "KeyError" in box.text.toPlainText() and box.text.isReadOnly()
    assert box.height() <= box.screen().availableGeometry().height()
    click(box.copy)
    assert QGuiApplication.clipboard().text() == box.text.toPlainText() and box.told.text() == "Gekopieerd."
    box.save_to(tmp_path / "logboek.txt")
    assert (tmp_path / "logboek.txt").read_text() == box.text.toPlainText()
    box.save_to(tmp_path / "not there" / "logboek.txt")
    assert "andere map" in box.told.text()
    click(box.show_log)
    assert not box.text.isVisible()


def test_keys_alone_reach_everything(
    open_failing: Callable[[Callable[[], object]], Window], qtbot: QtBot
) -> None:
    window = open_failing(stumble)
    click(window.button)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    box = boxes()[0]
    qtbot.waitUntil(box.isActiveWindow)
    assert box.go_on.hasFocus()
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert box.text.isVisible()
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert box.told.text() == "Gekopieerd."
    press(Qt.Key.Key_Escape)
    assert not boxes()


def test_qt_s_own_warnings_are_in_the_log(watch: CrashWatch, file: Path) -> None:
    qWarning("a part is missing")
    assert "WARNING qt: a part is missing" in file.read_text()


def test_the_log_is_made_when_there_is_something_to_write(tmp_path: Path) -> None:
    log = LogFile(tmp_path / "later" / "thuisplan.log")
    assert not log.file.exists()
    log.emit(logging.makeLogRecord({"msg": "before", "levelname": "WARNING", "name": "x"}))
    assert "before" in log.read() and not log.file.exists()
    log.file.parent.mkdir()
    log.emit(logging.makeLogRecord({"msg": "after", "levelname": "WARNING", "name": "x"}))
    assert log.read() == log.file.read_text()
    assert log.read().index("before") < log.read().index("after")


def test_the_log_keeps_the_last_of_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "MOST", 10_000)
    log = LogFile(file)
    for n in range(1000):
        log.emit(logging.makeLogRecord({"msg": f"line {n:04}", "levelname": "INFO", "name": "x"}))
        assert file.stat().st_size <= 10_100
    lines = file.read_text().splitlines()
    assert lines[-1].endswith("line 0999") and len(lines) > 90
    assert all(" INFO x: line " in line for line in lines)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of a group")
def test_the_log_of_a_shared_family_is_the_group_s_too(tmp_path: Path) -> None:
    for mode, wanted in ((0o770, 0o660), (0o700, None)):
        tmp_path.chmod(mode)
        log = LogFile(tmp_path / f"{mode}.log")
        log.emit(logging.makeLogRecord({"msg": "m", "levelname": "INFO", "name": "x"}))
        if wanted:
            assert log.file.stat().st_mode & 0o777 == wanted
        else:
            assert not log.file.stat().st_mode & 0o020


@pytest.mark.parametrize("reason", FailReason)
@pytest.mark.parametrize("kind", [WriteFailed, ReadFailed])
def test_what_the_disk_would_not_take_is_told_in_place(
    open_failing: Callable[[Callable[[], object]], Window], watch: CrashWatch, qtbot: QtBot,
    reason: FailReason, kind: type[WriteFailed],
) -> None:
    def fail() -> None:
        raise kind(Path("/family/thuisplan.db"), reason)

    window = open_failing(fail)
    told: list[bool] = []
    watch.write_failed.connect(lambda: told.append(True))
    window.button.click()
    qtbot.waitUntil(lambda: window.findChild(Notice) is not None)
    assert bool(told) == (kind is WriteFailed)      # pages read again then, which a reading that failed must not do
    notice = window.findChild(Notice)
    assert isinstance(notice, Notice) and notice.isVisible() and not boxes()
    assert notice.text.text().startswith("Bewaren lukte niet: " if kind is WriteFailed else "Lezen lukte niet: ")
    assert ("vol" in notice.text.text()) == (reason is FailReason.FULL)
    assert window.rect().contains(notice.geometry())
    click(notice.read)
    assert not notice.isVisible()


def test_a_message_stays_one_and_moves_with_the_window(qtbot: QtBot, watch: CrashWatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    open_window(qtbot, window, (1280, 800))
    crash_dialog.tell_write_failed(window, "full")
    crash_dialog.tell_write_failed(window, "busy")
    notices = window.findChildren(Notice)
    assert len(notices) == 1 and "ander programma" in notices[0].text.text()
    window.resize(880, 560)
    QApplication.processEvents()
    assert window.rect().contains(notices[0].geometry())
    notices[0].read.setFocus()
    press(Qt.Key.Key_Escape)
    assert not notices[0].isVisible()


def test_installing_again_goes_on_in_the_other_file(qapp: QApplication, tmp_path: Path) -> None:
    first = crash_dialog.install(tmp_path / "a.log")
    second = crash_dialog.install(tmp_path / "b.log")
    try:
        assert first is second
        logging.getLogger("x").warning("hello")
        assert (tmp_path / "b.log").exists() and not (tmp_path / "a.log").exists()
    finally:
        first.remove()
    assert logging.getLogger().handlers.count(first.log) == 0


PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from thuisplan.ui import crash_dialog
app = QApplication([])
crash_dialog.install(Path(sys.argv[1]))
def look():
    box = app.activeModalWidget()
    print(type(box).__name__, box.go_on.isVisible(), box.stop.isVisible())
    box.stop.click()
{act}
"""
AT_THE_END = "QTimer.singleShot(0, look); raise ValueError('Noor')"
QUITTING = """
def fail():
    QTimer.singleShot(50, look)
    raise ValueError('Noor')
QTimer.singleShot(0, fail)
sys.exit(app.exec() + 7)
"""


@pytest.mark.parametrize(("act", "told", "status"), [
    (AT_THE_END, "CrashBox False True", 1), (QUITTING, "CrashBox True True", 7),
])
def test_a_whole_program_that_stops(file: Path, act: str, told: str, status: int) -> None:
    program = [sys.executable, "-c", PROGRAM.format(act=act), str(file)]
    done = subprocess.run(program, capture_output=True, text=True, timeout=60, check=False)
    assert told in done.stdout, done
    assert done.returncode == status
    assert "ValueError" in file.read_text() and "Noor" not in file.read_text() + done.stderr


PAGES_THAT_FAIL = """
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from PySide6.QtCore import QTimer
from thuisplan import app, paths
from thuisplan.house import House
from thuisplan.ui.page import Page
from thuisplan.ui.pages.who import WhoPage
from thuisplan.services import demo

NOW = datetime(2026, 11, 20, 15, 35, tzinfo=ZoneInfo("Europe/Amsterdam"))
folder, which = Path(sys.argv[1]), {"who": WhoPage, "any": Page}[sys.argv[2]]
demo.write_family(paths.database_file(folder), NOW)

def fail(page, event):
    raise ValueError("Noor")

which.showEvent = fail
qt = app.application()
house = House(qt, paths.Place(folder), lambda: NOW, ask_place=False)

def enter():
    if which is Page:
        house.window.open_child(house.services.family.children()[0])
    QTimer.singleShot(0, look)

def look():
    box = qt.activeModalWidget()
    if box is None:
        QTimer.singleShot(20, look)
        return
    print(type(box).__name__, box.go_on.isVisible())
    box.go_on.click()
    QTimer.singleShot(50, leave)

def leave():
    print(house.window.isVisible(), type(house.window.current).__name__)
    qt.exit(7)

house.loading.then(lambda: QTimer.singleShot(0, enter))
sys.exit(house.run())
"""


@pytest.mark.parametrize(("page", "stays"), [("who", "WhoPage"), ("any", "ChildRooms")])
def test_a_page_that_fails_while_it_is_shown_is_told_and_the_program_goes_on(
    page: str, stays: str, tmp_path: Path
) -> None:
    program = [sys.executable, "-c", PAGES_THAT_FAIL, str(tmp_path), page]
    done = subprocess.run(program, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == f"CrashBox True\nTrue {stays}\n", done
    assert done.returncode == 7
    assert "ValueError" in (tmp_path / "thuisplan.log").read_text()
