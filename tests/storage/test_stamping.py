"""Every write is stamped in one place, and nothing gets round it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import delete, insert, text, update
from sqlalchemy.orm import Session

from house import House, SetClock, open_house
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Kind
from thuisplan.storage.database import Database
from thuisplan.storage.tables import LOCAL, AdultRow, ChildRow, PracticeRow

CHILD: Any = ChildRow.__table__


def row_of(database: Database, kind: type[Any], id_: UUID) -> dict[str, Any]:
    with database.reading() as session:
        return dict(vars(session.get_one(kind, id_)))


def test_a_new_row_is_born(house: House, child: Child) -> None:
    row = row_of(house.database, ChildRow, child.id)
    assert (row["stamps"], row["extra"], row["deleted"]) == ({}, {}, False)
    assert len(row["born"]) == 25
    assert row["seq"] >= 1


def test_a_change_stamps_its_columns_only(house: House, child: Child) -> None:
    before = row_of(house.database, ChildRow, child.id)
    house.services.family.change_child(child.id, name="Milou", avatar="fox", colour="leaf")
    after = row_of(house.database, ChildRow, child.id)
    assert set(after["stamps"]) == {"name"}
    assert after["stamps"]["name"] > after["born"] == before["born"]
    assert after["seq"] > before["seq"]
    house.services.family.archive_child(child.id)
    later = row_of(house.database, ChildRow, child.id)
    assert later["stamps"]["archived"] > later["stamps"]["name"] == after["stamps"]["name"]


def test_no_change_no_stamp(house: House, child: Child) -> None:
    before = row_of(house.database, ChildRow, child.id)
    house.services.family.change_child(child.id, name="Mila", avatar="fox", colour="leaf")
    after = row_of(house.database, ChildRow, child.id)
    assert (after["stamps"], after["seq"]) == (before["stamps"], before["seq"])


def test_a_log_taken_back_is_a_row_marked_as_deleted(house: House, child: Child) -> None:
    log = house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    house.services.practice.undo(log.id)
    row = row_of(house.database, PracticeRow, log.id)
    assert row["deleted"] is True
    assert set(row["stamps"]) == {"deleted"}


def test_stamps_and_counter_go_on_after_a_restart(tmp_path: Path) -> None:
    seen: list[tuple[str, int]] = []
    for n in range(3):
        house = open_house(tmp_path)
        adult = house.services.family.add_adult(f"opa {n}")
        row = row_of(house.database, AdultRow, adult.id)
        seen.append((row["born"], row["seq"]))
        house.database.close()
    assert seen == sorted(set(seen))
    assert len({born[-8:] for born, _ in seen}) == 1    # one laptop


def test_a_day_set_for_trying_does_not_feed_the_clock(tmp_path: Path) -> None:
    clock = SetClock()
    clock.forward(timedelta(days=9000))
    house = open_house(tmp_path, clock)
    row = row_of(house.database, AdultRow, house.services.family.add_adult("opa").id)
    born = date(1970, 1, 1) + timedelta(milliseconds=int(row["born"][:12], 16))
    assert born < clock().date() - timedelta(days=3000)
    house.database.close()


@pytest.mark.parametrize("way_round", [
    lambda s: s.execute(update(ChildRow).values(name="x")),
    lambda s: s.execute(delete(ChildRow)),
    lambda s: s.execute(insert(ChildRow), [{"name": "x"}]),
    lambda s: s.execute(delete(CHILD)),
    lambda s: s.execute(insert(LOCAL).values(key="seq", value="0")),
    lambda s: s.execute(text("DELETE FROM child")),
    lambda s: s.query(ChildRow).delete(),
    lambda s: s.bulk_save_objects([ChildRow()]),
    lambda s: s.bulk_insert_mappings(ChildRow, [{}]),
    lambda s: s.bulk_update_mappings(ChildRow, [{}]),
])
def test_there_is_no_way_round(house: House, child: Child, way_round: Callable[[Session], object]) -> None:
    with pytest.raises(RuntimeError, match="stamps"), house.database.transaction() as session:
        way_round(session)
    assert house.services.family.children() == [child]


def test_a_row_is_never_deleted(house: House, child: Child) -> None:
    with pytest.raises(RuntimeError, match="never deleted"), house.database.transaction() as session:
        session.delete(session.get_one(ChildRow, child.id))
    assert house.services.family.children() == [child]


def test_a_reading_writes_nothing(house: House, child: Child) -> None:
    with pytest.raises(RuntimeError, match="writes nothing"), house.database.reading() as session:
        session.get_one(ChildRow, child.id).name = "x"
        session.flush()
    assert house.services.family.children() == [child]
