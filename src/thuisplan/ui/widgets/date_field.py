"""A day: a step back or on with ‹ and ›, or chosen from a month that opens below it."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.ui import words

from .basics import button, column, row
from .month_grid import MonthGrid

_WIDEST = 272       # px, for "donderdag 24 september": › stays under the finger while the day changes


class MonthPopup(QFrame):
    """Goes away at Esc and at a tap beside it, as every popup does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.grid = MonthGrid()
        self.setLayout(column(self.grid))


class DateField(QWidget):
    """`changed` tells the day."""

    changed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._day = self._today = date(2024, 1, 1)
        self.earlier = button("", "caret-left", "round", name=self.tr("Een dag eerder"), on=lambda: self._move(-1))
        self.later = button("", "caret-right", "round", name=self.tr("Een dag later"), on=lambda: self._move(1))
        for made in (self.earlier, self.later):
            made.setAutoRepeat(True)
        self.open = button("", "calendar-blank", "field", on=self._open)
        self.popup = MonthPopup(self)
        self.popup.grid.chosen.connect(self._picked)
        self.setLayout(row(self.earlier, self.open, self.later, spacing=8))
        layout = self.layout()
        assert layout is not None
        layout.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.open.setMinimumWidth(_WIDEST)

    def value(self) -> date:
        return self._day

    def choose(self, day: date, today: date) -> None:
        """Without telling `changed`. The year is written when it is not that of `today`."""
        self._day, self._today = day, today
        text = words.date_long(day) if day.year == today.year else f"{words.day_short(day)} {words.date_full(day)}"
        self.open.setText(f" {text}")
        self.open.setAccessibleName(f"{self._name}: {words.day_name(day)} {words.date_full(day)}")

    def _move(self, days: int) -> None:
        self._tell(self._day + timedelta(days=days))

    def _picked(self, day: date) -> None:
        self.popup.hide()
        self._tell(day)

    def _tell(self, day: date) -> None:
        self.choose(day, self._today)
        self.changed.emit(day)

    def _open(self) -> None:
        self.popup.grid.show_month(self._day, self._today)
        self.popup.adjustSize()
        corner = self.open.mapToGlobal(QPoint(0, self.open.height() + 4))
        room = self.screen().availableGeometry()
        if corner.y() + self.popup.height() > room.bottom():
            corner.setY(self.open.mapToGlobal(QPoint(0, 0)).y() - self.popup.height() - 4)
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.popup.width())))
        self.popup.move(corner)
        self.popup.show()
        self.popup.grid.focus_day()
