"""The household's list: what goes on it, what a child works out, the receipt; and whose is what."""

from collections.abc import Callable
from datetime import timedelta
from fractions import Fraction
from uuid import uuid4

import pytest

from house import House
from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.errors import DayPassed, NameMissing, NotFound, OutOfRange, TooManyProducts
from thuisplan.domain.family import Child
from thuisplan.domain.questions.reading import Read, Unclear, Which
from thuisplan.domain.shopping import MOST_PRODUCTS, WHOLE, Line, Packs, Price, ShoppingList
from thuisplan.services.changes import Change
from thuisplan.services.house import Services
from thuisplan.services.shopping import read_price
from thuisplan.storage.checks import check


def shopping_list(services: Services, child: Child) -> ShoppingList:
    found = services.shopping.board(child.id).list
    assert found is not None
    return found


def line_of(services: Services, child: Child, product: str) -> Line:
    found = shopping_list(services, child).line(product)
    assert found is not None
    return found


def test_nothing_is_there_before_something_is_put_on_it(services: Services, child: Child) -> None:
    assert services.shopping.board(child.id).list is None
    assert services.shopping.estimates(child.id) == []


def test_two_recipes_are_merged_per_product(house: House, services: Services, child: Child) -> None:
    services.shopping.add_recipe("pannenkoeken", Fraction(6))       # 375 g, 750 ml, 3 eggs
    services.shopping.add_recipe("wentelteefjes", Fraction(2))      # 125 ml, 1 egg
    milk, eggs = line_of(services, child, "halfvolle_melk"), line_of(services, child, "eieren")
    assert milk.need == Amount(Fraction(875), Unit.MILLILITRE)
    assert eggs.need == Amount(Fraction(4), Unit.PIECE)
    assert [(w.recipe, w.servings) for w in milk.wants] == [
        ("pannenkoeken", Fraction(6)), ("wentelteefjes", Fraction(2)),
    ]
    assert line_of(services, child, "tarwebloem").need.value == 375
    assert house.told == [Change.SHOPPING, Change.SHOPPING]


@pytest.mark.parametrize("servings", [
    Fraction(1, 10**12), Fraction(10**13, 7), Fraction(4 * 10**11 + 1, 10**12 - 1),
])
def test_what_could_not_be_read_back_is_not_put_on_it(services: Services, child: Child, servings: Fraction) -> None:
    with pytest.raises(OutOfRange):
        services.shopping.add_recipe("pannenkoeken", servings)
    assert services.shopping.board(child.id).list is None


def test_a_recipe_for_others_is_changed_not_added(services: Services, child: Child) -> None:
    services.shopping.add_recipe("pannenkoeken", Fraction(4))
    services.shopping.add_recipe("pannenkoeken", Fraction(6))
    assert line_of(services, child, "tarwebloem").need.value == 375
    services.shopping.add_product("tarwebloem")
    assert line_of(services, child, "tarwebloem").need.value == 1375
    services.shopping.remove_recipe("pannenkoeken")
    assert [line.product.id for line in shopping_list(services, child).lines] == ["tarwebloem"]
    assert line_of(services, child, "tarwebloem").count == 1


def test_only_a_right_answer_is_kept(services: Services, child: Child) -> None:
    services.shopping.add_recipe("macaroni", Fraction(8))       # 600 g in packs of 500
    assert services.shopping.answer_packs("macaroni", 1) is Packs.ROUNDED_DOWN
    assert services.shopping.answer_packs("macaroni", 3) is Packs.ONE_OVER
    assert line_of(services, child, "macaroni").packs is None
    assert services.shopping.answer_packs("macaroni", 2) is Packs.RIGHT
    assert line_of(services, child, "macaroni").count == 2
    services.shopping.take_packs("macaroni", 3)                 # the family wants more
    assert line_of(services, child, "macaroni").count == 3


def test_another_amount_asks_again_and_the_same_does_not(services: Services, child: Child) -> None:
    services.shopping.add_recipe("macaroni", Fraction(4))
    services.shopping.add_recipe("pannenkoeken", Fraction(4))
    assert services.shopping.answer_packs("macaroni", 1) is Packs.RIGHT
    assert services.shopping.answer_packs("tarwebloem", 1) is Packs.RIGHT
    services.shopping.add_recipe("macaroni", Fraction(8))
    assert line_of(services, child, "macaroni").packs is None
    assert line_of(services, child, "tarwebloem").packs == 1


def test_what_is_removed_comes_back_as_it_was(services: Services, child: Child) -> None:
    services.shopping.add_recipe("macaroni", Fraction(4))
    services.shopping.answer_packs("macaroni", 1)
    services.shopping.pay("macaroni", 99)
    before = line_of(services, child, "macaroni")
    removed = services.shopping.remove(["macaroni"])
    assert shopping_list(services, child).line("macaroni") is None
    services.shopping.put_back(removed)
    assert line_of(services, child, "macaroni") == before
    services.shopping.remove(["macaroni"])
    services.shopping.add_product("macaroni")
    assert line_of(services, child, "macaroni").paid is None    # it is another thing to buy


