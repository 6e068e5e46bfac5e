"""What Mijn groei draws and says, without a screen: bars, sentences and tables say the same; gaps stay gaps."""

import re
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from growing import FRIDAY
from thuisplan.domain.days import Away, SchoolYear
from thuisplan.domain.practice import Kind
from thuisplan.domain.progress import Day, DayLook, DayTotal, Week, days, weeks
from thuisplan.ui import words
from thuisplan.ui.pages.growth import sentences
from thuisplan.ui.pages.growth.state import build_months, build_weeks, scale_for
from thuisplan.ui.widgets.bar_plot import boxes, seams
from thuisplan.ui.widgets.day_calendar import stamp

YEAR = SchoolYear(2026)


def in_minutes(text: str) -> int:
    """Reads "1 uur en 20 min" back; an empty text is 0."""
    hours, rest = re.search(r"(\d+) uur", text), re.search(r"(\d+) min", text)
    return 60 * int(hours[1] if hours else 0) + int(rest[1] if rest else 0)


def times_in(text: str) -> int:
    """Reads "1 uur + 2 keer" back: 2."""
    found = re.search(r"(\d+) keer", text)
    return int(found[1]) if found else 0


def said_by(sentence: str) -> dict[Kind, int]:
    """The minutes by kind that a week's sentence names."""
    found = {}
    for kind in Kind:
        word = words.kind(kind).word.lower()
        alone = rf": ([^.]+ min|[^.]+ uur) {word}\."
        named = re.search(rf"\b{word} \(([^)]+)\)", sentence) or re.search(alone, sentence)
        if named:
            found[kind] = in_minutes(named[1])
    return found


def untimed_said_by(sentence: str) -> dict[Kind, int]:
    """How often a kind is named without its time."""
    words_ = {words.kind(kind).word.lower(): kind for kind in Kind}
    found = re.search(r"([^.:]+), tijd niet opgeschreven\.$", sentence)
    return {words_[w]: int(n) for n, w in re.findall(r"(\d+) keer (\w+)", found[1])} if found else {}


totals = st.lists(
    st.builds(
        DayTotal,
        day=st.dates(date(2026, 8, 3), FRIDAY),
        kind=st.sampled_from(Kind),
        minutes=st.integers(0, 600),
        times=st.integers(1, 20),
    ),
    max_size=40,
)


@given(totals, totals)
def test_bars_sentences_and_table_say_the_same(timed: list[DayTotal], others: list[DayTotal]) -> None:
    timed, untimed = [t for t in timed if t.minutes], [replace(t, minutes=0) for t in others]
    logged = timed + untimed
    shown = weeks(logged, untimed, date(2026, 8, 3), FRIDAY)
    state = build_weeks(shown, days(logged, [], YEAR.first, YEAR.last, FRIDAY), FRIDAY)
    table = state.table()
    drawn = boxes(state.bars.bars)
    token = {words.kind(kind).token: kind for kind in Kind}
    heads = [h.replace("\u00ad", "") for h in table.headers]
    for number, week in enumerate(shown):
        of_week = [box for box in drawn if box.bar == number]
        assert {token[box.token]: box.minutes for box in of_week} == week.minutes
        assert [box.bottom for box in of_week] == [sum(b.minutes for b in of_week[:n]) for n in range(len(of_week))]
        assert said_by(state.sentence(number)) == week.minutes
        line = dict(zip(heads, table.rows[len(shown) - 1 - number], strict=True))
        assert {k: m for k in Kind if (m := in_minutes(line.get(words.kind(k).word, "")))} == week.minutes
        assert untimed_said_by(state.sentence(number)) == week.untimed
        assert {k: n for k in Kind if (n := times_in(line.get(words.kind(k).word, "")))} == week.untimed
        assert in_minutes(line["Totaal"]) == week.total
        assert times_in(line["Totaal"]) == sum(week.untimed.values())
        assert state.bars.bars[number].dot == bool(week.untimed)
        assert int(line["Keer"] or 0) == week.times
        assert week.total <= state.bars.top


@given(totals)
def test_the_table_of_the_days_counts_what_the_squares_show(logged: list[DayTotal]) -> None:
    periods = ((date(2026, 10, 3), date(2026, 10, 9)), (FRIDAY, date(2027, 1, 3)))
    away = [Away(uuid4(), uuid4(), first, last) for first, last in periods]
    shown = days(logged, away, YEAR.first, YEAR.last, FRIDAY)
    rows = build_months(shown, FRIDAY).rows
    assert [row[0] for row in rows][-1] == "augustus 2026"
    leaves = sum(d.look in (DayLook.SOME, DayLook.MORE, DayLook.MUCH) for d in shown)
    assert sum(int(row[1] or 0) for row in rows) == leaves
    assert sum(in_minutes(row[2]) for row in rows) == sum(t.minutes for t in logged)
    assert sum(int(row[3] or 0) for row in rows) == sum(t.times for t in logged)
    assert sum(int(row[4] or 0) for row in rows) == sum(d.look is DayLook.AWAY for d in shown)


