"""What is done to a family's files while nobody is in: moving, putting a copy back, taking a child out."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from . import paths
from .storage import errors
from .ui.main_window import MainWindow
from .ui.one_at_a_time import OneAtATime

if TYPE_CHECKING:
    from .domain.family import Child
    from .ui.beside import Beside

_log = logging.getLogger(__name__)


class Owner(Protocol):
    """The house, as far as it is needed here."""

    window: MainWindow
    clock: Callable[[], datetime]
    folder: Path

    @property
    def file(self) -> Path: ...

    def go_out(self) -> None: ...

    def open(self) -> bool: ...

    def try_again(self) -> None: ...

    def settle(self, folder: Path, lock: OneAtATime) -> None: ...


class Workshop(QObject):
    """Shuts the house, works, and opens it again."""

    def __init__(self, house: Owner) -> None:
        super().__init__()
        self._house = house
        self._beside: Beside | None = None

    def stop(self) -> None:
        """Wait for what is being done; what comes after it is left out."""
        if self._beside is not None:
            self._beside.stop()

    # -- putting something else in the place of the family

    def restore(self, copy: Path) -> None:
        """Put a copy back over what could not be opened."""
        from .storage.restoring import restore
        from .ui.places import tell_not_restored

        try:
            restore(self._house.file, copy, self._house.clock())
        except errors.StorageError as error:
            _log.warning("not restored: %s", error)
            tell_not_restored(self._house.window)
        else:
            self._house.try_again()

    def replace(self, source: Path) -> None:
        """Put a copy or an export in the place of the family that is open, and tell how it went."""
        from .storage.restoring import restore
        from .ui import outcomes

        file, now = self._house.file, self._house.clock()

        def work() -> object:
            try:
                kept = restore(file, source, now)
            except errors.StorageError as error:
                _log.warning("not restored: %s", error)
                return outcomes.not_restored(_why(error))
            return outcomes.restored(kept=kept is not None)

        self._work(outcomes.restoring(), work)

    # -- taking a child out

    def wipe(self, child: "Child") -> None:
        """Everything of a child, for good, and tell it with a receipt."""
        from .storage.wiping import wipe
        from .ui import outcomes

        file, now = self._house.file, self._house.clock()

        def work() -> object:
            try:
                taken = wipe(file, child.id, child.name, paths.log_file(file.parent))
            except errors.StorageError as error:
                _log.warning("not wiped: %s", error)
                return outcomes.not_wiped(_why(error))
            return outcomes.wiped(outcomes.Taken(
                child.name, now, taken.rows, taken.copies, taken.lost_copies, taken.log_lines, taken.still_named
            ))

        self._work(outcomes.wiping(child.name), work)

    def _work(self, says: str, work: Callable[[], object]) -> None:
        from .ui.beside import Beside
        from .ui.pages.working import BusyPage

        self._house.go_out()
        self._house.window.show_instead(BusyPage(says))
        self._beside = Beside("workshop")
        self._beside.run(work, self._tell, lambda: self._tell(None))

    def _tell(self, outcome: object) -> None:
        from .ui.outcomes import Outcome, unexpected
        from .ui.pages.working import DonePage

        page = DonePage(outcome if isinstance(outcome, Outcome) else unexpected())
        page.finished.connect(self._house.open)
        self._house.window.show_instead(page)

    # -- moving

    def move(self) -> None:
        """From this account's folder to everybody's on this laptop, or back; both are held until it is done."""
        from .ui import places

        window = self._house.window
        shared = self._house.folder != paths.shared_folder()
        folder = paths.shared_folder() if shared else paths.user_folder()
        lock = OneAtATime(folder)
        try:
            if shared:
                paths.prepare_shared(folder)
            folder.mkdir(parents=True, exist_ok=True)
        except (paths.NoSharedPlace, OSError) as error:
            places.tell_not_moved(window, getattr(error, "command", ""), taken=False)
            return
        if not lock.take():
            places.tell_not_moved(window, "", taken=True)
            return
        if self._move_files(folder, lock, shared=shared):
            places.tell_moved(window, shared=shared)
        self._house.open()

    def _move_files(self, folder: Path, lock: OneAtATime, *, shared: bool) -> bool:
        from .storage.database import OWN_MODE, SHARED_MODE
        from .storage.moving import PlaceTaken, copy_over, files_of, sweep
        from .ui import places

        self._house.go_out()
        here = files_of(self._house.file)
        try:
            brought = copy_over(self._house.file, folder, SHARED_MODE if shared else OWN_MODE)
            try:
                paths.remember(folder)
            except OSError:
                sweep(brought)
                raise
        except (PlaceTaken, errors.CopyFailed, OSError) as error:
            _log.warning("not moved: %s", error)
            lock.release()
            places.tell_not_moved(self._house.window, "", taken=isinstance(error, PlaceTaken))
            return False
        sweep(here)
        self._house.settle(folder, lock)
        return True


def _why(error: errors.StorageError) -> str:
    """As ui/outcomes.py knows it."""
    from .storage.export_format import ImportRefused

    if isinstance(error, ImportRefused):
        return str(error.trouble)
    kinds: dict[type[errors.StorageError], str] = {
        errors.NewerDatabase: "newer", errors.ForeignDatabase: "foreign", errors.NoPlace: "io",
    }
    reason = getattr(error, "reason", None)
    return kinds.get(type(error)) or (str(reason) if reason else "damaged")
