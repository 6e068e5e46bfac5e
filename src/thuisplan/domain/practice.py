"""The log: what a child says it practised. What was not answered stays None, everywhere."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from .errors import DayNotOpen, MinutesOutOfRange, UndoTooLate

DAYS_BACK = 14                          # a child may log for this many days before today
UNDO_WITHIN = timedelta(hours=1)
MOST_MINUTES = 600
MOST_SLIPS = 99


class Kind(StrEnum):
    """What it was; the order is the order on the screen."""

    COOKING = "cooking"
    SHOPPING = "shopping"
    NEWS = "news"               # newspaper and reading
    GAME = "game"
    ROAD = "road"               # on the road and measuring
    ROUTINE = "routine"         # routine and school


class Company(StrEnum):
    """Who helped."""

    ALONE = "alone"
    TOGETHER = "together"
    HELPED = "helped"


class Help(StrEnum):
    """How somebody helped, from giving structure to taking over (R5, R16, R34)."""

    SET_UP = "set_up"           # put everything ready: structure
    TALKED = "talked"           # talked about it afterwards
    EXPLAINED = "explained"
    HINTED = "hinted"
    SHOWED = "showed"
    TOOK_OVER = "took_over"


class Mood(StrEnum):
    """How it went: only kind faces."""

    PUZZLING = "puzzling"
    EASY_GOING = "easy_going"
    NICE = "nice"
    FUN = "fun"
    WOW = "wow"


@dataclass(frozen=True)
class Answers:
    """What a child filled in; only the kind is asked for certain."""

    kind: Kind
    minutes: int | None = None
    company: Company | None = None
    helper: UUID | None = None      # a grown-up, when the child named one
    help: Help | None = None
    mood: Mood | None = None
    slips: int | None = None        # found by itself; None: not checked or not said, 0: checked, none found

    def __post_init__(self) -> None:
        if self.minutes is not None and not 1 <= self.minutes <= MOST_MINUTES:
            raise MinutesOutOfRange
        if self.slips is not None and not 0 <= self.slips <= MOST_SLIPS:
            raise ValueError(f"slips outside 0 to {MOST_SLIPS}")


@dataclass(frozen=True)
class Practice:
    """One log of one child; `logged_at` is an instant in UTC, `later` marks that it was entered after its day."""

    id: UUID
    child: UUID
    day: date
    answers: Answers
    logged_at: datetime
    later: bool = False

    def can_undo(self, now: datetime) -> bool:
        """Within the hour. A clock that was set back does not take the chance away."""
        return now - self.logged_at <= UNDO_WITHIN


def check_day(day: date, today: date) -> None:
    """Raises DayNotOpen when a log for `day` is refused: the future, or more than DAYS_BACK days ago."""
    if not today - timedelta(days=DAYS_BACK) <= day <= today:
        raise DayNotOpen


def check_undo(practice: Practice, now: datetime) -> None:
    """Raises UndoTooLate after the hour; the child can still change the log then."""
    if not practice.can_undo(now):
        raise UndoTooLate
