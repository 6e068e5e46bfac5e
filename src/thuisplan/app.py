"""Builds the house: database, services, window. The only file that knows every room.

The first page is painted before SQLAlchemy is imported: the tiles come through storage/glance.py. What is slow to
import is then loaded in a thread beside the running window, which so never stands still.
"""

import logging
import os
import sys
import threading
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from . import paths
from .domain.days import day_of
from .services.changes import Change
from .storage import errors
from .storage.glance import Glance, State, glance
from .ui import crash_dialog, theme
from .ui.clock import family_clock
from .ui.collecting import Collecting
from .ui.main_window import MainWindow
from .ui.one_at_a_time import OneAtATime
from .ui.pages.refused import CopyLine, Refusal, RefusedPage, Trouble
from .ui.pages.who import WhoPage

if TYPE_CHECKING:
    from .services.backups import BackupService
    from .services.house import Services
    from .storage.database import Database

PAUSE_BEFORE_COPY = 20_000      # ms after the start

_TROUBLES: dict[type[errors.StorageError], Trouble] = {
    errors.NewerDatabase: Trouble.NEWER,
    errors.ForeignDatabase: Trouble.FOREIGN,
    errors.DamagedDatabase: Trouble.DAMAGED,
    errors.MigrationFailed: Trouble.NOT_UPDATED,
    errors.NoPlace: Trouble.NO_PLACE,
    errors.ReadFailed: Trouble.NO_PLACE,
    errors.WriteFailed: Trouble.NOT_WRITABLE,
}


def run(data: Path | None, demo: bool, today: date | None) -> int:
    """Open the window and stay until it is closed; the exit status.

    `data`: another data folder. `demo`: the made-up family, in `data` or in a folder that is gone afterwards.
    """
    app = application()
    clock = family_clock(today)
    if demo and data is None:
        import tempfile

        with tempfile.TemporaryDirectory(prefix="thuisplan-demo-") as folder:
            return _demo(app, Path(folder), clock)
    if demo and data is not None:
        return _demo(app, data, clock)
    place = paths.find(data)
    return House(app, place, clock, ask_place=data is None).run()


