"""What can be done in the house, which kind of log belongs to it, and what fits a day."""

from dataclasses import dataclass
from enum import StrEnum

from .practice import Kind
from .recipes import Season, Situation, is_season, plain


class Category(StrEnum):
    """The names of the content."""

    COOKING = "koken"
    SHOPPING = "boodschappen"
    NEWS = "krant"
    GAME = "spel"
    ROAD = "onderweg"
    MEASURING = "meten"
    MONEY = "geld"
    TIME = "tijd"
    SCHOOL = "school"


# The one table of what is logged as what.
LOGGED_AS: dict[Category, Kind] = {
    Category.COOKING: Kind.COOKING,
    Category.SHOPPING: Kind.SHOPPING,
    Category.MONEY: Kind.SHOPPING,
    Category.NEWS: Kind.NEWS,
    Category.GAME: Kind.GAME,
    Category.ROAD: Kind.ROAD,
    Category.MEASURING: Kind.ROAD,
    Category.TIME: Kind.ROUTINE,
    Category.SCHOOL: Kind.ROUTINE,
}


class Corner(StrEnum):
    """Where a child looks for it in Keuken; the order is the order on the screen."""

    COOKING = "cooking"
    SHOPPING = "shopping"
    NEWS = "news"
    GAME = "game"
    ROAD = "road"
    HOUSE = "house"         # measuring, money, time and school


STANDS_IN: dict[Category, Corner] = {
    Category.COOKING: Corner.COOKING,
    Category.SHOPPING: Corner.SHOPPING,
    Category.NEWS: Corner.NEWS,
    Category.GAME: Corner.GAME,
    Category.ROAD: Corner.ROAD,
    Category.MEASURING: Corner.HOUSE,
    Category.MONEY: Corner.HOUSE,
    Category.TIME: Corner.HOUSE,
    Category.SCHOOL: Corner.HOUSE,
}


@dataclass(frozen=True)
class Strategy:
    """A way to count that fits a groep."""

    groep_min: int
    groep_max: int
    text: str


@dataclass(frozen=True)
class Activity:
    """`templates`: ids of the questions that belong to it; `calculates`: what there is to work out, in words.

    `easier` and `harder`: the same, for who wants it otherwise. `talk`: a question to talk about afterwards.
    `safety`: what to mind, or nothing. `minutes`: what it takes, about.
    """

    id: str
    category: Category
    title: str
    picture: str
    groep_min: int
    groep_max: int
    minutes: int
    season: Season | None
    recipe: str | None
    needs: tuple[str, ...]
    steps: tuple[str, ...]
    calculates: tuple[str, ...]
    templates: tuple[str, ...]
    easier: str
    harder: str
    talk: str
    safety: str
    strategies: tuple[Strategy, ...] = ()

    def is_for(self, groep: int) -> bool:
        return self.groep_min <= groep <= self.groep_max

    def strategy(self, groep: int) -> str:
        """How a child of `groep` counts in it; of the nearest groep when it is younger or older, else nothing."""
        if not self.strategies:
            return ""

        def away(s: Strategy) -> int:
            return max(s.groep_min - groep, groep - s.groep_max, 0)

        return min(self.strategies, key=away).text

    def is_called(self, words: str) -> bool:
        """Whether `words` are in its title or among what it needs."""
        return any(plain(words) in plain(name) for name in (self.title, *self.needs))


def fits_today(activity: Activity, situation: Situation) -> bool:
    """Whether it is one for now: for this groep, in this season, in this time."""
    groep = situation.groep
    return (
        (groep is None or activity.is_for(groep))
        and activity.minutes <= situation.minutes
        and is_season(activity.season, situation.day)
    )
