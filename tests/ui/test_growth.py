"""Mijn groei: bars, sentences and tables say the same; gaps stay gaps; everything works with keys alone."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QStyledItemDelegate, QWidget
from pytestqt.qtbot import QtBot

from hands import click, open_window, press, tab_to
from house import AMSTERDAM, House, SetClock, open_house
from thuisplan.domain.days import Away, AwayKind, SchoolYear
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Kind, Practice
from thuisplan.domain.progress import Day, DayLook, DayTotal, Week, days, weeks
from thuisplan.services.changes import Change
from thuisplan.storage.practice import PracticeStore
from thuisplan.ui import theme, words
from thuisplan.ui.pages.growth import GrowthPage, sentences
from thuisplan.ui.pages.growth.state import build_months, build_weeks, scale_for
from thuisplan.ui.widgets.bar_plot import SLOTS, boxes, seams
from thuisplan.ui.widgets.day_calendar import stamp
from thuisplan.ui.widgets.figure_table import FigureTable, Table

FRIDAY = date(2026, 11, 20)
YEAR = SchoolYear(2026)
ROOM, LOW_ROOM = (1072, 800), (816, 700)        # beside the rail at 1280 × 800 and at 1024 × 700


# -- what is shown, without a screen


def in_minutes(text: str) -> int:
    """Reads "1 uur en 20 min" back; an empty text is 0."""
    hours, rest = re.search(r"(\d+) uur", text), re.search(r"(\d+) min", text)
    return 60 * int(hours[1] if hours else 0) + int(rest[1] if rest else 0)


def said_by(sentence: str) -> dict[Kind, int]:
    """The minutes by kind that a week's sentence names."""
    found = {}
    for kind in Kind:
        word = words.kind(kind).word.lower()
        named = re.search(rf"\b{word} \(([^)]+)\)", sentence) or re.search(rf": (.+) {word}\.$", sentence)
        if named:
            found[kind] = in_minutes(named[1])
    return found


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


@given(totals)
def test_bars_sentences_and_table_say_the_same(logged: list[DayTotal]) -> None:
    shown = weeks(logged, date(2026, 8, 3), FRIDAY)
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
        assert in_minutes(line["Samen"]) == week.total
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
    shown = weeks(logged, date(2026, 11, 2), FRIDAY)
    state = build_weeks(shown, [], FRIDAY)
    assert [box.bar for box in boxes(state.bars.bars)] == [0]
    assert [bar.dot for bar in state.bars.bars] == [False, True, False]
    assert state.sentence(1) == "Vorige week: 2 keer iets gedaan, zonder minuten."
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


@given(st.integers(0, 20_000))
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


# -- on the screen


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = open_house(tmp_path)
    yield opened
    opened.database.close()


@pytest.fixture
def noor(house: House) -> Child:
    return house.services.family.add_child("Noor", "fox", "butter", 5)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> None:
    """Once: fonts and style are told to every widget there is, also to those of earlier tests."""
    theme.apply(qapp)


@pytest.fixture
def page(qtbot: QtBot, dressed: None, house: House) -> GrowthPage:
    made = GrowthPage(house.services)
    qtbot.addWidget(made)
    return made


def show(qtbot: QtBot, page: GrowthPage, child: Child, size: tuple[int, int] = ROOM) -> None:
    page.open(child)
    open_window(qtbot, page, size)
    qtbot.waitUntil(page.is_drawn)


def practice(child: Child, day: date, kind: Kind, minutes: int | None = None) -> Practice:
    at = datetime(day.year, day.month, day.day, 15, 30, tzinfo=AMSTERDAM)
    return Practice(uuid4(), child.id, day, Answers(kind, minutes), at)


def keep(house: House, *logs: Practice) -> None:
    """Straight into the storage, so that a day long ago can be told."""
    with house.database.transaction() as session:
        for one in logs:
            PracticeStore(session).save(one)


def log(house: House, child: Child, day: date, kind: Kind, minutes: int | None = None) -> Practice:
    made = practice(child, day, kind, minutes)
    keep(house, made)
    return made


def click_at(widget: QWidget, at: QPoint) -> None:
    """Through the window, so that what lies above the widget is hit first."""
    window = widget.window()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=widget.mapTo(window, at))
    QApplication.processEvents()


