"""The timer under everything that happens to a laptop: at most a second wrong, and nothing invented."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clocks import Clocks
from thuisplan.domain.focus import BLOCK, MINUTE, Focus, Phase, break_after, lengths, usual_minutes
from thuisplan.domain.practice import MOST_MINUTES
from thuisplan.domain.stopwatch import Stopwatch

DAY, TOMORROW = date(2026, 11, 20), date(2026, 11, 21)
LOOKS = 10_000      # ms between two looks while the program runs


@dataclass
class Desk:
    """A child at work, and the program that looks at its timer as long as it runs and the laptop is awake."""

    minutes: int = 25
    clocks: Clocks = field(default_factory=Clocks)

    def __post_init__(self) -> None:
        self.focus = Focus(
            uuid4(), DAY, "Rekenen", "pencil", self.minutes, break_minutes=break_after(self.minutes),
            watch=Stopwatch(0, self.clocks()),
        )

    def work(self, minutes: float) -> None:
        """The program runs meanwhile."""
        left = round(minutes * MINUTE)
        while left:
            step = min(LOOKS, left)
            self.clocks.forward(ms=step)
            self.look()
            left -= step

    def sleep(self, minutes: float) -> None:
        """The lid is closed, and opened again."""
        self.clocks.forward(minutes=minutes)
        self.look()

    def without(self, minutes: float) -> None:
        """Killed, and started again after a while."""
        self.clocks.forward(minutes=minutes)
        self.look()

    def off(self, minutes: float) -> None:
        """Switched off, and on again after a while."""
        self.clocks.reboot(minutes=minutes)
        self.look()

    def set_clock(self, hours: float) -> None:
        self.clocks.set_wall(hours=hours)

    def look(self) -> None:
        self.focus = self.focus.looked(self.clocks())

    def pause(self) -> None:
        now = self.clocks()
        self.focus = self.focus.looked(now).paused(now)

    def go_on(self, day: date = DAY) -> None:
        now = self.clocks()
        self.focus = self.focus.looked(now).going_on(now, day)

    def skip(self) -> None:
        self.focus = self.focus.looked(self.clocks()).skipped()

    def stop(self) -> None:
        now = self.clocks()
        self.focus = self.focus.looked(now).stopped(now)

    @property
    def left(self) -> float:
        """In minutes."""
        return self.focus.left(self.clocks()) / MINUTE

    @property
    def worked(self) -> float | None:
        return None if self.focus.worked is None else self.focus.worked / MINUTE


@dataclass(frozen=True)
class Case:
    """What happens, and what is so then: the phase, and the minutes that are left of it and that are over."""

    name: str
    what: Callable[[Desk], object]
    phase: Phase
    left: float
    worked: float | None = 0.0
    minutes: int = 25
    running: bool = True
    unsure: bool = False


def each(*steps: Callable[[Desk], object]) -> Callable[[Desk], object]:
    return lambda desk: [step(desk) for step in steps]


def work(minutes: float) -> Callable[[Desk], object]:
    return lambda d: d.work(minutes)


def sleep(minutes: float) -> Callable[[Desk], object]:
    return lambda d: d.sleep(minutes)


def without(minutes: float) -> Callable[[Desk], object]:
    return lambda d: d.without(minutes)


def off(minutes: float) -> Callable[[Desk], object]:
    return lambda d: d.off(minutes)


def set_clock(hours: float) -> Callable[[Desk], object]:
    return lambda d: d.set_clock(hours)


def summer_time(evening: datetime) -> Callable[[Desk], object]:
    """The night in which the clock on the wall changes: instants do not care."""
    def begin(desk: Desk) -> None:
        desk.clocks.wall = evening.astimezone(UTC)
        desk.focus = replace(desk.focus, watch=Stopwatch(0, desk.clocks()))
    return begin


AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WORK, BREAK, ASKED, OVER = Phase.WORK, Phase.BREAK, Phase.ASKED, Phase.OVER

CASES = [
    Case("it runs", work(8), WORK, 17),
    Case("its end is seen, and the break begins then", work(25.5), BREAK, 4.5, 25),
    Case("the break ends, and all is done", work(31), OVER, 0, 25, running=False),
    Case("half an hour, a break, and the work waits for a tap", work(37), WORK, 30, 30, 60, running=False),
    Case("two half hours, gone on late", each(work(37), Desk.go_on, work(10)), WORK, 20, 30, 60),
    Case("the second break", each(work(37), Desk.go_on, work(31)), BREAK, 4, 60, 60),
    Case("a break is skipped", each(work(31), Desk.skip, Desk.go_on, work(5)), WORK, 25, 30, 60),
    Case("it stands still", each(work(5), Desk.pause, work(40)), WORK, 20, running=False),
    Case("it goes on", each(work(5), Desk.pause, work(40), Desk.go_on, work(3)), WORK, 17),
    Case("killed, and started again", each(work(5), without(6)), WORK, 14),
    Case("killed, and the end passed just now", each(work(5), without(20.5)), BREAK, 4.5, 25),
    Case("killed past the end", each(work(5), without(60)), ASKED, 0, running=False),
    Case("killed in the break, past its end", each(work(26), without(30)), OVER, 0, 25, running=False),
    Case("it stands still across a restart", each(work(5), Desk.pause, without(600)), WORK, 20, running=False),
    Case("it stands still across a reboot", each(work(5), Desk.pause, off(9000)), WORK, 20, running=False),
    Case("asleep for a while", each(work(5), sleep(7), work(2)), WORK, 11),
    Case("asleep past the end", each(work(5), sleep(100)), ASKED, 0, running=False),
    Case("asleep past the end of the first half hour", each(work(5), sleep(100)), ASKED, 0, 0, 60, running=False),
    Case("asleep past the end of the second one", each(work(37), Desk.go_on, work(5), sleep(90)), ASKED, 0, 30, 60,
         running=False),
    Case("the clock is set forward", each(work(5), set_clock(3), work(5)), WORK, 15),
    Case("the clock is set back", each(work(5), set_clock(-3), work(5)), WORK, 15),
    Case("the clock is set while the program is away", each(work(5), set_clock(-3), without(5)), WORK, 15),
    Case("the clock is set while the laptop sleeps", each(work(5), set_clock(3), sleep(5)), WORK, 15),
    Case("the clock is set, and then a reboot", each(work(5), set_clock(3), work(1), off(5)), WORK, 14),
    Case("the clock is set back, and then a reboot", each(work(5), set_clock(-3), work(1), off(5)), WORK, 14),
    Case("a reboot: the wall clock decides", each(work(5), off(4)), WORK, 16),
    Case("a reboot past the end", each(work(5), off(50)), ASKED, 0, running=False),
    Case("a reboot with a clock that is three hours ahead", each(work(5), set_clock(3), off(4)), ASKED, 0,
         running=False),
    Case("a reboot with a clock that is three hours behind", each(work(5), set_clock(-3), off(4)), WORK, 25,
         unsure=True),
    Case("two reboots", each(work(5), off(4), work(2), off(3)), WORK, 11),
    Case("summer time begins", each(summer_time(datetime(2026, 3, 29, 1, 50, tzinfo=AMSTERDAM)), work(15), off(5)),
         WORK, 5),
    Case("summer time ends", each(summer_time(datetime(2026, 10, 25, 2, 50, tzinfo=AMSTERDAM)), work(15), off(5)),
         WORK, 5),
    Case("klaar", each(work(8), Desk.stop), OVER, 0, 8, running=False),
    Case("klaar while it stands still", each(work(8), Desk.pause, work(9), Desk.stop), OVER, 0, 8, running=False),
    Case("klaar in the break", each(work(27), Desk.stop), OVER, 0, 25, running=False),
    Case("klaar in the second half hour", each(work(37), Desk.go_on, work(4), Desk.stop), OVER, 0, 34, 60,
         running=False),
    Case("too short for a break", work(6), OVER, 0, 5, 5, running=False),
]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_what_happens_to_a_timer(case: Case) -> None:
    desk = Desk(case.minutes)
    case.what(desk)
    assert (desk.focus.phase, desk.focus.is_running) == (case.phase, case.running)
    if case.phase in (WORK, BREAK):
        assert desk.left == pytest.approx(case.left, abs=1 / 60)
    assert desk.worked == (case.worked if case.worked is None else pytest.approx(case.worked, abs=1 / 60))
    assert desk.focus.unsure == case.unsure


@pytest.mark.parametrize(("answer", "worked", "minutes"), [
    (None, None, None), (5, 5.0, 5), (25, 25.0, 25), (90, 25.0, 25), (0, 0.0, 1),
])
def test_what_was_not_seen_is_asked(answer: int | None, worked: float | None, minutes: int | None) -> None:
    desk = Desk()
    each(work(5), sleep(100))(desk)
    desk.focus = desk.focus.answered(answer)
    assert (desk.focus.phase, desk.worked, desk.focus.worked_minutes()) == (OVER, worked, minutes)


def test_the_blocks_before_the_one_that_was_not_seen_count() -> None:
    desk = Desk(60)
    each(work(37), Desk.go_on, work(5), sleep(90))(desk)
    assert desk.focus.answered(10).worked_minutes() == 40
    desk.stop()
    assert desk.focus.worked_minutes() is None


@pytest.mark.parametrize(("ms", "minutes"), [
    (0, 1), (29_000, 1), (89_000, 1), (91_000, 2), (25 * MINUTE, 25), (9999 * MINUTE, MOST_MINUTES),
])
def test_minutes_are_whole_and_at_least_one(ms: int, minutes: int) -> None:
    assert replace(Desk().focus, worked=ms).worked_minutes() == minutes


def test_it_is_for_the_day_on_which_it_was_last_set_going() -> None:
    desk = Desk()
    desk.work(5)
    desk.go_on(TOMORROW)        # it runs: nothing changes
    assert desk.focus.day == DAY
    desk.pause()
    desk.go_on(TOMORROW)
    assert desk.focus.day == TOMORROW


def test_only_work_stands_still_and_only_a_break_is_skipped() -> None:
    desk = Desk()
    desk.work(26)
    assert desk.focus.paused(desk.clocks()) == desk.focus
    assert desk.focus.going_on(desk.clocks(), TOMORROW) == desk.focus
    working = Desk()
    assert working.focus.skipped() == working.focus
    assert working.focus.answered(3) == working.focus


def test_the_youngest_get_shorter_work() -> None:
    """R26: half an hour, 10 to 15 minutes in groep 3 and 4."""
    assert [usual_minutes(g) for g in (1, 2, 3, 4, 5, 9, None)] == [5, 5, 15, 15, BLOCK, BLOCK, BLOCK]
    assert [usual_minutes(g, 25) for g in (1, 4, 5, None)] == [25, 25, 25, 25]
    assert [usual_minutes(g, 25, shared=True) for g in (1, 4, 5, None)] == [5, 15, 25, 25]
    assert usual_minutes(4, 10, shared=True) == 10
    for groep in (None, *range(1, 10)):
        assert usual_minutes(groep) in lengths(groep)
        assert lengths(groep, 25) == sorted({*lengths(groep), 25})


EVENTS = st.one_of(
    st.tuples(st.just("work"), st.floats(0.01, 40)), st.tuples(st.just("sleep"), st.floats(0.01, 90)),
    st.tuples(st.just("without"), st.floats(0.01, 90)), st.tuples(st.just("off"), st.floats(0.01, 90)),
    st.tuples(st.just("set_clock"), st.floats(-4, 4)), st.tuples(st.just("pause")), st.tuples(st.just("go_on")),
    st.tuples(st.just("skip")),
)


@given(st.sampled_from([5, 25, 60, 100]), st.lists(EVENTS, max_size=25))
def test_nothing_is_ever_invented(minutes: int, events: list[tuple[str, float] | tuple[str]]) -> None:
    """Never more than was planned, or than really went by with the timer going; what was worked stays."""
    desk, went_by, honest = Desk(minutes), 0.0, True
    for name, *how in events:
        before = desk.focus
        if name == "off" and before.watch.since is not None:    # with a clock that was set nobody can know
            honest = honest and not desk.clocks().jumped(before.watch.since)
        getattr(desk, name)(*how)
        after = desk.focus
        if before.is_running and name in ("work", "sleep", "without", "off"):
            went_by += how[0] * MINUTE
        assert (before.worked or 0) <= (after.worked or 0) <= minutes * MINUTE
        assert 0 <= after.left(desk.clocks()) <= after.limit
        spent = after.watch.elapsed(desk.clocks()) if after.phase is Phase.WORK else 0
        assert not honest or (after.worked or 0) + spent <= went_by + 1000
        if after.phase is Phase.ASKED and before.phase is not Phase.ASKED:
            assert name in ("sleep", "without", "off")
            assert after.worked == before.worked
    assert desk.focus.at(desk.clocks()) == desk.focus
    ended = desk.focus.stopped(desk.clocks())
    assert (ended.phase, ended.is_running) == (Phase.OVER, False)
