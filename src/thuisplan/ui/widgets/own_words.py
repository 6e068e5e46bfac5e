"""A question with a few usual answers to tap, or words of one's own; it may stay empty."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from thuisplan.ui import theme

from .basics import column, label
from .choice import Choice
from .flow import Flow, reveal
from .forms import chip, name_trouble

_OWN = ""       # the answer "anders", with a field to type in


class OwnWords(QWidget):
    """`usual`: the answers that are offered. `own`: the word on the chip that opens the field, `name` its name."""

    changed = Signal()

    def __init__(self, name: str, usual: Iterable[str], own: str) -> None:
        super().__init__()
        self._usual = tuple(usual)
        self.chips: Choice[str] = Choice(Flow())
        for word in self._usual:
            self.chips.add(word, chip(word))
        self.chips.add(_OWN, chip(own, name=f"{name}: {own}"))
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.trouble = label("", "error", wrap=True)
        self.chips.changed.connect(self._chosen)
        self.edit.textEdited.connect(self._typed)
        self.setLayout(column(self.chips, self.edit, self.trouble, spacing=theme.M))
        self.show_words("")

    def value(self) -> str:
        """"" when nothing was said."""
        chosen = self.chips.value()
        return self.edit.text() if chosen == _OWN else chosen or ""

    def show_words(self, text: str) -> None:
        """Without telling `changed`."""
        own = bool(text) and text not in self._usual
        self.chips.choose(_OWN if own else text or None)
        self.edit.setText(text if own else "")
        self.edit.setCursorPosition(0)
        self.edit.setVisible(own)
        self.trouble.hide()

    def check(self) -> bool:
        """Whether it can be kept; says why not and puts the keyboard there."""
        trouble = name_trouble(self.value(), "")
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if trouble:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self)
        return not trouble

    def button(self, word: str) -> QWidget:
        """The chip of a usual answer, or of "anders" for ""."""
        return self.chips.button(word)

    def _chosen(self, word: str | None) -> None:
        self.edit.setVisible(word == _OWN)
        self.trouble.hide()
        if word == _OWN:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self.edit)
        self.changed.emit()

    def _typed(self) -> None:
        self.trouble.hide()
        self.changed.emit()
