"""Worksheets: as many questions as are wanted, none of them twice, about the subject and for the groep."""

from fractions import Fraction
from random import Random

import pytest

from house import House
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe
from thuisplan.domain.questions.sums import OTHER_RECIPES, RATIO, SHARE, TIMES
from thuisplan.domain.questions.templates import Question
from thuisplan.domain.questions.worksheets import COUNTS, LEAST
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
    return sheets.of_recipe(recipe, Fraction(servings), groep, count, kitchen_words.unit).all


def check(questions: list[Question], count: int, groep: int) -> None:
    assert LEAST <= len(questions) <= count
    assert len({question.prompt for question in questions}) == len(questions)
    numbers = [(q.template.id, q.drawn, q.template.id in SUMS and q.words["w"]) for q in questions if q.drawn]
    assert len(set(numbers)) == len(numbers)
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
                assert all(question.values["b"] == recipe.base for question in own)
                assert not any(question.template.id in OTHER_RECIPES for question in made)


@pytest.mark.parametrize("groep", GROEPEN)
def test_of_everything_there_is_to_do(house: House, sheets: WorksheetService, groep: int) -> None:
    for activity in house.services.activities.all:
        for count in COUNTS:
            check(sheets.of_activity(activity, groep, count).all, count, groep)


@pytest.mark.parametrize("groep", GROEPEN)
def test_of_every_skill_that_is_offered(sheets: WorksheetService, groep: int) -> None:
    offered = [skill for _, skills in sheets.skills(groep) for skill in skills]
    assert offered
    for skill in offered:
        for count in COUNTS:
            made = sheets.of_skill(skill, groep, count)
            check(made.all, count, groep)
            assert {question.template.skill for question in made.about} == {skill.id}
            assert not made.beside or len(made.all) == LEAST        # a sheet is filled, and no more than that


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
    assert {q.words["w"] for q in made if q.template.id in SUMS} == {"bloem"}   # not what is to one's taste


def test_the_sums_of_the_recipe_come_first(house: House, sheets: WorksheetService) -> None:
    made = of_recipe(sheets, house.services.recipes.recipe("pannenkoeken"), 6, 5, 8)
    assert made[0].prompt == (
        "Het recept is voor 4 personen. Jullie maken het voor 6. Hoeveel gram tarwebloem heb je nodig?")
    assert [q.template.id in SUMS for q in made] == [True] * 8
    assert [q.values["p"] for q in made[:5]] == [6, 6, 6, 6, 8]         # then for another number of people


def test_at_the_number_of_people_of_the_recipe_there_are_sums_as_well(
    house: House, sheets: WorksheetService
) -> None:
    made = of_recipe(sheets, house.services.recipes.recipe("pannenkoeken"), 4, 5, 12)
    own = [q for q in made if q.template.id in SUMS]
    assert len(own) >= 6
    assert {q.values["p"] for q in own} >= {8, 2}
    assert all("Het recept is voor 4 personen. Jullie maken het voor" in q.prompt for q in own)


def test_on_the_screen_nothing_contradicts_the_recipe(house: House) -> None:
    recipes = house.services.recipes
    for recipe in recipes.all:
        for groep in GROEPEN:
            for seed in range(5):
                found = QuestionService(Random(seed)).of_recipe(
                    recipe, recipes.activity(recipe), Fraction(6), groep, kitchen_words.unit)
                assert not any(question.template.id in OTHER_RECIPES for question in found.more)
