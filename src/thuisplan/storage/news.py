"""Reads the shipped cards for the newspaper, typed, and keeps what children wrote at them."""

from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from thuisplan.domain.errors import NotFound
from thuisplan.domain.news import NewsCard, NewsKind, NewsSentence

from .content import Words, read
from .kitchen_tables import NewsSentenceRow


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


class NewsStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of_child(self, child: UUID) -> list[NewsSentence]:
        """Newest first."""
        rows = self._session.scalars(
            select(NewsSentenceRow)
            .where(NewsSentenceRow.child == child, NewsSentenceRow.deleted.is_(False))
            .order_by(NewsSentenceRow.day.desc(), NewsSentenceRow.born.desc())
        )
        return [NewsSentence(r.id, r.child, r.day, r.card, r.kind, r.asked, r.text) for r in rows]

    def add(self, made: NewsSentence) -> None:
        self._session.add(NewsSentenceRow(
            id=made.id, child=made.child, day=made.day, card=made.card, kind=made.kind, asked=made.prompt,
            text=made.text, deleted=False,
        ))

    def set_removed(self, sentence: UUID, *, removed: bool) -> None:
        """Raises NotFound."""
        row = self._session.get(NewsSentenceRow, sentence)
        if row is None:
            raise NotFound
        row.deleted = removed
