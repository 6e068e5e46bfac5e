"""A log that is being filled in. What was not answered is None, and stays so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisplan.domain.practice import Answers, Company, Help, Kind, Mood, Practice


@dataclass
class Draft:
    """`practice`: the log that is being changed; None for a new one. `day` is the day that is shown.

    `timed`: the minutes that a timer counted, when the log is about what it was for; or that it was `cooked`.
    """

    day: date
    practice: Practice | None = None
    kind: Kind | None = None
    minutes: int | None = None
    minutes_said: bool = False      # the child chose them (or took them back): no longer filled in from last time
    company: Company | None = None
    helper: UUID | None = None
    help: Help | None = None
    mood: Mood | None = None
    slips: int | None = None
    timed: int | None = None
    cooked: bool = False

    @classmethod
    def of(cls, practice: Practice) -> "Draft":
        """To change what was written before."""
        a = practice.answers
        return cls(practice.day, practice, a.kind, a.minutes, True, a.company, a.helper, a.help, a.mood, a.slips)

    def is_of(self, other: "Draft") -> bool:
        """Whether it was filled in from the same."""
        return (self.timed, self.cooked, self.day) == (other.timed, other.cooked, other.day)

    @property
    def is_empty(self) -> bool:
        """Nothing was answered yet."""
        said = (self.kind, self.minutes, self.company, self.mood, self.slips)
        return all(answer is None for answer in said)

    def choose_kind(self, kind: Kind | None, last: Mapping[Kind, int]) -> None:
        """With the kind come the minutes of last time, unless the child said minutes itself."""
        self.kind = kind
        if not self.minutes_said:
            self.minutes = None if kind is None else last.get(kind)

    def choose_minutes(self, minutes: int | None) -> None:
        self.minutes, self.minutes_said = minutes, True

    def answers(self) -> Answers:
        """Only what fits together: nobody helped somebody who did it alone. A kind must be chosen."""
        assert self.kind is not None
        alone = self.company in (None, Company.ALONE)
        return Answers(
            self.kind,
            self.minutes,
            self.company,
            None if alone else self.helper,
            self.help if self.company is Company.HELPED else None,
            self.mood,
            self.slips,
        )
