"""Ten thousand odd answers: none breaks anything, and what is called right denotes exactly the answer."""

import re
from fractions import Fraction
from functools import cache
from random import Random

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from counts import times
from read_anew import meanings
from thuisplan.domain.arithmetic import Dimension, Unit, dimension
from thuisplan.domain.questions.checking import Outcome, Verdict
from thuisplan.domain.questions.drawing import draw
from thuisplan.domain.questions.reading import OtherUnit, Unclear, Which
from thuisplan.domain.questions.templates import AnswerKind, Question
from thuisplan.services.questions import QuestionService

QUESTIONS = QuestionService(Random(1))
TYPED = sorted(name for name, t in QUESTIONS.templates.items() if t.answer.kind is not AnswerKind.CHOICE)

_KINDS = {
    Dimension.WEIGHT: "weight", Dimension.VOLUME: "volume", Dimension.LENGTH: "length", Dimension.AREA: "area",
    Dimension.TIME: "time", Dimension.WARMTH: "warmth", Dimension.MONEY: "money", Dimension.SHARE: "share",
    Dimension.PINCHES: "pinch", Dimension.PIECES: "",
}
_SIZES = {
    Unit.KILO: 1000, Unit.LITRE: 1000, Unit.CENTIMETRE: 10, Unit.KILOMETRE: 10**6, Unit.HOUR: 60, Unit.EURO: 100,
}


