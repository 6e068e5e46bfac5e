"""What another version, a merge or a bad disk wrote: one value that means nothing never closes the family."""

from datetime import date, time, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from house import FRIDAY, House, open_house
from thuisplan.domain.days import Away, SchoolYear
from thuisplan.domain.deadlines import DeadlineKind
from thuisplan.domain.family import Child, Settings
from thuisplan.domain.practice import Answers, Kind, Mood
from thuisplan.domain.routines import MOST_STEPS, Routine, Step
from thuisplan.storage.errors import AccessFailed, DamagedDatabase, FailReason, ReadFailed, WriteFailed
from thuisplan.storage.glance import glance
from thuisplan.storage.readable import unreadable
from thuisplan.storage.routines import RoutineStore

TODAY = FRIDAY.date()


def spoil(house: House, statement: str, *values: Any) -> None:
    house.database._driver.execute(statement, values)


@pytest.mark.parametrize("value", [
    "", "melk", "{", '"zeven"', "24", "-1", "7", "3.5", "true", "null", "[3]", "[" * 100_000, "9" * 5000,
])
def test_a_setting_that_means_nothing_is_passed_over(house: House, child: Child, value: str) -> None:
    house.services.family.set_region("zuid")
    house.services.family.set_day_starts(5)
    spoil(house, "UPDATE setting SET value = ? WHERE key = 'day_starts'", value)
    assert house.services.family.settings() == Settings("zuid")
    assert glance(house.path, house.clock).settings == Settings("zuid")
    assert house.services.days.today() == TODAY
    assert unreadable(house.path) == ["setting: day_starts"]
    house.services.family.set_day_starts(4)
    assert house.services.family.settings() == Settings("zuid", 4)
    assert unreadable(house.path) == []


@pytest.mark.parametrize(("key", "value"), [
    ("region", '"oost"'), ("region", "{}"), ("set_up", "1"), ("screen_minutes", "12"), ("screen_minutes", "true"),
])
def test_every_setting_is_looked_at(house: House, key: str, value: str) -> None:
    house.services.family.finish_setup()
    spoil(house, "UPDATE setting SET value = ? WHERE key = ?", value, key)
    assert getattr(house.services.family.settings(), key) == getattr(Settings(), key)


def test_the_first_paint_refuses_an_id_that_is_none(house: House, child: Child) -> None:
    spoil(house, "PRAGMA foreign_keys = OFF")
    spoil(house, "UPDATE child SET id = x'00'")
    with pytest.raises(DamagedDatabase):
        glance(house.path, house.clock)


@pytest.mark.parametrize("statement", [
    "UPDATE practice SET mood = 'proud'",
    "UPDATE practice SET kind = 'chess'",
    "UPDATE practice SET help = ''",
    "UPDATE practice SET logged_at = '2026-13-01T00:00:00Z'",
    "UPDATE practice SET logged_at = '2026-11-20T15:00:00'",
    "UPDATE practice SET helper = x'0102'",
    "UPDATE practice SET stamps = '[1]'",
    "UPDATE practice SET extra = '{'",
])
def test_a_log_that_cannot_be_read_has_a_name(house: House, child: Child, statement: str) -> None:
    house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    spoil(house, "PRAGMA foreign_keys = OFF")
    spoil(house, statement)
    with pytest.raises(ReadFailed) as caught:
        house.services.practice.of_day(child.id, TODAY)
    assert caught.value.reason is FailReason.DAMAGED
    assert any("practice" in line for line in unreadable(house.path))
    # The rest goes on.
    house.services.practice.log(child.id, Answers(Kind.GAME, 20))
    assert house.services.family.children() == [child]


@pytest.mark.parametrize(("table", "change"), [
    ("routine", "at = '25:00'"), ("routine", "at = '15:00+01:00'"), ("away", "first = '2026-02-30'"),
    ("away", "kind = 'moon'"), ("tick", "outcome = 'half'"), ("tick", "reason = '?'"),
    ("routine", "title = cast(x'ff' AS TEXT)"), ("routine", "season = 'monsoon'"),
])
def test_a_day_that_cannot_be_read_has_a_name(house: House, child: Child, table: str, change: str) -> None:
    routine = house.services.routines.add("Na school", "backpack", steps=[("Tas", "backpack")])
    house.services.routines.mark_done(child.id, routine.steps[0].id, TODAY)
    house.services.days.add_away(child.id, TODAY - timedelta(9), TODAY - timedelta(8))
    spoil(house, f"UPDATE {table} SET {change}")
    with pytest.raises(ReadFailed) as caught:
        house.services.routines.today(child.id)
    assert caught.value.reason is FailReason.DAMAGED
    (line,) = unreadable(house.path)
    assert line.startswith(table)
    assert line.endswith(change.split()[0])


