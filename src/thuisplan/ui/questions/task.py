"""One thing that a child works out. Nothing of it is counted."""

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from uuid import UUID, uuid4

from thuisplan.domain.answers import Answer, Found, Level, Mistake, Room
from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.domain.questions.templates import Question
from thuisplan.services.answers import Kept


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
    level: int = 0                  # so many groepen easier (below 0) or harder than what was asked first
    thought: str = ""               # the last answer that was another one
    sentence: str = ""              # what was said to that
    mistake: Mistake | None = None  # once the child mended it itself
    kept: Kept | None = None        # as the fine mistake of this week
    id: UUID = field(default_factory=uuid4)

    def ask_instead(self, question: Question, by: int) -> None:
        """Another question in the place of this one, `by` so many groepen; nothing was said to it yet."""
        self.question, self.groep, self.level, self.id = question, self.groep + by, self.level + by, uuid4()
        self.guess, self.sure, self.hints, self.tried, self.typed = None, None, 0, False, ""
        self.thought, self.sentence = "", ""

    def look_again(self, said: str, sentence: str) -> None:
        """`said` is another answer; `sentence` is what there is to say to a known mistake."""
        self.tried, self.thought, self.sentence = True, said, sentence

    def find(self, said: str) -> None:
        """`said` is the answer."""
        assert self.question is not None
        self.done = True
        if self.tried:
            self.mistake = Mistake(self.question.prompt, self.thought, said, self.sentence)

    def answer(self, room: Room) -> Answer:
        """What became of it so far."""
        assert self.question is not None
        template = self.question.template
        mended = Found.LOOKED_AGAIN if self.tried else Found.AT_ONCE
        level = Level.EASIER if self.level < 0 else Level.HARDER if self.level > 0 else None
        return Answer(
            self.id, template.skill, "" if self.product else template.id, self.question.drawn, room, self.hints,
            mended if self.done else Found.LEFT, self.sure, level,
        )
