"""The cards of Mijn groei: a drawing, the sentence that says the same, and the table behind a button."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from thuisplan.domain.practice import Kind, Practice
from thuisplan.domain.progress import Day, DayLook
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.day_calendar import DayCalendar, DaySwatch
from thuisplan.ui.widgets.figure_table import FigureTable, Table
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.week_bars import LEAST, MOST, WeekBars
from thuisplan.ui.widgets.word_chip import WordChip

from .state import WeeksState

_SAID = 66      # px for two lines and the note, so that a longer sentence does not push the page about


class ChartCard(QFrame):
    """`drawing` and the table take turns; the sentence stands under both.

    `grows`: px that the drawing can use beyond its least height. `turned`: the one came in the place of the other.
    """

    turned = Signal()

    def __init__(self, title: str, drawing: QWidget, note: str, grows: int = 0) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.drawing = drawing
        self.table = FigureTable(title)
        self.table.hide()
        self._make_table: Callable[[], Table] = Table
        self._grows = grows
        self.turn = button("", "table", on=self._turn)
        self._show_turn()
        named = label(title, "card")
        named.setMinimumHeight(self.turn.sizeHint().height())
        self.header = Flow(theme.L)
        self.header.addWidget(named)
        # In the row of the title: the way back stays where it is, however tall the table.
        top = row(spacing=theme.L)
        top.addLayout(self.header, 1)
        top.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        self.sentence = label("", "body", wrap=True)
        self.note = label(note, "second", wrap=True)
        said = QWidget()
        said.setLayout(column(self.sentence, self.note, 1, spacing=2))
        said.setMinimumHeight(_SAID)
        self.below = row(said, spacing=theme.L)
        self.below.setStretch(0, 1)
        self.inner = column(top, drawing, self.table, self.below, spacing=theme.M)
        self.inner.setContentsMargins(theme.XL, 8, theme.XL, 16)      # the row of the title has air of its own
        self.setLayout(self.inner)
        for before, after in pairwise([self.turn, drawing, self.table]):
            QWidget.setTabOrder(before, after)

    def show_table(self, made: Callable[[], Table]) -> None:
        """Made only while it is looked at."""
        self._make_table = made
        if not self.table.isHidden():
            self.table.show_table(made())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            # On a large screen the drawing grows so far; what is left stays below the cards.
            grows = 0 if self.drawing.isHidden() else self._grows
            self.setMaximumHeight(self.heightForWidth(self.width()) + grows)
        return done

    def _turn(self) -> None:
        as_table = self.table.isHidden()
        if as_table:
            self.table.show_table(self._make_table())
        self.drawing.setVisible(not as_table)
        self.table.setVisible(as_table)
        self._show_turn()
        self.turned.emit()

    def _show_turn(self) -> None:
        drawn = self.table.isHidden()
        name = self.tr("Laat zien als tabel") if drawn else self.tr("Laat zien als tekening")
        # Short, so that the legend has the rest of the row.
        self.turn.setText(" " + (self.tr("Als tabel") if drawn else self.tr("Als tekening")))
        self.turn.setAccessibleName(name)


class WeekCard(ChartCard):
    """Minutes per week by kind. `picked` tells the number of a week among those shown; `say`: the sentence of it."""

    picked = Signal(int)

    def __init__(self, say: Callable[[int], str]) -> None:
        title = self.tr("Wat ik deed per week")
        self.bars = WeekBars(title, self.tr("week"), self.tr("De tekening komt eraan…"), say)
        super().__init__(title, self.bars, self.tr("Zelf opgeschreven."), MOST - LEAST)
        self.bars.picked.connect(self.picked)
        self.turned.connect(self._explain)
        self.inner.setStretchFactor(self.bars, 1)
        self._chips = {k: WordChip(words.kind(k).word, words.kind(k).token, words.kind(k).icon) for k in Kind}
        self._without = WordChip(self.tr("zonder tijd"), "soft", "circle-fill", ground="sunk")
        for chip in (*self._chips.values(), self._without):
            self.header.addWidget(chip)

    def show_weeks(self, state: WeeksState, chosen: int) -> None:
        for kind, chip in self._chips.items():
            chip.setVisible(kind in state.kinds)
        self._without.setVisible(state.without)
        self.bars.show_bars(state.bars, chosen)
        self.sentence.setText(state.sentence(chosen))
        self.show_table(state.table)
        self._explain()

    def _explain(self) -> None:
        said = [self.tr("Zelf opgeschreven.")]
        if not (self._without.isHidden() or self.table.isHidden()):
            said.append(self.tr("“+ 1 keer”: daarvan is de tijd niet opgeschreven."))
        self.note.setText(" ".join(said))


class DayCard(ChartCard):
    """The days of a school year. `picked` tells a date; `log_asked` the Practice that was tapped."""

    picked = Signal(object)
    log_asked = Signal(object)

    def __init__(self, say: Callable[[date], str]) -> None:
        self.calendar = DayCalendar(say)
        self.calendar.setAccessibleName(self.tr("Mijn dagen"))
        super().__init__(
            self.tr("Mijn dagen"), self.calendar, self.tr("Vrije dagen horen erbij. Zelf opgeschreven.")
        )
        self.calendar.picked.connect(self.picked)
        self.calendar.entered.connect(self._enter_logs)
        self._swatches = {look: _legend(look, word) for look, word in _look_words(self.tr).items()}
        for swatch in self._swatches.values():
            self.header.addWidget(swatch)
        self.earlier = button("", "caret-left", "round", name=self.tr("Een dag eerder"), on=lambda: self._step(-1))
        self.later = button("", "caret-right", "round", name=self.tr("Een dag later"), on=lambda: self._step(1))
        steps = row(self.earlier, self.later, spacing=theme.M)
        self.below.insertLayout(0, steps)
        self.below.setAlignment(steps, Qt.AlignmentFlag.AlignTop)
        for before, after in pairwise([self.table, self.earlier, self.later]):
            QWidget.setTabOrder(before, after)
        self._day: date = date.min
        self._first = self._last = date.min
        self._logs: Sequence[Practice] = ()
        self._buttons: list[QPushButton] = []
        self._row = Flow()
        self.logs = QWidget()
        self.logs.setLayout(self._row)
        self.logs.setMinimumHeight(theme.CHILD_TARGET)
        self.inner.addWidget(self.logs)

    def show_days(self, days: Sequence[Day], today: date, chosen: date, table: Callable[[], Table]) -> None:
        looks = {d.look for d in days}
        for look, swatch in self._swatches.items():
            swatch.setVisible(look in looks or look not in (DayLook.AWAY, DayLook.ILL, DayLook.AHEAD))
        self._first = next(d.day for d in days if d.look is not DayLook.BEFORE)
        self._last = days[-1].day
        self.calendar.show_days(days, today, chosen)
        self.show_table(table)

    def show_day(self, day: date, sentence: str, logs: Sequence[Practice]) -> None:
        """The day that is chosen, in words, and its logs to tap on."""
        self._day, self._logs = day, logs
        self.sentence.setText(sentence)
        self.calendar.setAccessibleDescription(sentence)
        for made, there in ((self.earlier, day > self._first), (self.later, day < self._last)):
            made.setEnabled(there)
        while len(self._buttons) < len(logs):
            self._add_button()
        for number, made in enumerate(self._buttons):
            made.setVisible(number < len(logs))
            if number < len(logs):
                self._dress(made, logs[number])

    def _add_button(self) -> None:
        number = len(self._buttons)
        made = button("", "pencil-simple", on=lambda: self.log_asked.emit(self._logs[number]))
        self._buttons.append(made)
        self._row.addWidget(made)

    def _dress(self, made: QPushButton, log: Practice) -> None:
        said = words.logged(log.answers)
        made.setText(f" {said}")
        made.setAccessibleName(
            self.tr("{what}, {day}: veranderen").format(what=said, day=words.date_long(log.day))
        )

    def _enter_logs(self) -> None:
        if self._logs:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, by: int) -> None:
        self.picked.emit(self._day + timedelta(days=by))


def _look_words(tr: Callable[[str], str]) -> dict[DayLook, str]:
    return {
        DayLook.FREE: tr("vrij"),
        DayLook.SOME: tr("even bezig"),
        DayLook.MORE: tr("langer"),
        DayLook.MUCH: tr("lang"),
        DayLook.AWAY: tr("weg"),
        DayLook.ILL: tr("ziek"),
        DayLook.AHEAD: tr("komt nog"),
    }


def _legend(look: DayLook, word: str) -> QWidget:
    made = QWidget()
    made.setLayout(row(DaySwatch(look), label(word, "second"), spacing=6))
    return made
