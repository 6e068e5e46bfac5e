"""The small language of the templates, read by hand: whole numbers, names, + - * / ( ), comparisons, functions.

Nothing else can be said in it: no strings, no attributes, no loops, no powers. All results are exact.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from operator import add, eq, ge, gt, le, lt, mul, ne, sub

LONGEST = 200       # characters
DEEPEST = 20        # parentheses in each other

Number = int | Fraction
Values = Mapping[str, Number]
_Evaluate = Callable[[Values], Number]      # a comparison gives a bool, which is a number too


class ExpressionBroken(Exception):
    """What stands there is not of the language; the message says what and at which character, counted from 1."""


@dataclass(frozen=True)
class Expression:
    """`text` as it was written, the `names` that it needs, and whether it `compares` (true or not) or counts."""

    text: str
    names: frozenset[str]
    compares: bool
    _evaluate: _Evaluate

    def value(self, values: Values) -> Fraction:
        """Raises ZeroDivisionError."""
        return Fraction(self._evaluate(values))

    def holds(self, values: Values) -> bool:
        """For one that compares. Raises ZeroDivisionError."""
        return bool(self._evaluate(values))


def parse(text: str) -> Expression:
    """Raises ExpressionBroken."""
    return _Parser(text).whole()


_TOKEN = re.compile(r"\s*(?:(\d{1,12})|([A-Za-z_]\w*)|(==|!=|<=|>=|[-+*/(),<>]))")
_COMPARE: dict[str, Callable[[Number, Number], bool]] = {"==": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge}


def _divide(one: Number, other: Number) -> Number:
    return Fraction(one) / other


def _floor(value: Number) -> Number:
    return value.numerator // value.denominator


_OPERATORS: dict[str, Callable[[Number, Number], Number]] = {"+": add, "-": sub, "*": mul, "/": _divide}
_FUNCTIONS: dict[str, tuple[int, Callable[..., Number]]] = {
    "floor": (1, _floor),
    "ceil": (1, lambda a: -_floor(-a)),
    "mod": (2, lambda a, b: a - b * _floor(_divide(a, b))),
    "min": (2, min),
    "max": (2, max),
    "abs": (1, abs),
}


class _Parser:
    def __init__(self, text: str) -> None:
        self._text, self._place, self._depth = text, 0, 0
        self._names: set[str] = set()
        if len(text) > LONGEST:
            raise ExpressionBroken(f"longer than {LONGEST} characters")

    def whole(self) -> Expression:
        evaluate, compares = self._comparison()
        if self._text[self._place :].strip():
            raise self._broken("cannot read on")
        return Expression(self._text, frozenset(self._names), compares, evaluate)

    def _comparison(self) -> tuple[_Evaluate, bool]:
        left = self._sum()
        if (sign := self._take(*_COMPARE)) is None:
            return left, False
        compare, right = _COMPARE[sign], self._sum()
        return (lambda v: compare(left(v), right(v))), True

    def _sum(self) -> _Evaluate:
        return self._chain(self._product, "+", "-")

    def _product(self) -> _Evaluate:
        return self._chain(self._signed, "*", "/")

    def _chain(self, part: Callable[[], _Evaluate], *signs: str) -> _Evaluate:
        whole = part()
        while (sign := self._take(*signs)) is not None:
            whole = _both(_OPERATORS[sign], whole, part())
        return whole

    def _signed(self) -> _Evaluate:
        if self._take("-") is None:
            return self._atom()
        return _both(sub, lambda _: 0, self._atom())

    def _atom(self) -> _Evaluate:
        kind, token = self._next()
        if kind == "number":
            number = int(token)
            return lambda _: number
        if kind == "name":
            if self._take("(") is not None:
                return self._inside(lambda: self._call(token))
            self._names.add(token)
            return lambda v: v[token]
        if token == "(":
            return self._inside(self._sum)
        raise self._broken("a number, a name or a ( is missing")

    def _inside(self, read: Callable[[], _Evaluate]) -> _Evaluate:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._broken("too many parentheses")
        inner = read()
        self._need(")")
        self._depth -= 1
        return inner

    def _call(self, name: str) -> _Evaluate:
        if name == "iff":
            return self._iff()
        if name not in _FUNCTIONS:
            raise self._broken(f"there is no function {name}")
        count, function = _FUNCTIONS[name]
        arguments = [self._sum()]
        while len(arguments) < count:
            self._need(",")
            arguments.append(self._sum())
        return lambda v: function(*(a(v) for a in arguments))

    def _iff(self) -> _Evaluate:
        condition, compares = self._comparison()
        if not compares:
            raise self._broken("iff needs a comparison first")
        self._need(",")
        yes = self._sum()
        self._need(",")
        no = self._sum()
        return lambda v: yes(v) if condition(v) else no(v)

    # -- one token after the other

    def _next(self) -> tuple[str, str]:
        found = _TOKEN.match(self._text, self._place)
        if found is None:
            raise self._broken("a number, a name or a ( is missing")
        self._place = found.end()
        number, name, sign = found.groups()
        return ("number", number) if number else ("name", name) if name else ("sign", sign)

    def _take(self, *signs: str) -> str | None:
        found = _TOKEN.match(self._text, self._place)
        if found is None or found[3] not in signs:
            return None
        self._place = found.end()
        return str(found[3])

    def _need(self, sign: str) -> None:
        if self._take(sign) is None:
            raise self._broken(f"a {sign} is missing")

    def _broken(self, why: str) -> ExpressionBroken:
        return ExpressionBroken(f"{why} at character {self._place + 1} of {self._text!r}")


def _both(operator: Callable[[Number, Number], Number], left: _Evaluate, right: _Evaluate) -> _Evaluate:
    return lambda v: operator(left(v), right(v))
