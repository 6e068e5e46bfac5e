"""Starts the program: dresses the one QApplication, and opens a family, the made-up one, or draws its pages.

The first page is painted before SQLAlchemy is imported: the tiles come through storage/glance.py. What is slow to
import is loaded after that, beside the running window.
"""

import os
import sys
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from . import paths
from .house import House
from .ui import theme
from .ui.clock import FamilyClock


class NotMadeUp(Exception):
    """A real family's log is not for trying things."""


def run(data: Path | None, demo: bool, today: date | None) -> int:
    """Open the window and stay until it is closed; the exit status.

    `data`: another data folder. `demo`: the made-up family, in `data` or in a folder that is gone afterwards.
    """
    app = application()
    clock = FamilyClock(today)
    if not demo:
        return House(app, paths.find(data), clock, ask_place=data is None, soon=clock.soon).run()
    if data is not None:
        return _demo(app, data, clock)
    import tempfile

    with tempfile.TemporaryDirectory(prefix="thuisplan-demo-") as folder:
        return _demo(app, Path(folder), clock)


def screenshots(folder: Path) -> int:
    """Draw every page of the demo family into PNG files in `folder`; the exit status."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _draw_all(application(), folder)
    return 0


def smoke(folder: Path, since: int, data: Path | None) -> int:
    """Draw every page on the screen that is there, and tell of it in `folder`; the exit status.

    `since`: what smoke.watch gave. `data`: a made-up family that logs a practice as well; it is made where there is
    none. Raises NotMadeUp.
    """
    from .smoke import report
    from .ui import console

    app = application()
    logs = None if data is None else _practise(app, data)
    _draw_all(app, folder)
    report(folder, since, console.version(), app.platformName(), logs)
    return 0


def _draw_all(app: QApplication, folder: Path) -> None:
    import tempfile
    from zoneinfo import ZoneInfo

    from .services.demo import write_family
    from .ui.screenshots import draw, draw_first_start

    moment = datetime(2026, 11, 20, 15, 35, tzinfo=ZoneInfo("Europe/Amsterdam"))     # a school day
    with tempfile.TemporaryDirectory(prefix="thuisplan-demo-") as made:
        place = paths.Place(Path(made))
        with closing(House(app, place, lambda: moment, ask_place=True)) as house:
            house.open()
            draw_first_start(house.window, folder)
        write_family(paths.database_file(place.folder), moment)
        with closing(House(app, place, lambda: moment, ask_place=False)) as house:
            house.open()
            house.loading.now()
            assert house.services is not None
            draw(house.window, house.services.family.children()[0], folder)


def _practise(app: QApplication, data: Path) -> int:
    """The first child logs a practice of today, as if it tapped; how many it logged today."""
    from .services import demo
    from .storage.glance import State, glance
    from .ui.child_rooms import ChildRooms

    clock, file = FamilyClock(), paths.database_file(data)
    if not file.exists():
        demo.write_family(file, clock())
    seen = glance(file, clock())
    if seen.state is State.READY and not any(map(demo.is_made_up, seen.children)):
        raise NotMadeUp
    with closing(House(app, paths.Place(data), clock, ask_place=False)) as house:
        house.open()
        house.loading.now()
        assert house.services is not None
        child = next(filter(demo.is_made_up, house.services.family.children()), None)
        if child is None:       # the file was of an older version, of which a glance tells nothing
            raise NotMadeUp
        house.window.open_child(child)
        rooms = house.window.current
        assert isinstance(rooms, ChildRooms)
        rooms.start_log()
        rooms.log.try_out()
        rooms.log.ready.click()
        return len(house.services.practice.of_day(child.id, house.services.days.today()))


def application() -> QApplication:
    """The one QApplication, dressed."""
    app = QApplication([*sys.argv[:1], *theme.ARGUMENTS])
    app.setApplicationName("Thuisplan")
    app.setApplicationDisplayName("Thuisplan")
    app.setDesktopFileName("thuisplan")
    theme.apply(app)
    return app


def _demo(app: QApplication, folder: Path, clock: FamilyClock) -> int:
    from .services.demo import write_family

    write_family(paths.database_file(folder), clock())
    return House(app, paths.Place(folder), clock, ask_place=False, soon=clock.soon).run()
