"""A child that is taken out: none of its words is left in any byte of the folder, and nothing of others is gone."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from families import rows_of
from house import FRIDAY, House, open_house
from storage.media import small_disk
from thuisplan.domain.answers import Answer, Found, Mistake, Room
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.family import Child
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe, OwnStep
from thuisplan.domain.practice import Answers, Kind
from thuisplan.domain.routines import Routine
from thuisplan.storage.backups import CopyKind, daily, list_copies, make_copy
from thuisplan.storage.checks import check
from thuisplan.storage.errors import StorageError, WriteFailed
from thuisplan.storage.local_facts import recall, remember
from thuisplan.storage.readable import unreadable
from thuisplan.storage.restoring import restore
from thuisplan.storage.schema import tables_of
from thuisplan.storage.sqlite import connect
from thuisplan.storage.wiping import Wiped, what_goes, wipe

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
WORDS = ("Wietske", "Vioolles van W", "Strijkstok", "Zwemtas", "Geheime toets", "Hoeveel snaren", "g_snaren")
TODAY = FRIDAY.date()


def routine_of(house: House, title: str, step: str, *children: UUID) -> Routine:
    return house.services.routines.add(
        title, "violin", weekdays=range(1, 8), steps=[(step, "backpack")], children=children
    )


def family(folder: Path) -> tuple[House, Child, Child]:
    """Wietske, with routines, ticks and logs of her own, and Daan, who shares some with her."""
    house = open_house(folder)
    services = house.services
    wietske = services.family.add_child("Wietske", "fox", "plum", 5)
    daan = services.family.add_child("Daan", "owl", "leaf", 3)
    own = routine_of(house, "Vioolles van W", "Strijkstok", wietske.id)
    both = routine_of(house, "Zwemmen", "Badpak", wietske.id, daan.id)
    everybody = routine_of(house, "Na school", "Fruit")
    removed = routine_of(house, "Zwemtas", "Handdoek", wietske.id)
    for child in (wietske, daan):
        services.practice.log(child.id, Answers(Kind.COOKING, 20))
        services.days.add_away(child.id, TODAY + timedelta(5), TODAY + timedelta(8))
        skill = "g_snaren" if child is wietske else "g_slagen"
        services.answers.keep(child.id, [Answer(uuid4(), skill, "", "a=1", Room.RECIPE, 0, Found.AT_ONCE)])
        for routine in (both, everybody):
            services.routines.mark_done(child.id, routine.steps[0].id, TODAY)
        services.favourites.like(child.id, "pannenkoeken")
        services.news.keep(child.id, services.news.draw(child, None), f"{WORDS[2] if child is wietske else 'Daan'}!")
    services.answers.keep_mistake(wietske.id, Mistake("Hoeveel snaren?", "3", "4", ""))
    services.routines.mark_done(wietske.id, own.steps[0].id, TODAY)
    driver = house.database._driver
    driver.execute("UPDATE routine SET deleted = 1 WHERE id = ?", (removed.id.bytes,))
    row = driver.execute("SELECT born FROM child").fetchone()[0]
    driver.execute(
        "INSERT INTO deadline VALUES (?, ?, '{}', '{}', 1, 0, ?, 'test', 'Geheime toets', '2026-12-01', 3, NULL, 0)",
        (b"d" * 16, row, wietske.id.bytes),
    )
    values: dict[str, object] = {
        column.name: {"TEXT": "Strijkstok", "INTEGER": 1}.get(column.kind)
        for table in tables_of(driver) if table.name == "focus"
        for column in table.columns if not column.may_be_null
    }
    values |= {"child": wietske.id.bytes, "step": own.steps[0].id.bytes}
    marks = ", ".join("?" * len(values))
    driver.execute(f"INSERT INTO focus ({', '.join(values)}) VALUES ({marks})", list(values.values()))
    return house, wietske, daan


def of_child(path: Path, child: Child) -> dict[str, list[tuple[object, ...]]]:
    return {name: [r for r in rows if child.id.bytes in r] for name, rows in rows_of(path).items()}


def assert_no_word_in(folder: Path, *words: str) -> None:
    for file in folder.rglob("*"):
        if file.is_file():
            raw = file.read_bytes()
            found = [w for w in words for code in ("utf-8", "utf-16-le", "utf-16-be") if w.encode(code) in raw]
            assert found == [], file


def test_none_of_its_words_is_left_anywhere(tmp_path: Path) -> None:
    house, wietske, daan = family(tmp_path)
    daily(house.path, NOW)
    make_copy(house.path, CopyKind.IMPORT, NOW)
    for _ in range(40):     # pages that come free and are used again
        logged = house.services.practice.log(wietske.id, Answers(Kind.GAME, 5))
        house.services.practice.undo(logged.id)
    house.database.close()
    restore(house.path, list_copies(house.path)[0].path, NOW + timedelta(hours=1))      # leaves one aside
    remember(house.path, f"lock:{wietske.id.hex}", "fox,owl,cat")
    remember(house.path, "tiles", f'["{daan.id}", "{wietske.id}"]')
    (tmp_path / "copies" / "thuisplan-2026-11-20T101010-daily.db.part").write_bytes(b"half: Wietske")
    (tmp_path / "thuisplan.db.part").write_bytes(b"half: Wietske")
    (tmp_path / "thuisplan.log.new").write_bytes(b"half: Wietske")
    log = tmp_path / "thuisplan.log"
    log.write_text(f"one\nabout {wietske.id}\nsaid Wietske.\nWietskens\ntwo\n")
    others = of_child(house.path, daan)
    wiped = wipe(house.path, wietske.id, "Wietske", log)
    assert_no_word_in(tmp_path, *(w for w in WORDS if w != "Wietske"))
    assert log.read_text() == "one\nWietskens\ntwo\n"       # another word
    log.unlink()
    assert_no_word_in(tmp_path, "Wietske")
    assert (wiped.copies, wiped.lost_copies, wiped.log_lines, wiped.still_named) == (3, [], 2, 0)
    assert wiped.rows == {
        "child": 1, "groep": 1, "away": 1, "practice": 1, "routine": 1, "routine_child": 3, "step": 2, "tick": 3,
        "deadline": 1, "answer": 1, "fine_mistake": 1, "favourite": 1, "news_sentence": 1,
    }
    assert of_child(house.path, daan) == others
    assert recall(house.path, f"lock:{wietske.id.hex}") is None
    assert recall(house.path, "tiles") == f'["{daan.id}"]'


def test_the_rest_goes_on_and_is_whole(tmp_path: Path) -> None:
    house, wietske, daan = family(tmp_path)
    daily(house.path, NOW)
    house.database.close()
    wipe(house.path, wietske.id, "Wietske", tmp_path / "thuisplan.log")
    for file in (house.path, list_copies(house.path)[0].path):
        assert check(file).is_whole
        assert unreadable(file) == []
    house = open_house(tmp_path)
    assert [c.name for c in house.services.family.children()] == ["Daan"]
    titles = {r.title for r in house.services.routines.routines()}
    assert titles == {"Zwemmen", "Na school"}
    steps = house.services.routines.today(daan.id).steps
    assert [s.step.title for s in steps if s.tick] == ["Badpak", "Fruit"]
    house.database.close()


def test_what_stays_is_an_id_marked_as_removed(tmp_path: Path) -> None:
    house, wietske, _daan = family(tmp_path)
    house.database.close()
    wipe(house.path, wietske.id, "Wietske", tmp_path / "thuisplan.log")
    left = {name: rows for name, rows in of_child(house.path, wietske).items() if rows}
    assert list(left) == ["child"]
    (row,) = left["child"]
    assert row[5:] == (1, "", "", "", 0, 0)
    assert str(row[2]).count("-") == 6      # six columns changed, each with its stamp, later than its birth
    assert str(row[1]) < str(row[2]).split('"')[3]


def test_a_routine_that_another_child_ticked_is_put_away_not_lost(tmp_path: Path) -> None:
    house, wietske, daan = family(tmp_path)
    (both,) = [r for r in house.services.routines.routines() if r.title == "Zwemmen"]
    driver = house.database._driver
    driver.execute("UPDATE routine_child SET deleted = 1 WHERE child = ?", (daan.id.bytes,))
    house.database.close()
    wipe(house.path, wietske.id, "Wietske", tmp_path / "thuisplan.log")
    house = open_house(tmp_path)
    assert "Zwemmen" not in {r.title for r in house.services.routines.routines()}
    assert "Zwemmen" in {r.title for r in house.services.routines.routines(archived=True)}
    assert house.services.routines.routine(both.id).steps
    house.database.close()


def test_what_would_go_is_told_beforehand(tmp_path: Path) -> None:
    house, wietske, daan = family(tmp_path)
    before = rows_of(house.path)
    assert what_goes(house.path, wietske.id)["tick"] == 3
    assert what_goes(house.path, daan.id)["tick"] == 2
    assert rows_of(house.path) == before
    house.database.close()


def test_where_others_name_it_is_counted_not_changed(tmp_path: Path) -> None:
    house, wietske, daan = family(tmp_path)
    routine_of(house, "Oppassen op wietske", "Voorlezen")
    house.services.news.keep(daan.id, house.services.news.draw(daan, None), "Ik las met wietske.")
    gone = routine_of(house, "Taart voor Wietske", "Slagroom")
    house.database._driver.execute("UPDATE routine SET deleted = 1 WHERE id = ?", (gone.id.bytes,))
    house.database.close()
    assert wipe(house.path, wietske.id, "Wietske", tmp_path / "thuisplan.log").still_named == 2
    assert_no_word_in(tmp_path, "Wietske")      # but "wietske", in what is for everybody


def test_of_a_removed_recipe_only_the_name_goes_for_who_is_cooking_it(tmp_path: Path) -> None:
    house, wietske, daan = family(tmp_path)
    recipes = house.services.recipes
    flour = OwnIngredient("bloem van Wietske", Fraction(250), Unit.GRAM)
    steps = (OwnStep("Wietske roert."), OwnStep("Bak.", 5, "oven, Wietske"), OwnStep("Wietskens"))
    pie = recipes.save(OwnRecipe("Taart van wietske", (flour,), steps, "personen", "persoon", note="Voor Wietske"))
    house.services.cooking.begin(daan.id, pie.id, Fraction(4), {})
    recipes.remove(pie.id)
    house.database.close()
    assert wipe(house.path, wietske.id, "Wietske", tmp_path / "thuisplan.log").still_named == 0
    house = open_house(tmp_path)
    cooking = house.services.cooking.of(daan.id)
    assert cooking is not None
    left = house.services.recipes.own(cooking.recipe)
    assert (left.title, left.note) == ("Taart van …", "Voor …")
    assert [i.name for i in left.ingredients] == ["bloem van …"]
    assert left.steps == (OwnStep("… roert."), OwnStep("Bak.", 5, "oven, …"), OwnStep("Wietskens"))
    house.database.close()


def test_a_copy_that_cannot_be_opened_is_thrown_away(tmp_path: Path) -> None:
    house, wietske, _daan = family(tmp_path)
    copies = [make_copy(house.path, CopyKind.IMPORT, NOW) for _ in range(3)]
    house.database.close()
    copies[0].write_bytes(copies[0].read_bytes()[:9000])
    copies[1].write_bytes(b"Wietske, but no database")
    wiped = wipe(house.path, wietske.id, "Wietske", tmp_path / "thuisplan.log")
    assert sorted(wiped.lost_copies) == sorted(c.name for c in copies[:2])
    assert list_copies(house.path)[0].path == copies[2]
    assert_no_word_in(tmp_path, *WORDS)


def test_copies_of_an_older_version_are_wiped_too(tmp_path: Path) -> None:
    old = Path(__file__).parents[1] / "databases" / "version-1.db"
    copies = tmp_path / "copies"
    copies.mkdir()
    copy = copies / "thuisplan-2026-11-20T101010-daily.db"
    copy.write_bytes(old.read_bytes())
    (tmp_path / "thuisplan.db").write_bytes(old.read_bytes())
    house = open_house(tmp_path)
    child = house.services.family.children()[0]
    house.database.close()
    assert wipe(house.path, child.id, child.name, tmp_path / "thuisplan.log").copies == 2
    assert check(copy).version == 1
    assert check(copy).is_whole
    assert_no_word_in(tmp_path, child.name)


def test_a_damaged_family_is_left_as_it_is(tmp_path: Path) -> None:
    house, wietske, _daan = family(tmp_path)
    copy = make_copy(house.path, CopyKind.IMPORT, NOW)
    house.database.close()
    house.path.write_bytes(house.path.read_bytes()[:-4096])
    before = house.path.read_bytes(), copy.read_bytes()
    with pytest.raises(StorageError):
        wipe(house.path, wietske.id, "Wietske", tmp_path / "thuisplan.log")
    assert (house.path.read_bytes(), copy.read_bytes()) == before


def test_on_a_full_disk_nothing_is_lost(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 900) as disk:
        house, wietske, _daan = family(disk)
        copy = make_copy(house.path, CopyKind.IMPORT, NOW)
        house.database.close()
        with (disk / "ballast").open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 1024)
            except OSError:
                pass
        before = rows_of(house.path), rows_of(copy)
        with pytest.raises(WriteFailed):
            wipe(house.path, wietske.id, "Wietske", disk / "thuisplan.log")
        assert (rows_of(house.path), rows_of(copy)) == before


def test_taking_out_twice_changes_nothing_more(tmp_path: Path) -> None:
    house, wietske, _daan = family(tmp_path)
    house.database.close()
    log = tmp_path / "thuisplan.log"
    wipe(house.path, wietske.id, "Wietske", log)
    assert wipe(house.path, wietske.id, "Wietske", log) == Wiped({})
    connection = connect(house.path, "ro")
    assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    connection.close()
