"""The bar at the bottom that says what happened and offers to undo it; it goes by itself after a while."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from thuisplan.ui import theme

from .basics import button, label, row
from .letters import breakable

SHOWN_FOR = 12_000      # ms; long enough to read and to reach by keyboard
USUAL = 560             # px; wider for a longer text, and then as wide as its parent lets it
BESIDE = 24             # px that stay free beside it


class Snack(QFrame):
    """Floats over the bottom of its parent, and is gone once its parent was left: what it said is over then."""

    def __init__(self, parent: QWidget, undo_word: str) -> None:
        super().__init__(parent)
        self._over = parent
        self._text = ""
        self.setProperty("role", "snack")
        self.text = label("", wrap=True)
        self.undo = button(undo_word, "arrow-counter-clockwise", "snack", on=self._undo)
        inner = row(self.text, self.undo, spacing=theme.XL)
        inner.setStretchFactor(self.text, 1)
        inner.setContentsMargins(theme.XL, 10, 10, 10)
        self.setLayout(inner)
        self._back: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self._time_is_up)
        parent.installEventFilter(self)
        pages = parent.layout()
        if isinstance(pages, QStackedLayout):       # it raises the page that it shows, and that is another one
            pages.currentChanged.connect(lambda _page: self.hide())
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """In place of what it said before; that can no longer be undone here."""
        self._back, self._text = undo, text
        self.text.setText(breakable(text))
        self.text.setAccessibleName(text)
        self.undo.setVisible(undo is not None)
        self.show()
        self._come_forward()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._come_forward()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():     # a window that is put away comes back as it was
            self._timer.stop()
            self._back = None
            self.hide()     # also when only what it lies over was hidden

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _come_forward(self) -> None:
        self._place()
        self.raise_()
        self._timer.start()

    def _time_is_up(self) -> None:
        """Not from under a hand that is at the button."""
        if self.undo.hasFocus() or self.undo.underMouse():
            self._timer.start()
        else:
            self.hide()

    def _undo(self) -> None:
        back = self._back
        self.hide()
        if back:
            back()

    def _place(self) -> None:
        parent, inner = self._over, self.layout()
        assert inner is not None
        for part in (self, self.text, self.undo):
            part.ensurePolished()
        inner.activate()
        margins = inner.contentsMargins()
        wanted = self.text.fontMetrics().horizontalAdvance(self._text) + 2 + margins.left() + margins.right()
        if not self.undo.isHidden():
            wanted += inner.spacing() + self.undo.sizeHint().width()
        width = min(max(USUAL, wanted), parent.width() - 2 * BESIDE)
        height = max(inner.heightForWidth(width), inner.minimumSize().height())
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - 20, width, height)
