"""What a step of the plan has to do with Keuken."""

import pytest

from recomputed import content
from thuisplan.domain.activities import Activity, Corner
from thuisplan.domain.recipes import Recipe
from thuisplan.storage.plan_words import plan_words
from thuisplan.storage.recipes import RecipeContent

WORDS = plan_words()
ALL: list[Recipe | Activity] = [*RecipeContent("nl").recipes(), *RecipeContent("nl").activities()]
THINGS = {thing.id: thing for thing in ALL}


@pytest.mark.parametrize(("title", "picture", "corner"), [
    ("Meehelpen met koken", "red-apple", Corner.COOKING), ("Iets BAKKEN!", "cookie", Corner.COOKING),
    ("Eten maken", "cooking", Corner.COOKING), ("Boodschap doen", "red-apple", Corner.SHOPPING),
    ("Krant: één kop uitleggen", "newspaper", Corner.NEWS), ("Samen lezen", "open-book", Corner.NEWS),
    ("Spelletje doen", "game-die", Corner.GAME), ("Plankje opmeten", "house", Corner.HOUSE),
    ("Krant lezen", "cooking", Corner.NEWS),        # words say more than a picture
    ("Fruit eten", "red-apple", None), ("Buiten spelen", "soccer-ball", None), ("Spelling oefenen", "pencil", None),
    ("Tas inpakken", "backpack", None), ("Koekje erbij", "cookie", None), ("", "unknown", None),
])
def test_of_which_corner_a_step_is(title: str, picture: str, corner: Corner | None) -> None:
    assert WORDS.corner_of(title, picture) is corner


@pytest.mark.parametrize(("title", "named"), [
    ("Pannenkoeken bakken", {"pannenkoeken"}), ("pizza!", {"pizza"}), ("Macaroni maken", {"macaroni"}),
    ("De bus halen", {"act_bus_halte"}), ("Samen: nummerborden lezen", {"act_nummerborden"}),
    ("Iets bakken", set()), ("Groente snijden", set()),         # that is what goes in
    ("Kamer opruimen", set()), ("Buslijn zoeken", set()), ("Krant lezen", set()),
])
def test_what_a_step_names(title: str, named: set[str]) -> None:
    assert {id_ for id_, thing in THINGS.items() if WORDS.names(title, thing)} == named


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_word_belongs_to_one_corner_and_is_plain(language: str) -> None:
    signs = content("plan_words")["corners"].values()
    told = [word for corner in signs for word in corner["words"][language].split()]
    assert len(set(told)) == len(told)
    assert set(plan_words(language).words) == set(told)
    assert all(word == word.lower() and word.isascii() for word in told)
    assert set(content("plan_words")["corners"]) == set(Corner)
