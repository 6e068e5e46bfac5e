"""A number changed by tapping − and +; it can also be empty, which is not zero."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from . import pictures
from .basics import button, label, row

NUMBER, WORDS = 44, 76      # px for a number, and for a word on each of two lines


class Stepper(QWidget):
    """`value` None is "not said", drawn as a dash; − below `least` goes back to it when `may_be_empty`.

    `first`: what + gives when nothing was said; None: `least`. `zero`: words instead of 0. `empty`: its sign.
    """

    changed = Signal(object)

    def __init__(
        self, name: str, less: str, more: str, *, least: int, most: int, step: int = 1, may_be_empty: bool = True,
        first: int | None = None, zero: str = "", empty: str = "–",
    ) -> None:
        super().__init__()
        self._name, self._least, self._most, self._step, self._may_be_empty = name, least, most, step, may_be_empty
        self._first, self._zero, self._empty = least if first is None else first, zero, empty
        self._value: int | None = None
        self.less = button("", role="round", name=less, on=lambda: self._move(-1))
        self.less.setIcon(pictures.icon("minus", "ink", 20))
        self.more = button("", role="round", name=more, on=lambda: self._move(1))
        self.more.setIcon(pictures.icon("plus", "ink", 20))
        for b in (self.less, self.more):
            b.setIconSize(QSize(20, 20))
            b.setAutoRepeat(True)
            b.setFixedSize(48, 48)
        self.number = label(empty, "item")
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setMinimumWidth(WORDS if zero else NUMBER)
        self.setLayout(row(self.less, self.number, self.more, spacing=4))
        self.set_value(None if may_be_empty else least)

    def value(self) -> int | None:
        return self._value

    def set_range(self, least: int, most: int, step: int) -> None:
        """For another thing to count; its value is set after this."""
        self._least, self._most, self._step, self._first = least, most, step, least

    def set_value(self, value: int | None) -> None:
        """Without telling `changed`."""
        self._value = value
        in_words = value == 0 and bool(self._zero)
        self.number.setText(self._empty if value is None else self._zero if in_words else str(value))
        self.number.setAccessibleName(f"{self._name}: {' '.join(self.number.text().split())}")
        role = "second" if in_words else "item"
        if self.number.property("role") != role:
            self.number.setProperty("role", role)
            self.number.style().unpolish(self.number)
            self.number.style().polish(self.number)
        lowest = value is None if self._may_be_empty else value == self._least
        self.less.setEnabled(not lowest)
        self.more.setEnabled(value is None or value < self._most)

    def _move(self, direction: int) -> None:
        if self._value is None:
            self.set_value(self._first)
        else:
            wanted = self._value + direction * self._step
            if wanted < self._least:
                self.set_value(None if self._may_be_empty else self._least)
            else:
                self.set_value(min(wanted, self._most))
        self.changed.emit(self._value)
