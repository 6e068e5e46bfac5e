"""Lays out what is printed: parts below each other, on the next sheet when one is full, and nothing is cut."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF

from thuisplan.ui.widgets.letters import kept_together

from .pdf import BOLD, LEADING, Align, Pen

BODY, SMALL, HEAD, TITLE = 4.5, 3.9, 5.6, 9.0       # mm, sizes of letters
GAP = 3.0                                           # mm between two parts
FOOT = 7.0                                          # mm, where the number of the sheet stands
_TICK, _PICTURE, _LINE, _ANSWER = 4.6, 22.0, 11.0, 50.0
_SCALES = (1.25, 1.12, 1.0, 0.93, 0.87)             # of the letters, until all fits on one sheet


def tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


@dataclass(frozen=True)
class Piece:
    """What is never split: `draw` gets the pen and the place of its upper side; both in mm."""

    height: float
    draw: Callable[[Pen, float], None]


# Pieces that belong together: on one sheet where they fit on one.
Block = Sequence[Piece]


def space(height: float) -> Block:
    return [Piece(height, lambda _pen, _top: None)]


def text(
    pen: Pen, words: str, size: float = BODY, weight: int = 600, *, left: float = 0, right: float = 0,
    below: float = GAP, token: str = "ink",
) -> Block:
    """A paragraph, of a piece for each line. `left`, `right`: what is kept free beside it."""
    lines = pen.lines(kept_together(words), pen.width - left - right, size, weight)
    high = size * LEADING

    def piece(line: str, after: float) -> Piece:
        def draw(pen: Pen, top: float) -> None:
            pen.write(line, QRectF(left, top, pen.width - left - right, high), size, weight, token=token)
        return Piece(high + after, draw)

    return [piece(line, below if n == len(lines) - 1 else 0) for n, line in enumerate(lines)]


def marked(
    pen: Pen, mark: str, words: str, size: float = BODY, *, indent: float = 9, below: float = GAP, right: float = 0,
) -> Block:
    """A paragraph behind a number, or behind a box to tick where `mark` is nothing."""
    pieces = list(text(pen, words, size, left=indent, below=below, right=right))
    first, high = pieces[0], size * LEADING

    def draw(pen: Pen, top: float) -> None:
        if mark:
            pen.write(mark, QRectF(0, top, indent - 2, high), size, BOLD)
        else:
            pen.box(QRectF(0.5, top + (high - _TICK) / 2, _TICK, _TICK), thick=0.35)
        first.draw(pen, top)

    return [Piece(first.height, draw), *pieces[1:]]


def title(pen: Pen, words: str, picture: str = "") -> Block:
    """The first of a sheet; `picture`, in the corner beside it and what stands below."""
    pieces = list(text(pen, words, TITLE, BOLD, right=_PICTURE + 4 if picture else 0, below=0))
    if not picture:
        return pieces
    first = pieces[0]

    def draw(pen: Pen, top: float) -> None:
        pen.picture(picture, QRectF(pen.width - _PICTURE, top, _PICTURE, _PICTURE))
        first.draw(pen, top)

    return [Piece(first.height, draw), *pieces[1:]]


def head(pen: Pen, words: str, size: float = HEAD) -> Block:
    return text(pen, words, size, BOLD, below=1.5)


def boxes(pen: Pen, items: Sequence[str], size: float = BODY) -> Block:
    """What there is to get ready, in two columns, each with a box to tick; long ones take a line of their own."""
    half, indent, high = pen.width / 2, 9.0, size * LEADING
    rows: list[list[str]] = []
    for item in items:
        short = pen.width_of(item, size) <= half - indent - 4
        if short and rows and len(rows[-1]) == 1 and pen.width_of(rows[-1][0], size) <= half - indent - 4:
            rows[-1].append(item)
        else:
            rows.append([item])

    def piece(row: Sequence[str]) -> Block:
        if len(row) == 1:
            return marked(pen, "", row[0], size, indent=indent, below=1.5)

        def draw(pen: Pen, top: float) -> None:
            for n, item in enumerate(row):
                at = QRectF(n * half + 0.5, top + (high - _TICK) / 2, _TICK, _TICK)
                pen.box(at, thick=0.35)
                pen.write(item, QRectF(n * half + indent, top, half - indent, high), size)

        return [Piece(high + 1.5, draw)]

    return [*together(*(piece(row) for row in rows)), *space(GAP)]


def filled_in(pen: Pen, words: str, size: float = BODY) -> Block:
    """A paragraph, with a line behind it to write the answer on."""
    pieces = list(text(pen, words, size, right=_ANSWER + 4, below=0))
    last, high = pieces[-1], size * LEADING

    def draw(pen: Pen, top: float) -> None:
        last.draw(pen, top)
        pen.line(pen.width - _ANSWER, top + high, pen.width, top + high)

    return [*pieces[:-1], Piece(last.height + GAP, draw)]


def to_write() -> Block:
    """A line to write on."""
    return [Piece(_LINE, lambda pen, top: pen.line(0, top + _LINE - 1, pen.width, top + _LINE - 1))]


def together(*blocks: Block) -> Block:
    """One part of several: what is too high for a sheet goes on, on the next one."""
    return [piece for block in blocks for piece in block]


def whole(*blocks: Block) -> Block:
    """One part that is never split; it has to be lower than a sheet."""
    pieces = together(*blocks)

    def draw(pen: Pen, top: float) -> None:
        for piece in pieces:
            piece.draw(pen, top)
            top += piece.height

    return [Piece(height_of(pieces), draw)]


def height_of(block: Block) -> float:
    return sum(piece.height for piece in block)


def sheets_of(blocks: Iterable[Block], height: float) -> list[list[Piece]]:
    """What stands on each sheet."""
    sheets: list[list[Piece]] = [[]]
    left = height
    for block in blocks:
        if left < height_of(block) <= height:
            sheets.append([])
            left = height
        for piece in block:
            if piece.height > left and sheets[-1]:
                sheets.append([])
                left = height
            sheets[-1].append(piece)
            left -= piece.height
    return sheets


def on_one(pen: Pen, make: Callable[[float], Sequence[Block]]) -> Sequence[Block]:
    """`make` gets how large the letters are, of their usual size: what fits on one sheet, else the smallest."""
    for scale in _SCALES:
        made = make(scale)
        if sum(height_of(block) for block in made) <= pen.height - FOOT:
            break
    return made


def draw_parts(pen: Pen, parts: Sequence[Sequence[Block]]) -> None:
    """Each part begins on a sheet of its own; sheets are numbered where there are several."""
    sheets = [sheet for part in parts for sheet in sheets_of(part, pen.height - FOOT)]
    for n, sheet in enumerate(sheets, 1):
        if n > 1:
            pen.next_sheet()
        top = 0.0
        for piece in sheet:
            piece.draw(pen, top)
            top += piece.height
        if len(sheets) > 1:
            said = tr("blad {n} van {all}").format(n=n, all=len(sheets))
            at = QRectF(0, pen.height - SMALL * LEADING, pen.width, SMALL * LEADING)
            pen.write(said, at, SMALL, 500, Align.AlignRight)
