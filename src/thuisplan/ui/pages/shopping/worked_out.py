"""What a child works out of its list is kept as practice: how many packs, whether it is enough, what comes back."""

from collections.abc import Callable

from thuisplan.domain.answers import Room
from thuisplan.ui.page import ChildPage
from thuisplan.ui.questions.by_doing import ByDoing

from .state import Ask, Task
from .task_card import TaskCard

SKILLS = {Ask.PACKS: "g_delen_met_rest", Ask.BUDGET: "m_geld_budget", Ask.BACK: "m_geld_wisselgeld"}
WHOLE_EUROS = "m_geld_hele_euro"        # where what comes back is tapped


class WorkedOut:
    """Of `page`; `task` tells what is asked now on `card`. An estimate is kept with the list, and is not right or
    wrong."""

    def __init__(self, page: ChildPage, card: TaskCard, task: Callable[[], Task]) -> None:
        self._by_doing, self._card, self._task = ByDoing(page, Room.LIST), card, task
        card.till.answered.connect(lambda right: self.answer_of(task(), right=right))
        card.tip_asked.connect(self._note_hint)

    def answer_of(self, task: Task, *, right: bool) -> None:
        self._by_doing.answer(task, self._skill(task.ask), right=right)

    def forget(self) -> None:
        """Another list."""
        self._by_doing.forget()

    def _note_hint(self) -> None:
        task = self._task()
        if task.ask in SKILLS:
            self._by_doing.hint(task, self._skill(task.ask))

    def _skill(self, ask: Ask) -> str:
        return WHOLE_EUROS if ask is Ask.BACK and self._card.till.is_tapped else SKILLS[ask]
