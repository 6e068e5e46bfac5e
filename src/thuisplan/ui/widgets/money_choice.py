"""An amount of money by tapping: a few whole amounts, and − and + for what lies between them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from . import pictures
from .basics import button, column, label, row
from .flow import Flow
from .roving import Roving


class MoneyChoice(QWidget):
    """`changed` tells the cents. `say` writes cents as the page writes them."""

    changed = Signal(int)

    def __init__(self, less: str, more: str, say: Callable[[int], str], *, most: int) -> None:
        super().__init__()
        self._say, self._most = say, most
        self._value: int | None = None
        self._step = 50
        self.less = self._round("minus", less, -1)
        self.more = self._round("plus", more, 1)
        self.number = label("", "money")
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setMinimumWidth(104)
        self.chips: dict[int, QPushButton] = {}
        self._flow = Flow()
        self._chips = QWidget()
        self._chips.setLayout(self._flow)
        self._roving = Roving(self)
        self.setLayout(column(self._chips, row(self.less, self.number, self.more, 1, spacing=4)))

    def value(self) -> int | None:
        return self._value

    def ask(self, offered: Sequence[int], step: int, value: int | None) -> None:
        """`offered`: cents on the chips; `step`: of − and +. Without telling `changed`."""
        self._step = step
        if list(offered) != list(self.chips):
            for chip in self.chips.values():
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self._roving = Roving(self)
            self.chips = {cents: self._chip(cents) for cents in offered}
        self._show(value)

    def _chip(self, cents: int) -> QPushButton:
        made = button(self._say(cents), role="chip", on=lambda: self._choose(cents))
        made.setProperty("tight", True)
        made.setCheckable(True)
        self._flow.addWidget(made)
        self._roving.add(made)
        return made

    def _round(self, icon: str, name: str, direction: int) -> QPushButton:
        made = button("", role="round", name=name, on=lambda: self._move(direction))
        made.setIcon(pictures.icon(icon, "ink", 20))
        made.setIconSize(QSize(20, 20))
        made.setAutoRepeat(True)
        made.setFixedSize(48, 48)
        return made

    def _move(self, direction: int) -> None:
        self._choose(max(0, min(self._most, (self._value or 0) + direction * self._step)))

    def _choose(self, cents: int) -> None:
        self._show(cents)
        self.changed.emit(cents)

    def _show(self, value: int | None) -> None:
        self._value = value
        said = "€ …" if value is None else self._say(value)
        self.number.setText(said)
        self.number.setAccessibleName(said)
        self.less.setEnabled(bool(value))
        self.more.setEnabled(value is None or value < self._most)
        for cents, chip in self.chips.items():
            chip.setChecked(cents == value)
        self._roving.settle()
