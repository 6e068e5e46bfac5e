"""What Mijn groei shows, put together from weeks and days: bars, sentences and tables. Pure functions, no screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from thuisplan.domain.practice import Kind
from thuisplan.domain.progress import Day, DayLook, Week, monday_of
from thuisplan.ui import words
from thuisplan.ui.widgets.bar_plot import Bar, Bars, Piece
from thuisplan.ui.widgets.figure_table import Table

from .sentences import times_words, tr, week_sentence

_STEPS = (60, 120, 240, 300, 600, 1200, 2400, 4800)     # minutes from one tick to the next; 30 up to one hour
_FOR_A_DOT = 0.08       # of a bar's height, for the dot above it


@dataclass(frozen=True)
class WeeksState:
    """`kinds`: those with minutes in one of the weeks. `without`: some week has logs without minutes."""

    weeks: tuple[Week, ...]
    today: date
    bars: Bars
    kinds: tuple[Kind, ...]
    without: bool

    def sentence(self, number: int) -> str:
        """Says what the bar of that number shows."""
        return week_sentence(self.weeks[number], self.today)

    def number_of(self, monday: date | None) -> int:
        """Of the week that begins then; the latest week when it is not here."""
        return next((n for n, week in enumerate(self.weeks) if week.monday == monday), len(self.weeks) - 1)

    def table(self) -> Table:
        """Says what all bars show: latest week first; a cell of which nothing was logged stays empty."""
        kinds = [kind for kind in Kind if any(kind in week.minutes or kind in week.untimed for week in self.weeks)]
        headers = (tr("Week (vanaf)"), *(_table_word(kind) for kind in kinds), tr("Totaal"), tr("Keer"))
        return Table(headers, tuple(_row(week, kinds) for week in reversed(self.weeks)))


def _row(week: Week, kinds: Sequence[Kind]) -> tuple[str, ...]:
    name = f"{week.number} ({words.date_short(week.monday)})"
    each = (_time(week.minutes.get(kind, 0), week.untimed.get(kind, 0)) for kind in kinds)
    return (name, *each, _time(week.total, sum(week.untimed.values())), _number(week.times))


def _time(minutes: int, untimed: int) -> str:
    """"45 min", "45 min + 1 keer", "1 keer": so often without minutes."""
    return " + ".join([_minutes(minutes)] * bool(minutes) + [times_words(untimed)] * bool(untimed))


def build_weeks(weeks: Sequence[Week], days: Sequence[Day], today: date) -> WeeksState:
    """`days`: the whole school year; its fullest week decides how high the drawing reaches."""
    kinds = tuple(kind for kind in Kind if any(kind in week.minutes for week in weeks))
    tokens = {kind: words.kind(kind).token for kind in kinds}
    bars = tuple(_bar(week, tokens) for week in weeks)
    heights = (week.total * (1 + _FOR_A_DOT * bool(week.untimed)) for week in weeks)
    top, step = scale_for(round(max([*_week_sums(days), *heights], default=0)))
    ticks = tuple((at, words.minutes(at) if at else "0") for at in range(0, top + 1, step))
    return WeeksState(tuple(weeks), today, Bars(bars, top, ticks), kinds, any(bar.dot for bar in bars))


def _bar(week: Week, tokens: Mapping[Kind, str]) -> Bar:
    pieces = tuple(Piece(token, week.minutes[kind]) for kind, token in tokens.items() if kind in week.minutes)
    return Bar(str(week.number), pieces, dot=bool(week.untimed))


def _week_sums(days: Sequence[Day]) -> list[int]:
    sums: dict[date, int] = {}
    for day in days:
        if day.minutes:
            monday = monday_of(day.day)
            sums[monday] = sums.get(monday, 0) + day.minutes
    return list(sums.values())


def scale_for(most: int) -> tuple[int, int]:
    """Top and step in minutes, for two to four ticks; steps are wide, so that a new log seldom moves the top."""
    if most <= 60:
        return 60, 30
    # More than there is in a week was brought in from elsewhere: it gets no more ticks either.
    step = next((step for step in _STEPS if most <= 4 * step), -(-most // (4 * _STEPS[-1])) * _STEPS[-1])
    return max(2, -(-most // step)) * step, step


def _table_word(kind: Kind) -> str:
    return tr("Bood\u00adschappen") if kind is Kind.SHOPPING else words.kind(kind).word


def _minutes(count: int) -> str:
    return words.minutes(count) if count else ""


def build_months(days: Sequence[Day], today: date) -> Table:
    """The months since the child uses Thuisplan, latest first, and those ahead for which something is known."""
    months: dict[tuple[int, int], list[Day]] = {}
    for day in (d for d in days if d.look is not DayLook.BEFORE):
        months.setdefault((day.day.year, day.day.month), []).append(day)
    shown = [m for m in months.values() if m[0].day <= today or _away(m)]
    away = any(_away(month) for month in shown)
    headers = (tr("Maand"), tr("Dagen met iets"), tr("Tijd"), tr("Keer"), *((tr("Weg of ziek"),) if away else ()))
    rows = tuple(
        (
            f"{words.month(month[0].day)} {month[0].day.year}",
            _number(sum(bool(d.times) for d in month)),
            _minutes(sum(d.minutes for d in month)),
            _number(sum(d.times for d in month)),
            *((_number(_away(month)),) if away else ()),
        )
        for month in reversed(shown)
    )
    return Table(headers, rows)


def _away(days: Sequence[Day]) -> int:
    return sum(d.look in (DayLook.AWAY, DayLook.ILL) for d in days)


def _number(count: int) -> str:
    return str(count) if count else ""
