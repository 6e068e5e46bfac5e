"""Monday to Sunday beside each other, each with a word or a number: "3", "vrij", "nu"."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from .basics import label


@dataclass(frozen=True)
class DayMark:
    """`look`: done, now, free, away, ahead or before (QSS). `spoken` is what a screen reader says of the day."""

    short: str
    mark: str
    look: str
    spoken: str


class WeekStrip(QWidget):
    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(6)
        self.names = [label("", "second") for _ in range(7)]
        self.marks = [label("", "daymark") for _ in range(7)]
        for n, (name, mark) in enumerate(zip(self.names, self.marks, strict=True)):
            for widget in (name, mark):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            mark.setFixedHeight(36)
            grid.addWidget(name, 0, n)
            grid.addWidget(mark, 1, n)
            grid.setColumnStretch(n, 1)
            grid.setColumnMinimumWidth(n, 30)

    def show_days(self, days: list[DayMark]) -> None:
        """Seven of them."""
        for name, mark, day in zip(self.names, self.marks, days, strict=True):
            name.setText(day.short)
            mark.setText(day.mark)
            mark.setAccessibleName(day.spoken)
            if mark.property("look") != day.look:
                mark.setProperty("look", day.look)
                mark.style().unpolish(mark)
                mark.style().polish(mark)
