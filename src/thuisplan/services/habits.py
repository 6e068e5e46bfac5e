"""Which word a routine reached; it is kept in the transaction of the tick that reaches it and never taken back."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from uuid import UUID

from thuisplan.domain.days import day_of
from thuisplan.domain.errors import NotFound
from thuisplan.domain.habits import REACHED, HabitWord, first_day, rooted, word_of
from thuisplan.domain.holidays import Holiday
from thuisplan.domain.routines import Outcome, Routine, Tick, Weeks
from thuisplan.storage.database import Database
from thuisplan.storage.stores import Stores

from .changes import Now
from .holidays import family_holidays
from .today import today


@dataclass(frozen=True)
class Habit:
    """A routine and the furthest word that a child reached with it."""

    routine: Routine
    word: HabitWord


class HabitService:
    """Only reads: words are reached by ticking, see `keep_tick`."""

    def __init__(self, database: Database, now: Now) -> None:
        self._database, self._now = database, now

    def of_child(self, child: UUID) -> list[Habit]:
        """In the family's order; those of routines that were put away last."""
        with self._database.reading() as session:
            stores = Stores(session)
            words, routines = stores.habits.words(child), stores.routines
            there = [*routines.routines(), *routines.routines(archived=True)] if words else []
        return [Habit(routine, words[routine.id]) for routine in there if routine.id in words]

    def strongest(self, child: UUID) -> list[Routine]:
        """The child's routines that have begun to root, the best rooted first; for choosing what to offer."""
        with self._database.reading() as session:
            stores, now = Stores(session), self._now()
            day = today(stores.settings, now)
            mine = [r for r in stores.routines.routines() if not r.children or child in r.children]
            free = _holidays(mine, stores)
            found = [(strength(stores, r, child, day, now.tzinfo, free), r) for r in mine]
        begun = sorted((f for f in found if f[0] >= REACHED[HabitWord.STARTING]), key=lambda f: -f[0])
        return [routine for _, routine in begun]


def strength(
    stores: Stores, routine: Routine, child: UUID, day: date, zone: tzinfo | None, holidays: Sequence[Holiday]
) -> float:
    """0 to 1 on `day`. At most a year is read, however long the family has been here."""
    history = stores.habits.history(child, routine.id, first_day(routine, day), day)
    ended = stores.habits.resumed(routine.id)
    if ended is not None:
        starts = stores.settings.load().day_starts
        history = replace(history, resumed=min(day, day_of(ended.astimezone(zone), starts)))
    return rooted(routine, child, day, history, holidays)


def keep_tick(tick: Tick, zone: tzinfo | None, stores: Stores) -> None:
    """What a child said of a step, and the word that its routine reached by it. Raises NotFound.

    Undoing the tick leaves the word. `zone`: the family's.
    """
    found = stores.routines.save_tick(tick)
    if tick.outcome is not Outcome.DONE or stores.habits.words(tick.child).get(found) is HabitWord.BY_ITSELF:
        return      # there is no further word
    with suppress(NotFound):        # another home removed the routine while a timer ran
        _reach(tick, stores.routines.routine(found), zone, stores)


def _reach(tick: Tick, routine: Routine, zone: tzinfo | None, stores: Stores) -> None:
    if routine.only_on is None:
        free = _holidays([routine], stores)
        word = word_of(strength(stores, routine, tick.child, tick.day, zone, free))
        if word is not None:
            stores.habits.reach(tick.child, routine.id, word)


def _holidays(routines: Sequence[Routine], stores: Stores) -> list[Holiday]:
    """Not looked up where no routine asks for them."""
    if all(r.weeks is Weeks.ALWAYS for r in routines):
        return []
    return family_holidays(stores)
