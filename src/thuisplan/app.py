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
    import tempfile
    from zoneinfo import ZoneInfo

    from .services.demo import write_family
    from .ui.screenshots import draw, draw_first_start

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
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
    return 0


def application() -> QApplication:
    """The one QApplication, dressed."""
    QApplication.setStyle("Fusion")     # before there is an application, or it makes two
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Thuisplan")
    app.setApplicationDisplayName("Thuisplan")
    app.setDesktopFileName("thuisplan")
    theme.apply(app)
    return app


def _demo(app: QApplication, folder: Path, clock: FamilyClock) -> int:
    from .services.demo import write_family

    write_family(paths.database_file(folder), clock())
    return House(app, paths.Place(folder), clock, ask_place=False, soon=clock.soon).run()
