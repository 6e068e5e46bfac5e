"""Timers on a real database: kept at every tap, for two children at once, through all that a family does."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from clocks import Clocks
from house import AMSTERDAM, House, SetClock, open_house
from programs import ROOT
from thuisplan.domain.errors import MinutesOutOfRange, NameMissing, NotFound
from thuisplan.domain.focus import MINUTE, Focus, Phase
from thuisplan.domain.habits import HabitWord
from thuisplan.domain.routines import Outcome, Routine
from thuisplan.services.changes import Change
from thuisplan.services.house import Services, build
from thuisplan.services.readings import boot, read_clocks

TODAY, TOMORROW = date(2026, 11, 20), date(2026, 11, 21)


class Room:
    """A house with clocks that a test moves; `restart` opens it anew."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clocks, self.clock = folder, Clocks(), SetClock()
        self.house: House = open_house(folder, self.clock)
        self.told: list[Change] = []
        self.noor = self.services.family.add_child("Noor", "fox", "butter", 5).id
        self.daan = self.services.family.add_child("Daan", "panda", "leaf", 7).id
        self.told.clear()

    @property
    def services(self) -> Services:
        return build(self.house.database, self.clock, self.told.append, self.clocks)

    def restart(self) -> None:
        self.house.database.close()
        self.house = open_house(self.folder, self.clock)

    def start(self, child: UUID | None = None, minutes: int = 25, step: UUID | None = None) -> Focus:
        return self.services.focus.start(child or self.noor, "Rekenen", "pencil", minutes, step=step)

    def of(self, child: UUID | None = None) -> Focus:
        found = self.services.focus.of(child or self.noor)
        assert found is not None
        return found

    def left(self, child: UUID | None = None) -> float:
        return self.of(child).left(self.clocks()) / MINUTE

    def routine(self) -> Routine:
        return self.services.routines.add("Na school", "backpack", steps=[("Rekenen", "pencil")])

    def outcomes(self) -> list[Outcome | None]:
        plan = self.services.routines.today(self.noor)
        return [s.tick.outcome if s.tick else None for s in plan.steps]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.house.database.close()


def test_it_is_kept_as_it_was_made(room: Room) -> None:
    step = room.routine().steps[0].id
    room.told.clear()
    made = room.services.focus.start(
        room.noor, " Rekenen:  tafels ", "pencil", 25, step=step, ready=["keukentafel", "tablet\nin de gang"]
    )
    assert (made.title, made.ready, made.day) == ("Rekenen: tafels", ("keukentafel", "tablet in de gang"), TODAY)
    assert room.told == [Change.FOCUS]
    room.restart()
    assert room.services.focus.all() == [made] == [room.of()]


@pytest.mark.parametrize("minutes", [0, -5, 601])
def test_a_length_that_cannot_be_is_refused(room: Room, minutes: int) -> None:
    with pytest.raises(MinutesOutOfRange):
        room.start(minutes=minutes)
    with pytest.raises(NameMissing):
        room.services.focus.start(room.noor, " ", "pencil", 5)
    assert room.services.focus.all() == []


def test_two_children_at_once(room: Room) -> None:
    room.start()
    room.clocks.forward(minutes=5)
    room.start(room.daan, 60)
    room.clocks.forward(minutes=3)
    room.services.focus.pause(room.noor)
    room.clocks.forward(minutes=10)
    room.restart()
    assert (room.left(), room.left(room.daan)) == (17, 17)
    assert not room.of().is_running
    room.services.focus.stop(room.daan)
    assert room.of(room.daan).worked_minutes() == 13
    room.services.focus.clear(room.daan)
    assert [f.child for f in room.services.focus.all()] == [room.noor]


def test_it_stands_still_and_goes_on(room: Room) -> None:
    room.start()
    room.clocks.forward(minutes=5)
    room.services.focus.pause(room.noor)
    room.restart()
    room.clocks.reboot(minutes=2000)
    room.services.focus.go_on(room.noor)
    room.clocks.forward(minutes=2)
    assert room.left() == 18


def test_klaar_ticks_its_step_which_can_be_taken_back(room: Room) -> None:
    step = room.routine().steps[0].id
    room.start(step=step)
    room.clocks.forward(minutes=8)
    room.told.clear()
    assert room.services.focus.stop(room.noor).worked_minutes() == 8
    assert room.told == [Change.TICKS]
    assert room.outcomes() == [Outcome.DONE]
    room.services.routines.undo(room.noor, step, TODAY)
    assert room.outcomes() == [None]
    assert room.services.practice.of_day(room.noor, TODAY) == []        # nothing is logged by itself


def test_klaar_lets_a_routine_root_as_a_tap_on_its_tick_does(room: Room) -> None:
    step = room.routine().steps[0].id
    for back in (4, 3, 2, 1):
        room.services.routines.mark_done(room.noor, step, TODAY - timedelta(days=back))
    assert room.services.habits.of_child(room.noor) == []
    room.start(step=step)
    room.services.focus.stop(room.noor)
    assert [h.word for h in room.services.habits.of_child(room.noor)] == [HabitWord.STARTING]


def test_without_a_step_nothing_is_ticked(room: Room) -> None:
    room.routine()
    room.start()
    room.services.focus.stop(room.noor)
    assert room.outcomes() == [None]


def test_what_was_put_away_comes_back(room: Room) -> None:
    room.start()
    room.clocks.forward(minutes=8)
    over = room.services.focus.stop(room.noor)
    room.services.focus.clear(room.noor)
    assert room.services.focus.of(room.noor) is None
    room.services.focus.clear(room.noor)
    room.services.focus.put_back(over)
    assert room.of() == over


