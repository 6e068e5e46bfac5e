"""The family of the benchmarks is one that the program itself could have written."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from ten_years import FRIDAY, write_family

from house import SetClock, open_house
from thuisplan.domain.practice import Answers, Kind
from thuisplan.domain.routines import present
from thuisplan.storage.checks import check
from thuisplan.storage.sqlite import connect


@pytest.mark.parametrize("days", [0, 3])
def test_it_is_whole_and_goes_on(days: int, tmp_path: Path) -> None:
    file = tmp_path / "thuisplan.db"
    assert write_family(file, days, a_day=4) == days * 6 * 4
    report = check(file)
    assert report.is_whole, report.faults
    house = open_house(tmp_path, SetClock(FRIDAY))
    children = house.services.family.children()
    for child in children:
        assert len(house.services.practice.of_day(child.id, FRIDAY.date())) == (4 if days else 0)
        plan = house.services.routines.today(child.id)
        assert len(plan.steps) == 4
        assert present(plan.steps) is not None
        house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    house.database.close()
    driver = connect(file, "ro")
    stamps = driver.execute("SELECT count(DISTINCT seq), count(DISTINCT born), count(*) FROM practice").fetchone()
    driver.close()
    assert len(set(stamps)) == 1
    assert check(file).is_whole
