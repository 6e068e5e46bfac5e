"""The rail at the left: who is here, the rooms, and "Wissel" at the bottom."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from .basics import button, column, label, row
from .elided import Elided
from .pictures import Picture

WIDTH = 208


class Rail(QFrame):
    """`left` tells that somebody wants to go back to "Wie ben je?"."""

    left = Signal()

    def __init__(self, switch_word: str) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setFixedWidth(WIDTH)
        self.picture = Picture("house", 52)
        self.name = Elided("", "item")
        self.below = label("", "second", wrap=True)
        self._group = QButtonGroup(self)
        self._rooms = column(spacing=4)
        self._below = column(spacing=4)
        switch = button(switch_word, "arrows-left-right", "room", on=self.left.emit)
        words = QWidget()
        words.setLayout(column(1, self.name, self.below, 1, spacing=0))
        header = row(self.picture, words, spacing=12)
        header.setContentsMargins(10, 0, 0, 0)
        header.setAlignment(self.picture, Qt.AlignmentFlag.AlignTop)
        self._below.addWidget(switch)
        inner = column(header, self._rooms, 1, self._below, spacing=20)
        inner.setContentsMargins(12, 24, 13, 20)
        self.setLayout(inner)

    def show_owner(self, picture: str, circle: str | None, name: str, below: str) -> None:
        """Whose rooms these are."""
        self.picture.show_picture(picture, circle)
        self.name.setText(name)
        self.below.setText(below)
        self.below.setVisible(bool(below))

    def add_room(self, word: str, icon: str, on: Callable[[], object]) -> None:
        self._rooms.addWidget(self._room(word, icon, on))

    def add_below(self, word: str, icon: str, on: Callable[[], object]) -> int:
        """A room that is seldom wanted, above "Wissel"; its number, for `mark`."""
        made = self._room(word, icon, on)
        self._below.insertWidget(0, made)
        return self._group.id(made)

    def _room(self, word: str, icon: str, on: Callable[[], object]) -> QPushButton:
        made = button(word, icon, "room", on=on)
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
        self._group.addButton(made, len(self._group.buttons()))
        return made

    def mark(self, index: int) -> None:
        """The room that is open."""
        self._group.button(index).setChecked(True)

    def focus_room(self) -> None:
        """Keyboard focus on the open room."""
        if (checked := self._group.checkedButton()) is not None:
            checked.setFocus(Qt.FocusReason.OtherFocusReason)
