"""Moves a family's data to another folder: copied and verified there first; away here only when that is certain."""

import contextlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from .backups import copy_to, folder_of, make_folder, named_copies
from .errors import CopyFailed, StorageError
from .files import make_empty, put_in_place, reason_of
from .sqlite import companions


class PlaceTaken(StorageError):
    """There is a family in the other folder already; nothing was moved."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already")
        self.path = path


def files_of(path: Path) -> list[Path]:
    """All that belongs to a family: its database, its copies, and what SQLite put beside them."""
    found: list[Path] = []
    with contextlib.suppress(OSError):
        found = [copy.path for copy in named_copies(path)]
    return [file for each in (path, *found) for file in (each, *companions(each)) if file.is_file()]


def copy_over(path: Path, folder: Path, mode: int) -> list[Path]:
    """Copy a database that is closed, with its copies, to `folder`, which is there; the files that are new there.

    `mode`: the rights of the files there. Copies of an earlier family that lie there stay as they are. Raises
    PlaceTaken, CopyFailed; what was brought is taken away again then.
    """
    target = folder / path.name
    if target.exists():
        raise PlaceTaken(target)
    brought: list[Path] = []
    try:
        for file in files_of(path):
            there = folder_of(target) / file.name
            if file.parent == folder_of(path) and not there.exists():
                make_folder(there.parent)
                part = there.with_name(there.name + ".part")
                brought += [part, there]
                make_empty(part, mode)
                shutil.copyfile(file, part)
                put_in_place(part, there)
        copy_to(path, target, mode)
    except OSError as error:
        sweep(brought)
        raise CopyFailed(path, [str(error)], reason_of(error)) from error
    except CopyFailed:
        sweep(brought)
        raise
    return [*brought, target]


def sweep(files: Iterable[Path]) -> None:
    """Take these away, and the folder of copies when nothing else is in it. What cannot be taken away stays."""
    folders = set()
    for file in files:
        folders.add(file.parent)
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
    for folder in folders:
        if folder.name == folder_of(Path()).name:
            with contextlib.suppress(OSError):
                folder.rmdir()
