"""What a child worked out is kept, and the next question is chosen by it; a fine mistake is kept and taken back."""

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest

from house import AMSTERDAM, FRIDAY, House
from thuisplan.domain.answers import Answer, FineMistake, Found, Level, Memory, Mistake, Room, Turn
from thuisplan.domain.family import BRUGKLAS, Child
from thuisplan.domain.questions.drawing import draw
from thuisplan.domain.questions.templates import Question
from thuisplan.services.changes import Change
from thuisplan.services.questions import MOST, QuestionService
from thuisplan.storage.skills import SkillContent

TODAY = FRIDAY.date()
MINE = Mistake("Hoeveel is 4 × 6?", "20", "24", "Je telde ze op.")
OTHER = Mistake("Hoeveel is 7 × 8?", "54", "56", "")


def answer(question: Question | str, *, hints: int = 0, found: Found = Found.AT_ONCE) -> Answer:
    if isinstance(question, str):
        return Answer(uuid4(), question, "", "", Room.RECIPE, hints, found)
    template = question.template
    return Answer(uuid4(), template.skill, template.id, question.drawn, Room.ACTIVITY, hints, found)


def rows(house: House, columns: str) -> list[Any]:
    found: list[Any] = house.database._driver.execute(f"SELECT {columns} FROM answer ORDER BY born").fetchall()
    return found


def test_all_that_became_of_it_is_kept(house: House, child: Child) -> None:
    first = Answer(uuid4(), "v_prijs", "qt_prijs", "n=3 x=30", Room.LIST, 2, Found.LEFT, False, Level.EASIER)
    house.services.answers.keep(child.id, [first, answer("tafels")])
    assert rows(house, "day, answered_at, skill, template, drawn, room, hints, found, sure, level") == [
        ("2026-11-20", "2026-11-20T14:20:00.000000Z", "v_prijs", "qt_prijs", "n=3 x=30", "list", 2, "left", 0,
         "easier"),
        ("2026-11-20", "2026-11-20T14:20:00.000000Z", "tafels", "", "", "recipe", 0, "at_once", None, None),
    ]
    assert house.told == [Change.ANSWERS]


def test_what_was_left_and_found_later_is_one_answer_of_its_own_day(house: House, child: Child) -> None:
    left = answer("tafels", hints=1, found=Found.LEFT)
    house.services.answers.keep(child.id, [left])
    house.clock.forward(timedelta(days=1))
    house.services.answers.keep(child.id, [replace(left, found=Found.LOOKED_AGAIN)])
    assert rows(house, "day, answered_at, hints, found") == [
        ("2026-11-20", "2026-11-20T14:20:00.000000Z", 1, "looked_again")]


def test_an_evening_belongs_to_its_day(house: House, child: Child) -> None:
    house.clock.instant = datetime(2026, 11, 21, 2, 0, tzinfo=AMSTERDAM)       # before the day starts
    house.services.answers.keep(child.id, [answer("tafels")])
    assert rows(house, "day, answered_at") == [("2026-11-20", "2026-11-21T01:00:00.000000Z")]


def test_a_skill_comes_again_tomorrow_after_a_hint_and_later_as_it_goes_smoothly(house: House, child: Child) -> None:
    answers = house.services.answers
    answers.keep(child.id, [answer("geld"), answer("tafels"), answer("tafels", hints=1)])
    assert answers.memory(child.id).turn("tafels") is Turn.LATER
    house.clock.forward(timedelta(days=1))
    assert {s: answers.memory(child.id).turn(s) for s in ("geld", "tafels", "tijd")} == {
        "geld": Turn.DUE, "tafels": Turn.DUE, "tijd": Turn.NEW}
    answers.keep(child.id, [answer("geld"), answer("tafels", found=Found.LOOKED_AGAIN)])
    assert answers.memory(child.id).due == {s: TODAY + timedelta(days=4) for s in ("geld", "tafels")}
    answers.keep(child.id, [answer("tafels", found=Found.LEFT)])
    assert answers.memory(child.id).due["tafels"] == TODAY + timedelta(days=2)


