"""Recipes that are brought in: what is sure is taken, what is not is asked, and no line is lost."""

import contextlib
import json
import random
import re
from fractions import Fraction
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counts import times
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.errors import NoRecipe, RecipeTooLong
from thuisplan.domain.family import clean_name
from thuisplan.domain.importing.files import MOST_BYTES, read_file
from thuisplan.domain.importing.ingredients import read_ingredient, write_ingredient
from thuisplan.domain.importing.lines import MOST_CHARACTERS, MOST_LINES, LineKind, ReadRecipe
from thuisplan.domain.importing.texts import minutes_in, read_text, split_steps
from thuisplan.domain.own_recipes import (
    MOST_INGREDIENTS,
    MOST_MINUTES,
    MOST_SERVINGS,
    MOST_STEPS,
    TEXT_LENGTH,
    OwnIngredient,
    is_amount,
)

K = LineKind
OMA = """Pannenkoeken van oma
Voor 4 personen | 25 min

Ingrediënten:
- 250 g bloem
• ½ l melk
2 eieren
snufje zout
1 à 2 el boter
stroop
Voor de saus:
1,5 dl room

Bereiding: 1. Meng de bloem met de melk. 2. Klop de eieren erdoor.
3. Laat 30 minuten staan.
Bak ze goudbruin.
"""


# -- one ingredient

@pytest.mark.parametrize(("line", "amount", "unit", "name"), [
    ("250 g bloem", 250, Unit.GRAM, "bloem"), ("250g bloem", 250, Unit.GRAM, "bloem"),
    ("½ l melk", "1/2", Unit.LITRE, "melk"), ("1,5 dl slagroom", "3/2", Unit.DECILITRE, "slagroom"),
    ("2 eieren", 2, Unit.PIECE, "eieren"), ("1 1/2 el suiker", "3/2", Unit.TABLESPOON, "suiker"),
    ("snufje zout", 1, Unit.PINCH, "zout"), ("een snufje zout", 1, Unit.PINCH, "zout"),
    ("2 snufjes kaneel", 2, Unit.PINCH, "kaneel"), ("zout naar smaak", None, Unit.PIECE, "zout"),
    ("peper en zout (naar smaak)", None, Unit.PIECE, "peper en zout"), ("een ui", 1, Unit.PIECE, "ui"),
    ("- 1 tl. gist", 1, Unit.TEASPOON, "gist"), ("half pond gehakt", 250, Unit.GRAM, "gehakt"),
    ("2 ons ham", 200, Unit.GRAM, "ham"), ("5 cl room", 50, Unit.MILLILITRE, "room"),
    ("bloem, 250 gram", 250, Unit.GRAM, "bloem"), ("melk: 3 dl", 3, Unit.DECILITRE, "melk"),
    ("1 blik tomatenblokjes (400 g)", 1, Unit.PIECE, "blik tomatenblokjes (400 g)"),
    ("1 d.l. melk", 1, Unit.DECILITRE, "melk"), ("3 stuks prei", 3, Unit.PIECE, "prei"),
    ("2 el extra vierge olijfolie", 2, Unit.TABLESPOON, "extra vierge olijfolie"),
    ("200 g peper en zout", 200, Unit.GRAM, "peper en zout"),
])
def test_what_is_sure(line: str, amount: Any, unit: Unit, name: str) -> None:
    found = read_ingredient(line)
    assert found.sure
    assert found.ingredient == OwnIngredient(name, None if amount is None else Fraction(amount), unit)


@pytest.mark.parametrize("line", [
    "stroop", "1.000 g bloem", "1,250 kg bloem", "2x 400 g bonen", "250 g bloem 100 g suiker", "ca. 200 g kaas",
    "een paar blaadjes basilicum", "10 min rusten", "eieren 2", "3 l", "200 g", "4 personen", "180 graden",
    "2 oz kaas",
    "2 stuks g bloem", "5 % vet", "", "-", "½", "1 -", "0 g bloem", "9999999 g bloem", "x" * 300,
    "250 g " + "x" * 50,
    "1 ei + 1 dooier", "30 g boter + extra om in te vetten", "30 g boter (plus een beetje extra)",
    "2 eieren en 1 eiwit", "boter en wat extra, 30 g", "2 el olie, extra voor de pan", "1 ei, ½ dooier",
    "2 keer roeren", "1e laag", "1/0 l melk", "3 cm gember",
])
def test_what_is_asked(line: str) -> None:
    assert not read_ingredient(line).sure