def test_of_things_that_go_together_all_go_or_none(services: Services, child: Child) -> None:
    services.shopping.add_recipe("macaroni", Fraction(4))
    services.shopping.guess(child.id, WHOLE, 900)
    before = shopping_list(services, child)
    with pytest.raises(NotFound):
        services.shopping.remove(["macaroni", "zand"], child.id)
    assert (shopping_list(services, child), services.shopping.board(child.id).guesses) == (before, {WHOLE: 900})
    gone = [line.product.id for line in before.lines[:2]]
    removed = services.shopping.remove(gone, child.id)
    assert [line.product.id for line in shopping_list(services, child).lines] == [
        line.product.id for line in before.lines[2:]]
    assert services.shopping.board(child.id).guesses == {}
    services.shopping.put_back(removed)
    assert set(shopping_list(services, child).lines) == set(before.lines)


def test_what_somebody_types(services: Services, child: Child) -> None:
    made = services.shopping.add_own(" Stroop ")
    assert (made.name, made.is_own) == ("Stroop", True)
    assert services.shopping.add_own("Eieren").id == "eieren"       # the one that is known
    services.shopping.add_own("stroop")
    assert [line.product.name for line in shopping_list(services, child).lines] == ["Stroop", "eieren"]
    services.shopping.add_product(made.id, 3)
    assert line_of(services, child, made.id).count == 3
    services.shopping.drop_product(made.id)
    assert shopping_list(services, child).line(made.id) is None
    with pytest.raises(NameMissing):
        services.shopping.add_own("  ")


def test_the_list_is_of_all_and_an_estimate_of_one(services: Services, child: Child) -> None:
    other = services.family.add_child("Daan", "panda", "leaf", 7)
    services.shopping.add_product("eieren")
    services.shopping.guess(child.id, "eieren", 300)
    services.shopping.guess(child.id, WHOLE, 500)
    assert services.shopping.board(child.id).guesses == {"eieren": 300, WHOLE: 500}
    assert services.shopping.board(other.id).guesses == {}
    assert services.shopping.board(other.id).list == services.shopping.board(child.id).list
    services.shopping.guess(child.id, "eieren", None)
    assert services.shopping.board(child.id).guesses == {WHOLE: 500}


def test_a_price_is_remembered_for_so_many_packs(house: House, services: Services, child: Child) -> None:
    services.shopping.add_product("eieren", 3)
    services.shopping.pay("eieren", 1000)       # three for ten euros: not a cent is rounded away
    services.shopping.put_away()
    services.shopping.add_product("eieren")
    assert services.shopping.board(child.id).prices == {"eieren": Price(1000, 3, services.days.today())}
    assert check(house.path).is_whole


def test_lists_with_an_estimate_and_a_receipt_are_kept(services: Services, child: Child) -> None:
    for guess, paid in ((500, 450), (None, 450), (700, None), (400, 450)):
        services.shopping.add_product("eieren")
        services.shopping.guess(child.id, WHOLE, guess)
        services.shopping.set_total(paid)
        services.shopping.put_away()
    assert [(e.guess, e.paid) for e in services.shopping.estimates(child.id)] == [(500, 450), (400, 450)]
    other = services.family.add_child("Daan", "panda", "leaf", 7)
    assert services.shopping.estimates(other.id) == []


def test_an_estimate_of_every_line_is_one_of_all(services: Services, child: Child) -> None:
    services.shopping.add_product("eieren")
    services.shopping.add_product("brood")
    services.shopping.guess(child.id, "eieren", 300)
    services.shopping.set_total(500)
    services.shopping.guess(child.id, "brood", 250)
    services.shopping.put_away()
    assert [(e.guess, e.paid) for e in services.shopping.estimates(child.id)] == [(550, 500)]


def test_a_list_that_was_put_away_can_be_taken_out(services: Services, child: Child) -> None:
    services.shopping.add_product("eieren")
    done = services.shopping.put_away()
    assert services.shopping.board(child.id).list is None
    services.shopping.take_out(done)
    assert line_of(services, child, "eieren").count == 1


def test_what_is_in_the_house_is_not_bought(services: Services, child: Child) -> None:
    services.shopping.add_product("eieren")
    services.shopping.add_product("brood")
    services.shopping.set_have("eieren", have=True)
    assert [line.product.id for line in shopping_list(services, child).to_buy] == ["brood"]
    services.shopping.pay("brood", 229)
    assert shopping_list(services, child).receipt == 229


def test_a_list_that_is_full_keeps_what_it_has(services: Services, child: Child) -> None:
    for n in range(MOST_PRODUCTS):
        services.shopping.add_own(f"ding {n}")
    with pytest.raises(TooManyProducts):
        services.shopping.add_recipe("pannenkoeken", Fraction(4))
    assert len(shopping_list(services, child).lines) == MOST_PRODUCTS
    services.shopping.add_own("ding 3")     # it is there already


