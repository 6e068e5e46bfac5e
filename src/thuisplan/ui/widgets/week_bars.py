"""Stacked bars, one a week. Draws what it is told; a click or the arrow keys choose a week.

pyqtgraph draws; this widget stands before it and takes mouse and keyboard, so that nothing zooms, pans or opens a
menu, and the wheel goes on to the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from thuisplan.ui import theme

from . import plotting
from .basics import column, label

SLOTS = 16              # places for a bar: fewer weeks leave the right side empty and no bar grows wider
_WIDTH = 0.62           # of a bar, in slots
_EDGE = 6               # px round the drawing, for the focus ring
_SAYS_BUSY = 200        # ms
LEAST, MOST = 148, 420      # px high
_TICK_FONT = 13         # px
_LEFT, _BOTTOM = 58, 28     # px for the words beside and under the bars


@dataclass(frozen=True)
class Piece:
    """A part of a bar: a theme token and how many minutes."""

    token: str
    minutes: int


@dataclass(frozen=True)
class Bar:
    """`name` stands under it. `said` is the sentence that says the same. `dot`: something, but no minutes."""

    name: str
    pieces: tuple[Piece, ...]
    said: str
    dot: bool = False


@dataclass(frozen=True)
class Bars:
    """`top`: minutes at the upper edge. `ticks`: minutes and the words beside them."""

    bars: tuple[Bar, ...] = ()
    top: int = 60
    ticks: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Box:
    """A rectangle as it is drawn: bar number, from and height in minutes, colour."""

    bar: int
    bottom: int
    minutes: int
    token: str


def boxes(bars: Sequence[Bar]) -> list[Box]:
    """Every piece on top of the one before; a week without minutes has none."""
    made = []
    for number, bar in enumerate(bars):
        bottom = 0
        for piece in bar.pieces:
            made.append(Box(number, bottom, piece.minutes, piece.token))
            bottom += piece.minutes
    return made


class WeekBars(QWidget):
    """`picked` tells the number of the bar that was chosen."""

    picked = Signal(int)

    def __init__(self, name: str, under: str, busy: str) -> None:
        """`under`: what the names under the bars are; `busy`: said while the drawing is on its way."""
        super().__init__()
        self._bars, self._chosen, self._busy = Bars(), -1, busy
        self._plot: Any = None
        self._asked = self._slow = False
        self._loader = plotting.Loader(self)
        self._loader.ready.connect(self._build)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LEAST)
        self.setMaximumHeight(MOST)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setLayout(column(margins=_EDGE))
        self._under = label(under, "second")
        self._under.setParent(self)
        self._under.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._under.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._under.hide()

    def show_bars(self, bars: Bars, chosen: int) -> None:
        """`chosen`: the number of the chosen bar."""
        if (bars, chosen) != (self._bars, self._chosen):
            redraw = bars != self._bars
            self._bars, self._chosen = bars, chosen
            self.setAccessibleDescription(bars.bars[chosen].said if 0 <= chosen < len(bars.bars) else "")
            if self._plot is not None:
                self._draw(everything=redraw)

    def is_drawn(self) -> bool:
        """False until pyqtgraph is there."""
        return self._plot is not None

    def middle_of(self, number: int) -> QPoint:
        """A point on the drawing in the column of a bar; for who wants to click on it."""
        rect = self._field()
        return QPoint(round(rect.left() + (number + 0.5) * rect.width() / SLOTS), round(rect.center().y()))

    def sizeHint(self) -> QSize:
        return QSize(680, LEAST)

    # -- drawing

    def _build(self) -> None:
        pg = plotting.load()
        plot = pg.PlotWidget(self, background=theme.colour("card"), enableMenu=False)
        plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setMouseEnabled(x=False, y=False)
        plot.hideButtons()
        plot.getPlotItem().layout.setContentsMargins(0, 9, 0, 0)     # half a tick's text above the top
        plot.setXRange(-0.5, SLOTS - 0.5, padding=0)
        font = QFont(theme.font("second"))
        font.setPixelSize(_TICK_FONT)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(pg.mkPen(theme.colour("line"), width=1))
            axis.setTextPen(theme.colour("soft"))
            # A tick of no length is still a dot; one that lets all light through is not.
            axis.setStyle(tickLength=0, tickAlpha=0, tickTextOffset=6 if side == "left" else 8)
            axis.setStyle(hideOverlappingLabels=False)
            axis.setTickFont(font)
        plot.getAxis("left").setPen(None)
        plot.getAxis("left").setWidth(_LEFT)
        plot.getAxis("bottom").setHeight(_BOTTOM)
        thin = pg.mkPen(theme.colour("line"), width=1)
        self._lines = pg.BarGraphItem(x=[], height=[], width=SLOTS, pen=thin, brush=None)
        self._band = pg.BarGraphItem(x=[], height=[], width=0.9, pen=None, brush=theme.colour("sunk"))
        self._boxes = pg.BarGraphItem(
            x=[], height=[], width=_WIDTH, pen=pg.mkPen(theme.colour("card"), width=1), brush=None
        )
        self._dots = pg.ScatterPlotItem(size=9, pen=None, brush=theme.colour("soft"), antialias=True)
        for item in (self._band, self._lines, self._boxes, self._dots):
            plot.addItem(item, ignoreBounds=True)
        self._plot = plot
        layout = self.layout()
        assert layout is not None
        layout.addWidget(plot)
        self._under.show()
        self._under.raise_()
        self._draw(everything=True)

    def _draw(self, *, everything: bool) -> None:
        state = self._bars
        chosen = [self._chosen] if 0 <= self._chosen < len(state.bars) else []
        self._band.setOpts(x=chosen, height=[state.top] * len(chosen))
        if not everything:
            return
        drawn = boxes(state.bars)
        self._boxes.setOpts(
            x=[box.bar for box in drawn],
            y0=[box.bottom for box in drawn],
            height=[box.minutes for box in drawn],
            brushes=[theme.colour(box.token) for box in drawn],
        )
        above = [at for at, _ in state.ticks if at]
        self._lines.setOpts(x=[(SLOTS - 1) / 2] * len(above), y0=above, height=[0] * len(above))
        dots = [number for number, bar in enumerate(state.bars) if bar.dot]
        self._dots.setData(x=dots, y=[state.top * 0.04] * len(dots))
        self._plot.setYRange(0, state.top, padding=0)
        self._plot.getAxis("left").setTicks([state.ticks])
        self._plot.getAxis("bottom").setTicks([[(n, bar.name) for n, bar in enumerate(state.bars)]])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._asked:         # the page has been painted once: now is the time
            self._asked = True
            self._loader.start()
            QTimer.singleShot(_SAYS_BUSY, self, self._say_busy)
        if self._slow and self._plot is None:
            painter.setPen(theme.colour("soft"))
            painter.setFont(theme.font("second"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._busy)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("berry"), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 10, 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._under.setGeometry(_EDGE, self.height() - _EDGE - _BOTTOM + 6, _LEFT - 6, 20)

    def _say_busy(self) -> None:
        self._slow = True
        self.update()

    # -- mouse and keyboard

    def _field(self) -> QRectF:
        """Where the bars are, in this widget."""
        if self._plot is None:
            return QRectF(self.rect())
        rect: QRectF = self._plot.getViewBox().sceneBoundingRect()
        return rect.translated(self._plot.pos())

    def _bar_at(self, point: QPoint) -> int | None:
        rect = self._field()
        number = int((point.x() - rect.left()) // (rect.width() / SLOTS)) if rect.width() else -1
        return number if 0 <= number < len(self._bars.bars) else None

    def _pick(self, number: int) -> None:
        if 0 <= number < len(self._bars.bars) and number != self._chosen:
            self.picked.emit(number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._bar_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and number is not None:
            self._pick(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._bars.bars) - 1
        wanted = {
            Qt.Key.Key_Left.value: max(0, self._chosen - 1),
            Qt.Key.Key_Right.value: min(last, self._chosen + 1),
            Qt.Key.Key_Home.value: 0,
            Qt.Key.Key_End.value: last,
        }.get(event.key())
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self._pick(wanted)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._bar_at(event.pos())
            if number is not None:
                QToolTip.showText(event.globalPos(), self._bars.bars[number].said, self)
            return True
        return super().event(event)
