"""The parts of the timer: a disc that is painted only when it changes, the watch over ends, what is said of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clocks import Clocks
from hands import open_window
from house import House, open_house
from thuisplan.domain.family import Child
from thuisplan.domain.focus import MINUTE, Focus, Phase
from thuisplan.domain.stopwatch import Stopwatch
from thuisplan.services.focus import FocusService
from thuisplan.services.house import build
from thuisplan.ui import focus_words, theme
from thuisplan.ui.focus_watch import LOOK_EVERY, FocusWatch
from thuisplan.ui.pages.focus.asked import Asked
from thuisplan.ui.pages.focus.running import Running
from thuisplan.ui.widgets.child_tile import LARGE, SMALL, TINY, ChildTile
from thuisplan.ui.widgets.dial import FASTEST, SLOWEST, Dial
from thuisplan.ui.widgets.timer_card import TimerCard


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    theme.apply(QApplication.instance() or QApplication([]))  # type: ignore[arg-type]  # it is one
    qtbot.addWidget(widget)
    open_window(qtbot, widget, (900, 700))
    return widget


def timer(minutes: int = 25, **changes: object) -> Focus:
    made = Focus(uuid4(), date(2026, 11, 20), "Rekenen", "pencil", minutes)
    return replace(made, **changes)     # type: ignore[arg-type]  # each is of its field's type


# -- the disc

def test_it_is_painted_only_when_a_pixel_changes(qtbot: QtBot) -> None:
    dial = Dial(300)
    shown(qtbot, dial)
    paints = Paints(dial)
    for n in range(1000):       # a second of half an hour each
        dial.show_share(1 - n / 1_800_000)
        QApplication.processEvents()
    assert paints.count <= 2
    for n in range(0, 1_800_000, 1000):
        dial.show_share(1 - n / 1_800_000)
        QApplication.processEvents()
    assert 800 <= paints.count <= 1000      # as many as there are pixels round a disc of 300


@pytest.mark.parametrize(("whole", "pace"), [(25 * MINUTE, SLOWEST), (5 * MINUTE, 318), (1000, FASTEST)])
def test_it_looks_at_the_clock_as_often_as_a_pixel_changes(qtbot: QtBot, whole: int, pace: int) -> None:
    dial = Dial(300)
    qtbot.addWidget(dial)
    assert dial.pace(whole) == pace


def colour_at(widget: QWidget, x: float, y: float) -> str:
    image = widget.grab().toImage()
    return image.pixelColor(int(x * (image.width() - 1)), int(y * (image.height() - 1))).name()


def test_it_empties_back_to_the_top(qtbot: QtBot) -> None:
    """What is left stands clockwise from the top: a half is the right one, a quarter its upper part."""
    dial = Dial(300)
    shown(qtbot, dial)
    teal, card = theme.colour("teal").name(), theme.colour("card").name()
    for share, expected in ((1.0, (teal, teal, teal, teal)), (0.5, (teal, teal, card, card)),
                            (0.25, (teal, card, card, card)), (0.0, (card, card, card, card))):
        dial.show_share(share)
        seen = tuple(colour_at(dial, x, y) for x, y in ((0.7, 0.3), (0.7, 0.7), (0.3, 0.7), (0.3, 0.3)))
        assert seen == expected, share
    dial.set_done(True)
    assert colour_at(dial, 0.45, 0.63) != card       # the check


def test_a_ring_is_open_in_the_middle(qtbot: QtBot) -> None:
    ring = Dial(92, ring=14)
    shown(qtbot, ring)
    ring.show_share(0.5)
    assert colour_at(ring, 0.92, 0.5) == theme.colour("teal").name()
    assert colour_at(ring, 0.08, 0.5) == theme.colour("sunk").name()


# -- the page while it runs

def test_nothing_is_painted_while_it_stands_still_or_is_hidden(qtbot: QtBot) -> None:
    clocks = Clocks()
    running = Running(clocks)
    shown(qtbot, running)
    running.show_timer(timer(watch=Stopwatch(0, clocks())))
    assert running._ticker.isActive()
    running.hide()
    assert not running._ticker.isActive()
    running.show()
    assert running._ticker.isActive()
    running.show_timer(timer(watch=Stopwatch(5 * MINUTE)))
    assert not running._ticker.isActive()


def test_the_disc_goes_on_by_itself(qtbot: QtBot) -> None:
    clocks = Clocks()
    running = Running(clocks)
    shown(qtbot, running)
    running.show_timer(timer(watch=Stopwatch(0, clocks())))
    assert (running.count.text(), running.dial.share()) == ("25 minuten", 1.0)
    clocks.forward(minutes=10)
    qtbot.waitUntil(lambda: running.count.text() == "15 minuten", timeout=3000)
    assert running.dial.share() == pytest.approx(0.6)
    assert running.dial.accessibleName() == "15 minuten"


@pytest.mark.parametrize("height", [488, 624, 724, 1100])
def test_no_tap_moves_the_disc_or_the_buttons(qtbot: QtBot, height: int) -> None:
    clocks = Clocks()
    running = Running(clocks)
    shown(qtbot, running)
    running.resize(900, height)
    focus = timer(ready=("keukentafel", "telefoons in de gang"), watch=Stopwatch(0, clocks()))
    places = []
    for state in (focus, focus.paused(clocks()), replace(focus, unsure=True)):
        running.show_timer(state)
        for _ in range(3):
            QApplication.processEvents()
        last = running.quit if running.quit.isVisible() else running.ready
        assert running.rect().contains(last.geometry())
        places.append((running.dial.geometry(), running.count.geometry(), running.chips.geometry()))
    assert places[0] == places[1] == places[2]


@pytest.mark.parametrize("title", ["W" * 40, "Alle spullen voor gym in de rode tas doen"[:40], "李" * 40, "<b>&"])
def test_a_long_title_makes_no_page_wide(qtbot: QtBot, title: str) -> None:
    clocks = Clocks()
    running = Running(clocks)
    shown(qtbot, running)
    running.show_timer(timer(title=title, watch=Stopwatch(0, clocks())))
    QApplication.processEvents()
    assert running.minimumSizeHint().width() <= 880
    assert running.heading.title.accessibleName() == title


@pytest.mark.parametrize(("minutes", "answers"), [
    (25, ["5 min", "10 min", "15 min", "20 min", "25 min", "weet ik niet"]), (3, ["3 min", "weet ik niet"]),
    (90, ["5 min", "10 min", "15 min", "20 min", "25 min", "30 min", "weet ik niet"]),
])
def test_the_answers_go_as_far_as_what_was_planned(qtbot: QtBot, minutes: int, answers: list[str]) -> None:
    asked = Asked()
    shown(qtbot, asked)
    for n in (40, minutes):     # another one before
        asked.show_timer(timer(n, phase=Phase.ASKED))
    assert [b.accessibleName() for b in map(asked.answers.button, asked.answers.values())] == answers
    with qtbot.waitSignal(asked.answered) as told:
        asked.answers.button(0).click()
    assert told.args == [None]


# -- in passing

def test_what_is_said_of_it_in_passing() -> None:
    clocks = Clocks()
    focus = timer(watch=Stopwatch(8 * MINUTE, clocks()))
    states = [focus, focus.paused(clocks()), replace(focus, phase=Phase.ASKED, watch=Stopwatch()),
              replace(focus, phase=Phase.BREAK, watch=Stopwatch(MINUTE, clocks())),
              replace(focus, phase=Phase.OVER, watch=Stopwatch())]
    assert [(s.brief, s.count) for s in (focus_words.shown(f, clocks()) for f in states)] == [
        ("nog 17 min", "17 min"), ("timer staat stil", "17 min"), ("de tijd is om", "tijd om"), ("pauze", "4 min"),
        ("klaar", "klaar"),
    ]
    assert focus_words.shown(focus, clocks()).then == "nog, dan 5 minuten bewegen"
    assert focus_words.shown(timer(5, break_minutes=0, watch=Stopwatch(0, clocks())), clocks()).then == (
        "nog, dan ben je klaar")


@pytest.mark.parametrize(("ms", "said"), [
    (0, "25 minuten"), (1, "25 minuten"), (60_000, "24 minuten"), (60_001, "24 minuten"),
    (23 * MINUTE, "2 minuten"), (24 * MINUTE, "bijna klaar"), (25 * MINUTE - 1, "bijna klaar"),
])
def test_minutes_are_counted_down_in_words(ms: int, said: str) -> None:
    clocks = Clocks()
    assert focus_words.left(timer(watch=Stopwatch(ms, clocks())), clocks()) == said


@pytest.mark.parametrize("size", [LARGE, SMALL, TINY])
def test_a_tile_shows_its_timer_and_goes_back(qtbot: QtBot, size: object) -> None:
    tile = ChildTile(size)      # type: ignore[arg-type]  # one of the three
    shown(qtbot, tile)
    tile.show_child("Noor", "groep 5", "fox", "butter")
    before = tile.grab().toImage()
    tile.show_timer(0.5, "nog 17 min", "timer: nog 17 minuten")
    assert tile.accessibleName() == "Noor, groep 5, timer: nog 17 minuten"
    assert tile.grab().toImage() != before
    tile.show_timer(0.0, "", "")
    assert tile.accessibleName() == "Noor, groep 5"
    assert tile.grab().toImage() == before


def test_the_card_says_all_of_it(qtbot: QtBot) -> None:
    card = TimerCard()
    shown(qtbot, card)
    card.show_timer("Rekenen", 0.68, "17 min", "nog, dan 5 minuten bewegen", "Rekenen, timer: nog 17 minuten")
    assert card.accessibleName() == "Rekenen, timer: nog 17 minuten"
    assert card.dial.share() == 0.68


# -- the watch over what comes to its end

class Watched:
    """A family with a watch, and clocks that a test moves."""

    def __init__(self, folder: Path) -> None:
        self.house: House = open_house(folder)
        self.clocks = Clocks()
        told = self.house.told
        self.focus: FocusService = build(self.house.database, self.house.clock, told.append, self.clocks).focus
        self.child: Child = self.house.services.family.add_child("Noor", "fox", "butter", 5)
        self.watch = FocusWatch(self.focus)
        self.rings: list[Phase] = []
        self.looks: list[list[Focus]] = []
        self.watch.rung.connect(lambda: self.rings.append(self.focus.all()[0].phase))
        self.watch.looked.connect(self.looks.append)

    def start(self, minutes: int = 25) -> UUID:
        self.focus.start(self.child.id, "Rekenen", "pencil", minutes)
        self.watch.look()
        return self.child.id


@pytest.fixture
def watched(qapp: QApplication, tmp_path: Path) -> Iterator[Watched]:
    made = Watched(tmp_path)
    yield made
    made.watch.stop()
    made.house.database.close()


def test_it_sleeps_without_a_timer_that_runs(watched: Watched) -> None:
    watched.watch.look()
    assert not watched.watch._timer.isActive()
    child = watched.start()
    assert watched.watch._timer.remainingTime() <= LOOK_EVERY
    watched.focus.pause(child)
    watched.watch.look()
    assert not watched.watch._timer.isActive()


def test_it_looks_when_the_end_is_there(watched: Watched, qtbot: QtBot) -> None:
    watched.start()
    watched.clocks.forward(ms=25 * MINUTE - 20)
    watched.watch.look()
    watched.clocks.forward(ms=20)
    qtbot.waitUntil(lambda: watched.rings == [Phase.BREAK], timeout=1000)
    watched.watch.look()
    assert watched.rings == [Phase.BREAK]


@pytest.mark.parametrize("verb", ["stop", "pause", "clear"])
def test_what_a_tap_ends_does_not_ring(watched: Watched, verb: str) -> None:
    child = watched.start()
    watched.clocks.forward(minutes=5)
    getattr(watched.focus, verb)(child)
    watched.watch.look()
    assert watched.rings == []


def test_what_nobody_saw_does_not_ring(watched: Watched) -> None:
    watched.start()
    watched.clocks.forward(minutes=100)
    watched.watch.look()
    assert [f.phase for f in watched.looks[-1]] == [Phase.ASKED]
    assert watched.rings == []
