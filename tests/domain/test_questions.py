"""Every template, drawn often: its answer recomputed by other means, its hints silent, its texts whole."""

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


def _largest_of_skill(skill: str) -> float:
    """The end of a skill's range as the content says it: "0-1000", "tot miljard", "halven en kwarten"."""
    (said,) = (s["range"] for s in content("skills")["skills"] if s["id"] == skill)
    numbers = [int(n) for n in "".join(c if c.isdigit() else " " for c in said).split()]
    return max(numbers, default=float("inf"))


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
def test_numbers_are_as_small_as_the_groep_wants_where_they_can_be(
    name: str, templates: dict[str, dict[str, Template]]
) -> None:
    template, chance = templates["nl"][name], Random(name)
    for groep in range(template.groep_min, template.groep_max + 1):
        drawn = [largest(template, dict(draw(template, chance, groep).values)) for _ in range(times(100))]
        assert max(drawn) <= max(LARGEST[groep], _largest_of_skill(template.skill), 2100)


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
    assert len(FILE) == 80
    assert {t.answer.unit for t in templates["nl"].values()} >= {Unit.GRAM, Unit.EURO, Unit.LITRE, Unit.PERCENT}
