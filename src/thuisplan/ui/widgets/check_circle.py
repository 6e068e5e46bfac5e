"""The round tick of a step: a click or Space ticks it; done shows a check, not only a colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from thuisplan.ui import theme

from . import pictures


class CheckCircle(QAbstractButton):
    def __init__(self, name: str, *, done: bool = False, skipped: bool = False, now: bool = False) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setChecked(done)
        self._skipped, self._now = skipped, now
        self.setAccessibleName(name)
        self.setFixedSize(52, 52)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(52, 52)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(5.5, 5.5, 41, 41)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("leaf"))
            painter.drawEllipse(circle)
            painter.drawPixmap(14, 14, pictures.icon_pixmap("check", "card", 24, self.devicePixelRatioF()))
        else:
            painter.setPen(QPen(theme.colour("tomato" if self._now else "edge"), 3))
            painter.setBrush(theme.colour("card"))
            painter.drawEllipse(circle)
            if self._skipped:
                painter.drawPixmap(15, 15, pictures.icon_pixmap("minus", "soft", 22, self.devicePixelRatioF()))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("berry"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(1.5, 1.5, 49, 49))
