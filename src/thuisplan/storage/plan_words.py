"""Reads by which words and pictures a step of Mijn dag belongs to a corner of Keuken."""

from typing import Any

import msgspec

from thuisplan.domain.activities import Corner
from thuisplan.domain.planned import PlanWords

from .content import Words, read


class _Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: Words
    pictures: list[str]


class _PlanWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    meta: dict[str, Any]
    corners: dict[Corner, _Signs]


def plan_words(language: str = "nl") -> PlanWords:
    """`language`: "nl" or "en". Raises ContentBroken."""
    corners = read("plan_words", _PlanWords).corners
    return PlanWords(
        {word: corner for corner, signs in corners.items() for word in signs.words.in_language(language).split()},
        {picture: corner for corner, signs in corners.items() for picture in signs.pictures},
    )
