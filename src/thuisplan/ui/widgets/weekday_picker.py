"""Choosing days of the week: seven buttons, any number of them."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from thuisplan.ui import theme, words

from .basics import button
from .flow import Flow

_A_MONDAY = date(2024, 1, 1)


class WeekdayPicker(QWidget):
    """`value` has ISO weekdays, 1 Monday to 7 Sunday; `changed` tells it."""

    changed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        flow = Flow(theme.S)
        self._buttons: dict[int, QPushButton] = {}
        for number in range(1, 8):
            day = _A_MONDAY.replace(day=number)
            made = button(words.day_short(day), role="chip", name=words.day_name(day), on=self._tapped)
            made.setCheckable(True)
            made.setToolTip(words.day_name(day))
            made.setProperty("narrow", True)
            self._buttons[number] = made
            flow.addWidget(made)
        self.setLayout(flow)

    def value(self) -> frozenset[int]:
        return frozenset(number for number, made in self._buttons.items() if made.isChecked())

    def choose(self, days: Iterable[int]) -> None:
        """Without telling `changed`."""
        chosen = set(days)
        for number, made in self._buttons.items():
            made.setChecked(number in chosen)

    def button(self, number: int) -> QPushButton:
        return self._buttons[number]

    def _tapped(self) -> None:
        self.changed.emit(self.value())
