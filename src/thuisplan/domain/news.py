"""Cards to do with one's own newspaper or book: what to look for, and a sentence to finish."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from random import Random
from uuid import UUID

from .family import clean_line

FROM_GROEP = 3
SENTENCE_LENGTH = 200       # characters as a person counts them: see `clean_line`
_GAP = "…"


class NewsKind(StrEnum):
    """The names of the content; the order is the order on the screen."""

    HEADLINE = "kop"
    NUMBER = "getal"
    GRAPH = "grafiek"
    WEATHER = "weer"
    ADVERT = "advertentie"


@dataclass(frozen=True)
class NewsCard:
    """`do`: what to look for; `say`: how the child's own sentence begins."""

    id: str
    kind: NewsKind
    groep_min: int
    groep_max: int
    do: str
    say: str

    @property
    def beginning(self) -> str:
        """What stands before the first gap: with this the child's own sentence begins."""
        return self.say.partition(_GAP)[0]

    def is_begun(self, text: str) -> bool:
        """Whether `text` says more than the card does."""
        said = " ".join(text.split())
        return said not in ("", " ".join(self.beginning.split()), " ".join(self.say.split()))


@dataclass(frozen=True)
class NewsSentence:
    """What `child` wrote on `day`. `prompt`: what the card asked for."""

    id: UUID
    child: UUID
    day: date
    card: str
    kind: NewsKind
    prompt: str
    text: str


def clean_sentence(text: str) -> str:
    """As it is kept. Raises NameMissing, NameTooLong."""
    return clean_line(text, SENTENCE_LENGTH)


def draw_card(
    cards: Sequence[NewsCard], groep: int, kind: NewsKind | None, seen: Collection[str], chance: Random
) -> NewsCard:
    """One for this groep, of any kind when None; `seen`: ids that come again only when there is no other."""
    groep = max(groep, FROM_GROEP)
    fitting = [c for c in cards if c.groep_min <= groep <= c.groep_max and kind in (None, c.kind)]
    return chance.choice([c for c in fitting if c.id not in seen] or fitting)
