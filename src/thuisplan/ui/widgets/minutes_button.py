"""How long something takes, on one small button: a tap offers the usual minutes, and none."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from thuisplan.ui import words

from . import pictures
from .basics import set_tooltip

USUAL = (5, 10, 15, 20, 25, 30, 45, 60)
_WIDE = 76      # px, for "60 min"


class MinutesButton(QPushButton):
    """`changed` tells the minutes, or None for none. `name`: whose minutes they are. `none`: the word for none."""

    changed = Signal(object)

    def __init__(self, name: str, none: str, usual: Iterable[int] = USUAL) -> None:
        super().__init__()
        self._name, self._none, self._usual = name, none, tuple(usual)
        self._value: int | None = None
        self.setProperty("role", "minutes")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(_WIDE)
        self.choices = QMenu(self)
        self.clicked.connect(self._open)
        self.show_minutes(None)

    def value(self) -> int | None:
        return self._value

    def show_minutes(self, value: int | None) -> None:
        """Without telling `changed`."""
        self._value = value
        said = self._none if value is None else words.minutes(value)
        self.setText("" if value is None else words.minutes(value))
        self.setIcon(pictures.icon("clock", "soft", 20) if value is None else QIcon())
        self.setAccessibleName(f"{self._name}: {said}")
        set_tooltip(self, self.accessibleName())

    def offer(self) -> list[QAction]:
        """What the menu offers now; those that are chosen are marked."""
        self.choices.clear()
        for minutes in (None, *sorted({*self._usual, *((self._value,) if self._value else ())})):
            action = self.choices.addAction(self._none if minutes is None else words.minutes(minutes))
            action.setCheckable(True)
            action.setChecked(minutes == self._value)
            action.triggered.connect(lambda _checked=False, m=minutes: self._said(m))
        return self.choices.actions()

    def _open(self) -> None:
        actions = self.offer()
        chosen = next(a for a in actions if a.isChecked())
        self.choices.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self.choices.setActiveAction(chosen)

    def _said(self, minutes: int | None) -> None:
        self.show_minutes(minutes)
        self.changed.emit(minutes)
