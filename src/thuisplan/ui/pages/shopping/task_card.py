"""The card "Reken mee" for what is asked now, with its hints."""

from datetime import date, timedelta
from fractions import Fraction

from thuisplan.domain.questions.reading import Read, Which
from thuisplan.domain.shopping import WHOLE, Line, Product, ShoppingList, pack_sizes
from thuisplan.services.shopping import Board, guess_of, read_price
from thuisplan.ui import shopping_words, words

from . import sentences
from .ask import AskCard
from .state import OF_MONEY, Ask, Task
from .till import Till, comes_back

SEES_PACKS = 4      # up to this groep the packs are drawn from the start
LINE_MONEY = (50, 100, 150, 200, 250, 300, 400, 500)            # cents to tap
WHOLE_MONEY = (500, 1000, 1500, 2000, 2500, 3000, 4000, 5000)
HALF, EURO = 50, 100
WEEK = 7            # days


class TaskCard(AskCard):
    """Shows any task but that of one product as it was tapped."""

    def __init__(self) -> None:
        super().__init__()
        self._task, self._board, self._hints = Task(Ask.FILL), Board(None, {}, {}), 0
        self._line: Line | None = None
        self.till = Till(self)
        self.counted.connect(self._draw_again)
        self.tip_asked.connect(self._show_hint)

    def show_task(self, list_: ShoppingList, board: Board, task: Task, groep: int, *, tapped: bool) -> None:
        """`tapped`: the child chose it itself, and can go back to what comes next."""
        self._board, self._line = board, list_.line(task.product)
        self._task, self._hints = task, 0
        if self._line is not None:
            self._show_line(self._line, groep)
        elif task.ask is Ask.GUESS_WHOLE:
            self.ask_money(sentences.ask_whole(), WHOLE_MONEY, EURO, board.guesses.get(WHOLE))
        elif task.ask is Ask.TOTAL:
            self.ask_price(sentences.ask_total(), shopping_words.typed(list_.total), sentences.on_receipt())
            self.skip.setVisible(tapped)
        elif task.ask in OF_MONEY:
            self.till.show_ask(task.ask, list_, board, groep)
        elif task.ask is Ask.SHOP:
            self.say(
                self.tr("Naar de winkel"),
                self.tr("Druk je lijstje af en neem het mee. Bewaar de kassabon goed."),
                self.tr("We hebben de bon"), self.tr("Afdrukken"))
        elif task.ask is Ask.COMPARED:
            guesses, guess = board.guesses, guess_of(list_, board.guesses)
            said = sentences.compared(list_, guesses, guess)
            self.say(sentences.receipt_title(list_, guesses, guess), "\n".join(said), self.tr("Klaar!"),
                self.tr("Hoeveel krijg je terug?") if comes_back(list_, groep) else "")

    def show_day(self, day: date, today: date) -> None:
        """A week to choose from; `day` is chosen now."""
        coming = [(words.sentence(sentences.coming_day(today + timedelta(days=n), today)), n) for n in range(WEEK)]
        self._choose(Task(Ask.DAY), sentences.ask_day(), coming)
        self.mark((day - today).days)

    def show_size(self, product: Product, shipped: Product) -> None:
        offered = [(sentences.size(product, Fraction(n)), n) for n in pack_sizes(product, shipped)]
        self._choose(Task(Ask.SIZE, product.id), sentences.ask_size(product), offered)
        self.mark(int(product.pack.value))

    def read(self) -> int | None:
        """The price that was typed, in cents; None where it is asked again: nothing, or two things in one."""
        found = read_price(self.field.text())
        if isinstance(found, Read) and (found.values[0] or self._task.ask is Ask.BACK):
            return int(found.values[0])
        if isinstance(found, Read):
            self.tell(sentences.is_nothing())
            self.offer_which([(sentences.was_free(), 0)])
        elif isinstance(found, Which):
            self.tell(self.tr("Wat bedoel je?"))
            self.offer_which([(shown, int(value)) for shown, value in found.options])
        else:
            self.tell(sentences.is_no_price())
        return None

    def _choose(self, task: Task, question: str, offered: list[tuple[str, int]]) -> None:
        """Nothing to work out, and a way back."""
        self._task, self._line = task, None
        self.ask_tap(question, offered)
        self.title.setText(self.tr("Kies maar"))
        self.offer_other(self.tr("Laat zo"))
        self.tip_button.hide()
        self.skip.hide()

    def _show_line(self, line: Line, groep: int) -> None:
        ask = self._task.ask
        if ask is Ask.PACKS:
            self.ask_packs(sentences.ask_packs(line))
            if groep <= SEES_PACKS:
                self._draw(line)
        elif ask is Ask.GUESS:
            guess = self._board.guesses.get(line.product.id)
            self.ask_money(sentences.ask_guess(line), LINE_MONEY, HALF, guess)
        else:
            self.ask_price(sentences.ask_paid(line), shopping_words.typed(line.paid), sentences.on_receipt())
            self.offer_other(self.tr("Alleen het totaal"))

    def _draw(self, line: Line) -> None:
        count = self.stepper.value() or 0
        self.show_bar(line.need.value, line.product.pack.value, sentences.bar_words(line, count), count)

    def _draw_again(self) -> None:
        """The drawing goes along with the number."""
        if self._line is not None and not self.bar.isHidden():
            self._draw(self._line)

    def _show_hint(self) -> None:
        if self._task.ask in OF_MONEY:
            self.till.show_hint()
            return
        self._hints += 1
        if self._line is None:
            hints = sentences.whole_tips()
        elif self._task.ask is Ask.PACKS:
            hints = sentences.pack_tips(self._line)
            if self._hints >= 2:
                self._draw(self._line)
        else:
            hints = [shopping_words.price_tip(self._line.product, self._board.prices)]
        self.show_tips(hints[: self._hints], more=self._hints < len(hints))
