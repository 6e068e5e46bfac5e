"""What can be done with locks: the PIN of the Ouderhoek, the way back without it, and a child's three pictures."""

import logging
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from thuisplan.domain.errors import NotFound
from thuisplan.domain.locks import Doors, check_pictures
from thuisplan.domain.pins import REMOVAL, Pin, SealedPin, Tries
from thuisplan.storage.database import Database
from thuisplan.storage.errors import AccessFailed
from thuisplan.storage.locks import LockStore
from thuisplan.storage.settings import SettingsStore

from . import pins
from .changes import Change, Now, Tell
from .today import today

KEPT_EVERY = 5      # s of a wait that a program which is killed may have waited for nothing


class LockService:
    """Waits are counted in seconds of `seconds`, a clock that only runs on; the wall clock has no say in it.

    `pass_time` is to be called every second while somebody waits; what is left is then kept now and again.
    """

    def __init__(
        self, database: Database, now: Now, tell: Tell, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._database, self._now, self._tell, self._seconds = database, now, tell, seconds
        self._at = seconds()        # the instant at which these two were so
        with database.reading() as session:
            store = LockStore(session)
            self._tries, removal = store.tries(), store.removal() if store.pin() else None
        self._removal = None if removal is None else float(removal)
        self._kept = self._counts

    def doors(self) -> Doors:
        """Who has a lock."""
        with self._database.reading() as session:
            return LockStore(session).doors()

    # -- trying the PIN

    def has_pin(self) -> bool:
        return self.doors().parents

    def waiting(self) -> int:
        """Seconds until the PIN can be tried again; 0: now."""
        self._count()
        return self._tries.seconds

    def begin_try(self) -> Callable[[Pin], bool]:
        """What tells whether a PIN is right: for a thread, once. Then call `opened` when it was.

        Raises StillWaiting; NotFound when there is no PIN.
        """
        with self._database.reading() as session:
            sealed = LockStore(session).pin()
        if sealed is None:
            raise NotFound
        self._count()
        self._tries = self._tries.one_more()
        self._keep()
        return partial(pins.opens, sealed)

    def opened(self) -> bool:
        """The PIN was right: earlier tries are forgotten. Tells whether this stopped the PIN from going."""
        self._tries = Tries()
        stopped = self._removal is not None
        self._removal = None
        self._keep()
        if stopped:
            self._tell(Change.LOCKS)
        return stopped

    # -- setting it and taking it away, for who knows the present one

    def set_pin(self, sealed: SealedPin) -> None:
        """`sealed`: made by `pins.seal`, in a thread."""
        self._change_pin(sealed)

    def take_pin_away(self) -> SealedPin:
        """Can be undone with `set_pin` of what it gives. Raises NotFound."""
        with self._database.reading() as session:
            sealed = LockStore(session).pin()
        if sealed is None:
            raise NotFound
        self._change_pin(None)
        return sealed

    # -- the way back without it

    def removal(self) -> int | None:
        """Seconds until the PIN goes; None when nobody asked that."""
        self._count()
        return self._counts[1]

    def ask_removal(self) -> None:
        """The PIN goes after REMOVAL seconds; asked again it counts on. Raises NotFound when there is no PIN."""
        if not self.has_pin():
            raise NotFound
        self._count()
        if self._removal is None:
            self._removal = float(REMOVAL)
            self._keep()
            self._tell(Change.LOCKS)

    def cancel_removal(self) -> None:
        self._removal = None
        self._keep()
        self._tell(Change.LOCKS)

    def removed_on(self) -> date | None:
        """The day on which the PIN went without anybody knowing it, until somebody read that."""
        with self._database.reading() as session:
            return LockStore(session).removed_on()

    def removal_was_read(self) -> None:
        with self._database.transaction() as session:
            LockStore(session).save_removed_on(None)
        self._tell(Change.LOCKS)

    # -- time

    def pass_time(self) -> None:
        """Look at the clock: keep what is left of a wait now and again, and take the PIN away when it is time."""
        self._count()
        if self._removal == 0:
            self._remove()
        elif any(self._is_far(was, left) for was, left in zip(self._kept, self._counts, strict=True)):
            self._keep()

    def keep_time(self) -> None:
        """What is left to wait, kept to the second: before the program ends."""
        self._count()
        if self._counts != self._kept:
            self._keep()

    # -- a child's pictures

    def pictures(self, child: UUID) -> tuple[str, ...] | None:
        """In order; None without a lock."""
        with self._database.reading() as session:
            return LockStore(session).pictures(child)

    def set_pictures(self, child: UUID, pictures: tuple[str, ...] | None) -> None:
        """None takes the lock away. Raises PicturesWrong."""
        with self._database.transaction() as session:
            LockStore(session).save_pictures(child, pictures and check_pictures(pictures))
        self._tell(Change.LOCKS)

    @property
    def _counts(self) -> tuple[int, int | None]:
        """Whole seconds, as they are kept: of the wait, and until the PIN goes."""
        return self._tries.seconds, None if self._removal is None else Tries(left=self._removal).seconds

    def _count(self) -> None:
        now = self._seconds()
        passed, self._at = now - self._at, now
        self._tries = self._tries.after(passed)
        if self._removal is not None:
            self._removal = Tries(left=self._removal).after(passed).left

    @staticmethod
    def _is_far(was: int | None, left: int | None) -> bool:
        return was is not None and left is not None and (was - left >= KEPT_EVERY or (was > left == 0))

    def _keep(self) -> None:
        """Where nothing can be kept the tries still count, for as long as the program runs."""
        self._kept = self._counts
        try:
            with self._database.transaction() as session:
                LockStore(session).save_tries(self._tries)
                LockStore(session).save_removal(self._kept[1])
        except AccessFailed as error:
            logging.getLogger(__name__).warning("waiting time not kept: %s", error)

    def _remove(self) -> None:
        try:
            self._change_pin(None, removed=True)
        except AccessFailed as error:       # tried again at the next look
            logging.getLogger(__name__).warning("PIN not taken away: %s", error)

    def _change_pin(self, sealed: SealedPin | None, *, removed: bool = False) -> None:
        with self._database.transaction() as session:
            store = LockStore(session)
            store.save_pin(sealed)
            store.save_tries(Tries())
            store.save_removal(None)
            if removed:
                store.save_removed_on(today(SettingsStore(session), self._now()))
        self._tries, self._removal = Tries(), None
        self._kept = self._counts
        self._tell(Change.LOCKS)
