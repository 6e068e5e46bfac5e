"""Reads the templates of questions, typed and validated: what is wrong in them is named with its place."""

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec

from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.questions.expressions import Expression, ExpressionBroken, parse
from thuisplan.domain.questions.templates import HINTS, AnswerKind, AnswerRule, Misconception, Template
from thuisplan.domain.questions.texts import Text, TextBroken, parse_text

from .content import ContentBroken, Words, read

# The units of the content that are more than a word beside a number.
_UNITS = {
    "g": Unit.GRAM, "kg": Unit.KILO, "ml": Unit.MILLILITRE, "l": Unit.LITRE, "cm": Unit.CENTIMETRE,
    "km": Unit.KILOMETRE, "m2": Unit.SQUARE_METRE, "min": Unit.MINUTE, "uur": Unit.HOUR, "graden": Unit.DEGREE,
    "euro": Unit.EURO, "cent": Unit.CENT, "percent": Unit.PERCENT,
}


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class _Parameter(_Strict, frozen=True):
    type: str
    min: int | None = None
    max: int | None = None
    step: int = 1
    values: list[int] | None = None
    set: str | None = None


class _Derived(_Strict, frozen=True):
    name: str
    expr: str


class _Unit(_Strict, frozen=True):
    id: str
    nl: str
    en: str


class _Tolerance(_Strict, frozen=True):
    kind: str
    value: int = 0


class _Answer(_Strict, frozen=True):
    kind: AnswerKind
    unit: _Unit | None = None
    expr: str | None = None
    numerator: str | None = None
    denominator: str | None = None
    tolerance: _Tolerance | None = None
    accept_equivalent: bool = True
    choices: list[Words] = []
    shuffle_choices: bool = False


class _Wrong(_Strict, frozen=True):
    expr: str | None = None
    numerator: str | None = None
    denominator: str | None = None


class _Misconception(_Strict, frozen=True):
    id: str
    wrong: _Wrong
    feedback: Words


class _Example(_Strict, frozen=True):
    params: dict[str, int | str]
    answer: int | str


class _Template(_Strict, frozen=True):
    id: str
    skill: str
    groep_min: int
    groep_max: int
    context: str
    prompt: Words
    answer: _Answer
    hints: list[Words]
    misconceptions: list[_Misconception]
    params: dict[str, _Parameter] = {}
    given: list[str] = []
    derived: list[_Derived] = []
    constraints: list[str] = []
    examples: list[_Example] = []


class _Word(_Strict, frozen=True):
    id: str
    nl: str
    en: str


class _File(_Strict, frozen=True):
    meta: dict[str, Any]
    templates: list[_Template]
    word_sets: dict[str, list[_Word]] = {}


_Part = TypeVar("_Part")
_WORDS_OF_A_RECIPE = frozenset({"w", "u", "s", "sh"})


class QuestionContent:
    def __init__(self, language: str = "nl") -> None:
        """`language`: "nl" or "en"."""
        self._language = language

    def templates(self) -> dict[str, Template]:
        """Those that draw their own numbers, by id. Raises ContentBroken."""
        return self._templates("question_templates")

    def recipe_templates(self) -> dict[str, Template]:
        """Those that take the numbers of a recipe, by id. Raises ContentBroken."""
        return self._templates("recipe_questions")

    def _templates(self, name: str) -> dict[str, Template]:
        file = read(name, _File)
        made = [
            _Maker(self._language, f"{name}.json", f"$.templates[{n}]", file.word_sets).make(template)
            for n, template in enumerate(file.templates)
        ]
        return {template.id: template for template in made}


