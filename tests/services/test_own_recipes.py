"""Own recipes are kept, changed, removed and put back; their photos too; and they go on the list like any other."""

from dataclasses import replace
from fractions import Fraction

import pytest

from house import House
from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.errors import IngredientMissing, NotFound
from thuisplan.domain.family import Child
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe, OwnStep, Photo
from thuisplan.domain.recipes import Meal, Season, Wish
from thuisplan.services.changes import Change
from thuisplan.services.house import Services

FLOUR = OwnIngredient("bloem", Fraction(250), Unit.GRAM, "tarwebloem")
PEAS = OwnIngredient("kikkererwten", Fraction(200), Unit.GRAM)
SOUP = OwnRecipe(
    "Soep van oma", (FLOUR, PEAS, OwnIngredient("peper")), (OwnStep("Kook.", 10, "Koken"), OwnStep("Roer.")),
    "personen", "persoon", picture="tomato", meal=Meal.SNACK, base=6, minutes=25, needs_adult=True, uses_heat=True,
    season=Season.WINTER, note="Lekker met brood",
)
PHOTO = Photo(b"\xff\xd8\xff\xe0 a photo", 1280, 720)


def test_it_comes_back_as_it_was_written(services: Services, house: House) -> None:
    recipe = services.recipes.save(SOUP)
    kept = services.recipes.own(recipe.id)
    assert replace(kept, id=None) == SOUP
    assert house.told[-1] is Change.RECIPES
    assert services.recipes.all[1] == recipe
    again = type(services.recipes)(services.database, services.now, services.tell)
    assert again.recipe(recipe.id) == recipe


def test_changing_it_keeps_its_place_and_its_id(services: Services) -> None:
    recipe = services.recipes.save(SOUP)
    own = services.recipes.own(recipe.id)
    steps = (OwnStep("Roer."), OwnStep("Eet."), OwnStep("Af."))
    changed = replace(own, title="Soep", ingredients=(PEAS,), steps=steps)
    assert services.recipes.save(changed).id == recipe.id
    assert services.recipes.own(recipe.id) == changed
    assert [r.title for r in services.recipes.all if r.own] == ["Soep"]


def test_removed_it_is_not_offered_and_can_be_put_back(services: Services, child: Child) -> None:
    recipe = services.recipes.save(SOUP)
    services.recipes.remove(recipe.id)
    assert recipe not in services.recipes.all
    assert not services.recipes.is_there(recipe.id)
    assert services.recipes.recipe(recipe.id) == recipe     # somebody may be cooking it
    services.recipes.put_back(recipe.id)
    assert services.recipes.is_there(recipe.id)


def test_what_is_not_there(services: Services) -> None:
    for id_ in ("pannenkoeken", "own:" + "0" * 32, "own:", "niets"):
        with pytest.raises(NotFound):
            services.recipes.own(id_)
        with pytest.raises(NotFound):
            services.recipes.remove(id_)
    with pytest.raises(NotFound):
        services.recipes.recipe("own:" + "0" * 32)


def test_nothing_is_kept_of_a_wrong_one(services: Services, house: House) -> None:
    before = list(house.told)
    with pytest.raises(IngredientMissing):
        services.recipes.save(replace(SOUP, ingredients=()), PHOTO)
    assert house.told == before
    assert not any(r.own for r in services.recipes.all)


def test_it_is_found_as_any_other(services: Services, child: Child) -> None:
    recipe = services.recipes.save(replace(SOUP, season=None))
    offer = services.recipes.offer(child, Wish(words="kikkerERWT"))
    assert offer.today == [recipe]
    assert services.recipes.offer(child, Wish(Meal.DINNER, words="kikkererwt")).today == []
    assert services.recipes.offer(child, Wish(alone=True, words="kikkererwt")).today == []
    assert services.recipes.activity(recipe).talk == ""


def test_a_photo_is_kept_once_and_goes_with_the_last_recipe_that_shows_it(services: Services) -> None:
    one = services.recipes.save(SOUP, PHOTO)
    two = services.recipes.save(replace(SOUP, title="Soep van opa"), PHOTO)
    assert one.photo is not None
    assert one.photo == two.photo
    assert services.recipes.photo(one.photo) == PHOTO.jpeg
    services.recipes.save(replace(services.recipes.own(one.id), photo=None))
    assert services.recipes.photo(one.photo) == PHOTO.jpeg
    other = services.recipes.save(services.recipes.own(two.id), replace(PHOTO, jpeg=PHOTO.jpeg + b"2"))
    assert services.recipes.photo(one.photo) is None
    assert other.photo is not None
    services.recipes.remove(two.id)
    services.recipes.put_back(two.id)
    assert services.recipes.photo(other.photo) == PHOTO.jpeg + b"2"


