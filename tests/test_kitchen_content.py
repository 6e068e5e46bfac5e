"""The shipped recipes, activities, skills and templates: everything named is there, and every amount adds up."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from programs import ROOT
from recomputed import CONTENT, compute, content
from thuisplan.domain.activities import LOGGED_AS, Category
from thuisplan.domain.practice import Kind
from thuisplan.storage import content as shipped
from thuisplan.storage.content import ContentBroken
from thuisplan.storage.questions import QuestionContent
from thuisplan.storage.recipes import RecipeContent

RECIPES, ACTIVITIES = content("recipes"), content("activities")["activities"]
TEMPLATES, SUMS = content("question_templates")["templates"], content("recipe_questions")["templates"]
SKILLS = {s["id"]: s for s in content("skills")["skills"]}
PRODUCTS = {p["id"]: p for p in RECIPES["products"]}
NAME = re.compile(r"[a-z0-9_]+")

# Of exercises themselves: never a grade or a reproach. Percentages and digits are what some of them are about.
NEVER = re.compile(
    r"(?<!\w)(?:dom|slecht|slordig|lui|onvoldoende|streak|punten verdiend|score|fout!|verkeerd!|goed zo|braaf|u|uw)"
    r"(?!\w)", re.IGNORECASE,
)


def _dutch(node: object) -> list[str]:
    if isinstance(node, dict):
        here = node.get("nl")
        mine = [here] if isinstance(here, str) else list(here) if isinstance(here, list) else []
        return mine + [t for v in node.values() for t in _dutch(v)]
    return [t for v in node for t in _dutch(v)] if isinstance(node, list) else []


def _ids(things: list[dict[str, Any]]) -> set[str]:
    ids = [t["id"] for t in things]
    assert len(ids) == len(set(ids))
    assert all(NAME.fullmatch(i) for i in ids)
    return set(ids)


def test_there_is_enough_and_no_id_twice() -> None:
    assert len(_ids(RECIPES["recipes"])) >= 18
    assert len(_ids(RECIPES["products"])) >= 47
    assert len(_ids(ACTIVITIES)) >= 43
    assert len(_ids(TEMPLATES) | _ids(SUMS)) >= 79
    assert len(_ids(list(SKILLS.values()))) >= 87


def test_skills_build_on_earlier_ones() -> None:
    for skill in SKILLS.values():
        assert 1 <= skill["groep_from"] <= skill["groep_to"] <= 9, skill["id"]
        for before in skill["prerequisites"]:
            assert SKILLS[before]["groep_from"] <= skill["groep_from"], skill["id"]

    def circle(name: str, seen: tuple[str, ...] = ()) -> bool:
        return name in seen or any(circle(p, (*seen, name)) for p in SKILLS[name]["prerequisites"])

    assert [name for name in SKILLS if circle(name)] == []


@pytest.mark.parametrize("recipe", RECIPES["recipes"], ids=lambda r: r["id"])
def test_a_recipe(recipe: dict[str, Any]) -> None:
    assert recipe["base_servings"] > 0
    assert 1 <= recipe["groep_min"] <= recipe["groep_max"] <= 9
    assert set(recipe["skills"]) <= set(SKILLS)
    products = [i["product"] for i in recipe["ingredients"]]
    assert len(products) == len(set(products))
    for i in recipe["ingredients"]:
        assert i["amount"] > 0
        assert i["unit"] == PRODUCTS[i["product"]]["unit"]
        assert i["scale"] in ("linear", "whole")
    used = [product for step in recipe["steps"] for product in step["uses"]]
    assert set(used) == set(products)       # and nothing that is not there
    for step in recipe["steps"]:
        said = [int(n) for n in re.findall(r"(\d+) minuten", step["text"]["nl"])]
        assert set(said) <= {t["minutes"] for t in step["timers"]} | {30 * ("halve minuut" in step["text"]["nl"])}
        braces = [re.findall(r"\{[^}]*\}", step["text"][language]) for language in ("nl", "en")]
        assert braces[0] == braces[1]
        assert len({t["name"]["nl"] for t in step["timers"]}) == len(step["timers"])
    assert len(recipe["tools"]["nl"]) == len(recipe["tools"]["en"]) > 2
    if recipe["uses_heat"]:
        assert recipe["needs_adult"]
    if recipe["uses_heat"] or recipe["uses_sharp"]:
        assert len(recipe["safety"]["nl"]) > 10
    if not recipe["needs_adult"]:
        assert not any("volwassene" in t for t in _dutch(recipe))
    allergens = {a for product in products for a in PRODUCTS[product]["allergens"]}
    assert set(recipe["allergens"]) == allergens


def test_products() -> None:
    pictures = ROOT / "resources" / "pictures"
    for product in PRODUCTS.values():
        assert product["unit"] in ("g", "ml", "st")
        assert product["package_amount"] > 0
        assert 20 <= product["example_price_cents"] <= 1500
    shown = [*PRODUCTS.values(), *RECIPES["recipes"]]
    assert [s["id"] for s in shown if not (pictures / f"{s['picture']}.svg").is_file()] == []


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda a: a["id"])
def test_an_activity(activity: dict[str, Any]) -> None:
    assert set(activity["skills"]) <= set(SKILLS)
    assert set(activity["templates"]) <= {t["id"] for t in TEMPLATES}
    assert activity["recipe"] is None or activity["recipe"] in {r["id"] for r in RECIPES["recipes"]}
    assert activity["safety"] or not activity["recipe"]
    assert activity["calculations"]
    for c in activity["calculations"]:
        assert compute(c["formula"], c["example_inputs"]) == c["example_answer"], c["formula"]
    for text in ("easier", "harder", "talk"):
        assert activity[text]["nl"], text
    for lists in ("needs", "steps"):
        assert len(activity[lists]["nl"]) == len(activity[lists]["en"])


def test_every_recipe_has_an_activity_of_cooking() -> None:
    cooked = {a["recipe"] for a in ACTIVITIES if a["category"] == "koken"}
    assert cooked == {r["id"] for r in RECIPES["recipes"]}


@pytest.mark.parametrize("template", [*TEMPLATES, *SUMS], ids=lambda t: t["id"])
def test_a_template_belongs_to_its_skill(template: dict[str, Any]) -> None:
    skill = SKILLS[template["skill"]]
    assert template["groep_min"] >= skill["groep_from"] - 1
    assert template["misconceptions"]
    if "unit" in template["answer"]:
        assert len(template["examples"]) >= 2


@pytest.mark.parametrize(
    "file", ["recipes", "activities", "question_templates", "recipe_questions", "news_cards", "skills"])
def test_how_it_speaks(file: str) -> None:
    said = SKILLS if file == "skills" else content(file)      # what else is there of skills is a table of ranges
    texts = [re.sub(r"\{[^}]*\}", "x", text) for text in _dutch(said)]
    assert texts
    assert [t for t in texts if NEVER.search(t)] == []
    assert [t for t in texts if re.search(r"""["']|\.\.\.| -- """, t)] == []
    assert [t for t in texts for s in re.split(r"[.?!:;]\s", t) if len(s.split()) > 20] == []


