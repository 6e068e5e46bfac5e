"""Cards for the newspaper: five kinds for every groep from 3, and none twice before all were there."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from random import Random
from uuid import uuid4

import pytest

from house import House
from recomputed import content
from thuisplan.domain.errors import NameMissing, NameTooLong, NotFound
from thuisplan.domain.family import Child
from thuisplan.domain.news import FROM_GROEP, SENTENCE_LENGTH, NewsKind
from thuisplan.services.changes import Change
from thuisplan.services.news import NewsService
from thuisplan.storage.news import news_cards

CARDS = content("news_cards")["cards"]


def news(house: House, seed: int = 0) -> NewsService:
    return NewsService(house.database, house.clock, house.told.append, Random(seed))


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


def test_no_card_comes_twice_before_all_were_there(house: House, child: Child) -> None:
    service = news(house, 1)
    for kind in (None, NewsKind.WEATHER):
        own = [c for c in news_cards() if c.groep_min <= 4 <= c.groep_max and kind in (None, c.kind)]
        times = Counter(service.draw(child, kind).id for _ in range(3 * len(own)))
        assert set(times) == {c.id for c in own}
        assert max(times.values()) <= 4


def test_the_next_card_is_never_the_same_one(house: House, child: Child) -> None:
    service = news(house, 2)
    last = service.draw(child, None)
    for n in range(60):
        card = service.draw(child, list(NewsKind)[n % 5] if n % 3 else None)
        assert card != last
        last = card


def test_each_child_has_its_own_cards(house: House, child: Child) -> None:
    service = news(house, 3)
    old = replace(child, groep=9)
    assert service.draw(old, None).groep_min == 7
    assert service.draw(replace(child, groep=None), None).groep_min == 5
    assert service.draw(replace(child, groep=1), None).groep_min == 3


# -- the sentences

def test_a_sentence_is_kept_with_what_the_card_asked(house: House, child: Child) -> None:
    service = news(house)
    card = service.draw(child, NewsKind.HEADLINE)
    made = service.keep(child.id, card, "  Ik denk dat er een\tbrug dicht is. ")
    assert service.sentences(child.id) == [made]
    assert (made.text, made.prompt, made.card, made.kind, made.day) == (
        "Ik denk dat er een brug dicht is.", card.say, card.id, NewsKind.HEADLINE, house.clock().date())
    assert house.told == [Change.NEWS]


def test_the_newest_stands_first_and_each_child_has_its_own(house: House, child: Child) -> None:
    service = news(house)
    card = service.draw(child, None)
    for n in range(3):
        service.keep(child.id, card, f"Zin {n}")
        house.clock.forward(timedelta(days=n % 2))      # two of them on one day
    assert [s.text for s in service.sentences(child.id)] == ["Zin 2", "Zin 1", "Zin 0"]
    daan = house.services.family.add_child("Daan", "panda", "leaf", 7)
    assert service.sentences(daan.id) == []


def test_removed_and_put_back(house: House, child: Child) -> None:
    service = news(house)
    made = service.keep(child.id, service.draw(child, None), "Zin")
    service.remove(made.id)
    assert service.sentences(child.id) == []
    service.put_back(made.id)
    assert service.sentences(child.id) == [made]
    with pytest.raises(NotFound):
        service.remove(uuid4())


def test_nothing_and_too_much_is_not_kept(house: House, child: Child) -> None:
    service = news(house)
    card = service.draw(child, None)
    with pytest.raises(NameMissing):
        service.keep(child.id, card, " \t")
    with pytest.raises(NameTooLong):
        service.keep(child.id, card, "a" * (SENTENCE_LENGTH + 1))
    assert service.keep(child.id, card, "a" * SENTENCE_LENGTH).text == "a" * SENTENCE_LENGTH


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_card_alone_is_no_sentence_yet(language: str) -> None:
    for card in news_cards(language):
        assert not card.is_begun("")
        assert not card.is_begun(card.beginning)
        assert not card.is_begun(f" {card.beginning} ")
        assert not card.is_begun(card.say)
        assert card.is_begun(f"{card.beginning}x")
        assert card.say.startswith(card.beginning)
        assert "…" not in card.beginning
