"""What is in the food of a family, and of what that is not known: too much is told rather than too little."""

import pytest

from thuisplan.domain.allergens import AllergenWords, food_in
from thuisplan.storage.products import ProductContent
from thuisplan.storage.recipes import RecipeContent

WORDS = AllergenWords(RecipeContent().allergens(), ProductContent().allergens())


@pytest.mark.parametrize(("name", "inside"), [
    ("eieren, losgeklopt", {"ei"}), ("boter (ongezouten)", {"melk"}),
    ("handje walnoten, grof gehakt (optioneel)", {"noten"}), ("notenbrood", {"gluten", "noten"}),
    ("scheutje melk", {"melk"}), ("zelfrijzend bakmeel", {"gluten"}), ("roomkaas", {"melk"}),
    ("pindakaas", {"pinda"}),
    ("kokosmelk", set()), ("prei", set()), ("nootmuskaat", set()), ("aardappelen in blokjes", set()),
    ("peper en zout", set()), ("crème fraîche", {"melk"}), ("sojasaus", {"gluten", "soja"}),
    ("TARWEBLOEM", {"gluten"}),
    ("mayonaise", {"ei", "mosterd"}), ("amandelmelk", {"noten"}), ("garnalen", {"schaaldieren"}),
    ("boterhammen", {"gluten"}), ("hazelnoten of amandelen", {"noten"}), ("brood met kaas", {"gluten", "melk"}),
])
def test_what_is_in_food_that_is_known(name: str, inside: set[str]) -> None:
    found = WORDS.inside([(name, "")])
    assert (set(found.allergens), found.unknown) == (inside, ())


@pytest.mark.parametrize(("name", "inside", "unknown"), [
    ("rookworst", set(), "rookworst"), ("pindasoep", {"pinda"}, "pindasoep"),
    ("ham en kaas", {"melk"}, "ham en kaas"),
    ("kerriepoeder (mild)", set(), "kerriepoeder"), ("melkpasta-mix", {"melk", "gluten"}, "melkpasta-mix"),
    ("currypasta", set(), "currypasta"), ("koekjes (zonder noten)", {"gluten", "noten"}, None),
    ("(?)", set(), "(?)"),
])
def test_what_is_not_known_is_said(name: str, inside: set[str], unknown: str | None) -> None:
    found = WORDS.inside([(name, "")])
    assert (set(found.allergens), found.unknown) == (inside, () if unknown is None else (unknown,))


def test_a_shipped_product_is_known_whatever_it_is_called() -> None:
    found = WORDS.inside([("Spul uit blik", "ketjap"), ("Spul uit blik", "rookworst"), ("nog iets", "geen")])
    assert (found.allergens, found.unknown) == (("gluten", "soja"), ("nog iets",))


@pytest.mark.parametrize(("name", "food"), [
    ("eieren, losgeklopt", "eieren"), ("boter (ongezouten)", "boter"), ("(over)rijpe bananen", "rijpe bananen"),
    ("tonijn in water", "tonijn"), ("zout", "zout"), ("kaas (oud", "kaas"),
])
def test_the_food_in_a_name(name: str, food: str) -> None:
    assert food_in(name) == food


def test_every_shipped_product_is_known_by_its_words_as_by_its_id() -> None:
    inside, content = RecipeContent().allergens(), ProductContent()
    for word, product in content.words().items():
        told = WORDS.inside([(word, "")])
        assert set(inside[product]) <= set(told.allergens), word
