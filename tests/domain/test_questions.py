"""Every template, drawn often: its answer recomputed by other means, its hints silent, its texts whole."""

import re
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from counts import times
from recomputed import answer_texts, compute, content, filled, numbers_in, result, with_derived
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.questions.checking import Outcome, check
from thuisplan.domain.questions.drawing import LARGEST, NumbersNeverFit, draw, largest
from thuisplan.domain.questions.expressions import parse
from thuisplan.domain.questions.templates import AnswerKind, Template
from thuisplan.domain.questions.texts import TextBroken, parse_text, write
from thuisplan.storage.questions import QuestionContent

FILE = {t["id"]: t for t in content("question_templates")["templates"]}
LANGUAGES = ("nl", "en")


@pytest.fixture(scope="module")
def templates() -> dict[str, dict[str, Template]]:
    return {language: QuestionContent(language).templates() for language in LANGUAGES}


def _numbers(text: str) -> list[float]:
    """Those that one reads, without times on a clock: "1.250" and "0,75" as they are written in Dutch."""
    found = re.findall(r"(?<![\d:,.])\d+(?:\.\d{3})*(?:,\d+)?(?![\d:])", text)
    return [float(n.replace(".", "").replace(",", ".")) for n in found]


def _end(said: str) -> float:
    """Of a range as the content says it: "0-1000", "tot 10.000 en 100.000", "tot miljard"; 0 without a number."""
    if "brugklas" in said:
        return float("inf")
    return 1e9 if "miljard" in said else max(_numbers(said), default=0)


SKILLS = {s["id"]: s for s in content("skills")["skills"]}
LINE = {line["groep"]: _end(line["number_range"].partition("(")[0]) for line in content("skills")["learning_line"]}


def _largest_for(groep: int, skill: str) -> float:
    """A groep's numbers; a skill of that groep may need larger ones (reference b)."""
    said = SKILLS[skill]
    return max(LINE[groep], _end(said["range"]) if said["groep_from"] <= groep <= said["groep_to"] else 0)


@pytest.mark.parametrize("name", FILE)
def test_a_template(name: str, templates: dict[str, dict[str, Template]]) -> None:
    said, chance = FILE[name], Random(name)
    kind = said["answer"]["kind"]
    for n in range(times(1000)):
        language = LANGUAGES[n % 2]
        template = templates[language][name]
        groep = chance.randint(template.groep_min, template.groep_max)
        question = draw(template, chance, groep)
        env = with_derived(said, {k: question.values[k] for k in template.numbers})
        assert question.answer == result(said["answer"], env)
        assert all(compute(c, env) for c in said["constraints"])
        assert question.prompt == filled(said["prompt"][language], env, question.words, language)
        _texts_are_whole(said, question.prompt, question.hints, env, question.words, language)
        if kind == "choice":
            places = range(1, len(said["answer"]["choices"]) + 1)
            assert sorted(place for place, _ in question.choices) == list(places)
            assert 1 <= question.answer <= len(question.choices)
        else:
            told = answer_texts(kind, question.answer, said["answer"], env, language)
            for hint in question.hints:
                assert not told & (numbers_in(hint) - numbers_in(question.prompt)), (hint, told)
        assert check(question, question.answer).outcome is Outcome.RIGHT
        _misconceptions(said, question, env, language)


def _texts_are_whole(
    said: Any, prompt: str, hints: list[str], env: dict[str, Fraction], words: Any, language: str
) -> None:
    assert hints == [filled(h[language], env, words, language) for h in said["hints"]]
    for text in (prompt, *hints):
        assert not set("{}") & set(text), text
        assert text == " ".join(text.split())


def _misconceptions(said: Any, question: Any, env: dict[str, Fraction], language: str) -> None:
    """The first that comes to this value says its sentence; none is ever taken for the answer."""
    near = said["answer"]["tolerance"].get("value", 0)
    seen: set[Fraction] = set()
    for known in said["misconceptions"]:
        wrong = result(known["wrong"], env)
        if wrong in seen or abs(wrong - question.answer) <= near:
            continue
        seen.add(wrong)
        verdict = check(question, wrong)
        if verdict.outcome is Outcome.KNOWN:
            assert verdict.misconception == known["id"]
            assert verdict.sentence == filled(known["feedback"][language], env, question.words, language)
        else:       # what has no end behind the comma is not meant
            assert verdict.outcome is Outcome.LOOK
            assert wrong.denominator % 3 == 0 or wrong.denominator % 7 == 0 or wrong.denominator > 10


@pytest.mark.parametrize("name", FILE)
def test_numbers_are_within_the_range_of_the_groep(name: str, templates: dict[str, dict[str, Template]]) -> None:
    """All that a child reads, and the answer as it writes it."""
    template, chance = templates["nl"][name], Random(name)
    for groep in range(template.groep_min, template.groep_max + 1):
        most = _largest_for(groep, template.skill)
        for _ in range(times(300)):
            question = draw(template, chance, groep)
            assert largest(template, dict(question.values)) <= most
            told = [question.prompt, *question.hints, *(text for _, text in question.choices)]
            read = [n for text in told for n in _numbers(text)]
            if template.answer.kind is not AnswerKind.TIME:
                read.append(float(question.answer / template.answer.scale))
            assert max(read, default=0) <= most, (groep, told, question.answer)