def test_one_table_says_how_each_category_is_logged() -> None:
    assert set(LOGGED_AS) == set(Category) == {Category(a["category"]) for a in ACTIVITIES}
    assert set(LOGGED_AS.values()) == set(Kind)
    assert LOGGED_AS[Category.COOKING] is Kind.COOKING
    assert LOGGED_AS[Category.MEASURING] is LOGGED_AS[Category.ROAD] is Kind.ROAD


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_of_it_is_read(language: str) -> None:
    recipes = RecipeContent(language).recipes()
    assert [r.id for r in recipes] == [r["id"] for r in RECIPES["recipes"]]
    assert len(RecipeContent(language).activities()) == len(ACTIVITIES)
    questions = QuestionContent(language)
    assert list(questions.templates()) == [t["id"] for t in TEMPLATES]
    assert list(questions.recipe_templates()) == [t["id"] for t in SUMS]
    for one, other in pairwise(recipes):
        assert one.id != other.id


BREAKS = [
    ("question_templates", ("templates", 3, "answer", "expr"), "10-*a", r"\$\.templates\[3\]\.answer\.expr"),
    ("question_templates", ("templates", 3, "answer", "expr"), "10-z", r"nothing is called z.*\[3\]\.answer\.expr"),
    ("question_templates", ("templates", 5, "hints", 1, "nl"), "Teken {a|foo}", r"\$\.templates\[5\]\.hints\[1\]"),
    ("question_templates", ("templates", 5, "hints", 1, "nl"), "Teken {b}", r"nothing is called b"),
    ("question_templates", ("templates", 1, "constraints", 0), "a-b", r"compares nothing.*constraints\[0\]"),
    ("question_templates", ("templates", 1, "params", "a", "type"), "float", r"\$\.templates\[1\]\.params"),
    ("question_templates", ("templates", 1, "params", "w", "set"), "x", r"set of words x.*params\.w"),
    ("question_templates", ("templates", 1, "params", "a", "min"), 99, r"nothing to draw from.*params\.a"),
    ("question_templates", ("templates", 1, "groep_min"), "drie", r"\$\.templates\[1\]|\$\.templates\[\.\.\.\]"),
    ("question_templates", ("templates", 1, "hints"), [], r"there must be 3.*\[1\]\.hints"),
    ("recipes", ("recipes", 2, "ingredients", 0, "product"), "goud", r"\$\.recipes\[2\]"),
    ("recipes", ("recipes", 2, "steps", 0, "uses"), ["goud"], r"goud.*\$\.recipes\[2\]"),
    ("recipes", ("recipes", 2, "minutes"), None, r"recipes\.json.*\$\.recipes"),
    ("activities", ("activities", 2, "category"), "dansen", r"activities\.json.*\$\.activities"),
]


@pytest.mark.parametrize(("file", "place", "value", "told"), BREAKS, ids=[f"{b[0]}-{b[2]}" for b in BREAKS])
def test_a_broken_file_is_named_with_its_place(
    file: str, place: tuple[str | int, ...], value: object, told: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = content(file)
    node = broken
    for key in place[:-1]:
        node = node[key]
    node[place[-1]] = value
    for name in CONTENT.glob("*.json"):
        (tmp_path / name.name).write_bytes(name.read_bytes())
    (tmp_path / f"{file}.json").write_text(json.dumps(broken), encoding="utf-8")
    monkeypatch.setattr(shipped, "resource", lambda name: tmp_path / Path(name).name)
    read = {
        "question_templates": QuestionContent().templates, "recipes": RecipeContent().recipes,
        "activities": RecipeContent().activities,
    }[file]
    with pytest.raises(ContentBroken, match=rf"{file}\.json.*{told}|{told}"):
        read()
