"""How long each child looks at what there is to work out, in all rooms of Keuken together (R122).

Only as long as the program is open: nothing of it is kept, and nobody can read it.
"""

from collections.abc import Callable
from uuid import UUID

from thuisplan.domain.screen_time import ScreenTime

from .changes import Now


class ScreenTimeService:
    def __init__(self, now: Now) -> None:
        self._now = now
        self._of: dict[UUID, ScreenTime] = {}

    def look(self, child: UUID) -> bool:
        """The child looks, now and until `leave`; whether it was enough for this time."""
        now = self._now()
        return self._save(child, lambda time: time.look(now)).is_enough

    def leave(self, child: UUID) -> None:
        now = self._now()
        self._save(child, lambda time: time.leave(now))

    def put_off(self, child: UUID) -> None:
        """The child wants another ten minutes."""
        self._save(child, ScreenTime.put_off)

    def _save(self, child: UUID, how: Callable[[ScreenTime], ScreenTime]) -> ScreenTime:
        made = self._of[child] = how(self._of.get(child) or ScreenTime(self._now()))
        return made
