"""The shopping list on one A4, as a PDF: a box before each product, and room to write what it cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF

from thuisplan.domain.shopping import Line, ShoppingList

from . import shopping_words, words
from .paper.pdf import BOLD, Align, Pen, write_pdf

ROWS = 24                   # in one column; of more there are two
_TALLEST, _HEAD, _FOOT = 11.0, 30.0, 16.0       # mm
_MONEY = 24.0               # mm of a column to write an amount in


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
    """Raises PaperFailed."""
    write_pdf(file, sheet.title, lambda pen: _draw(pen, sheet))


def _draw(pen: Pen, sheet: Sheet) -> None:
    pen.write(sheet.title, QRectF(0, 0, pen.width, 12), 9.5, BOLD)
    pen.write(words.sentence(sheet.day), QRectF(0, 12, pen.width, 7), 4.6, 500)
    columns = 1 if len(sheet.rows) <= ROWS else 2
    per_column = -(-len(sheet.rows) // columns) if sheet.rows else 1
    height = min(_TALLEST, (pen.height - _HEAD - _FOOT) / per_column)
    wide = (pen.width - 8 * (columns - 1)) / columns
    if columns == 1:
        for n, head in enumerate(sheet.heads):
            at = QRectF(pen.width - (2 - n) * _MONEY, _HEAD - 7, _MONEY, 6)
            pen.write(head, at, 4.0, 500, Align.AlignRight)
    for n, (name, much, guess) in enumerate(sheet.rows):
        left = (n // per_column) * (wide + 8)
        top = _HEAD + (n % per_column) * height
        _draw_row(pen, QRectF(left, top, wide, height), name, much, [guess, ""] if columns == 1 else [])
    pen.write(sheet.foot, QRectF(0, pen.height - 10, pen.width, 8), 4.6)


def _draw_row(pen: Pen, at: QRectF, name: str, much: str, money: Sequence[str]) -> None:
    """`money`: what stands in its columns; an empty one is a line to write on."""
    box = min(6.0, at.height() - 2)
    pen.box(QRectF(at.left(), at.center().y() - box / 2, box, box))
    words_left, words_wide = at.left() + box + 4, at.width() - box - 4 - len(money) * _MONEY
    size = min(4.8, at.height() * 0.42)
    name_wide = words_wide * (0.56 if money else 0.52)
    pen.write(name, QRectF(words_left, at.top(), name_wide - 2, at.height()), size, BOLD)
    pen.write(much, QRectF(words_left + name_wide, at.top(), words_wide - name_wide, at.height()), size * 0.86, 500)
    for n, amount in enumerate(money):
        place = QRectF(at.right() - (len(money) - n) * _MONEY + 4, at.top(), _MONEY - 4, at.height())
        pen.write(amount or "€", place, size * 0.86, 500)
        if not amount:
            pen.line(place.left(), at.bottom() - 2, place.right(), at.bottom() - 2)
    pen.line(at.left(), at.bottom(), at.right(), at.bottom(), token="line")
