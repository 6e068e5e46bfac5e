"""A field for a few sentences: as high as what stands in it, up to some lines; Tab goes on to the next thing."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

_MARGINS = 26       # px of the frame and the document


class GrowingText(QPlainTextEdit):
    """Plain text; `lines`: as many are in sight at most, `least` always."""

    def __init__(self, name: str, hint: str, *, least: int = 1, lines: int = 5) -> None:
        super().__init__()
        self._least, self._lines = least, lines
        self.setProperty("role", "words")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)

    def text(self) -> str:
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        if text != self.toPlainText():
            self.setPlainText(text)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self._wanted())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _wanted(self) -> int:
        self.ensurePolished()
        count = max(self._least, min(self._lines, int(self.document().size().height())))
        return count * self.fontMetrics().lineSpacing() + _MARGINS

    def _fit(self) -> None:
        if self.height() != (wanted := self._wanted()):
            self.setFixedHeight(wanted)
