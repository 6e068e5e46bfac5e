"""A real process that waits is killed: the next one waits no shorter than was last told."""

import os
import subprocess
import sys
import time
from pathlib import Path

from house import open_house
from services.test_locks import SEALED
from thuisplan.domain.pins import FREE_TRIES

WAITER = Path(__file__).with_name("waiter.py")


def killed_after(folder: Path, tries: int, seconds: float) -> int:
    """The last seconds that it told."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(WAITER.parents[1]), *sys.path])}
    with subprocess.Popen(
        [sys.executable, WAITER, folder, str(tries)], stdout=subprocess.PIPE, encoding="ascii", env=environment
    ) as waiter:
        assert waiter.stdout is not None
        said = [waiter.stdout.readline()]
        time.sleep(seconds)
        waiter.kill()
        said += waiter.stdout.readlines()
    return int([line for line in said if line.endswith("\n")][-1])


def test_killed_while_waiting(tmp_path: Path) -> None:
    house = open_house(tmp_path)
    house.services.locks.set_pin(SEALED)
    house.database.close()
    told = killed_after(tmp_path, FREE_TRIES, 1.5)
    assert told < 30
    for seconds in (0.0, 0.6, 1.2):
        again = killed_after(tmp_path, 0, seconds)
        house = open_house(tmp_path)
        left = house.services.locks.waiting()
        house.database.close()
        assert again <= left <= told + 5
        told = again
