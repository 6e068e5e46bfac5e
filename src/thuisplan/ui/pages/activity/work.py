"""What a child has worked out of one activity so far. Nothing of it is counted."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from thuisplan.domain.questions.templates import Question
from thuisplan.ui.questions.task import Task


@dataclass
class Work:
    """`at`: which task is in front; past the last when all is done."""

    tasks: list[Task] = field(default_factory=list)
    at: int = 0

    @classmethod
    def of(cls, questions: Sequence[Question], groep: int) -> "Work":
        return cls([Task(question, groep=groep) for question in questions])

    @property
    def task(self) -> Task | None:
        return self.tasks[self.at] if self.at < len(self.tasks) else None

    def go_on(self) -> None:
        self.at = min(self.at + 1, len(self.tasks))
