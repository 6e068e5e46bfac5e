"""A one-line text that ends in "…" where there is no room; all of it stays in its tooltip and for a screen reader."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption


class Elided(QLabel):
    """`role`: as for basics.label."""

    def __init__(self, text: str, role: str = "body") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if (shown != self.text()) != bool(self.toolTip()):
            self.setToolTip(_plain(self.text()) if shown != self.text() else "")
        option = QStyleOption()
        option.initFrom(self)
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(painter, self.rect(), alignment, option.palette, self.isEnabled(), shown,
                                  self.foregroundRole())


def _plain(text: str) -> str:
    """A tooltip takes "<b>" for formatting; the module html would cost two milliseconds of every start."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