def test_what_was_long_ago_is_due_and_not_new(house: House, child: Child) -> None:
    house.services.answers.keep(child.id, [answer("geld")])
    house.clock.forward(timedelta(days=200))
    memory = house.services.answers.memory(child.id)
    assert (memory.due, memory.turn("geld")) == ({}, Turn.DUE)


def test_each_child_has_its_own(house: House, child: Child) -> None:
    daan = house.services.family.add_child("Daan", "owl", "plum", 5)
    house.services.answers.keep(child.id, [answer("geld")])
    house.services.answers.keep_mistake(child.id, MINE)
    assert house.services.answers.memory(daan.id) == Memory(TODAY)
    assert house.services.answers.mistakes(daan.id) == []


# -- which question comes next

def more(house: House, recipe: str, servings: int, memory: Memory, seed: int, groep: int = 6) -> list[Question]:
    found = house.services.recipes.recipe(recipe)
    activity = house.services.recipes.activity(found)
    asked = QuestionService(Random(seed)).of_recipe(
        found, activity, Fraction(servings), groep, lambda _unit: "gram", memory)
    assert len(asked.sums) + len(asked.more) <= MOST
    return asked.more


def test_what_is_due_comes_before_what_is_new_and_that_before_the_rest(house: House) -> None:
    """Among the questions of the recipe itself; never others than before."""
    offered = more(house, "erwtensoep", 6, Memory(TODAY), 1)
    skills = [q.template.skill for q in offered]
    assert len(set(skills)) >= 3
    last = skills[-1]
    due = Memory(TODAY, frozenset(skills), {s: TODAY + timedelta(days=s != last) for s in skills})
    assert more(house, "erwtensoep", 6, due, 1)[0].template.skill == last
    first = Memory(TODAY, frozenset(skills[:1]), {skills[0]: TODAY + timedelta(days=1)})
    names = [q.template.skill for q in more(house, "erwtensoep", 6, first, 1)]
    assert names[0] != skills[0]


@pytest.mark.parametrize("groep", [3, 4, 5, 6, 7, 8])
def test_never_above_the_groep_whatever_is_due(house: House, groep: int) -> None:
    questions = QuestionService(Random(groep))
    every = questions.templates.values()
    memory = Memory(TODAY, frozenset(t.skill for t in every if t.groep_min > groep))     # all of those are due
    for recipe in house.services.recipes.all:
        activity = house.services.recipes.activity(recipe)
        asked = questions.of_recipe(recipe, activity, Fraction(recipe.base), groep, lambda _u: "", memory).more
        asked += questions.of_activity(activity, groep, memory)
        shop = questions.of_shop(groep, None, memory)
        assert all(q.template.groep_min <= groep for q in [*asked, *([shop] if shop else [])])


def test_no_question_twice_within_a_fortnight(house: House, child: Child) -> None:
    """A question a day from the same activity: the same numbers come back after two weeks, not before."""
    questions, answers = QuestionService(Random(3)), house.services.answers
    activity = house.services.activities.activity("act_tafelduel_auto")
    seen: dict[tuple[str, str], datetime] = {}
    for _day in range(40):
        question = questions.of_activity(activity, 5, answers.memory(child.id))[0]
        known_by = question.template.id, question.drawn
        if known_by in seen:
            assert house.clock.instant - seen[known_by] >= timedelta(days=14), known_by
        seen[known_by] = house.clock.instant
        answers.keep(child.id, [answer(question)])
        house.clock.forward(timedelta(days=1))
    assert len(seen) < 40       # and they do come back


def test_where_there_are_few_what_was_asked_longest_ago_comes_again(house: House) -> None:
    questions = QuestionService(Random(5))
    template = questions.templates["qt_dobbelsteen_kans"]           # k is 2, 3, 4 or 5
    asked = {(template.id, f"k={k}"): TODAY - timedelta(days=k) for k in (2, 3, 4, 5)}
    memory = Memory(TODAY, asked=asked)
    activity = next(a for a in house.services.activities.all if template.id in a.templates)
    alone = replace(activity, templates=(template.id,))
    asked_now = [q.drawn for q in questions.of_activity(alone, 8, memory)]
    assert asked_now == ["k=5", "k=4", "k=3"]


