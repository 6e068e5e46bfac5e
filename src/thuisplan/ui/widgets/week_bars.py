"""Stacked bars, one a week; a click or the arrow keys choose a week.

pyqtgraph draws; this widget stands before it and takes mouse and keyboard, so that nothing zooms, pans or opens a
menu, and the wheel goes on to the page.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from thuisplan.ui import theme

from . import plotting
from .bar_plot import BOTTOM, LEFT, SLOTS, BarPlot, Bars
from .basics import column, label

LEAST, MOST = 148, 420      # px high
_EDGE = 6                   # px round the drawing, for the focus ring
_SAYS_BUSY = 200            # ms


class WeekBars(QWidget):
    """`picked` tells the number of the bar that was chosen. `say`: the sentence of a bar, by its number."""

    picked = Signal(int)

    def __init__(self, name: str, under: str, busy: str, say: Callable[[int], str]) -> None:
        """`under`: what the names under the bars are; `busy`: said while the drawing is on its way."""
        super().__init__()
        self._bars, self._chosen, self._busy, self._say = Bars(), -1, busy, say
        self.plot: BarPlot | None = None
        self._asked = self._slow = False
        self._loader = plotting.Loader(self)
        self._loader.ready.connect(self._build)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LEAST)
        self.setMaximumHeight(MOST)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._inside = column(margins=_EDGE)
        self.setLayout(self._inside)
        self._under = label(under, "second")
        self._under.setParent(self)
        self._under.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._under.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._under.hide()

    def show_bars(self, bars: Bars, chosen: int) -> None:
        """`chosen`: the number of the chosen bar."""
        redraw, self._bars, self._chosen = bars != self._bars, bars, chosen
        said = self._say(chosen)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
        if self.plot is not None:
            self._draw(everything=redraw)

    def is_drawn(self) -> bool:
        """False until pyqtgraph is there."""
        return self.plot is not None

    def middle_of(self, number: int) -> QPoint:
        """A point on the drawing in the column of a bar; for who wants to click on it."""
        rect = self._field()
        return QPoint(round(rect.left() + (number + 0.5) * rect.width() / SLOTS), round(rect.center().y()))

    def sizeHint(self) -> QSize:
        return QSize(680, LEAST)

    # -- drawing

    def _build(self) -> None:
        self.plot = BarPlot(self)
        self._inside.addWidget(self.plot.view)
        self._under.show()
        self._under.raise_()
        self._draw(everything=True)

    def _draw(self, *, everything: bool) -> None:
        assert self.plot is not None
        self.plot.mark(self._chosen if 0 <= self._chosen < len(self._bars.bars) else None, self._bars.top)
        if everything:
            self.plot.draw(self._bars)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._asked:         # the page has been painted once: now is the time
            self._asked = True
            self._loader.start()
            QTimer.singleShot(_SAYS_BUSY, self, self._say_busy)
        if self._slow and self.plot is None:
            painter.setPen(theme.colour("soft"))
            painter.setFont(theme.font("second"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._busy)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("berry"), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 10, 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._under.setGeometry(_EDGE, self.height() - _EDGE - BOTTOM + 6, LEFT - 6, 20)

    def _say_busy(self) -> None:
        self._slow = True
        self.update()

    # -- mouse and keyboard

    def _field(self) -> QRectF:
        """Where the bars are, in this widget."""
        return QRectF(self.rect()) if self.plot is None else self.plot.field()

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
                QToolTip.showText(event.globalPos(), self._say(number), self)
            return True
        return super().event(event)
