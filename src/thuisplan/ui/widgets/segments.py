"""A few bars beside each other: what is done, what is now, what is still to come. No numbers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thuisplan.ui import theme

_WIDTH, _HEIGHT, _GAP = 44, 8, 6


class Segments(QWidget):
    """Silent for a screen reader: what it shows is said by the page."""

    def __init__(self) -> None:
        super().__init__()
        self._looks: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_looks(self, looks: list[str]) -> None:
        """done, now or later, from left to right."""
        self._looks = looks
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(0, len(self._looks) * (_WIDTH + _GAP) - _GAP), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for n, look in enumerate(self._looks):
            painter.setBrush(theme.colour({"done": "leaf", "now": "tomato"}.get(look, "sunk")))
            painter.drawRoundedRect(QRectF(n * (_WIDTH + _GAP), 0, _WIDTH, _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
