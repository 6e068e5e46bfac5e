"""Media that fail: a full disk, a read-only one. It is said by name, and nothing that was kept is lost."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from house import House, open_house
from programs import python
from storage.media import read_only, small_disk
from thuisplan.domain.practice import Answers, Kind
from thuisplan.storage.backups import daily, list_copies
from thuisplan.storage.checks import check
from thuisplan.storage.database import Database
from thuisplan.storage.errors import CopyFailed, FailReason, MigrationFailed, NoPlace, ReadFailed, WriteFailed
from thuisplan.storage.glance import State, glance
from thuisplan.storage.migrate import migrate
from thuisplan.storage.sqlite import connect, journal_of

LIMITED = Path(__file__).with_name("limited.py")
NOW = datetime(2026, 11, 20, 14, tzinfo=UTC)


def log_until_it_fails(house: House) -> tuple[int, WriteFailed]:
    """How many logs were kept before the first that failed."""
    child = house.services.family.add_child("Mila", "fox", "leaf", 4)
    for kept in range(100_000):
        told = len(house.told)
        try:
            house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
        except WriteFailed as error:
            assert len(house.told) == told
            return kept, error
    raise AssertionError("the disk never filled up")


def test_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 400) as disk:
        house = open_house(disk)
        kept, error = log_until_it_fails(house)
        assert error.reason is FailReason.FULL
        assert error.path == house.path
        child = house.services.family.children()[0]
        today = house.services.days.today()
        assert len(house.services.practice.of_day(child.id, today)) == kept > 0
        # The same connection goes on as soon as there is room again.
        assert list(disk.glob("*.part")) == []
        ballast = [p for p in disk.iterdir() if p.name == "thuisplan.db-journal"]
        assert all(p.stat().st_size == 0 for p in ballast)
        house.database.close()
        whole = check(house.path)
        assert whole.is_whole
        assert whole.counts["practice"] == kept


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no such limit")
def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    """For those who are not root: a limit on the size of files instead of a small disk."""
    done = python(LIMITED, tmp_path, PYTHONPATH=os.pathsep.join([str(LIMITED.parents[1]), *sys.path]))
    assert done.returncode == 0, done.stderr
    kept, reason = done.stdout.split()
    assert reason in (FailReason.FULL, FailReason.IO)
    whole = check(tmp_path / "thuisplan.db")
    assert whole.is_whole
    assert whole.counts["practice"] == int(kept) > 0


def test_there_is_room_again(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 500) as disk:
        ballast = disk / "film.mp4"
        ballast.write_bytes(bytes(150_000))
        house = open_house(disk)
        kept, _ = log_until_it_fails(house)
        ballast.unlink()
        child = house.services.family.children()[0]
        log = house.services.practice.log(child.id, Answers(Kind.GAME))
        assert house.services.practice.practice(log.id) == log
        house.database.close()
        assert check(house.path).counts["practice"] == kept + 1


def test_no_room_for_a_copy_leaves_the_old_ones(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 900) as disk:
        house = open_house(disk)
        first = daily(house.path, NOW)
        assert first is not None
        log_until_it_fails(house)
        with pytest.raises(CopyFailed) as caught:
            daily(house.path, NOW.replace(day=21))
        assert caught.value.reason is FailReason.FULL
        assert [c.path for c in list_copies(house.path)] == [first]
        assert list((disk / "copies").iterdir()) == [first]
        assert check(first).is_whole
        house.database.close()


def test_no_room_for_a_new_database(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 20) as disk:
        with pytest.raises(WriteFailed) as caught:
            Database.open(disk / "thuisplan.db")
        assert caught.value.reason is FailReason.FULL
        assert list(disk.iterdir()) == []


def test_a_read_only_medium_can_be_looked_at(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    house = open_house(disk)
    child = house.services.family.add_child("Mila", "fox", "leaf", 4)
    house.database.close()
    before = house.path.read_bytes()
    with read_only(disk):
        assert glance(house.path, NOW).state is State.READY
        assert check(house.path).is_whole
        house = open_house(disk)
        assert house.database.is_read_only
        assert house.services.family.children() == [child]
        with pytest.raises(WriteFailed) as caught:
            house.services.practice.log(child.id, Answers(Kind.COOKING))
        assert caught.value.reason is FailReason.READ_ONLY
        assert house.services.family.children() == [child]
        house.database.close()
    assert house.path.read_bytes() == before


def test_a_half_done_commit_on_a_read_only_medium(tmp_path: Path) -> None:
    """It cannot be taken back there, so nothing is shown that was never kept."""
    disk = tmp_path / "disk"
    disk.mkdir()
    house = open_house(disk)
    house.database._driver.execute("PRAGMA cache_size = 1")
    with pytest.raises(KeyboardInterrupt), house.database.transaction():
        child = house.services.family.add_child("Mila", "fox", "leaf", 4)
        for _ in range(300):
            house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
        kept = {p: p.read_bytes() for p in (house.path, journal_of(house.path))}
        raise KeyboardInterrupt
    house.database.close()
    for path, content in kept.items():
        path.write_bytes(content)
    with read_only(disk):
        for look in (Database.open, lambda p: glance(p, NOW)):
            with pytest.raises(ReadFailed) as caught:
                look(house.path)
            assert caught.value.reason is FailReason.READ_ONLY
    assert glance(house.path, NOW).children == []


def test_nothing_new_in_a_read_only_folder(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with read_only(disk), pytest.raises(NoPlace):
        Database.open(disk / "thuisplan.db")
    assert list(disk.iterdir()) == []


def test_an_old_file_on_a_read_only_medium(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    house = open_house(disk)
    house.database.close()
    with read_only(disk), pytest.raises(MigrationFailed) as caught:
        migrate(house.path)
    assert caught.value.reason is FailReason.READ_ONLY


def test_a_file_that_another_program_holds(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    other = connect(house.path, "rw")
    other.execute("BEGIN IMMEDIATE")
    house.database._driver.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(WriteFailed) as caught:
        house.services.family.finish_setup()
    assert caught.value.reason is FailReason.BUSY
    other.execute("ROLLBACK")
    other.close()
    house.services.family.finish_setup()
    house.database.close()
