"""Chooses what is asked on a worksheet: as many questions as are wanted, and none of them twice."""

from collections.abc import Callable, Sequence

from .templates import Question, Template

COUNTS = (6, 8, 10, 12)
_REDRAWS = 20       # until a template asks something else


def gather(
    circles: Sequence[Sequence[Template]], count: int, ask: Callable[[Template], Question],
    begun: Sequence[Question] = (), most_of_each: int | None = None,
) -> list[Question]:
    """`begun`, and as many others that there are `count`; fewer only where nothing else can be asked.

    A circle is used where those before it do not suffice; its templates take turns, each at most `most_of_each`
    times as long as there are others.
    """
    found = list(begun[:count])
    for most in (most_of_each, None):
        for circle in circles:
            _take_turns(circle, found, count, ask, most)
    return found


def _take_turns(
    circle: Sequence[Template], found: list[Question], count: int, ask: Callable[[Template], Question],
    most: int | None,
) -> None:
    turns = list(circle)
    while turns and len(found) < count:
        for template in list(turns):
            asked = sum(q.template is template for q in found)
            another = _another(template, found, ask) if most is None or asked < most else None
            if another is None or len(found) == count:
                turns.remove(template)
            else:
                found.append(another)


def _another(template: Template, found: Sequence[Question], ask: Callable[[Template], Question]) -> Question | None:
    """One that was not asked yet; None where chance brings none."""
    said = {question.prompt for question in found}
    drawn = (ask(template) for _ in range(_REDRAWS))
    return next((question for question in drawn if question.prompt not in said), None)