@pytest.mark.parametrize(("line", "amount", "unit", "name", "amounts"), [
    ("3 (over)rijpe bananen", 3, Unit.PIECE, "(over)rijpe bananen", ()), ("2x ei", 2, Unit.PIECE, "ei", ()),
    ("2 x 1 ei", None, Unit.PIECE, "2 x 1 ei", ()), ("1 kg/2 pond appels", 1, Unit.KILO, "appels", ()),
    ("1.000 g suiker", 1000, Unit.GRAM, "suiker", (1000, 1)),
    ("2 ons " + "x" * 50, 200, Unit.GRAM, "x" * 50, ()),        # nothing of it is cut
    ("wat " + "x" * 50, None, Unit.PIECE, "wat " + "x" * 50, ()),
])
def test_what_is_asked_begins_with_what_it_says(
    line: str, amount: int | None, unit: Unit, name: str, amounts: tuple[int, ...]
) -> None:
    found = read_ingredient(line)
    assert not found.sure
    assert found.ingredient == OwnIngredient(name, None if amount is None else Fraction(amount), unit)
    assert found.amounts == tuple(map(Fraction, amounts))


@pytest.mark.parametrize(("line", "parts"), [
    ("2 ons spekblokjes - 1 d.l. melk - een klontje boter - peper, zout",
     ["2 ons spekblokjes", "1 d.l. melk", "een klontje boter", "peper, zout"]),
    ("250 g bloem en 2 eieren", ["250 g bloem", "2 eieren"]),
    ("2 el suiker + zakje vanillesuiker", ["2 el suiker", "zakje vanillesuiker"]),
    ("1½ kg appels - 1 kg peren", ["1½ kg appels", "1 kg peren"]),
    ("2 eieren - losgeklopt", ["2 eieren - losgeklopt"]),
    ("peper en zout", ["peper en zout"]), ("2 ons ham (1 dik + 2 dun)", ["2 ons ham (1 dik + 2 dun)"]),
    ("- 2 uien", ["- 2 uien"]),
])
def test_more_than_one_on_a_line(line: str, parts: list[str]) -> None:
    assert [one.text for one in read_text(f"Soep\nIngrediënten\n{line}").lines[2:]] == parts


@pytest.mark.parametrize("line", ["1 à 2 teentjes knoflook", "1-2 teentjes knoflook", "1 tot 2 teentjes knoflook"])
def test_from_so_much_to_so_much_is_asked_with_both(line: str) -> None:
    found = read_ingredient(line)
    assert (found.sure, found.amounts) == (False, (Fraction(1), Fraction(2)))
    assert found.ingredient.name == "teentjes knoflook"


WORDS = ["bloem", "g", "l", "el", "½", "2", "1,5", "à", "-", "snufje", "zout", "naar smaak", "(", ")", ",", "1.000",
         "min", "pond", "Meng", ".", "eieren", "250 g", "x", "°C", "tot", "ei", "3/4", "kg", "stuks",
         "\N{NO-BREAK SPACE}"]
ODD = st.one_of(
    st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=8).map("".join),
)


@settings(max_examples=times(10_000), deadline=None)
@given(ODD)
def test_what_is_sure_reads_as_the_same_when_it_is_written(line: str) -> None:
    found = read_ingredient(line)
    assert is_amount(found.ingredient.amount)
    if found.sure:
        assert clean_name(found.ingredient.name) == found.ingredient.name
        assert read_ingredient(write_ingredient(found.ingredient)) == found


# -- a text

