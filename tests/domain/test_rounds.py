"""Rounds of ten: what is read out is computed anew from its words; ten that differ, within the groep."""

import re
from collections.abc import Callable
from random import Random

import pytest

from counts import times
from thuisplan.domain.questions.drawing import LARGEST
from thuisplan.domain.rounds import (
    FROM_GROEP,
    ROUND,
    TABLES,
    TABLES_FROM,
    Asked,
    Form,
    RoundKind,
    make_round,
    make_table,
)
from thuisplan.ui import round_words

GROEPEN = range(FROM_GROEP, 10)
SPOKEN = {"een kwartier": 15, "een half uur": 30, "drie kwartier": 45, "anderhalf uur": 90}


def minutes_of(text: str) -> int:
    """A time of day, or how long something takes, in words or digits."""
    if text in SPOKEN:
        return SPOKEN[text]
    if found := re.fullmatch(r"(\d+):(\d\d)", text):
        return int(found[1]) * 60 + int(found[2])
    if found := re.fullmatch(r"(half|kwart over|kwart voor) (\d+)", text):
        return int(found[2]) * 60 + {"half": -30, "kwart over": 15, "kwart voor": -15}[found[1]]
    found = re.fullmatch(r"(?:(\d+) uur)?(?: en )?(?:(\d+) minuten)?", text)
    assert found, text
    return int(found[1] or 0) * 60 + int(found[2] or 0)


def computed(said: str) -> int:
    """From the words alone, as a parent would."""
    n = [int(x) for x in re.findall(r"\d+", said)]
    if found := re.fullmatch(r"Het is (.+?)\. De rit duurt (.+?)\. Hoe laat zijn we er\?", said):
        return minutes_of(found[1]) + minutes_of(found[2])
    if found := re.fullmatch(r"We willen er om (.+?) zijn\. De rit duurt (.+?)\. Hoe laat vertrekken we\?", said):
        return minutes_of(found[1]) - minutes_of(found[2])
    if found := re.fullmatch(r"We rijden (\d+) kilometer per uur\. Hoe ver komen we in (.+?)\?", said):
        assert int(found[1]) * minutes_of(found[2]) % 60 == 0, said
        return int(found[1]) * minutes_of(found[2]) // 60
    digits = sorted(f"{x}" for x in n)
    rules: dict[str, Callable[[], float]] = {
        "plus": lambda: n[0] + n[1], " min ": lambda: n[0] - n[1], "gedeeld": lambda: n[0] / n[1],
        "bij elkaar": lambda: sum(n), "grootste getal": lambda: int("".join(digits[::-1])),
        "schelen": lambda: abs((10 * n[0] + n[1]) - (10 * n[1] + n[0])), "dubbele": lambda: n[0] + n[0],
        " keer ": lambda: n[-1] * n[-2], "reden al": lambda: n[0] - n[1], "daarna": lambda: n[0] + n[1],
    }
    (rule,) = [rule for word, rule in rules.items() if word in said]
    return int(rule())


@pytest.mark.parametrize("kind", [None, *RoundKind])
@pytest.mark.parametrize("groep", GROEPEN)
def test_a_round(groep: int, kind: RoundKind | None) -> None:
    chance = Random(groep)
    for _ in range(times(100)):
        made = make_round(groep, kind, chance)
        assert len(set(made)) == len(made) == ROUND
        for asked in made:
            said, told = round_words.question(asked), round_words.answer(asked)
            assert computed(said) == asked.answer, said
            assert said.endswith("?")
            assert "{" not in said + told
            is_time = asked.form in (Form.ARRIVE, Form.LEAVE)
            assert (minutes_of(told) if is_time else int(told.split()[0])) % 720 == asked.answer % 720 or not is_time
            assert 0 < asked.answer <= (24 * 60 if is_time else LARGEST[groep])
            numbers = [] if is_time else asked.numbers
            assert all(0 < n <= LARGEST[groep] for n in numbers), asked


def test_every_form_is_asked_of_somebody() -> None:
    asked = {a.form for groep in GROEPEN for kind in RoundKind for a in make_round(groep, kind, Random(groep))}
    assert asked == set(Form)


def test_a_round_of_everything_has_every_kind() -> None:
    made = make_round(5, None, Random(1))
    assert {Form.TIMES, Form.LARGEST, Form.ARRIVE} <= {a.form for a in made}
    assert {a.form for a in made} & {Form.LEFT, Form.LEGS}


@pytest.mark.parametrize(("minutes", "said"), [
    (180, "3 uur"), (195, "kwart over 3"), (210, "half 4"), (225, "kwart voor 4"), (720, "12 uur"), (750, "half 1"),
    (765, "kwart voor 1"), (780, "1 uur"),
])
def test_how_a_time_is_spoken(minutes: int, said: str) -> None:
    assert round_words.clock(minutes, spoken=True) == said


def test_how_a_trip_is_spoken() -> None:
    assert [round_words.duration(n) for n in (15, 20, 60, 85, 90, 120)] == [
        "een kwartier", "20 minuten", "1 uur", "1 uur en 25 minuten", "anderhalf uur", "2 uur"]
    assert round_words.answer(Asked(Form.LEFT, (12, 5), 7)) == "7 kilometer"


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("groep", range(TABLES_FROM, 10))
def test_one_table(groep: int, table: int) -> None:
    made = make_table(groep, table, Random(groep))
    assert len(set(made)) == len(made) == ROUND
    times_ = [asked.numbers[0] if asked.form is Form.TIMES else asked.answer for asked in made]
    assert sorted(times_) == list(range(1, 11))
    assert times_ != sorted(times_)
    assert all(asked.numbers[1] == table for asked in made)
    assert all(computed(round_words.question(asked)) == asked.answer for asked in made)
    assert (Form.SHARED in {asked.form for asked in made}) == (groep >= 6)
