"""Goes back and forth between a few words, such as school years: ‹ 2025–2026 ›."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from .basics import button, label, row


class Switch(QWidget):
    """`moved` tells the number of the word that is wanted now. `before`, `after`: names of the two buttons."""

    moved = Signal(int)

    def __init__(self, before: str, after: str) -> None:
        super().__init__()
        self._number = 0
        self.back = button("", "caret-left", "round", name=before, on=lambda: self.moved.emit(self._number - 1))
        self.on = button("", "caret-right", "round", name=after, on=lambda: self.moved.emit(self._number + 1))
        self.word = label("", "item")
        self.word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.word.setMinimumWidth(100)
        self.setLayout(row(self.back, self.word, self.on, spacing=4))

    def show_words(self, words: Sequence[str], number: int) -> None:
        held = self.back.hasFocus() or self.on.hasFocus()
        self._number = number
        self.word.setText(words[number])
        self.back.setEnabled(number > 0)
        self.on.setEnabled(number < len(words) - 1)
        if held and not (self.back.hasFocus() or self.on.hasFocus()):
            # A button that can do no more loses the keyboard; the other one takes it over.
            (self.back if number > 0 else self.on).setFocus(Qt.FocusReason.OtherFocusReason)
