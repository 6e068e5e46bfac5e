"""The templates computed anew, straight from the file and with other means than the program: Python's own parser."""

import ast
import json
import math
import operator
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache
from itertools import product
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


# -- from what is printed

_RECIPE = r"In het recept: (?P<q>[\d.,½¼¾]+) (?P<what>.+)\."
_SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}


def solve(printed: str) -> set[str]:
    """The answers, in words, of a Dutch question as it stands on paper: found back among all templates by its words.

    What chance drew and is not printed is tried: a question that can be answered has one answer all the same.
    """
    sums = _templates("recipe_questions")
    if found := re.fullmatch(rf"(.*\?) {_RECIPE}", printed.replace(": een snufje", ": 1 snufje")):
        for template in sums:
            seen = re.fullmatch(_pattern(template["prompt"]["nl"]), found[1])
            assert seen is not None
            env = {"b": Fraction(seen["b"]), "p": Fraction(seen["p"]), "q": _cooked(found["q"])}
            if _is_its(template["id"], env["b"], env["p"]):
                value = result(template["answer"], with_derived(template, env))
                return {f"{_written(value)} {_one(_unit(found['what'], value), value)}"}
    found_all: set[str] = set()
    for template in _templates("question_templates"):
        if seen := re.fullmatch(_pattern(template["prompt"]["nl"]), printed):
            found_all |= _answers(template, seen)
    return found_all


def _unit(what: str, value: Fraction) -> str:
    """The unit that stands before a name, as it is said of `value`; without one it is what is counted."""
    first = what.split()[0]
    if first in ("g", "ml"):
        return first
    for one, more in (("snufje", "snufjes"), ("theelepel", "theelepels"), ("eetlepel", "eetlepels")):
        if first in (one, more):
            return more if value > Fraction(3, 2) else one
    return what


@cache
def _templates(name: str) -> list[dict[str, Any]]:
    return list(content(name)["templates"])


def _is_its(name: str, b: Fraction, p: Fraction) -> bool:
    if (p / b).denominator == 1:
        return name == "qr_keer"
    return name == ("qr_delen" if (b / p).denominator == 1 else "qr_verhouding")


@cache
def _pattern(prompt: str) -> str:
    """With a group for each value; the same one again is the same."""
    known: set[str] = set()
    parts = []
    for n, part in enumerate(re.split(r"\{(\w+)(?:\|\w+)?\}", prompt)):
        if n % 2 == 0:
            parts.append(re.escape(part))
        elif part in known:
            parts.append(f"(?P={part})")
        else:
            known.add(part)
            parts.append(rf"(?P<{part}>.*?)")
    return "".join(parts)


def _answers(template: Mapping[str, Any], seen: re.Match[str]) -> set[str]:
    params = {name: p for name, p in template["params"].items() if p["type"] == "int"}
    offered = {
        name: p.get("values") or list(range(p["min"], p["max"] + 1, p.get("step", 1))) for name, p in params.items()
    }
    filters = dict(re.findall(r"\{(\w+)\|(\w+)\}", template["prompt"]["nl"]))
    shown = {name: _number(text, filters.get(name)) for name, text in seen.groupdict().items()
             if name in offered or name in {d["name"] for d in template["derived"]}}
    tried = [[shown[name]] if name in shown else values for name, values in offered.items()]
    answers = set()
    for values in product(*tried):
        env = with_derived(template, dict(zip(offered, values, strict=True)))
        if all(env[name] == value for name, value in shown.items()) and all(
                compute(c, env) for c in template["constraints"]):
            answers.add(_in_words(template["answer"], env, template["groep_max"]))
    return answers


def _number(text: str, how: str | None) -> int:
    if how == "time":
        hours, minutes = text.split(":")
        return int(hours) * 60 + int(minutes)
    return int(text.replace(".", "").replace(",", ""))      # 1,39 in cents, 0,5 in tenths, 1.000


def _in_words(said: Mapping[str, Any], env: Env, last_groep: int) -> str:
    value, kind = result(said, env), said["kind"]
    unit = said["unit"]["nl"] if said.get("unit") else ""
    if kind == "choice":
        return filled(said["choices"][int(value) - 1]["nl"], env, {}, "nl")
    if kind == "fraction":
        return _part(value)
    if kind == "time_minutes":
        return _clock(int(value), last_groep)
    if kind == "euro_cents":
        return f"€ {int(value) // 100},{int(value) % 100:02d}"
    if kind == "decimal_hundredths":
        return f"{float(value) / 100:g} {_one(unit, value / 100)}".replace(".", ",")
    near = said["tolerance"].get("value", 0) if said["tolerance"]["kind"] == "abs" else 0
    more = f" (van {value - near} tot en met {value + near} is ook goed)" if near else ""
    number = f"{int(value):,}".replace(",", ".") if value >= 10_000 else f"{value}"
    return f"{number} {_one(unit, value)}{more}"


_SINGLE = {
    "eieren": "ei", "stuks": "stuk", "appels": "appel", "borden": "bord", "uien": "ui", "bananen": "banaan",
    "pannenkoeken": "pannenkoek", "flesjes": "flesje", "zakken": "zak", "auto’s": "auto", "glazen": "glas",
    "minuten": "minuut", "weken": "week", "graden": "graad", "stemmen": "stem", "kinderen": "kind", "sommen": "som",
}


def _one(word: str, value: Fraction) -> str:
    return _SINGLE.get(word, word) if value == 1 else word


def _part(value: Fraction) -> str:
    plain = f"{value.numerator}/{value.denominator}"
    if value.denominator == 1 or value < 1:
        return f"{value.numerator}" if value.denominator == 1 else plain
    named = {Fraction(1, 2): "½", Fraction(1, 4): "¼", Fraction(3, 4): "¾", Fraction(1, 3): "⅓", Fraction(2, 3): "⅔"}
    rest = value % 1
    return f"{int(value)}{named.get(rest, f' {rest}')} ({plain})"


def _clock(minutes: int, last_groep: int) -> str:
    hour, past = divmod(minutes, 60)
    digital = f"{hour}:{past:02d}"
    if last_groep > 5 or past % 15:
        return digital
    now, then = hour % 12 or 12, (hour + 1) % 12 or 12
    said = {0: f"{now} uur", 15: f"kwart over {now}", 30: f"half {then}", 45: f"kwart voor {then}"}[past]
    return f"{said} ({digital})"


def _cooked(text: str) -> Fraction:
    whole = re.sub(r"[½¼¾]", "", text)
    return Fraction(whole.replace(",", ".") or "0") + sum(_SIGNS.get(c, Fraction(0)) for c in text)


def _written(value: Fraction) -> str:
    part = value % 1
    sign = next((s for s, v in _SIGNS.items() if v == part), "")
    assert sign or not part, value
    return f"{int(value) or ''}{sign}" if sign else str(int(value))
