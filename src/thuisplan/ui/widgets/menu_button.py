"""One of a few values on one small button: a tap offers them all."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

Value = TypeVar("Value", bound=Hashable)


class MenuButton(QPushButton, Generic[Value]):
    """`changed` tells the value. `name`: what it is of; `offered`: each value and its word."""

    changed = Signal(object)

    def __init__(self, name: str, offered: Iterable[tuple[Value, str]], value: Value) -> None:
        super().__init__()
        self._name, self._words = name, dict(offered)
        self.setProperty("role", "unit")
        self.setAutoDefault(True)
        self.choices = QMenu(self)
        self.clicked.connect(self._open)
        self.choose(value)

    def value(self) -> Value:
        return self._value

    def choose(self, value: Value) -> None:
        """Without telling `changed`."""
        self._value = value
        said = self._words[value]
        self.setText(said)
        self.setAccessibleName(f"{self._name}: {said}")

    def offer(self) -> list[QAction]:
        """What the menu offers now; the chosen one is marked."""
        self.choices.clear()
        for value, word in self._words.items():
            action = self.choices.addAction(word)
            action.setCheckable(True)
            action.setChecked(value == self._value)
            action.triggered.connect(lambda _checked=False, v=value: self._said(v))
        return self.choices.actions()

    def _open(self) -> None:
        actions = self.offer()
        self.choices.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self.choices.setActiveAction(next(a for a in actions if a.isChecked()))

    def _said(self, value: Value) -> None:
        self.choose(value)
        self.changed.emit(value)
