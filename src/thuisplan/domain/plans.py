"""What a child itself changes in a day: order, times, what is left out, what comes extra, or nothing at all (R3)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from uuid import UUID

from .routines import PlannedStep

ALONE_FROM = 5      # groep; who is younger, or whose groep nobody said, makes a plan together with a grown-up


@dataclass(frozen=True)
class OwnPlan:
    """The changes of one child in one day, as one whole. `order`, `times` and `left_out` hold ids of steps.

    `times`: another time on the wall clock; None: no fixed time. Steps that are not in `order` stand in their usual
    place, and ids that mean nothing (any more) are passed over.
    """

    child: UUID
    day: date
    free: bool = False                      # "vandaag niets"
    together: bool = False                  # made with a grown-up
    helper: UUID | None = None              # which one, when that was said
    order: tuple[UUID, ...] = ()
    times: Mapping[UUID, time | None] = field(default_factory=dict)
    left_out: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class OwnDay:
    """A day as it is now. `own` is None while it is as the routines say: then nobody made anything of it.

    `left_out`: what can be brought back, in its usual order.
    """

    steps: list[PlannedStep]
    left_out: list[PlannedStep] = field(default_factory=list)
    own: OwnPlan | None = None


def plans_alone(groep: int | None) -> bool:
    """Whether a child of that groep changes its day by itself."""
    return groep is not None and groep >= ALONE_FROM


def apply(usual: Sequence[PlannedStep], own: OwnPlan | None) -> OwnDay:
    """The usual steps as the child wants them. A step of which something was said always stays."""
    if own is None:
        return OwnDay(list(usual))
    timed = [replace(s, at=own.times[s.step.id]) if s.step.id in own.times else s for s in usual]
    left_out = [s for s in timed if s.is_open and (own.free or s.step.id in own.left_out)]
    out = {s.step.id for s in left_out}
    steps = _ordered([s for s in timed if s.step.id not in out], own.order)
    changed = own.free or any(s.is_extra for s in steps) or steps != [s for s in usual if not s.is_extra]
    # With "vandaag niets" the child takes back that one word, not each step.
    return OwnDay(steps, [s for s in left_out if s.step.id in own.left_out], own if changed else None)


def move(steps: Sequence[PlannedStep], step: UUID, by: int, own: OwnPlan) -> OwnPlan:
    """`step` changes places with its neighbour, `by` -1 earlier or 1 later; at an end nothing happens.

    Times stay in order: there it has the time of its routine, else the one it had, else that of the neighbour.
    """
    ids = _ids(steps)
    here = ids.index(step)
    there = here + by
    if not 0 <= there < len(ids):
        return own
    mine, other = steps[here], steps[there]
    moved = list(steps)
    moved[here], moved[there] = other, mine
    times = dict(own.times)
    if mine.at is not None:
        before = max((s.at for s in moved[:there] if s.at), default=time.min)
        after = min((s.at for s in moved[there + 1:] if s.at), default=time.max)
        wanted = [at for at in (mine.routine.at, mine.at, other.at) if at is not None]
        times[step] = next((at for at in wanted if before <= at <= after), mine.at)
        if times[step] == mine.routine.at:
            del times[step]
    return replace(own, order=_ids(moved), times=times)


def set_time(steps: Sequence[PlannedStep], step: UUID, at: time | None, own: OwnPlan) -> OwnPlan:
    """`step` gets another time and the place that goes with it; without a time it stays where it is."""
    ids = _ids(steps)
    here = steps[ids.index(step)]
    times = {s: t for s, t in own.times.items() if s != step}
    if at != here.routine.at:
        times[step] = at
    if at is not None:
        ids = _ids(_put([s for s in steps if s is not here], replace(here, at=at)))
    return replace(own, order=ids, times=times)


def leave_out(step: UUID, own: OwnPlan) -> OwnPlan:
    return replace(own, left_out=own.left_out | {step})


def bring_back(step: UUID, own: OwnPlan) -> OwnPlan:
    return replace(own, left_out=own.left_out - {step})


def as_usual(usual: Iterable[PlannedStep], own: OwnPlan) -> OwnPlan:
    """As the routines say; what was added is left out, so that it can still be brought back."""
    extra = frozenset(s.step.id for s in usual if s.is_extra and s.is_open)
    return OwnPlan(own.child, own.day, together=own.together, helper=own.helper, left_out=extra)


def _ordered(steps: list[PlannedStep], order: Sequence[UUID]) -> list[PlannedStep]:
    """Those that `order` knows as it says, and each of the others after all that is not later than it."""
    places = {step: n for n, step in reversed(list(enumerate(order)))}
    known = sorted((s for s in steps if s.step.id in places), key=lambda s: places[s.step.id])
    for step in (s for s in steps if s.step.id not in places):
        known = _put(known, step)
    return known


def _put(steps: list[PlannedStep], step: PlannedStep) -> list[PlannedStep]:
    after = [n for n, s in enumerate(steps) if s.sorts_by <= step.sorts_by]
    place = after[-1] + 1 if after else 0
    return [*steps[:place], step, *steps[place:]]


def _ids(steps: Iterable[PlannedStep]) -> tuple[UUID, ...]:
    return tuple(s.step.id for s in steps)
