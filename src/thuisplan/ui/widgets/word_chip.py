"""A word on a pale rounded ground, with an icon when it has one: not to be tapped, only to be read."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thuisplan.ui import theme

from .pictures import icon_pixmap

_ICON, _SIDE, _GAP, _FONT = 16, 11, 6, 14


class WordChip(QWidget):
    """`token`: the colour of word and icon; its ground is `"<token>_bg"` unless `ground` names another token.

    `icon_token`: another colour for the icon. `height`: in px.
    """

    def __init__(
        self, text: str, token: str, icon: str | None = None, *, ground: str | None = None,
        icon_token: str | None = None, height: int = 28,
    ) -> None:
        super().__init__()
        self._token, self._icon, self._ground = token, icon, ground or f"{token}_bg"
        self._icon_token, self._height = icon_token or token, height
        self._text = ""
        self._type = QFont(theme.font("item"))
        self._type.setPixelSize(_FONT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        return self._text

    @property
    def _before(self) -> int:
        return _SIDE + (_ICON + _GAP if self._icon else 0)

    def sizeHint(self) -> QSize:
        return QSize(self._before + QFontMetrics(self._type).horizontalAdvance(self._text) + _SIDE + 1, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        if self._icon:
            drawn = icon_pixmap(self._icon, self._icon_token, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(_SIDE, (self.height() - _ICON) // 2, drawn)
        painter.setFont(self._type)
        painter.setPen(theme.colour(self._token))
        place = self.rect().adjusted(self._before, 0, -_SIDE + 2, 0)
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
