"""A clock with hands beside a question about the time; its hour hand stands between two hours, as a real one."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from thuisplan.ui import theme

SIZE, SMALL = 132, 104      # px
_RIM, _HUB = 3, 4.0
_FIGURES, _TICKS = 0.77, 0.93           # of the radius: the middle of a figure, and where a stroke begins
_HOUR_HAND, _MINUTE_HAND = 0.5, 0.74
_HALF_DAY, _HOUR = 12 * 60, 60


class ClockFace(QWidget):
    """It says for a screen reader what `show_time` was told."""

    def __init__(self) -> None:
        super().__init__()
        self._minutes = 0
        self.set_small(small=False)

    def set_small(self, *, small: bool) -> None:
        side = SMALL if small else SIZE
        self.setFixedSize(side, side)

    def show_time(self, minutes: int, name: str) -> None:
        """`minutes` since midnight; `name`: the same in words."""
        self._minutes = minutes
        self.setAccessibleName(name)
        self.update()

    def hands(self) -> tuple[float, float]:
        """The turns of the hour hand and of the minute hand from twelve, each below 1."""
        return self._minutes % _HALF_DAY / _HALF_DAY, self._minutes % _HOUR / _HOUR

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self.width() / 2
        radius = half - _RIM
        painter.translate(half, half)
        painter.setPen(QPen(theme.colour("edge"), _RIM))
        painter.setBrush(theme.colour("card"))
        painter.drawEllipse(QPointF(0, 0), radius, radius)
        self._draw_figures(painter, radius)
        hour, minute = self.hands()
        for turn, length, width in ((hour, _HOUR_HAND, 5), (minute, _MINUTE_HAND, 3)):
            painter.setPen(QPen(theme.colour("ink"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(0, 0), _at(turn, radius * length))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        painter.drawEllipse(QPointF(0, 0), _HUB, _HUB)

    def _draw_figures(self, painter: QPainter, radius: float) -> None:
        font = QFont(self.font())
        font.setPixelSize(round(radius / 4.2))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        for n in range(1, 13):
            painter.setPen(QPen(theme.colour("edge"), 2))
            painter.drawLine(_at(n / 12, radius * _TICKS), _at(n / 12, radius))
            painter.setPen(theme.colour("ink"))
            where = QRectF(0, 0, radius / 2, radius / 2)
            where.moveCenter(_at(n / 12, radius * _FIGURES))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, f"{n}")


def _at(turn: float, length: float) -> QPointF:
    """So far from the middle, `turn` of the way round from twelve."""
    return QPointF(sin(2 * pi * turn) * length, -cos(2 * pi * turn) * length)
