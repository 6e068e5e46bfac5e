"""One program at a time with one family: a lock file beside the database, and a knock for the window that is open.

The lock is the system's, not the file's: it ends with the program that holds it, however that ends and whichever
account it was of. No socket is needed for the knock: a second start leaves a small file, the first sees it come
(QFileSystemWatcher).
"""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from thuisplan.shared_place import let_group_in

_ANSWERS_WITHIN = 2.0       # s in which an open window takes the knock away
_STARTS_WITHIN = 15.0       # s from its lock to its window, on a laptop that is busy


class OneAtATime(QObject):
    """`knocked`: somebody started Thuisplan again on the same family."""

    knocked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._lock = _Lock(folder / "thuisplan.lock")
        self._owner = folder / "thuisplan.lock-owner"
        self._knock = folder / "thuisplan.knock"
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Whether this program may go on; False as long as a program of any account holds the lock.

        True with the lock; and True without one only where there is no lock file and none can be made (a folder or
        medium without the right to write, no room for one more file) or where the file system knows no locks. SQLite
        needs the same to write, so nothing is kept there either. A lock file that this account may not even look
        into counts as held. No name can be told, and no knock heard, where those files cannot be written.
        """
        try:
            if not self._lock.take():
                return False
        except OSError:
            return True
        self._say_owner()
        self._watcher = QFileSystemWatcher([str(self._knock.parent)])
        self._watcher.directoryChanged.connect(self._look)
        with suppress(OSError):     # after the watch began: a knock from here on is heard, one before is answered
            self._knock.unlink()
        return True

    def knock(self) -> bool:
        """Ask the open window to come to the front; False when nobody answers in time."""
        try:
            self._put(self._knock)      # at once: the window looks as soon as it sees something come
        except OSError:
            return False
        end = time.monotonic() + self._patience()
        while time.monotonic() < end:
            if not self._knock.exists():
                return True
            time.sleep(0.05)
        with suppress(OSError):
            self._knock.unlink()
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
            with suppress(OSError):
                self._owner.unlink()    # first: after the lock it could be the next one's
        self._lock.release()

    def _say_owner(self) -> None:
        try:
            self._put(self._owner)
        except OSError:
            # A full disk, or a sticky folder where another account's file lies: no name is better than a wrong one.
            with suppress(OSError), self._owner.open("r+", encoding="utf-8") as file:
                file.truncate()
                file.write(_account())

    def _put(self, file: Path) -> None:
        """This account's name in `file`, whole or not at all. Raises OSError."""
        new = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            new.write_text(_account(), encoding="utf-8")
            let_group_in(new)
            new.replace(file)
        except OSError:
            with suppress(OSError):
                new.unlink()
            raise

    def _patience(self) -> float:
        """How long a knock waits, in s: longer when the other one may still be starting."""
        try:
            age = time.time() - self._owner.stat().st_mtime
        except OSError:
            return _ANSWERS_WITHIN
        return max(_ANSWERS_WITHIN, _STARTS_WITHIN - abs(age))

    def _look(self) -> None:
        # Another account's knock is left: its window says who has the family, this one stays where it is.
        with suppress(OSError):     # gone again, or shut for this account
            if self._knock.read_text(encoding="utf-8", errors="replace") == _account():
                self._knock.unlink()
                self.knocked.emit()


if sys.platform == "win32":

    class _Lock:
        """QLockFile keeps its file open, which Windows ends with the program; it clears what is left by itself."""

        def __init__(self, file: Path) -> None:
            self._lock = QLockFile(str(file))
            self._lock.setStaleLockTime(0)      # never by age

        def take(self) -> bool:
            """Raises OSError where there is no lock and none can be made."""
            if self._lock.tryLock(0):
                return True
            if self._lock.error() == QLockFile.LockError.LockFailedError:
                return False
            raise OSError("no lock can be made")

        def release(self) -> None:
            self._lock.unlock()

else:
    import fcntl

    class _Lock:
        """flock. QLockFile goes by the process number in the file, and may not clear the file of another account."""

        def __init__(self, file: Path) -> None:
            self._file = file
            self._handle = -1

        def take(self) -> bool:
            """Raises OSError where there is no lock and none can be made."""
            for _try in range(100):
                try:
                    handle = self._open()
                except PermissionError:
                    if os.access(self._file.parent, os.W_OK | os.X_OK) or os.path.lexists(self._file):
                        return False
                    raise
                try:
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    if self._is_in_place(handle):
                        self._handle = handle
                        with suppress(OSError):
                            let_group_in(self._file)
                        return True
                    os.close(handle)        # its holder took it away between the two; the next one may be there
                except BlockingIOError:
                    os.close(handle)
                    return False
                except OSError:
                    os.close(handle)
                    raise
            return False

        def release(self) -> None:
            if self._handle >= 0:
                with suppress(OSError):     # while it is held: nobody else has it yet
                    self._file.unlink()
                os.close(self._handle)
                self._handle = -1

        def _open(self) -> int:
            # A lock needs no right to write, so a file of an account with another umask, or on a medium that can
            # only be read, will do. Without O_CREAT first: Linux refuses that for another's file in a sticky folder.
            for flags in (os.O_RDWR, os.O_RDONLY):
                with suppress(OSError):
                    return os.open(self._file, flags)
            return os.open(self._file, os.O_RDWR | os.O_CREAT, 0o660)

        def _is_in_place(self, handle: int) -> bool:
            try:
                return os.path.samestat(self._file.stat(), os.fstat(handle))
            except FileNotFoundError:
                return False


def _account() -> str:
    import getpass  # not before the first paint

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        if sys.platform == "win32":
            return ""
        return str(os.getuid())
