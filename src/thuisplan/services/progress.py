"""Looking back: weeks, days and today, put together from what was logged."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from thuisplan.domain.days import Away, SchoolYear, away_on, day_of
from thuisplan.domain.deadlines import SOON, Deadline, near
from thuisplan.domain.family import Child
from thuisplan.domain.plans import OwnPlan, apply
from thuisplan.domain.practice import Practice
from thuisplan.domain.progress import Day, Week, days, monday_of, shown_weeks, weeks
from thuisplan.domain.routines import Outcome, PlannedStep, plan
from thuisplan.storage.database import Database
from thuisplan.storage.days import AwayStore
from thuisplan.storage.deadlines import DeadlineStore
from thuisplan.storage.family import FamilyStore
from thuisplan.storage.practice import PracticeStore
from thuisplan.storage.routines import RoutineStore
from thuisplan.storage.settings import SettingsStore
from thuisplan.storage.stores import Stores

from .changes import Now, Tell
from .holidays import holiday_on
from .today import today


@dataclass(frozen=True)
class WeekDay:
    """A day of this week on Mijn dag: how many things were done (ticks and logs).

    `is_before`: the child did not use Thuisplan yet.
    """

    day: date
    done: int
    away: Away | None
    is_today: bool
    is_ahead: bool
    is_before: bool


@dataclass(frozen=True)
class ChildToday:
    """What a parent sees of a child today; `own` is what the child made of it, if anything."""

    child: Child
    steps: list[PlannedStep]
    logs: list[Practice]
    away: Away | None
    own: OwnPlan | None = None
    coming: list[Deadline] = field(default_factory=list)    # at school, in the next week


class ProgressService:
    def __init__(self, database: Database, now: Now, tell: Tell) -> None:
        self._database, self._now, self._tell = database, now, tell

    def school_years(self, child: UUID) -> list[SchoolYear]:
        """Those with a log, and the present one; latest first."""
        with self._database.reading() as session:
            years = {SchoolYear.of(d) for d in PracticeStore(session).first_and_last(child)}
            present = SchoolYear.of(today(SettingsStore(session), self._now()))
        starts = {present.start, *(y.start for y in years)}     # a clock that was set back is before all logs
        return [SchoolYear(y) for y in range(max(starts), min(starts) - 1, -1)]

    def weeks(self, child: UUID, year: SchoolYear, most: int = 16) -> list[Week]:
        """The latest `most` weeks of `year` that have begun, empty ones too, since the child uses Thuisplan."""
        with self._database.reading() as session:
            present = today(SettingsStore(session), self._now())
            first, last = shown_weeks(year, present, self.begun(child), most)
            store, until = PracticeStore(session), monday_of(last) + timedelta(days=6)
            totals = store.totals(child, monday_of(first), until)
            untimed = store.untimed(child, monday_of(first), until)
        return weeks(totals, untimed, first, last)

    def days(self, child: UUID, year: SchoolYear) -> list[Day]:
        """Every day of `year`, those ahead too."""
        with self._database.reading() as session:
            totals = PracticeStore(session).totals(child, year.first, year.last)
            away = AwayStore(session).of_child(child)
            present, begun = today(SettingsStore(session), self._now()), self.begun(child)
        return days(totals, away, year.first, year.last, present, begun)

    def this_week(self, child: UUID) -> list[WeekDay]:
        """Monday to Sunday."""
        with self._database.reading() as session:
            present = today(SettingsStore(session), self._now())
            every = [monday_of(present) + timedelta(days=n) for n in range(7)]
            done = dict.fromkeys(every, 0)
            for tick in RoutineStore(session).ticks(child, every[0], every[-1]):
                done[tick.day] += tick.outcome is Outcome.DONE
            for total in PracticeStore(session).totals(child, every[0], every[-1]):
                done[total.day] += total.times
            away = AwayStore(session).of_child(child)
            begun = self.begun(child)
        return [WeekDay(d, done[d], away_on(d, away), d == present, d > present, d < begun) for d in every]

    def family_today(self) -> list[ChildToday]:
        """Every child that is not archived, in its usual order."""
        with self._database.reading() as session:
            stores, found = Stores(session), []
            day = today(stores.settings, self._now())
            routines = stores.routines.of_day(day)
            holiday = holiday_on(day, routines, stores)
            for child in FamilyStore(session).children(SchoolYear.of(day)):
                away = away_on(day, AwayStore(session).of_child(child.id))
                ticks = stores.routines.ticks(child.id, day, day)
                steps = plan(routines, ticks, child.id, day, holiday=holiday)
                now = apply(steps, stores.plans.of_day(child.id, day))
                logs = PracticeStore(session).of_day(child.id, day)
                shown = [s for s in now.steps if away is None or s.tick]
                coming = near(DeadlineStore(session).of_child(child.id, day), day, SOON)
                found.append(ChildToday(child, shown, logs, away, None if away else now.own, coming))
        return found

    def begun(self, child: UUID) -> date:
        """The first day on which the child used Thuisplan: of its first log or tick, or the day it was added.

        What came from elsewhere is older than the row of the child. Never after today.
        """
        with self._database.reading() as session:
            day_starts, now = SettingsStore(session).load().day_starts, self._now()
            added = FamilyStore(session).added_at(child).astimezone(now.tzinfo)
            known = [day_of(now, day_starts), day_of(added, day_starts)]
            known += PracticeStore(session).first_and_last(child)
            tick = RoutineStore(session).first_tick(child)
        return min(known if tick is None else [*known, tick])