def test_a_recipe_as_it_is_pasted() -> None:
    recipe = read_text(OMA)
    assert (recipe.title, recipe.base, recipe.serving, recipe.minutes) == ("Pannenkoeken van oma", 4, "personen", 25)
    assert [i.name for i in recipe.ingredients] == ["bloem", "melk", "eieren", "zout", "room"]
    assert recipe.steps == [
        "Meng de bloem met de melk.", "Klop de eieren erdoor.", "Laat 30 minuten staan.", "Bak ze goudbruin."]
    assert [recipe.lines[n].text for n in recipe.asked] == ["1 à 2 el boter", "stroop"]
    assert [line.text for line in recipe.all_of(K.HEADING)] == ["Ingrediënten:", "Voor de saus:"]


@pytest.mark.parametrize(("line", "base", "minutes", "kind"), [
    ("4 personen", 4, None, K.SERVINGS), ("Voor 6 personen", 6, None, K.SERVINGS),
    ("Aantal personen: 2", 2, None, K.SERVINGS),
    ("20 koekjes", 20, None, K.SERVINGS), ("25 min", None, 25, K.MINUTES),
    ("Bereidingstijd: 1 uur en 10 minuten", None, 70, K.MINUTES),
    ("klaar in 1 uur", None, 60, K.MINUTES), ("4 personen • 25 min.", 4, 25, K.ABOUT),
    ("Ingrediënten voor 4 personen:", 4, None, K.SERVINGS), ("Ingrediënten (4 personen)", 4, None, K.SERVINGS),
    ("(voor 6 personen)", 6, None, K.SERVINGS), ("Porties: 1 cake (10 plakken)", 10, None, K.SERVINGS),
    ("Voor 4-6 personen", None, None, K.SERVINGS), ("(voor 4 à 5 personen)", None, None, K.SERVINGS),
    ("Bereidingstijd: 15 minuten + 50 minuten oven", None, 65, K.MINUTES),
    ("Bereidingstijd: 15 minuten + lang", None, None, K.ASK),
    ("0 personen", None, None, K.ASK), ("900 min", None, None, K.ASK),
    ("4 personen, veel plezier", None, None, K.ASK),
])
def test_for_how_many_and_how_long(line: str, base: int | None, minutes: int | None, kind: LineKind) -> None:
    recipe = read_text(f"Soep\n{line}")
    assert (recipe.base, recipe.minutes, recipe.lines[1].kind) == (base, minutes, kind)


@pytest.mark.parametrize(("step", "minutes"), [
    ("Kook 15 minuten.", 15), ("Laat 10 min afkoelen.", 10), ("Bak 50-55 minuten.", None), ("Bak 3 à 4 min.", None),
    ("Bak 5 minuten en laat 10 minuten staan.", None), ("Laat 1 uur en 10 minuten rijzen.", None), ("Roer.", None),
    ("Wacht 900 minuten.", None), ("Wacht 0 minuten.", None),
])
def test_one_time_in_a_step_is_its_timer(step: str, minutes: int | None) -> None:
    assert minutes_in(step) == minutes


def test_either_is_asked() -> None:
    assert read_text("Soep\nvoor 4 à 5 personen\n2 uien").bases == (4, 5)
    both = read_text("Soep\nvoor 4 à 5 personen\n6 personen\n2 uien")
    assert (both.base, both.bases) == (6, ())
    of_a_page = read_file(file_of(SCHEMA | {"recipeYield": "4-6 personen"}))
    assert (of_a_page.base, of_a_page.bases) == (None, (4, 6))
    assert read_text("Rijstepap (voor 6 personen)\n1 l melk").base == 6


def test_a_message_of_a_chat_is_read_without_who_sent_it() -> None:
    recipe = read_text("[24-11-2025 18:03] Oma Riet: 6 oude boterhammen\n24-11-25, 18:04 - Mama: 2 eitjes")
    assert [write_ingredient(i) for i in recipe.ingredients] == ["6 oude boterhammen", "2 eitjes"]


def test_what_a_website_adds_is_no_step() -> None:
    recipe = read_text("Soep\nBereiding\nRoer.\nTip: ook lekker koud! Deel dit recept op Pinterest\n"
                       "Lees ook: De beste wortelcake")
    assert (recipe.steps, recipe.lines[3].kind, recipe.lines[4].kind) == (["Roer."], K.ASK, K.LEFT_OUT)


