"""Cards for the newspaper that a family has at home, drawn one at a time, and the sentences that a child keeps."""

import logging
from functools import cached_property
from random import Random
from uuid import UUID, uuid4

from thuisplan.domain.errors import NameMissing
from thuisplan.domain.family import Child
from thuisplan.domain.news import NewsCard, NewsKind, NewsSentence, clean_sentence, draw_card
from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.storage.database import Database
from thuisplan.storage.errors import AccessFailed
from thuisplan.storage.news import NewsStore, news_cards
from thuisplan.storage.settings import SettingsStore

from .changes import Change, Now, Tell
from .today import today

_log = logging.getLogger(__name__)


class NewsService:
    def __init__(
        self, database: Database, now: Now, tell: Tell, chance: Random | None = None, language: str = "nl"
    ) -> None:
        """`chance`: for a test that wants the same cards every time."""
        self._database, self._now, self._tell = database, now, tell
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

    # -- the sentences of a child

    def sentences(self, child: UUID) -> list[NewsSentence]:
        """Newest first."""
        with self._database.reading() as session:
            return NewsStore(session).of_child(child)

    def keep(self, child: UUID, card: NewsCard, text: str) -> NewsSentence:
        """What the child made of the card's sentence. Raises NameMissing, NameTooLong."""
        written = clean_sentence(text)
        with self._database.transaction() as session:
            day = today(SettingsStore(session), self._now())
            made = NewsSentence(uuid4(), child, day, card.id, card.kind, card.say, written)
            NewsStore(session).add(made)
        self._tell(Change.NEWS)
        return made

    def keep_in_passing(self, child: UUID, card: NewsCard, text: str) -> bool:
        """As `keep`, when nobody asked for it. False when the disk refused it: try again later."""
        try:
            self.keep(child, card, text)
        except NameMissing:     # nothing to keep
            return True
        except AccessFailed as error:
            _log.warning("sentence not kept yet: %s", error.reason)
            return False
        return True

    def remove(self, sentence: UUID) -> None:
        """`put_back` is its undo. Raises NotFound."""
        self._set_removed(sentence, removed=True)

    def put_back(self, sentence: UUID) -> None:
        """Raises NotFound."""
        self._set_removed(sentence, removed=False)

    def _set_removed(self, sentence: UUID, *, removed: bool) -> None:
        with self._database.transaction() as session:
            NewsStore(session).set_removed(sentence, removed=removed)
        self._tell(Change.NEWS)
