"""One line of what goes in: how much, in what, and of what. What is not sure is said to be so."""

import re
from dataclasses import dataclass
from fractions import Fraction

from thuisplan.domain.amount_texts import NUMBER, exact_text, number_at_start, read_number
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.errors import NameMissing, NameTooLong
from thuisplan.domain.family import clean_name
from thuisplan.domain.own_recipes import OwnIngredient, is_amount

_UNITS: dict[str, tuple[Unit, int]] = {
    word: (unit, times) for unit, times, words in (
        (Unit.GRAM, 1, "g gr gram grams"), (Unit.KILO, 1, "kg kilo kilogram"), (Unit.GRAM, 500, "pond"),
        (Unit.GRAM, 100, "ons"), (Unit.MILLILITRE, 1, "ml milliliter"), (Unit.MILLILITRE, 10, "cl centiliter"),
        (Unit.DECILITRE, 1, "dl deciliter"), (Unit.LITRE, 1, "l lt ltr liter"),
        (Unit.TABLESPOON, 1, "el eetl eetlepel eetlepels tbsp tablespoon tablespoons"),
        (Unit.TEASPOON, 1, "tl theel theelepel theelepels tsp teaspoon teaspoons"),
        (Unit.PINCH, 1, "snuf snufje snufjes pinch"), (Unit.PIECE, 1, "stuk stuks st"),
    ) for word in words.split()
}
_UNIT = re.compile(rf"(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![^\W\d_])\.?", re.IGNORECASE)
_WRITTEN = {unit: str(unit) for unit in Unit} | {Unit.PIECE: ""}

LONGEST = 200          # characters; a longer line is no ingredient
_DOTTED = re.compile(r"(?<=\d )([dcmk])\. ?([lg])\.(?= )", re.IGNORECASE)      # "1 d.l. melk"
_BULLET = re.compile(r"^(?:[-–—•·*▢□☐○●▪◦✓]\s*)+")
_ABOUT = re.compile(r"^(?:ca\.?|circa|ongeveer|plusminus|±|~)\s*", re.IGNORECASE)
_RANGE = re.compile(r"^(?:à|a|-|–|—|tot|of)\s*(?=[\d½¼¾⅓⅔])", re.IGNORECASE)
_TASTE = re.compile(r"\s*[,(]?\s*naar (?:eigen )?smaak\s*\)?\s*$", re.IGNORECASE)
_PINCH = re.compile(r"^(?:een\s+)?snuf(?:je)?\s+(?=\w)", re.IGNORECASE)
_BEHIND = re.compile(rf"^(?P<name>[^\d]*?[^\d\s:,(–-])[\s:,(–-]+(?P<number>{NUMBER})\s*(?P<unit>[^\W\d_]+\.?)?\)?$")
_MORE = re.compile(rf"(?<![\w,.])\d+(?:[.,]\d+)?\s*{_UNIT.pattern}", re.IGNORECASE)
_AND_MORE = re.compile(     # "1 ei + 1 dooier", "30 g boter en wat extra": of the rest nobody knows how much it is
    r"\+|(?<!\w)plus(?!\w)|(?:,|(?<!\w)en(?!\w))\s*(?:[\d½¼¾⅓⅔]|(?:een|wat|nog|extra)(?!\w))", re.IGNORECASE)
_TIMES = re.compile(r"^[x×]\s*(?=[^\W\d_])", re.IGNORECASE)     # "2x ei"
_ALSO = re.compile(rf"^/\s*{NUMBER}\s*{_UNIT.pattern}\s*", re.IGNORECASE)     # "1 kg/2 pond"
_THOUSANDS = re.compile(r"^([1-9]\d{0,2})\.(\d{3})(?![\d.,])\s*", re.ASCII)
_DASHED = re.compile(r"\s+[-–—]\s+|\s*;\s+")
_ADDED = re.compile(r"\s*\+\s*|\s+(?:en|plus)\s+(?=[\d½¼¾⅓⅔])", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()]*\)")

