"""The templates computed anew, straight from the file and with other means than the program: Python's own parser."""

import ast
import json
import math
import operator
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from programs import ROOT

CONTENT = ROOT / "resources" / "content"
Env = Mapping[str, Fraction]

_BINARY: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_CALLS: dict[str, Callable[..., Any]] = {
    "floor": lambda a: Fraction(math.floor(a)), "ceil": lambda a: Fraction(math.ceil(a)),
    "mod": lambda a, b: a % b, "min": min, "max": max, "abs": abs, "iff": lambda c, a, b: a if c else b,
}


def content(name: str) -> Any:
    return json.loads((CONTENT / f"{name}.json").read_text("utf-8"))


@cache
def _tree(text: str) -> ast.expr:
    return ast.parse(text.strip(), mode="eval").body


def compute(text: str, env: Env) -> Any:
    return _compute(_tree(text), env)


def _compute(node: ast.expr, env: Env) -> Any:
    match node:
        case ast.Constant(value=int(value)):
            return Fraction(value)
        case ast.Name(id=name):
            return env[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_compute(operand, env)
        case ast.BinOp(left=left, op=sign, right=right):
            return _BINARY[type(sign)](_compute(left, env), _compute(right, env))
        case ast.Compare(left=left, ops=[sign], comparators=[right]):
            return _BINARY[type(sign)](_compute(left, env), _compute(right, env))
        case ast.Call(func=ast.Name(id=name), args=args):
            return _CALLS[name](*(_compute(a, env) for a in args))
    raise ValueError(ast.dump(node))


def result(said: Mapping[str, Any], env: Env) -> Fraction:
    """Of an answer, or of a misconception."""
    if "expr" in said:
        return Fraction(compute(said["expr"], env))
    return Fraction(compute(said["numerator"], env), compute(said["denominator"], env))


def with_derived(template: Mapping[str, Any], drawn: Mapping[str, Any]) -> dict[str, Fraction]:
    env = {name: Fraction(value) for name, value in drawn.items()}
    for derived in template["derived"]:
        env[derived["name"]] = Fraction(compute(derived["expr"], env))
    return env


def filled(text: str, env: Env, words: Mapping[str, str], language: str) -> str:
    comma = "," if language == "nl" else "."

    def one(found: re.Match[str]) -> str:
        name, how = found[1], found[2]
        if name in words:
            return words[name]
        value = env[name]
        if how == "cook":
            raise ValueError("only of recipes")
        assert value.denominator == 1, (text, value)
        n = int(value)
        return {
            None: f"{n}",
            "euro": f"{n // 100}{comma}{n % 100:02d}",
            "dec2": f"{n // 100}{comma}{n % 100:02d}",
            "dec1": f"{n // 10}{comma}{n % 10}",
            "time": f"{n // 60}:{n % 60:02d}",
            "thousand": f"{n:,}".replace(",", "." if language == "nl" else ","),
        }[how]

    return re.sub(r"\{(\w+)(?:\|(\w+))?\}", one, text)


def answer_texts(kind: str, answer: Fraction, said: Mapping[str, Any], env: Env, language: str) -> set[str]:
    """As a hint could give it away."""
    comma, n = "," if language == "nl" else ".", int(answer)
    if kind == "fraction":
        whole = compute(said["numerator"], env), compute(said["denominator"], env)
        return {str(answer), f"{whole[0]}/{whole[1]}"}
    if kind in ("euro_cents", "decimal_hundredths"):
        return {f"{n // 100}{comma}{n % 100:02d}"}
    return {f"{n // 60}:{n % 60:02d}" if kind == "time_minutes" else str(n)}


def numbers_in(text: str) -> set[str]:
    return {found.rstrip(".,:") for found in re.findall(r"\d[\d.,:/]*", text)}
