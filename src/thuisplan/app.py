"""Builds the house: database, services, window. The only file that knows every room.

The first page is painted before SQLAlchemy is imported: the tiles come through storage/glance.py. What is slow to
import is loaded after that, beside the running window.
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
from .ui import theme
from .ui.clock import family_clock
from .ui.collecting import Collecting
from .ui.loading import Loading
from .ui.main_window import MainWindow
from .ui.one_at_a_time import OneAtATime
from .ui.pages.who import WhoPage

if TYPE_CHECKING:
    from .services.house import Services
    from .storage.database import Database
    from .ui.crash_dialog import CrashWatch
    from .ui.pages.parents import ParentsPage
    from .ui.pages.refused import RefusedPage

PAUSE_BEFORE_COPY = 20_000      # ms after the start

def run(data: Path | None, demo: bool, today: date | None) -> int:
    """Open the window and stay until it is closed; the exit status.

    `data`: another data folder. `demo`: the made-up family, in `data` or in a folder that is gone afterwards.
    """
    app = application()
    clock = family_clock(today)
    if not demo:
        return House(app, paths.find(data), clock, ask_place=data is None).run()
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
        house = House(app, paths.Place(Path(made)), lambda: moment, ask_place=True)
        house.open()
        draw_first_start(house.window, folder)
        house.close()
        write_family(paths.database_file(Path(made)), moment)
        house = House(app, paths.Place(Path(made)), lambda: moment, ask_place=False)
        house.open()
        house.loading.now()
        assert house.services is not None
        draw(house.window, house.services.family.children()[0], folder)
        house.close()
    return 0


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


def _import_storage() -> None:
    """Nothing of Qt: PySide makes its classes when they are first looked at, and not in two threads at a time."""
    from .services import backups, house  # noqa: F401  SQLAlchemy comes with them


def _import_numpy() -> None:
    import numpy  # noqa: F401  half of what Mijn groei waits for


class News(QObject):
    """`told` carries a Change from a service to the pages."""

    told = Signal(Change)


class House(QObject):
    """One family in one window. `ask_place`: the family chooses where its data live; else they are in `place`."""

    def __init__(
        self, app: QApplication, place: paths.Place, clock: Callable[[], datetime], *, ask_place: bool
    ) -> None:
        super().__init__()
        self.app, self.place, self.clock, self._ask_place = app, place, clock, ask_place
        self.folder = place.folder
        self.services: Services | None = None
        self._database: Database | None = None
        self._lock: OneAtATime | None = None
        self._copying: threading.Thread | None = None
        self._watch: CrashWatch | None = None
        self._collecting = Collecting()
        self.loading = Loading(_import_storage, _import_numpy)
        self.news = News()
        self.window = MainWindow(WhoPage())
        self.window.first_painted.connect(self.loading.start)
        self.window.parents_made.connect(self._parents_made)
        self.window.closed.connect(self.close)
        self.news.told.connect(self.window.news)

    def run(self) -> int:
        self.window.first_painted.connect(self._watch_mistakes)
        try:
            if not self.open():
                return 0
            self.window.show()
        except Exception:
            self._watch_mistakes()      # which tells it, after it passed by here
            raise
        status = self.app.exec()
        self.close()
        return status

    def _watch_mistakes(self) -> None:
        from .ui import crash_dialog

        self.follow(crash_dialog.install(paths.log_file(self.folder)))

    def follow(self, watch: "CrashWatch") -> None:
        """What could not be kept is not shown as if it were; the log lies beside the data."""
        self._watch = watch
        watch.write_failed.connect(self.window.redraw)

    # -- opening

    def open(self) -> bool:
        """Show what there is to show in this folder; False when another window of this account took over."""
        if isinstance(self.place.trouble, paths.PlaceGone):
            from .refusals import place_gone

            self._show_refusal(place_gone(self.place.trouble.folder))
            return True
        if self.folder.is_dir() and not self._take_lock():
            assert self._lock is not None
            owner = self._lock.owner()
            if owner is None and self._lock.knock():
                return False
            self._lock = None
            from .refusals import in_use

            self._show_refusal(in_use(self._file, owner))
            return True
        try:
            self._show(glance(self._file, self.clock()))
        except (errors.DatabaseRefused, errors.AccessFailed) as error:
            self._refuse(error)
        return True

    @property
    def _file(self) -> Path:
        return paths.database_file(self.folder)

    def _take_lock(self) -> bool:
        self._lock = OneAtATime(self.folder)
        self._lock.knocked.connect(self.window.come_forward)
        return self._lock.take()

    def _show(self, seen: Glance) -> None:
        if seen.state is State.NEW:
            self._first_start(ask_place=self._ask_place)
        elif seen.state is State.READY and not seen.settings.set_up and not seen.children:
            self.loading.then(lambda: self._first_start(ask_place=False))
        else:
            self.window.who.show_family(seen.children, day_of(self.clock(), seen.settings.day_starts))
            self.loading.then(self._enter)

    def _first_start(self, *, ask_place: bool) -> None:
        from .ui.pages.first_start import FirstStartPage

        page = FirstStartPage(self._open_place, ask_place)
        page.finished.connect(self._enter)
        self.window.show_instead(page)

    def _open_place(self, shared: bool) -> "Services":
        """The family's database in the place that was chosen.

        Raises paths.NoSharedPlace, errors.DatabaseRefused, errors.AccessFailed, OSError.
        """
        if self.services is None:
            folder = paths.shared_folder() if shared else paths.user_folder()
            if self._ask_place and folder != self.folder:
                self._let_go()      # of the place that was tried before
                self.folder = folder
            if shared:
                paths.prepare_shared(self.folder)
            self.folder.mkdir(parents=True, exist_ok=True)
            if self._lock is None and not self._take_lock():
                self._lock = None
                raise errors.WriteFailed(self._file, errors.FailReason.BUSY)
            self._open_database(shared=shared)
            if self._ask_place:
                paths.remember(self.folder)
        assert self.services is not None
        return self.services

    def _open_database(self, *, shared: bool = False) -> None:
        from .services.house import build
        from .storage.database import Database

        self._database = Database.open(self._file, shared=shared)
        self.services = build(self._database, self.clock, self.news.told.emit)
        if self._watch is not None:
            self._watch.log.file = paths.log_file(self.folder)

    def _enter(self) -> None:
        """From here on the family can do everything."""
        from .ui.day_watch import DayWatch
        from .ui.idle import IdleWatch

        try:
            if self._database is None:
                self._open_database()
        except (errors.DatabaseRefused, errors.AccessFailed) as error:
            self._refuse(error)
            return
        assert self.services is not None
        assert self._database is not None
        self._collecting.start()
        self.window.enter(self.services)
        if self._database.is_read_only:
            from .ui.places import tell_read_only

            tell_read_only(self.window)
        self.idle = IdleWatch(self.app)
        self.idle.idled.connect(self.window.show_who)
        self.days = DayWatch(self.services.days.today, self.app)
        self.days.day_changed.connect(self.window.day_changed)
        self.days.day_changed.connect(self._copy)
        QTimer.singleShot(PAUSE_BEFORE_COPY, self, self._copy)

    def copy_now(self) -> None:
        """Today's copy, and wait for it."""
        self._copy()
        if self._copying is not None:
            self._copying.join()

    def _copy(self) -> None:
        """Today's copy, beside the program, unless one is being made."""
        from .services.backups import BackupService

        if self._database is not None and (self._copying is None or not self._copying.is_alive()):
            daily = BackupService(self._file, self.clock).daily
            self._copying = threading.Thread(target=daily, name="daily copy")
            self._copying.start()

    # -- refusing

    def _refuse(self, error: errors.DatabaseRefused | errors.AccessFailed) -> None:
        from . import refusals

        self._show_refusal(refusals.refused(self._file, error))

    def _show_refusal(self, page: "RefusedPage") -> None:
        page.retry_asked.connect(self._try_again)
        page.quit_asked.connect(self.window.close)
        page.restore_asked.connect(self._restore)
        self.window.show_instead(page)

    def _try_again(self) -> None:
        self._let_go()
        self.place = paths.find(None if self._ask_place else self.folder)
        self.folder = self.place.folder
        self.open()

    def _restore(self, copy: Path) -> None:
        from .storage.backups import restore
        from .ui.places import tell_not_restored

        try:
            restore(self._file, copy, self.clock())
        except (errors.CopyFailed, errors.DatabaseRefused) as error:
            logging.getLogger(__name__).warning("not restored: %s", error)
            tell_not_restored(self.window)
        else:
            self._try_again()

    # -- moving the data to another place

    def _parents_made(self, page: "ParentsPage") -> None:
        if self._ask_place:
            from .ui import places

            shared = self.folder == paths.shared_folder()
            page.show_place(places.where(str(self.folder), shared=shared), places.other(shared=shared))
            page.place_change_asked.connect(self._move)

    def _move(self) -> None:
        """From this account's folder to everybody's on this laptop, or back."""
        from .storage.database import OWN_MODE, SHARED_MODE
        from .storage.moving import PlaceTaken, move
        from .ui import places

        shared = self.folder != paths.shared_folder()
        folder = paths.shared_folder() if shared else paths.user_folder()
        try:
            if shared:
                paths.prepare_shared(folder)
            folder.mkdir(parents=True, exist_ok=True)
        except (paths.NoSharedPlace, OSError) as error:
            places.tell_not_moved(self.window, getattr(error, "command", ""), taken=False)
            return
        self._let_go()
        try:
            move(self._file, folder, SHARED_MODE if shared else OWN_MODE)
            paths.remember(folder)
        except (PlaceTaken, errors.CopyFailed, OSError) as error:
            logging.getLogger(__name__).warning("not moved: %s", error)
            places.tell_not_moved(self.window, "", taken=isinstance(error, PlaceTaken))
        else:
            places.tell_moved(self.window, shared=shared)
        self._try_again()

    # -- leaving

    def close(self) -> None:
        """The last word: nothing is open, and nothing is being done, afterwards."""
        self.loading.join()
        self._let_go()
        self._collecting.stop()

    def _let_go(self) -> None:
        if self._copying is not None:
            self._copying.join()
        if self._database is not None:
            self.window.leave()
            self._database.close()
            self._database, self.services = None, None
        if self._lock is not None:
            self._lock.release()
            self._lock = None