# After a number these say that it counts something else than food.
_OTHERWISE = re.compile(
    r"^(?:min|minuten|minuut|uur|uren|sec|seconden|graden|°|personen|persoon|porties?|keer|maal|x|×|%|e|ste|de|paar|"
    r"beetje|aantal|oz|ounces?|lbs?|cm|mm)(?![^\W\d_])", re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """`sure`: nothing of it needs to be asked. `amounts`: those that it may mean, when there are more."""

    ingredient: OwnIngredient
    sure: bool
    amounts: tuple[Fraction, ...] = ()


def read_ingredient(line: str) -> Found:
    """What a line says of an ingredient. What is sure reads as the same when it is written back."""
    found = _read(line)
    if not found.sure:
        return found
    again = _read(write_ingredient(found.ingredient))
    return found if again == found else Found(found.ingredient, sure=False)


def write_ingredient(i: OwnIngredient) -> str:
    """As a recipe has it: "250 g bloem", "zout naar smaak"."""
    if i.amount is None:
        return f"{i.name} naar smaak"
    return " ".join(part for part in (exact_text(i.amount), _WRITTEN[i.unit], i.name) if part)


def split_ingredients(line: str) -> list[str]:
    """More than one on a line, each apart: "250 g bloem en 2 eieren", "2 ons spek - 1 dl melk - peper"."""
    text = without_bullet(line)
    dashed = [part for part in _DASHED.split(text) if part]
    numbered = [bool(re.match(r"[\d½¼¾⅓⅔]", part)) for part in dashed]
    if numbered and numbered[0] and (len(dashed) > 2 or (len(dashed) == 2 and all(numbered))):
        return [one for part in dashed for one in split_ingredients(part)]
    parts = [part for part in _ADDED.split(text) if part]
    if len(parts) > 1 and "(" not in text and read_ingredient(parts[0]).sure:
        return parts
    return [line]


def without_bullet(line: str) -> str:
    return _BULLET.sub("", line.strip()).strip()


def _read(line: str) -> Found:
    text = _DOTTED.sub(r"\1\2", " ".join(without_bullet(line).split()))
    if len(text) > LONGEST:
        return _unsure(text)
    if _TASTE.search(text):
        return _named(_TASTE.sub("", text), None, Unit.PIECE, sure=True)
    if (pinch := _PINCH.match(text)) is not None:
        return _named(text[pinch.end():], Fraction(1), Unit.PINCH, sure=True)
    rest = _ABOUT.sub("", text)
    if (thousands := _THOUSANDS.match(rest)) is not None:
        return _either(text, Fraction(int(thousands[1] + thousands[2])), rest[thousands.end():])
    value, after = number_at_start(rest)
    if value is None:
        return _behind(text)
    sure = rest == text
    amounts: tuple[Fraction, ...] = (value,)
    if (between := _RANGE.match(after)) is not None:
        other, after = number_at_start(after[between.end():])
        if other is None:
            return _unsure(text)
        sure, amounts = False, (value, other)
    if (counted := _TIMES.match(after)) is not None:
        sure, after = False, after[counted.end():]
    if _OTHERWISE.match(after):
        return _unsure(text)
    unit, times, name = _unit_of(after)
    if (also := _ALSO.match(name)) is not None:
        sure, name = False, name[also.end():]
    if re.match(r"\([^()]+\)\w", name):     # "3 (over)rijpe bananen"
        return _named(name, amounts[0] * times, unit, sure=False) if all(map(is_amount, amounts)) else _unsure(text)
    amounts = tuple(a * times for a in amounts)
    if not _begins_as_a_name(name) or _MORE.search(_IN_BRACKETS.sub("", name)) or not all(map(is_amount, amounts)):
        return _unsure(text)
    return _named(name, amounts[0], unit, sure=sure, amounts=amounts if len(amounts) > 1 else ())


def _either(text: str, thousands: Fraction, after: str) -> Found:
    """"1.000 g suiker": a thousand to one and one to another."""
    unit, times, name = _unit_of(after)
    amounts = (thousands * times, thousands * times / 1000)
    if not _begins_as_a_name(name) or not all(map(is_amount, amounts)):
        return _unsure(text)
    return _named(name, amounts[0], unit, sure=False, amounts=amounts)


def _behind(text: str) -> Found:
    """"bloem, 250 g"; a number without a unit behind it may be anything."""
    found = _BEHIND.match(text)
    value = read_number(found["number"]) if found else None
    if found is None or value is None:
        return _unsure(text)
    known = _UNITS.get((found["unit"] or "").rstrip(".").casefold())
    if known is None:
        return _unsure(text) if found["unit"] else _named(found["name"], value, Unit.PIECE, sure=False)
    unit, times = known
    return _named(found["name"], value * times, unit, sure=is_amount(value * times))


def _unit_of(text: str) -> tuple[Unit, int, str]:
    if (found := _UNIT.match(text)) is None:
        return Unit.PIECE, 1, text
    unit, times = _UNITS[found[0].rstrip(".").casefold()]
    return unit, times, text[found.end():].strip()


def _begins_as_a_name(text: str) -> bool:
    return bool(re.match(r"[^\W\d_]", text))


def _named(
    name: str, amount: Fraction | None, unit: Unit, *, sure: bool, amounts: tuple[Fraction, ...] = ()
) -> Found:
    sure = sure and (amount is None or not _AND_MORE.search(name))
    name = name.strip(" ,;:.")
    try:
        return Found(OwnIngredient(clean_name(name), amount, unit), sure, amounts)
    except NameMissing:
        return _unsure(name)
    except NameTooLong:     # all of it, for somebody to make it shorter
        return Found(OwnIngredient(" ".join(name.split())[:LONGEST], amount, unit), sure=False, amounts=amounts)


def _unsure(text: str) -> Found:
    """All of it as a name, as far as that goes, for somebody to look at."""
    return Found(OwnIngredient(" ".join(text.split())[:LONGEST].strip()), sure=False)
