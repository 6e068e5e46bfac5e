"""What can be done with routines, and with a child's own ticks on today's steps."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from uuid import UUID, uuid4

from thuisplan.domain.days import Away, away_on
from thuisplan.domain.family import clean_name, clean_words
from thuisplan.domain.plans import OwnPlan, apply
from thuisplan.domain.routines import (
    SCHOOL_DAYS,
    Outcome,
    PlannedStep,
    Reason,
    Routine,
    Step,
    Tick,
    Weeks,
    moved,
)
from thuisplan.storage.database import Database
from thuisplan.storage.days import AwayStore
from thuisplan.storage.routines import RoutineStore
from thuisplan.storage.stores import Stores

from .changes import Change, Now, Tell
from .habits import keep_tick
from .plans import usual_steps
from .today import today


@dataclass(frozen=True)
class DayPlan:
    """A child's day. While the child is away or ill, `steps` has only those on which it said something.

    `own`: what the child made of it; None while it is as the routines say.
    """

    day: date
    steps: list[PlannedStep]
    away: Away | None
    own: OwnPlan | None = None


class RoutineService:
    def __init__(self, database: Database, now: Now, tell: Tell) -> None:
        self._database, self._now, self._tell = database, now, tell

    # -- the parents' side

    def routines(self, *, archived: bool = False) -> list[Routine]:
        with self._database.reading() as session:
            return RoutineStore(session).routines(archived=archived)

    def routine(self, routine: UUID) -> Routine:
        """Raises NotFound."""
        with self._database.reading() as session:
            return RoutineStore(session).routine(routine)

    def add(
        self,
        title: str,
        picture: str,
        *,
        weekdays: Iterable[int] = SCHOOL_DAYS,
        at: time | None = None,
        steps: Iterable[tuple[str, str] | tuple[str, str, int | None]] = (),
        children: Iterable[UUID] = (),
        place: str = "",
        phones: str = "",
        parent_minutes: int | None = None,
        weeks: Weeks = Weeks.ALWAYS,
    ) -> Routine:
        """`steps` are (title, picture) or (title, picture, minutes).

        Raises NameMissing, NameTooLong, TooManySteps, MinutesOutOfRange.
        """
        made = tuple(Step(uuid4(), clean_name(t), p, *minutes) for t, p, *minutes in steps)
        routine = Routine(
            uuid4(), clean_name(title), picture, frozenset(weekdays), at, made, frozenset(children),
            place=clean_words(place), phones=clean_words(phones), parent_minutes=parent_minutes, weeks=weeks,
        )
        self._save(routine)
        return routine

    def change(self, routine: Routine) -> None:
        """Save as given; steps that are gone stay in the past. Raises NameMissing, NameTooLong, NotFound."""
        steps = tuple(replace(s, title=clean_name(s.title)) for s in routine.steps)
        with self._database.transaction() as session:
            store = RoutineStore(session)
            store.routine(routine.id)
            place, phones = clean_words(routine.place), clean_words(routine.phones)
            store.save(replace(routine, title=clean_name(routine.title), steps=steps, place=place, phones=phones))
        self._tell(Change.ROUTINES)

    def pause(self, routine: UUID, *, paused: bool = True) -> None:
        """On no day until somebody goes on with it (`paused=False`). Raises NotFound."""
        with self._database.transaction() as session:
            store = RoutineStore(session)
            store.save(replace(store.routine(routine), paused=paused))
        self._tell(Change.ROUTINES)

    def move(self, routine: UUID, by: int) -> None:
        """Earlier (-1) or later (1) among the routines of the same time; at the end of them nothing happens.

        Raises NotFound.
        """
        with self._database.transaction() as session:
            store = RoutineStore(session)
            store.routine(routine)
            store.set_order(r.id for r in moved(store.routines(), routine, by))
        self._tell(Change.ROUTINES)

    def archive(self, routine: UUID, *, archived: bool = True) -> None:
        """Out of every day, nothing lost; `archived=False` brings it back. Raises NotFound."""
        with self._database.transaction() as session:
            store = RoutineStore(session)
            store.save(replace(store.routine(routine), archived=archived))
        self._tell(Change.ROUTINES)

    def _save(self, routine: Routine) -> None:
        with self._database.transaction() as session:
            RoutineStore(session).save(routine)
        self._tell(Change.ROUTINES)

    # -- the child's side

    def today(self, child: UUID) -> DayPlan:
        with self._database.reading() as session:
            stores = Stores(session)
            day = today(stores.settings, self._now())
            away = away_on(day, AwayStore(session).of_child(child))
            now = apply(usual_steps(stores, child, day), stores.plans.of_day(child, day))
        return DayPlan(day, [s for s in now.steps if away is None or s.tick], away, None if away else now.own)

    def mark_done(self, child: UUID, step: UUID, day: date) -> None:
        """`day` is the one the child sees, so a tap just after the night still counts for what was shown.

        It may bring the routine to another word.
        """
        self._tick(Tick(child, step, day, Outcome.DONE))

    def mark_not_done(self, child: UUID, step: UUID, day: date, reason: Reason) -> None:
        self._tick(Tick(child, step, day, Outcome.NOT_DONE, reason))

    def undo(self, child: UUID, step: UUID, day: date) -> None:
        """Nothing is said of the step any more. Nothing happens when nothing was."""
        with self._database.transaction() as session:
            RoutineStore(session).remove_tick(child, step, day)
        self._tell(Change.TICKS)

    def _tick(self, tick: Tick) -> None:
        with self._database.transaction() as session:
            keep_tick(tick, self._now().tzinfo, Stores(session))
        self._tell(Change.TICKS)
