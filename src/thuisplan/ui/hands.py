"""Whether the keyboard or a mouse is in use: a ring is drawn for who comes somewhere by keys only."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from . import theme


class Hands(QObject):
    """Watches the events of one window; before anything was pressed the keyboard counts.

    Whatever the keyboard comes to is brought into sight: a scroll area does so by itself only for Tab from one thing
    inside it to another, not for who comes in from the rail or the tabs.
    """

    def __init__(self, widget: QWidget, window: QWindow) -> None:
        super().__init__(widget)
        self.by_keyboard = True
        self._widget = widget
        window.installEventFilter(self)
        QShortcut(QKeySequence.StandardKey.Quit, widget, widget.close)
        app = QGuiApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._bring_into_sight)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.by_keyboard = True
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self.by_keyboard = False
        return False

    def _bring_into_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Nothing moves under a hand on the mouse."""
        if now is None or not self.by_keyboard or not self._widget.isAncestorOf(now):
            return
        above = now.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(now, 0, theme.XL)
            above = above.parentWidget()