def test_what_time_did_is_kept_and_told_once(room: Room) -> None:
    room.start()
    room.told.clear()
    room.clocks.forward(minutes=24)
    room.services.focus.look()
    assert room.told == []
    room.clocks.forward(minutes=1.5)
    assert [f.phase for f in room.services.focus.look()] == [Phase.BREAK]
    room.services.focus.look()
    assert room.told == [Change.FOCUS]
    room.clocks.forward(minutes=90)     # asleep in the break
    assert [f.phase for f in room.services.focus.look()] == [Phase.OVER]
    assert room.of().worked_minutes() == 25


def test_a_clock_that_was_set_is_noticed_before_the_laptop_is_switched_off(room: Room) -> None:
    room.start()
    room.clocks.forward(minutes=5)
    room.clocks.set_wall(hours=-3)
    room.services.focus.look()
    room.clocks.reboot(minutes=4)
    assert room.left() == pytest.approx(16, abs=1 / 60)


def test_after_sleep_past_the_end_it_is_asked(room: Room) -> None:
    room.routine()
    room.start(step=room.services.routines.routines()[0].steps[0].id)
    room.clocks.forward(minutes=5)
    room.services.focus.look()
    room.clocks.forward(minutes=100)
    room.services.focus.look()
    assert (room.of().phase, room.of().worked) == (Phase.ASKED, 0)
    room.restart()
    assert room.services.focus.answer(room.noor, 10).worked_minutes() == 10
    assert room.outcomes() == [None]


def test_a_break_is_skipped(room: Room) -> None:
    room.start(minutes=45)
    room.clocks.forward(minutes=30)
    room.services.focus.look()
    room.services.focus.skip_break(room.noor)
    assert (room.of().phase, room.of().is_running, room.left()) == (Phase.WORK, False, 15)


def test_across_three_o_clock_it_is_for_the_day_on_which_it_began(room: Room) -> None:
    room.clock.instant = datetime(2026, 11, 21, 2, 50, tzinfo=AMSTERDAM)
    step = room.services.routines.add("Lezen", "open-book", weekdays=range(1, 8), steps=[("Lezen", "x")]).steps[0].id
    room.start(step=step)
    room.clocks.forward(minutes=20)
    room.clock.forward(timedelta(minutes=20))
    assert room.services.focus.stop(room.noor).day == TODAY
    assert room.outcomes() == [None]        # of the new day
    again = room.start()
    assert again.day == TOMORROW


def test_a_timer_that_stood_still_overnight_is_for_the_day_on_which_it_goes_on(room: Room) -> None:
    room.start()
    room.services.focus.pause(room.noor)
    room.clock.forward(timedelta(days=1))
    room.clocks.forward(minutes=24 * 60)
    room.services.focus.go_on(room.noor)
    assert room.of().day == TOMORROW
    assert room.left() == 25


def test_a_step_a_routine_or_a_child_that_goes_away_takes_nothing_along(room: Room) -> None:
    routine = room.routine()
    room.start(step=routine.steps[0].id)
    room.services.routines.change(Routine(routine.id, "Na school", "backpack", routine.weekdays))
    room.services.routines.archive(routine.id)
    room.services.family.archive_child(room.noor)
    room.clocks.forward(minutes=8)
    room.services.focus.look()
    room.restart()
    assert room.services.focus.stop(room.noor).worked_minutes() == 8


def test_without_a_timer_there_is_nothing_to_do(room: Room) -> None:
    focus = room.services.focus
    for verb in (focus.pause, focus.go_on, focus.skip_break, focus.stop):
        with pytest.raises(NotFound):
            verb(room.noor)
    assert focus.look() == []
    assert room.told == []


@pytest.mark.parametrize("change", [
    "minutes = -3", "minutes = 99999", "worked = -1", "worked = 999999999", "spent = -9", "break_minutes = -5",
    "monotonic = NULL, boot = NULL", "ready = 'a' || char(10) || 'b'",
])
def test_a_number_that_means_nothing_does_not_stop_the_others(room: Room, change: str) -> None:
    room.start()
    room.start(room.daan)
    room.house.database._driver.execute(f"UPDATE focus SET {change} WHERE child = ?", (room.noor.bytes,))
    room.clocks.forward(minutes=10)
    room.services.focus.look()
    assert room.left(room.daan) == 15
    room.services.focus.stop(room.noor)
    assert (room.of().worked_minutes() or 1) >= 1


# -- the laptop's own clocks

def test_the_clocks_of_this_laptop_go_on_together() -> None:
    before = read_clocks()
    time.sleep(0.05)
    after = read_clocks()
    assert 45 <= after.since(before) < 5_000
    assert after.boot == before.boot == boot()
    assert not after.jumped(before)
    assert after.wall.tzinfo is UTC


CHILD = """
import sys, time
from pathlib import Path
from house import SetClock
from thuisplan.services.house import build
from thuisplan.storage.database import Database
focus = build(Database.open(Path(sys.argv[1])), SetClock(), lambda change: None).focus
focus.start(__import__("uuid").UUID(sys.argv[2]), "Rekenen", "pencil", 25)
print("started", flush=True)
time.sleep(60)
"""


def test_a_program_that_is_killed_takes_no_second_with_it(room: Room) -> None:
    room.house.database.close()
    environment = os.environ | {"PYTHONPATH": str(ROOT / "tests")}
    begun = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(room.house.path), str(room.noor)], stdout=subprocess.PIPE, env=environment
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"started\n"
        started = time.monotonic()
        program.kill()
    time.sleep(1.2)
    room.house = open_house(room.folder, room.clock)
    focus = build(room.house.database, room.clock, room.told.append).focus
    (found,) = focus.look()
    gone = 25 * MINUTE - found.left(read_clocks())
    assert (time.monotonic() - started) * 1000 - 1000 <= gone <= (time.monotonic() - begun) * 1000 + 1000
    assert found.is_running
