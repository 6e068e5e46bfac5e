"""Copies: whole, made while the program goes on, kept for half a year, and put back over whatever is there."""

import os
import stat
import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from house import House, open_house
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Kind
from thuisplan.storage import backups
from thuisplan.storage.backups import (
    CopyKind,
    daily,
    list_copies,
    make_copy,
    named_copies,
    obstacles,
    to_keep,
)
from thuisplan.storage.checks import check
from thuisplan.storage.errors import CopyFailed, DamagedDatabase, NewerDatabase
from thuisplan.storage.restoring import restore
from thuisplan.storage.sqlite import MAGIC, connect

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
DAY = timedelta(days=1)


def damage(path: Path) -> None:
    """A page in the middle is gone; the header is whole, so it opens."""
    whole = bytearray(path.read_bytes())
    whole[4096 * 4:4096 * 5] = os.urandom(4096)
    path.write_bytes(whole)


def fill(house: House, child: Child, logs: int) -> None:
    with house.database.transaction():
        for _ in range(logs):
            house.services.practice.log(child.id, Answers(Kind.COOKING, 20))


def test_its_name_says_when_and_why(house: House, child: Child) -> None:
    made = daily(house.path, NOW)
    assert made is not None
    assert made == house.path.parent / "copies" / "thuisplan-2026-11-22T143000-daily.db"
    (copy,) = list_copies(house.path)
    assert (copy.path, copy.kind, copy.size) == (made, CopyKind.DAILY, made.stat().st_size)
    assert (copy.made.date(), f"{copy.made:%H:%M}") == (date(2026, 11, 22), "14:30")
    assert check(made).is_whole
    assert check(made).counts == check(house.path).counts


def test_one_a_day(house: House) -> None:
    assert daily(house.path, NOW) is not None
    assert daily(house.path, NOW + timedelta(hours=9)) is None
    assert daily(house.path, NOW + DAY) is not None


def test_two_in_one_second(house: House) -> None:
    first, second = (make_copy(house.path, CopyKind.IMPORT, NOW) for _ in range(2))
    assert first != second
    assert len(list_copies(house.path)) == 2


def test_what_is_named_otherwise_is_not_ours(house: House) -> None:
    daily(house.path, NOW)
    folder = house.path.parent / "copies"
    for name in ("thuisplan-2026-99-22T143000-daily.db", "thuisplan-2026-11-22T143000-odd.db", "thuisplan-x.db",
                 "holiday.jpg", "other-2026-11-22T143000-daily.db"):
        (folder / name).write_bytes(MAGIC)
    assert len(list_copies(house.path)) == 1


def test_half_a_year_of_copies(house: House) -> None:
    for n in range(400):
        # Only the names matter for what is kept.
        daily(house.path, NOW + n * DAY) if n in (0, 399) else _as_if_made(house.path, NOW + n * DAY)
    last = (NOW + 399 * DAY).date()
    days = [c.made.date() for c in list_copies(house.path)]
    assert days[:7] == [last - n * DAY for n in range(7)]
    assert set(days) == to_keep((NOW + n * DAY).date() for n in range(400))
    assert 12 <= len(days) <= 17


def _as_if_made(path: Path, now: datetime) -> None:
    (path.parent / "copies" / f"thuisplan-{now:%Y-%m-%dT%H%M%S}-daily.db").write_bytes(MAGIC)


def test_copies_of_the_future_push_out_nothing(house: House) -> None:
    """A laptop of which the clock was a year ahead for two weeks."""
    daily(house.path, NOW)
    for n in range(14):
        _as_if_made(house.path, NOW + (365 + n) * DAY)
    for n in range(1, 7):
        assert daily(house.path, NOW + n * DAY) is not None
    days = {c.made.date() for c in list_copies(house.path)}
    assert {(NOW + n * DAY).date() for n in range(7)} <= days
    assert {(NOW + (365 + n) * DAY).date() for n in range(14)} <= days


def test_the_copy_that_was_just_made_stays_whatever_the_clock_says(house: House) -> None:
    for n in range(200):
        _as_if_made(house.path, NOW + n * DAY) if n else daily(house.path, NOW)
    made = daily(house.path, datetime(1999, 1, 1, 12, tzinfo=UTC))
    assert made is not None
    assert made.exists()
    assert len(list_copies(house.path)) == 201


