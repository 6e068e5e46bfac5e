"""What a child can do with its own day: order, times, leaving out, adding something, nothing at all (R3).

Only today: that is the day a child can see as a whole. There is no way in here for a parent.
"""

from dataclasses import dataclass, replace
from datetime import date, time
from uuid import UUID, uuid4

from thuisplan.domain import plans
from thuisplan.domain.family import clean_name
from thuisplan.domain.plans import OwnDay, OwnPlan
from thuisplan.domain.routines import PlannedStep, Routine, Step, plan
from thuisplan.storage.database import Database
from thuisplan.storage.stores import Stores

from .changes import Change, Now, Tell
from .holidays import holiday_on
from .today import today


@dataclass(frozen=True)
class DayInHand:
    """A child's day while it changes it: as it is `now`, and the plan that made it so, also when that is empty."""

    day: date
    now: OwnDay
    plan: OwnPlan


class PlanService:
    def __init__(self, database: Database, now: Now, tell: Tell) -> None:
        self._database, self._now, self._tell = database, now, tell

    def today(self, child: UUID) -> DayInHand:
        with self._database.reading() as session:
            stores = Stores(session)
            day = today(stores.settings, self._now())
            own = stores.plans.of_day(child, day)
            now = plans.apply(usual_steps(stores, child, day), own)
        return DayInHand(day, now, own or OwnPlan(child, day))

    def save(self, own: OwnPlan) -> None:
        """As given, in the place of what was; with the plan from before it is undone."""
        with self._database.transaction() as session:
            Stores(session).plans.save(own)
        self._tell(Change.PLANS)

    def as_usual(self, own: OwnPlan) -> None:
        """The day of `own` as the routines say; nothing that was ticked goes."""
        with self._database.transaction() as session:
            stores = Stores(session)
            usual = usual_steps(stores, own.child, own.day)
            stores.plans.save(plans.as_usual(usual, own))
        self._tell(Change.PLANS)

    def add(
        self, own: OwnPlan, title: str, picture: str, *, at: time | None = None, minutes: int | None = None
    ) -> UUID:
        """Something extra on the day of `own`; tells its step. Raises NameMissing, NameTooLong."""
        step = Step(uuid4(), clean_name(title), picture, minutes)
        extra = Routine(
            uuid4(), step.title, picture, frozenset(), at, (step,), frozenset({own.child}), only_on=own.day
        )
        with self._database.transaction() as session:
            stores = Stores(session)
            stores.routines.save(extra)
            stores.plans.save(own)
        self._tell(Change.PLANS)
        return step.id

    def take_away(self, own: OwnPlan, step: UUID) -> None:
        """Undo `add`: the step goes and the plan is `own` again. One that was ticked meanwhile stays."""
        with self._database.transaction() as session:
            stores = Stores(session)
            for planned in usual_steps(stores, own.child, own.day):
                if planned.step.id == step and planned.is_extra and planned.is_open:
                    stores.routines.save(replace(planned.routine, archived=True))
            stores.plans.save(own)
        self._tell(Change.PLANS)


def usual_steps(stores: Stores, child: UUID, day: date) -> list[PlannedStep]:
    """The steps of a day as the routines say, and what the child added to it."""
    there = stores.routines.of_day(day)
    holiday = holiday_on(day, there, stores)
    return plan(there, stores.routines.ticks(child, day, day), child, day, holiday=holiday)