def test_what_is_not_there_has_a_name(services: Services, child: Child) -> None:
    with pytest.raises(NotFound):
        services.shopping.put_away()
    services.shopping.add_product("eieren")
    wishes: list[Callable[[], object]] = [
        lambda: services.shopping.add_product("goud"), lambda: services.shopping.pay("brood", 1),
        lambda: services.shopping.answer_packs("brood", 1), lambda: services.shopping.take_out(uuid4()),
        lambda: services.shopping.add_recipe("goudsoep", Fraction(1)),
    ]
    for wish in wishes:
        with pytest.raises(NotFound):
            wish()
    too_many: list[Callable[[], object]] = [
        lambda: services.shopping.pay("eieren", 100_000), lambda: services.shopping.set_total(-1),
        lambda: services.shopping.add_product("eieren", 100),
    ]
    for too_much in too_many:
        with pytest.raises(OutOfRange):
            too_much()


@pytest.mark.parametrize(("text", "cents"), [
    ("1,39", 139), ("€ 1.39", 139), ("139 cent", 139), ("2", 200), ("0,99", 99), ("1 euro 39", 139), ("12,5", 1250),
])
def test_a_price_as_it_is_typed(text: str, cents: int) -> None:
    assert read_price(text) == Read((Fraction(cents),))


@pytest.mark.parametrize("text", ["", "veel", "1,395", "-2", "1,3,9"])
def test_what_is_no_price(text: str) -> None:
    assert isinstance(read_price(text), Unclear)


def test_what_may_be_cents_is_asked() -> None:
    found = read_price("139")
    assert isinstance(found, Which)
    assert [int(value) for _, value in found.options] == [13900, 139]


# -- the family's own packs, and the day

def test_a_pack_of_this_family_is_remembered_for_the_next_list(services: Services, child: Child) -> None:
    shopping = services.shopping
    shopping.add_recipe("pannenkoeken", Fraction(6))            # 375 g, 750 ml
    shopping.add_product("brood", 2)
    shopping.take_packs("halfvolle_melk", 1)
    shopping.pay("halfvolle_melk", 119)
    before = shopping.set_pack("halfvolle_melk", Fraction(500))
    milk = line_of(services, child, "halfvolle_melk")
    assert (milk.product.pack, milk.product.example) == (Amount(Fraction(500), Unit.MILLILITRE), None)
    assert (int(milk.need.value), milk.packs) == (750, None)        # one is no longer enough, and is asked anew
    assert shopping.board(child.id).prices == {}                # what was paid was of another pack
    assert shopping.answer_packs("halfvolle_melk", 2) is Packs.RIGHT
    shopping.put_back_pack(before)
    milk = line_of(services, child, "halfvolle_melk")
    assert (int(milk.product.pack.value), milk.packs, milk.paid) == (1000, 1, 119)
    assert shopping.board(child.id).prices["halfvolle_melk"].cents == 119
    shopping.set_pack("halfvolle_melk", Fraction(1500))
    shopping.put_away()
    shopping.add_product("halfvolle_melk", 2)
    milk = line_of(services, child, "halfvolle_melk")
    assert (int(milk.need.value), milk.count) == (3000, 2)


def test_what_was_put_there_by_hand_stays_so_many_packs(services: Services, child: Child) -> None:
    shopping = services.shopping
    shopping.add_product("tarwebloem", 3)
    shopping.add_recipe("pannenkoeken", Fraction(4))
    shopping.set_pack("tarwebloem", Fraction(500))
    flour = line_of(services, child, "tarwebloem")
    assert sorted(want.amount.value for want in flour.wants) == [250, 1500]
    shopping.set_pack("tarwebloem", Fraction(1000))             # as it is shipped
    assert sorted(want.amount.value for want in line_of(services, child, "tarwebloem").wants) == [250, 3000]


def test_only_what_has_packs_has_others(services: Services, child: Child) -> None:
    made = services.shopping.add_own("Stroop")
    with pytest.raises(NotFound):
        services.shopping.set_pack(made.id, Fraction(2))
    services.shopping.add_product("brood")
    for value in (0, -1, 10_001):
        with pytest.raises(OutOfRange):
            services.shopping.set_pack("brood", Fraction(value))
    with pytest.raises(NotFound):
        services.shopping.set_pack("eieren", Fraction(6))
    assert line_of(services, child, "brood").product.pack == services.shopping.products["brood"].pack


def test_a_list_is_for_a_day_that_comes(services: Services, child: Child) -> None:
    services.shopping.add_product("brood")
    begun = shopping_list(services, child).day
    services.shopping.set_day(begun + timedelta(days=1))
    assert shopping_list(services, child).day == begun + timedelta(days=1)
    with pytest.raises(DayPassed):
        services.shopping.set_day(begun - timedelta(days=1))
