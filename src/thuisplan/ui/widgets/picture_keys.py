"""Twelve pictures to tap three of, and the three places above them that fill."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from thuisplan.domain.content import Picture
from thuisplan.ui import theme

from . import pictures
from .basics import Tile, set_tooltip
from .roving import Roving

_COLUMNS = 4
_SIDE, _SLOT = 96, 60       # px


class PictureKeys(QWidget):
    """`tapped` tells the id. One stop for Tab; the arrow keys go from picture to picture."""

    tapped = Signal(str)

    def __init__(self, offered: Sequence[Picture], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._is_open = True
        self.keys: dict[str, QToolButton] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.L)
        for n, picture in enumerate(offered):
            key = self.keys[picture.id] = Tile("", picture=picture.id, size=64)
            key.setAccessibleName(picture.name)
            set_tooltip(key, picture.name)
            key.setFixedSize(_SIDE, _SIDE)
            key.clicked.connect(lambda _checked=False, i=picture.id: self._tap(i))
            grid.addWidget(key, n // _COLUMNS, n % _COLUMNS)
        self.setLayout(grid)
        Roving(self, self.keys.values())
        self.setFixedSize(self.sizeHint())
        self.setFocusProxy(next(iter(self.keys.values())))

    def set_open(self, is_open: bool) -> None:
        """Shut, no tap does anything; the keyboard stays where it is."""
        self._is_open = is_open
        for key in self.keys.values():
            key.setProperty("shut", not is_open)
            key.style().unpolish(key)
            key.style().polish(key)

    def mark(self, chosen: Sequence[str]) -> None:
        """Show these as chosen."""
        for id_, key in self.keys.items():
            key.setCheckable(id_ in chosen)
            key.setChecked(id_ in chosen)

    def _tap(self, picture: str) -> None:
        if self._is_open:
            self.tapped.emit(picture)


class Slots(QWidget):
    """`count` places; a filled one shows its picture, or a dot where nobody may look on."""

    def __init__(self, count: int, name: str) -> None:
        super().__init__()
        self._count, self._name = count, name
        self._filled: list[str | None] = []
        self.setFixedSize(count * (_SLOT + theme.L) - theme.L, _SLOT)
        self.fill([])

    def fill(self, pictures: Sequence[str | None], names: Sequence[str] = ()) -> None:
        """None is a dot. `names` are read out."""
        self._filled = list(pictures)
        said = ", ".join(names) if names else f"{len(self._filled)}"
        self.setAccessibleName(f"{self._name}: {said}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for n in range(self._count):
            frame = QRectF(n * (_SLOT + theme.L), 0, _SLOT, _SLOT).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(theme.colour("edge"), 1))
            painter.setBrush(theme.colour("card"))
            painter.drawRoundedRect(frame, theme.RADIUS_BUTTON, theme.RADIUS_BUTTON)
            if n >= len(self._filled):
                continue
            if (picture := self._filled[n]) is not None:
                drawn = pictures.picture_pixmap(picture, 40, self.devicePixelRatioF())
                painter.drawPixmap(round(frame.left()) + 9, round(frame.top()) + 9, drawn)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("ink"))
                painter.drawEllipse(frame.center(), 9, 9)
