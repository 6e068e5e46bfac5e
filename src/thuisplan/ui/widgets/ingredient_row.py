"""One ingredient: its picture and name, how much the recipe says, and how much it is for who eats now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from .basics import button, column, label, row
from .elided import Elided
from .pictures import Picture

HEIGHT = 56     # px
BASE, NOW = 76, 100     # px of the two amounts, where there is room


class IngredientRow(QFrame):
    """`chosen`: the box was tapped, to work it out or to choose. A lit row is one to look at again."""

    chosen = Signal()

    def __init__(self, picture: str, name: str) -> None:
        super().__init__()
        self.setProperty("role", "ingredient")
        self.setProperty("lit", False)
        self.setMinimumHeight(HEIGHT)
        self._name = name
        self.base = _right(label("", "second"))
        self.base.setMinimumWidth(BASE)
        self.now = _right(label("", "amount"))
        self.box: QPushButton = button("", role="box", name=name, on=self.chosen.emit)
        self.box.hide()
        self._arrow = Picture("arrow-right", 18, icon_token="soft")
        self._below = label("", "second")       # where there is no room beside the name
        named = column(1, Elided(name, "body"), self._below, 1, spacing=0)
        self._last = QWidget()
        self._last.setLayout(row(1, self.now, self.box, spacing=0))
        line = row(Picture(picture, 30), named, self.base, self._arrow, self._last, spacing=10)
        line.setStretchFactor(named, 1)
        self._narrow = False
        self.set_narrow(narrow=False)
        line.setContentsMargins(6, 0, 0, 0)
        self.setLayout(line)

    def show_base(self, text: str) -> None:
        """Nothing when it is the same as what is needed."""
        self.base.setText(text)
        self._below.setText(text)
        self.set_narrow(narrow=self._narrow)

    def set_narrow(self, *, narrow: bool) -> None:
        """Where there is little room, what the recipe says stands below the name."""
        self._narrow = narrow
        said = bool(self.base.text())
        self.base.setVisible(said and not narrow)
        self._arrow.setVisible(said and not narrow)
        self._below.setVisible(said and narrow)
        self._last.setMinimumWidth(0 if narrow else NOW)

    def show_amount(self, text: str, *, found: bool = False) -> None:
        """Known; `found`: the child worked it out."""
        self.box.hide()
        self.now.setText(text)
        self.now.setProperty("look", "found" if found else "")
        _polish(self.now)
        self.now.show()

    def show_box(self, text: str, spoken: str, *, asked: bool) -> None:
        """To be worked out: now (`asked`), or later."""
        self.now.hide()
        self.box.setText(text)
        self.box.setAccessibleName(f"{self._name}: {spoken}")
        if self.box.property("asked") != asked:
            self.box.setProperty("asked", asked)
            _polish(self.box)
        self.box.show()

    def light(self, lit: bool) -> None:
        if self.property("lit") != lit:
            self.setProperty("lit", lit)
            _polish(self)


def _right(made: QLabel) -> QLabel:
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made


def _polish(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)
