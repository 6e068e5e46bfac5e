"""The tile of a child: the animal in its coloured circle, the name, the groep; and its timer, when it has one.

Painted whole: there at once.
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QWidget

from thuisplan.ui import theme

from . import pictures
from .basics import set_tooltip
from .letters import utf16


class TileSize(NamedTuple):
    """Measures in px; `top` is the room above the circle, `name` and `below` the heights of the two texts."""

    width: int
    height: int
    circle: int
    top: int
    name: int
    below: int
    gap: int

    @property
    def text_top(self) -> int:
        return self.top + self.circle + round(self.circle * 0.095)


LARGE = TileSize(width=220, height=277, circle=148, top=29, name=24, below=16, gap=24)
MIDDLE = TileSize(width=176, height=226, circle=116, top=22, name=20, below=15, gap=20)
SMALL = TileSize(width=144, height=190, circle=92, top=18, name=17, below=14, gap=16)
TINY = TileSize(width=122, height=146, circle=72, top=12, name=15, below=13, gap=12)      # many in a low window

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDE = 12      # px between a text and the edge
_RING = 6       # px
_WRAP = QTextOption()
_WRAP.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


class ChildTile(QAbstractButton):
    """`arrow_pressed` tells the key, so that the field of tiles can move the focus."""

    arrow_pressed = Signal(int)

    def __init__(self, size: TileSize = LARGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._picture, self._colour, self._name, self._below = "house", "sunk", "", ""
        self._waiting = self._locked = self._count = self._spoken = ""
        self._share = 0.0
        self._lines: list[str] = []
        self._name_font = self._below_font = QFont()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._measure()

    def show_child(self, name: str, below: str, picture: str, colour: str, locked: str = "") -> None:
        """`colour`: one of domain.family.COLOURS. `locked`: what is said of the small lock; "" is none."""
        self._name, self._below, self._picture, self._colour = name, below, picture, colour
        self._locked = locked
        self._tell_name()
        self._break_name()
        self.update()

    def show_timer(self, share: float, count: str, spoken: str) -> None:
        """`share`: what is left of it, as a ring round the animal; `count`: words in the place of the groep.

        An empty `count`: there is none. `spoken` is for a screen reader.
        """
        if (round(share, 2), count, spoken) != (self._share, self._count, self._spoken):
            self._share, self._count, self._spoken = round(share, 2), count, spoken
            self._tell_name()
            self.update()

    def _tell_name(self) -> None:
        parts = (self._name, self._below, self._locked, self._spoken)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def resize_to(self, size: TileSize) -> None:
        """Take these measures."""
        if size is not self._size:
            self._size = size
            self._measure()

    def _measure(self) -> None:
        self._below_font = _font(self._size.below, 600)
        self._break_name()
        self.setFixedSize(self._size.width, self._size.height)

    def wait(self, word: str) -> None:
        """Looks pressed and says `word` instead of the groep; an empty word ends it."""
        if word != self._waiting:
            self._waiting = word
            self.setAccessibleDescription(word)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size.width, self._size.height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        elif event.key() in _ARROWS:
            self.arrow_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_avatar(painter)
        self._paint_texts(painter)

    def _paint_frame(self, painter: QPainter) -> None:
        pressed = self.isDown() or bool(self._waiting)
        width = 3 if self.hasFocus() else 1
        edge = "berry" if self.hasFocus() else "edge" if self.underMouse() or pressed else "line"
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour("sunk" if pressed else "card"))
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, theme.RADIUS_CARD, theme.RADIUS_CARD)

    def _paint_avatar(self, painter: QPainter) -> None:
        size = self._size
        left = (size.width - size.circle) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{self._colour}_bg"))
        painter.drawEllipse(QRectF(left, size.top, size.circle, size.circle))
        if self._count:
            self._paint_ring(painter, QRectF(left, size.top, size.circle, size.circle))
        inner = round(size.circle * 0.7)
        pixmap = pictures.picture_pixmap(self._picture, inner, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((size.width - inner) / 2, size.top + (size.circle - inner) / 2), pixmap)
        if self._locked:
            self._paint_lock(painter, QPointF(left + size.circle * 0.86, size.top + size.circle * 0.86))

    def _paint_lock(self, painter: QPainter, centre: QPointF) -> None:
        """At the edge of the circle, which its own ground cuts open."""
        radius = round(self._size.circle * 0.12) + 4
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("card"))
        painter.drawEllipse(centre, radius, radius)
        pixmap = pictures.icon_pixmap("lock-fill", "soft", round(radius * 1.2), self.devicePixelRatioF())
        side = round(radius * 1.2) / 2
        painter.drawPixmap(centre - QPointF(side, side), pixmap)

    def _paint_ring(self, painter: QPainter, circle: QRectF) -> None:
        """Empties as the timer does."""
        half = _RING / 2
        pen = QPen(theme.colour("teal"), _RING)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if self._share:
            painter.drawArc(circle.adjusted(-half, -half, half, half), 90 * 16, -round(self._share * 360 * 16))

    def _paint_texts(self, painter: QPainter) -> None:
        size, top = self._size, self._size.text_top
        painter.setFont(self._name_font)
        painter.setPen(theme.colour("ink"))
        for line in self._lines:
            height = self._line_height()
            painter.drawText(QRect(_SIDE, top, size.width - 2 * _SIDE, height), Qt.AlignmentFlag.AlignCenter, line)
            top += height
        below = self._waiting or self._count or self._below
        if below:
            painter.setFont(self._below_font)
            painter.setPen(theme.colour("teal" if below == self._count else "soft"))
            area = QRect(_SIDE, top, size.width - 2 * _SIDE, round(size.below * 1.4))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, below)

    def _line_height(self) -> int:
        return round(self._name_font.pixelSize() * (1.4 if len(self._lines) < 2 else 1.2))

    def _break_name(self) -> None:
        """A name that is too long for one line gets two smaller ones, the second ending in "…" where need be."""
        room = self._size.width - 2 * _SIDE
        self._name_font = _font(self._size.name, 800)
        self._lines = [self._name]
        self.setToolTip("")
        if QFontMetricsF(self._name_font).horizontalAdvance(self._name) <= room:
            return
        self._name_font = _font(max(13, round(self._size.name * 0.72)), 800)
        self._lines = two_lines(self._name, self._name_font, room)
        if "".join(self._lines).replace(" ", "") != self._name.replace(" ", ""):
            set_tooltip(self, self._name)


def two_lines(text: str, font: QFont, room: float) -> list[str]:
    """`text` on one or two lines of `room` px, broken between words where it can be, the second elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_WRAP)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(room)
    layout.endLayout()
    cut = first.textLength()        # Qt never breaks inside a letter of whatever script
    begin, rest = utf16(text, 0, cut).strip(), utf16(text, cut).strip()
    if not rest:
        return [begin]
    return [begin, QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, room)]


def _font(size: int, weight: int) -> QFont:
    made = theme.font("card")
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    return made
