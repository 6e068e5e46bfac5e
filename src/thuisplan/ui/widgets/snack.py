"""The bar at the bottom that says what happened and offers to undo it; it goes by itself after a while."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from .basics import button, label, row

SHOWN_FOR = 12_000      # ms; long enough to read and to reach by keyboard


class Snack(QFrame):
    """Floats over the bottom of its parent."""

    def __init__(self, parent: QWidget, undo_word: str) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "snack")
        self.text = label("")
        self.undo = button(undo_word, "arrow-counter-clockwise", "snack", on=self._undo)
        self.setLayout(row(self.text, 1, self.undo, margins=10))
        self._back: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self._back = undo
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.undo.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def _undo(self) -> None:
        self.hide()
        if self._back:
            self._back()

    def _place(self) -> None:
        parent = self._over
        width = min(560, parent.width() - 48)
        height = self.sizeHint().height()
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - 20, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False
