"""A message over the bottom of the window that stays until it is read: something did not work."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from .basics import button, label, row
from .pictures import Picture

WIDEST = 680        # px


class Notice(QFrame):
    """One at a time over the same parent: `Notice.over(parent)`."""

    def __init__(self, parent: QWidget, read_word: str) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "notice")
        self.text = label("", wrap=True)
        self.read = button(read_word, on=self.hide)
        sign = Picture("warning-circle-fill", 28, icon_token="carrot")
        line = row(sign, self.text, self.read, spacing=14, margins=14)
        line.setStretchFactor(self.text, 1)
        self.setLayout(line)
        parent.installEventFilter(self)
        self.hide()

    @classmethod
    def over(cls, parent: QWidget, read_word: str) -> "Notice":
        """The one of `parent`, made when there is none."""
        found = next((n for n in parent.children() if isinstance(n, cls)), None)
        return found or cls(parent, read_word)

    def say(self, text: str) -> None:
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        parent = self._over
        width = min(WIDEST, parent.width() - 48)
        layout = self.layout()
        assert layout is not None
        height = max(layout.heightForWidth(width), layout.minimumSize().height())
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - 20, width, height)
