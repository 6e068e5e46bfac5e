"""Moves a family's data to another folder: copied and verified there first; away here only when that is certain."""

import contextlib
import shutil
from pathlib import Path

from .backups import copy_to, folder_of
from .errors import CopyFailed, StorageError
from .files import mode_of, reason_of
from .sqlite import companions


class PlaceTaken(StorageError):
    """There is a family in the other folder already; nothing was moved."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already")
        self.path = path


def copy_over(path: Path, folder: Path, mode: int) -> Path:
    """Copy a database that is closed, with its copies, to `folder`, which is there; its new path.

    `mode`: the rights of the files there. Raises PlaceTaken, CopyFailed; nothing is there that looks like a family
    then.
    """
    target = folder / path.name
    if target.exists():
        raise PlaceTaken(target)
    try:
        _copy_copies(folder_of(path), folder_of(target), mode)
    except OSError as error:
        raise CopyFailed(path, [str(error)], reason_of(error)) from error
    copy_to(path, target, mode)
    return target


def sweep(path: Path) -> None:
    """Take a database away with its copies. What cannot be taken away stays; nobody opens it."""
    for left in (path, *companions(path), *folder_of(path).glob("*.db")):
        with contextlib.suppress(OSError):
            left.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        folder_of(path).rmdir()


def _copy_copies(here: Path, there: Path, mode: int) -> None:
    if not here.is_dir():
        return
    there.mkdir(exist_ok=True)
    there.chmod(mode_of(there.parent))
    for copy in filter(Path.is_file, here.glob("*.db")):
        shutil.copyfile(copy, there / copy.name)
        (there / copy.name).chmod(mode)
