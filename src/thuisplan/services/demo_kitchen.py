"""What Noor of the made-up family likes best in Keuken, and what she wrote at her newspaper cards."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from thuisplan.domain.news import NewsSentence
from thuisplan.storage.favourites import FavouriteStore
from thuisplan.storage.news import NewsStore, news_cards

_LIKES = ("pannenkoeken", "fruitsalade", "act_vijf_stenen")
# The card, so many days ago, and what she made of it.
_WROTE = (
    ("nc_kop_5_1", 9, "Ik denk dat er dit is gebeurd: er is een olifantje geboren."),
    ("nc_weer_5_2", 6, "Het verschil tussen dag en nacht is 8 graden."),
    ("nc_getal_5_1", 2, "Dat is ongeveer net zo veel als alle stoelen in het stadion."),
)


def write_kitchen(
    favourites: FavouriteStore, news: NewsStore, child: UUID, today: date, id_: Callable[..., UUID]
) -> None:
    """`id_`: makes the same id of the same words every time."""
    for what in _LIKES:
        favourites.save(child, what, liked=True)
    cards = {card.id: card for card in news_cards()}
    for name, days, text in _WROTE:
        card, day = cards[name], today - timedelta(days=days)
        news.add(NewsSentence(id_("sentence", name), child, day, card.id, card.kind, card.say, text))
