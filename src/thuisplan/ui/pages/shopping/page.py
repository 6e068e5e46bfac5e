"""The page Boodschappen: the list, and beside it what a child works out of it, one thing at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from thuisplan.domain.errors import NotFound, OutOfRange
from thuisplan.domain.family import Child
from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.domain.shopping import Line, Packs, ShoppingList
from thuisplan.services.changes import Change
from thuisplan.services.shopping import Board
from thuisplan.ui import theme
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import column
from thuisplan.ui.widgets.snack import Snack

from . import sentences
from .edits import Edits
from .fill import FillView, recipes_of
from .list_view import ListView
from .quiz_card import QuizCard
from .state import Ask, Task
from .way import Way
from .worked_out import WorkedOut

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST = 1240


class ShoppingPage(ChildPage):
    """`left`: back to Keuken. `finished`: which list was put away. `print_asked` tells it and the estimates."""

    listens: ClassVar[frozenset[Change]] = frozenset({Change.FAMILY, Change.SHOPPING, Change.RECIPES, Change.DAYS})
    left = Signal()
    finished = Signal(object)
    print_asked = Signal(object, object)

    def __init__(self, services: "Services", by_keyboard: Callable[[], bool]) -> None:
        """`by_keyboard`: whether keys are in use now; for a mouse no ring is drawn."""
        super().__init__(services)
        self._by_keyboard = by_keyboard
        self._board = Board(None, {}, {})
        self._task = Task(Ask.FILL)
        self._way = Way()
        self._praise = ""
        self.quiz = QuizCard(services.questions, services.answers, lambda: self.child.id)
        self.view = ListView(self.quiz, self.left.emit, self.open_add, self._print)
        self.list_card, self.ask, self.line = self.view.list_card, self.view.ask, self.view.line
        self._worked_out = WorkedOut(self, self.ask, lambda: self._task)
        self.add = FillView(services)
        self._lay_out()
        self.snack = Snack(self, self.tr("Ongedaan maken"))
        self._edits = Edits(services, self._do, self.snack.say)
        self._stack.currentChanged.connect(lambda _view: self.snack.hide())
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _lay_out(self) -> None:
        views = QWidget()
        self._stack = QStackedLayout(views)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.add)
        self._outside = column(views)
        self.setLayout(self._outside)

    def _connect(self) -> None:
        self.list_card.asked.connect(self._asked)
        self.view.day.clicked.connect(lambda: self._asked(Task(Ask.DAY)))
        self.list_card.add_asked.connect(self.open_add)
        self.ask.answered.connect(self._answered)
        self.ask.chosen.connect(self._chosen)
        self.ask.skipped.connect(self._skip)
        self.ask.other.connect(self._other)
        self.ask.till.settled.connect(self._settled)
        self.ask.till.short.connect(lambda: self._asked(Task(Ask.WAIT)))
        self.ask.till.dropped.connect(self._drop)
        self.line.counted.connect(lambda n: self._do(lambda: self.services.shopping.add_product(self._product, n)))
        self.line.kept.connect(lambda have: self._do(
            lambda: self.services.shopping.set_have(self._product, have=have)))
        self.line.packs_asked.connect(lambda: self._asked(Task(Ask.PACKS, self._product)))
        self.line.size_asked.connect(lambda: self._asked(Task(Ask.SIZE, self._product)))
        self.line.removed.connect(lambda: self._edits.remove([self._product]))
        self.line.closed.connect(self._go_on)
        self.add.told.connect(self.snack.say)
        self.add.closed.connect(self.close_add)

    # -- what the window asks

    def open(self, child: Child) -> None:
        self._praise = ""
        self._way.begin()
        self.quiz.forget()
        self.snack.hide()
        self._stack.setCurrentWidget(self.view)
        super().open(child)

    def open_add(self) -> None:
        """Where recipes and products are chosen."""
        self.add.begin(self._list)
        self._stack.setCurrentWidget(self.add)
        self.add.search.setFocus()

    def refresh(self) -> None:
        self.child = self.services.family.child(self.child.id)
        self._board = self.services.shopping.board(self.child.id)
        self._show()

    def focus_first(self) -> None:
        """For who came with the keyboard."""
        if self._list is None or not self._list.lines:
            self.view.fill.setFocus()
        else:
            self.view.focus_answer()

    # -- drawing

    @property
    def _list(self) -> ShoppingList | None:
        return self._board.list

    @property
    def _product(self) -> str:
        return self._task.product

    def _show(self) -> None:
        list_, guesses = self._list, self._board.guesses
        task, today = self._way.next(self._board), self.services.days.today()
        self._task = task
        filled = list_ is not None and bool(list_.lines)
        self.ask.setVisible(filled and task.ask is not Ask.LINE)
        self.line.setVisible(task.ask is Ask.LINE)
        on_it = {word for line in list_.lines for word in line.product.name.split()} if list_ is not None else set()
        self.quiz.setVisible(task.ask is Ask.SHOP and self.quiz.ask_for(self.child.groep, today, on_it))
        estimates = self.services.shopping.estimates(self.child.id)
        self.view.chart.show_estimates(estimates)
        self.view.show_filled(task, filled=filled, aside=filled or len(estimates) > 1)
        self.add.show_list(list_)
        if filled:
            assert list_ is not None
            self.list_card.show_list(list_, guesses, task)
            self.view.show_day(sentences.for_day(list_.day, today))
            self._show_task(list_, task)

    @property
    def _groep(self) -> int:
        return self.child.groep or USUAL_GROEP

    def _show_task(self, list_: ShoppingList, task: Task) -> None:
        line = list_.line(task.product)
        if task.ask is Ask.LINE:
            assert line is not None
            self.line.show_line(line, sentences.wanted_by(line, recipes_of(self.services, line)))
        elif task.ask is Ask.DAY:
            self.ask.show_day(list_.day, self.services.days.today())
        elif task.ask is Ask.SIZE:
            assert line is not None
            self.ask.show_size(line.product, self.services.shopping.products[task.product])
        else:
            self.ask.show_task(list_, self._board, task, self._groep, tapped=self._way.tapped is not None)
            self.ask.tell(self._praise)
        self._praise = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        side = max(theme.XXL if width > 960 else theme.XL, (width - WIDEST) // 2)
        self._outside.setContentsMargins(side, 28 if event.size().height() > 720 else theme.XL, side, theme.XL)
        self.view.fit(width)

    # -- what the child does

    def _do(self, what: Callable[[], object]) -> bool:
        """Whether it was kept; what could not be is told kindly."""
        try:
            what()
        except OutOfRange:
            self.ask.tell(sentences.is_too_much())
        except NotFound:
            self.snack.say(self.tr("Dit staat niet meer op het lijstje."))
            self.refresh()
        else:
            return True
        return False

    def _asked(self, task: Task) -> None:
        """A row or an amount was tapped: that is what is asked now."""
        self._way.tap(task)
        self._show()
        self._focus_later()

    def _go_on(self) -> None:
        self._way.back()
        self._show()
        self._focus_later()

    def _focus_later(self) -> None:
        """Once the card has its new parts."""
        QTimer.singleShot(0, self, self._focus)

    def _focus(self) -> None:
        if self._stack.currentWidget() is not self.view:
            return
        if self._by_keyboard() or self._task.ask in (Ask.PAID, Ask.TOTAL):
            self.view.focus_answer()
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if not self.hasFocus():
            return super().focusNextPrevChild(forward)
        self.view.focus_answer()    # after a tap the next Tab leads there
        return True

    def _answered(self) -> None:
        ask = self._task.ask
        if ask is Ask.PACKS:
            self._answer_packs(self.ask.stepper.value())
        elif ask in (Ask.GUESS, Ask.GUESS_WHOLE):
            self._guess(self.ask.money.value())
        elif ask is Ask.WAIT or (ask is Ask.BACK and self.ask.till.is_tapped):
            self.ask.till.answer(self.ask.money.value())
        elif ask in (Ask.PAID, Ask.TOTAL, Ask.BACK):
            if (cents := self.ask.read()) is not None:
                self._paid(cents)
        elif ask is Ask.SHOP:
            self._way.shop()
            self._go_on()
        elif ask is Ask.COMPARED:
            self._put_away()

    def _chosen(self, value: int) -> None:
        """One of what was offered to tap."""
        ask = self._task.ask
        if ask is Ask.BUDGET:
            self.ask.till.choose(value)
        elif ask is Ask.DAY:
            self._way.tapped = None
            self._edits.set_day(value)
            self._focus_later()
        elif ask is Ask.SIZE:
            product = self._line().product
            self._asked(Task(Ask.LINE, self._product))
            self._edits.set_pack(product, value)
        elif ask is not Ask.WAIT:
            self._paid(value)

    def _settled(self, said: str) -> None:
        """Of money nothing is asked any more."""
        self._way.leave(self._task)
        self._praise = said
        self._go_on()

    def _drop(self, products: list[str]) -> None:
        self._way.leave(self._task)
        self._way.tapped = None
        self._edits.remove(products, self.child.id)
        self._focus_later()

    def _answer_packs(self, said: int | None) -> None:
        if said is None:
            return
        line = self._line()
        found: list[Packs] = []
        self._way.tapped = None
        self._praise = sentences.after_packs(line, said, Packs.RIGHT)
        task = self._task
        if not self._do(lambda: found.append(self.services.shopping.answer_packs(line.product.id, said))):
            return
        self._worked_out.answer_of(task, right=found == [Packs.RIGHT])
        if found == [Packs.RIGHT]:
            self._focus_later()
            return
        self._praise = ""
        self._way.tapped = self._task
        self.ask.tell(sentences.after_packs(line, said, found[0]))
        self.ask.offer_other(sentences.take_anyway(line, said))

    def _guess(self, cents: int | None) -> None:
        if cents is None:
            return
        self._way.tapped, self._way.estimated = None, True
        self._do(lambda: self.services.shopping.guess(self.child.id, self._product, cents))
        self._focus_later()

    def _paid(self, cents: int) -> None:
        if self._task.ask is Ask.BACK:
            self.ask.till.answer(cents)
            return
        shopping, task, before = self.services.shopping, self._task, self._way.tapped
        self._way.tapped = None
        kept = self._do(
            (lambda: shopping.set_total(cents)) if task.ask is Ask.TOTAL else
            (lambda: shopping.pay(task.product, cents)))
        if kept:
            self._way.shopped = True
            self._focus_later()
        else:
            self._way.tapped = before

    def _skip(self) -> None:
        self._way.leave(self._task)
        self._go_on()

    def _other(self) -> None:
        """The second button: so many packs all the same, on paper, off the list, back, or other money."""
        ask, said = self._task.ask, self.ask.stepper.value()
        if ask is Ask.PACKS and said is not None:
            product, self._way.tapped = self._product, None
            self._do(lambda: self.services.shopping.take_packs(product, said))
            self._focus_later()
        elif ask is Ask.SHOP:
            self._print()
        elif ask is Ask.WAIT:
            self.ask.till.drop()
        elif ask in (Ask.SIZE, Ask.DAY):
            self._go_on()
        else:
            self._asked(Task(Ask.BACK if ask is Ask.COMPARED else Ask.TOTAL))

    def _line(self) -> Line:
        assert self._list is not None
        return cast("Line", self._list.line(self._product))

    def close_add(self) -> None:
        self._stack.setCurrentWidget(self.view)
        self._go_on()

    def _print(self) -> None:
        if self._list is not None:
            self.print_asked.emit(self._list, dict(self._board.guesses))

    def _put_away(self) -> None:
        done: list[UUID] = []
        self._way.begin()
        self._worked_out.forget()
        if self._do(lambda: done.append(self.services.shopping.put_away())):
            self.finished.emit(done[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self.add:
            self.close_add()
        elif event.key() == Qt.Key.Key_Escape and self._way.tapped is not None:
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