def test_what_is_said_twice_is_asked() -> None:
    recipe = read_text("Soep\n4 personen\n6 personen\n25 min\n40 min\n8 personen | 50 min")
    assert (recipe.base, recipe.minutes) == (4, 25)
    assert [recipe.lines[n].text for n in recipe.asked] == ["6 personen", "40 min", "8 personen | 50 min"]


@pytest.mark.parametrize(("text", "kinds"), [
    ("250 g bloem\n2 eieren", [K.INGREDIENT, K.INGREDIENT]),                # no title
    ("Soep\n2 uien\nSnijd de uien.", [K.TITLE, K.INGREDIENT, K.ASK]),       # under no heading nothing is guessed
    ("Soep\n1. Snijd de uien fijn.\n2. Bak ze.", [K.TITLE, K.STEP, K.STEP]),
    ("Soep\n2. Snijd de uien fijn.", [K.TITLE, K.ASK]),
    ("Soep\nBereiding\n2 uien snijden\n250 g bloem\nRoer.", [K.TITLE, K.HEADING, K.ASK, K.ASK, K.STEP]),
    ("Soep\nStap 1\nRoer.\nStap 2: bak.", [K.TITLE, K.HEADING, K.ASK, K.ASK]),
    ("Soep\nIngrediënten: 250 g bloem, 2 eieren", [K.TITLE, K.INGREDIENT]),
    ("Soep\nIngrediënten: 250 g bloem, stroop", [K.TITLE, K.ASK]),
    ("Soep\nTips\nLekker!", [K.TITLE, K.HEADING, K.ASK]),
    ("x" * 61 + "\n2 uien", [K.ASK, K.INGREDIENT]),
    ("Soep\nBereiding\n" + "Roer. " * 200, [K.TITLE, K.HEADING, K.STEP]),
])
def test_what_each_line_is(text: str, kinds: list[LineKind]) -> None:
    assert [line.kind for line in read_text(text).lines] == kinds


