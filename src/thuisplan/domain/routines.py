"""Routines: a few steps on fixed weekdays; and the child's own ticks on them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from .errors import MinutesOutOfRange, TooManySteps
from .focus import break_after

MOST_STEPS = 8
MOST_MINUTES = 120          # of one step
MOST_PARENT_MINUTES = 60
CALM_PARENT_MINUTES = 10    # more than this is a word to the parent, never a refusal (R29)
SCHOOL_DAYS = frozenset({1, 2, 3, 4, 5})
EVERY_DAY = frozenset(range(1, 8))


@dataclass(frozen=True)
class Step:
    id: UUID
    title: str
    picture: str        # id of a picture in content/pictures.json
    minutes: int | None = None      # how long the timer runs for it; None: no timer

    def __post_init__(self) -> None:
        if self.minutes is not None and not 1 <= self.minutes <= MOST_MINUTES:
            raise MinutesOutOfRange

    @property
    def break_minutes(self) -> int:
        """The break that follows it, in minutes; 0: none."""
        return 0 if self.minutes is None else break_after(self.minutes)


class Weeks(StrEnum):
    """In which weeks a routine is done."""

    ALWAYS = "always"
    SCHOOL = "school"           # school weeks only
    HOLIDAY = "holiday"         # holidays only


@dataclass(frozen=True)
class Routine:
    """Steps in order, on ISO weekdays (1 Monday to 7 Sunday), for `children` (empty: for every child)."""

    id: UUID
    title: str
    picture: str
    weekdays: frozenset[int]
    at: time | None = None          # wall clock; None: no fixed time
    steps: tuple[Step, ...] = ()
    children: frozenset[UUID] = field(default=frozenset())
    archived: bool = False
    place: str = ""                 # where it is done; "" when nobody said (R15, R25)
    phones: str = ""                # where the phones lie meanwhile, the parents' too (R25)
    parent_minutes: int | None = None   # what it costs a parent (R29)
    weeks: Weeks = Weeks.ALWAYS
    paused: bool = False            # on no day until somebody goes on with it
    only_on: date | None = None     # something that a child added to this one day; the weekdays say nothing then

    def __post_init__(self) -> None:
        if len(self.steps) > MOST_STEPS:
            raise TooManySteps
        if self.parent_minutes is not None and not 1 <= self.parent_minutes <= MOST_PARENT_MINUTES:
            raise MinutesOutOfRange

    @property
    def minutes(self) -> int:
        """Of the steps that have minutes, together; breaks are not counted. 0: no step has any."""
        return sum(step.minutes or 0 for step in self.steps)

    def is_due(self, child: UUID, day: date, *, holiday: bool = False) -> bool:
        """`holiday`: whether `day` lies in a school holiday."""
        if self.archived or self.paused or (self.children and child not in self.children):
            return False
        if self.only_on is not None:
            return day == self.only_on
        in_these_weeks = self.weeks is Weeks.ALWAYS or (self.weeks is Weeks.HOLIDAY) == holiday
        return in_these_weeks and day.isoweekday() in self.weekdays


class Outcome(StrEnum):
    DONE = "done"
    NOT_DONE = "not_done"


class Reason(StrEnum):
    """Why a step was not done, in a child's words on the screen; none is better or worse than another."""

    NO_TIME = "no_time"
    TIRED = "tired"
    OTHER = "other"             # did something else
    HARD = "hard"               # too hard
    FORGOT = "forgot"
    NOT_NEEDED = "not_needed"   # it was not needed today


@dataclass(frozen=True)
class Tick:
    """What a child said of one step on one day."""

    child: UUID
    step: UUID
    day: date
    outcome: Outcome
    reason: Reason | None = None


@dataclass(frozen=True)
class PlannedStep:
    """A step of today with what the child said of it; `tick` None: nothing yet."""

    step: Step
    routine: Routine
    tick: Tick | None = None
    at: time | None = None      # that of its routine, unless the child chose another for this day

    @property
    def is_open(self) -> bool:
        return self.tick is None

    @property
    def is_extra(self) -> bool:
        """Whether the child added it to this one day."""
        return self.routine.only_on is not None

    @property
    def sorts_by(self) -> tuple[bool, time]:
        """By time; what has none comes last."""
        return self.at is None, self.at or time.min


def in_order(routines: Iterable[Routine]) -> list[Routine]:
    """By time, those without one last; at the same time in the order in which they are given: the family's."""
    return sorted(routines, key=lambda r: (r.at is None, r.at or time.min))


def moved(routines: Sequence[Routine], routine: UUID, by: int) -> list[Routine]:
    """With `routine` one place earlier (-1) or later (1) among those of its time; at the end of them unchanged."""
    order = list(routines)
    here = next((n for n, r in enumerate(order) if r.id == routine), None)
    if here is None:
        return order
    alike = [n for n, r in enumerate(order) if r.at == order[here].at]
    there = alike.index(here) + by
    if 0 <= there < len(alike):
        other = alike[there]
        order[here], order[other] = order[other], order[here]
    return order


def plan(
    routines: Iterable[Routine], ticks: Iterable[Tick], child: UUID, day: date, *, holiday: bool = False
) -> list[PlannedStep]:
    """The steps of `child` on `day`, in order: routines by time (those without one last), steps as written."""
    said = {t.step: t for t in ticks if t.child == child and t.day == day}
    due = in_order(r for r in routines if r.is_due(child, day, holiday=holiday))
    return [PlannedStep(step, r, said.get(step.id), r.at) for r in due for step in r.steps]


def present(steps: Iterable[PlannedStep]) -> PlannedStep | None:
    """The step to do now: the first that is still open."""
    return next((s for s in steps if s.is_open), None)
