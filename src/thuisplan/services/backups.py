"""The verified copy of once a day, made beside the running program."""

import logging
from pathlib import Path

from thuisplan.storage import backups
from thuisplan.storage.errors import CopyFailed

from .changes import Now


class BackupService:
    """Its methods may be called in another thread: they use a connection of their own."""

    def __init__(self, database_file: Path, now: Now) -> None:
        self._file, self._now = database_file, now

    def daily(self) -> None:
        """Make today's copy when there is none yet. A failure is written in the log; the good copies stay."""
        try:
            backups.daily(self._file, self._now())
        except (CopyFailed, OSError) as error:
            logging.getLogger(__name__).warning("no copy today: %s", error)
