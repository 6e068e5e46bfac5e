"""What stands in the form of a routine before it is saved."""

from dataclasses import dataclass
from datetime import time
from uuid import UUID

from thuisplan.domain.routines import SCHOOL_DAYS, Routine, Weeks

from .steps import StepDraft


@dataclass(frozen=True)
class RoutineDraft:
    """What stands in the form. `children` empty: for everybody."""

    title: str = ""
    picture: str = "house"
    weekdays: frozenset[int] = SCHOOL_DAYS
    at: time | None = None
    children: frozenset[UUID] = frozenset()
    steps: tuple[StepDraft, ...] = (StepDraft(),)
    place: str = ""
    phones: str = ""
    weeks: Weeks = Weeks.ALWAYS
    parent_minutes: int | None = None

    @classmethod
    def of(cls, routine: Routine) -> "RoutineDraft":
        steps = tuple(StepDraft(s.title, s.picture, s.id, s.minutes) for s in routine.steps)
        return cls(
            routine.title, routine.picture, routine.weekdays, routine.at, routine.children, steps,
            routine.place, routine.phones, routine.weeks, routine.parent_minutes,
        )
