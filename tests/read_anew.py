"""An answer read anew, by other means than the program: a text becomes a row of letters, of which few mean much."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from fractions import Fraction
from itertools import product

# By word, its kind and how many of the kind's smallest it is.
_UNITS: dict[str, tuple[str, Fraction]] = {}
for _kind, _said in {
    "weight": {"g gr gram grams grammen": 1, "kg kilo kilos kilogram kilograms": 1000},
    "volume": {
        "ml milliliter milliliters millilitre millilitres": 1,
        "cl centiliter centiliters centilitre centilitres": 10,
        "dl deciliter deciliters decilitre decilitres": 100, "l liter liters litre litres": 1000,
        "tl theelepel theelepels teaspoon teaspoons tsp": 5,
        "el eetlepel eetlepels tablespoon tablespoons tbsp": 15,
    },
    "length": {
        "mm millimeter millimeters millimetre millimetres": 1,
        "cm centimeter centimeters centimetre centimetres": 10,
        "m meter meters metre metres": 1000, "km kilometer kilometers kilometre kilometres": 10**6,
    },
    "area": {"m² m2": 1}, "time": {"min minuut minuten minute minutes": 1, "u uur uren hour hours": 60},
    "warmth": {"° °c graden graad degrees degree celsius": 1},
    "money": {"cent cents centen ct": 1, "€ euro euros eur": 100}, "share": {"% procent percent": 1},
    "pinch": {"snufje snufjes pinch pinches": 1},
}.items():
    for _words, _size in _said.items():
        _UNITS |= {word: (_kind, Fraction(_size)) for word in _words.split()}
_COUNTS = {
    "nul": 0, "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}
_PARTS = {
    "half": (1, 2), "halve": (1, 2), "helft": (1, 2), "kwart": (1, 4), "quarter": (1, 4), "driekwart": (3, 4),
    "anderhalf": (3, 2), "anderhalve": (3, 2),
}
_ABOUT = {"ongeveer", "ong", "circa", "ca", "about", "ongv"}

_Atom = tuple[str, Fraction]       # a letter (of a unit with its kind), and how much it is

_PIECE = re.compile(r"\d+ ?/ ?\d+|\d[\d.,]*|[.,]\d+|[€%]|°c?|m[²2](?!\w)|[¼-¾⅐-⅞]|[^\W\d_¼-¾⅐-⅞]+|\S")
# N a number, C a counting word, P a part as ½ or 1/2, H a part in words, U a unit, M the sign of money, A "en".
_QUANTITY = "(?:[NC]A?CH|[NC]A[PH]|[NC]P|NH|CH|[NCPH])"
_ROW = re.compile(f"(M?)({_QUANTITY})(U?)(?:A?(M?)({_QUANTITY})(U?))?")


def meanings(text: str, kind: str, size: Fraction, own: Collection[str]) -> set[Fraction]:
    """All that `text` can mean in units of `size` of `kind`; `own`: words that only say what is counted."""
    said = " ".join(text.lower().split()).rstrip(" .!,-")
    sign = -1 if said[:1] in ("-", "−") else 1
    said = re.sub(r"(?<=\d) (?=\d{3}(?!\d| ?/))", "", said.lstrip("-−±~≈ "))
    pieces = [p for p in _PIECE.findall(said) if p not in _ABOUT]
    found: set[Fraction] = set()
    for chosen in product(*(list(_atoms(piece, own)) for piece in pieces)):
        atoms = [(letter, value) for letter, value in chosen if letter != "_"]
        for value in _values(atoms, kind, size):
            found.add(sign * value)
    return found


def _atoms(piece: str, own: Collection[str]) -> Iterator[_Atom]:
    if "/" in piece and piece[0].isdigit():
        over, under = (int(n) for n in piece.split("/"))
        if under:
            yield "P", Fraction(over, under)
    elif piece[0].isdigit() or (piece[0] in ".," and piece[1:].isdigit()):
        for number in _numbers(piece):
            yield "N", number
    elif piece in _UNITS:
        yield f"U{_UNITS[piece][0]}", _UNITS[piece][1]
        if piece == "€":
            yield f"M{_UNITS[piece][0]}", _UNITS[piece][1]
    elif piece in _COUNTS:
        yield "C", Fraction(_COUNTS[piece])
    elif piece in _PARTS:
        yield "H", Fraction(*_PARTS[piece])
    elif piece in ("en", "and"):
        yield "A", Fraction(0)
    elif len(piece) == 1 and unicodedata.category(piece) == "No" and 0 < unicodedata.numeric(piece) < 1:
        yield "P", Fraction(unicodedata.numeric(piece)).limit_denominator(10)
    elif piece in own:
        yield "_", Fraction(0)


def _numbers(piece: str) -> set[Fraction]:
    """A point before three digits may stand for thousands or for a comma."""
    found = set()
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?", piece):
        found.add(Fraction(piece.replace(".", "").replace(",", ".")))
    if re.fullmatch(r"\d*[.,]?\d+", piece):
        found.add(Fraction(piece.replace(",", ".")))
    return found


def _values(atoms: list[_Atom], kind: str, size: Fraction) -> Iterator[Fraction]:
    row = _ROW.fullmatch("".join(letter[0] for letter, _ in atoms))
    if row is None:
        return
    total = Fraction(0)
    large: Fraction | None = None
    for money, quantity, unit in ((1, 2, 3), (4, 5, 6)):
        if not row[quantity]:
            continue
        measure = size
        for group in (money, unit):
            if row[group]:
                of_kind, measure = atoms[row.start(group)]
                if of_kind[1:] != kind:
                    return
        if row[money] and row[unit]:
            return
        if quantity == 5:
            cents = not row[6] and not row[4] and kind == "money"
            measure = Fraction(1) if cents else measure
            if large is None or not (row[6] or row[4] or cents):
                return
        numbers = [v for letter, v in atoms[row.start(quantity):row.end(quantity)] if letter != "A"]
        value = _together(row[quantity], numbers)
        if large is not None and value * measure >= large:
            return
        total += value * measure
        large = measure if row[unit] or row[money] else None
    yield total / size


def _together(letters: str, numbers: list[Fraction]) -> Fraction:
    if letters == "CH":
        return numbers[0] * numbers[1]              # drie kwart
    if letters.endswith("CH"):
        return numbers[0] + numbers[1] * numbers[2]     # twee en een half
    return sum(numbers, Fraction(0))                # 1½
