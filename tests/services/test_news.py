"""Cards for the newspaper: five kinds for every groep from 3, and none twice before all were there."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from recomputed import content
from thuisplan.domain.family import Child
from thuisplan.domain.news import FROM_GROEP, NewsKind
from thuisplan.services.news import NewsService
from thuisplan.storage.news import news_cards

CARDS = content("news_cards")["cards"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_cards_are_read(language: str) -> None:
    cards = news_cards(language)
    assert [c.id for c in cards] == [c["id"] for c in CARDS]
    assert len({c.id for c in cards}) == len(cards)
    assert all(c.do and c.say for c in cards)
    assert all("…" in c.say for c in cards)         # a sentence to finish


@pytest.mark.parametrize("groep", range(FROM_GROEP, 10))
@pytest.mark.parametrize("kind", NewsKind)
def test_there_are_cards_of_each_kind_for_every_groep(groep: int, kind: NewsKind) -> None:
    assert len([c for c in news_cards() if c.kind is kind and c.groep_min <= groep <= c.groep_max]) >= 2


def test_no_card_comes_twice_before_all_were_there(child: Child) -> None:
    service = NewsService(Random(1))
    for kind in (None, NewsKind.WEATHER):
        own = [c for c in news_cards() if c.groep_min <= 4 <= c.groep_max and kind in (None, c.kind)]
        times = Counter(service.draw(child, kind).id for _ in range(3 * len(own)))
        assert set(times) == {c.id for c in own}
        assert max(times.values()) <= 4


def test_the_next_card_is_never_the_same_one(child: Child) -> None:
    service = NewsService(Random(2))
    last = service.draw(child, None)
    for n in range(60):
        card = service.draw(child, list(NewsKind)[n % 5] if n % 3 else None)
        assert card != last
        last = card


def test_each_child_has_its_own_cards(child: Child) -> None:
    service = NewsService(Random(3))
    old = replace(child, groep=9)
    assert service.draw(old, None).groep_min == 7
    assert service.draw(replace(child, groep=None), None).groep_min == 5
    assert service.draw(replace(child, groep=1), None).groep_min == 3
