"""Stamps only grow: whatever the wall clock does, and across restarts."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from thuisplan.storage.stamps import StampClock, instant_of

MS = 1_000_000      # nanoseconds
walls = st.integers(0, (1 << 47) * MS)


@given(st.lists(st.tuples(walls, st.booleans(), st.integers(1, 5)), min_size=1, max_size=40))
def test_they_only_grow(moments: list[tuple[int, bool, int]]) -> None:
    stamps: list[str] = []
    clock = StampClock(None, "0badcafe", lambda: wall)
    for wall, restart, times_ in moments:
        if restart:
            clock = StampClock(clock.last, "0badcafe", lambda: wall)  # noqa: B023  called at once
        stamps += [clock.next() for _ in range(times_)]
    assert stamps == sorted(set(stamps))
    assert {len(s) for s in stamps} == {25}


def test_it_follows_a_clock_far_ahead_and_never_comes_back() -> None:
    now = 1_800_000_000_000 * MS
    clock = StampClock(None, "0badcafe", lambda: now)
    assert clock.next() == f"{1_800_000_000_000:012x}0000-0badcafe"
    now += 10**9 * MS
    ahead = clock.next()
    assert ahead.startswith(f"{1_801_000_000_000:012x}0000")
    now = 0
    assert clock.next() == f"{1_801_000_000_000:012x}0001-0badcafe"


def test_a_full_counter_moves_the_milliseconds_on() -> None:
    clock = StampClock(f"{7:012x}ffff-0badcafe", "0badcafe", lambda: 0)
    assert clock.next() == f"{8:012x}0000-0badcafe"


def test_nothing_was_stamped_yet() -> None:
    assert StampClock(None, "0badcafe").last is None


def test_it_tells_when_it_was_made() -> None:
    at = datetime(2026, 11, 20, 14, 20, 0, 125_000, tzinfo=UTC)
    clock = StampClock(None, "0badcafe", lambda: int(at.timestamp() * 1000) * MS)
    assert [instant_of(clock.next()) for _ in range(3)] == [at, at, at]
