"""Keeps the timers that run on this laptop, one for each child; they do not travel."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from thuisplan.domain.focus import Focus
from thuisplan.domain.practice import MOST_MINUTES
from thuisplan.domain.stopwatch import Reading, Stopwatch

from .tables import FocusRow


class FocusStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, child: UUID) -> Focus | None:
        row = self._session.get(FocusRow, child)
        return None if row is None else _focus(row)

    def all(self) -> list[Focus]:
        return [_focus(row) for row in self._session.scalars(select(FocusRow).order_by(FocusRow.child))]

    def save(self, focus: Focus) -> None:
        """In the place of the one that this child had."""
        row = self._session.get(FocusRow, focus.child)
        if row is None:
            row = FocusRow(child=focus.child)
            self._session.add(row)
        row.day, row.step, row.title, row.picture = focus.day, focus.step, focus.title, focus.picture
        row.ready = "\n".join(focus.ready)
        row.minutes, row.break_minutes = focus.minutes, focus.break_minutes
        row.phase, row.worked, row.spent, row.unsure = focus.phase, focus.worked, focus.watch.spent, focus.unsure
        since = focus.watch.since
        row.wall, row.monotonic, row.boot = (since.wall, since.monotonic, since.boot) if since else (None,) * 3

    def remove(self, child: UUID) -> None:
        """Nothing happens when there is none."""
        row = self._session.get(FocusRow, child)
        if row is not None:
            self._session.delete(row)


def _focus(row: FocusRow) -> Focus:
    since = None
    if row.wall is not None:
        since = Reading(row.wall, row.monotonic or 0, row.boot or "")
    return Focus(
        row.child, row.day, row.title, row.picture, min(MOST_MINUTES, max(1, row.minutes)), row.step,
        tuple(row.ready.splitlines()), max(0, row.break_minutes), row.phase,
        row.worked if row.worked is None else max(0, row.worked),
        Stopwatch(max(0, row.spent), since), row.unsure,
    )
