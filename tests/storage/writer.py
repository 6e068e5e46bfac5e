"""Logs as fast as it can, and says the id of each log once it is kept. Killed by test_power."""

import sys
from pathlib import Path

from house import open_house
from thuisplan.domain.practice import Answers, Kind


def main() -> None:
    house = open_house(Path(sys.argv[1]))
    child = house.services.family.children()[0]
    while True:
        log = house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
        print(log.id, flush=True)


main()
