"""Keeps routines with their steps, and what a child said of a step on a day."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import Executable, bindparam, func, select
from sqlalchemy.orm import Session

from thuisplan.domain.errors import NotFound
from thuisplan.domain.routines import MOST_MINUTES, MOST_PARENT_MINUTES, MOST_STEPS, Routine, Step, Tick

from .family import next_position
from .tables import RoutineChildRow, RoutineRow, StepRow, TickRow
from .values import derived_id

# Put together once, and without the stamps: each tap of a child waits for them.
_ROUTINES = (
    select(
        RoutineRow.id, RoutineRow.title, RoutineRow.picture, RoutineRow.weekdays, RoutineRow.at, RoutineRow.archived,
        RoutineRow.place, RoutineRow.phones, RoutineRow.parent_minutes, RoutineRow.season, RoutineRow.paused,
        RoutineRow.only_on,
    )
    .where(RoutineRow.deleted.is_(False))
    .order_by(RoutineRow.position, RoutineRow.born, RoutineRow.id)
)
_EVERY = _ROUTINES.where(RoutineRow.archived == bindparam("archived"), RoutineRow.only_on.is_(None))
_OF_DAY = _ROUTINES.where(
    RoutineRow.archived.is_(False), RoutineRow.only_on.is_(None) | (RoutineRow.only_on == bindparam("day"))
)
_ONE = _ROUTINES.where(RoutineRow.id == bindparam("routine"))
_STEPS = (
    select(StepRow.routine, StepRow.id, StepRow.title, StepRow.picture, StepRow.minutes)
    .where(StepRow.routine.in_(bindparam("routines", expanding=True)), StepRow.deleted.is_(False))
    .order_by(StepRow.position, StepRow.born, StepRow.id)
)
_CHILDREN = select(RoutineChildRow.routine, RoutineChildRow.child).where(
    RoutineChildRow.routine.in_(bindparam("routines", expanding=True)), RoutineChildRow.deleted.is_(False)
)
_TICKS = (
    select(TickRow.child, TickRow.step, TickRow.day, TickRow.outcome, TickRow.reason)
    .where(
        TickRow.child == bindparam("child"), TickRow.day.between(bindparam("first"), bindparam("last")),
        TickRow.deleted.is_(False),
    )
    .order_by(TickRow.day, TickRow.seq)
)

_FIRST_TICK = select(func.min(TickRow.day)).where(TickRow.child == bindparam("child"), TickRow.deleted.is_(False))
_ROUTINE_OF = select(StepRow.routine).where(StepRow.id == bindparam("step"))


class RoutineStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def routines(self, *, archived: bool = False) -> list[Routine]:
        """In the family's order; those that are archived, or those that are not.

        Without what a child added to one day.
        """
        return self._routines(_EVERY, {"archived": archived})

    def of_day(self, day: date) -> list[Routine]:
        """As `routines`, and what children added to `day`."""
        return self._routines(_OF_DAY, {"day": day})

    def routine(self, routine: UUID) -> Routine:
        """Also an archived one. Raises NotFound."""
        found = self._routines(_ONE, {"routine": routine})
        if not found:
            raise NotFound
        return found[0]

    def save(self, routine: Routine) -> None:
        """As given; steps that are gone stay for the days of the past."""
        row = self._session.get(RoutineRow, routine.id)
        if row is None:
            row = RoutineRow(id=routine.id, position=next_position(self._session, RoutineRow.position))
            self._session.add(row)
        row.title, row.picture, row.weekdays = routine.title, routine.picture, routine.weekdays
        row.at, row.archived, row.deleted = routine.at, routine.archived, False
        row.place, row.phones, row.parent_minutes = routine.place, routine.phones, routine.parent_minutes
        row.season, row.paused, row.only_on = routine.weeks, routine.paused, routine.only_on
        self._save_steps(routine)
        self._save_children(routine)

    def set_order(self, routines: Iterable[UUID]) -> None:
        """These, as they are given, from the first place on. Raises NotFound."""
        for position, routine in enumerate(routines):
            row = self._session.get(RoutineRow, routine)
            if row is None:
                raise NotFound
            row.position = position

    def ticks(self, child: UUID, first: date, last: date) -> list[Tick]:
        """From `first` to `last`, both included."""
        rows = self._session.execute(_TICKS, {"child": child, "first": first, "last": last})
        return [Tick(*row) for row in rows]

    def first_tick(self, child: UUID) -> date | None:
        """The first day of which something was said."""
        return self._session.scalar(_FIRST_TICK, {"child": child})

    def save_tick(self, tick: Tick) -> UUID:
        """In the place of what was said before; tells the routine. Raises NotFound for a step that never was."""
        routine = self._routine_of(tick.step)
        if routine is None:
            raise NotFound
        row_id = derived_id("tick", tick.child, routine, tick.step, tick.day)
        row = self._session.get(TickRow, row_id)
        if row is None:
            row = TickRow(id=row_id, child=tick.child, step=tick.step, day=tick.day)
            self._session.add(row)
        row.outcome, row.reason, row.deleted = tick.outcome, tick.reason, False
        return routine

    def remove_tick(self, child: UUID, step: UUID, day: date) -> None:
        """Nothing happens when there is none."""
        row_id = derived_id("tick", child, self._routine_of(step), step, day)
        row = self._session.get(TickRow, row_id)
        if row is not None:
            row.deleted = True

    def _routine_of(self, step: UUID) -> UUID | None:
        """The one that has or had that step."""
        return self._session.scalar(_ROUTINE_OF, {"step": step})

    def _routines(self, which: Executable, wanted: dict[str, object]) -> list[Routine]:
        rows = self._session.execute(which, wanted).all()
        ids = [row.id for row in rows]
        steps: dict[UUID, list[Step]] = {id_: [] for id_ in ids}
        children: dict[UUID, set[UUID]] = {id_: set() for id_ in ids}
        for routine, step, title, picture, minutes in self._session.execute(_STEPS, {"routines": ids}):
            # Two homes can each add steps to a routine; what is too many comes when there is room again.
            if len(steps[routine]) < MOST_STEPS:
                steps[routine].append(Step(step, title, picture, _within(minutes, MOST_MINUTES)))
        for routine, child in self._session.execute(_CHILDREN, {"routines": ids}):
            children[routine].add(child)
        return [
            Routine(
                r.id, r.title, r.picture, r.weekdays, r.at, tuple(steps[r.id]), frozenset(children[r.id]),
                r.archived, r.place, r.phones, _within(r.parent_minutes, MOST_PARENT_MINUTES), r.season, r.paused,
                r.only_on,
            )
            for r in rows
        ]

    def _save_steps(self, routine: Routine) -> None:
        rows = self._session.scalars(
            select(StepRow).where(StepRow.routine == routine.id)
            .order_by(StepRow.position, StepRow.born, StepRow.id)
        ).all()
        kept = _by_id(rows)
        unseen = [row for row in rows if not row.deleted][MOST_STEPS:]
        for position, step in enumerate(routine.steps):
            row = kept.pop(step.id, None)
            if row is None:
                row = StepRow(id=step.id, routine=routine.id)
                self._session.add(row)
            row.title, row.picture, row.position, row.deleted = step.title, step.picture, position, False
            row.minutes = step.minutes
        # Who saves never saw these; they come after what it did see.
        for position, row in enumerate((r for r in unseen if r.id in kept), len(routine.steps)):
            kept.pop(row.id).position = position
        for gone in kept.values():
            gone.deleted = True

    def _save_children(self, routine: Routine) -> None:
        found = self._session.scalars(select(RoutineChildRow).where(RoutineChildRow.routine == routine.id))
        kept = {row.child: row for row in found}
        for child in routine.children:
            row = kept.pop(child, None)
            if row is None:
                row_id = derived_id("routine_child", routine.id, child)
                row = RoutineChildRow(id=row_id, routine=routine.id, child=child)
                self._session.add(row)
            row.deleted = False
        for gone in kept.values():
            gone.deleted = True


def _within(minutes: int | None, most: int) -> int | None:
    """What another version or a merge wrote, within the limits of this one; nothing at all is not said."""
    return None if minutes is None or minutes < 1 else min(minutes, most)


def _by_id(rows: Iterable[StepRow]) -> dict[UUID, StepRow]:
    return {row.id: row for row in rows}
