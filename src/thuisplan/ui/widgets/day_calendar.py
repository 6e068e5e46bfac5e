"""A calendar of small squares: weeks are columns, Monday to Sunday rows. A click or the arrow keys choose a day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from thuisplan.domain.progress import Day, DayLook, monday_of
from thuisplan.ui import theme, words

from .pictures import icon_pixmap

_LEFT, _TOP, _EDGE = 26, 20, 6      # px for the names of days and of months, and round it all for the focus ring
_LEAST, _MOST = 9, 30               # px from one square to the next
_FONT = 12
_NAMED_ROWS = (0, 2, 4, 6)

_FILL = {
    DayLook.FREE: "sunk",
    DayLook.AWAY: "berry_bg",
    DayLook.ILL: "plum_bg",
    DayLook.SOME: "leaf_bg",
    DayLook.MORE: "leaf_mid",
    DayLook.MUCH: "leaf",
}
_SIGN = {DayLook.AWAY: ("airplane-tilt-fill", "berry"), DayLook.ILL: ("bed-fill", "plum")}


@lru_cache(maxsize=64)
def stamp(look: DayLook, size: int, scale: float) -> QPixmap:
    """One square, `size` px wide. Looks differ in light, outline or sign as well as in colour; BEFORE has none."""
    made = QPixmap(round(size * scale), round(size * scale))
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    if look is DayLook.BEFORE:
        return made
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = size * 0.26
    if look is DayLook.AHEAD:
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), radius, radius)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(_FILL[look]))
        painter.drawRoundedRect(QRectF(0, 0, size, size), radius, radius)
    if look is DayLook.SOME:
        painter.setBrush(theme.colour("leaf_mid"))
        painter.drawEllipse(QRectF(size * 0.25, size * 0.25, size * 0.5, size * 0.5))
    if look in _SIGN:
        name, token = _SIGN[look]
        inner = max(7, round(size * 0.8))
        at = (size - inner) / 2
        painter.drawPixmap(QRectF(at, at, inner, inner).toRect(), icon_pixmap(name, token, inner, scale))
    painter.end()
    return made


@dataclass(frozen=True)
class Grid:
    """Where each day stands. `pitch`: px from one square to the next."""

    first: date
    count: int
    pitch: int

    @classmethod
    def fitting(cls, first: date, count: int, width: int) -> "Grid":
        columns = (first.weekday() + count + 6) // 7
        room = width - _LEFT - 2 * _EDGE
        return cls(first, count, max(_LEAST, min(_MOST, room // max(1, columns))))

    @property
    def size(self) -> int:
        """Of a square."""
        return self.pitch - max(2, self.pitch // 6)

    @property
    def height(self) -> int:
        return 7 * self.pitch + _TOP + 2 * _EDGE

    def corner(self, number: int) -> tuple[int, int]:
        """Left and top of the square of day `number`."""
        column, row = divmod(number + self.first.weekday(), 7)
        return _EDGE + _LEFT + column * self.pitch, _EDGE + _TOP + row * self.pitch

    def place(self, number: int) -> QRect:
        """The square of day `number`."""
        return QRect(*self.corner(number), self.size, self.size)

    def number_at(self, point: QPoint) -> int | None:
        """The day at `point`; the gaps belong to the square before them."""
        column, row = (point.x() - _EDGE - _LEFT) // self.pitch, (point.y() - _EDGE - _TOP) // self.pitch
        number: int = column * 7 + row - self.first.weekday()
        return number if column >= 0 and 0 <= row < 7 and 0 <= number < self.count else None


class DayCalendar(QWidget):
    """`picked` tells the date that was chosen; `entered`: Enter or Space on it. Days that are BEFORE are not there.

    `say`: the sentence of a date, for the tooltip.
    """

    picked = Signal(object)
    entered = Signal()

    def __init__(self, say: Callable[[date], str]) -> None:
        super().__init__()
        self._days: Sequence[Day] = ()
        self._today = self._chosen = date.min
        self._say = say
        self._first = 0         # the number of the first day that is not BEFORE
        self._hover: int | None = None
        self._drawn: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, days: Sequence[Day], today: date, chosen: date) -> None:
        """`days` follow each other without gaps."""
        if days != self._days or today != self._today:
            if len(days) != len(self._days):
                self.updateGeometry()
            self._days, self._today, self._drawn = days, today, None
            self._first = next((n for n, d in enumerate(days) if d.look is not DayLook.BEFORE), len(days))
        self._chosen = chosen
        self.update()

    def looks(self) -> dict[date, DayLook]:
        """What is drawn, for who wants to check it."""
        return {d.day: d.look for d in self._days}

    def middle_of(self, day: date) -> QPoint:
        """A point on the square of a day."""
        return self._grid().place((day - self._days[0].day).days).center()

    # -- measures

    def _grid(self, width: int | None = None) -> Grid:
        first = self._days[0].day if self._days else date(2026, 8, 1)
        return Grid.fitting(first, len(self._days) or 365, self.width() if width is None else width)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._grid(width).height

    def sizeHint(self) -> QSize:
        return QSize(680, self._grid(680).height)

    def minimumSizeHint(self) -> QSize:
        return QSize(54 * _LEAST + _LEFT + 2 * _EDGE, 7 * _LEAST + _TOP + 2 * _EDGE)

    # -- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scale = self.devicePixelRatioF()
        wanted = (self.size() * scale, scale)
        if self._drawn is None or (self._drawn.size(), self._drawn.devicePixelRatio()) != wanted:
            self._drawn = self._draw(scale)
        painter.drawPixmap(0, 0, self._drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grid = self._grid()
        if self._days and 0 <= (number := (self._chosen - self._days[0].day).days) < len(self._days):
            self._ring(painter, grid.place(number), "ink", 2, 2.5)
        if self._hover is not None and self._hover < len(self._days):
            self._ring(painter, grid.place(self._hover), "edge", 1.5, 1.5)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("berry"), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 10, 10)

    def _draw(self, scale: float) -> QPixmap:
        """Everything but what moves: made once, until the days or the size change."""
        made = QPixmap(self.size() * scale)
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        grid = self._grid()
        font = QFont(theme.font("second"))
        font.setPixelSize(_FONT)
        painter.setFont(font)
        painter.setPen(theme.colour("soft"))
        middle = Qt.AlignmentFlag.AlignVCenter
        for row in _NAMED_ROWS:
            at = QRect(_EDGE, _EDGE + _TOP + row * grid.pitch, _LEFT, grid.size)
            painter.drawText(at, middle, words.day_short(monday_of(date(2026, 8, 3)) + timedelta(days=row)))
        self._name_months(painter, grid)
        stamps = {look: stamp(look, grid.size, scale) for look in DayLook}
        for number, day in enumerate(self._days):
            painter.drawPixmap(*grid.corner(number), stamps[day.look])
        if self._days and 0 <= (number := (self._today - self._days[0].day).days) < len(self._days):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._ring(painter, grid.place(number), "tomato", 2, 0)
        painter.end()
        return made

    def _name_months(self, painter: QPainter, grid: Grid) -> None:
        """Whole names when all of them fit, else short ones. A month is four columns wide at the least."""
        starts = [number for number, d in enumerate(self._days) if d.day.day == 1]
        advance, room = painter.fontMetrics().horizontalAdvance, 4 * grid.pitch
        whole = all(advance(words.month(self._days[number].day)) < room for number in starts)
        for number in starts:
            day = self._days[number].day
            at = QRect(grid.place(number).left(), _EDGE, room, _TOP - 4)
            name = words.month(day) if whole else words.month_short(day)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, name)

    @staticmethod
    def _ring(painter: QPainter, place: QRect, token: str, width: float, out: float) -> None:
        painter.setPen(QPen(theme.colour(token), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(place).adjusted(-out, -out, out, out), 5, 5)

    # -- mouse and keyboard

    def _number_at(self, point: QPoint) -> int | None:
        number = self._grid().number_at(point)
        return number if number is not None and self._first <= number < len(self._days) else None

    def _pick(self, number: int) -> None:
        day = self._days[number].day
        if day != self._chosen:
            self.picked.emit(day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and number is not None:
            self._pick(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover_over(self._number_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover_over(None)

    def _hover_over(self, number: int | None) -> None:
        if number != self._hover:
            self._hover = number
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._days:
            super().keyPressEvent(event)
            return
        now = (self._chosen - self._days[0].day).days
        wanted = {
            Qt.Key.Key_Left.value: now - 7,
            Qt.Key.Key_Right.value: now + 7,
            Qt.Key.Key_Up.value: now - 1,
            Qt.Key.Key_Down.value: now + 1,
            Qt.Key.Key_Home.value: self._first,
            Qt.Key.Key_End.value: len(self._days) - 1,
        }.get(event.key())
        if wanted is not None:
            if self._first <= wanted < len(self._days):
                self._pick(wanted)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._number_at(event.pos())
            if number is not None:
                QToolTip.showText(event.globalPos(), self._say(self._days[number].day), self)
            return True
        return super().event(event)


class DaySwatch(QWidget):
    """One square beside a word, for the legend."""

    def __init__(self, look: DayLook, size: int = 16) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, stamp(self._look, self.width(), self.devicePixelRatioF()))
