"""What stands in Keuken: what is in the plan first, favourites, and what is looked for in every corner."""

from datetime import timedelta

import pytest

from house import House
from thuisplan.domain.activities import STANDS_IN, Activity, Category, Corner
from thuisplan.domain.family import Child
from thuisplan.domain.recipes import Recipe, Wish
from thuisplan.services.kitchen import FEW, Looking, Shelf


def shelf(house: House, child: Child, corner: Corner = Corner.COOKING, wish: Wish | None = None) -> Shelf:
    kitchen = house.services.kitchen
    return kitchen.shelf(child, Looking(corner, wish or Wish()), kitchen.steps(child.id))


def plan(house: House, *titles: str) -> None:
    house.services.routines.add(
        "Na school", "red-apple", weekdays=range(1, 8), steps=[(title, "red-apple") for title in titles])


def ids(things: list[Recipe | Activity]) -> list[str]:
    return [thing.id for thing in things]


def test_what_a_step_names_comes_first_and_only_there(house: House, child: Child) -> None:
    plan(house, "Fruit eten", "Poffertjes bakken", "Tas inpakken")
    found = shelf(house, child)
    assert found.steps == ["Poffertjes bakken"]
    assert ids(found.planned) == ["poffertjes"]
    assert "poffertjes" not in ids([*found.today, *found.others, *found.doing, *found.later])


def test_a_step_that_names_nothing_brings_a_few_of_its_corner(house: House, child: Child) -> None:
    plan(house, "Krant lezen", "Spelletje doen", "Lezen")
    found = shelf(house, child)
    assert found.steps == ["Krant lezen", "Spelletje doen", "Lezen"]
    corners = [STANDS_IN[t.category] for t in found.planned if isinstance(t, Activity)]
    assert corners == [Corner.NEWS] * len(shelf(house, child, Corner.NEWS).planned) + [Corner.GAME] * FEW
    assert ids(shelf(house, child, Corner.GAME).planned) == ids(found.planned)[-FEW:]
    assert shelf(house, child, Corner.ROAD).planned == []


def test_a_step_that_is_done_is_in_the_plan_no_more(house: House, child: Child) -> None:
    plan(house, "Pannenkoeken bakken", "Krant lezen")
    today = house.services.routines.today(child.id)
    house.services.routines.mark_done(child.id, today.steps[0].step.id, today.day)
    assert shelf(house, child).steps == ["Krant lezen"]
    own = house.services.plans.today(child.id)
    house.services.plans.add(own.plan, "Koken met opa", "cooking")
    assert shelf(house, child).steps == ["Krant lezen", "Koken met opa"]
    assert len([t for t in shelf(house, child).planned if isinstance(t, Recipe)]) == FEW


def test_alone_nothing_hot_stands_in_the_plan_either(house: House, child: Child) -> None:
    plan(house, "Pannenkoeken bakken", "Koken")
    assert "pannenkoeken" in ids(shelf(house, child).planned)
    found = shelf(house, child, wish=Wish(alone=True)).planned
    assert found
    assert not [t for t in found if isinstance(t, Recipe) and (t.uses_heat or t.needs_adult)]


def test_who_is_away_has_no_plan(house: House, child: Child) -> None:
    plan(house, "Pannenkoeken bakken")
    today = house.services.days.today()
    house.services.days.add_away(child.id, today, today + timedelta(days=1))
    assert shelf(house, child).planned == []


@pytest.mark.parametrize("corner", Corner)
def test_favourites_of_every_corner(house: House, child: Child, corner: Corner) -> None:
    for what in ("fruitsalade", "act_bus_halte", "act_kaartspel_tien", "erwtensoep", "gone since"):
        house.services.favourites.like(child.id, what)
    found = house.services.kitchen.shelf(child, Looking(corner, liked=True))
    assert sorted(ids([*found.today, *found.others, *found.doing, *found.later])) == [
        "act_bus_halte", "act_kaartspel_tien", "erwtensoep", "fruitsalade"]
    assert "erwtensoep" in ids(found.later)         # it is for groep 6
    assert found.liked == {"fruitsalade", "act_bus_halte", "act_kaartspel_tien", "erwtensoep"}
    short = house.services.kitchen.shelf(child, Looking(corner, Wish(minutes=20), liked=True))
    assert "erwtensoep" not in ids([*short.today, *short.others, *short.later])


@pytest.mark.parametrize("corner", Corner)
@pytest.mark.parametrize("groep", range(1, 10))
def test_minutes_and_being_alone_hold_in_every_corner(house: House, corner: Corner, groep: int) -> None:
    child = house.services.family.add_child("Daan", "panda", "leaf", groep)
    for wish in (Wish(minutes=20), Wish(alone=True)):
        found = shelf(house, child, corner, wish)
        for thing in (*found.today, *found.others, *found.doing, *found.later):
            assert wish.minutes is None or thing.minutes <= wish.minutes
            recipe = thing if isinstance(thing, Recipe) else (
                house.services.recipes.recipe(thing.recipe) if thing.recipe else None)
            assert not (wish.alone and recipe and (recipe.uses_heat or recipe.needs_adult))
            assert not (wish.alone and isinstance(thing, Activity) and thing.category is Category.ROAD)
    today = shelf(house, child, corner).today
    assert all(thing.groep_min <= groep <= thing.groep_max for thing in today)


def test_a_kind_of_the_house(house: House, child: Child) -> None:
    found = house.services.kitchen.shelf(child, Looking(Corner.HOUSE, category=Category.TIME))
    shown = [*found.today, *found.others]
    assert shown
    assert all(isinstance(t, Activity) and t.category is Category.TIME for t in shown)
