"""Choosing a picture: an animal for a child, a drawing for a step."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from thuisplan.domain.content import Picture
from thuisplan.ui import theme

from . import pictures
from .grid_picker import Cell, GridPicker, gap_for


class PictureCell(Cell):
    """The picture is drawn when it is first seen, so many cost little to make. Chosen: a border and a check."""

    def __init__(self, picture: Picture, size: int) -> None:
        super().__init__(picture.name, size + 16)
        self._picture, self._size = picture.id, size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, scale = self.isChecked(), self.devicePixelRatioF()
        width = 3 if self.hasFocus() else 2 if chosen else 1
        edge = ("ink" if chosen else "berry") if self.hasFocus() else "tomato" if chosen else "line"
        ground = "tomato_bg" if chosen else "sunk" if self.underMouse() or self.isDown() else "card"
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour(ground))
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, theme.RADIUS_BUTTON, theme.RADIUS_BUTTON)
        painter.drawPixmap(8, 8, pictures.picture_pixmap(self._picture, self._size, scale))
        if chosen:
            corner = QRectF(self.width() - 22, 2, 20, 20)
            painter.setPen(QPen(theme.colour("card"), 2))
            painter.setBrush(theme.colour("tomato"))
            painter.drawEllipse(corner)
            painter.drawPixmap(corner.topLeft().toPoint() + _INSET, pictures.icon_pixmap("check", "card", 12, scale))


_INSET = QRectF(4, 4, 0, 0).topLeft().toPoint()


class PicturePicker(GridPicker):
    """`name` is what a screen reader says of the whole, e.g. "Kies een dier"."""

    def __init__(self, pictures: Sequence[Picture], name: str, size: int = 48) -> None:
        super().__init__(name, gap_for(size + 16))
        for picture in pictures:
            self._add(picture.id, PictureCell(picture, size))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