@pytest.mark.parametrize("what", ["empty", "text", "folder"])
def test_what_only_has_the_name_of_today_s_copy_does_not_count(house: House, what: str) -> None:
    (house.path.parent / "copies").mkdir()
    named = house.path.parent / "copies" / "thuisplan-2026-11-22T143000-daily.db"
    named.mkdir() if what == "folder" else named.write_text("melk" if what == "text" else "")
    assert list_copies(house.path) == []
    assert [c.path for c in named_copies(house.path)] == [named]
    made = daily(house.path, NOW)
    assert made is not None
    assert [c.path for c in list_copies(house.path)] == [made]
    assert check(made).is_whole


@pytest.mark.skipif(os.name != "posix", reason="a pipe with a name")
def test_a_pipe_named_as_a_copy_holds_up_nothing(house: House) -> None:
    (house.path.parent / "copies").mkdir()
    os.mkfifo(house.path.parent / "copies" / "thuisplan-2026-11-22T143000-daily.db")
    assert list_copies(house.path) == []


def test_what_stands_in_the_way_is_named(house: House) -> None:
    folder = house.path.parent / "copies"
    assert obstacles(house.path) == []
    folder.write_text("")
    assert obstacles(house.path) == [folder]
    with pytest.raises(CopyFailed):
        daily(house.path, NOW)
    folder.unlink()
    part = folder / "thuisplan-2026-11-22T143000-daily.db.part"
    part.mkdir(parents=True)
    assert obstacles(house.path) == [part]
    with pytest.raises(CopyFailed):
        daily(house.path, NOW)
    assert list(folder.iterdir()) == [part]


@given(st.sets(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=200))
def test_seven_days_four_weeks_six_months(days: set[date]) -> None:
    kept = to_keep(days)
    latest = sorted(days, reverse=True)
    assert kept <= days
    assert set(latest[:7]) <= kept
    assert len(kept) <= 17
    assert to_keep(kept) == kept
    weeks = {d.isocalendar()[:2] for d in days}
    assert sorted(weeks, reverse=True)[:4] == sorted({d.isocalendar()[:2] for d in kept}, reverse=True)[:4]
    months = sorted({(d.year, d.month) for d in days}, reverse=True)
    assert set(months[:6]) <= {(d.year, d.month) for d in kept}


@given(st.integers(1, 500))
def test_day_after_day_gives_the_same_as_all_at_once(count: int) -> None:
    """Throwing away every day never costs a copy that would be kept later."""
    kept: set[date] = set()
    for n in range(count):
        kept = to_keep(kept | {date(2026, 1, 1) + n * DAY})
    assert kept == to_keep(date(2026, 1, 1) + n * DAY for n in range(count))


def test_other_kinds_of_copies_are_not_thrown_away(house: House) -> None:
    before = make_copy(house.path, CopyKind.MIGRATION, NOW - 999 * DAY)
    for n in range(10):
        daily(house.path, NOW + n * DAY)
    assert before.exists()


def test_a_damaged_database_is_not_copied_and_nothing_is_thrown_away(house: House, child: Child) -> None:
    fill(house, child, 50)
    for n in range(7):
        daily(house.path, NOW + n * DAY)
    house.database.close()
    damage(house.path)
    before = list_copies(house.path)
    with pytest.raises(CopyFailed) as caught:
        daily(house.path, NOW + 300 * DAY)
    assert caught.value.faults
    assert list_copies(house.path) == before
    assert not list((house.path.parent / "copies").glob("*.part*"))


def test_sums_that_are_wrong_are_damage(house: House, child: Child) -> None:
    fill(house, child, 3)
    house.database._driver.execute("UPDATE practice_day SET minutes = minutes + 1")
    with pytest.raises(CopyFailed, match="practice_day"):
        daily(house.path, NOW)
    assert not check(house.path).practice_days_right


def test_what_an_earlier_crash_left_is_cleared(house: House) -> None:
    folder = house.path.parent / "copies"
    folder.mkdir()
    (folder / "thuisplan-2026-11-21T143000-daily.part").write_text("half")
    made = daily(house.path, NOW)
    assert list(folder.iterdir()) == [made]


