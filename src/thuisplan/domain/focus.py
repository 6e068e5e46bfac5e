"""The timer: half an hour of work and five minutes' break by default, shorter for the youngest (R26).

A pure state machine: it is fed with readings of the clocks, and never looks at one. Nothing is counted that nobody
saw: work whose end passed while the laptop slept or the program was away is asked for.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from .practice import MOST_MINUTES
from .stopwatch import Reading, Stopwatch

MINUTE = 60_000         # ms
BLOCK = 30              # minutes of work, then a break
BREAK = 5               # minutes
BREAK_FROM = 15         # minutes of work that a break follows: a whole block of the youngest
TOGETHER_TO = 2         # the groep up to which a grown-up comes along
UNSEEN = MINUTE         # ms after an end from which it is not known what was done in between


class Phase(StrEnum):
    WORK = "work"       # running, or standing still
    BREAK = "break"     # running; after it the work waits for a tap
    ASKED = "asked"     # the end of the work passed unseen: how long did it go on?
    OVER = "over"       # stopped; it can be written down


def usual_minutes(groep: int | None, own: int | None = None, *, shared: bool = False) -> int:
    """What is offered first: half an hour (R26), 15 minutes in groep 3 and 4, 5 (together) in groep 1 and 2.

    `own`: the minutes that the parents gave a step. In a routine that is `shared` by older and younger children
    they are not more than usual for who is in groep 4 or below.
    """
    usual = BLOCK if groep is None or groep > 4 else 15 if groep > 2 else 5
    if own is None:
        return usual
    return min(own, usual) if shared and usual < BLOCK else own


def needs_company(groep: int | None) -> bool:
    """Whether a child of that groep (None: not said) starts a timer together with a grown-up."""
    return groep is not None and groep <= TOGETHER_TO


def break_after(minutes: int) -> int:
    """The break that goes with so many minutes of work, in minutes; 0: none."""
    return BREAK if minutes >= BREAK_FROM else 0


def lengths(groep: int | None, own: int | None = None) -> list[int]:
    """The minutes to choose from; `own`: those that the parents gave a step, always among them."""
    young, middle, old = {3, 5, 10}, {5, 10, 15}, {10, 15, 20, 30, 45, 60}
    offered = {1: young, 2: young, 3: middle, 4: middle}.get(groep or 0, old)
    return sorted(offered | ({own} if own else set()))


@dataclass(frozen=True)
class Focus:
    """A child's timer. `worked`: ms of the blocks of work that are over; `watch`: of the present phase.

    `minutes`: how long the work was to take, all blocks together. `day`: the day it is for, on which it was last set
    going. `ready`: what was put ready, in words. `unsure`: the clock was set back while nobody looked.
    """

    child: UUID
    day: date
    title: str
    picture: str
    minutes: int
    step: UUID | None = None
    ready: tuple[str, ...] = ()
    break_minutes: int = BREAK
    phase: Phase = Phase.WORK
    worked: int | None = 0          # None: the child does not know
    watch: Stopwatch = field(default_factory=Stopwatch)
    unsure: bool = False

    @property
    def is_running(self) -> bool:
        return self.watch.is_running

    @property
    def limit(self) -> int:
        """How long the present phase takes, in ms."""
        if self.phase is Phase.BREAK:
            return self.break_minutes * MINUTE
        return min(BLOCK * MINUTE, self._work_left)

    @property
    def is_last(self) -> bool:
        """Whether no work comes after the present block, or after the present break."""
        return self._work_left <= (0 if self.phase is Phase.BREAK else BLOCK * MINUTE)

    @property
    def _work_left(self) -> int:
        return self.minutes * MINUTE - (self.worked or 0)

    def left(self, now: Reading) -> int:
        """The ms until the present phase is over, between 0 and `limit`."""
        return min(self.limit, max(0, self.limit - self.watch.elapsed(now)))

    def worked_minutes(self) -> int | None:
        """What is over of the work, in whole minutes, at least 1 and at most what can be logged; None: not known."""
        if self.worked is None:
            return None
        return min(MOST_MINUTES, max(1, (self.worked + MINUTE // 2) // MINUTE))

    # -- what time does

    def at(self, now: Reading) -> "Focus":
        """What it became by `now`, by itself."""
        state = self
        while state.is_running and (past := state.watch.elapsed(now) - state.limit) >= 0:
            state = state._ended(now, past)
        return state

    def _ended(self, now: Reading, past: int) -> "Focus":
        """The present phase came to its end `past` ms ago."""
        if self.phase is Phase.BREAK:
            return self.skipped()
        if past > UNSEEN:
            return replace(self, phase=Phase.ASKED, watch=Stopwatch(self.limit))
        worked = (self.worked or 0) + self.limit
        return replace(self, phase=Phase.BREAK, worked=worked, watch=Stopwatch(0, now.earlier(past)))

    def looked(self, now: Reading) -> "Focus":
        """As `at`, and so that neither a new boot nor a clock that was set says anything about it later."""
        state = self.at(now)
        since = state.watch.since
        if since is None or not state.watch.must_anchor(now):
            return state
        return replace(state, watch=state.watch.anchored(now), unsure=state.unsure or now.is_behind(since))

    # -- what the child does; each on a state that is `at` the same reading

    def paused(self, now: Reading) -> "Focus":
        """Stands still, exactly here. A break does not."""
        return replace(self, watch=self.watch.stopped(now)) if self.phase is Phase.WORK else self

    def going_on(self, now: Reading, day: date) -> "Focus":
        """The work runs again; a tap while it runs changes nothing."""
        if self.phase is not Phase.WORK or self.is_running:
            return self
        return replace(self, watch=self.watch.going(now), day=day)

    def skipped(self) -> "Focus":
        """The break is over: the next block waits for a tap, or all is done."""
        if self.phase is not Phase.BREAK:
            return self
        return replace(self, phase=Phase.OVER if self.is_last else Phase.WORK, watch=Stopwatch())

    def stopped(self, now: Reading) -> "Focus":
        """Ready, whatever was still to come. What was asked and not answered is not known."""
        if self.phase is Phase.ASKED:
            return self.answered(None)
        worked = self.worked
        if self.phase is Phase.WORK:
            worked = (worked or 0) + min(self.limit, self.watch.elapsed(now))
        return replace(self, phase=Phase.OVER, worked=worked, watch=Stopwatch())

    def answered(self, minutes: int | None) -> "Focus":
        """"Hoe lang ging je door?": minutes of the last block, at most all of it; None: the child does not know."""
        if self.phase is not Phase.ASKED:
            return self
        worked = None if minutes is None else (self.worked or 0) + min(self.limit, max(0, minutes * MINUTE))
        return replace(self, phase=Phase.OVER, worked=worked, watch=Stopwatch())