def test_what_was_added_to_a_day_that_is_none_is_on_no_day(house: House, child: Child) -> None:
    house.services.routines.add("Na school", "backpack", steps=[("Tas", "backpack")])
    spoil(house, "UPDATE routine SET only_on = 'ooit'")
    assert house.services.routines.today(child.id).steps == []
    (line,) = unreadable(house.path)
    assert line.endswith("only_on")


def test_a_write_that_cannot_read_keeps_nothing(house: House, child: Child) -> None:
    log = house.services.practice.log(child.id, Answers(Kind.COOKING, 20))
    spoil(house, "UPDATE practice SET mood = 'proud'")
    with pytest.raises(WriteFailed) as caught:
        house.services.practice.edit(log.id, Answers(Kind.COOKING, 20, mood=Mood.FUN))
    assert caught.value.reason is FailReason.DAMAGED


def test_numbers_beyond_the_limits_are_read_within_them(house: House, child: Child) -> None:
    log = house.services.practice.log(child.id, Answers(Kind.COOKING, 20, slips=1))
    for minutes, slips, expected in ((0, -1, (None, None)), (9999, 9999, (600, 99)), (-5, 0, (None, 0))):
        spoil(house, "UPDATE practice SET minutes = ?, slips = ?", minutes, slips)
        answers = house.services.practice.practice(log.id).answers
        assert (answers.minutes, answers.slips) == expected


def test_minutes_of_a_routine_beyond_the_limits_are_read_within_them(house: House, child: Child) -> None:
    routine = house.services.routines.add("x", "x", steps=[("y", "x", 20)], parent_minutes=5)
    for value, minutes, parent in ((0, None, None), (-7, None, None), (9999, 120, 60)):
        spoil(house, "UPDATE step SET minutes = ?", value)
        spoil(house, "UPDATE routine SET parent_minutes = ?", value)
        seen = house.services.routines.routine(routine.id)
        assert (seen.steps[0].minutes, seen.parent_minutes) == (minutes, parent)
        house.services.routines.pause(routine.id)       # and can be written again


def test_a_reminder_beyond_the_limits_is_read_within_them(house: House, child: Child) -> None:
    test = house.services.deadlines.add(child.id, DeadlineKind.TEST, "tafels", TODAY + timedelta(days=20))
    for value, read in ((-5, 0), (0, 0), (9999, 30)):
        spoil(house, "UPDATE deadline SET days_before = ?", value)
        assert [d.days_before for d in house.services.deadlines.of_child(child.id)] == [read]
        house.services.deadlines.mark_done(test.id)         # and can be written again
        house.services.deadlines.mark_done(test.id, done=False)


@pytest.mark.parametrize("change", ["kind = 'exam'", "day = 'ooit'", "reminded = '2026-13-01'"])
def test_a_deadline_that_cannot_be_read_has_a_name(house: House, child: Child, change: str) -> None:
    house.services.deadlines.add(child.id, DeadlineKind.TEST, "tafels", TODAY)
    spoil(house, f"UPDATE deadline SET {change}")
    with pytest.raises(ReadFailed) as caught:
        house.services.deadlines.of_child(child.id)
    assert caught.value.reason is FailReason.DAMAGED
    (line,) = unreadable(house.path)
    assert line.startswith("deadline")


@pytest.mark.parametrize("change", ["first = '2026-02-30'", "last = ''", "name = cast(x'ff' AS TEXT)"])
def test_a_holiday_that_cannot_be_read_has_a_name(house: House, child: Child, change: str) -> None:
    house.services.holidays.add("Studiedag", TODAY, TODAY)
    spoil(house, f"UPDATE holiday SET {change}")
    with pytest.raises(ReadFailed) as caught:
        house.services.holidays.of_year(SchoolYear(2026))
    assert caught.value.reason is FailReason.DAMAGED
    (line,) = unreadable(house.path)
    assert line.startswith("holiday")
    assert house.services.routines.today(child.id).steps == []      # nobody asks for the holidays: the day goes on


def test_holidays_that_a_merge_turned_round_are_turned_back(house: House) -> None:
    house.services.holidays.add("Studiedagen", date(2026, 11, 2), date(2026, 11, 9))
    spoil(house, "UPDATE holiday SET first = '2026-11-12', source = 'herfst_1926_1927_oost'")
    assert house.services.holidays.of_year(SchoolYear(2026)) == []      # a change to one that nobody ships
    spoil(house, "UPDATE holiday SET source = ''")
    (seen,) = house.services.holidays.of_year(SchoolYear(2026))
    assert (seen.first, seen.last) == (date(2026, 11, 9), date(2026, 11, 12))


