"""Cards to do with one's own newspaper or book: what to look for, and a sentence to finish."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

FROM_GROEP = 3


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


def draw_card(
    cards: Sequence[NewsCard], groep: int, kind: NewsKind | None, seen: Collection[str], chance: Random
) -> NewsCard:
    """One for this groep, of any kind when None; `seen`: ids that come again only when there is no other."""
    groep = max(groep, FROM_GROEP)
    fitting = [c for c in cards if c.groep_min <= groep <= c.groep_max and kind in (None, c.kind)]
    return chance.choice([c for c in fitting if c.id not in seen] or fitting)