def test_the_ranges_are_those_of_the_reference() -> None:
    assert {groep: most for groep, most in LARGEST.items() if groep < 9} | {9: float("inf")} == LINE
    assert _largest_for(3, "g_sprongen_2_5_10") == 100
    assert _largest_for(5, "m_gewicht_kg_g") == 1000
    assert _largest_for(7, "g_grote_getallen_miljoen") == 1e9
    assert _numbers("om 14:35 is 1.250 gram 0,75 van € 2,50, en 3/4") == [1250, 0.75, 2.5, 3, 4]


def test_what_is_asked_could_be_so(templates: dict[str, dict[str, Template]]) -> None:
    """No sugar for a meal, no five children beside one driver, no newspaper of a year that is yet to come."""
    for n in range(60):
        drawn = {name: draw(templates["nl"][name], Random(n), 7) for name in FILE}
        values = {name: question.values for name, question in drawn.items()}
        assert values["qt_krant_jaartal"]["now"] <= 2026
        assert values["qt_krant_weer"]["a"] - values["qt_krant_weer"]["b"] <= 8
        assert values["qt_recept_personen"]["q"] <= 125 * values["qt_recept_personen"]["b"]
        assert not {"suiker", "bloem"} & {drawn[name].words["w"] for name in (
            "qt_recept_personen", "qt_recept_per_persoon", "qt_beste_koop")}
        packs = values["qt_beste_koop"]
        assert max(packs["pa"] / packs["ga"], packs["pb"] / packs["gb"]) <= 0.6     # cents a gram
        assert values["qt_autos_nodig"]["k"] <= 4
        assert values["qt_vriezer_verschil"]["a"] >= 16
        assert 3 <= values["qt_vriezer_verschil"]["b"] <= 6
        assert values["qt_tijdsduur_bakken"]["h"] >= 16
        assert values["qt_kwartier_later"]["h"] in (12, 1, 4, 5, 6, 7)
        assert values["qt_snelheid_fiets"]["v"] <= 20


def test_a_groep_gets_smaller_numbers_than_the_next() -> None:
    template = QuestionContent().templates()["qt_half_recept"]      # 60 to 300 grams
    chance = Random(4)
    assert max(largest(template, dict(draw(template, chance, 4).values)) for _ in range(50)) <= 100
    assert max(largest(template, dict(draw(template, chance, 5).values)) for _ in range(50)) == 300


@pytest.mark.parametrize("name", FILE)
def test_the_worked_examples(name: str, templates: dict[str, dict[str, Template]]) -> None:
    for example in FILE[name]["examples"]:
        env = with_derived(FILE[name], {k: v for k, v in example["params"].items() if isinstance(v, int)})
        template = templates["nl"][name]
        assert template.answer.value.value(env) == Fraction(example["answer"])
        assert all(v in template.numbers[k] for k, v in example["params"].items() if k in template.numbers)


def test_near_is_right_where_the_template_says_so() -> None:
    question = draw(QuestionContent().templates()["qt_schatten_kassa"], Random(1), 6)
    assert check(question, question.answer + 1).outcome is Outcome.RIGHT
    assert check(question, question.answer + 2).outcome is not Outcome.RIGHT


def test_what_the_answer_rests_on_is_lit() -> None:
    question = draw(QuestionContent().templates()["qt_zakjes_vol"], Random(1), 5)
    lit = [text for text, relevant in question.prompt_parts if relevant]
    assert lit == [] or set(lit) <= numbers_in(question.prompt)
    recipe = draw(QuestionContent().templates()["qt_recept_personen"], Random(1), 6)
    assert len([text for text, relevant in recipe.prompt_parts if relevant]) == 3


def test_numbers_that_never_fit_are_named() -> None:
    template = QuestionContent().templates()["qt_borden_erbij"]
    never = Template(**{**vars(template), "constraints": (parse("a>99"),)})
    with pytest.raises(NumbersNeverFit, match="qt_borden_erbij"):
        draw(never, Random(1), 1)


def test_words_of_the_recipe_come_first() -> None:
    template = QuestionContent().templates()["qt_half_recept"]
    assert {draw(template, Random(n), 4, like={"rijst"}).words["w"] for n in range(20)} == {"rijst"}
    assert len({draw(template, Random(n), 4, like={"worst"}).words["w"] for n in range(20)}) > 2


@pytest.mark.parametrize("text", ["{a", "a}", "{a|b}", "{}", "{a b}", "{{a}}"])
def test_broken_texts(text: str) -> None:
    with pytest.raises(TextBroken):
        parse_text(text)


def test_only_whole_numbers_are_written_without_a_cook() -> None:
    assert write(Fraction(3, 2), "cook", ",") == "1½"
    with pytest.raises(ValueError, match="whole"):
        write(Fraction(3, 2), "whole", ",")


def test_every_kind_of_answer_is_in_use(templates: dict[str, dict[str, Template]]) -> None:
    assert {t.answer.kind for t in templates["nl"].values()} == set(AnswerKind)
    assert len(FILE) == 81
    assert {t.answer.unit for t in templates["nl"].values()} >= {Unit.GRAM, Unit.EURO, Unit.LITRE, Unit.PERCENT}
