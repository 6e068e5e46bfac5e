"""How far a child is with the list: what it tapped, what it passed over, whether it has been to the shop."""

from thuisplan.services.shopping import Board, guess_of

from .state import Ask, Task, is_open, next_task


class Way:
    """`tapped`: what is asked before anything else. `shopped`: the child is back; `estimated`: it just did."""

    def __init__(self) -> None:
        self._passed: set[Task] = set()
        self.begin()

    def begin(self) -> None:
        """From the front: another child, or another list."""
        self.tapped: Task | None = None
        self.shopped = self.estimated = False
        self._passed.clear()

    def next(self, board: Board) -> Task:
        """What is asked now."""
        list_ = board.list
        if self.tapped is not None and not is_open(self.tapped, list_):
            self.tapped = None
        if self.tapped is not None:
            return self.tapped
        estimated = self.estimated and list_ is not None and bool(guess_of(list_, board.guesses))
        return next_task(list_, board.guesses, self._passed, shopped=self.shopped, estimated=estimated)

    def tap(self, task: Task) -> None:
        self.tapped = task
        self._passed.discard(task)

    def back(self) -> None:
        """From what was tapped: from a pack to its product, else to what comes next."""
        before, self.tapped = self.tapped, None
        if before is not None and before.ask is Ask.SIZE:
            self.tapped = Task(Ask.LINE, before.product)

    def leave(self, task: Task) -> None:
        """It is not asked again: answered, or passed over. What can wait belongs to the money that there is."""
        self._passed.add(Task(Ask.BUDGET) if task.ask is Ask.WAIT else task)

    def shop(self) -> None:
        """Back from the shop; what was passed over before is past."""
        self.shopped = True
        self._passed.clear()
