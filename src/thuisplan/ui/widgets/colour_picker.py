"""Choosing the colour of the circle behind an avatar."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from thuisplan.ui import theme

from . import pictures
from .grid_picker import Cell, GridPicker, gap_for

_SIDE = 52


class ColourCell(Cell):
    """A pale circle with an edge that can be seen on white; chosen: a thick ring and a check."""

    def __init__(self, token: str, name: str) -> None:
        super().__init__(name, _SIDE)
        self._token = token

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setPen(QPen(theme.colour("ink" if chosen or self.underMouse() else "edge"), 3 if chosen else 1.5))
        painter.setBrush(theme.colour(f"{self._token}_bg"))
        painter.drawEllipse(QRectF(6.5, 6.5, _SIDE - 13, _SIDE - 13))
        if chosen:
            pixmap = pictures.icon_pixmap("check", "ink", 22, self.devicePixelRatioF())
            painter.drawPixmap((_SIDE - 22) // 2, (_SIDE - 22) // 2, pixmap)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("berry"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(1.5, 1.5, _SIDE - 3, _SIDE - 3))


class ColourPicker(GridPicker):
    """`names`: token of domain.family.COLOURS and the word for it, in the order to show them."""

    def __init__(self, names: Mapping[str, str], name: str) -> None:
        super().__init__(name, gap_for(_SIDE))
        for token, word in names.items():
            self._add(token, ColourCell(token, word))
