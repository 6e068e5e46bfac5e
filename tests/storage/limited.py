"""Logs until a file may not grow any more, and says how many logs were kept and why it stopped. See test_media."""

import resource
import sys
from pathlib import Path

from house import open_house
from thuisplan.domain.practice import Answers, Kind
from thuisplan.storage.errors import WriteFailed


def main() -> None:
    house = open_house(Path(sys.argv[1]))
    child = house.services.family.add_child("Mila", "fox", "leaf", 4)
    most = house.path.stat().st_size + 20_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    kept = 0
    try:
        while True:
            house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
            kept += 1
    except WriteFailed as error:
        print(kept, error.reason)
    assert len(house.services.practice.of_day(child.id, house.services.days.today())) == kept
    house.database.close()


main()
