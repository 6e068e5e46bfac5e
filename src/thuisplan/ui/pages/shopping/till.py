"""Money on the card "Reken mee": is it enough for the list, what can wait, and what comes back at the till."""

from PySide6.QtCore import QObject, Signal

from thuisplan.domain.shopping import Line, ShoppingList
from thuisplan.domain.till import Back, budget_for, check_change, is_enough, what_comes_back
from thuisplan.services.shopping import Board, guess_of

from . import sentences
from .ask import AskCard
from .state import Ask

EUROS = (100, 200, 300, 400, 500, 600, 800, 1000)       # cents to tap, for who does not know the comma yet
EURO = 100
MOST_TO_WAIT = 8    # products to choose from: leaving out what costs little does not help
COUNTS = 3          # the groep from which a child works out what comes back
KNOWS_COMMA = 5     # the groep from which prices are with cents


def comes_back(list_: ShoppingList, groep: int) -> bool:
    """Whether there is a note from which something comes back, and a child that can work it out."""
    return groep >= COUNTS and what_comes_back(list_.receipt or 0, whole=groep < KNOWS_COMMA) is not None


class Till(QObject):
    """`settled` tells what to say: this is done. `short`: something has to wait. `dropped`: products that do.

    `answered` tells whether that was right, of BUDGET and BACK.
    """

    settled = Signal(str)
    short = Signal()
    dropped = Signal(object)
    answered = Signal(bool)

    def __init__(self, card: AskCard) -> None:
        super().__init__()
        self._card = card
        self._ask = Ask.BUDGET
        self._list: ShoppingList | None = None
        self._board = Board(None, {}, {})
        self._groep = 0
        self._hints = 0
        self._products: list[str] = []

    def show_ask(self, ask: Ask, list_: ShoppingList, board: Board, groep: int) -> None:
        self._ask, self._list, self._board, self._groep, self._hints = ask, list_, board, groep, 0
        if ask is Ask.BUDGET:
            self._card.ask_tap(sentences.ask_budget(self._budget), sentences.enough_or_not())
        elif ask is Ask.WAIT:
            offered = self._offered
            self._products = [line.product.id for line in offered]
            self._card.ask_several(sentences.ask_wait(self._budget, self._guess), [
                (sentences.priced(line, board.guesses[line.product.id]), n) for n, line in enumerate(offered)])
        else:
            paid, note = self._sum
            if self.is_tapped:
                self._card.ask_money(sentences.ask_back(paid, note, rounded=True), EUROS, EURO, None)
            else:
                self._card.ask_price(
                    sentences.ask_back(paid, note, rounded=False), "", sentences.comes_back())
                self._card.tip_button.show()

    def show_hint(self) -> None:
        self._hints += 1
        hints = sentences.back_tips(*self._sum) if self._ask is Ask.BACK else sentences.budget_tips(self._budget)
        self._card.show_tips(hints[: self._hints], more=self._hints < len(hints))

    def choose(self, yes: int) -> None:
        """Enough or not, as the child thinks."""
        enough = is_enough(self._budget, self._guess)
        self.answered.emit(bool(yes) is enough)
        if bool(yes) is not enough:
            self._card.tell(sentences.look_at_budget(self._budget, self._guess))
        elif enough:
            self.settled.emit(sentences.is_enough(self._budget, self._guess))
        elif not self._guessed:
            self.settled.emit(sentences.is_short())
        elif is_enough(self._budget, self._guess - self._summed(self._offered)):
            self.short.emit()
        else:       # whatever waits, it stays too much: the two estimates are far apart
            self.settled.emit(sentences.far_apart(self._summed(self._guessed), self._guess))

    def answer(self, cents: int | None = None) -> None:
        """`cents`: as it was tapped or typed; what waits is asked of the card."""
        if self._ask is Ask.WAIT:
            self._check_wait()
        elif cents is not None:
            paid, note = self._sum
            found = check_change(paid, note, cents)
            said = sentences.after_back(found, paid, note)
            self.answered.emit(found is Back.RIGHT)
            if found is Back.RIGHT:
                self.settled.emit(said)
            else:
                self._card.tell(said)

    def drop(self) -> None:
        """What was chosen goes from the list."""
        self.dropped.emit(self._waiting)

    def _check_wait(self) -> None:
        if not self._waiting:
            self.settled.emit("")
            return
        assert self._list is not None
        left = self._guess - sum(self._board.guesses[product] for product in self._waiting)
        fits = len(self._waiting) == len(self._list.to_buy) or is_enough(self._budget, left)
        self._card.tell(sentences.after_wait(self._budget, fits=fits))
        self._card.offer_other(sentences.drop_them() if fits else "")

    @property
    def _waiting(self) -> list[str]:
        return [self._products[n] for n in self._card.several()]

    @property
    def _guessed(self) -> list[Line]:
        assert self._list is not None
        return [line for line in self._list.to_buy if line.product.id in self._board.guesses]

    @property
    def _offered(self) -> list[Line]:
        """Of what has an estimate, the dearest, in the order of the list."""
        guessed = self._guessed
        dearest = sorted(guessed, key=lambda line: -self._board.guesses[line.product.id])[:MOST_TO_WAIT]
        return [line for line in guessed if line in dearest]

    def _summed(self, lines: list[Line]) -> int:
        return sum(self._board.guesses[line.product.id] for line in lines)

    @property
    def _budget(self) -> int:
        assert self._list is not None
        return budget_for(self._list.id, self._guess)

    @property
    def _guess(self) -> int:
        assert self._list is not None
        return guess_of(self._list, self._board.guesses) or 0

    @property
    def is_tapped(self) -> bool:
        """Whether what comes back is tapped, in whole euros; else it is typed."""
        return self._groep < KNOWS_COMMA

    @property
    def _sum(self) -> tuple[int, int]:
        assert self._list is not None
        found = what_comes_back(self._list.receipt or 0, whole=self.is_tapped)
        assert found is not None
        return found
