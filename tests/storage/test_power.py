"""The program is killed while it writes: what it said was kept is there, and the file is whole.

A process that is killed loses what only the program knew; what the system had not yet put on the disk is lost with
the power alone, which no test here can switch off. For that there are synchronous and fullfsync.
"""

import os
import random
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counts import times
from house import open_house
from thuisplan.domain.practice import Answers, Kind
from thuisplan.storage.checks import check
from thuisplan.storage.database import Database
from thuisplan.storage.glance import glance
from thuisplan.storage.sqlite import has_hot_journal, journal_of

WRITER = Path(__file__).with_name("writer.py")


def test_killed_while_writing(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    child = house.services.family.add_child("Mila", "fox", "leaf", 4)
    house.database.close()
    kept: set[str] = set()
    for _ in range(times(100)):
        said = killed_at_some_moment(tmp_path)
        assert said
        kept |= said
        assert glance(house.path, datetime.now(UTC)).children == [child]
        assert check(house.path).is_whole
    with Database.open(house.path) as database, database.reading() as session:
        rows = session.connection().exec_driver_sql("SELECT lower(hex(id)) FROM practice WHERE deleted = 0")
        found = set(rows.scalars())
    assert {name.replace("-", "") for name in kept} <= found


def killed_at_some_moment(folder: Path) -> set[str]:
    """The ids that the writer had said by then."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(WRITER.parents[1]), *sys.path])}
    with subprocess.Popen(
        [sys.executable, WRITER, folder], stdout=subprocess.PIPE, encoding="ascii", env=environment
    ) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline()]
        time.sleep(random.uniform(0, 0.05))
        writer.kill()
        said += writer.stdout.readlines()
    return {line.strip() for line in said if line.endswith("\n")}


@pytest.mark.parametrize("by", ["glance", "check", "open"])
def test_a_commit_that_was_half_done_is_taken_back(tmp_path: Path, by: str) -> None:
    """The moment of the crash made by hand: pages changed, the journal that undoes them still there."""
    house = open_house(tmp_path)
    child = house.services.family.add_child("Mila", "fox", "leaf", 4)
    path, other = house.path, tmp_path / "after"
    before = path.read_bytes()
    driver = house.database._driver
    driver.execute("PRAGMA cache_size = 1")         # so that changed pages go to the file before the commit
    driver.execute("PRAGMA cache_spill = 1")
    with pytest.raises(KeyboardInterrupt), house.database.transaction():
        for _ in range(300):
            house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
        assert has_hot_journal(path)
        assert path.read_bytes() != before
        other.mkdir()
        (other / path.name).write_bytes(path.read_bytes())
        journal_of(other / path.name).write_bytes(journal_of(path).read_bytes())
        raise KeyboardInterrupt
    house.database.close()
    crashed = other / path.name
    if by == "glance":
        assert glance(crashed, house.clock()).children == [child]
    elif by == "check":
        assert check(crashed).is_whole
    house = open_house(other)
    assert house.services.family.children() == [child]
    assert house.services.practice.of_day(child.id, house.services.days.today()) == []
    house.database.close()
    assert check(crashed).is_whole