@pytest.mark.parametrize(("text", "error"), [
    ("", NoRecipe), (" \n\t\n", NoRecipe), ("x" * (MOST_CHARACTERS + 1), RecipeTooLong),
    ("x\n" * (MOST_LINES + 1), RecipeTooLong),
])
def test_what_is_no_recipe(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_text(text)


def test_more_than_fits_is_left_out_and_seen() -> None:
    recipe = read_text("\n".join(f"{n + 1} g meel" for n in range(MOST_INGREDIENTS + 2)))
    assert len(recipe.ingredients) == MOST_INGREDIENTS
    assert [line.text for line in recipe.all_of(K.LEFT_OUT)] == ["41 g meel", "42 g meel"]


def test_a_long_step_is_cut_between_sentences() -> None:
    steps = split_steps("Roer goed. " * 100)
    assert all(len(step) <= TEXT_LENGTH and step.endswith(".") for step in steps)
    assert " ".join(steps) == " ".join(["Roer goed."] * 100)
    assert "".join(split_steps("x" * 1500)) == "x" * 1500


def words_of(text: str) -> str:
    """Without what stands between two things on one line."""
    return re.sub(r"\W|en|plus", "", text, flags=re.IGNORECASE)


def whole(recipe: ReadRecipe) -> None:
    """What holds of every recipe that is brought in."""
    assert len(recipe.ingredients) <= MOST_INGREDIENTS
    assert len(recipe.steps) <= MOST_STEPS
    assert recipe.base is None or 1 <= recipe.base <= MOST_SERVINGS
    assert recipe.minutes is None or 1 <= recipe.minutes <= MOST_MINUTES
    for line in recipe.lines:
        assert line.text
        assert (line.kind is K.INGREDIENT) <= bool(line.ingredients)
        assert (line.kind is K.STEP) <= bool(line.steps)
        assert all(0 < len(step) <= 4 * TEXT_LENGTH for step in line.steps)


LINES = st.one_of(ODD, st.sampled_from([*OMA.splitlines(), "Tip:", "4 personen", "1 uur", "1. Roer de soep goed.",
    "Stap 2"]))


@settings(max_examples=times(10_000), deadline=None)
@given(st.lists(LINES, max_size=12).map("\n".join))
def test_no_line_is_lost_of_any_text(text: str) -> None:
    try:
        recipe = read_text(text)
    except NoRecipe:
        assert not text.strip()
        return
    whole(recipe)
    assert words_of("\n".join(line.text for line in recipe.lines)) == words_of(text)
    written = "\n".join(write_ingredient(i) for i in recipe.ingredients)
    again = [read_ingredient(line) for line in written.splitlines()]
    assert [found.ingredient for found in again] == recipe.ingredients
    assert all(found.sure for found in again)


# -- a file

SCHEMA: dict[str, Any] = {
    "@context": "https://schema.org", "@type": "Recipe", "name": "Soep van oma",
    "image": "https://example.org/a.jpg",
    "recipeYield": "4 personen", "totalTime": "PT1H5M",
    "recipeIngredient": ["250 g bloem", "1 &frac12; l water", "<b>2</b> uien", "peper"],
    "recipeInstructions": [
        {"@type": "HowToStep", "text": "Snijd de uien."},
        {"@type": "HowToSection", "name": "Op het vuur", "itemListElement": [
            {"@type": "HowToStep", "name": "Kook.", "text": "Kook alles.<br>Roer soms."}]},
        "Proef.",
    ],
}


def file_of(node: Any) -> bytes:
    return json.dumps(node).encode()


def test_a_recipe_of_schema_org() -> None:
    recipe = read_file(file_of(SCHEMA))
    assert (recipe.title, recipe.base, recipe.serving, recipe.minutes) == ("Soep van oma", 4, "personen", 65)
    assert [(i.name, i.amount) for i in recipe.ingredients] == [
        ("bloem", Fraction(250)), ("water", Fraction(3, 2)), ("uien", Fraction(2))]
    assert [recipe.lines[n].text for n in recipe.asked] == ["peper"]
    assert recipe.steps == ["Snijd de uien.", "Kook alles.", "Roer soms.", "Proef."]
    assert [line.text for line in recipe.all_of(K.HEADING)] == ["Op het vuur"]


@pytest.mark.parametrize("wrapped", [
    [SCHEMA], {"@graph": [{"@type": "WebPage"}, SCHEMA]}, {"@context": "x", "mainEntity": SCHEMA},
    [{"@type": "Person"}, [SCHEMA]], SCHEMA | {"@type": ["Recipe", "NewsArticle"]},
    SCHEMA | {"@type": "https://schema.org/Recipe"}, {k: v for k, v in SCHEMA.items() if k != "@type"},
])
def test_wherever_it_stands(wrapped: Any) -> None:
    assert read_file(file_of(wrapped)).title == "Soep van oma"


@pytest.mark.parametrize(("changed", "steps"), [
    ("Snijd de uien.\nKook alles.", ["Snijd de uien.", "Kook alles."]),
    ("1. Snijd de uien. 2. Kook alles.", ["Snijd de uien.", "Kook alles."]),
    ("<ol><li>Snijd de uien.</li><li>Kook alles.</li></ol>", ["Snijd de uien.", "Kook alles."]),
    ({"@type": "ItemList", "itemListElement": ["Snijd.", {"text": "Kook."}]}, ["Snijd.", "Kook."]),
    ([["Snijd."], {"name": "Kook."}, 7, None, {"x": 1}], ["Snijd.", "Kook."]), (None, []),
])
def test_the_steps_in_every_form(changed: Any, steps: list[str]) -> None:
    assert read_file(file_of(SCHEMA | {"recipeInstructions": changed})).steps == steps


@pytest.mark.parametrize(("key", "value", "base", "minutes"), [
    ("recipeYield", 6, 6, 65), ("recipeYield", ["4", "4 personen"], 4, 65), ("recipeYield", "veel", None, 65),
    ("recipeYield", 0, None, 65), ("recipeYield", True, None, 65), ("recipeYield", {"x": 1}, None, 65),
    ("recipeYield", None, None, 65), ("totalTime", "P1D", 4, None), ("totalTime", "PT90M", 4, 90),
    ("totalTime", "P0DT20M0S", 4, 20),
    ("totalTime", "een uur", 4, None), ("totalTime", 25, 4, None), ("totalTime", "PT9999H", 4, None),
    ("totalTime", "", 4, None),
])
def test_for_how_many_and_how_long_in_a_file(key: str, value: Any, base: int | None, minutes: int | None) -> None:
    recipe = read_file(file_of(SCHEMA | {key: value}))
    assert (recipe.base, recipe.minutes) == (base, minutes)


def test_two_times_are_taken_together() -> None:
    node = {k: v for k, v in SCHEMA.items() if k != "totalTime"} | {"prepTime": "PT20M", "cookTime": "PT1H"}
    assert read_file(file_of(node)).minutes == 80


def test_a_page_that_was_kept() -> None:
    page = f"""<!DOCTYPE html><html><head><script>var x = "{{";</script>
    <script type="application/ld+json">{{ not json }}</script>
    <script type='application/ld+json'>{json.dumps({"@graph": [SCHEMA]})}</script></head><body>Soep & <p></body>"""
    assert read_file(page.encode()).title == "Soep van oma"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_in_every_encoding(encoding: str) -> None:
    text = json.dumps(SCHEMA | {"name": "Crème brûlée"}, ensure_ascii=False)
    assert read_file(text.encode(encoding)).title == "Crème brûlée"
    assert read_file("Crème brûlée\n½ l melk".encode(encoding)).ingredients[0].amount == Fraction(1, 2)


@pytest.mark.parametrize(("data", "error"), [
    (b"", NoRecipe), (b"  ", NoRecipe), (b"{}", NoRecipe), (b"[1, 2]", NoRecipe), (b"{", NoRecipe),
    (b"\x00\x01PNG", NoRecipe),
    (b'{"@type": "Recipe"}', NoRecipe), (b'{"@type": "Recipe", "name": "Soep"}', NoRecipe),
    (b"[" * 100_000, NoRecipe),
    (b"[" * 900 + b"]" * 900, NoRecipe), (b'{"a": ' + b"9" * 5000 + b"}", NoRecipe),
    (b"<html><body>Soep</body></html>", NoRecipe), (b"x" * (MOST_BYTES + 1), RecipeTooLong),
    (b'{"recipeIngredient": ["' + b"x" * 30_000 + b'"]}', RecipeTooLong),
    (b'{"recipeIngredient": [' + b'"1 ui",' * 500 + b'"1 ui"]}', RecipeTooLong),
    (b'{"recipeIngredient": [' + b"[" * 800 + b"]" * 800 + b"]}", NoRecipe),
])
def test_what_is_no_recipe_in_a_file(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_file(data)


TREE = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), LINES),
    lambda inside: st.one_of(
        st.lists(inside, max_size=4),
        st.dictionaries(st.sampled_from([*SCHEMA, "text", "itemListElement", "@graph", "prepTime"]), inside,
        max_size=5)),
    max_leaves=12,
)


@settings(max_examples=times(10_000), deadline=None)
@given(st.one_of(
    TREE.map(file_of), TREE.map(lambda tree: file_of(SCHEMA | {"recipeIngredient": tree})),
    TREE.map(lambda tree: file_of(SCHEMA | {"recipeInstructions": tree, "recipeYield": tree, "name": tree})),
    st.binary(max_size=200), st.text(max_size=200).map(lambda text: f"<html>{text}".encode()),
))
def test_no_file_is_too_odd(data: bytes) -> None:
    with contextlib.suppress(NoRecipe, RecipeTooLong):
        whole(read_file(data))


def test_a_file_that_was_cut_off_is_no_recipe() -> None:
    data = file_of(SCHEMA)
    for end in random.Random(4).sample(range(1, len(data)), 40):
        with pytest.raises(NoRecipe):
            read_file(data[:end])


def test_every_line_of_a_file_is_seen() -> None:
    recipe = read_file(file_of(SCHEMA))
    seen = " ".join(chain.from_iterable((line.text,) for line in recipe.lines))
    for word in ("Soep", "4 personen", "PT1H5M", "bloem", "water", "uien", "peper", "Snijd", "vuur", "Kook",
        "Roer", "Proef"):
        assert word in seen
