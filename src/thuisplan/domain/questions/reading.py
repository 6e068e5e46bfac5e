"""Reads an answer as a child types it: 375, "375 g", 0,375 kg, 1½, 3/4, € 1,39, half. What is unclear is asked."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from thuisplan.domain.arithmetic import Amount, Unit, dimension

from .clocks import read_clock
from .templates import AnswerKind, AnswerRule

LONGEST = 40        # characters; an answer is shorter
_DIGITS = 12
_SURELY_CENTS = 100     # a bare number from here may be meant in cents


@dataclass(frozen=True)
class Read:
    """`values`: all that it can mean, in what the answer is counted."""

    values: tuple[Fraction, ...]


@dataclass(frozen=True)
class Which:
    """It can mean one thing or another: (what to show, the value), to be asked."""

    options: tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True)
class OtherUnit:
    """A number in a unit of another kind than was asked."""

    unit: Unit


@dataclass(frozen=True)
class Unclear:
    """Nothing that can be read as an answer."""


Reading = Read | Which | OtherUnit | Unclear

_UNIT_WORDS: dict[str, Unit] = {
    word: unit
    for unit, words in {
        Unit.GRAM: "g gr gram grams grammen",
        Unit.KILO: "kg kilo kilos kilogram kilograms",
        Unit.MILLILITRE: "ml milliliter millilitre milliliters millilitres",
        Unit.CENTILITRE: "cl centiliter centilitre centilitres",
        Unit.DECILITRE: "dl deciliter decilitre decilitres",
        Unit.LITRE: "l liter litre liters litres",
        Unit.TEASPOON: "tl theelepel theelepels teaspoon teaspoons tsp",
        Unit.TABLESPOON: "el eetlepel eetlepels tablespoon tablespoons tbsp",
        Unit.MILLIMETRE: "mm millimeter millimetre millimetres",
        Unit.CENTIMETRE: "cm centimeter centimetre centimeters centimetres",
        Unit.METRE: "m meter metre meters metres",
        Unit.KILOMETRE: "km kilometer kilometre kilometers kilometres",
        Unit.SQUARE_METRE: "m² m2",
        Unit.MINUTE: "min minuut minuten minute minutes",
        Unit.HOUR: "uur u uren hour hours",
        Unit.DEGREE: "°c ° graden graad degrees degree celsius",
        Unit.CENT: "cent cents centen ct",
        Unit.EURO: "€ euro euros eur",
        Unit.PERCENT: "% procent percent",
        Unit.PINCH: "snufje snufjes pinch pinches",
    }.items()
    for word in words.split()
}
_SIGNS = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
    "⅕": Fraction(1, 5), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8),
}
_NUMBER_WORDS = {
    word: Fraction(n)
    for n, words in enumerate((
        "nul zero", "een één eén one", "twee two", "drie three", "vier four", "vijf five", "zes six",
        "zeven seven", "acht eight", "negen nine", "tien ten", "elf eleven", "twaalf twelve",
    ))
    for word in words.split()
}
_PART_WORDS = {
    "half": Fraction(1, 2), "halve": Fraction(1, 2), "helft": Fraction(1, 2), "kwart": Fraction(1, 4),
    "quarter": Fraction(1, 4), "driekwart": Fraction(3, 4), "anderhalf": Fraction(3, 2),
    "anderhalve": Fraction(3, 2),
}
_AND = ("en", "and")
_FILLERS = frozenset({"ongeveer", "ong", "circa", "ca", "about", "ongv"})
_MEANING = frozenset({*_UNIT_WORDS, *_NUMBER_WORDS, *_PART_WORDS, *_FILLERS, *_AND})     # never just a word beside

_TOKEN = re.compile(
    r"\s*(?:(?P<fraction>\d{1,12}\s*/\s*\d{1,12})|(?P<number>\d[\d.,]*|[.,]\d+)|(?P<sign>[½¼¾⅓⅔⅕⅛⅜])"
    r"|(?P<word>[^\W\d_]+[²2]?|[€%°]c?|²))"
)


def read(text: str, rule: AnswerRule, words: Collection[str] = ()) -> Reading:
    """`words`: of the question itself; a child that counts pancakes may write so."""
    text = "".join(str(int(c)) if c.isdecimal() else c for c in text)       # the digits of another keyboard
    said = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").lower().split()).rstrip(" .!,-")
    if not said or len(said) > LONGEST:
        return Unclear()
    if rule.kind is AnswerKind.TIME:
        minutes = read_clock(said)
        return Read(tuple(Fraction(m) for m in minutes)) if minutes else Unclear()
    own = (rule.words | {word.lower() for word in words}) - _MEANING
    parsed = _Said(said, own)
    if parsed.amounts is None:
        return Unclear()
    return _as_asked(parsed, rule)


def _as_asked(parsed: "_Said", rule: AnswerRule) -> Reading:
    assert parsed.amounts is not None
    total = Fraction(0)
    for value, unit in parsed.amounts:
        if unit is None:
            total += value
        elif dimension(unit) is not dimension(rule.unit):
            return OtherUnit(unit)
        else:
            total += Amount(value, unit).to(rule.unit).value
    here = -total if parsed.below_zero else total
    if parsed.other is not None:
        factor = here / parsed.amounts[0][0] if parsed.amounts[0][0] else Fraction(0)
        return Which(tuple((shown, value * factor * rule.scale) for shown, value in parsed.other))
    if rule.kind is AnswerKind.EURO_CENTS and parsed.is_bare and here.denominator == 1 and here >= _SURELY_CENTS:
        return Which(((f"€ {here}", here * 100), (f"{here} cent", here)))
    return Read((here * rule.scale,))


class _Said:
    """`amounts`: numbers with their units, as said; None when it cannot be read. `other`: what the number may be."""

    def __init__(self, text: str, own_words: frozenset[str]) -> None:
        self.amounts: list[tuple[Fraction, Unit | None]] | None = None
        self.other: list[tuple[str, Fraction]] | None = None
        self.below_zero = text[0] in "-−"
        self.is_bare = False        # one number and nothing else
        self._own = own_words
        tokens = self._tokens(text.lstrip("-−±~≈ "))
        if tokens is not None:
            self.is_bare = [kind for kind, _ in tokens] == ["number"]
            self._read(tokens)

    def _tokens(self, text: str) -> list[tuple[str, str]] | None:
        found, place = [], 0
        text = re.sub(r"(?<=\d) (?=\d{3}(?!\d|\s*/))", "", text)        # 1 000
        while place < len(text):
            token = _TOKEN.match(text, place)
            if token is None or token.lastgroup is None:
                return None
            found.append((token.lastgroup, token[token.lastgroup]))
            place = token.end()
        return [t for t in found if t[1] not in _FILLERS]

    def _read(self, tokens: list[tuple[str, str]]) -> None:
        amounts: list[tuple[Fraction, Unit | None]] = []
        waiting: Unit | None = None     # of a € that stands before its number
        n = 0
        while n < len(tokens):
            if _UNIT_WORDS.get(tokens[n][1]) is Unit.EURO and n + 1 < len(tokens) and waiting is None:
                waiting, n = Unit.EURO, n + 1
            value, n = self._number(tokens, n)
            if value is None:
                return
            unit, n = self._unit(tokens, n)
            if waiting is not None and unit is not None:
                return
            amounts.append((value, waiting or unit))
            waiting = None
            if n < len(tokens) and tokens[n][1] in _AND:
                n += 1
                if n == len(tokens):
                    return
        self.amounts = self._together(amounts)

    def _number(self, tokens: list[tuple[str, str]], n: int) -> tuple[Fraction | None, int]:
        """A whole, a part, or a whole with a part: 1 1/2, 1½, twee en een half."""
        value, n = self._one(tokens, n)
        if value is None:
            return None, n
        after = n + 1 if n < len(tokens) and tokens[n][1] in _AND else n
        part, end = self._part(tokens, after)
        if part is not None and value.denominator == 1 and part < 1 and self.other is None:
            return value + part, end
        return value, n

    def _one(self, tokens: list[tuple[str, str]], n: int) -> tuple[Fraction | None, int]:
        if n >= len(tokens):
            return None, n
        kind, token = tokens[n]
        if kind == "number":
            return self._decimal(token), n + 1
        part, end = self._part(tokens, n)
        if part is not None:
            return part, end
        if token in _NUMBER_WORDS:
            return _NUMBER_WORDS[token], n + 1
        return None, n

    def _part(self, tokens: list[tuple[str, str]], n: int) -> tuple[Fraction | None, int]:
        if n >= len(tokens):
            return None, n
        kind, token = tokens[n]
        if kind == "fraction":
            over, under = (int(number) for number in token.split("/"))
            return (Fraction(over, under) if under else None), n + 1
        if kind == "sign":
            return _SIGNS[token], n + 1
        if token in _PART_WORDS:
            return _PART_WORDS[token], n + 1
        if n + 1 < len(tokens) and tokens[n + 1][1] in _PART_WORDS and token in _NUMBER_WORDS:
            count, part = _NUMBER_WORDS[token], _PART_WORDS[tokens[n + 1][1]]
            return count * part, n + 2      # een half, drie kwart
        return None, n

    def _unit(self, tokens: list[tuple[str, str]], n: int) -> tuple[Unit | None, int]:
        """One unit, or words of the question itself, which count nothing."""
        if n < len(tokens) and (unit := _UNIT_WORDS.get(tokens[n][1])) is not None:
            after = n + 1
            if unit is Unit.DEGREE and after < len(tokens) and tokens[after][1] in ("celsius", "c"):
                after += 1
            return unit, after
        while n < len(tokens) and tokens[n][0] == "word" and tokens[n][1] in self._own:
            n += 1
        return None, n

    def _decimal(self, token: str) -> Fraction | None:
        if sum(c.isdigit() for c in token) > _DIGITS:
            return None
        if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", token):
            whole, end = token.split(".")
            thousands, decimals = Fraction(int(whole + end)), Fraction(token)
            if self.other is None:
                shown = token.replace(".", ",").rstrip("0").rstrip(",")
                self.other = [(str(thousands), thousands), (shown, decimals)]
            return thousands
        if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+,\d+|[1-9]\d{0,2}(\.\d{3}){2,}", token):
            token = token.replace(".", "")
        token = token.replace(",", ".")
        if not re.fullmatch(r"\d+|\d*\.\d+", token):
            return None
        return Fraction(token)

    def _together(
        self, amounts: list[tuple[Fraction, Unit | None]]
    ) -> list[tuple[Fraction, Unit | None]] | None:
        """One amount; or a large unit and a smaller one of the same kind: 2 kilo 350 gram, 1 euro 39."""
        if len(amounts) == 1:
            return amounts
        if len(amounts) != 2 or self.other is not None or self.below_zero:
            return None
        (first, large), (second, small) = amounts
        if large is None:
            return None
        if small is None and large is Unit.EURO and second.denominator == 1 and second < 100:
            small = Unit.CENT
        if small is None or dimension(small) is not dimension(large) or first.denominator != 1:
            return None
        one = Amount(Fraction(1), large).to(small).value
        return [(first, large), (second, small)] if second < one else None
