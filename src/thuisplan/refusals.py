"""Why a family cannot be opened: from what the storage raised to what the page says. Loaded when it is needed."""

import logging
from pathlib import Path

from .storage import errors
from .storage.backups import offered
from .ui.pages.refused import CopyLine, Refusal, RefusedPage, Trouble

_TROUBLES: dict[type[errors.StorageError], Trouble] = {
    errors.NewerDatabase: Trouble.NEWER,
    errors.ForeignDatabase: Trouble.FOREIGN,
    errors.DamagedDatabase: Trouble.DAMAGED,
    errors.MigrationFailed: Trouble.NOT_UPDATED,
    errors.NoPlace: Trouble.NO_PLACE,
    errors.ReadFailed: Trouble.NO_PLACE,
    errors.WriteFailed: Trouble.NOT_WRITABLE,
}
# What the disk says goes before what was being done; where rights are missing, that decides.
_REASONS: dict[errors.FailReason | None, Trouble] = {
    errors.FailReason.FULL: Trouble.FULL,
    errors.FailReason.BUSY: Trouble.BUSY,
    errors.FailReason.IO: Trouble.NO_ANSWER,
}


def place_gone(folder: Path) -> RefusedPage:
    """The folder that was remembered is not there."""
    return RefusedPage(Refusal(Trouble.PLACE_GONE, str(folder)))


def in_use(file: Path, who: str | None) -> RefusedPage:
    """Another account, or a window that does not answer, has the family open."""
    return RefusedPage(Refusal(Trouble.IN_USE, str(file), who=who))


def missing(file: Path) -> RefusedPage | None:
    """There is no file: a first start, unless copies say that there was a family."""
    copies = _copies(file)
    return RefusedPage(Refusal(Trouble.MISSING, str(file), copies=copies)) if copies else None


def refused(file: Path, error: errors.DatabaseRefused | errors.AccessFailed) -> RefusedPage:
    """What is the matter with the file, with the copies that can be put back."""
    logging.getLogger(__name__).warning("refused: %s", error)
    kind = _REASONS.get(getattr(error, "reason", None), _TROUBLES[type(error)])
    if kind is Trouble.DAMAGED and file.is_file() and not file.stat().st_size:
        kind = Trouble.EMPTY
    with_copies = kind in (Trouble.NEWER, Trouble.FOREIGN, Trouble.EMPTY, Trouble.DAMAGED, Trouble.NOT_UPDATED)
    return RefusedPage(Refusal(kind, str(file), copies=_copies(file) if with_copies else ()))


def _copies(file: Path) -> list[CopyLine]:
    return [CopyLine(c.made, c.path) for c in offered(file)]
