"""Pages with ten years behind them against pages with little, and drawing against the time of one frame."""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ratios import Line, in_turn, medians, percentile, ratio
from ten_years import FRIDAY

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication, QWidget

from thuisplan import app, paths
from thuisplan.domain.family import Child
from thuisplan.domain.focus import MINUTE
from thuisplan.domain.recipes import Wish
from thuisplan.domain.stopwatch import Stopwatch
from thuisplan.house import House
from thuisplan.services.changes import Change
from thuisplan.services.house import build
from thuisplan.services.kitchen import Looking
from thuisplan.ui.child_rooms import ChildRooms
from thuisplan.ui.main_window import MainWindow

FRAME = 16.0        # ms


def measure(homes: Path, times: int) -> list[Line]:
    application = app.application()
    houses = {name: _house(application, homes / name / paths.NAME) for name in ("ten", "month", "today", "many")}
    ten, month, today, many = houses.values()
    lines = [
        _against("Mijn dag, ten years", _open_day(ten), "one month", _open_day(month), 1.3, times),
        _against("Mijn dag, ten years", _open_day(ten), "only today", _open_day(today), 1.3, times),
        _against("Mijn groei, ten years", _open_growth(ten), "one month", _open_growth(month), 1.3, times),
        _against("Keuken, 500 own recipes", _open_kitchen(many), "none", _open_kitchen(today), 1.3, times),
        *_frames(houses["ten"], times),
        _frame("looking for a word among 500", _look_for(many), FRAME, times),
    ]
    for house in houses.values():
        house.close()
    return lines


def _house(application: QApplication, folder: Path) -> House:
    house = House(application, paths.Place(folder), lambda: FRIDAY, ask_place=False)
    house.open()
    house.loading.now()
    house.window.show()
    house.window.open_child(_children(house)[0])
    return house


def _children(house: House) -> list[Child]:
    assert house.services is not None
    return house.services.family.children()


def _against(
    what: str, ours: Callable[[], float], said: str, other: Callable[[], float], budget: float, times: int
) -> Line:
    base, case = in_turn(other, ours, times)
    return Line(what, said, ratio(base, case), budget, detail=medians(base, case))


def _open_day(house: House) -> Callable[[], float]:
    window, children = house.window, _children(house)

    def opened() -> float:
        children.append(children.pop(0))        # another child each time
        return _spent(lambda: window.open_child(children[0]), window)

    return opened


def _open_growth(house: House) -> Callable[[], float]:
    window, children, rooms = house.window, _children(house), _rooms(house.window)
    rooms.show_growth()
    growth = rooms.growth
    assert growth is not None
    while not growth.is_drawn():
        QApplication.processEvents()

    def opened() -> float:
        rooms.show_growth()
        children.append(children.pop(0))
        return _spent(lambda: growth.open(children[0]), window)

    return opened


def _open_kitchen(house: House) -> Callable[[], float]:
    """By another child each time, until what is in sight is there."""
    window, children, rooms = house.window, _children(house), _rooms(house.window)

    def opened() -> float:
        children.append(children.pop(0))
        window.open_child(children[0])
        QApplication.processEvents()
        spent = _spent(rooms.show_kitchen, window)
        page = rooms.kitchen.list
        assert page is not None
        while not page.is_drawn():
            QApplication.processEvents()
        return spent

    return opened


def _look_for(house: House) -> Callable[[], float]:
    """What is computed for each word."""
    services, child, turn = house.services, _children(house)[0], 0
    assert services is not None

    def looked() -> float:
        nonlocal turn
        turn += 1
        start = time.perf_counter()
        services.kitchen.shelf(child, Looking(wish=Wish(words=f"recept {turn}")))
        return (time.perf_counter() - start) * 1000

    return looked


def _frames(house: House, times: int) -> list[Line]:
    window, rooms = house.window, _rooms(house.window)
    assert rooms.growth is not None
    rooms.show_growth()
    QApplication.processEvents()
    bars, calendar = rooms.growth.week_card.bars, rooms.growth.day_card.calendar
    lines = [_frame("drawing the weeks", lambda: _repaint(bars), FRAME, times)]
    lines.append(_frame("drawing the days", lambda: _repaint(calendar), 8.0, times))
    window.open_child(_children(house)[0])
    lines.append(_frame("the timer's disc", _turn_the_disc(rooms), FRAME, times))
    rooms.services.focus.clear(_children(house)[0].id)
    window.open_child(_children(house)[0])
    lines.append(_frame("redraw after Klaar", _redraw_after_klaar(house, rooms), FRAME, times))
    return lines


def _turn_the_disc(rooms: ChildRooms) -> Callable[[], float]:
    """Another pixel of it goes, and the words with it."""
    assert rooms.child is not None
    timers, child = rooms.services.focus, rooms.child.id
    rooms.show_timer()
    rooms.timer.prepare.start.click()
    begun = timers.of(child)
    assert begun is not None
    running, gone = rooms.timer.running, 0

    def turned() -> float:
        nonlocal gone
        gone += MINUTE // 4
        running.show_timer(replace(begun, watch=Stopwatch(gone, timers.reading())))
        QApplication.processEvents()
        start = time.perf_counter()
        running.tick()
        running.dial.repaint()
        return (time.perf_counter() - start) * 1000

    return turned


def _redraw_after_klaar(house: House, rooms: ChildRooms) -> Callable[[], float]:
    """Our own time: what happens once the tick is in the database."""
    assert house._database is not None
    assert rooms.child is not None
    quiet = build(house._database, lambda: FRIDAY, lambda change: None).routines
    child, (step, *_), day = rooms.child.id, rooms.day.cards, FRIDAY.date()
    done = False

    def redrawn() -> float:
        nonlocal done
        done = not done
        if done:
            quiet.mark_done(child, step, day)
        else:
            quiet.undo(child, step, day)
        start = time.perf_counter()
        rooms.news(Change.TICKS)
        QApplication.processEvents()
        return (time.perf_counter() - start) * 1000

    return redrawn


def _frame(what: str, work: Callable[[], float], budget: float, times: int) -> Line:
    taken = [work() for _ in range(times + 3)][3:]
    return Line(what, "a frame", percentile(taken, 0.5), budget, "ms", f"(p90 {percentile(taken, 0.9):.1f})")


def _repaint(widget: QWidget) -> float:
    start = time.perf_counter()
    widget.repaint()
    return (time.perf_counter() - start) * 1000


def _spent(work: Callable[[], object], window: QWidget) -> float:
    """Until the last pixel of the window is there."""
    start = time.perf_counter()
    work()
    QApplication.processEvents()
    window.grab()
    return (time.perf_counter() - start) * 1000


def _rooms(window: MainWindow) -> ChildRooms:
    rooms = window.current
    assert isinstance(rooms, ChildRooms)
    return rooms


if __name__ == "__main__":
    for line in measure(Path(sys.argv[1]), int(sys.argv[2])):
        print(line)
