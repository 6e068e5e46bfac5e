"""What can be done in the house, and which kind of log belongs to it."""

from dataclasses import dataclass
from enum import StrEnum

from .practice import Kind


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


@dataclass(frozen=True)
class Activity:
    """`templates`: ids of the questions that belong to it; `talk`: a question to talk about afterwards."""

    id: str
    category: Category
    groep_min: int
    groep_max: int
    recipe: str | None
    templates: tuple[str, ...]
    talk: str

    def is_for(self, groep: int) -> bool:
        return self.groep_min <= groep <= self.groep_max
