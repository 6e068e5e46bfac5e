"""A line of estimates over lists: above the band is higher than the receipt, below it lower. No figures."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from thuisplan.ui import theme

_LEFT, _BOTTOM, _DOT = 54, 22, 5        # px
_REACH, _NEAR = 0.6, 0.14               # an estimate further off is drawn at the edge; half of the band


class GuessChart(QWidget):
    """`words`: above, near, below; `first` and `last` stand under the ends."""

    def __init__(self, words: tuple[str, str, str]) -> None:
        super().__init__()
        self._words, self._first, self._last = words, "", ""
        self._offsets: list[float] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_offsets(self, offsets: Sequence[float], first: str, last: str, said: str) -> None:
        """From −1 to 1, oldest first; `said`: the same in words, for who cannot see it."""
        self._offsets, self._first, self._last = list(offsets), first, last
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, 142)

    def points(self) -> list[QPointF]:
        """Where the dots are."""
        field = self._field()
        step = field.width() / max(1, len(self._offsets) - 1)
        return [QPointF(field.left() + n * step, self._height_of(offset)) for n, offset in enumerate(self._offsets)]

    def _field(self) -> QRectF:
        width, height = self.width() - _LEFT - 2 * _DOT - 2, self.height() - _BOTTOM - 2 * _DOT
        return QRectF(_LEFT + _DOT, _DOT + 2, width, height)

    def _height_of(self, offset: float) -> float:
        field = self._field()
        return field.center().y() - max(-1.0, min(1.0, offset / _REACH)) * field.height() / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = self._field()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("leaf_bg"))
        top, bottom = self._height_of(_NEAR), self._height_of(-_NEAR)
        painter.drawRect(QRectF(field.left() - _DOT, top, field.width() + 2 * _DOT, bottom - top))
        painter.setPen(QPen(theme.colour("line"), 1.5))
        under = self.height() - _BOTTOM
        painter.drawLine(QPointF(field.left() - _DOT, under), QPointF(field.right() + _DOT, under))
        self._write(painter, field)
        points = self.points()
        painter.setPen(QPen(theme.colour("leaf"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("leaf"))
        for n, point in enumerate(points):
            size = _DOT + 2 if n == len(points) - 1 else _DOT - 1
            painter.drawEllipse(point, size, size)

    def _write(self, painter: QPainter, field: QRectF) -> None:
        painter.setFont(theme.font("second"))
        painter.setPen(theme.colour("soft"))
        for word, offset in zip(self._words, (_REACH, 0.0, -_REACH), strict=True):
            at = min(max(self._height_of(offset), 9.0), field.bottom() - 6)
            painter.drawText(QRectF(0, at - 10, _LEFT - 6, 20), Qt.AlignmentFlag.AlignVCenter, word)
        line = QRectF(field.left() - _DOT, self.height() - _BOTTOM + 2, field.width() + 2 * _DOT, _BOTTOM - 2)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._first)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, self._last)
