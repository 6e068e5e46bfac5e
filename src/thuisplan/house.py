"""The life of the program with one family: opening, the first start, refusing, leaving."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from . import paths
from .domain.days import day_of
from .services.changes import Change
from .storage import errors
from .storage.glance import Glance, State, glance
from .ui.collecting import Collecting
from .ui.loading import Loading
from .ui.main_window import MainWindow
from .ui.one_at_a_time import OneAtATime
from .ui.pages.who import WhoPage
from .workshop import Workshop

if TYPE_CHECKING:
    from .services.house import Services
    from .services.readings import Readings
    from .storage.database import Database
    from .ui.crash_dialog import CrashWatch
    from .ui.pages.parents import ParentsPage
    from .ui.pages.refused import RefusedPage
    from .upkeep import Upkeep


# In the order in which they need each other, so that each takes a few milliseconds.
_HERE = tuple(f"thuisplan.ui.{name}" for name in (
    "idle", "widgets.elided", "widgets.snack", "widgets.rail", "widgets.step_card", "widgets.week_strip",
    "widgets.timer_card", "pages.my_day", "child_rooms", "day_watch", "focus_watch",
))


def _import_storage() -> None:
    """Nothing of Qt: PySide makes its classes when they are first looked at, and not in two threads at a time."""
    from .services import house  # noqa: F401  SQLAlchemy comes with it


def _import_numpy() -> None:
    import numpy  # noqa: F401  half of what Mijn groei waits for


class News(QObject):
    """`told` carries a Change from a service to the pages."""

    told = Signal(Change)


class House(QObject):
    """One family in one window.

    `ask_place`: the family chooses where its data live; else they are in `place`. `soon`: a clock for the first page
    only, when it is faster than `clock`. `readings`: other clocks for timers than the laptop's.
    """

    def __init__(
        self, app: QApplication, place: paths.Place, clock: Callable[[], datetime], *, ask_place: bool,
        soon: Callable[[], datetime] | None = None, readings: "Readings | None" = None,
    ) -> None:
        super().__init__()
        self.app, self.place, self.clock, self._ask_place = app, place, clock, ask_place
        self.folder = place.folder
        self._soon, self._readings = soon or clock, readings
        self.services: Services | None = None
        self.upkeep: Upkeep | None = None
        self._database: Database | None = None
        self._lock: OneAtATime | None = None
        self._watch: CrashWatch | None = None
        self._collecting = Collecting()
        self.loading = Loading(_import_storage, _HERE, _import_numpy)
        self.news = News()
        self.window = MainWindow(WhoPage())
        self.workshop = Workshop(self)
        self.window.first_painted.connect(self.loading.start)
        self.window.parents_made.connect(self._parents_made)
        self.window.restore_asked.connect(self.workshop.replace)
        self.window.wipe_asked.connect(self.workshop.wipe)
        self.window.closed.connect(self.close)
        self.news.told.connect(self.window.news)

    def run(self) -> int:
        """Until the window is closed; the exit status."""
        self.window.first_painted.connect(self._after_first_paint)
        try:
            if not self.open():
                return 0
        except Exception:
            self._after_first_paint()      # which tells it, after it passed by here
            raise
        self._show_window()
        status = self.app.exec()
        self.close()
        return status

    def _show_window(self) -> None:
        try:
            self.window.show()
        except Exception:       # noqa: BLE001  of a page that it shows; the window is there all the same
            self._after_first_paint()
            sys.excepthook(*sys.exc_info())

    def follow(self, watch: "CrashWatch") -> None:
        """What could not be kept is not shown as if it were; the log lies beside the data."""
        self._watch = watch
        watch.write_failed.connect(self.window.redraw)

    def _after_first_paint(self) -> None:
        """What can wait until somebody sees the family."""
        from PySide6.QtGui import QIcon

        from .ui import crash_dialog
        from .ui.qt_words import speak_dutch

        speak_dutch(self.app)
        self.window.setWindowIcon(QIcon(str(paths.resource("icons/app/thuisplan.svg"))))
        self.follow(crash_dialog.install(paths.log_file(self.folder)))

    # -- opening

    @property
    def file(self) -> Path:
        """The family's database, whether it is there or not."""
        return paths.database_file(self.folder)

    def open(self) -> bool:
        """Show what there is to show in this folder; False when another window of this account took over."""
        if isinstance(self.place.trouble, paths.PlaceGone):
            from .refusals import place_gone

            self._show_refusal(place_gone(self.place.trouble.folder))
            return True
        if self.folder.is_dir() and not self._take_lock(self.folder):
            from .refusals import in_use

            other = OneAtATime(self.folder)
            owner = other.owner()
            if owner is None and other.knock():
                return False
            self._show_refusal(in_use(self.file, owner))
            return True
        try:
            self._show(glance(self.file, self._soon()))
        except (errors.DatabaseRefused, errors.AccessFailed) as error:
            self._refuse(error)
        return True

    def _take_lock(self, folder: Path) -> bool:
        """Whether the family in `folder` is this program's, now or already."""
        if self._lock is None:
            lock = OneAtATime(folder)
            if not lock.take():
                return False
            self._hold(lock)
        return True

    def _hold(self, lock: OneAtATime) -> None:
        lock.knocked.connect(self.window.come_forward)
        self._lock = lock

    def _show(self, seen: Glance) -> None:
        if seen.state is State.NEW:
            self._show_new()
        elif seen.state is State.READY and not seen.settings.set_up and not seen.children:
            self.loading.then(lambda: self._first_start(ask_place=False))
        else:
            self.window.who.show_family(seen.children, day_of(self._soon(), seen.settings.day_starts), seen.doors)
            self.loading.then(self._enter)

    def _show_new(self) -> None:
        """No database: the first start; but never in silence where a family was."""
        if self.folder.is_dir():
            from .refusals import missing

            if (page := missing(self.file)) is not None:
                self._show_refusal(page)
                return
        self._first_start(ask_place=self._ask_place)
        if isinstance(self.place.trouble, paths.PointerUnreadable):
            from .ui.places import tell_pointer_unreadable

            tell_pointer_unreadable(self.window)

    def _first_start(self, *, ask_place: bool) -> None:
        from .ui.pages.first_start import FirstStartPage

        page = FirstStartPage(self._open_place if ask_place else self._open_here, ask_place)
        page.finished.connect(self._enter)
        page.brought.connect(self.workshop.replace)
        self.window.show_instead(page)

    def _open_place(self, shared: bool) -> "Services":
        """The family's database in the place that was chosen.

        Raises paths.NoSharedPlace, errors.DatabaseRefused, errors.AccessFailed, OSError; another place can be
        chosen then.
        """
        if self.services is None:
            self._choose(paths.shared_folder() if shared else paths.user_folder())
            if shared:
                paths.prepare_shared(self.folder)
            self._settle_in()
            paths.remember(self.folder)
            self._open_database(shared=shared)
        assert self.services is not None
        return self.services

    def _open_here(self, _shared: bool) -> "Services":
        """The same in the place that is settled: it was chosen before, or said on the command line."""
        if self.services is None:
            self._settle_in()
            self._open_database()
        assert self.services is not None
        return self.services

    def _settle_in(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self._take_lock(self.folder):
            raise errors.WriteFailed(self.file, errors.FailReason.BUSY)

    def _choose(self, folder: Path) -> None:
        if folder != self.folder:
            self._let_go()      # of the place that was tried before
            self.folder = folder

    def _open_database(self, *, shared: bool = False) -> None:
        from .services.house import build
        from .services.readings import read_clocks
        from .storage.database import Database

        self._database = Database.open(self.file, shared=shared)
        self.services = build(self._database, self.clock, self.news.told.emit, self._readings or read_clocks)
        if self._watch is not None:
            self._watch.log.file = paths.log_file(self.folder)

    def _enter(self) -> None:
        """From here on the family can do everything."""
        from .upkeep import Upkeep

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
        self.upkeep = Upkeep(self.app, self.window, self.services)
        if self._database.is_read_only:
            from .ui.places import tell_read_only

            tell_read_only(self.window)

    # -- refusing

    def _refuse(self, error: errors.DatabaseRefused | errors.AccessFailed) -> None:
        from . import refusals

        self._show_refusal(refusals.refused(self.file, error))

    def _show_refusal(self, page: "RefusedPage") -> None:
        page.retry_asked.connect(self.try_again)
        page.quit_asked.connect(self.window.close)
        page.restore_asked.connect(self.workshop.restore)
        page.begin_asked.connect(self._begin)
        self.window.show_instead(page)

    def try_again(self) -> None:
        """Look anew for the family, wherever it is by now."""
        self._let_go()
        self.place = paths.find(None if self._ask_place else self.folder)
        self.folder = self.place.folder
        self.open()

    def _begin(self) -> None:
        """A new family; what is missing may still turn up and is not touched."""
        if self.place.trouble is not None:
            self.place = paths.Place(paths.user_folder())
            self.folder = self.place.folder
        self._first_start(ask_place=self._ask_place)

    # -- what is done to the files

    def _parents_made(self, page: "ParentsPage") -> None:
        if self._ask_place:
            from .ui import places

            shared = self.folder == paths.shared_folder()
            page.show_place(places.where(str(self.folder), shared=shared), places.other(shared=shared))
            page.place_change_asked.connect(self.workshop.move)

    def settle(self, folder: Path, lock: OneAtATime) -> None:
        """The family lives in `folder` from now on, which `lock` holds."""
        if self._lock is not None:
            self._lock.release()
        self._hold(lock)
        self.folder = folder
        self.place = paths.Place(folder)

    # -- leaving

    def close(self) -> None:
        """The last word: nothing is open, and nothing is being done, afterwards."""
        self.loading.join()
        self.workshop.stop()
        self._let_go()
        self._collecting.stop()

    def _let_go(self) -> None:
        """Of the family, so that another program, or this one, can open it."""
        self.go_out()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def go_out(self) -> None:
        """The database is closed and no page knows it any more; the lock stays."""
        if self.upkeep is not None:
            self.upkeep.stop()
            self.upkeep = None
        self.window.leave()
        self.services = None
        if self._database is not None:
            self._database.close()
            self._database = None
