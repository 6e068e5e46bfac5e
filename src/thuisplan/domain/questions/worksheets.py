"""Chooses what is asked on a worksheet: about its subject, never the same twice; few rather than far-fetched."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .templates import Question, Template

COUNTS = (6, 8, 10, 12)
LEAST = COUNTS[0]
MOST_OF_ONE = 6     # of one template: more of it is the same sum over and over
_REDRAWS = 20       # until a template asks something else


@dataclass(frozen=True)
class Gathered:
    """`about`: of the subject. `beside`: others, where there are too few of those to fill a sheet."""

    about: list[Question]
    beside: list[Question]

    @property
    def all(self) -> list[Question]:
        return [*self.about, *self.beside]


def gather(
    about: Sequence[Sequence[Template]], beside: Sequence[Sequence[Template]], count: int,
    ask: Callable[[Template], Question], begun: Sequence[Question] = (),
) -> Gathered:
    """`begun`, and others of `about` until there are `count`; of `beside` only until there are LEAST.

    A circle is used where those before it do not suffice; its templates take turns.
    """
    found = list(begun[:count])
    for circle in about:
        _take_turns(circle, found, count, ask, MOST_OF_ONE)
    own = len(found)
    for circle in beside:
        _take_turns(circle, found, min(count, LEAST), ask, MOST_OF_ONE)
    return Gathered(found[:own], found[own:])


def _take_turns(
    circle: Sequence[Template], found: list[Question], count: int, ask: Callable[[Template], Question],
    most: int,
) -> None:
    turns = list(circle)
    while turns and len(found) < count:
        for template in list(turns):
            asked = sum(q.template is template for q in found)
            another = _another(template, found, ask) if asked < most else None
            if another is None or len(found) == count:
                turns.remove(template)
            else:
                found.append(another)


def _another(template: Template, found: Sequence[Question], ask: Callable[[Template], Question]) -> Question | None:
    """With numbers that were not asked yet, also not about something else; None where chance brings none."""
    said = {question.prompt for question in found}
    numbers = {question.drawn for question in found if question.template is template and question.drawn}
    drawn = (ask(template) for _ in range(_REDRAWS))
    return next((q for q in drawn if q.prompt not in said and q.drawn not in numbers), None)
