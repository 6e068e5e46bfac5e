"""What can go wrong with files. Each error carries facts as attributes; the ui finds the words."""

from enum import StrEnum
from pathlib import Path


class FailReason(StrEnum):
    """Why reading or writing failed."""

    FULL = "full"               # the disk, or the file's limit
    READ_ONLY = "read_only"     # the file, its folder, or the medium
    BUSY = "busy"               # another program holds the file
    IO = "io"                   # the medium fails, or was taken out
    GONE = "gone"               # the file is not there any more, or another one is in its place
    DAMAGED = "damaged"         # something in it cannot be read; the rest can


class StorageError(Exception):
    """Anything that the storage refuses or fails to do."""


class DatabaseRefused(StorageError):
    """A file that is not opened; it was not changed."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {detail or type(self).__name__}")
        self.path, self.detail = path, detail


class NewerDatabase(DatabaseRefused):
    """Written by a newer Thuisplan; `version` is the file's, `ours` the latest that this program knows."""

    def __init__(self, path: Path, version: int, ours: int) -> None:
        super().__init__(path, f"version {version}, newer than {ours}")
        self.version, self.ours = version, ours


class ForeignDatabase(DatabaseRefused):
    """A database of another program."""


class DamagedDatabase(DatabaseRefused):
    """Empty, torn, or no database at all; `detail` is for the log."""


class NoPlace(DatabaseRefused):
    """The folder is not there, or nothing can be made or read in it."""


class MigrationFailed(DatabaseRefused):
    """The file could not be brought up to date and is as it was; `copy` was made just before, if that went well."""

    def __init__(self, path: Path, detail: str, copy: Path | None, reason: FailReason | None = None) -> None:
        super().__init__(path, detail)
        self.copy, self.reason = copy, reason


class AccessFailed(StorageError):
    """Reading or writing failed; `reason` says why."""

    def __init__(self, path: Path, reason: FailReason) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class WriteFailed(AccessFailed):
    """Nothing of the transaction was kept; everything from before is."""


class ReadFailed(AccessFailed):
    """Nothing could be read just now."""


class CopyFailed(StorageError):
    """A copy was not made, or is not whole; older copies are untouched. `faults` is for the log."""

    def __init__(self, path: Path, faults: list[str], reason: FailReason | None = None) -> None:
        super().__init__(f"{path}: {'; '.join(faults)}")
        self.path, self.faults, self.reason = path, faults, reason
