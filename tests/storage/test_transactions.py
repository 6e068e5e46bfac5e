"""All or nothing; one transaction and one commit for what a child logs."""

from pathlib import Path

import pytest

from house import House
from thuisplan.domain.errors import NameMissing
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Kind
from thuisplan.storage.database import Database


def test_an_error_takes_everything_back(house: House) -> None:
    with pytest.raises(ZeroDivisionError), house.database.transaction():
        house.services.family.add_child("Mila", "fox", "leaf", 4)
        house.services.family.finish_setup()
        _ = 1 / 0
    assert house.services.family.children() == []
    assert not house.services.family.settings().set_up


def test_one_inside_another_joins_it(house: House) -> None:
    family = house.services.family
    with house.database.transaction():
        child = family.add_child("Mila", "fox", "leaf", 4)
        assert family.children() == [child]     # a reading inside sees it
        with Database.open(house.path) as other, other.reading() as session:
            assert session.connection().exec_driver_sql("SELECT count(*) FROM child").scalar() == 0
    assert family.children() == [child]


def test_an_inner_one_that_fails_is_taken_back_alone(house: House) -> None:
    family = house.services.family
    with house.database.transaction():
        kept = family.add_adult("opa")
        with pytest.raises(ZeroDivisionError), house.database.transaction():
            family.add_adult("oma")
            _ = 1 / 0
        with pytest.raises(NameMissing):
            family.add_adult(" ")
        also = family.add_adult("mama")
    assert family.adults() == [kept, also]


def test_no_transaction_begins_inside_a_reading(database: Database) -> None:
    with pytest.raises(RuntimeError, match="inside a reading"), database.reading(), database.transaction():
        pass


def test_a_reading_sees_one_moment(house: House, child: Child) -> None:
    with house.database.reading() as session:
        count = "SELECT count(*) FROM adult"
        assert session.connection().exec_driver_sql(count).scalar() == 0
        with house.database.reading() as inner:
            assert inner is session
    house.services.family.add_adult("opa")


def test_a_log_is_one_transaction_with_one_commit(house: House, child: Child) -> None:
    house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    said: list[str] = []
    house.database._driver.set_trace_callback(said.append)
    log = house.services.practice.log(child.id, Answers(Kind.GAME, 10))
    house.database._driver.set_trace_callback(None)
    once = list(dict.fromkeys(said))        # a trigger's steps are told as its statement, again
    words = [statement.split()[0] for statement in once]
    # The settings, whether it is known, the clock; the clock again, the log.
    assert words == ["BEGIN", "SELECT", "SELECT", "SELECT", "INSERT", "INSERT", "COMMIT"]
    assert house.services.practice.practice(log.id) == log


def test_the_file_is_closed_after_an_error(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), Database.open(path) as database, database.transaction():
        _ = 1 / 0
    path.unlink()
    assert not path.exists()
