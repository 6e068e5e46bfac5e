"""What a game is written down on: a sheet for each game that needs one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF

from thuisplan.domain.activities import Activity

from .flow import BODY, SMALL, TITLE
from .pdf import BOLD, LEADING, Align, Pen, write_pdf

_TOP = 24.0         # mm of the title and the line below it


def tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


@dataclass(frozen=True)
class GameSheet:
    """`name` and `about` in words; `draw` gets the pen and the upper side of what is free."""

    name: str
    about: str
    draw: Callable[[Pen, float], None]


def game_sheet(activity: Activity) -> GameSheet | None:
    """None where nothing is written down."""
    made = _SHEETS.get(activity.id)
    return made() if made is not None else None


def write_game(activity: Activity, sheet: GameSheet, file: Path) -> None:
    """On one A4. Raises PaperFailed."""
    def draw(pen: Pen) -> None:
        pen.write(activity.title, QRectF(0, 0, pen.width, TITLE * LEADING), TITLE, BOLD)
        pen.write(f"{sheet.name}. {sheet.about}", QRectF(0, 12, pen.width, BODY * LEADING), BODY, 500)
        sheet.draw(pen, _TOP)

    write_pdf(file, f"{activity.title}: {sheet.name}", draw)


def _rows(
    pen: Pen, top: float, high: float, columns: Sequence[float], rows: Sequence[Sequence[str]], heads: int = 1
) -> None:
    """A table; the first `heads` rows and the first column stand in heavier letters."""
    for r, row in enumerate(rows):
        left = 0.0
        for c, wide in enumerate(columns):
            at = QRectF(left, top + r * high, wide, high)
            pen.box(at, thick=0.25, fill="sunk" if r < heads else "")
            if c < len(row) and row[c]:
                weight = BOLD if r < heads or c == 0 else 500
                pen.write(row[c], at.adjusted(2, 0, -1, 0), SMALL if r < heads else BODY, weight)
            left += wide


# -- five dice

_PIPS = {1: "5", 2: "19", 3: "159", 4: "1379", 5: "13579", 6: "134679"}       # as the keys of a telephone stand
_PLAYERS = 4


def _five_dice() -> GameSheet:
    return GameSheet(tr("Scoreblad"), tr("Schrijf bovenaan de namen. Elk vakje vul je één keer."), _draw_dice)


def _draw_dice(pen: Pen, top: float) -> None:
    first, high = 68.0, 15.5
    columns = [first, *[(pen.width - first) / _PLAYERS] * _PLAYERS]
    names = [tr("enen"), tr("tweeën"), tr("drieën"), tr("vieren"), tr("vijven"), tr("zessen")]
    _rows(pen, top, 12, columns, [[tr("naam")]])
    _rows(pen, top + 12, high, columns, [[name] for name in names], heads=0)
    for n in range(6):
        _draw_die(pen, n + 1, QRectF(first - 14, top + 12 + n * high + (high - 10) / 2, 10, 10))
    _rows(pen, top + 12 + 6 * high, high, columns, [[tr("alles bij elkaar")]])
    below = top + 12 + 7 * high + 6
    said = tr("Moeilijker? Doe deze erbij. Gelijke: tel alle ogen op. Een straat is vijf op een rij: schrijf 30.")
    pen.write(said, QRectF(0, below, pen.width, 6), BODY, 500)
    more = [[tr("drie gelijke")], [tr("vier gelijke")], [tr("een straat")]]
    _rows(pen, below + 8, high, columns, more, heads=0)
    _rows(pen, below + 8 + 3 * high, high, columns, [[tr("alles bij elkaar")]])


def _draw_die(pen: Pen, eyes: int, at: QRectF) -> None:
    pen.box(at, thick=0.35)
    for key in _PIPS[eyes]:
        row, column = divmod(int(key) - 1, 3)
        x, y = at.left() + (column + 1) * at.width() / 4, at.top() + (row + 1) * at.height() / 4
        for half in (0.8, 0.4):     # a filled dot of two rings
            pen.circle(QRectF(x - half, y - half, 2 * half, 2 * half), thick=0.8)


# -- tallying

def _tally() -> GameSheet:
    return GameSheet(
        tr("Turfblad"), tr("Zet na elk potje een streepje. Maak daarna het staafdiagram."), _draw_tally)


def _draw_tally(pen: Pen, top: float) -> None:
    high, many = 13.0, 6
    columns = [45.0, pen.width - 75.0, 30.0]
    _rows(pen, top, high, columns, [[tr("naam"), tr("turven"), tr("samen")], *[[""]] * many])
    chart, left, square = top + (many + 1) * high + 12, 16.0, 8.0
    rows = int((pen.height - chart - 14) / square)
    right, foot = left + 2 * many * square + square, chart + rows * square
    for n in range(rows + 1):
        y = foot - n * square
        pen.line(left, y, right, y, thick=0.12 if n else 0.5, token="edge" if n else "ink")
        pen.write(f"{n}", QRectF(0, y - 3, left - 3, 6), SMALL, 500, Align.AlignRight)
    for n in range(2 * many + 2):
        x = left + n * square
        pen.line(x, chart, x, foot, thick=0.12 if n else 0.5, token="edge" if n else "ink")
    for n in range(many):
        x = left + (2 * n + 1) * square
        pen.line(x - 2, foot + 9, x + square + 2, foot + 9)
    pen.write(tr("namen"), QRectF(right + 3, foot + 4, 25, 6), SMALL, 500)
    pen.write(tr("potjes"), QRectF(left, chart - 7, 25, 6), SMALL, 500)


# -- chances

_THROWS = 36


def _chances() -> GameSheet:
    return GameSheet(
        tr("Turfblad"), tr("Voorspel eerst welke uitkomst het vaakst komt. Gooi dan 36 keer."), _draw_chances)


def _draw_chances(pen: Pen, top: float) -> None:
    pen.write(tr("Ik denk dat deze het vaakst komt:"), QRectF(0, top, 90, 8), BODY)
    pen.line(92, top + 7, 120, top + 7)
    columns = [34.0, pen.width - 68.0, 34.0]
    rows = [[tr("uitkomst"), tr("turven"), tr("hoe vaak")], *[[f"{n}"] for n in range(2, 13)]]
    _rows(pen, top + 13, 13, columns, rows)
    below = top + 13 + 12 * 13 + 7
    pen.write(tr("Na elke worp kruis je er een aan:"), QRectF(0, below, pen.width, 6), BODY, 500)
    for n in range(_THROWS):
        row, column = divmod(n, _THROWS // 2)
        pen.box(QRectF(column * 9.8, below + 9 + row * 10, 7.5, 7.5), thick=0.3)


# -- a jar

def _jar() -> GameSheet:
    return GameSheet(tr("Schatblad"), tr("Schat eerst. Leg er tien neer, en schat nog eens."), _draw_jar)


def _draw_jar(pen: Pen, top: float) -> None:
    columns = [48.0, *[(pen.width - 48.0) / 4] * 4]
    heads = [tr("wat zit erin?"), tr("ik schat"), tr("na tien"), tr("geteld"), tr("verschil")]
    _rows(pen, top, 22, columns, [heads, *[[""]] * 8])


# -- twenty buttons

def _twenty() -> GameSheet:
    return GameSheet(tr("Speelbord"), tr("Leg op elk rondje een knoop. Wie komt precies op 20?"), _draw_twenty)


def _draw_twenty(pen: Pen, top: float) -> None:
    size, step, each = 15.5, 18.0, 58.0
    for player in range(4):
        y = top + player * each
        pen.write(tr("naam"), QRectF(0, y, 16, 8), BODY, 500)
        pen.line(17, y + 7, 80, y + 7)
        for n in range(20):
            row, column = divmod(n, 10)
            at = QRectF(column * step, y + 11 + row * step, size, size)
            pen.circle(at, thick=0.35)
            pen.write(f"{n + 1}", at, SMALL, 500, Align.AlignHCenter, "soft")


_SHEETS: dict[str, Callable[[], GameSheet]] = {
    "act_vijf_stenen": _five_dice,
    "act_turven_spelletjes": _tally,
    "act_kansen_gooien": _chances,
    "act_schat_de_pot": _jar,
    "act_dobbel_optellen": _twenty,
}
