"""The list as a card: a product a row, with what the child estimates and what the receipt says."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from thuisplan.domain.shopping import Line, ShoppingList
from thuisplan.ui import shopping_words, theme
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.fitting import Fitting
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.roving import chain_tabs

from . import sentences
from .state import Ask, Task

CELL, CELL_NARROW = 100, 76     # px of a column of money
NARROW = 470                    # px of the card from which the columns are narrow


class LineRow(QFrame):
    """`asked` tells the Task that was tapped."""

    asked = Signal(object)

    def __init__(self, product: str) -> None:
        super().__init__()
        self._product = product
        self.setProperty("role", "line")
        self.picture = Picture("basket", 34)
        self.name = Elided("", "item")
        self.second = Elided("", "second")
        self.open = QPushButton()
        self.open.setProperty("role", "product")
        self.open.setAutoDefault(True)
        self.open.setCursor(Qt.CursorShape.PointingHandCursor)
        inside = row(self.picture, column(1, self.name, self.second, 1, spacing=0), spacing=theme.L)
        inside.setStretch(1, 1)
        inside.setContentsMargins(theme.S, 6, theme.S, 6)
        self.open.setLayout(inside)
        for part in (self.picture, self.name, self.second):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.open.clicked.connect(lambda: self.asked.emit(Task(Ask.LINE, product)))
        self.guess = self._cell(Ask.GUESS)
        self.paid = self._cell(Ask.PAID)
        line = row(self.open, self.guess, self.paid, spacing=2)
        line.setStretch(0, 1)
        self.setLayout(line)

    def _cell(self, ask: Ask) -> QPushButton:
        return button("", role="cell", on=lambda: self.asked.emit(Task(ask, self._product)))

    def set_cells(self, width: int) -> None:
        for cell in (self.guess, self.paid):
            cell.setFixedWidth(width)

    def show_line(self, line: Line, guesses: Mapping[str, int], asked: Task) -> None:
        """`asked`: what the child works out now."""
        name, second = shopping_words.name(line.product), sentences.line_second(line, guesses)
        self.picture.show_picture(line.product.picture)
        self.name.setText(name)
        self.second.setText(second)
        _set(self.name, "role", "paler" if line.have else "item")
        self.open.setAccessibleName(f"{name}, {second}")
        self._show(self.guess, guesses.get(line.product.id), self.tr("schat"), self.tr("ik schat"))
        self._show(self.paid, line.paid, self.tr("vul in"), self.tr("kassabon"))
        for cell in (self.guess, self.paid):
            cell.setVisible(not line.have)
        mine = asked.product == line.product.id
        _set(self.guess, "asked", mine and asked.ask is Ask.GUESS)
        _set(self.paid, "asked", mine and asked.ask is Ask.PAID)
        _set(self, "asked", mine and asked.ask in (Ask.PACKS, Ask.LINE))

    def _show(self, cell: QPushButton, cents: int | None, todo: str, column_: str) -> None:
        money = "" if cents is None else shopping_words.money(cents)
        cell.setText(money or todo)
        cell.setAccessibleName(f"{self.name.text()}, {column_}: {money or todo}")
        _set(cell, "look", ("paid" if cell is self.paid else "guess") if money else "todo")


class ListCard(QFrame):
    """`asked` tells a Task; `add_asked`: something more is to be put on it."""

    asked = Signal(object)
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.rows: dict[str, LineRow] = {}
        self.title = Elided(self.tr("Ons lijstje"), "card")
        self.heads = [label(self.tr("ik schat"), "second"), label(self.tr("kassabon"), "second")]
        for head in self.heads:
            head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.add = button(self.tr("Iets toevoegen"), "plus", on=self.add_asked.emit)
        self.foot_word = label("", "second")
        self._foot_ask = Ask.GUESS_WHOLE
        self.foot = button("", role="foot", on=lambda: self.asked.emit(Task(self._foot_ask)))
        self._lay_out()

    def _lay_out(self) -> None:
        header = self._header = row(self.title, *self.heads, spacing=2)
        header.setStretch(0, 1)
        self._inside = column(spacing=0)
        content = self._content = QWidget()
        content.setLayout(column(self._inside, 1, spacing=0))
        self._scroll = Fitting(content)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._place_heads)
        self._place_heads()
        together = column(self.foot_word, self.foot, spacing=0)
        together.setAlignment(self.foot_word, Qt.AlignmentFlag.AlignRight)
        together.setAlignment(self.foot, Qt.AlignmentFlag.AlignRight)
        footer = row(self.add, 1, together)
        inner = column(header, self._scroll, footer, spacing=theme.M)
        inner.setContentsMargins(16, 16, 12, 14)
        self.setLayout(inner)

    def show_list(self, list_: ShoppingList, guesses: Mapping[str, int], asked: Task) -> None:
        wanted = [line.product.id for line in list_.lines]
        if wanted != list(self.rows):
            self._change_rows(wanted)
        for line in list_.lines:
            self.rows[line.product.id].show_line(line, guesses, asked)
        word, money = sentences.foot(list_, guesses)
        self._foot_ask = Ask.GUESS_WHOLE if list_.receipt is None else Ask.TOTAL
        self.foot_word.setText(word)
        self.foot.setText(money)
        self.foot.setAccessibleName(f"{word}: {money}")
        self.foot.setVisible(bool(money))
        self.foot_word.setVisible(bool(money))
        if (line_row := self.rows.get(asked.product)) is not None:
            self._scroll.ensureWidgetVisible(line_row, 0, theme.XL)

    def _change_rows(self, wanted: list[str]) -> None:
        """Rows of products that stay, stay."""
        kept = {product: self.rows.get(product) or self._new_row(product) for product in wanted}
        for product, gone in self.rows.items():
            if product not in kept:
                self._inside.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
        self.rows = kept
        for place, shown in enumerate(kept.values()):
            self._inside.removeWidget(shown)
            self._inside.insertWidget(place, shown)
        self._set_widths()
        self._take_place()
        chain_tabs([*(stop for r in kept.values() for stop in (r.open, r.guess, r.paid)), self.add, self.foot])

    def _take_place(self) -> None:
        """As high as the rows at once; by itself a scroll area hears of it a few turns later, and the card jumps."""
        for shown in self.rows.values():
            shown.show()
            for part in (shown.open, shown.guess, shown.paid):
                part.ensurePolished()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _new_row(self, product: str) -> LineRow:
        made = LineRow(product)
        made.asked.connect(self.asked)
        return made

    def _set_widths(self) -> None:
        width = CELL_NARROW if self.width() < NARROW else CELL
        for head in self.heads:
            head.setFixedWidth(width)
        for shown in self.rows.values():
            shown.set_cells(width)

    def _place_heads(self) -> None:
        """Above the columns, also when these make room for the scroll bar."""
        bar = self._scroll.verticalScrollBar()
        self._header.setContentsMargins(theme.S, 0, 10 + (bar.sizeHint().width() if bar.maximum() else 0), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()


def _set(widget: QWidget, name: str, value: object) -> None:
    """A property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
