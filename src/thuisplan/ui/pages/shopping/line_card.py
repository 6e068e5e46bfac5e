"""One product of the list, as it was tapped: for what it is, how many, whether it is in the house already."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.shopping import MOST_PACKS, Line
from thuisplan.ui import shopping_words, theme
from thuisplan.ui.widgets.basics import button, column, label, row, set_tooltip
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.stepper import Stepper

from . import sentences


class LineCard(QFrame):
    """`counted` tells so many packs; `kept` whether it is in the house; `packs_asked`: work the packs out again;
    `size_asked`: where this family shops a pack holds another amount."""

    counted = Signal(int)
    kept = Signal(bool)
    packs_asked = Signal()
    size_asked = Signal()
    removed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "suggestion")
        self.picture = Picture("basket", 44)
        self.name = Elided("", "card")
        self.wanted = label("", "second", wrap=True)
        self.stepper = Stepper(
            self.tr("Hoeveel"), self.tr("één minder"), self.tr("één meer"), least=1, most=MOST_PACKS,
            may_be_empty=False,
        )
        self.stepper.changed.connect(lambda count: self.counted.emit(count))
        self.unit = label("", "body")
        self.packs = button(self.tr("Pakken uitrekenen"), on=self.packs_asked.emit)
        self.holds = button("", "pencil-simple", "quiet", on=self.size_asked.emit)
        set_tooltip(self.holds, self.tr("Zit er bij jullie iets anders in? Tik om te kiezen."))
        self.have = button(self.tr("Hebben we nog"), "house-line", "chip")
        self.have.setCheckable(True)
        self.have.clicked.connect(lambda checked: self.kept.emit(checked))
        self.remove = button(self.tr("Van het lijstje"), "trash", "quiet", on=self.removed.emit)
        self.ready = button(self.tr("Klaar"), role="primary", on=self.closed.emit)
        self._count = QWidget()
        self._count.setLayout(row(self.stepper, self.unit, 1))
        header = row(self.picture, self.name)
        header.setStretch(1, 1)
        self.setLayout(column(
            header, self.wanted, self._count, row(self.packs, 1), row(self.holds, 1), row(self.have, 1),
            row(self.remove, 1),
            row(self.ready, 1), spacing=theme.L, margins=16,
        ))

    def show_line(self, line: Line, wanted: str) -> None:
        self.picture.show_picture(line.product.picture)
        self.name.setText(shopping_words.name(line.product))
        self.wanted.setText(wanted)
        self.wanted.setVisible(bool(wanted))
        by_hand = not line.from_recipes
        self._count.setVisible(by_hand and not line.have)
        self.packs.setVisible(line.asks_packs and not line.have)
        if by_hand:
            self.stepper.set_value(line.count or 1)
            self.unit.setText(shopping_words.pack_of(line.product, line.count or 1))
        self.holds.setVisible(not line.product.is_own and bool(line.product.pack_one))
        held = sentences.holds(line.product)
        self.holds.setText(f" {held}")
        self.holds.setAccessibleName(held)
        self.have.setChecked(line.have)
