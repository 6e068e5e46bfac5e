"""Cards for the newspaper that a family has at home, drawn one at a time."""

from functools import cached_property
from random import Random
from uuid import UUID

from thuisplan.domain.family import Child
from thuisplan.domain.news import NewsCard, NewsKind, draw_card
from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.storage.news import news_cards


class NewsService:
    def __init__(self, chance: Random | None = None, language: str = "nl") -> None:
        """`chance`: for a test that wants the same cards every time."""
        self._chance, self._language = chance or Random(), language
        self._seen: dict[UUID, list[str]] = {}      # by child, as long as the program is open

    @cached_property
    def cards(self) -> list[NewsCard]:
        return news_cards(self._language)

    def draw(self, child: Child, kind: NewsKind | None) -> NewsCard:
        """Of any kind when None; none comes again before all others of that kind were there."""
        seen = self._seen.setdefault(child.id, [])
        card = draw_card(self.cards, child.groep or USUAL_GROEP, kind, seen, self._chance)
        if card.id in seen:         # all were there: begin anew, with all but the last
            of_it = {c.id for c in self.cards if kind in (None, c.kind)}
            seen[:] = [*(id_ for id_ in seen if id_ not in of_it), *seen[-1:]]
            card = draw_card(self.cards, child.groep or USUAL_GROEP, kind, seen, self._chance)
        seen.append(card.id)
        return card
