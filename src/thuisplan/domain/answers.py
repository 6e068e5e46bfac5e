"""What a child worked out, skill by skill: when a skill comes again, and what is not asked twice. Nothing is a mark.

A skill comes again after 1, 3, 7 and 21 days as it goes smoothly, and tomorrow after hints. That is used to choose
the next question and is shown to nobody; nothing that a child reads goes up or down by it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from .progress import monday_of

STEPS = (1, 3, 7, 21)       # days until it comes again, a step further each time that it was due and went smoothly
REMEMBERED = 90             # days; what was practised longer ago says little about today
FORTNIGHT = 14              # days in which no question is asked twice
_LAST_DAY = date.max - timedelta(days=STEPS[-1])    # a later one, of a clock that was wrong, has nothing after it


class Room(StrEnum):
    """Where a question was asked."""

    RECIPE = "recipe"
    ACTIVITY = "activity"
    LIST = "list"           # Boodschappen


class Found(StrEnum):
    """How an answer was found."""

    AT_ONCE = "at_once"
    LOOKED_AGAIN = "looked_again"       # it was another answer first, and the child mended it
    LEFT = "left"           # not found, or not yet


class Level(StrEnum):
    """What the child chose instead of what was asked first."""

    EASIER = "easier"
    HARDER = "harder"


@dataclass(frozen=True)
class Answer:
    """What became of one question. `template`: '' for a sum of a recipe; `drawn`: its numbers (Question.drawn).

    `hints`: so many were shown. `sure`: what the child said before it answered; None when it said nothing.
    """

    id: UUID
    skill: str
    template: str
    drawn: str
    room: Room
    hints: int
    found: Found
    sure: bool | None = None
    level: Level | None = None


@dataclass(frozen=True)
class Practised:
    """A day on which a skill was practised; `smoothly`: everything was found, and without hints."""

    day: date
    smoothly: bool


def due_again(days: Iterable[Practised]) -> date | None:
    """The day from which a skill comes again; None when it was never practised. `days`: in order, each day once.

    Practising before that day changes nothing as long as it goes smoothly: who bakes every day has not waited yet.
    """
    due: date | None = None
    step = 0
    for practised in days:
        if practised.day > _LAST_DAY:
            continue
        if due is None or not practised.smoothly:
            step = 0
        elif practised.day < due:
            continue
        else:
            step = min(step + 1, len(STEPS) - 1)
        due = practised.day + timedelta(days=STEPS[step])
    return due


class Turn(StrEnum):
    """When a skill has its turn, the first one first."""

    DUE = "due"
    NEW = "new"
    LATER = "later"


@dataclass(frozen=True)
class Memory:
    """What a choice of questions rests on. `known`: skills that were ever practised.

    `due`: when those of late come again. `asked`: by template and numbers, the last day, within a fortnight.
    """

    today: date = date.min
    known: frozenset[str] = frozenset()
    due: Mapping[str, date] = field(default_factory=dict)
    asked: Mapping[tuple[str, str], date] = field(default_factory=dict)

    def turn(self, skill: str) -> Turn:
        if skill not in self.known:
            return Turn.NEW
        return Turn.DUE if self.due.get(skill, date.min) <= self.today else Turn.LATER

    def place(self, skill: str) -> int:
        """To sort by: what is due, then what is new, then the rest."""
        return list(Turn).index(self.turn(skill))


NOTHING = Memory()


@dataclass(frozen=True)
class Mistake:
    """A mistake that a child found itself: what was asked, what it thought, what it is, and what helped ('' when
    nobody said anything)."""

    prompt: str
    typed: str
    answer: str
    sentence: str


@dataclass(frozen=True)
class FineMistake:
    """"Mooie fout van de week" (R44): kept by the child, for itself. One a week."""

    day: date
    mistake: Mistake

    @property
    def week(self) -> date:
        """Its Monday."""
        return monday_of(self.day)
