"""Worksheets: as many questions as are wanted, none of them twice, about the subject and for the groep."""

from fractions import Fraction
from random import Random

import pytest

from house import House
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe
from thuisplan.domain.questions.sums import RATIO, SHARE, TIMES
from thuisplan.domain.questions.templates import Question
from thuisplan.domain.questions.worksheets import COUNTS, gather
from thuisplan.domain.recipes import Recipe
from thuisplan.services.questions import QuestionService
from thuisplan.services.worksheets import WorksheetService
from thuisplan.ui import kitchen_words

GROEPEN = range(1, 10)
SUMS = (TIMES, SHARE, RATIO)


@pytest.fixture
def sheets(house: House) -> WorksheetService:
    return WorksheetService(QuestionService(Random(7)), house.services.recipes, Random(7))


def of_recipe(
    sheets: WorksheetService, recipe: Recipe, servings: int, groep: int | None, count: int
) -> list[Question]:
    return sheets.of_recipe(recipe, Fraction(servings), groep, count, kitchen_words.unit)


def check(questions: list[Question], count: int, groep: int) -> None:
    assert len(questions) == count
    assert len({question.prompt for question in questions}) == count
    for question in questions:
        old_enough = question.template.groep_max < groep       # of something to do, where there is nothing else
        assert question.template.is_for(groep) or old_enough, (question.prompt, groep)


@pytest.mark.parametrize("groep", GROEPEN)
def test_of_every_recipe_for_any_number_of_people(house: House, sheets: WorksheetService, groep: int) -> None:
    for recipe in house.services.recipes.all:
        for count in COUNTS:
            for servings in (recipe.base, recipe.base * 2, recipe.base + recipe.step_of_servings):
                made = of_recipe(sheets, recipe, servings, groep, count)
                check(made, count, groep)
                assert all(question.template.is_for(groep) for question in made)
                own = [q for q in made if q.template.id in SUMS]
                assert len(own) <= count // 2
                assert not own or servings != recipe.base


@pytest.mark.parametrize("groep", GROEPEN)
def test_of_everything_there_is_to_do(house: House, sheets: WorksheetService, groep: int) -> None:
    for activity in house.services.activities.all:
        for count in COUNTS:
            check(sheets.of_activity(activity, groep, count), count, groep)


@pytest.mark.parametrize("groep", GROEPEN)
def test_of_every_skill_that_is_offered(sheets: WorksheetService, groep: int) -> None:
    offered = [skill for _, skills in sheets.skills(groep) for skill in skills]
    assert offered
    for skill in offered:
        for count in COUNTS:
            made = sheets.of_skill(skill, groep, count)
            check(made, count, groep)
            assert made[0].template.skill == skill.id, skill


def test_skills_stand_by_domain_and_only_those_of_the_groep(sheets: WorksheetService) -> None:
    offered = sheets.skills(5)
    assert [domain.name for domain, _ in offered] == [
        "Getallen", "Verhoudingen", "Meten en meetkunde", "Verbanden"]
    titles = {skill.title for _, skills in offered for skill in skills}
    assert "Ik tel tot 10 en wijs elk ding één keer aan." not in titles
    assert {skill.domain for _, skills in offered for skill in skills} == {domain.id for domain, _ in offered}
    assert sheets.skills(None) == offered           # groep 5 when nobody said one


def test_of_a_recipe_of_the_family_itself(house: House, sheets: WorksheetService) -> None:
    flour = OwnIngredient("bloem", Fraction(250), Unit.GRAM, "tarwebloem")
    own = OwnRecipe("Koek", (flour, OwnIngredient("zout")), (), "personen", "persoon")
    recipe = house.services.recipes.save(own)
    made = of_recipe(sheets, recipe, 8, 6, 12)
    check(made, 12, 6)
    assert made[0].words["w"] == "bloem"
    assert [q.template.id in SUMS for q in made].count(True) == 1       # nobody works out what is to one's taste
    assert {q.template.context for q in made} == {"keuken"}


def test_the_sums_of_the_recipe_come_first(house: House, sheets: WorksheetService) -> None:
    made = of_recipe(sheets, house.services.recipes.recipe("pannenkoeken"), 6, 5, 8)
    assert made[0].prompt == (
        "Het recept is voor 4 personen. Jullie maken het voor 6. Hoeveel gram tarwebloem heb je nodig?")
    assert [q.template.id in SUMS for q in made] == [True] * 4 + [False] * 4
    kinds = [q.template.id for q in made[4:]]
    assert len(set(kinds)) > 1                      # not four times the same


def test_fewer_only_where_nothing_else_can_be_asked(house: House, sheets: WorksheetService) -> None:
    template = house.services.questions.templates["qt_borden_erbij"]    # five times three different ones
    other = sheets.of_skill(sheets.skills(1)[0][1][0], 1, 6)[0]
    assert gather([[template]], 12, lambda _t: other) == [other]
    assert gather([], 6, lambda _t: other) == []
