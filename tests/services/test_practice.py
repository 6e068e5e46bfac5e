"""The log: fourteen days back, an hour to take it back, always to be changed; nothing is filled in by itself."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from house import AMSTERDAM, House
from thuisplan.domain.errors import DayNotOpen, NotFound, UndoTooLate
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Company, Help, Kind, Mood
from thuisplan.services.changes import Change
from thuisplan.services.house import Services

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def test_everything_that_was_said_is_kept(house: House, services: Services, child: Child) -> None:
    mama = services.family.add_adult("mama")
    house.told.clear()
    answers = Answers(Kind.COOKING, 25, Company.HELPED, mama.id, Help.HINTED, Mood.WOW, 0)
    log = services.practice.log(child.id, answers)
    assert services.practice.practice(log.id) == log
    assert (log.answers, log.later, log.day) == (answers, False, services.days.today())
    assert log.logged_at == house.clock.instant
    assert log.logged_at.tzinfo is UTC
    assert house.told == [Change.PRACTICE]


def test_what_was_not_said_stays_so(services: Services, child: Child) -> None:
    log = services.practice.log(child.id, Answers(Kind.GAME))
    assert services.practice.practice(log.id).answers == Answers(Kind.GAME)
    assert services.practice.last_minutes(child.id) == {}


def test_fourteen_days_back_and_not_fifteen_and_never_ahead(house: House, services: Services, child: Child) -> None:
    today = services.days.today()
    assert services.practice.log(child.id, Answers(Kind.NEWS), today - 14 * DAY).later
    assert not services.practice.log(child.id, Answers(Kind.NEWS), today).later
    house.told.clear()
    for day in (today - 15 * DAY, today + DAY):
        with pytest.raises(DayNotOpen):
            services.practice.log(child.id, Answers(Kind.NEWS), day)
        assert services.practice.of_day(child.id, day) == []
    assert house.told == []
    assert services.practice.open_days() == [today - n * DAY for n in range(15)]


def test_after_midnight_counts_for_the_evening(house: House, services: Services, child: Child) -> None:
    house.clock.instant = datetime(2026, 11, 21, 1, 30, tzinfo=AMSTERDAM)
    log = services.practice.log(child.id, Answers(Kind.NEWS))
    assert (log.day.day, log.later) == (20, False)


def test_an_hour_to_take_it_back(house: House, services: Services, child: Child) -> None:
    log = services.practice.log(child.id, Answers(Kind.COOKING, 20))
    house.clock.forward(HOUR)
    assert services.practice.can_undo(log)
    services.practice.undo(log.id)
    assert services.practice.of_day(child.id, log.day) == []
    assert services.practice.last_minutes(child.id) == {}
    for wish in (services.practice.undo, services.practice.practice):
        with pytest.raises(NotFound):
            wish(log.id)
    with pytest.raises(NotFound):
        services.practice.edit(log.id, Answers(Kind.GAME))


def test_after_the_hour_it_can_be_changed(house: House, services: Services, child: Child) -> None:
    log = services.practice.log(child.id, Answers(Kind.COOKING, 20), services.days.today() - DAY)
    house.clock.forward(HOUR + timedelta(microseconds=1))
    assert not services.practice.can_undo(log)
    house.told.clear()
    with pytest.raises(UndoTooLate):
        services.practice.undo(log.id)
    assert house.told == []
    house.clock.forward(40 * DAY)
    services.practice.edit(log.id, Answers(Kind.SHOPPING, 5, Company.ALONE))
    changed = services.practice.practice(log.id)
    assert changed.answers == Answers(Kind.SHOPPING, 5, Company.ALONE)
    assert (changed.day, changed.later, changed.logged_at) == (log.day, True, log.logged_at)
    assert house.told == [Change.PRACTICE]


def test_in_the_order_in_which_they_were_logged(house: House, services: Services, child: Child) -> None:
    logs = []
    for n in range(5):
        logs.append(services.practice.log(child.id, Answers(Kind.GAME, n + 1)))
        if n % 2:       # some in the same instant
            house.clock.forward(timedelta(seconds=1))
    other = services.family.add_child("Lot", "fox", "leaf")
    services.practice.log(other.id, Answers(Kind.NEWS, 99))
    assert services.practice.of_day(child.id, logs[0].day) == logs


def test_minutes_of_last_time(house: House, services: Services, child: Child) -> None:
    today = services.days.today()
    services.practice.log(child.id, Answers(Kind.COOKING, 10))
    house.clock.forward(HOUR)
    services.practice.log(child.id, Answers(Kind.COOKING, 40))
    house.clock.forward(HOUR)
    services.practice.log(child.id, Answers(Kind.COOKING))                      # said nothing of minutes
    services.practice.log(child.id, Answers(Kind.COOKING, 99), today - DAY)     # of an earlier day
    services.practice.log(child.id, Answers(Kind.GAME, 5), today - 3 * DAY)
    assert services.practice.last_minutes(child.id) == {Kind.COOKING: 40, Kind.GAME: 5}
    assert services.practice.last_minutes(uuid4()) == {}