def test_easier_and_another_of_the_shop_go_by_it_too() -> None:
    questions = QuestionService(Random(2))
    every = [t for t in questions.templates.values() if t.context == "winkel" and t.is_for(6)]
    wanted = every[-1].skill
    memory = Memory(TODAY, frozenset({wanted}))
    shop = questions.of_shop(6, None, memory)
    assert shop is not None
    assert shop.template.skill == wanted
    hard = questions.of_shop(7)
    assert hard is not None
    easier = questions.another(hard, 6, memory)
    assert easier is not None
    assert easier.template.skill == wanted or hard.template.skill == wanted


def test_easier_and_harder_are_there_for_every_question_of_every_groep() -> None:
    """Only below the first groep and above the last there is nothing: there the buttons are not."""
    questions = QuestionService(Random(4))
    for template in questions.templates.values():
        for groep in range(template.groep_min, template.groep_max + 1):
            question = draw(template, Random(groep), groep)
            for other in (groep - 1, groep + 1):
                found = questions.another(question, other)
                if 1 <= other <= BRUGKLAS:
                    assert found is not None, (template.id, groep, other)
                    assert found.template.is_for(other)
                    assert found.template is not template
                else:
                    assert found is None


def test_another_is_as_near_as_there_is_one() -> None:
    questions = QuestionService(Random(4))
    skills = SkillContent().read()[1]
    domain = {skill.id: skill.domain for skill in skills}
    for name, groep, other in [("qt_weer_verschil", 3, 4), ("qt_liniaal_wortel", 5, 4), ("qt_sparen_weken", 7, 8)]:
        template = questions.templates[name]
        found = questions.another(draw(template, Random(1), groep), other)
        assert found is not None
        assert (found.template.context == template.context or found.template.skill == template.skill
                or domain[found.template.skill] == domain[template.skill]), name


# -- Mooie fout van de week

def test_one_a_week_and_the_first_comes_back(house: House, child: Child) -> None:
    answers = house.services.answers
    first = answers.keep_mistake(child.id, MINE)
    assert (first.now, first.before) == (FineMistake(TODAY, MINE), None)
    second = answers.keep_mistake(child.id, OTHER)
    assert second.before == first.now
    assert answers.mistakes(child.id) == [FineMistake(TODAY, OTHER)]
    answers.take_back(child.id, second)
    assert answers.mistakes(child.id) == [FineMistake(TODAY, MINE)]
    answers.take_back(child.id, second)          # what came in its place since stays
    assert answers.mistakes(child.id) == [FineMistake(TODAY, MINE)]
    answers.take_back(child.id, first)
    assert answers.mistakes(child.id) == []
    house.clock.forward(timedelta(days=7))
    answers.keep_mistake(child.id, OTHER)
    answers.keep_mistake(child.id, MINE)
    house.clock.forward(timedelta(days=3))      # Monday
    answers.keep_mistake(child.id, OTHER)
    assert [m.mistake for m in answers.mistakes(child.id)] == [OTHER, MINE]
    assert set(house.told) == {Change.ANSWERS}


def test_whether_it_is_still_there(house: House, child: Child) -> None:
    answers = house.services.answers
    first = answers.keep_mistake(child.id, MINE)
    assert answers.is_kept(child.id, first)
    second = answers.keep_mistake(child.id, OTHER)
    assert not answers.is_kept(child.id, first)
    answers.take_back(child.id, second)
    assert answers.is_kept(child.id, first)
    answers.take_back(child.id, first)
    assert not answers.is_kept(child.id, first)


def test_both_homes_make_the_same_row_of_it(house: House, child: Child) -> None:
    house.services.answers.keep_mistake(child.id, MINE)
    house.clock.forward(timedelta(days=1))
    house.services.answers.keep_mistake(child.id, OTHER)
    (row,) = house.database._driver.execute("SELECT id, day, typed FROM fine_mistake").fetchall()
    assert UUID(bytes=row[0]).version == 5
    assert row[1:] == ("2026-11-21", "54")
