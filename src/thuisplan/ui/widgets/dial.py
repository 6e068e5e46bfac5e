"""A disc, or a ring, that empties as time goes by; painted anew only when a pixel of it changes."""

from math import ceil, pi

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from thuisplan.ui import theme

from .pictures import icon_pixmap

FASTEST = 100       # ms between two looks at the clock
SLOWEST = 1000
RIM, HUB = 0.045, 0.034     # of the disc's width: the white edge, and half the dot in its middle
CHECK = 0.5         # of the disc's width
ROUND = 360 * 16    # what Qt counts in


class Dial(QWidget):
    """`token`: its colour. `ring`: so many px wide, and open in the middle; 0: a full disc."""

    def __init__(self, size: int, token: str = "teal", *, ring: int = 0) -> None:
        super().__init__()
        self._token, self._ring = token, ring
        self._share, self._drawn, self._done = 0.0, -1, False
        self.set_size(size)

    def set_size(self, size: int) -> None:
        """In px."""
        self.setFixedSize(size, size)
        self._drawn = -1

    def set_token(self, token: str) -> None:
        if token != self._token:
            self._token = token
            self.update()

    def set_done(self, done: bool) -> None:
        """A check in its middle."""
        if done is not self._done:
            self._done = done
            self.update()

    def share(self) -> float:
        return self._share

    def show_share(self, share: float) -> bool:
        """What is left, from 1 (full) to 0 (empty); whether anything changed that can be seen."""
        self._share = min(1.0, max(0.0, share))
        pixel = ceil(self._share * self._pixels())
        if pixel == self._drawn:
            return False
        self._drawn = pixel
        self.update()
        return True

    def pace(self, whole: int) -> int:
        """The ms until another pixel changes, when it empties in `whole` ms; never very long, never very short."""
        return min(SLOWEST, max(FASTEST, int(whole / max(1.0, self._pixels()))))

    def _pixels(self) -> float:
        """Round its edge, as the screen counts them."""
        return pi * self.width() * self.devicePixelRatioF()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ring:
            self._paint_ring(painter)
        else:
            self._paint_disc(painter)

    def _paint_disc(self, painter: QPainter) -> None:
        whole = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("card"))
        painter.drawEllipse(whole)
        rim = whole.width() * RIM
        if self._done:
            size = int(whole.width() * CHECK)
            check = icon_pixmap("check", "leaf", size, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, check)
            return
        painter.setBrush(theme.colour(self._token))
        if self._share >= 1:
            painter.drawEllipse(whole.adjusted(rim, rim, -rim, -rim))
        else:
            painter.drawPie(whole.adjusted(rim, rim, -rim, -rim), 90 * 16, -round(self._share * ROUND))
        painter.setBrush(theme.colour("card"))
        hub = whole.width() * HUB
        painter.drawEllipse(QPointF(whole.center()), hub, hub)

    def _paint_ring(self, painter: QPainter) -> None:
        half = self._ring / 2
        place = QRectF(self.rect()).adjusted(half, half, -half, -half)
        pen = QPen(theme.colour("sunk"), self._ring)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawEllipse(place)
        if self._share > 0:
            pen.setColor(theme.colour(self._token))
            painter.setPen(pen)
            painter.drawArc(place, 90 * 16, -max(1, round(self._share * ROUND)))
