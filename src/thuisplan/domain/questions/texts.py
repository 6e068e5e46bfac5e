"""Texts with places to fill in: {name} or {name|filter}. Read once, when loaded; filled exactly."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from thuisplan.domain.arithmetic import Amount, Unit, euros, written

from .expressions import Values


class TextBroken(Exception):
    """A place to fill in that is not closed, or has a filter that is not there."""


@dataclass(frozen=True)
class Slot:
    name: str
    filter: str


@dataclass(frozen=True)
class Text:
    """`comma`: what stands before decimals in its language."""

    parts: tuple[str | Slot, ...]
    comma: str

    @property
    def names(self) -> frozenset[str]:
        return frozenset(part.name for part in self.parts if isinstance(part, Slot))

    def fill(self, values: Values, words: Mapping[str, str]) -> str:
        return "".join(text for text, _ in self.spans(values, words))

    def spans(self, values: Values, words: Mapping[str, str]) -> list[tuple[str, str | None]]:
        """The filled text in pieces, each with the name of the value that it shows."""
        pieces: list[tuple[str, str | None]] = []
        for part in self.parts:
            if isinstance(part, str):
                pieces.append((part, None))
            elif part.name in words:
                pieces.append((words[part.name], None))
            else:
                pieces.append((write(Fraction(values[part.name]), part.filter, self.comma), part.name))
        return pieces


_SLOT = re.compile(r"\{(\w+)(?:\|(\w+))?\}")


def parse_text(text: str, comma: str = ",") -> Text:
    """Raises TextBroken."""
    parts: list[str | Slot] = []
    place = 0
    for found in _SLOT.finditer(text):
        if found.start() > place:
            parts.append(text[place : found.start()])
        name, chosen = found[1], found[2] or "whole"
        if chosen not in _FILTERS:
            raise TextBroken(f"there is no filter {chosen} in {text!r}")
        parts.append(Slot(name, chosen))
        place = found.end()
    if text[place:]:
        parts.append(text[place:])
    if any(brace in part for part in parts if isinstance(part, str) for brace in "{}"):
        raise TextBroken(f"a brace that opens or closes nothing in {text!r}")
    return Text(tuple(parts), comma)


def write(value: Fraction, how: str, comma: str) -> str:
    """A value as a filter writes it; all but "cook" are of whole numbers."""
    if how != "cook" and value.denominator != 1:
        raise ValueError(f"{value} is not a whole number")
    return _FILTERS[how](value, comma)


def _thousand(value: Fraction, comma: str) -> str:
    return f"{int(value):,}".replace(",", "." if comma == "," else ",")


_FILTERS: dict[str, Callable[[Fraction, str], str]] = {
    "whole": lambda value, _: str(int(value)),
    "euro": lambda value, comma: euros(int(value), comma),                                  # from cents
    "time": lambda value, _: f"{int(value) // 60}:{int(value) % 60:02}",                    # minutes since midnight
    "dec1": lambda value, comma: f"{int(value) // 10}{comma}{int(value) % 10}",             # from tenths
    "dec2": lambda value, comma: f"{int(value) // 100}{comma}{int(value) % 100:02}",        # from hundredths
    "thousand": _thousand,
    "cook": lambda value, comma: written(Amount(value, Unit.PIECE), comma).text,
}
