"""One thing that was written down, as a button: its icon, its word, and below it how long it took."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from thuisplan.ui import theme

from .basics import column, row
from .elided import Elided
from .pictures import Picture


class LoggedRow(QPushButton):
    """`second` may be empty."""

    def __init__(self, icon: str, token: str, word: str, second: str = "") -> None:
        super().__init__()
        self.setProperty("role", "logged")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = column(1, Elided(word, "body"), spacing=0)
        if second:
            words.addWidget(Elided(second, "second"))
        words.addStretch(1)
        inner = row(Picture(icon, 26, icon_token=token), words, spacing=theme.L)
        inner.setStretchFactor(words, 1)
        inner.setContentsMargins(14, 6, 10, 6)
        self.setLayout(inner)
        for part in self.findChildren(Elided):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for picture in self.findChildren(Picture):
            picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        inner = self.layout()
        assert inner is not None
        return inner.sizeHint().expandedTo(QSize(0, theme.CHILD_TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CHILD_TARGET, self.sizeHint().height())
