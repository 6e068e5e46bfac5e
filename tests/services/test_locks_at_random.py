"""Somebody tries, waits, ends, kills, and turns the clock, in any order: no wait is ever shorter than was told."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from counts import times
from house import open_house
from services.test_locks import SEALED, Seconds, run, start
from thuisplan.domain.errors import StillWaiting
from thuisplan.domain.pins import FREE_TRIES, REMOVAL, WAITS

FEW = 5     # s that a kill may cost whoever waits


class Tampering(RuleBasedStateMachine):
    """Beside the program an own count: `owed` seconds of a wait at the least, `most` at the most."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="thuisplan-locks-"))
        self.house = open_house(self.folder)
        self.house.database._driver.execute("PRAGMA synchronous = OFF")     # no power fails here; it is much faster
        self.seconds = Seconds()
        self.locks = start(self.house, self.seconds)

    @initialize()
    def begin(self) -> None:
        self.locks.set_pin(SEALED)
        self.wrong = 0
        self.owed = self.most = 0.0
        self.removal: float | None = None       # at the most
        self.removal_owed = 0.0

    @precondition(lambda self: self.locks.has_pin())
    @rule(times=st.integers(1, 6))
    def tries_wrong_ones(self, times: int) -> None:
        for _ in range(times):
            if self._may_try():
                self.wrong += 1
                late = self.wrong - FREE_TRIES
                self.owed = self.most = WAITS[min(late, len(WAITS) - 1)] if late >= 0 else 0

    @precondition(lambda self: self.locks.has_pin())
    @rule()
    def tries_the_right_one(self) -> None:
        if self._may_try():
            assert self.locks.opened() == (self.removal is not None)
            self.wrong, self.owed, self.most, self.removal = 0, 0.0, 0.0, None

    @rule(by=st.floats(0, 25))
    def waits(self, by: float) -> None:
        run(self.locks, self.seconds, by)
        self._passed(by)

    @rule(by=st.integers(60, 1000))
    def waits_long(self, by: int) -> None:
        """On a laptop that is busy: the program looks at the clock now and then."""
        for _ in range(4):
            self.seconds.now += by / 4
            self.locks.pass_time()
        self._passed(by)

    @rule(days=st.integers(-4000, 4000))
    def turns_the_clock(self, days: int) -> None:
        self.house.clock.forward(timedelta(days=days))
        self.locks.pass_time()

    @rule(now=st.floats(0, 1e6))
    def ends_it_and_starts_again(self, now: float) -> None:
        self.locks.keep_time()
        self._start(now)
        self.most, self.owed = self.most + 1, max(0.0, self.owed)
        if self.removal is not None:
            self.removal += 1

    @rule(now=st.floats(0, 1e6))
    def kills_it_and_starts_again(self, now: float) -> None:
        told, removal = self.locks.waiting(), self.locks.removal()
        self._start(now)
        assert self.locks.waiting() >= told
        if removal is not None:
            assert (self.locks.removal() or 0) >= removal
            assert self.removal is not None
            self.removal += FEW
        if told:
            self.most += FEW

    @precondition(lambda self: self.locks.has_pin())
    @rule()
    def asks_that_it_goes(self) -> None:
        self.locks.ask_removal()
        if self.removal is None:
            self.removal = self.removal_owed = REMOVAL

    @precondition(lambda self: self.removal is not None)
    @rule()
    def lets_it_stay(self) -> None:
        self.locks.cancel_removal()
        self.removal = None

    @precondition(lambda self: not self.locks.has_pin())
    @rule()
    def sets_a_new_one(self) -> None:
        self.begin()

    @invariant()
    def the_count_is_right(self) -> None:
        if not hasattr(self, "owed"):
            return
        if self.removal is not None and not self.locks.has_pin():
            assert self.removal_owed <= 0, "it went too soon"
            self.wrong, self.owed, self.most, self.removal = 0, 0.0, 0.0, None
        assert self.owed <= self.locks.waiting() + 1e-6
        assert self.locks.waiting() <= self.most + 1
        if self.removal is not None:
            assert self.removal_owed <= (self.locks.removal() or 0) + 1e-6 <= self.removal + 2

    def teardown(self) -> None:
        self.house.database.close()
        shutil.rmtree(self.folder)

    def _may_try(self) -> bool:
        """Whether the program takes a try now; it says when."""
        waiting = self.locks.waiting()
        try:
            self.locks.begin_try()
        except StillWaiting:
            assert waiting > 0
            return False
        assert waiting == 0
        assert self.owed <= 1e-6
        return True

    def _start(self, now: float) -> None:
        self.seconds = Seconds(now)         # nothing but what is kept comes along
        self.locks = start(self.house, self.seconds)

    def _passed(self, by: float) -> None:
        self.owed, self.most = max(0.0, self.owed - by), max(0.0, self.most - by)
        if self.removal is not None:
            self.removal, self.removal_owed = self.removal - by, self.removal_owed - by


TestTampering = Tampering.TestCase
TestTampering.settings = settings(max_examples=times(300), stateful_step_count=20)