def drawn_boxes(page: GrowthPage) -> list[tuple[int, int, int]]:
    """What pyqtgraph holds: bar, from and height."""
    plot = page.week_card.bars.plot
    assert plot is not None
    return plot.held()


def test_what_was_logged_is_drawn_said_and_in_the_table(
    qtbot: QtBot, page: GrowthPage, house: House, noor: Child
) -> None:
    log(house, noor, date(2026, 11, 17), Kind.COOKING, 45)
    log(house, noor, date(2026, 11, 17), Kind.NEWS, 10)
    log(house, noor, date(2026, 11, 3), Kind.GAME, 30)
    show(qtbot, page, noor)
    assert drawn_boxes(page) == [(13, 0, 30), (15, 0, 45), (15, 45, 10)]
    assert page.week_card.sentence.text() == "Deze week: 55 min, het meest koken (45 min), ook krant (10 min)."
    assert page.total.text() == "Dit schooljaar: 1 uur en 25 min, 3 keer"
    looks = page.day_card.calendar.looks()
    assert (looks[date(2026, 11, 17)], looks[date(2026, 11, 3)]) == (DayLook.MUCH, DayLook.MORE)
    assert (looks[date(2026, 11, 4)], looks[date(2026, 11, 21)]) == (DayLook.FREE, DayLook.AHEAD)
    assert not page.week_card.table.isVisible()
    tab_to(page.week_card.turn)
    press(Qt.Key.Key_Space)
    assert page.week_card.table.isVisible()
    assert not page.week_card.bars.isVisible()
    assert page.week_card.table.texts()[0] == ["47 (16 nov)", "45 min", "10 min", "", "55 min", "2"]
    assert page.week_card.turn.hasFocus()
    assert page.week_card.turn.accessibleName() == "Laat zien als tekening"
    press(Qt.Key.Key_Space)
    assert page.week_card.bars.isVisible()


