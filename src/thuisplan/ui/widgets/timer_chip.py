"""A timer that runs: its name, what is left, and a button to let it go."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from .basics import button, label, row
from .elided import Elided
from .pictures import Picture


class TimerChip(QFrame):
    """`stopped`: it may go. Over, it is yellow and says so in words as well."""

    stopped = Signal()

    def __init__(self, name: str, stop_word: str) -> None:
        super().__init__()
        self.setProperty("role", "timer")
        self.setProperty("over", False)
        self.name = Elided(name, "item")
        self.left = label("", "clock")
        self.stop = button("", "x", "quiet", name=f"{stop_word}: {name}", on=self.stopped.emit)
        self.stop.setFixedSize(48, 48)
        line = row(Picture("timer-fill", 24, icon_token="teal"), self.name, self.left, self.stop, spacing=10)
        line.setContentsMargins(14, 4, 4, 4)
        line.setStretchFactor(self.name, 1)
        self.setLayout(line)

    def show_left(self, text: str, *, over: bool) -> None:
        self.left.setText(text)
        self.setAccessibleName(f"{self.name.text()}: {text}")
        if self.property("over") != over:
            self.setProperty("over", over)
            for widget in (self, self.left):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
