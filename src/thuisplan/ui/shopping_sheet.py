"""The shopping list on one A4, as a PDF: a box before each product, and room to write what it cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from thuisplan.domain.shopping import Line, ShoppingList

from . import shopping_words, theme, words

MARGIN = 16                 # mm
DOTS = 300                  # per inch
ROWS = 24                   # in one column; of more there are two
_MM = DOTS / 25.4
_TALLEST, _HEAD, _FOOT = 11.0, 30.0, 16.0       # mm
_MONEY = 24.0               # mm of a column to write an amount in


class SheetFailed(Exception):
    """The PDF could not be written: a full disk, or a folder that is gone."""


@dataclass(frozen=True)
class Sheet:
    """What is printed, in words."""

    title: str
    day: str
    heads: tuple[str, str]
    rows: tuple[tuple[str, str, str], ...]      # a product, how much of it, and what the child thinks that it costs
    foot: str


def sheet_of(
    list_: ShoppingList, guesses: Mapping[str, int], title: str, heads: tuple[str, str], foot: str
) -> Sheet:
    """Only what is to be bought."""
    rows = tuple(_row(line, guesses.get(line.product.id)) for line in list_.to_buy)
    return Sheet(title, words.date_long(list_.day), heads, rows, foot)


def _row(line: Line, guess: int | None) -> tuple[str, str, str]:
    money = "" if guess is None else shopping_words.money(guess)
    return shopping_words.name(line.product), shopping_words.wanted(line), money


def write_sheet(sheet: Sheet, file: Path) -> None:
    """Raises SheetFailed."""
    inside = QBuffer()
    inside.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(inside)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    writer.setResolution(DOTS)
    writer.setTitle(sheet.title)
    writer.setCreator("Thuisplan")
    painter = QPainter(writer)
    try:
        _Drawing(painter, writer.width() / _MM, writer.height() / _MM).draw(sheet)
    finally:
        painter.end()
    try:    # by Python, which says what is the matter with a disk
        file.write_bytes(inside.data().data())
    except OSError as error:
        raise SheetFailed(file.name) from error


class _Drawing:
    """Draws in millimetres."""

    def __init__(self, painter: QPainter, width: float, height: float) -> None:
        self._painter, self._width, self._height = painter, width, height

    def draw(self, sheet: Sheet) -> None:
        self._write(sheet.title, QRectF(0, 0, self._width, 12), 9.5, 800)
        self._write(words.sentence(sheet.day), QRectF(0, 12, self._width, 7), 4.6, 500)
        columns = 1 if len(sheet.rows) <= ROWS else 2
        per_column = -(-len(sheet.rows) // columns) if sheet.rows else 1
        height = min(_TALLEST, (self._height - _HEAD - _FOOT) / per_column)
        wide = (self._width - 8 * (columns - 1)) / columns
        if columns == 1:
            for n, head in enumerate(sheet.heads):
                at = QRectF(self._width - (2 - n) * _MONEY, _HEAD - 7, _MONEY, 6)
                self._write(head, at, 4.0, 500, Qt.AlignmentFlag.AlignRight)
        for n, (name, much, guess) in enumerate(sheet.rows):
            left = (n // per_column) * (wide + 8)
            top = _HEAD + (n % per_column) * height
            self._row(QRectF(left, top, wide, height), name, much, [guess, ""] if columns == 1 else [])
        line = QRectF(0, self._height - 10, self._width, 8)
        self._write(sheet.foot, line, 4.6, 600)

    def _row(self, at: QRectF, name: str, much: str, money: Sequence[str]) -> None:
        """`money`: what stands in its columns; an empty one is a line to write on."""
        box = min(6.0, at.height() - 2)
        self._line(QRectF(at.left(), at.center().y() - box / 2, box, box), box=True)
        words_left, words_wide = at.left() + box + 4, at.width() - box - 4 - len(money) * _MONEY
        size = min(4.8, at.height() * 0.42)
        name_wide = words_wide * (0.56 if money else 0.52)
        self._write(name, QRectF(words_left, at.top(), name_wide - 2, at.height()), size, 700)
        self._write(much, QRectF(words_left + name_wide, at.top(), words_wide - name_wide, at.height()),
                    size * 0.86, 500)
        for n, amount in enumerate(money):
            place = QRectF(at.right() - (len(money) - n) * _MONEY + 4, at.top(), _MONEY - 4, at.height())
            self._write(amount or "€", place, size * 0.86, 500)
            if not amount:
                self._line(QRectF(place.left(), at.bottom() - 2, place.width(), 0))
        self._line(QRectF(at.left(), at.bottom(), at.width(), 0), pale=True)

    def _write(
        self, text: str, at: QRectF, size: float, weight: int, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        font = QFont("Nunito")
        font.setPixelSize(round(size * _MM))
        font.setWeight(QFont.Weight(weight))
        self._painter.setFont(font)
        self._painter.setPen(theme.colour("ink"))
        place = _dots(at)
        shown = self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(place.width()))
        self._painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, shown)

    def _line(self, at: QRectF, *, box: bool = False, pale: bool = False) -> None:
        self._painter.setPen(QPen(theme.colour("line" if pale else "ink"), (0.5 if box else 0.2) * _MM))
        place = _dots(at)
        if box:
            self._painter.drawRoundedRect(place, 0.8 * _MM, 0.8 * _MM)
        else:
            self._painter.drawLine(place.topLeft(), place.topRight())


def _dots(at: QRectF) -> QRectF:
    return QRectF(at.left() * _MM, at.top() * _MM, at.width() * _MM, at.height() * _MM)
