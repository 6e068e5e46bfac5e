"""Files that survive a power cut: written in full, forced to the disk, then put in their place at once."""

import contextlib
import errno
import os
import stat
from pathlib import Path

from .errors import FailReason

try:
    from fcntl import F_FULLFSYNC, fcntl  # type: ignore[attr-defined,unused-ignore]  # macOS only
except ImportError:
    fcntl = None    # type: ignore[assignment,unused-ignore]


def put_in_place(part: Path, target: Path) -> None:
    """Rename `part`, complete by now, over `target`."""
    sync(part)
    part.replace(target)
    sync_folder(target.parent)


def sync(path: Path) -> None:
    with path.open("r+b") as file:
        if fcntl is not None:
            with contextlib.suppress(OSError):      # not every file system knows it; fsync below always runs
                fcntl(file.fileno(), F_FULLFSYNC)
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Force a rename to the disk; Windows does so by itself and cannot open a folder."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def make_empty(path: Path, mode: int) -> None:
    """An empty file with exactly these rights: SQLite by itself makes it 0644, whatever the umask."""
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, mode))
    with contextlib.suppress(PermissionError):      # a stick has no rights to give
        path.chmod(mode)


def is_there(path: Path) -> bool:
    """Unlike Path.exists the same in every Python. Raises OSError when nobody can say."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def identity_of(path: Path) -> tuple[int, int] | None:
    """The same for as long as it is the same file; None when that cannot be said, or there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def reason_of(error: OSError) -> FailReason:
    if error.errno in (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else None, errno.EFBIG):
        return FailReason.FULL
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return FailReason.READ_ONLY
    return FailReason.IO
