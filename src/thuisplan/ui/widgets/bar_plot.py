"""Stacked bars as pyqtgraph draws them: what is drawn is plain data, made and checked without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from thuisplan.ui import theme

from . import plotting

SLOTS = 16                  # places for a bar: fewer bars leave the right side empty and none grows wider
LEFT, BOTTOM = 58, 28       # px for the words beside and under the bars
_ABOVE = 9                  # px: half a tick's text above the top
_WIDTH = 0.62               # of a bar, in slots
_FONT = 13                  # px
_DOT = 9                    # px
_SLIVER = 0.04              # of the height


@dataclass(frozen=True)
class Piece:
    """A part of a bar: a theme token and how many minutes."""

    token: str
    minutes: int


@dataclass(frozen=True)
class Bar:
    """`name` stands under it. `dot`, above the pieces: something was done of which the minutes are not known."""

    name: str
    pieces: tuple[Piece, ...]
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
    """Every piece on top of the one before; a bar without minutes has none."""
    made = []
    for number, bar in enumerate(bars):
        bottom = 0
        for piece in bar.pieces:
            made.append(Box(number, bottom, piece.minutes, piece.token))
            bottom += piece.minutes
    return made


def seams(drawn: Sequence[Box], top: int) -> list[Box]:
    """The pieces that get a line under them: a line beside a sliver would hide the sliver."""
    thin = top * _SLIVER
    return [
        box
        for below, box in pairwise(drawn)
        if below.bar == box.bar and below.minutes >= thin and box.minutes >= thin
    ]


class BarPlot:
    """`view` is the widget to show; mouse and keyboard go past it.

    Put together from pyqtgraph's parts: its ready-made plot brings menus and buttons that nobody needs here.
    """

    def __init__(self, parent: QWidget) -> None:
        pg = plotting.load()
        self.view: QWidget = pg.GraphicsView(parent, background=theme.colour("card"))
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid = pg.GraphicsLayout()
        grid.layout.setContentsMargins(0, _ABOVE, 0, 0)
        grid.layout.setSpacing(0)
        self.view.setCentralItem(grid)
        self._field = grid.addViewBox(0, 1, enableMenu=False, enableMouse=False)
        self._field.setXRange(-0.5, SLOTS - 0.5, padding=0)
        self._beside, self._under = pg.AxisItem("left"), pg.AxisItem("bottom")
        self._dress_axes()
        for axis, row, column in ((self._beside, 0, 0), (self._under, 1, 1)):
            grid.addItem(axis, row, column)
            axis.linkToView(self._field)
        thin, between = pg.mkPen(theme.colour("line"), width=1), pg.mkPen(theme.colour("card"), width=1)
        self._lines = pg.BarGraphItem(x=[], height=[], width=SLOTS, pen=thin, brush=None)
        self._band = pg.BarGraphItem(x=[], height=[], width=0.9, pen=None, brush=theme.colour("sunk"))
        self._boxes = pg.BarGraphItem(x=[], height=[], width=_WIDTH, pen=None, brush=None)
        self._seams = pg.BarGraphItem(x=[], height=[], width=_WIDTH, pen=between, brush=None)
        self._dots = pg.ScatterPlotItem(size=_DOT, pen=None, brush=theme.colour("soft"), antialias=True)
        for item in (self._band, self._lines, self._boxes, self._seams, self._dots):
            self._field.addItem(item, ignoreBounds=True)

    def _dress_axes(self) -> None:
        font = QFont(theme.font("second"))
        font.setPixelSize(_FONT)
        for axis in (self._beside, self._under):
            axis.setPen(theme.colour("line"))
            axis.setTextPen(theme.colour("soft"))
            axis.setTickFont(font)
            # A tick of no length is still a dot; one that lets all light through is not.
            axis.setStyle(tickLength=0, tickAlpha=0, hideOverlappingLabels=False)
        self._beside.setPen(None)
        self._beside.setStyle(tickTextOffset=6)
        self._beside.setWidth(LEFT)
        self._under.setStyle(tickTextOffset=8)
        self._under.setHeight(BOTTOM)

    def draw(self, state: Bars) -> None:
        drawn = boxes(state.bars)
        self._boxes.setOpts(
            x=[box.bar for box in drawn],
            y0=[box.bottom for box in drawn],
            height=[box.minutes for box in drawn],
            brushes=[theme.colour(box.token) for box in drawn],
        )
        lined = seams(drawn, state.top)
        self._seams.setOpts(x=[box.bar for box in lined], y0=[box.bottom for box in lined], height=[0] * len(lined))
        above = [at for at, _ in state.ticks if at]
        self._lines.setOpts(x=[(SLOTS - 1) / 2] * len(above), y0=above, height=[0] * len(above))
        dots = [(number, sum(p.minutes for p in bar.pieces)) for number, bar in enumerate(state.bars) if bar.dot]
        self._dots.setData(x=[number for number, _ in dots], y=[high + state.top * _SLIVER for _, high in dots])
        self._field.setYRange(0, state.top, padding=0)
        self._beside.setTicks([state.ticks])
        self._under.setTicks([[(number, bar.name) for number, bar in enumerate(state.bars)]])

    def mark(self, number: int | None, top: int) -> None:
        """A band behind the bar that is chosen."""
        self._band.setOpts(x=[] if number is None else [number], height=[] if number is None else [top])

    def held(self) -> list[tuple[int, int, int]]:
        """What pyqtgraph was given: bar number, from and height in minutes."""
        given = self._boxes.opts
        return list(zip(given["x"], given["y0"], given["height"], strict=True))

    def field(self) -> QRectF:
        """Where the bars are, in the parent of the view."""
        place: QRectF = self._field.sceneBoundingRect()
        return place.translated(self.view.pos())
