"""Where a child writes a sentence that has begun already: Tab leads to its end, so that no key wipes it out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from thuisplan.ui import theme

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class SentenceField(QLineEdit):
    """`most`: characters."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(most)
        self.setMinimumHeight(theme.CHILD_TARGET)

    def begin(self, text: str) -> None:
        """What is written already."""
        self.setText(text)
        self.end(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS:
            self.end(False)
