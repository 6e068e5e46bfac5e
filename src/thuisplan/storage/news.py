"""Reads the shipped cards for the newspaper, typed."""

from typing import Any

import msgspec

from thuisplan.domain.news import NewsCard, NewsKind

from .content import Words, read


class _Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    kind: NewsKind
    groep_min: int
    groep_max: int
    do: Words
    say: Words


class _Cards(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    meta: dict[str, Any]
    cards: list[_Card]


def news_cards(language: str = "nl") -> list[NewsCard]:
    """`language`: "nl" or "en". Raises ContentBroken."""
    return [
        NewsCard(c.id, c.kind, c.groep_min, c.groep_max, c.do.in_language(language), c.say.in_language(language))
        for c in read("news_cards", _Cards).cards
    ]
