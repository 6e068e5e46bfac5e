"""What is done to a family's files while nobody is in: moving them to another place, putting a copy back."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject

from . import paths
from .storage import errors
from .ui.main_window import MainWindow
from .ui.one_at_a_time import OneAtATime

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

    def restore(self, copy: Path) -> None:
        """Put a copy back over what could not be opened."""
        from .storage.backups import restore
        from .ui.places import tell_not_restored

        try:
            restore(self._house.file, copy, self._house.clock())
        except errors.StorageError as error:
            _log.warning("not restored: %s", error)
            tell_not_restored(self._house.window)
        else:
            self._house.try_again()

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
