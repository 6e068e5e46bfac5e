"""A question with a few answers as buttons, of which at most one is chosen; with the mouse and with keys."""

from collections.abc import Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QToolButton, QWidget

from thuisplan.ui import theme

from .roving import Roving

Value = TypeVar("Value", bound=Hashable)


class Choice(QWidget, Generic[Value]):
    """A row of checkable buttons; tapping the chosen one again takes it back. One stop for Tab, arrows go on.

    `changed` tells the value, or None when nothing is chosen. With `needed`, a choice cannot be taken back.
    """

    changed = Signal(object)

    def __init__(self, layout: QLayout | None = None, *, needed: bool = False) -> None:
        super().__init__()
        self._needed = needed
        self._buttons: dict[Value, QPushButton | QToolButton] = {}
        self._roving = Roving(self)
        row = layout or QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.M)
        self.setLayout(row)

    def add(self, value: Value, made: QPushButton | QToolButton) -> None:
        made.setCheckable(True)
        self._buttons[value] = made
        self._roving.add(made)
        row = self.layout()
        assert row is not None
        row.addWidget(made)
        if self.isVisible():
            made.show()         # Qt would do so a moment later, and what is hidden is not in Tab's way
        made.clicked.connect(lambda _checked=False, v=value: self._tapped(v))

    def values(self) -> list[Value]:
        """All that can be chosen, in order."""
        return list(self._buttons)

    def empty(self) -> None:
        """Nothing can be chosen any more; `add` begins anew."""
        for made in self._buttons.values():
            self._roving.remove(made)
            made.hide()
            made.deleteLater()
        self._buttons.clear()

    def button(self, value: Value) -> QPushButton | QToolButton:
        return self._buttons[value]

    def value(self) -> Value | None:
        return next((v for v, b in self._buttons.items() if b.isChecked()), None)

    def choose(self, value: Value | None) -> None:
        """Without telling `changed`."""
        for v, b in self._buttons.items():
            b.setChecked(v == value)
        self._roving.settle()

    def _tapped(self, value: Value) -> None:
        keep = self._buttons[value].isChecked() or self._needed
        self.choose(value if keep else None)
        self.changed.emit(self.value())
