"""Numbers as a recipe writes them ("1½", "1,5", "een halve"), read exactly and written back exactly."""

import re
from fractions import Fraction

from .own_recipes import is_amount

SIGNS = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8), "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6),
}
_WORDS = {"een halve": Fraction(1, 2), "een half": Fraction(1, 2), "halve": Fraction(1, 2), "half": Fraction(1, 2),
          "anderhalve": Fraction(3, 2), "anderhalf": Fraction(3, 2), "driekwart": Fraction(3, 4),
          "een kwart": Fraction(1, 4), "kwart": Fraction(1, 4), "een": Fraction(1), "één": Fraction(1),
          "twee": Fraction(2), "drie": Fraction(3), "vier": Fraction(4), "vijf": Fraction(5), "zes": Fraction(6)}

_S = "".join(SIGNS)
# What is not sure to be one number (1.000, 1,500 eieren) is no number here: somebody has to say it.
NUMBER = (
    rf"(?:[0-9]{{1,6}} ?[{_S}]|[{_S}]|(?:[0-9]{{1,6}} )?[0-9]{{1,4}} ?[/⁄] ?[0-9]{{1,4}}"
    rf"|[0-9]{{1,6}}[.,][0-9]{{1,3}}|[0-9]{{1,6}})(?![0-9/⁄{_S}]|[.,][0-9])"
)
_NUMBER = re.compile(NUMBER)
_WORD = re.compile(rf"(?:{'|'.join(_WORDS)})(?=\s)", re.IGNORECASE)


def read_number(text: str) -> Fraction | None:
    """None for what is no number, or may be two: "1.000" is a thousand to one and one to another."""
    text = " ".join(text.split())
    found = _WORDS.get(text.casefold()) or (_value(text) if _NUMBER.fullmatch(text) else None)
    return found if found is not None and is_amount(found) else None


def number_at_start(text: str) -> tuple[Fraction | None, str]:
    """The number that a line begins with and what comes after it; (None, text) when there is none to be sure of."""
    if (found := _NUMBER.match(text) or _WORD.match(text)) is None:
        return None, text
    value = read_number(found[0])
    return (None, text) if value is None else (value, text[found.end():].lstrip())


def exact_text(value: Fraction) -> str:
    """As `read_number` reads it back: 3, 1½, 0,375, or 1 1/7."""
    whole, part = divmod(value, 1)
    if not part:
        return str(whole)
    sign = next((sign for sign, its in SIGNS.items() if its == part), None)
    if sign is not None and part.denominator <= 4:
        return f"{whole or ''}{sign}"
    if 100 % part.denominator == 0 or (not whole and 1000 % part.denominator == 0):
        return f"{whole}," + f"{int(part * 1000):03}".rstrip("0")
    return f"{f'{whole} ' if whole else ''}{part}"


def _value(text: str) -> Fraction | None:
    if (found := re.fullmatch(rf"(\d*) ?([{_S}])", text)) is not None:
        return Fraction(int(found[1] or 0)) + SIGNS[found[2]]
    if (found := re.fullmatch(r"(?:(\d+) )?(\d+) ?[/⁄] ?(\d+)", text)) is not None:
        below = int(found[3])
        return Fraction(int(found[1] or 0)) + Fraction(int(found[2]), below) if below else None
    found = re.fullmatch(r"(\d+)([.,]?)(\d*)", text)
    assert found is not None        # NUMBER knows no other
    whole, mark, part = found.groups()
    if len(part) == 3 and (mark == "." or whole != "0"):
        return None         # a thousand, or a part of one
    return Fraction(f"{whole}.{part or 0}")
