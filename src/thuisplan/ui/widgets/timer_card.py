"""A timer in passing, as a card to tap: what it is for, a ring that empties, and how long it still takes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from thuisplan.ui import theme

from .basics import column, label, row
from .dial import Dial
from .elided import Elided

RING, WIDTH = 92, 14        # px


class TimerCard(QPushButton):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "timer")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.title = Elided("", "item")
        self.dial = Dial(RING, ring=WIDTH)
        self.count = label("", "count")
        self.then = label("", "second", wrap=True)
        words = column(1, self.count, self.then, 1, spacing=0)
        below = row(self.dial, words, spacing=theme.XL)
        below.setStretchFactor(words, 1)
        inner = column(self.title, below, spacing=theme.M)
        inner.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        self.setLayout(inner)
        parts: list[QWidget] = [self.title, self.dial, self.count, self.then]
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_timer(self, title: str, share: float, count: str, then: str, spoken: str) -> None:
        """`share`: what is left, 0 to 1. `spoken`: all of it for a screen reader."""
        self.title.setText(title)
        self.dial.show_share(share)
        self.count.setText(count)
        self.then.setText(then)
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        inner = self.layout()
        assert inner is not None
        return inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CHILD_TARGET, self.sizeHint().height())