def test_a_list_of_an_own_and_a_shipped_recipe_buys_the_flour_once(services: Services, child: Child) -> None:
    soup = services.recipes.save(SOUP)
    services.shopping.add_recipe(soup.id, Fraction(12))
    services.shopping.add_recipe("pannenkoeken", Fraction(4))
    found = services.shopping.board(child.id).list
    assert found is not None
    flour, peas, pepper = (found.line(p) for p in ("tarwebloem", "own:g:kikkererwten", "own:peper"))
    assert flour is not None
    assert flour.need == Amount(Fraction(750), Unit.GRAM)
    assert flour.asks_packs
    assert peas is not None
    assert (peas.product.name, peas.need, peas.count, peas.asks_packs) == (
        "kikkererwten", Amount(Fraction(400), Unit.GRAM), 1, False)
    assert pepper is not None
    services.shopping.add_own("kikkererwten")       # by hand: counted, beside what is measured
    services.shopping.pay("own:g:kikkererwten", 99)
    services.shopping.put_away()


def test_a_changed_recipe_is_put_on_the_list_as_it_is_now(services: Services, child: Child) -> None:
    soup = services.recipes.save(SOUP)
    services.shopping.add_recipe(soup.id, Fraction(6))
    services.recipes.save(replace(services.recipes.own(soup.id), ingredients=(PEAS,)))
    services.shopping.add_recipe(soup.id, Fraction(6))
    found = services.shopping.board(child.id).list
    assert found is not None
    assert [line.product.name for line in found.lines] == ["kikkererwten"]
    services.recipes.remove(soup.id)                # what stands on a list stays
    services.shopping.remove_recipe(soup.id)
    again = services.shopping.board(child.id).list
    assert again is not None
    assert again.lines == ()


def test_of_what_a_changed_recipe_wants_no_more_nothing_is_remembered(services: Services, child: Child) -> None:
    soup = services.recipes.save(SOUP)
    services.shopping.add_recipe(soup.id, Fraction(6))
    services.shopping.set_have("tarwebloem", have=True)
    services.recipes.save(replace(services.recipes.own(soup.id), ingredients=(PEAS,)))
    services.shopping.add_recipe(soup.id, Fraction(6))
    services.shopping.add_product("tarwebloem")
    found = services.shopping.board(child.id).list
    assert found is not None
    flour = found.line("tarwebloem")
    assert flour is not None
    assert not flour.have


def parts(services: Services) -> list[tuple[str, int]]:
    """Of all that goes in and all that there is to do, be it removed: the words, and whether it is removed."""
    both = "SELECT name, deleted FROM own_ingredient UNION ALL SELECT text, deleted FROM own_step"
    return sorted(services.database._driver.execute(both).fetchall())


def test_its_parts_are_removed_with_it_and_come_back_as_they_were(services: Services) -> None:
    recipe = services.recipes.save(SOUP)
    services.recipes.save(replace(services.recipes.own(recipe.id), ingredients=(PEAS,), steps=(OwnStep("Roer."),)))
    before = services.recipes.own(recipe.id)
    assert parts(services) == [("", 1), ("", 1), ("", 1), ("Roer.", 0), ("kikkererwten", 0)]
    services.recipes.remove(recipe.id)
    assert parts(services) == [("", 1), ("", 1), ("", 1), ("Roer.", 1), ("kikkererwten", 1)]
    assert services.recipes.own(recipe.id) == before        # somebody may be cooking it
    services.recipes.put_back(recipe.id)
    assert services.recipes.all[1].steps == services.recipes.recipe(recipe.id).steps
    assert services.recipes.own(recipe.id) == before
    again = replace(before, ingredients=SOUP.ingredients, steps=SOUP.steps)
    services.recipes.save(again)
    assert services.recipes.own(recipe.id) == again


def test_the_photo_of_a_removed_recipe_is_in_the_file_no_more(services: Services) -> None:
    one = services.recipes.save(SOUP, PHOTO)
    two = services.recipes.save(replace(SOUP, title="Soep van opa"), PHOTO)
    assert one.photo is not None
    services.recipes.remove(one.id)
    assert services.recipes.photo(one.photo) == PHOTO.jpeg      # the other shows it
    services.recipes.remove(two.id)
    kept = services.database._driver.execute("SELECT jpeg, deleted FROM photo").fetchall()
    assert kept == [(b"", 1)]
    services.recipes.put_back(one.id)
    assert services.recipes.photo(one.photo) == PHOTO.jpeg
    later = type(services.recipes)(services.database, services.now, services.tell)
    services.recipes.remove(one.id)
    later.put_back(one.id)
    assert later.photo(one.photo) is None


def test_a_removed_recipe_goes_on_being_cooked(services: Services, child: Child) -> None:
    soup = services.recipes.save(SOUP)
    services.cooking.begin(child.id, soup.id, Fraction(6), {})
    services.recipes.remove(soup.id)
    cooking = services.cooking.of(child.id)
    assert cooking is not None
    assert services.recipes.recipe(cooking.recipe).title == "Soep van oma"
