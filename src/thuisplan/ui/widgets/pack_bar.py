"""What is needed as one long bar, and below it packs laid in a row: a child sees whether they reach."""

from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from thuisplan.ui import theme

_BAR, _GAP, _WORDS = 26, 6, 20      # px
_MOST_DRAWN = 40                    # packs; more are a bar without seams


class PackBar(QWidget):
    """`show_packs`: so much is needed, so much is in one pack, so many packs are chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._need, self._pack, self._count = Fraction(1), Fraction(1), 0
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_packs(self, need: Fraction, pack: Fraction, count: int, words: tuple[str, str]) -> None:
        """`words`: what stands above each bar."""
        self._need, self._pack, self._count, self._words = need, pack, count, words
        self.setAccessibleName(". ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 2 * (_BAR + _WORDS + _GAP))

    def widths(self) -> tuple[float, float]:
        """Of what is needed and of all packs, in px."""
        longest = max(self._need, self._pack * max(1, self._count))
        scale = (self.width() - 2) / float(longest)
        return max(3.0, float(self._need) * scale), float(self._pack * self._count) * scale

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        need, packs = self.widths()
        painter.setFont(theme.font("second"))
        for row, words in enumerate(self._words):
            painter.setPen(theme.colour("ink"))
            top = row * (_BAR + _WORDS + _GAP)
            painter.drawText(QRectF(0, top, self.width(), _WORDS), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QPen(theme.colour("ink"), 1.5))
        painter.setBrush(theme.colour("butter"))
        painter.drawRoundedRect(QRectF(1, _WORDS, need, _BAR), 5, 5)
        top = _BAR + 2 * _WORDS + _GAP
        painter.setPen(QPen(theme.colour("leaf"), 1.5))
        painter.setBrush(theme.colour("leaf_bg"))
        seams = self._count if self._count <= _MOST_DRAWN else 1
        for n in range(seams):
            painter.drawRoundedRect(QRectF(1 + n * packs / seams, top, packs / seams, _BAR), 5, 5)
        painter.setPen(QPen(theme.colour("ink"), 1.5, Qt.PenStyle.DashLine))
        reach = round(1 + need)         # as far as the packs have to come
        painter.drawLine(reach, _WORDS + _BAR, reach, _WORDS + _BAR + _GAP)
        painter.drawLine(reach, top - 2, reach, top + _BAR)
