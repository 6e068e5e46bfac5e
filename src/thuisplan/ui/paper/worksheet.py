"""A worksheet: questions with room to estimate and to work, and the answers on a sheet of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF

from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.domain.questions.templates import AnswerKind, Question

from . import answers, flow
from .answers import is_of_recipe
from .flow import BODY, FOOT, SMALL, TITLE, Block, Piece
from .pdf import BOLD, LEADING, Align, Pen, write_pdf

LITTLE = 3                          # until this groep the letters are larger, and there is room to draw
CLOCKS = 5                          # until this groep a clock is drawn for a time, without its hands
_INDENT = 13.0                      # mm, of what stands beside the number of a question
_SQUARE = 5.0                       # mm, of the squared paper
_LEAST, _MOST = 25.0, 55.0          # mm, how high the room to work is
_LINE = 11.0                        # mm, to write on
_CLOCK = 30.0
_RATIO, _HEADS, _COLUMN, _COLUMNS = 22.0, 57.0, 22.0, 5   # mm of a ratio table, and its columns
_GUESS = 0.38                       # of the line: the answer stands beside it, with its unit


def tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


@dataclass(frozen=True)
class Worksheet:
    """`about`: what it is of; `below`: for how many, or nothing; `whose` and `day` in words.

    `picture`: a file in resources/pictures, or nothing. `own`: so many of the questions are about it, the first
    ones; None: all of them.
    """

    about: str
    picture: str
    below: str
    whose: str
    day: str
    questions: Sequence[Question]
    groep: int | None
    own: int | None = None


def write_worksheet(sheet: Worksheet, file: Path) -> None:
    """Raises PaperFailed."""
    title = f"{tr('Werkblad')}: {sheet.about}"
    write_pdf(file, title, lambda pen: flow.draw_parts(pen, [*_questions(pen, sheet), _answers(pen, sheet)]))


# -- the questions

def _questions(pen: Pen, sheet: Worksheet) -> list[list[Block]]:
    """The same number on each sheet as far as that goes, and room to work until its foot."""
    top, groep = _top(pen, sheet), sheet.groep or USUAL_GROEP
    heads = {sheet.own: flow.head(pen, tr("Ook goed om te kunnen"))}

    def asked(n: int, more: float) -> Block:
        return flow.whole(heads.get(n, []), _question(pen, n + 1, sheet.questions[n], groep, more))

    least = [asked(n, 0) for n in range(len(sheet.questions))]
    room = pen.height - FOOT
    on_each = _spread([flow.height_of(b) for b in least], flow.height_of(top), room)
    parts, first = [], 0
    for n, count in enumerate(on_each):
        used = sum(flow.height_of(b) for b in least[first:first + count]) + (0 if n else flow.height_of(top))
        more = min(_MOST - _LEAST, (room - used) / count // _SQUARE * _SQUARE)
        made = [asked(m, more) for m in range(first, first + count)]
        parts.append(made if n else [top, *made])
        first += count
    return parts


def _spread(heights: Sequence[float], top: float, room: float) -> list[int]:
    """How many on each sheet: as few sheets as hold them, and as even as they fit."""
    for sheets in range(1, len(heights) + 1):
        counts = [len(heights) // sheets + (sheets - n <= len(heights) % sheets) for n in range(sheets)]
        ends = [sum(counts[:n + 1]) for n in range(sheets)]
        used = [sum(heights[end - count:end]) for end, count in zip(ends, counts, strict=True)]
        if all(high + (0 if n else top) <= room for n, high in enumerate(used)):
            return counts
    return [1] * len(heights)


def _top(pen: Pen, sheet: Worksheet) -> Block:
    return flow.together(
        flow.title(pen, sheet.about, sheet.picture),
        flow.text(pen, " · ".join(part for part in (tr("Werkblad"), sheet.below) if part), BODY, 600, below=1),
        flow.text(pen, " · ".join(part for part in (sheet.whose, sheet.day) if part), BODY, 500, below=3),
        flow.text(pen, tr("Schat eerst. Reken daarna, op jouw manier. Vragen mag altijd."), BODY, 600, below=6),
    )


def _question(pen: Pen, number: int, question: Question, groep: int, more: float) -> Block:
    """`more`: mm that the room to work is higher than the least."""
    size = 5.4 if groep <= LITTLE else 4.8
    prompt = flow.marked(pen, f"{number}", question.prompt, size, indent=_INDENT, below=2)
    if is_of_recipe(question):
        told = tr("In het recept: {amount}.").format(amount=answers.in_recipe(question))
        return flow.whole(
            prompt, flow.text(pen, told, BODY, 600, left=_INDENT, below=2), _ratio_table(pen, question),
            _room(pen, question, groep, more - _RATIO), _to_write(question), flow.space(6))
    if question.template.answer.kind is AnswerKind.CHOICE:
        choices = [_choice(pen, text, size) for _, text in question.choices]
        return flow.whole(prompt, *choices, flow.space(2), _room(pen, question, groep, more - _LINE), flow.space(6))
    return flow.whole(prompt, _room(pen, question, groep, more), _to_write(question), flow.space(6))


def _ratio_table(pen: Pen, question: Question) -> Block:
    """Two rows that belong together: what is known, and room for what is found on the way."""
    values, high = question.values, (_RATIO - 4) / 2
    heads = (question.words["s"], f"{question.words['u']}{question.words['w']}")
    known = {
        (0, 0): f"{values['b']}", (0, _COLUMNS - 1): f"{values['p']}", (1, 0): answers.number_in_recipe(question),
    }

    def draw(pen: Pen, top: float) -> None:
        for row, head in enumerate(heads):
            pen.write(head, QRectF(_INDENT, top + row * high, _HEADS - 2, high), SMALL, 500)
            for n in range(_COLUMNS):
                at = QRectF(_INDENT + _HEADS + n * _COLUMN, top + row * high, _COLUMN, high)
                pen.box(at, thick=0.2)
                pen.write(known.get((row, n), ""), at, BODY, BOLD, Align.AlignHCenter)

    return [Piece(_RATIO, draw)]


def _choice(pen: Pen, text: str, size: float) -> Block:
    high = size * LEADING + 2

    def draw(pen: Pen, top: float) -> None:
        pen.box(QRectF(_INDENT, top + high / 2 - 2.5, 5, 5), thick=0.35)
        pen.write(text, QRectF(_INDENT + 8, top, pen.width - _INDENT - 8, high), size)

    return [Piece(high, draw)]


def _room(pen: Pen, question: Question, groep: int, more: float) -> Block:
    """Squared paper; a clock without hands where a time is asked; for the youngest nothing but a frame."""
    high = max(_LEAST, _LEAST + more)
    is_time = question.template.answer.kind is AnswerKind.TIME and groep <= CLOCKS
    left = _INDENT + (_CLOCK + 5 if is_time else 0)
    high = max(high, _CLOCK) if is_time else high

    def draw(pen: Pen, top: float) -> None:
        if is_time:
            _draw_clock(pen, _INDENT, top)
        if groep <= LITTLE:
            pen.box(QRectF(left, top, pen.width - left, high), thick=0.2, token="edge")
        else:
            _draw_squares(pen, left, top, high)

    return [Piece(high, draw)]


def _draw_squares(pen: Pen, left: float, top: float, high: float) -> None:
    across, down = int((pen.width - left) / _SQUARE), int(high / _SQUARE)
    right, bottom = left + across * _SQUARE, top + down * _SQUARE
    for n in range(across + 1):
        pen.line(left + n * _SQUARE, top, left + n * _SQUARE, bottom, thick=0.12, token="edge")
    for n in range(down + 1):
        pen.line(left, top + n * _SQUARE, right, top + n * _SQUARE, thick=0.12, token="edge")


def _draw_clock(pen: Pen, left: float, top: float) -> None:
    half = _CLOCK / 2
    pen.circle(QRectF(left, top, _CLOCK, _CLOCK), thick=0.5)
    pen.circle(QRectF(left + half - 0.6, top + half - 0.6, 1.2, 1.2), thick=0.5)
    for hour in range(1, 13):
        angle = hour * pi / 6
        x, y = left + half + (half - 3.2) * sin(angle), top + half - (half - 3.2) * cos(angle)
        pen.write(f"{hour}", QRectF(x - 4, y - 2.5, 8, 5), 3.6, BOLD, Align.AlignHCenter)


def _to_write(question: Question) -> Block:
    """"Ik schat" where there is something to estimate, and "Mijn antwoord"."""
    guess = question.template.answer.kind in (AnswerKind.INTEGER, AnswerKind.EURO_CENTS, AnswerKind.HUNDREDTHS)

    def draw(pen: Pen, top: float) -> None:
        left = _INDENT
        if guess:
            wide = (pen.width - _INDENT) * _GUESS
            _draw_line(pen, f"{tr('Ik schat:')} {answers.unit_before(question)}", "", left, wide - 6, top)
            left += wide
        said = f"{tr('Mijn antwoord:')} {answers.unit_before(question)}"
        _draw_line(pen, said, answers.unit_after(question), left, pen.width - left, top)

    return [Piece(_LINE, draw)]


def _draw_line(pen: Pen, words: str, after: str, left: float, wide: float, top: float) -> None:
    begin = left + pen.width_of(words.strip(), BODY) + 2
    end = left + wide - (pen.width_of(after, SMALL) + 2 if after else 0)
    foot = top + _LINE - 2.5
    pen.write(words.strip(), QRectF(left, top + 2, wide, _LINE - 3), BODY)
    pen.line(begin, foot, end, foot)
    if after:
        pen.write(after, QRectF(end + 1.5, top + 2, left + wide - end - 1, _LINE - 3), SMALL, 500)


# -- the answers

def _answers(pen: Pen, sheet: Worksheet) -> list[Block]:
    lines = [flow.marked(pen, f"{n}", answers.answer(q), 5.0, indent=_INDENT, below=3.2)
             for n, q in enumerate(sheet.questions, 1)]
    return [
        flow.together(
            flow.text(pen, tr("De antwoorden"), TITLE, BOLD, below=0),
            flow.text(pen, sheet.about, BODY, 500, below=3),
            flow.text(pen, tr("Voor jezelf, om na te kijken met een kleurpotlood."), BODY, 600, below=0),
            flow.text(pen, tr("Heb jij iets anders? Kijk eerst zelf nog eens naar die som."), BODY, 600, below=7),
        ),
        *lines,
        flow.whole(
            flow.space(5), flow.text(pen, tr("Hier wil ik het nog over hebben:"), BODY, BOLD, below=0),
            flow.to_write(), flow.to_write(),
        ),
    ]

