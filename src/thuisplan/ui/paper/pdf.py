"""A PDF by Qt on A4: sharp letters and lines, in the program's font, drawn in millimetres."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)

from thuisplan.ui import theme
from thuisplan.ui.widgets import pictures

MARGIN = 15                 # mm, on every side
DOTS = 300                  # per inch
BOLD = 700                  # the heaviest on paper: Qt prints 800 twice, beside itself
LEADING = 1.34              # the height of a line, of the size of its letters
_MM = DOTS / 25.4
_THICK, _THIN = 0.5, 0.2    # mm
_SMALLEST = 0.6             # of the size that was asked

Align = Qt.AlignmentFlag


class PaperFailed(Exception):
    """The PDF could not be written: a full disk, or a folder that is gone."""


class Pen:
    """Draws on one sheet, in millimetres from the corner within the margins.

    `width` and `height`: of the room that there is. `weight`: of the letters, one of those of the font.
    """

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer, self._painter = writer, painter
        self.width, self.height = writer.width() / _MM, writer.height() / _MM

    def next_sheet(self) -> None:
        self._writer.newPage()

    def lines(self, text: str, width: float, size: float, weight: int = 600) -> list[str]:
        """How `text` stands in lines of at most `width`; a word that is longer is broken."""
        found: list[str] = []
        for part in text.split("\n"):
            layout = QTextLayout(part, _font(size, weight), self._writer)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            encoded = part.encode("utf-16-le")      # Qt counts in these
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width * _MM)
                first, last = line.textStart() * 2, (line.textStart() + line.textLength()) * 2
                found.append(encoded[first:last].decode("utf-16-le").strip())
            layout.endLayout()
        return found

    def width_of(self, text: str, size: float, weight: int = 600) -> float:
        return QFontMetricsF(_font(size, weight), self._writer).horizontalAdvance(text) / _MM

    def write(
        self, text: str, at: QRectF, size: float, weight: int = 600, align: Align = Align.AlignLeft,
        token: str = "ink",
    ) -> None:
        """One line in the middle of the height of `at`, in smaller letters where it would not fit; in the smallest
        of them it ends with three dots.
        """
        place = _dots(at).adjusted(0, 0, 1, 0)      # what was measured to fit is not cut for a part of a dot
        wide = self.width_of(text, size, weight) * _MM
        font = _font(size * max(_SMALLEST, min(1.0, place.width() / wide if wide else 1.0)), weight)
        self._painter.setFont(font)
        self._painter.setPen(theme.colour(token))
        shown = QFontMetricsF(font, self._writer).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        self._painter.drawText(place, align | Align.AlignVCenter, shown)

    def line(self, left: float, top: float, right: float, bottom: float, *, thick: float = _THIN, token: str = "ink",
             dashed: bool = False) -> None:
        pen = QPen(theme.colour(token), thick * _MM)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(left * _MM, top * _MM), QPointF(right * _MM, bottom * _MM))

    def box(self, at: QRectF, *, thick: float = _THICK, token: str = "ink", fill: str = "") -> None:
        """With round corners; `fill`: the token of its ground."""
        self._painter.setPen(QPen(theme.colour(token), thick * _MM))
        self._painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(_dots(at), 0.8 * _MM, 0.8 * _MM)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def circle(self, at: QRectF, *, thick: float = _THIN) -> None:
        self._painter.setPen(QPen(theme.colour("ink"), thick * _MM))
        self._painter.drawEllipse(_dots(at))

    def picture(self, name: str, at: QRectF) -> None:
        pictures.render(name, self._painter, _dots(at))


def write_pdf(file: Path, title: str, draw: Callable[[Pen], None], *, lying: bool = False) -> None:
    """`draw` gets the pen at the first sheet. `lying`: the long side is below. Raises PaperFailed."""
    inside = QBuffer()
    inside.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(inside)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    ways = QPageLayout.Orientation
    writer.setPageOrientation(ways.Landscape if lying else ways.Portrait)
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    writer.setResolution(DOTS)
    writer.setTitle(title)
    writer.setCreator("Thuisplan")
    painter = QPainter(writer)
    try:
        draw(Pen(writer, painter))
    finally:
        painter.end()
    try:    # by Python, which says what is the matter with a disk
        file.write_bytes(inside.data().data())
    except OSError as error:
        raise PaperFailed(file.name) from error


def _font(size: float, weight: int) -> QFont:
    font = QFont("Nunito")
    font.setPixelSize(int(size * _MM))
    font.setWeight(QFont.Weight(weight))
    return font


def _dots(at: QRectF) -> QRectF:
    return QRectF(at.left() * _MM, at.top() * _MM, at.width() * _MM, at.height() * _MM)
