"""Tries a wrong PIN until it has to wait, and says again and again how long. Killed by a test."""

import sys
import time
from pathlib import Path

from house import open_house


def main() -> None:
    locks = open_house(Path(sys.argv[1])).services.locks
    for _ in range(int(sys.argv[2])):
        locks.begin_try()
    while True:
        print(locks.waiting(), flush=True)
        time.sleep(0.25)
        locks.pass_time()


main()
