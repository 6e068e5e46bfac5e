"""The card "Reken mee": one thing at a time, to tap or to type, with tips that never tell and room to look again."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from thuisplan.domain.shopping import MOST_CENTS, MOST_PACKS
from thuisplan.ui import shopping_words, theme
from thuisplan.ui.widgets.basics import button, clear, column, label, row
from thuisplan.ui.widgets.flow import Flow, reveal
from thuisplan.ui.widgets.money_choice import MoneyChoice
from thuisplan.ui.widgets.pack_bar import PackBar
from thuisplan.ui.widgets.stepper import Stepper

LONGEST = 20        # characters of a price


class AskCard(QFrame):
    """`answered`: what the stepper, the money or the field says. `chosen`: which of what was offered to tap.

    `counted`: the stepper says another number.
    """

    answered = Signal()
    chosen = Signal(int)
    tip_asked = Signal()
    skipped = Signal()
    counted = Signal()
    other = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "suggestion")
        self.title = label("", "card", wrap=True)
        self.question = label("", "ask", wrap=True)
        self.bar = PackBar()
        self.stepper = Stepper(
            self.tr("Hoeveel"), self.tr("één minder"), self.tr("één meer"), least=1, most=MOST_PACKS, empty="?")
        self.money = MoneyChoice(
            self.tr("minder geld"), self.tr("meer geld"), shopping_words.round_money, most=MOST_CENTS)
        self.field = QLineEdit()
        self.field.setProperty("role", "price")
        self.field.setMaxLength(LONGEST)
        self.field.returnPressed.connect(self.answered)
        self.told = label("", "told", wrap=True)
        self.tip = label("", "second", wrap=True)
        self.ready = button(self.tr("Ik heb het"), role="primary", on=self.answered.emit)
        self.tip_button = button(self.tr("Hint"), "lightbulb-fill", "hint", on=self.tip_asked.emit)
        self.skip = button(self.tr("Overslaan"), role="quiet", on=self.skipped.emit)
        self.extra = button("", on=self.other.emit)
        self.stepper.changed.connect(lambda _count: self._forget())
        self.stepper.changed.connect(lambda _count: self.counted.emit())
        self.money.changed.connect(lambda _cents: self._forget())
        self.field.textEdited.connect(lambda _text: self._forget())
        self._lay_out()

    def _lay_out(self) -> None:
        self._priced = QWidget()
        self._priced.setLayout(row(label("€", "money"), self.field, spacing=theme.M))
        self._counted = QWidget()
        self._counted.setLayout(row(self.stepper, 1))
        self._which_row = Flow()
        self._chips: dict[int, QPushButton] = {}
        self._which = QWidget()
        self._which.setLayout(self._which_row)
        buttons = Flow()
        for part in (self.ready, self.extra, self.tip_button, self.skip):
            buttons.addWidget(part)
        self.setLayout(column(
            self.title, self.question, self.bar, self._counted, self.money, self._priced, self.told,
            self._which, buttons, self.tip, spacing=theme.L, margins=16,
        ))

    # -- what is asked

    def ask_packs(self, question: str) -> None:
        """Empty: how many is for the child to say."""
        self._ask(question, self._counted)
        self.stepper.set_value(None)
        self.ready.setEnabled(False)

    def show_bar(self, need: Fraction, pack: Fraction, words: tuple[str, str], count: int) -> None:
        self.bar.show_packs(need, pack, count, words)
        self.bar.show()

    def ask_money(self, question: str, offered: Sequence[int], step: int, value: int | None) -> None:
        self._ask(question, self.money)
        self.money.ask(offered, step, value)
        self.ready.setEnabled(value is not None)

    def ask_price(self, question: str, typed: str, name: str) -> None:
        """`name`: of the field, for who does not see it."""
        self._ask(question, self._priced)
        self.field.setText(typed)
        self.field.setAccessibleName(name)
        self.tip_button.hide()

    def ask_tap(self, question: str, options: Sequence[tuple[str, int]]) -> None:
        """One tap is the answer; `chosen` tells which."""
        self._ask(question, None)
        self.offer_which(options)
        self.ready.hide()

    def mark(self, value: int) -> None:
        """Which of those that are offered it is now."""
        chip = self._chips.get(value)
        if chip is not None:
            chip.setCheckable(True)
            chip.setChecked(True)

    def ask_several(self, question: str, options: Sequence[tuple[str, int]]) -> None:
        """As many as the child likes; `several` tells which."""
        self._ask(question, None)
        self.offer_which(options)
        for chip in self._chips.values():
            chip.setCheckable(True)
            chip.clicked.connect(self._choose_others)

    def several(self) -> list[int]:
        return [value for value, chip in self._chips.items() if chip.isChecked()]

    def say(self, title: str, text: str, ready: str, other: str = "") -> None:
        """Nothing to work out; a button, and perhaps another one."""
        self._ask(text, None)
        self.title.setText(title)
        self.ready.setText(ready)
        self.ready.setAccessibleName(ready)
        self.offer_other(other)
        self.tip_button.hide()
        self.skip.hide()

    def _ask(self, question: str, shown: QWidget | None) -> None:
        self.title.setText(self.tr("Reken mee"))
        self.question.setText(question)
        for part in (self._counted, self.money, self._priced):
            part.setVisible(part is shown)
        self.bar.hide()
        self.ready.setText(self.tr("Ik heb het"))
        self.ready.setAccessibleName(self.ready.text())
        self.ready.setEnabled(True)
        self.ready.show()
        self.tip_button.show()
        self.skip.show()
        self.show_tips([], more=True)
        self.offer_other("")
        self.offer_which([])
        self.tell("")

    # -- what is said about it

    def tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))
        if text:
            QTimer.singleShot(0, self, lambda: reveal(self.told))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.told, text))

    def show_tips(self, tips: Sequence[str], *, more: bool) -> None:
        self.tip.setText("\n".join(tips))
        self.tip.setVisible(bool(tips))
        self.tip_button.setEnabled(more)

    def offer_other(self, text: str) -> None:
        self.extra.setText(text.replace("&", "&&"))
        self.extra.setAccessibleName(text)
        self.extra.setVisible(bool(text))

    def offer_which(self, options: Sequence[tuple[str, int]]) -> None:
        """(what to show, its value); also where what was typed can mean this or that."""
        clear(self._which_row)
        self._chips = {
            value: button(text, role="chip", on=partial(self.chosen.emit, value)) for text, value in options}
        for chip in self._chips.values():
            self._which_row.addWidget(chip)
        self._which.setVisible(bool(options))

    def _forget(self) -> None:
        """What was said was about another answer."""
        self.tell("")
        self.offer_which([])
        if self.money.isVisibleTo(self):
            self.ready.setEnabled(self.money.value() is not None)
        elif self._counted.isVisibleTo(self):
            self.ready.setEnabled(self.stepper.value() is not None)

    def _choose_others(self) -> None:
        self.tell("")
        self.offer_other("")

    def focus_answer(self) -> None:
        """Where the keyboard belongs now."""
        if self._priced.isVisibleTo(self):
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()
        elif self.money.isVisibleTo(self):
            next(iter(self.money.chips.values())).setFocus(Qt.FocusReason.TabFocusReason)
        elif self._counted.isVisibleTo(self):
            self.stepper.more.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            first = next(iter(self._chips.values()), self.ready)
            first.setFocus(Qt.FocusReason.TabFocusReason)