class _Maker:
    """Makes one template, and knows where it stands in the file."""

    def __init__(self, language: str, file: str, place: str, word_sets: dict[str, list[_Word]]) -> None:
        self._language, self._file, self._place, self._sets = language, file, place, word_sets
        self._comma = "." if language == "en" else ","
        self._known: set[str] = set()
        self._words: frozenset[str] = frozenset()

    def make(self, t: _Template) -> Template:
        numbers = {n: self._offered(n, p) for n, p in t.params.items() if p.type == "int"}
        words = {n: self._offered_words(n, p) for n, p in t.params.items() if p.type == "word"}
        if len(numbers) + len(words) != len(t.params):
            raise self._broken("params", "a parameter is an int or a word")
        self._words = frozenset(words) or (_WORDS_OF_A_RECIPE if t.given else frozenset())
        self._known = {*numbers, *t.given}
        derived = []
        for n, d in enumerate(t.derived):
            derived.append((d.name, self._expression(f"derived[{n}]", d.expr)))
            self._known.add(d.name)
        if len(t.hints) != HINTS:
            raise self._broken("hints", f"there must be {HINTS}")
        return Template(
            t.id, t.skill, t.groep_min, t.groep_max, t.context, numbers, words, tuple(derived),
            tuple(self._expression(f"constraints[{n}]", c, compares=True) for n, c in enumerate(t.constraints)),
            self._text("prompt", t.prompt),
            self._answer(t.answer),
            tuple(self._text(f"hints[{n}]", h) for n, h in enumerate(t.hints)),
            tuple(self._misconception(f"misconceptions[{n}]", m) for n, m in enumerate(t.misconceptions)),
        )

    def _offered(self, name: str, p: _Parameter) -> tuple[int, ...]:
        if p.values:
            return tuple(p.values)
        if p.min is None or p.max is None or p.min > p.max or p.step < 1:
            raise self._broken(f"params.{name}", "nothing to draw from")
        return tuple(range(p.min, p.max + 1, p.step))

    def _offered_words(self, name: str, p: _Parameter) -> tuple[str, ...]:
        if p.set not in self._sets:
            raise self._broken(f"params.{name}", f"there is no set of words {p.set}")
        return tuple(self._say(word) for word in self._sets[p.set])

    def _answer(self, a: _Answer) -> AnswerRule:
        unit = a.unit
        return AnswerRule(
            a.kind,
            self._value("answer", a),
            _UNITS.get(unit.id, Unit.PIECE) if unit else Unit.PIECE,
            self._say(unit) if unit else "",
            _single_words([unit.nl, unit.en]) if unit else frozenset(),
            a.tolerance.value if a.tolerance else 0,
            tuple(self._text(f"answer.choices[{n}]", c) for n, c in enumerate(a.choices)),
            a.shuffle_choices,
        )

    def _misconception(self, place: str, m: _Misconception) -> Misconception:
        wrong = self._value(f"{place}.wrong", m.wrong)
        return Misconception(m.id, wrong, self._text(f"{place}.feedback", m.feedback))

    def _value(self, place: str, said: _Answer | _Wrong) -> Expression:
        if said.expr is not None:
            return self._expression(f"{place}.expr", said.expr)
        if said.numerator is None or said.denominator is None:
            raise self._broken(place, "there is no expr, and no numerator with a denominator")
        return self._expression(place, f"({said.numerator})/({said.denominator})")

    def _expression(self, place: str, text: str, *, compares: bool = False) -> Expression:
        made = self._reading(place, ExpressionBroken, lambda: parse(text))
        if made.compares is not compares:
            raise self._broken(place, f"{text!r} {'compares nothing' if compares else 'is no number'}")
        self._check_names(place, made.names, self._known)
        return made

    def _text(self, place: str, words: Words) -> Text:
        made = self._reading(place, TextBroken, lambda: parse_text(words.in_language(self._language), self._comma))
        self._check_names(place, made.names, self._known | self._words)
        return made

    def _check_names(self, place: str, names: Iterable[str], known: Iterable[str]) -> None:
        if unknown := sorted(set(names) - set(known)):
            raise self._broken(place, f"nothing is called {', '.join(unknown)}")

    def _reading(self, place: str, broken: type[Exception], read_it: Callable[[], _Part]) -> _Part:
        try:
            return read_it()
        except broken as error:
            raise self._broken(place, str(error)) from error

    def _broken(self, place: str, why: str) -> ContentBroken:
        return ContentBroken(f"{self._file}: {why} - at `{self._place}.{place}`")

    def _say(self, words: _Word | _Unit) -> str:
        return words.en if self._language == "en" else words.nl


def _single_words(texts: list[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in re.findall(r"[^\W\d_]+", text.lower()))