@cache
def _clock() -> dict[str, set[int]]:
    """What means which minutes of the day, made forwards: everything that somebody may say of a time."""
    said: dict[str, set[int]] = {}
    hours = ("", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
    for hour in range(24):
        for minute in range(60):
            at = hour * 60 + minute
            meant = {at} if hour > 12 else {at % 720, at % 720 + 720}
            for written in {f"{hour}", f"{hour:02}"}:
                for between in (":", ".", ",", "u", "h", "uur"):
                    said.setdefault(f"{written}{between}{minute:02}", set()).update(meant)
                if minute == 0:
                    said.setdefault(written, set()).update(meant)
    for hour in range(1, 13):
        for word in {str(hour), f"{hour:02}", hours[hour], "één" if hour == 1 else hours[hour]}:
            for half, at in (("half", hour * 60 - 30), ("", hour * 60)):
                said.setdefault(f"{half}{word}", set()).update({at % 720, at % 720 + 720})
                for count in range(1, 31):
                    names = {str(count), f"{count:02}", *({hours[count]} if count <= 12 else set())}
                    names |= {15: {"kwart", "vijftien"}, 20: {"twintig"}, 1: {"een", "één"}}.get(count, set())
                    for name in names:
                        for way, by in (("over", count), ("voor", -count)):
                            moved = (at + by) % 720
                            said.setdefault(f"{name}{way}{half}{word}", set()).update({moved, moved + 720})
    return said


def _means(question: Question, text: str) -> set[Fraction]:
    """All that it can mean, in what the answer is counted."""
    rule = question.template.answer
    if rule.kind is AnswerKind.TIME:
        said = re.sub(r"^om ", "", " ".join(text.lower().split()).rstrip(" .!,-"))
        if re.search(r"\d \d", said):
            return set()
        said = re.sub(r"(?<=\d|[^\W\d]) ?(min|minuut|minuten)(?= (over|voor) )", "", said)
        short = said.replace(" ", "")
        ends = [short, re.sub("(uur|u|h)$", "", short)]
        return {Fraction(m) for end in ends for m in _clock().get(end, ())}
    own = rule.words | {word.strip(".,?!‘’():").lower() for word in question.prompt.split()}
    unit_kind, size = _KINDS[dimension(rule.unit)], Fraction(_SIZES.get(rule.unit, 1))
    return {value * rule.scale for value in meanings(text, unit_kind, size, own)}


@cache
def _question(name: str, number: int) -> Question:
    template = QUESTIONS.templates[name]
    groepen = range(template.groep_min, template.groep_max + 1)
    return draw(template, Random(number), groepen[number % len(groepen)])


questions = st.builds(_question, st.sampled_from(TYPED), st.integers(0, 40))
LETTERS = "0123456789 ,.-/:€½¼¾⅓%"
PIECES = st.sampled_from((
    "half", "halve", "kwart", "driekwart", "anderhalf", "een", "één", "twee", "drie", "tien", "twaalf", "en", "over",
    "voor", "uur", "min", "om", "g", "gram", "kg", "kilo", "ml", "dl", "l", "liter", "el", "cm", "m", "m²", "km",
    "€", "euro", "cent", "%", "procent", "graden", "ongeveer", "±", "-", "1/2", "3/4", "½", "1½", "1.000", "1,5",
    "0,375", "2.350", "1 000", "+", "x", "=", "?", "eieren", "koekjes", "٣", "²", "1e3", "NaN", "inf", "0x10",
    "1_000", "−3",
))


@st.composite
def near_the_answer(pick: st.DrawFn) -> tuple[Question, str]:
    """As it is written, in one unit or another, with something odd done to it."""
    question = pick(questions)
    answer, rule = question.answer, question.template.answer
    here = answer / rule.scale
    decimal = f"{float(here):.10g}".replace(".", pick(st.sampled_from(".,")))
    written = pick(st.sampled_from((
        str(here), decimal, f"{decimal} {rule.word}", f"€ {decimal}", f"{float(here) / 1000:.10g} kg",
        f"{int(here)} {here - int(here)}", f"{int(answer) // 60}:{int(answer) % 60:02}", f"{int(answer)} cent",
        f"{float(here) * 1000:.10g} gram", f"{float(here) * 1000:.10g} ml", f"{float(here) * 10:.10g} dl",
    )))
    written = pick(st.sampled_from(("", "", "", "-", "− ", "ongeveer ", "€ ", "om ", "half ", "1 "))) + written
    for _ in range(pick(st.integers(0, 3))):
        at = pick(st.integers(0, len(written)))
        put = pick(st.one_of(st.just(""), st.sampled_from(LETTERS), PIECES))
        written = written[:at] + put + written[at + pick(st.integers(0, 2)):]
    return question, written


odd = st.one_of(
    near_the_answer(),
    st.tuples(questions, st.lists(PIECES | st.integers(0, 2000).map(str), max_size=6).map(" ".join)),
    st.tuples(questions, st.lists(PIECES | st.text(LETTERS, max_size=3), max_size=6).map("".join)),
    st.tuples(questions, st.text(max_size=45)),
)


@settings(max_examples=times(10_000), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(odd)
@example((_question("qt_pizza_over", 1), "٣/٤"))
@example((_question("qt_tot_een_kilo", 3), "1 kilo 1 kilo"))
def test_no_odd_answer_is_taken_for_the_right_one(asked: tuple[Question, str]) -> None:
    question, text = asked
    found = QUESTIONS.answer(question, text)
    assert isinstance(found, Verdict | Which | OtherUnit | Unclear)
    if isinstance(found, Verdict) and found.outcome is Outcome.RIGHT:
        near, meant = question.template.answer.near, _means(question, text)
        right = {value for value in meant if abs(value - question.answer) <= near}
        is_time = question.template.answer.kind is AnswerKind.TIME      # of both halves of the day
        assert right == meant or (is_time and right), (question.prompt, text, meant)
        assert right, (question.prompt, text)
    elif isinstance(found, Which):
        assert len({value for _, value in found.options}) == len(found.options) > 1


def test_what_is_right_is_read_so_by_both() -> None:
    """The other reading says something too: most of what is right is right for both."""
    for name in TYPED:
        for number in range(times(50)):
            question = _question(name, number)
            rule = question.template.answer
            here = question.answer / rule.scale
            written = f"{int(here) // 60}:{int(here) % 60:02}" if rule.kind is AnswerKind.TIME else (
                f"{here}" if rule.kind is AnswerKind.FRACTION else f"{float(here):.10g}".replace(".", ","))
            assert QUESTIONS.answer(question, written) == Verdict(Outcome.RIGHT), (question.prompt, written)
            assert question.answer in _means(question, written), (question.prompt, written)
