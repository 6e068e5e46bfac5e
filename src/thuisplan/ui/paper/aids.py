"""What helps to work something out: number lines to cut out, empty ratio tables, and a table of multiplication."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF

from .flow import BODY, HEAD, SMALL
from .pdf import BOLD, Align, Pen, write_pdf


def tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


class Aid(StrEnum):
    """The order is the order on the screen."""

    TO_20 = "to_20"
    TO_100 = "to_100"
    TO_1000 = "to_1000"
    EMPTY = "empty"
    RATIOS = "ratios"
    TABLES = "tables"


_LINES = {Aid.TO_20: 20, Aid.TO_100: 100, Aid.TO_1000: 1000}
_FROM_TABLES, _FROM_RATIOS, _FROM_100, _FROM_1000 = 4, 5, 4, 5       # groepen
_ON_A_SHEET = 4


def aid(which: Aid) -> str:
    return {
        Aid.TO_20: tr("getallenlijn tot 20"), Aid.TO_100: tr("getallenlijn tot 100"),
        Aid.TO_1000: tr("getallenlijn tot 1000"), Aid.EMPTY: tr("lege getallenlijn"),
        Aid.RATIOS: tr("verhoudingstabellen"), Aid.TABLES: tr("tafelkaart"),
    }[which]


def line_for(groep: int) -> Aid:
    """The number line of that groep."""
    return Aid.TO_1000 if groep >= _FROM_1000 else Aid.TO_100 if groep >= _FROM_100 else Aid.TO_20


def offered(groep: int) -> list[Aid]:
    """What a child of that groep works with; every number line, because they help brothers and sisters too."""
    return [which for which in Aid if not (
        (which is Aid.TABLES and groep < _FROM_TABLES) or (which is Aid.RATIOS and groep < _FROM_RATIOS))]


def write_aid(which: Aid, file: Path) -> None:
    """Number lines lie across the sheet. Raises PaperFailed."""
    if which is Aid.RATIOS:
        write_pdf(file, aid(which), _draw_ratios)
    elif which is Aid.TABLES:
        write_pdf(file, aid(which), _draw_tables)
    else:
        write_pdf(file, aid(which), lambda pen: _draw_lines(pen, which), lying=True)


# -- number lines

def _draw_lines(pen: Pen, which: Aid) -> None:
    high = pen.height / _ON_A_SHEET
    for n in range(_ON_A_SHEET):
        if n:
            pen.line(0, n * high, pen.width, n * high, dashed=True, token="edge")
        _draw_line(pen, _LINES.get(which), n * high + high * 0.55)


def _draw_line(pen: Pen, to: int | None, y: float) -> None:
    """`to`: where it ends; None for one without numbers, on which a child chooses its own."""
    side = 6.0
    pen.line(0, y, pen.width, y, thick=0.6)
    if to is None:
        return
    steps = 20 if to == 20 else 100
    step = (pen.width - 2 * side) / steps
    for n in range(steps + 1):
        x, number = side + n * step, n * to // steps
        named = to == 20 or n % 10 == 0
        tall = 5.0 if named and (to != 20 or n % 5 == 0) else 3.6 if n % 5 == 0 or to == 20 else 2.2
        pen.line(x, y - tall, x, y + tall, thick=0.5 if named else 0.25)
        if named:
            pen.write(f"{number}", QRectF(x - 12, y + 6, 24, 8), HEAD if to == 20 or n % 50 == 0 else BODY,
                      BOLD if n % (5 if to == 20 else 50) == 0 else 600, Align.AlignHCenter)


# -- tables

_TABLES, _COLUMNS = 7, 6


def _draw_ratios(pen: Pen) -> None:
    """Two rows each, with room before them for what they count."""
    pen.write(tr("Verhoudingstabellen"), QRectF(0, 0, pen.width, 10), 7.5, BOLD)
    pen.write(tr("Doe onder hetzelfde als boven."), QRectF(0, 11, pen.width, 6), BODY, 500)
    head, high = 48.0, 12.0
    wide = (pen.width - head) / _COLUMNS
    for table in range(_TABLES):
        top = 24 + table * 34.5
        for row in range(2):
            y = top + row * high
            pen.line(0, y + high - 2.5, head - 5, y + high - 2.5)
            for n in range(_COLUMNS):
                pen.box(QRectF(head + n * wide, y, wide, high), thick=0.25)


def _draw_tables(pen: Pen) -> None:
    """Ten by ten, to fill in."""
    pen.write(tr("Tafelkaart"), QRectF(0, 0, pen.width, 10), 7.5, BOLD)
    told = tr("Vul in wat je al weet. Zoek daarna wat je ermee kunt vinden.")
    pen.write(told, QRectF(0, 11, pen.width, 6), BODY, 500)
    cell = pen.width / 11
    for row in range(11):
        for column in range(11):
            at = QRectF(column * cell, 24 + row * cell, cell, cell)
            pen.box(at, thick=0.25, fill="sunk" if row == 0 or column == 0 else "")
            said = "×" if row == column == 0 else f"{row or column}" if row == 0 or column == 0 else ""
            pen.write(said, at, HEAD, BOLD, Align.AlignHCenter)
    told = tr("Kijk na met een kleurpotlood: 6 × 7 is ook 7 × 6.")
    pen.write(told, QRectF(0, 24 + 11 * cell + 5, pen.width, 6), SMALL, 500)
