"""The days of one month to choose from, with arrow keys as on paper: a week up or down, a day left or right."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from thuisplan.ui import words

from .basics import button, column, label, row

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class DayButton(QPushButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()      # for the grid
        else:
            super().keyPressEvent(event)


class MonthGrid(QWidget):
    """`chosen` tells the day that was tapped."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._day = self._today = date(2024, 1, 1)
        self.earlier = button("", "caret-left", "tool", name=self.tr("Vorige maand"), on=lambda: self._turn(-1))
        self.later = button("", "caret-right", "tool", name=self.tr("Volgende maand"), on=lambda: self._turn(1))
        self._title = label("", "item")
        grid = QGridLayout()
        grid.setSpacing(2)
        for n in range(7):
            head = label(words.day_short(date(2024, 1, 1 + n)), "second")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(head, 0, n)
        self._buttons: list[DayButton] = []
        for n in range(42):
            made = DayButton()
            made.setProperty("role", "day")
            made.setCheckable(True)
            made.setAutoDefault(True)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            made.clicked.connect(lambda _checked=False, n=n: self._tapped(n))
            grid.addWidget(made, 1 + n // 7, n % 7)
            self._buttons.append(made)
        self.setLayout(column(row(self.earlier, 1, self._title, 1, self.later), grid, spacing=4, margins=12))

    def show_month(self, day: date, today: date) -> None:
        """The month of `day`, which is marked as chosen; `today` is marked too."""
        self._day, self._today = day, today
        self._draw()

    def button(self, day: date) -> QPushButton:
        """The button of a day that is shown."""
        return self._buttons[(day - self._first).days]

    def focus_day(self) -> None:
        self.button(self._day).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _first(self) -> date:
        """The Monday with which the grid begins."""
        first = self._day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def _draw(self) -> None:
        self._title.setText(f"{words.month(self._day)} {self._day.year}")
        for n, made in enumerate(self._buttons):
            day = self._first + timedelta(days=n)
            inside = day.month == self._day.month
            made.setText(str(day.day) if inside else "")
            made.setEnabled(inside)
            made.setChecked(day == self._day)
            made.setAccessibleName(words.date_long(day))
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if day == self._day else Qt.FocusPolicy.ClickFocus)
            if made.property("today") != (inside and day == self._today):
                made.setProperty("today", inside and day == self._today)
                made.style().polish(made)

    def _tapped(self, n: int) -> None:
        self._day = self._first + timedelta(days=n)
        self._draw()
        self.chosen.emit(self._day)

    def _turn(self, months: int) -> None:
        """Another month, the same day of it if it has one."""
        count = self._day.year * 12 + self._day.month - 1 + months
        first = date(count // 12, count % 12 + 1, 1)
        next_first = (first + timedelta(days=31)).replace(day=1)
        self._day = min(first.replace(day=1) + timedelta(days=self._day.day - 1), next_first - timedelta(days=1))
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self._day += timedelta(days=_STEPS[Qt.Key(event.key())])
            self._draw()
            self.focus_day()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(-1 if event.key() == Qt.Key.Key_PageUp else 1)
            self.focus_day()
        else:
            super().keyPressEvent(event)