def test_news_of_a_log_is_shown_at_once(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    show(qtbot, page, noor)
    assert page.nothing.isVisible()
    assert not page.week_card.isVisible()
    made = house.services.practice.log(noor.id, Answers(Kind.GAME, 20))
    page.news(Change.PRACTICE)
    qtbot.waitUntil(page.is_drawn)
    assert not page.nothing.isVisible()
    assert drawn_boxes(page) == [(15, 0, 20)]
    house.services.practice.edit(made.id, Answers(Kind.GAME, 50))
    page.news(Change.PRACTICE)
    assert drawn_boxes(page) == [(15, 0, 50)]
    assert "50 min spel" in page.day_card.sentence.text()
    house.services.practice.undo(made.id)
    page.news(Change.PRACTICE)
    assert page.nothing.isVisible()


def test_a_bar_is_chosen_with_the_mouse_and_with_keys(
    qtbot: QtBot, page: GrowthPage, house: House, noor: Child
) -> None:
    log(house, noor, date(2026, 11, 3), Kind.GAME, 30)
    show(qtbot, page, noor)
    bars, said = page.week_card.bars, page.week_card.sentence
    click_at(bars, bars.middle_of(13))
    assert said.text() == "Week 45 (2 tot en met 8 november): 30 min spel."
    assert bars.accessibleDescription() == said.text()
    tab_to(bars)
    press(Qt.Key.Key_Right)
    assert said.text() == "Vorige week niets opgeschreven. Dat mag."
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert said.text() == "Deze week nog niets opgeschreven. Dat mag."
    press(Qt.Key.Key_Home)
    assert said.text().startswith("Week 32 (3 tot en met 9 augustus)")
    press(Qt.Key.Key_Left, Qt.Key.Key_End)
    assert said.text().startswith("Deze week")
    assert bars.hasFocus()


def test_the_drawing_takes_no_wheel_no_drag_and_no_menu(
    qtbot: QtBot, page: GrowthPage, house: House, noor: Child
) -> None:
    log(house, noor, FRIDAY, Kind.GAME, 30)
    show(qtbot, page, noor, (816, 500))
    bars = page.week_card.bars
    assert bars.plot is not None
    view = bars.plot._field
    before = view.viewRange()
    at = bars.middle_of(8)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mousePress(bars, button, pos=at)
        QTest.mouseMove(bars, at + QPoint(80, 20))
        QTest.mouseRelease(bars, button, pos=at + QPoint(80, 20))
    scrolled = page.findChildren(QScrollArea)[0].verticalScrollBar()
    assert scrolled.value() == 0
    QTest.wheelEvent(page.windowHandle(), QPointF(bars.mapTo(page, at)), QPoint(0, -120))
    QApplication.processEvents()
    assert scrolled.value() > 0
    assert view.viewRange() == before
    assert QApplication.activePopupWidget() is None


def test_a_day_is_chosen_and_its_logs_are_tapped(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    one = log(house, noor, date(2026, 11, 3), Kind.COOKING, 25)
    two = log(house, noor, date(2026, 11, 3), Kind.GAME)
    show(qtbot, page, noor)
    days, said = page.day_card.calendar, page.day_card.sentence
    assert said.text() == "Vandaag, vrijdag 20 november: nog niets opgeschreven. Dat mag."
    click_at(days, days.middle_of(date(2026, 11, 3)))
    assert said.text() == "Dinsdag 3 november: 25 min koken en spel."
    assert days.accessibleDescription() == said.text()
    shown = [b for b in page.day_card.logs.findChildren(QPushButton) if b.isVisible()]
    assert [b.text().strip() for b in shown] == ["Koken, 25 min", "Spel"]
    assert shown[0].accessibleName() == "Koken, 25 min, dinsdag 3 november: veranderen"
    with qtbot.waitSignal(page.edit_asked) as told:
        click(shown[1])
    assert told.args == [two]
    tab_to(days)
    press(Qt.Key.Key_Return)
    assert shown[0].hasFocus()
    with qtbot.waitSignal(page.edit_asked) as told:
        press(Qt.Key.Key_Space)
    assert told.args == [one]


def test_arrow_keys_go_through_the_days(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, date(2026, 11, 3), Kind.COOKING, 25)
    show(qtbot, page, noor)
    said = page.day_card.sentence
    tab_to(page.day_card.calendar)
    press(Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert said.text() == "Donderdag 12 november: een vrije dag."
    press(Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert said.text() == "Vrijdag 27 november: die dag komt nog."
    press(Qt.Key.Key_Home)
    assert said.text() == "Zaterdag 1 augustus: een vrije dag."
    press(Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert said.text() == "Zaterdag 1 augustus: een vrije dag."
    assert not page.day_card.earlier.isEnabled()
    press(Qt.Key.Key_End)
    assert said.text() == "Zaterdag 31 juli: die dag komt nog."
    click(page.day_card.earlier)
    assert said.text() == "Vrijdag 30 juli: die dag komt nog."


def test_what_was_chosen_stays_after_an_edit(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    made = log(house, noor, date(2026, 11, 3), Kind.COOKING, 25)
    show(qtbot, page, noor)
    days, bars = page.day_card.calendar, page.week_card.bars
    click_at(days, days.middle_of(date(2026, 11, 3)))
    click_at(bars, bars.middle_of(13))
    tab_to(days)
    page.hide()
    house.services.practice.edit(made.id, Answers(Kind.GAME, 40))
    page.news(Change.PRACTICE)
    page.show()
    assert page.day_card.sentence.text() == "Dinsdag 3 november: 40 min spel."
    assert page.week_card.sentence.text() == "Week 45 (2 tot en met 8 november): 40 min spel."
    assert drawn_boxes(page) == [(13, 0, 40)]


def test_away_and_ill_are_neutral(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    show(qtbot, page, noor)
    legend = [w for w in page.day_card.findChildren(QLabel) if w.text() in ("weg", "ziek")]
    assert not any(w.isVisible() for w in legend)
    house.services.days.add_away(noor.id, date(2026, 11, 2), date(2026, 11, 4))
    house.services.days.add_away(noor.id, date(2026, 11, 4), date(2026, 11, 5), AwayKind.ILL)
    page.news(Change.DAYS)
    looks = page.day_card.calendar.looks()
    assert [looks[date(2026, 11, d)] for d in range(1, 7)] == [
        DayLook.FREE, DayLook.AWAY, DayLook.AWAY, DayLook.ILL, DayLook.ILL, DayLook.FREE
    ]
    assert all(w.isVisible() for w in legend)
    click(page.day_card.turn)
    assert page.day_card.table.texts()[0] == ["november 2026", "1", "25 min", "1", "4"]


def test_another_school_year(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    log(house, noor, date(2025, 6, 5), Kind.NEWS, 15)
    show(qtbot, page, noor)
    assert page.years.word.text() == "2026–2027"
    assert not page.years.on.isEnabled()
    tab_to(page.years.back)
    press(Qt.Key.Key_Space)
    assert page.years.word.text() == "2025–2026"
    assert page.week_card.sentence.text().endswith("niets opgeschreven. Dat mag.")
    assert drawn_boxes(page) == []
    press(Qt.Key.Key_Space)
    assert page.years.word.text() == "2024–2025"
    assert page.years.on.hasFocus()         # there is nothing before: the other button takes the keyboard over
    assert page.total.text() == "Dat schooljaar: 15 min, 1 keer"
    assert page.day_card.sentence.text() == "Donderdag 5 juni: 15 min krant."
    assert page.day_card.calendar.looks()[date(2025, 7, 31)] is DayLook.FREE
    page.news(Change.PRACTICE)
    assert page.years.word.text() == "2024–2025"
    press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert page.years.word.text() == "2026–2027"
    assert page.years.back.hasFocus()
    page.open(noor)
    assert page.years.word.text() == "2026–2027"


def test_one_school_year_needs_no_chooser(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    show(qtbot, page, noor)
    assert not page.years.isVisible()


def test_each_child_sees_its_own(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    daan = house.services.family.add_child("d'Amie 't Hart", "owl", "leaf")
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    log(house, daan, date(2026, 11, 12), Kind.GAME, 60)
    show(qtbot, page, noor)
    tab_to(page.day_card.calendar)
    press(Qt.Key.Key_Left)
    page.open(daan)
    assert drawn_boxes(page) == [(14, 0, 60)]
    assert page.day_card.sentence.text().startswith("Vandaag, vrijdag 20 november: nog niets")
    assert page.total.text() == "Dit schooljaar: 1 uur, 1 keer"


def test_a_new_day_moves_today(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    show(qtbot, page, noor)
    house.clock.forward(timedelta(days=3))
    page.news(Change.DAYS)
    assert page.day_card.sentence.text() == "Vandaag, maandag 23 november: nog niets opgeschreven. Dat mag."
    assert page.week_card.sentence.text() == "Deze week nog niets opgeschreven. Dat mag."
    assert drawn_boxes(page) == [(14, 0, 25)]


def test_a_new_school_year_begins_empty_and_keeps_the_old_one(
    qtbot: QtBot, dressed: None, tmp_path: Path
) -> None:
    opened = open_house(tmp_path, SetClock(datetime(2027, 8, 1, 12, 0, tzinfo=AMSTERDAM)))
    child = opened.services.family.add_child("李", "fox", "leaf")
    log(opened, child, FRIDAY, Kind.COOKING, 25)
    page = GrowthPage(opened.services)
    qtbot.addWidget(page)
    show(qtbot, page, child)
    assert len(page.week_card.bars._bars.bars) == 1
    assert page.years.word.text() == "2027–2028"
    click(page.years.back)
    assert page.total.text() == "Dat schooljaar: 25 min, 1 keer"
    opened.database.close()


@pytest.mark.parametrize("size", [ROOM, LOW_ROOM])
def test_nothing_is_cut_or_wider_than_the_room(
    qtbot: QtBot, page: GrowthPage, house: House, noor: Child, size: tuple[int, int]
) -> None:
    past = [FRIDAY - timedelta(days=back) for back in range(300)]
    keep(house, *(practice(noor, day, kind, 95) for day in past for kind in (*Kind, Kind.COOKING)))
    show(qtbot, page, noor, size)
    for turned in (False, True):
        if turned:
            page.week_card.turn.click()
            page.day_card.turn.click()
            qtbot.wait(50)
        area = page.findChildren(QScrollArea)[0]
        content = area.widget()
        assert content is not None
        assert content.width() <= area.viewport().width()
        for part in content.findChildren(QWidget):
            if part.isVisible() and part.parentWidget() not in (page.week_card.table, page.day_card.table):
                right = part.mapTo(content, QPoint(part.width(), 0)).x()
                assert right <= content.width() - 32 + 1 or part is content, part
    for table in (page.week_card.table, page.day_card.table):
        assert table.verticalScrollBar().maximum() == 0
        assert table.horizontalScrollBar().maximum() == 0


def test_a_usual_year_needs_no_scrolling_at_1280(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    keep(house, *(practice(noor, FRIDAY - timedelta(days=back), Kind.COOKING, 25) for back in range(0, 500, 3)))
    show(qtbot, page, noor)
    qtbot.wait(30)
    assert page.findChildren(QScrollArea)[0].verticalScrollBar().maximum() == 0
    calendar = page.day_card.calendar
    assert calendar.height() >= calendar.heightForWidth(calendar.width())


def test_a_table_breaks_only_between_words(qtbot: QtBot, dressed: None) -> None:
    table = FigureTable("Tabel")
    qtbot.addWidget(table)
    long = ("47 (16 nov)", *["12 uur en 35 min"] * 7, "120")
    table.resize(560, 400)
    table.show_table(Table(("Week", *["Krant"] * 7, "Keer"), (long, long)))
    table.show()
    assert table.horizontalScrollBar().maximum() == 0
    assert table.texts() == [list(long), list(long)]
    delegate = table.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    shown = delegate.displayText(long[1], table.locale())
    widest = max(table.fontMetrics().horizontalAdvance(part) for part in shown.split(" "))
    assert widest + 10 <= min(table.columnWidth(n) for n in range(1, 8))


def test_everything_is_reached_with_tab(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY, Kind.COOKING, 25)
    log(house, noor, date(2025, 11, 20), Kind.COOKING, 25)
    show(qtbot, page, noor)
    week, day = page.week_card, page.day_card
    order = [page.years.back, week.bars, week.turn, day.calendar, day.earlier, day.later, day.turn]
    for part in (*order, *(b for b in day.logs.findChildren(QPushButton) if b.isVisible())):
        tab_to(part, most=2 if part is not order[0] else 20)
        assert part.accessibleName()
    week.turn.click()
    tab_to(week.table, back=True)
    assert week.table.selectedItems()


def test_nothing_speaks_of_missing_or_of_others(qtbot: QtBot, page: GrowthPage, house: House, noor: Child) -> None:
    log(house, noor, FRIDAY - timedelta(days=30), Kind.COOKING, 25)
    show(qtbot, page, noor)
    page.week_card.turn.click()
    page.day_card.turn.click()
    said = " ".join(w.text() for w in page.findChildren(QLabel))
    said += " ".join(page.week_card.bars._say(n) for n in range(SLOTS))
    said += str(page.week_card.table.texts()) + str(page.day_card.table.texts())
    for word in ("%", "gemist", "minder", "reeks", "achter", "helaas", "slecht", "vergeten", " van de ", "!"):
        assert word not in said.lower()


def test_the_frame_is_there_before_pyqtgraph(tmp_path: Path) -> None:
    """In a program of its own: other tests have loaded it already."""
    program = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
from house import open_house
from thuisplan.domain.practice import Answers, Kind
from thuisplan.ui import theme
from thuisplan.ui.pages.growth import GrowthPage
theme.apply(app)
house = open_house(Path(sys.argv[1]))
child = house.services.family.add_child("Noor", "fox", "leaf")
house.services.practice.log(child.id, Answers(Kind.COOKING, 25))
page = GrowthPage(house.services)
page.open(child)
assert not {"pyqtgraph", "numpy"} & set(sys.modules)
page.show()
page.grab()
assert page.week_card.sentence.text() == "Deze week: 25 min koken."
assert not page.is_drawn()
assert "numpy" in [thread.name for thread in threading.enumerate()]
assert "pyqtgraph" not in sys.modules       # what touches Qt is not imported in a thread
loop = QEventLoop()
look = QTimer(interval=5)
look.timeout.connect(lambda: page.is_drawn() and loop.quit())
look.start()
QTimer.singleShot(60000, loop.quit)
loop.exec()
assert page.is_drawn()
import gc
assert gc.isenabled()
assert not [m for m in sys.modules if "QtNetwork" in m]
assert not [w for w in page.findChildren(QWidget) if "OpenGL" in type(w).__name__]
assert all(o.thread() is app.thread() or o.thread() == app.thread() for o in page.findChildren(QWidget))
house.database.close()
"""
    tests = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-W", "error", "-c", program, str(tmp_path)], cwd=tests, text=True,
                          capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
