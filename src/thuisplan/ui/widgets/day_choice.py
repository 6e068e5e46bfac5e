"""Which day: today, yesterday, or stepping back through the days that are open."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.ui import words

from .basics import button, label, row
from .choice import Choice

TODAY, YESTERDAY, OTHER = range(3)


class DayChoice(QWidget):
    """`changed` tells the day that was chosen. From the third day on, two arrows stand where the chips were."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._days: list[date] = []
        self._day: date | None = None
        self.chips: Choice[int] = Choice(needed=True)
        for place, word in enumerate((self.tr("vandaag"), self.tr("gisteren"), self.tr("andere dag"))):
            self.chips.add(place, button(word, role="chip"))
        self.earlier = button("", "caret-left", "round", name=self.tr("een dag eerder"), on=lambda: self._move(1))
        self.later = button("", "caret-right", "round", name=self.tr("een dag later"), on=lambda: self._move(-1))
        for arrow in (self.earlier, self.later):
            arrow.setFixedSize(48, 48)
        self.day = label("")
        self.day.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.day.setMinimumWidth(200)
        self._stepping = QWidget()
        self._stepping.setLayout(row(self.earlier, self.day, self.later, spacing=4))
        self._stepping.hide()
        self.chips.changed.connect(self._tapped)
        self.setLayout(row(1, self.chips, self._stepping))

    def show_day(self, day: date, days: list[date]) -> None:
        """`days`: those that are open, today first. A `day` that is not among them shows no chip chosen."""
        self._days, self._day = days, day
        place = days.index(day) if day in days else -1
        stepping = place >= OTHER
        if not stepping:
            self.chips.choose(place if place >= 0 else None)
        focused = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.day.setText(words.relative_day(day, days[TODAY]))
        last = place == len(days) - 1
        if last and self.earlier.hasFocus():
            self.later.setFocus(Qt.FocusReason.OtherFocusReason)
        self.earlier.setEnabled(not last)
        if stepping != self.chips.isHidden():
            self.chips.setVisible(not stepping)
            self._stepping.setVisible(stepping)
            if had_focus:       # what had it is hidden now
                to = self.earlier if stepping else self.chips.button(YESTERDAY)
                to.setFocus(Qt.FocusReason.OtherFocusReason)

    def tab_stops(self) -> list[QWidget]:
        return [*(self.chips.button(place) for place in (TODAY, YESTERDAY, OTHER)), self.earlier, self.later]

    def _tapped(self, place: int) -> None:
        self._tell(self._days[place])

    def _move(self, by: int) -> None:
        if self._day in self._days:
            self._tell(self._days[self._days.index(self._day) + by])

    def _tell(self, day: date) -> None:
        self.show_day(day, self._days)
        self.changed.emit(day)
