"""What is coming at school: a test, a talk, a book; with one reminder each (R15)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from .errors import DayPassed, NameMissing
from .family import clean_words

AHEAD = 14              # days before it that it is shown to the child
SOON = 7                # days before it that it is shown to the parents on Vandaag
MOST_DAYS_BEFORE = 30
DAYS_BEFORE = 3         # of the reminder, as long as nobody said otherwise
OWN_FROM = 5            # the groep from which a child writes its own down


class DeadlineKind(StrEnum):
    TEST = "test"
    TALK = "talk"               # a spreekbeurt
    BOOK = "book"
    OTHER = "other"


@dataclass(frozen=True)
class Deadline:
    """Of one child. `title` may be empty where the kind says enough.

    `days_before`: of the one reminder. `reminded`: the day on which the child said "gezien"; from then on there is
    none any more, whatever is changed.
    """

    id: UUID
    child: UUID
    kind: DeadlineKind
    title: str
    day: date
    days_before: int = DAYS_BEFORE
    reminded: date | None = None
    done: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.days_before <= MOST_DAYS_BEFORE:
            raise ValueError(f"a reminder outside 0 to {MOST_DAYS_BEFORE} days before")

    def is_ahead(self, today: date) -> bool:
        """Still to come, or today."""
        return not self.done and self.day >= today

    def is_near(self, today: date, within: int = AHEAD) -> bool:
        return self.is_ahead(today) and self.day <= today + timedelta(days=within)

    def asks(self, today: date) -> bool:
        """Whether its one reminder stands out: from its day on, until it was seen."""
        return (
            self.is_near(today) and self.reminded is None
            and today >= self.day - timedelta(days=min(self.days_before, AHEAD))
        )


def writes_down(groep: int | None) -> bool:
    """Whether a child of this groep (None: not said) writes down itself what is coming."""
    return groep is not None and groep >= OWN_FROM


def near(deadlines: Iterable[Deadline], today: date, within: int = AHEAD) -> list[Deadline]:
    """Those of the next `within` days, the nearest first."""
    return sorted((d for d in deadlines if d.is_near(today, within)), key=lambda d: (d.day, d.title))


def clean_title(kind: DeadlineKind, title: str) -> str:
    """As `clean_words`; only what has no kind of its own needs words. Raises NameMissing, NameTooLong."""
    cleaned = clean_words(title)
    if kind is DeadlineKind.OTHER and not cleaned:
        raise NameMissing
    return cleaned


def check_ahead(day: date, today: date) -> None:
    """Raises DayPassed for a day before today."""
    if day < today:
        raise DayPassed
