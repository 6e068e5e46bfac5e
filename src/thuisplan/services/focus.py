"""What can be done with timers, one for each child. Each tap is kept at once: no program takes one with it."""

from collections.abc import Callable, Iterable
from datetime import date
from uuid import UUID

from thuisplan.domain.errors import MinutesOutOfRange, NotFound
from thuisplan.domain.family import clean_name
from thuisplan.domain.focus import Focus, break_after
from thuisplan.domain.practice import MOST_MINUTES
from thuisplan.domain.routines import Outcome, Tick
from thuisplan.domain.stopwatch import Reading, Stopwatch
from thuisplan.storage.database import Database
from thuisplan.storage.focus import FocusStore
from thuisplan.storage.settings import SettingsStore
from thuisplan.storage.stores import Stores

from .changes import Change, Now, Tell
from .habits import keep_tick
from .readings import Readings
from .today import today


class FocusService:
    def __init__(self, database: Database, now: Now, tell: Tell, read: Readings) -> None:
        self._database, self._now, self._tell, self._read = database, now, tell, read

    def reading(self) -> Reading:
        """The clocks now, for who shows a timer that goes on."""
        return self._read()

    def of(self, child: UUID) -> Focus | None:
        """The timer of `child` as it is now."""
        with self._database.reading() as session:
            found = FocusStore(session).of(child)
        return None if found is None else found.at(self._read())

    def all(self) -> list[Focus]:
        """Those of every child, as they are now."""
        with self._database.reading() as session:
            found = FocusStore(session).all()
        now = self._read()
        return [focus.at(now) for focus in found]

    def start(
        self, child: UUID, title: str, picture: str, minutes: int, *, step: UUID | None = None,
        ready: Iterable[str] = (),
    ) -> Focus:
        """Begins, in the place of the timer that this child had.

        Raises MinutesOutOfRange, NameMissing, NameTooLong.
        """
        if not 1 <= minutes <= MOST_MINUTES:
            raise MinutesOutOfRange
        with self._database.transaction() as session:
            day = today(SettingsStore(session), self._now())
            made = Focus(
                child, day, clean_name(title), picture, minutes, step, tuple(" ".join(r.split()) for r in ready),
                break_after(minutes), watch=Stopwatch(0, self._read()),
            )
            FocusStore(session).save(made)
        self._tell(Change.FOCUS)
        return made

    def pause(self, child: UUID) -> None:
        """Even stoppen. Raises NotFound, as all of the following."""
        self._change(child, lambda focus, now, today: focus.paused(now))

    def go_on(self, child: UUID) -> None:
        """Also after a break. It is for today from now on."""
        self._change(child, lambda focus, now, today: focus.going_on(now, today))

    def skip_break(self, child: UUID) -> None:
        self._change(child, lambda focus, now, today: focus.skipped())

    def answer(self, child: UUID, minutes: int | None) -> Focus:
        """"Hoe lang ging je door?"; None: the child does not know. Nothing is said of its step."""
        return self._change(child, lambda focus, now, today: focus.answered(minutes))

    def stop(self, child: UUID) -> Focus:
        """Klaar: it waits to be written down, and its step is ticked, which a tap takes back."""
        return self._change(child, lambda focus, now, today: focus.stopped(now), ticks=True)

    def clear(self, child: UUID) -> None:
        """It was written down, or need not be. Nothing happens when there is none; `put_back` brings it back."""
        with self._database.transaction() as session:
            FocusStore(session).remove(child)
        self._tell(Change.FOCUS)

    def put_back(self, focus: Focus) -> None:
        with self._database.transaction() as session:
            FocusStore(session).save(focus)
        self._tell(Change.FOCUS)

    def look(self) -> list[Focus]:
        """All timers as they are now; what time did to them is kept, where anything can be kept.

        Told only when a phase came to its end.
        """
        with self._database.reading() as session:
            before = FocusStore(session).all()
        now = self._read()
        after = [focus.looked(now) for focus in before]
        if after == before or self._database.is_read_only:
            return after
        with self._database.transaction() as session:
            for focus in after:
                FocusStore(session).save(focus)
        if [f.phase for f in after] != [f.phase for f in before] or any(f.unsure for f in after):
            self._tell(Change.FOCUS)
        return after

    def _change(
        self, child: UUID, change: Callable[[Focus, Reading, date], Focus], *, ticks: bool = False
    ) -> Focus:
        with self._database.transaction() as session:
            store, stores = FocusStore(session), Stores(session)
            found = store.of(child)
            if found is None:
                raise NotFound
            now = self._read()
            changed = change(found.looked(now), now, today(stores.settings, self._now()))
            store.save(changed)
            step = changed.step if ticks else None
            if step is not None:
                keep_tick(Tick(child, step, changed.day, Outcome.DONE), self._now().tzinfo, stores)
        self._tell(Change.FOCUS if step is None else Change.TICKS)      # who shows timers shows ticks as well
        return changed
