"""What a child works out by doing, with no question of a template: weighing, so many packs, enough money, change."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from thuisplan.domain.answers import Answer, Found, Room
from thuisplan.ui.page import ChildPage

from .keeping import Keeping
from .works import Works


@dataclass
class _Tried:
    hints: int = 0
    again: bool = False
    done: bool = False
    id: UUID = field(default_factory=uuid4)


class ByDoing:
    """Of `page`, in `room`. What is tried is known by `what`: a day long it is one answer, as it was found first."""

    def __init__(self, page: ChildPage, room: Room) -> None:
        self._keeping = Keeping(page, page.services.answers, room, lambda: page.child.id)
        self._room = room
        self._tried: Works[_Tried] = Works(page.services.days.today)

    def hint(self, what: Hashable, skill: str) -> None:
        tried = self._of(what)
        if not tried.done:
            tried.hints += 1
            self._note(tried, skill)

    def answer(self, what: Hashable, skill: str, *, right: bool) -> None:
        tried = self._of(what)
        if not tried.done:
            tried.done, tried.again = right, tried.again or not right
            self._note(tried, skill)

    def forget(self) -> None:
        """Another dish, or another list: it is asked anew."""
        self._tried.clear()

    def _of(self, what: Hashable) -> _Tried:
        self._tried.begin_day()
        key = self._keeping.child(), what
        return self._tried.get(key) or self._tried.put(key, _Tried())

    def _note(self, tried: _Tried, skill: str) -> None:
        found = Found.LEFT if not tried.done else Found.LOOKED_AGAIN if tried.again else Found.AT_ONCE
        self._keeping.note_answer(Answer(tried.id, skill, "", "", self._room, tried.hints, found))
