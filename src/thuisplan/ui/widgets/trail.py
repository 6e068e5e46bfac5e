"""Where one is in a short sequence: a sign and a word for each step, the present one in bold."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from . import pictures
from .basics import label, row

_SIGN = 18      # px
_BEHIND, _HERE, _AHEAD = ("check-circle-fill", "leaf"), ("circle-fill", "tomato"), ("circle", "edge")


class Trail(QWidget):
    def __init__(self, words: list[str]) -> None:
        super().__init__()
        self._words = words
        self._signs = [_Sign() for _ in words]
        self._labels = [label(word, "trail") for word in words]
        line = row(spacing=6)
        for n, (sign, text) in enumerate(zip(self._signs, self._labels, strict=True)):
            if n:
                line.addSpacing(14)
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(text)
        self.setLayout(line)
        self.mark(0)

    def mark(self, index: int) -> None:
        """The step one is at; those before it are behind one."""
        for n, (sign, text) in enumerate(zip(self._signs, self._labels, strict=True)):
            sign.show_icon(_HERE if n == index else _BEHIND if n < index else _AHEAD)
            _embolden(text, n == index)
        self.setAccessibleName(self._words[index])


class _Sign(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._icon = _AHEAD
        self.setFixedSize(_SIGN, _SIGN)

    def show_icon(self, icon: tuple[str, str]) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        name, token = self._icon
        QPainter(self).drawPixmap(0, 0, pictures.icon_pixmap(name, token, _SIGN, self.devicePixelRatioF()))


def _embolden(text: QLabel, here: bool) -> None:
    text.setProperty("here", here)
    text.style().unpolish(text)
    text.style().polish(text)
