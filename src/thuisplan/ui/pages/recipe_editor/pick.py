"""Choosing what goes in: a product to tap, to look for, or to type."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from thuisplan.domain.family import NAME_LENGTH
from thuisplan.domain.recipes import plain
from thuisplan.domain.shopping import Product
from thuisplan.ui import shopping_words, theme
from thuisplan.ui.widgets.basics import Tile, button, column, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.even_grid import EvenGrid

_MOST_BESIDE = 6
_TILE = (116, 104)      # px


class PickView(QWidget):
    """`chosen` tells a name and the Product, or None for what was typed. `closed`: none."""

    chosen = Signal(str, object)
    closed = Signal()

    def __init__(self, products: Sequence[Product]) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Zoek iets, of typ iets anders"))
        self.search.setPlaceholderText(self.tr("Zoek iets, of typ iets anders"))
        self.search.setMaxLength(NAME_LENGTH)
        self.search.setMinimumHeight(theme.CHILD_TARGET)
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.returnPressed.connect(self._typed)
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=self.closed.emit)
        self.back.setFixedSize(theme.CHILD_TARGET, theme.CHILD_TARGET)
        self.put = button("", "plus", on=self._typed)
        self._products = list(products)
        self.tiles: dict[str, Tile] = {}
        grid, content, inside = EvenGrid(_MOST_BESIDE), QWidget(), QWidget()
        for product in products:
            made = Tile(shopping_words.name(product), picture=product.picture, size=40)
            made.setText(shopping_words.in_two_lines(shopping_words.name(product)))
            made.setProperty("tight", True)
            made.setMinimumWidth(_TILE[0])
            made.setFixedHeight(_TILE[1])
            made.clicked.connect(lambda _checked=False, p=product: self.chosen.emit(p.name, p))
            self.tiles[product.id] = made
            grid.addWidget(made)
        inside.setLayout(grid)
        content.setLayout(column(inside, 1))
        title = row(self.back, Elided(self.tr("Wat gaat erin?"), "page"))
        find = row(self.search, self.put)
        find.setStretch(0, 1)
        self.setLayout(column(title, find, scrolling(content), spacing=theme.L))

    def start(self, name: str) -> None:
        """From what was typed before."""
        self.search.setText(name)
        self.search.selectAll()
        self._filter()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self) -> None:
        said = plain(self.search.text())
        for product in self._products:
            self.tiles[product.id].setVisible(said in plain(product.name))
        self.put.setVisible(bool(said))
        text = self.tr("Neem ‘{name}’").format(name=" ".join(self.search.text().split()))
        self.put.setText(" " + text.replace("&", "&&"))
        self.put.setAccessibleName(text)

    def _typed(self) -> None:
        name = " ".join(self.search.text().split())
        if name:
            self.chosen.emit(name, None)