@pytest.mark.parametrize("restarts", [backups.RESTARTS, -1])
def test_copying_while_the_program_writes(tmp_path: Path, restarts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    # -1: as if the program wrote without a pause; half a copy is left and the whole is made in one go.
    monkeypatch.setattr(backups, "RESTARTS", restarts)
    monkeypatch.setattr(backups, "PAGES_AT_ONCE", 5)
    house = open_house(tmp_path)
    child = house.services.family.add_child("Mila", "fox", "leaf", 4)
    fill(house, child, 3000)
    made: list[Path | None] = []
    copying = threading.Thread(target=lambda: made.append(daily(house.path, NOW)))
    logged = 0
    copying.start()
    while copying.is_alive():       # one that waits for longer than BUSY_SECONDS is refused
        house.services.practice.log(child.id, Answers(Kind.GAME, 5))
        logged += 1
    copying.join()
    assert made[0] is not None
    assert check(made[0]).is_whole
    copied = check(made[0]).counts["practice"]
    assert 3000 <= copied <= 3000 + logged
    assert check(house.path).counts["practice"] == 3000 + logged
    assert logged > 1
    house.database.close()


@pytest.mark.skipif(os.name != "posix", reason="rights of a file mean something else on Windows")
def test_copies_have_the_rights_of_the_database(house: House) -> None:
    house.path.chmod(0o660)
    house.path.parent.chmod(0o770)
    made = daily(house.path, NOW)
    assert made is not None
    assert stat.S_IMODE(made.stat().st_mode) == 0o660
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o770


@pytest.mark.parametrize("state", ["whole", "damaged", "empty", "text", "cut", "gone", "journal", "wal"])
def test_putting_a_copy_back_over_anything(tmp_path: Path, state: str) -> None:
    house = open_house(tmp_path)
    child = house.services.family.add_child("Mila", "fox", "leaf", 4)
    copy = daily(house.path, NOW)
    assert copy is not None
    house.services.family.add_adult("opa")
    house.database.close()
    path, journal = house.path, tmp_path / "thuisplan.db-journal"
    if state == "damaged":
        damage(path)
    elif state == "empty":
        path.write_bytes(b"")
    elif state == "text":
        path.write_text("melk, brood")
    elif state == "cut":
        path.write_bytes(path.read_bytes()[:5000])
    elif state == "gone":
        path.unlink()
    elif state == "journal":
        # A hot journal of the present file: played back into the restored one it would spoil it.
        page = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + (1).to_bytes(4, "big") + bytes(4) + (9).to_bytes(4, "big")
        page += (512).to_bytes(4, "big") + (4096).to_bytes(4, "big")
        journal.write_bytes(page.ljust(512, b"\0") + (1).to_bytes(4, "big") + bytes(4096) + bytes(4))
    elif state == "wal":
        _with_a_wal(path)
    before = path.read_bytes() if path.exists() else None
    aside = restore(path, copy, NOW + DAY)
    if before is None:
        assert aside is None
    else:
        assert aside is not None
        assert aside.read_bytes() == before
        assert aside.name == "thuisplan-2026-11-23T143000-aside.db"
    assert check(path).is_whole
    house = open_house(tmp_path)
    assert house.services.family.children() == [child]
    assert house.services.family.adults() == []
    house.database.close()
    assert copy.exists()
    assert not list(tmp_path.rglob("*.part*"))


def _with_a_wal(path: Path) -> None:
    """As a tool leaves it that changed the journal and then died: the latest is in the -wal file alone."""
    tool = connect(path, "rw")
    tool.execute("PRAGMA journal_mode = WAL")
    tool.execute("PRAGMA wal_autocheckpoint = 0")
    tool.execute("UPDATE child SET name = 'Zed'")
    left = [(p, p.read_bytes()) for p in (path, path.with_name(path.name + "-wal"))]
    tool.close()
    for file, content in left:
        file.write_bytes(content)


def test_putting_back_can_be_taken_back(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    copy = daily(house.path, NOW)
    assert copy is not None
    adult = house.services.family.add_adult("opa")
    house.database.close()
    aside = restore(house.path, copy, NOW)
    assert aside is not None
    restore(house.path, aside, NOW)
    house = open_house(tmp_path)
    assert house.services.family.adults() == [adult]
    house.database.close()


def test_a_damaged_copy_is_not_put_back(house: House, child: Child) -> None:
    fill(house, child, 50)
    copy = daily(house.path, NOW)
    assert copy is not None
    house.database.close()
    before = house.path.read_bytes()
    damage(copy)
    with pytest.raises((CopyFailed, DamagedDatabase)):
        restore(house.path, copy, NOW)
    copy.write_bytes(b"")
    with pytest.raises(DamagedDatabase):
        restore(house.path, copy, NOW)
    copy.write_bytes(before[:60] + (99).to_bytes(4, "big") + before[64:])
    with pytest.raises(NewerDatabase):
        restore(house.path, copy, NOW)
    assert house.path.read_bytes() == before
    assert [c.kind for c in list_copies(house.path)] == [CopyKind.DAILY]
