"""The PIN and the picture locks on a real database: tries, waits, the way back, and what is kept where."""

import hashlib
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from house import House, open_house
from storage.media import read_only
from thuisplan.domain.errors import NotFound, PicturesWrong, StillWaiting
from thuisplan.domain.family import Child
from thuisplan.domain.locks import Doors
from thuisplan.domain.pins import FREE_TRIES, REMOVAL, Pin, SealedPin
from thuisplan.services import pins
from thuisplan.services.changes import Change
from thuisplan.services.locks import LockService
from thuisplan.storage.glance import glance
from thuisplan.storage.readable import unreadable

PIN = Pin("80317426")
SEALED = SealedPin(b"s" * 16, b"m" * 32)        # opened by nothing; sealing takes a quarter of a second


class Seconds:
    """A clock that only runs on, and that a test sets."""

    def __init__(self, now: float = 1000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def start(house: House, seconds: Seconds) -> LockService:
    """As when the program starts."""
    return LockService(house.database, house.clock, house.told.append, seconds)


def run(locks: LockService, seconds: Seconds, by: float) -> None:
    """So long the program runs, and looks at the clock every second."""
    for _ in range(int(by)):
        seconds.now += 1
        locks.pass_time()
    seconds.now += by - int(by)


def wrong(locks: LockService, times: int) -> None:
    for _ in range(times):
        locks.begin_try()


def spoil(house: House, key: str, value: str) -> None:
    house.database._driver.execute("INSERT OR REPLACE INTO local VALUES (?, ?)", (key, value))


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def locks(house: House, seconds: Seconds) -> LockService:
    """With a PIN."""
    made = start(house, seconds)
    made.set_pin(SEALED)
    house.told.clear()
    return made


# -- sealing

def test_only_the_same_pin_opens_its_seal() -> None:
    sealed = pins.seal(PIN)
    assert pins.opens(sealed, Pin("80317426"))
    assert not pins.opens(sealed, Pin("8031742"))
    assert sealed != pins.seal(PIN), "the same PIN of another family looks otherwise"
    assert sealed.made.hex() not in repr(sealed)


def test_a_right_and_a_wrong_pin_cost_one_scrypt_of_the_agreed_size(
    locks: LockService, monkeypatch: pytest.MonkeyPatch
) -> None:
    locks.set_pin(pins.seal(PIN))
    asked: list[dict[str, Any]] = []
    real = hashlib.scrypt

    def counting(password: bytes, **sizes: Any) -> bytes:
        asked.append({name: sizes[name] for name in ("n", "r", "p")})
        return real(password, **sizes)

    monkeypatch.setattr(hashlib, "scrypt", counting)
    for pin in (PIN, Pin("0000"), Pin("12345678")):
        locks.begin_try()(pin)
    assert asked == [{"n": 65536, "r": 8, "p": 1}] * 3
    wrong(locks, 2)
    with pytest.raises(StillWaiting):
        locks.begin_try()
    assert len(asked) == 3, "while somebody waits nothing is tried"


@pytest.mark.parametrize("value", ["", "1234", "scrypt-16-8-1:00:00", "scrypt-20-8-1:" + "0" * 97, "é" * 99])
def test_a_pin_that_cannot_be_read_opens_nothing_and_can_be_taken_away(
    house: House, seconds: Seconds, value: str
) -> None:
    spoil(house, "pin", value)
    locks = start(house, seconds)
    assert locks.has_pin()
    assert not locks.begin_try()(PIN)
    assert unreadable(house.path) == []
    locks.ask_removal()
    run(locks, seconds, REMOVAL)
    assert not locks.has_pin()


# -- tries and waits

def test_without_a_pin_there_is_nothing_to_try(house: House, seconds: Seconds) -> None:
    locks = start(house, seconds)
    assert not locks.has_pin()
    assert glance(house.path, house.clock).doors == locks.doors() == Doors()
    for ask in (locks.begin_try, locks.take_pin_away, locks.ask_removal):
        with pytest.raises(NotFound):
            ask()


def test_after_five_wrong_tries_one_waits_and_the_right_one_forgets_them(
    locks: LockService, seconds: Seconds
) -> None:
    wrong(locks, FREE_TRIES - 1)
    assert locks.waiting() == 0
    wrong(locks, 1)
    assert locks.waiting() == 30
    run(locks, seconds, 29.5)
    assert locks.waiting() == 1
    with pytest.raises(StillWaiting):
        locks.begin_try()
    run(locks, seconds, 0.5)
    wrong(locks, 1)
    assert locks.waiting() == 60
    run(locks, seconds, 60)
    locks.begin_try()
    assert not locks.opened(), "there was nothing to stop"
    assert locks.waiting() == 0
    wrong(locks, FREE_TRIES - 1)
    assert locks.waiting() == 0


def test_a_try_counts_from_its_beginning(house: House, locks: LockService, seconds: Seconds) -> None:
    """Ending the program while it computes wins nothing."""
    wrong(locks, FREE_TRIES)
    again = start(house, Seconds(5.0))
    assert again.waiting() == 30


def test_a_wait_survives_an_end_to_the_second(house: House, locks: LockService, seconds: Seconds) -> None:
    wrong(locks, FREE_TRIES)
    run(locks, seconds, 12)
    locks.keep_time()
    assert start(house, Seconds(77_000.0)).waiting() == 18


def test_a_wait_survives_being_killed_and_costs_a_few_seconds_at_most(
    house: House, locks: LockService, seconds: Seconds
) -> None:
    wrong(locks, FREE_TRIES)
    for ran in range(1, 31):
        run(locks, seconds, 1)
        left = start(house, Seconds(float(ran))).waiting()
        assert 30 - ran <= left < 30 - ran + 5
    assert locks.waiting() == 0
    assert start(house, Seconds()).waiting() == 0


@pytest.mark.parametrize("days", [-4000, -1, 1, 4000])
def test_what_the_wall_clock_does_changes_nothing(
    house: House, locks: LockService, seconds: Seconds, days: int
) -> None:
    wrong(locks, FREE_TRIES)
    house.clock.forward(timedelta(days=days))
    locks.pass_time()
    assert locks.waiting() == 30
    locks.keep_time()
    assert start(house, seconds).waiting() == 30


def test_where_nothing_can_be_kept_tries_count_all_the_same(
    house: House, seconds: Seconds, caplog: pytest.LogCaptureFixture
) -> None:
    start(house, seconds).set_pin(pins.seal(PIN))
    house.database.close()
    with read_only(house.path.parent):
        again = open_house(house.path.parent, house.clock)
        locks = start(again, seconds)
        assert locks.begin_try()(PIN)
        locks.opened()
        wrong(locks, FREE_TRIES)
        assert locks.waiting() == 30
        locks.ask_removal()
        run(locks, seconds, REMOVAL)
        assert locks.has_pin()
        again.database.close()
    house.database = open_house(house.path.parent, house.clock).database
    assert "waiting time not kept" in caplog.text


@pytest.mark.parametrize("value", ["", "5", "5 30 1", "-1 5", "5 x", "9999999 1", "é"])
def test_tries_that_cannot_be_read_are_none(house: House, locks: LockService, value: str) -> None:
    spoil(house, "pin.tries", value)
    assert start(house, Seconds()).waiting() == 0


# -- setting and taking away

def test_it_is_told_and_can_be_taken_away_and_put_back(house: House, locks: LockService) -> None:
    wrong(locks, 3)
    assert locks.take_pin_away() == SEALED
    assert not locks.has_pin()
    locks.set_pin(SEALED)
    assert locks.has_pin()
    assert house.told == [Change.LOCKS] * 2
    wrong(locks, FREE_TRIES - 1)
    assert locks.waiting() == 0, "earlier tries went with the PIN"


def test_locks_do_not_travel_and_change_no_stamp(house: House, locks: LockService, child: Child) -> None:
    before = house.database._driver.execute("SELECT seq, stamps FROM child").fetchall()
    locks.set_pictures(child.id, ("fox", "frog", "sun"))
    wrong(locks, 2)
    tables = house.database._driver.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    for (table,) in tables:
        rows = str(house.database._driver.execute(f"SELECT * FROM {table}").fetchall())
        assert ("scrypt-16" in rows) == ("fox frog sun" in rows) == (table == "local")
    assert house.database._driver.execute("SELECT seq, stamps FROM child").fetchall() == before


# -- the way back

def test_after_a_quarter_of_an_hour_the_pin_is_gone_and_only_that(
    house: House, locks: LockService, seconds: Seconds, child: Child
) -> None:
    locks.set_pictures(child.id, ("fox", "frog", "sun"))
    locks.ask_removal()
    assert glance(house.path, house.clock).doors == locks.doors() == Doors(frozenset({child.id}), True, True)
    run(locks, seconds, REMOVAL - 1)
    assert locks.removal() == 1
    assert locks.has_pin()
    house.told.clear()
    run(locks, seconds, 1)
    assert not locks.has_pin()
    assert locks.removal() is None
    assert house.told == [Change.LOCKS]
    assert locks.removed_on() == date(2026, 11, 20)
    assert locks.pictures(child.id) == ("fox", "frog", "sun")
    assert house.services.family.children() == [child]
    locks.removal_was_read()
    assert locks.removed_on() is None


def test_asked_again_it_counts_on(locks: LockService, seconds: Seconds) -> None:
    locks.ask_removal()
    run(locks, seconds, 100)
    locks.ask_removal()
    assert locks.removal() == REMOVAL - 100


def test_it_counts_only_while_the_program_runs(house: House, locks: LockService, seconds: Seconds) -> None:
    locks.ask_removal()
    run(locks, seconds, 100)
    locks.keep_time()
    house.clock.forward(timedelta(days=3))
    later = Seconds(5.0)
    again = start(house, later)
    assert again.removal() == REMOVAL - 100
    run(again, later, REMOVAL - 100)
    assert not again.has_pin()
    assert again.removed_on() == date(2026, 11, 23)


def test_the_right_pin_or_a_tap_ends_it(house: House, locks: LockService, seconds: Seconds) -> None:
    locks.ask_removal()
    locks.begin_try()
    assert locks.opened()
    assert locks.removal() is None
    locks.ask_removal()
    locks.cancel_removal()
    run(locks, seconds, 2 * REMOVAL)
    assert locks.has_pin()
    assert start(house, seconds).removal() is None
    assert locks.removed_on() is None


def test_wrong_tries_and_their_wait_go_on_beside_it(house: House, locks: LockService, seconds: Seconds) -> None:
    locks.ask_removal()
    wrong(locks, FREE_TRIES)
    run(locks, seconds, 10)
    assert (locks.waiting(), locks.removal()) == (20, REMOVAL - 10)


def test_a_wish_that_is_left_over_without_a_pin_does_nothing(house: House, seconds: Seconds) -> None:
    spoil(house, "pin.removal", "3")
    locks = start(house, seconds)
    run(locks, seconds, 10)
    assert locks.removed_on() is None
    assert glance(house.path, house.clock).doors == Doors()


@pytest.mark.parametrize("value", ["", "x", "2026-13-01", "gisteren"])
def test_a_day_that_is_none_is_not_told(house: House, locks: LockService, value: str) -> None:
    spoil(house, "pin.removed", value)
    assert locks.removed_on() is None


# -- a child's pictures

def test_a_child_has_a_lock_until_it_is_taken_away(house: House, locks: LockService, child: Child) -> None:
    other = house.services.family.add_child("Bo", "owl", "plum")
    house.told.clear()
    locks.set_pictures(child.id, ("sun", "fox", "frog"))
    assert locks.pictures(child.id) == ("sun", "fox", "frog")
    assert locks.pictures(other.id) is None
    assert glance(house.path, house.clock).doors == locks.doors() == Doors(frozenset({child.id}), True)
    with pytest.raises(PicturesWrong):
        locks.set_pictures(child.id, ("sun", "fox"))
    locks.set_pictures(child.id, None)
    assert locks.doors() == Doors(parents=True)
    assert house.told == [Change.LOCKS] * 2


@pytest.mark.parametrize(("key", "value"), [
    ("lock:{child}", "fox frog"), ("lock:{child}", "fox frog dragon"), ("lock:{child}", "fox fox fox"),
    ("lock:nobody", "fox frog sun"), ("lock:", "fox frog sun"),
])
def test_a_lock_that_means_nothing_shuts_nobody_out(
    house: House, seconds: Seconds, child: Child, key: str, value: str
) -> None:
    spoil(house, key.format(child=child.id.hex), value)
    assert start(house, seconds).pictures(child.id) is None
    assert start(house, seconds).doors() == glance(house.path, house.clock).doors == Doors()


def test_the_row_of_a_child_goes_by_its_key(house: House, locks: LockService) -> None:
    child = uuid4()
    locks.set_pictures(child, ("sun", "fox", "frog"))
    (value,) = house.database._driver.execute(
        "SELECT value FROM local WHERE key = ?", (f"lock:{child.hex}",)).fetchone()
    assert value == "sun fox frog"


# -- where a PIN is not

def test_the_pin_is_in_no_file(house: House, seconds: Seconds, tmp_path: Path) -> None:
    locks = start(house, seconds)
    locks.set_pin(pins.seal(PIN))
    locks.begin_try()(PIN)
    locks.opened()
    locks.begin_try()(Pin("55667788"))
    locks.keep_time()
    for digits in (PIN.digits, "55667788"):
        for form in (digits.encode(), digits.encode("utf-16-le"), digits.encode().hex().encode()):
            assert [f for f in tmp_path.rglob("*") if f.is_file() and form in f.read_bytes()] == []
