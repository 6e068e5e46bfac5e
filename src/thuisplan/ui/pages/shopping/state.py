"""What is asked of a child now. Plain data, made and checked without a screen."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from thuisplan.domain.shopping import WHOLE, ShoppingList


class Ask(StrEnum):
    """In the order in which a list is worked on."""

    FILL = "fill"           # nothing stands on it
    PACKS = "packs"
    GUESS = "guess"
    GUESS_WHOLE = "guess_whole"
    BUDGET = "budget"       # is that enough?
    WAIT = "wait"           # it is not: what can wait
    SHOP = "shop"           # nothing is asked: go and buy it
    PAID = "paid"
    TOTAL = "total"
    COMPARED = "compared"   # the receipt is there
    BACK = "back"           # what comes back at the till, for who likes to work it out
    LINE = "line"           # one product, as it was tapped
    SIZE = "size"           # what is in a pack of it where this family shops
    DAY = "day"             # for which day the list is


OF_MONEY = frozenset({Ask.BUDGET, Ask.WAIT, Ask.BACK})


@dataclass(frozen=True)
class Task:
    """`product`: for those that are of one."""

    ask: Ask
    product: str = WHOLE


def next_task(
    list_: ShoppingList | None, guesses: Mapping[str, int], skipped: Set[Task], *, shopped: bool,
    estimated: bool = False,
) -> Task:
    """`shopped`: the child is back from the shop. `estimated`: it estimated all of it just now."""
    if list_ is None or not list_.lines:
        return Task(Ask.FILL)
    lines = list_.to_buy
    if list_.receipt is not None:
        return Task(Ask.COMPARED)
    if shopped or any(line.paid is not None for line in lines):
        wanted = [Task(Ask.PAID, line.product.id) for line in lines if line.paid is None]
        return next((task for task in wanted if task not in skipped), Task(Ask.TOTAL))
    wanted = [Task(Ask.PACKS, line.product.id) for line in lines if line.count is None]
    wanted += [Task(Ask.GUESS, line.product.id) for line in lines if line.product.id not in guesses]
    if lines and WHOLE not in guesses:
        wanted.append(Task(Ask.GUESS_WHOLE))
    if estimated:
        wanted.append(Task(Ask.BUDGET))
    return next((task for task in wanted if task not in skipped), Task(Ask.SHOP))


def is_open(task: Task, list_: ShoppingList | None) -> bool:
    """Whether what was tapped can still be asked: another child, or a merge, may have changed the list."""
    if list_ is None:
        return False
    if task.ask in (Ask.TOTAL, Ask.GUESS_WHOLE, Ask.WAIT, Ask.DAY):
        return bool(list_.lines)
    if task.ask is Ask.BACK:
        return list_.receipt is not None
    line = list_.line(task.product)
    if task.ask is Ask.PACKS:
        return line is not None and line.asks_packs
    return line is not None