def application() -> QApplication:
    """The one QApplication, dressed."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Thuisplan")
    app.setApplicationDisplayName("Thuisplan")
    app.setDesktopFileName("thuisplan")
    app.setWindowIcon(QIcon(str(paths.resource("icons/app/thuisplan.svg"))))
    theme.apply(app)
    return app


def _demo(app: QApplication, folder: Path, clock: Callable[[], datetime]) -> int:
    from .services.demo import write_family

    write_family(paths.database_file(folder), clock())
    return House(app, paths.Place(folder), clock, ask_place=False).run()


class House(QObject):
    """One family in one window. `loaded`: the slow imports are done (told from another thread)."""

    loaded = Signal()

    def __init__(
        self, app: QApplication, place: paths.Place, clock: Callable[[], datetime], *, ask_place: bool
    ) -> None:
        super().__init__()
        self.app, self.place, self.clock, self._ask_place = app, place, clock, ask_place
        self.folder = place.folder
        self._collecting = Collecting()
        self.window = MainWindow(WhoPage())
        self.services: Services | None = None
        self._database: Database | None = None
        self._lock: OneAtATime | None = None
        self._backups: BackupService | None = None
        self._loading: threading.Thread | None = None
        self._when_loaded: list[Callable[[], object]] = []
        self.loaded.connect(self._imports_done)
        self.window.first_painted.connect(self._first_painted)
        self.window.closed.connect(self.close)

    def run(self) -> int:
        crash_dialog.install(paths.log_file(self.folder))
        if not self.open():
            return 0
        self.window.show()
        return self.app.exec()

    # -- opening

    def open(self) -> bool:
        """Show what there is to show in this folder; False when another window of this account took over."""
        if isinstance(self.place.trouble, paths.PlaceGone):
            self._refuse(Refusal(Trouble.PLACE_GONE, str(self.place.trouble.folder)))
            return True
        if self.folder.is_dir():
            self._lock = OneAtATime(self.folder)
            if not self._lock.take():
                if self._lock.knock():
                    return False
                self._refuse(Refusal(Trouble.IN_USE, self._file, who=self._lock.owner()))
                self._lock = None
                return True
            self._lock.knocked.connect(self._come_forward)
        try:
            seen = glance(paths.database_file(self.folder), self.clock())
        except (errors.DatabaseRefused, errors.AccessFailed) as error:
            self._refuse(self._why(error))
            return True
        self._show(seen)
        return True

    @property
    def _file(self) -> str:
        return str(paths.database_file(self.folder))

    def _show(self, seen: Glance) -> None:
        if seen.state is State.NEW:
            self._first_start(ask_place=self._ask_place)
        elif seen.state is State.READY and not seen.settings.set_up and not seen.children:
            self._when_loaded.append(lambda: self._first_start(ask_place=False))
        else:
            self.window.who.show_family(seen.children, day_of(self.clock(), seen.settings.day_starts))
            self._when_loaded.append(self._enter)

    def _first_painted(self) -> None:
        self._loading = threading.Thread(target=self._import, name="imports", daemon=True)
        self._loading.start()

    def load(self) -> None:
        """Everything at once, for who has no window to keep alive."""
        _import_storage()
        self._imports_done()

    def _import(self) -> None:
        _import_storage()
        self.loaded.emit()
        import pyqtgraph  # noqa: F401  so that Mijn groei opens at once

    def _imports_done(self) -> None:
        self._collecting.start()
        while self._when_loaded:
            self._when_loaded.pop(0)()

    def _first_start(self, *, ask_place: bool) -> None:
        from .ui.pages.first_start import FirstStartPage

        page = FirstStartPage(self._open_place, ask_place)
        page.finished.connect(self._enter)
        self.window.show_instead(page)

    def _open_place(self, shared: bool) -> "Services":
        """The database in the place that was chosen. Raises paths.NoSharedPlace, DatabaseRefused, OSError."""
        if self.services is None:
            if self._ask_place:
                self.folder = paths.shared_folder() if shared else paths.user_folder()
            if shared:
                paths.prepare_shared(self.folder)
            self.folder.mkdir(parents=True, exist_ok=True)
            if self._lock is None:
                self._lock = OneAtATime(self.folder)
                self._lock.take()
                self._lock.knocked.connect(self._come_forward)
            self._open_database(shared=shared)
            if self._ask_place:
                paths.remember(self.folder)
        assert self.services is not None
        return self.services

    def _open_database(self, *, shared: bool = False) -> None:
        from .services.backups import BackupService
        from .services.house import build
        from .storage.database import Database

        file = paths.database_file(self.folder)
        self._database = Database.open(file, shared=shared)
        self._news = News()
        self.services = build(self._database, self.clock, self._news.told.emit)
        self._news.told.connect(self.window.news)
        self._backups = BackupService(file, self.clock)

    def _enter(self) -> None:
        """From here on the family can do everything."""
        from .ui.day_watch import DayWatch
        from .ui.idle import IdleWatch

        try:
            if self.services is None:
                self._open_database()
        except (errors.DatabaseRefused, errors.AccessFailed) as error:
            self._refuse(self._why(error))
            return
        assert self.services is not None
        self.window.enter(self.services)
        if self.window.current is not self.window.who or not self.window.who.isVisible():
            self.window.show_who()
        self.idle = IdleWatch(self.app)
        self.idle.idled.connect(self.window.show_who)
        self.days = DayWatch(self.services.days.today)
        self.days.day_changed.connect(self.window.day_changed)
        self.days.day_changed.connect(self._copy)
        QTimer.singleShot(PAUSE_BEFORE_COPY, self._copy)

    def _copy(self, _day: date | None = None) -> None:
        if self._backups is not None:
            threading.Thread(target=self._backups.daily, name="daily copy").start()

    # -- refusing

    def _refuse(self, refusal: Refusal) -> None:
        page = RefusedPage(refusal)
        page.retry_asked.connect(self._try_again)
        page.quit_asked.connect(self.window.close)
        page.restore_asked.connect(self._restore)
        self.window.show_instead(page)

    def _why(self, error: errors.DatabaseRefused | errors.AccessFailed) -> Refusal:
        from .storage.backups import list_copies

        file = paths.database_file(self.folder)
        logging.getLogger(__name__).warning("refused: %s", error)
        kind = _TROUBLES[type(error)]
        if kind is Trouble.DAMAGED and file.is_file() and not file.stat().st_size:
            kind = Trouble.EMPTY
        if kind in (Trouble.NO_PLACE, Trouble.NOT_WRITABLE):    # nothing is wrong with the file
            return Refusal(kind, self._file)
        copies = list_copies(file)
        return Refusal(kind, self._file, copies=[CopyLine(c.made, c.path) for c in copies])

    def _try_again(self) -> None:
        self.close()
        self._database, self.services = None, None
        self.place = paths.find(None if self._ask_place else self.folder)
        self.folder = self.place.folder
        self.open()

    def _restore(self, copy: Path) -> None:
        from .storage.backups import restore

        restore(paths.database_file(self.folder), copy, self.clock())
        self._try_again()

    # -- being there, and leaving

    def _come_forward(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~self.window.windowState().WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """The last word: nothing is open afterwards."""
        if self._loading is not None:
            self._loading.join()
        self._collecting.stop()
        if self._database is not None:
            self._database.close()
            self._database = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _import_storage() -> None:
    from .services import backups, house  # noqa: F401  SQLAlchemy comes with them
    from .ui import day_watch, idle  # noqa: F401
    from .ui.pages import log_practice, my_day  # noqa: F401


class News(QObject):
    """`told` carries a Change from a service to the pages."""

    told = Signal(Change)


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
        write_family(paths.database_file(Path(made)), moment)
        house = House(app, paths.Place(Path(made)), lambda: moment, ask_place=False)
        house.open()
        house.load()
        assert house.services is not None
        draw(house.window, house.services.family.children()[0], folder)
        house.close()
    with tempfile.TemporaryDirectory(prefix="thuisplan-demo-") as made:
        house = House(app, paths.Place(Path(made)), lambda: moment, ask_place=False)
        house.open()
        draw_first_start(house.window, folder)
        house.close()
    return 0
