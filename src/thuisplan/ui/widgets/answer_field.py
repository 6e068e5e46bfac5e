"""Where a child types an answer: large figures, and at the right the unit that is asked, all of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit

from .basics import label

HEIGHT = 60     # px


class AnswerField(QLineEdit):
    """`returnPressed` as every QLineEdit."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "answer")
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(120)
        self.setMaxLength(40)
        self._unit = label("", "unit")
        self._unit.setParent(self)
        self._unit.setWordWrap(True)
        self._unit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def ask(self, unit: str, before: str = "") -> None:
        """Empty, for an answer in `unit`; `before` was typed already."""
        self.setText(before)
        self._unit.setText(unit)
        self.setAccessibleDescription(unit)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._unit.ensurePolished()
        wide = self._unit.fontMetrics().horizontalAdvance(self._unit.text()) + 2
        room = max(0, min(wide, self.width() // 2))     # a longer one stands on two lines
        self._unit.setGeometry(self.width() - room - 18, 0, room, self.height())
        self.setTextMargins(0, 0, room + 8, 0)
