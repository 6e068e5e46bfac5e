"""Taking care of the data: where they are, the copies, the check, a copy on a stick, everything in a zip."""

import json
import logging
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from thuisplan.storage import backups
from thuisplan.storage.backups import Copy, CopyKind
from thuisplan.storage.database import Database
from thuisplan.storage.errors import CopyFailed, StorageError
from thuisplan.storage.files import is_there, reason_of
from thuisplan.storage.keepers import Keeper, keeper_of
from thuisplan.storage.local_facts import recall, remember

from .changes import Change, Now, Tell

if TYPE_CHECKING:
    from .checkup import Checkup

_CHECK, _COPIES = "check", "copies"     # keys of what belongs to this laptop
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Where:
    """Sizes in bytes. `keeper`: who else keeps that folder."""

    folder: Path
    size: int
    copies_size: int
    keeper: Keeper | None


@dataclass(frozen=True)
class Checked:
    """What a check found, as it is remembered. `state`: one of checkup.State, by its value."""

    at: str             # an instant with its zone
    state: str
    is_offline: bool
    copies: int
    broken_copies: int
    blocked: bool       # something keeps new copies from being made

    @property
    def when(self) -> datetime:
        return datetime.fromisoformat(self.at)

    @property
    def is_well(self) -> bool:
        return self.state in ("whole", "empty") and self.is_offline and not (self.broken_copies or self.blocked)


class Worry(StrEnum):
    """What a parent should know; latest first is no order here, the worst is."""

    NOT_WELL = "not_well"       # the last check found something
    NO_COPY = "no_copy"         # the last copy of the day was not made
    KEPT_ELSEWHERE = "kept_elsewhere"


@dataclass(frozen=True)
class Written:
    """What was written outside the data folder, and read back. `same_disk`: no help when this disk breaks."""

    path: Path
    size: int
    same_disk: bool
    rows: dict[str, int]


class NotWritten(Exception):
    """`reason`: one of storage.errors.FailReason, by its value, or None: something in the data is wrong."""

    def __init__(self, reason: str | None) -> None:
        super().__init__(reason)
        self.reason = reason


class SafekeepingService:
    """`look`, `daily`, `copy_to` and `export` are slow; they have their own connections, for another thread."""

    def __init__(self, database: Database, now: Now, tell: Tell) -> None:
        self._file, self._now, self._tell = database.path, now, tell
        self._last: dict[str, str | None] = {}      # for a medium on which nothing can be remembered

    # -- what there is

    def where(self) -> Where:
        copies = sum(copy.size for copy in self._named())
        return Where(self._file.parent, _size_of(self._file), copies, keeper_of(self._file.parent))

    def copies(self) -> list[Copy]:
        """Newest first; those of a copy that was put back too."""
        return backups.list_copies(self._file)

    def worries(self) -> list[Worry]:
        checked = self.last_check()
        found = [Worry.NOT_WELL] if checked is not None and not checked.is_well else []
        found += [Worry.NO_COPY] if self._recall(_COPIES) else []
        found += [Worry.KEPT_ELSEWHERE] if keeper_of(self._file.parent) else []
        return found

    def why_no_copy(self) -> str | None:
        """The reason why the last copy was not made: one of storage.errors.FailReason, or "faults"."""
        return self._recall(_COPIES)

    # -- copies

    def daily(self) -> None:
        """Make today's copy when there is none yet. A failure is remembered and told; the good copies stay."""
        try:
            backups.daily(self._file, self._now())
        except (CopyFailed, OSError) as error:
            _log.warning("no copy today: %s", error)
            reason = getattr(error, "reason", None)
            self._keep(_COPIES, str(reason) if reason else "faults")
        else:
            if self._recall(_COPIES) is None:
                return
            self._keep(_COPIES, None)
        self._tell(Change.COPIES)

    def copy_to(self, folder: Path) -> Written:
        """A verified copy in a folder that somebody chose, a stick perhaps. Raises NotWritten: nothing is left."""
        try:
            target = _free_name(folder, f"Thuisplan-kopie-{self._now():%Y-%m-%d}", ".db")
            backups.copy_to(self._file, target)
        except CopyFailed as error:
            raise self._not_written(error) from error
        except OSError as error:
            raise NotWritten(str(reason_of(error))) from error
        return self._written(target, {})

    def export(self, file: Path) -> Written:
        """Everything in one zip, read back. Raises NotWritten; what was there before is untouched then.

        Not every system's dialog writes the ending, and then it asked nobody about the file that has it already:
        that one stays, and the new one gets a number.
        """
        from thuisplan.storage.exporting import export

        try:
            target = file if file.suffix.lower() == ".zip" else _free_name(file.parent, file.name, ".zip")
            written = export(self._file, target, self._now())
        except CopyFailed as error:
            raise self._not_written(error) from error
        except OSError as error:
            raise NotWritten(str(reason_of(error))) from error
        return self._written(target, written.rows)

    # -- the check

    def look(self) -> "Checkup":
        """Read everything."""
        from .checkup import look

        return look(self._file)

    def keep_check(self, found: "Checkup") -> None:
        """Remember what `look` found, and when."""
        checked = Checked(
            self._now().isoformat(), found.state, found.offline.is_sure, len(found.copies), len(found.broken_copies),
            bool(found.in_the_way or found.copies_closed),
        )
        self._keep(_CHECK, json.dumps(asdict(checked)))
        self._tell(Change.COPIES)

    def last_check(self) -> Checked | None:
        try:
            found = Checked(**json.loads(self._recall(_CHECK) or ""))
            _ = found.when
        except (ValueError, TypeError):     # nothing yet, or of another version
            return None
        return found

    # -- taking a child out

    def what_goes(self, child: UUID) -> dict[str, int]:
        """Rows per table that go with this child."""
        from thuisplan.storage.wiping import what_goes

        return what_goes(self._file, child)

    def _named(self) -> list[Copy]:
        with suppress(OSError):
            return backups.named_copies(self._file)
        return []

    def _recall(self, key: str) -> str | None:
        if key in self._last:
            return self._last[key]
        try:
            return recall(self._file, key)
        except StorageError:
            return None

    def _keep(self, key: str, value: str | None) -> None:
        self._last[key] = value
        try:
            remember(self._file, key, value)
        except StorageError as error:
            _log.warning("not remembered: %s", error)

    def _written(self, path: Path, rows: dict[str, int]) -> Written:
        return Written(path, _size_of(path), _on_one_disk(path, self._file), rows)

    def _not_written(self, error: CopyFailed) -> NotWritten:
        _log.warning("not written: %s", error)
        return NotWritten(str(error.reason) if error.reason else None)


def _free_name(folder: Path, stem: str, end: str) -> Path:
    """Raises OSError."""
    numbered = (folder / f"{stem}-{number}{end}" for number in count(2))
    return next(name for name in chain([folder / f"{stem}{end}"], numbered) if not is_there(name))


def _size_of(file: Path) -> int:
    with suppress(OSError):
        return file.stat().st_size
    return 0


def _on_one_disk(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return os.stat(one).st_dev == os.stat(other).st_dev  # noqa: PTH116
    return False


__all__ = [
    "Checked", "Copy", "CopyKind", "Keeper", "NotWritten", "SafekeepingService", "Where", "Worry", "Written",
]