def test_a_period_that_a_merge_turned_round_is_turned_back(house: House, child: Child) -> None:
    away = house.services.days.add_away(child.id, date(2026, 11, 2), date(2026, 11, 9))
    spoil(house, "UPDATE away SET first = '2026-11-12'")
    expected = Away(away.id, child.id, date(2026, 11, 9), date(2026, 11, 12))
    assert house.services.days.away_periods(child.id) == [expected]


def merged(house: House, routine: Routine, titles: list[str]) -> None:
    """As a merge adds the steps of another home, at the same places."""
    for position, title in enumerate(titles):
        spoil(
            house,
            "INSERT INTO step SELECT ?, '9', stamps, extra, seq, 0, routine, ?, picture, ?, minutes FROM step "
            "WHERE id = ?",
            uuid4().bytes, title, position, routine.steps[0].id.bytes,
        )


def test_more_steps_than_there_is_room_for_wait(house: House, child: Child) -> None:
    routines = house.services.routines
    routine = routines.add("Na school", "backpack", at=time(15), steps=[(f"a{n}", "backpack") for n in range(6)])
    merged(house, routine, [f"b{n}" for n in range(6)])
    (seen,) = routines.routines()
    assert [s.title for s in seen.steps] == ["a0", "b0", "a1", "b1", "a2", "b2", "a3", "b3"]
    assert [p.step for p in routines.today(child.id).steps] == list(seen.steps)
    # What was not seen is not lost by saving, comes after what was seen, and comes when there is room.
    routines.archive(routine.id)
    routines.archive(routine.id, archived=False)
    assert routines.routines() == [seen]
    routines.change(Routine(routine.id, "Na school", "backpack", seen.weekdays, steps=seen.steps[:5]))
    assert [s.title for s in routines.routine(routine.id).steps] == [
        "a0", "b0", "a1", "b1", "a2", "a4", "b4", "a5",
    ]


def test_a_full_routine_can_still_be_given_another_step(house: House) -> None:
    routine = house.services.routines.add("Na school", "backpack", steps=[(f"a{n}", "x") for n in range(MOST_STEPS)])
    merged(house, routine, ["b"])
    (seen,) = house.services.routines.routines()
    changed = (*seen.steps[:-1], Step(uuid4(), "nieuw", "backpack"))
    with house.database.transaction() as session:
        RoutineStore(session).save(Routine(routine.id, "x", "x", seen.weekdays, steps=changed))
    assert house.services.routines.routine(routine.id).steps == changed


@pytest.mark.parametrize("key", ["clock", "seq", "laptop"])
@pytest.mark.parametrize("value", ["", "melk", "-1", "-", "f" * 16 + "-0badcafe", "9" * 30, "1.5", "zz-zz"])
def test_what_the_file_knows_of_itself_is_found_again(tmp_path: Path, key: str, value: str) -> None:
    house = open_house(tmp_path)
    first = house.services.family.add_adult("opa")
    driver = house.database._driver
    (before,) = driver.execute("SELECT max(seq) FROM adult").fetchone()
    driver.execute("UPDATE local SET value = ? WHERE key = ?", (value, key))
    second = house.services.family.add_adult("oma")
    rows = driver.execute("SELECT born, seq FROM adult ORDER BY seq").fetchall()
    assert rows[1][1] == before + 1
    assert rows[1][0] > rows[0][0]
    assert len(rows[1][0]) == 25
    house.database.close()
    house = open_house(tmp_path)
    assert house.services.family.adults() == [first, second]
    house.services.family.add_adult("mama")
    house.database.close()


def test_a_child_born_at_no_moment_has_a_name(house: House, child: Child) -> None:
    from thuisplan.storage.family import FamilyStore

    for born in ("melk", "f" * 40 + "-0badcafe"):
        spoil(house, "UPDATE child SET born = ?", born)
        with pytest.raises(AccessFailed), house.database.reading() as session:
            FamilyStore(session).added_at(child.id)


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_was_taken_away_is_not_called_read_only(tmp_path: Path, replaced: bool) -> None:
    house = open_house(tmp_path)
    house.path.rename(tmp_path / "elders.db")
    if replaced:
        house.path.write_bytes((tmp_path / "elders.db").read_bytes())
    with pytest.raises(WriteFailed) as caught:
        house.services.family.add_adult("opa")
    assert caught.value.reason is FailReason.GONE
    house.database.close()
