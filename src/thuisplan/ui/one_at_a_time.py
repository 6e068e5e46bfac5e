"""One program at a time with one family: a lock file beside the database, and a knock for the window that is open.

No socket is needed: a second start leaves a small file, the first sees it come (QFileSystemWatcher).
"""

import getpass
import os
import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

_ANSWERS_WITHIN = 2.0       # s in which an open window takes the knock away


class OneAtATime(QObject):
    """`knocked`: somebody started Thuisplan again on the same family."""

    knocked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._lock = QLockFile(str(folder / "thuisplan.lock"))
        self._lock.setStaleLockTime(0)      # never by age; a lock of a program that died is still seen as such
        self._owner = folder / "thuisplan.lock-owner"
        self._knock = folder / "thuisplan.knock"
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Whether this program is now the only one. True too where the folder cannot be written: nothing will be."""
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        if self._lock.isLocked():
            self._owner.write_text(_account(), encoding="utf-8")
            self._knock.unlink(missing_ok=True)
            self._watcher = QFileSystemWatcher([str(self._knock.parent)])
            self._watcher.directoryChanged.connect(self._look)
        return True

    def knock(self) -> bool:
        """Ask the open window to come to the front; False when nobody answers within two seconds."""
        written = self._knock.with_name(f"{self._knock.name}.{os.getpid()}")
        try:
            written.write_text(_account(), encoding="utf-8")
            written.replace(self._knock)    # at once: the window looks as soon as it sees something come
        except OSError:
            return False
        end = time.monotonic() + _ANSWERS_WITHIN
        while time.monotonic() < end:
            if not self._knock.exists():
                return True
            time.sleep(0.05)
        self._knock.unlink(missing_ok=True)
        return False

    def owner(self) -> str | None:
        """The account that has the family open, when it is not this one."""
        try:
            name = self._owner.read_text(encoding="utf-8", errors="replace").strip()
        except OSError:
            return None
        return name if name and name != _account() else None

    def release(self) -> None:
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if self._lock.isLocked():
            self._owner.unlink(missing_ok=True)
            self._lock.unlock()

    def _look(self) -> None:
        if self._knock.exists():
            # Another account's knock is left: its window says who has the family, this one stays where it is.
            if self._knock.read_text(encoding="utf-8", errors="replace") != _account():
                return
            self._knock.unlink(missing_ok=True)
            self.knocked.emit()


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getpid())
