"""Whether the keyboard or a mouse is in use: a ring is drawn for who comes somewhere by keys only."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QWidget


class Hands(QObject):
    """Watches the events of one window; before anything was pressed the keyboard counts."""

    def __init__(self, widget: QWidget, window: QWindow) -> None:
        super().__init__(widget)
        self.by_keyboard = True
        window.installEventFilter(self)
        QShortcut(QKeySequence.StandardKey.Quit, widget, widget.close)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.by_keyboard = True
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self.by_keyboard = False
        return False
