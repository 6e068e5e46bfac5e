"""One thing that a child works out. Nothing of it is counted."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.domain.questions.templates import Question


class Guess(StrEnum):
    """What a child thinks before it works it out."""

    LESS = "less"
    MORE = "more"


@dataclass
class Task:
    """One thing to work out. `product`: of a sum, or of a whole thing to choose; None for another question."""

    question: Question | None
    product: str | None = None
    guess: Guess | None = None
    sure: bool | None = None        # None: not said
    hints: int = 0                  # so many are shown
    tried: bool = False             # an answer was looked at again
    done: bool = False
    typed: str = ""
    chosen: Fraction | None = None  # of a whole thing
    why: str = ""
    groep: int = USUAL_GROEP        # for which the question is; the child may want an easier or a harder one

    def ask_instead(self, question: Question, groep: int) -> None:
        """Another question in the place of this one; nothing was said to it yet."""
        self.question, self.groep = question, groep
        self.guess, self.sure, self.hints, self.tried, self.typed = None, None, 0, False, ""