def test_a_line_between_pieces_never_hides_a_piece() -> None:
    shown = [Week(date(2026, 11, 16), {Kind.COOKING: 20, Kind.SHOPPING: 15, Kind.GAME: 1, Kind.ROAD: 10}, 4)]
    state = build_weeks(shown, [], FRIDAY)
    drawn = boxes(state.bars.bars)
    assert [box.token for box in seams(drawn, state.bars.top)] == ["leaf"]
    assert seams([*boxes(state.bars.bars)[:1], replace(drawn[0], bar=1)], 60) == []


def test_a_week_without_logs_is_a_gap() -> None:
    logged = [DayTotal(date(2026, 11, 3), Kind.GAME, 25, 1), DayTotal(date(2026, 11, 10), Kind.GAME, 0, 2)]
    shown = weeks(logged, logged[1:], date(2026, 11, 2), FRIDAY)
    state = build_weeks(shown, [], FRIDAY)
    assert [box.bar for box in boxes(state.bars.bars)] == [0]
    assert [bar.dot for bar in state.bars.bars] == [False, True, False]
    assert state.sentence(1) == "Vorige week: 2 keer spel, tijd niet opgeschreven."
    assert state.sentence(2) == "Deze week nog niets opgeschreven. Dat mag."
    assert state.table().rows[0] == ("47 (16 nov)", "", "", "")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        ({Kind.COOKING: 25}, "Deze week: 25 min koken."),
        ({Kind.COOKING: 20, Kind.GAME: 60},
         "Deze week: 1 uur en 20 min, het meest spel (1 uur), ook koken (20 min)."),
        ({Kind.COOKING: 30, Kind.GAME: 30}, "Deze week: 1 uur, even lang koken (30 min) en spel (30 min)."),
        ({Kind.COOKING: 30, Kind.GAME: 30, Kind.NEWS: 5},
         "Deze week: 1 uur en 5 min, het meest koken (30 min) en spel (30 min), ook krant (5 min)."),
    ],
)
def test_the_sentence_of_a_week(minutes: dict[Kind, int], said: str) -> None:
    assert sentences.week_sentence(Week(date(2026, 11, 16), minutes, 3), FRIDAY) == said


def test_what_has_no_minutes_counts_in_words() -> None:
    week = Week(date(2026, 11, 16), {Kind.COOKING: 45}, 3, {Kind.COOKING: 1, Kind.GAME: 1})
    state = build_weeks([week], [], FRIDAY)
    assert state.sentence(0) == "Deze week: 45 min koken. Ook 1 keer koken en 1 keer spel, tijd niet opgeschreven."
    assert state.table().headers[1:4] == ("Koken", "Spel", "Totaal")
    assert state.table().rows == (("47 (16 nov)", "45 min + 1 keer", "1 keer", "45 min + 2 keer", "3"),)
    assert state.kinds == (Kind.COOKING,)       # a legend for what is drawn; a dot has its own
    assert [box.minutes for box in boxes(state.bars.bars)] == [45]


def test_a_week_further_back_says_its_days() -> None:
    shown = Week(date(2026, 11, 30), {}, 0)
    said = sentences.week_sentence(shown, date(2026, 12, 20))
    assert said == "Week 49 (30 november tot en met 6 december) niets opgeschreven. Dat mag."


@pytest.mark.parametrize(
    ("day", "look", "said"),
    [
        (date(2026, 11, 3), DayLook.FREE, "Dinsdag 3 november: een vrije dag."),
        (FRIDAY, DayLook.FREE, "Vandaag, vrijdag 20 november: nog niets opgeschreven. Dat mag."),
        (date(2026, 12, 3), DayLook.AHEAD, "Donderdag 3 december: die dag komt nog."),
        (date(2026, 11, 3), DayLook.AWAY, "Dinsdag 3 november: je was weg."),
        (FRIDAY, DayLook.ILL, "Vandaag, vrijdag 20 november: je bent ziek."),
        (date(2026, 12, 24), DayLook.AWAY, "Donderdag 24 december: je bent dan weg."),
    ],
)
def test_the_sentence_of_a_day_without_logs(day: date, look: DayLook, said: str) -> None:
    assert sentences.day_sentence(Day(day, look, 0, 0), [], FRIDAY) == said


@given(st.integers(0, 20_000) | st.integers(0, 2**60))
def test_the_scale_holds_the_week_and_has_few_ticks(most: int) -> None:
    top, step = scale_for(most)
    assert top >= most
    assert top % step == 0
    assert 2 <= top // step <= 5


def test_looks_differ_in_more_than_colour(qapp: QApplication) -> None:
    grey = {}
    for look in DayLook:
        image = stamp(look, 14, 1.0).toImage()
        pixels = [image.pixelColor(x, y) for x in range(2, 12) for y in range(2, 12)]
        grey[look] = [p.lightness() if p.alpha() else 255 for p in pixels]
    looks = list(DayLook)
    for n, one in enumerate(looks):
        for other in looks[n + 1:]:
            apart = sum(abs(a - b) > 20 for a, b in zip(grey[one], grey[other], strict=True))
            assert apart >= 4 or DayLook.AHEAD in (one, other), (one, other)     # AHEAD is the one with an outline
