"""How long each child looks at what there is to work out, in all rooms of Keuken together (R122).

Only as long as the program is open: nothing of it is kept, and nobody can read it.
"""

import logging
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from thuisplan.domain.family import Settings
from thuisplan.domain.screen_time import ScreenTime
from thuisplan.storage.errors import AccessFailed

from .changes import Now

_log = logging.getLogger(__name__)


class ScreenTimeService:
    def __init__(self, now: Now, settings: Callable[[], Settings]) -> None:
        self._now, self._settings = now, settings
        self._of: dict[UUID, ScreenTime] = {}

    def look(self, child: UUID) -> int:
        """The child looks, now and until `leave`: so many minutes were enough for now, 0 while they are not."""
        now = self._now()
        time, minutes = self._save(child, lambda time: time.look(now)), self._minutes()
        return minutes if minutes and time.is_enough(timedelta(minutes=minutes)) else 0

    def leave(self, child: UUID) -> None:
        now = self._now()
        self._save(child, lambda time: time.leave(now))

    def put_off(self, child: UUID) -> None:
        """The child wants as long again."""
        self._save(child, ScreenTime.put_off)

    def _minutes(self) -> int:
        """What the family chose; nothing is to go wrong by it while a page is shown."""
        try:
            return self._settings().screen_minutes
        except AccessFailed as error:
            _log.warning("settings not read: %s", error.reason)
            return Settings().screen_minutes

    def _save(self, child: UUID, how: Callable[[ScreenTime], ScreenTime]) -> ScreenTime:
        made = self._of[child] = how(self._of.get(child) or ScreenTime(self._now()))
        return made
