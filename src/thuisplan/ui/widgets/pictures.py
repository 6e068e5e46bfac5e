"""Icons (one colour) and pictures (their own colours) from resources/, drawn sharp at every scale."""

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from thuisplan.paths import resource
from thuisplan.ui import theme

UNKNOWN = "thinking-face"
_NAME = re.compile(r"[a-z0-9-]{1,80}")      # what comes from the database is no path
_SCALES = (1.0, 2.0)    # a QIcon carries both and Qt takes the one that fits the screen


@lru_cache(maxsize=512)
def icon_pixmap(name: str, token: str, size: int, scale: float = 1.0) -> QPixmap:
    """`size` in device-independent px; `name` is a file in resources/icons."""
    text = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return _draw(text.replace("currentColor", theme.colour(token).name()), size, scale)


@lru_cache(maxsize=512)
def picture_pixmap(name: str, size: int, scale: float = 1.0) -> QPixmap:
    """`name` is a file in resources/pictures; one that only a newer version has is drawn as UNKNOWN."""
    return _draw(_picture_text(name if _NAME.fullmatch(name) else UNKNOWN), size, scale)


def render(name: str, painter: QPainter, at: QRectF) -> None:
    """A picture as it is, with `painter`: on paper as sharp as on a screen."""
    text = _picture_text(name if _NAME.fullmatch(name) else UNKNOWN)
    QSvgRenderer(QByteArray(text.encode())).render(painter, at)


def icon(name: str, token: str = "ink", size: int = 24, checked_token: str | None = None) -> QIcon:
    """`checked_token`: another colour, and the filled form, while the button is checked."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(icon_pixmap(name, token, size, scale))
        if checked_token:
            filled = name if name.endswith("-fill") else f"{name}-fill"
            made.addPixmap(icon_pixmap(filled, checked_token, size, scale), QIcon.Mode.Normal, QIcon.State.On)
    return made


def picture(name: str, size: int = 48) -> QIcon:
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(picture_pixmap(name, size, scale))
    return made


def _picture_text(name: str) -> str:
    try:
        return resource(f"pictures/{name}.svg").read_text(encoding="utf-8")
    except FileNotFoundError:
        if name == UNKNOWN:
            raise
        return _picture_text(UNKNOWN)


def _draw(svg: str, size: int, scale: float) -> QPixmap:
    pixmap = QPixmap(QSize(round(size * scale), round(size * scale)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


class Picture(QWidget):
    """A picture, alone or (with `circle`, a token) in the middle of a coloured circle: an avatar.

    It is an ornament beside a text that says the same: without a name it is silent for a screen reader.
    """

    def __init__(self, name: str, size: int, *, circle: str | None = None, icon_token: str | None = None) -> None:
        super().__init__()
        self._name, self._circle, self._icon_token = name, circle, icon_token
        self.setFixedSize(size, size)

    def show_picture(self, name: str, circle: str | None = None) -> None:
        self._name, self._circle = name, circle
        self.update()

    def show_icon(self, name: str, token: str) -> None:
        self._name, self._icon_token = name, token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, scale = self.width(), self.devicePixelRatioF()
        inner = size
        if self._circle:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{self._circle}_bg"))
            painter.drawEllipse(QRectF(0, 0, size, size))
            inner = round(size * 0.66)
        if self._icon_token:
            pixmap = icon_pixmap(self._name, self._icon_token, inner, scale)
        else:
            pixmap = picture_pixmap(self._name, inner, scale)
        painter.drawPixmap((size - inner) // 2, (size - inner) // 2, pixmap)

