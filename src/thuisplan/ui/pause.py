"""After ten minutes at the screen, or what the family chose: the rest is done away from it (R122). A suggestion,
which may be put off.

Every room of Keuken in which a child works something out has one; they count together. The cook view and the timers
have none.
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from . import theme
from .page import ChildPage
from .widgets.basics import button, label, row
from .widgets.pictures import Picture

_OFTEN = 20_000     # ms between two looks
_ROOMY = 700        # px of width from which there is room for a picture as well


class Pause(QFrame):
    """Lies on `page` and looks as long as that is in front. `started`: on to where the rest is done.

    `where` says where that is, `word` and `icon` stand on the button to it.
    """

    started = Signal()

    def __init__(self, page: ChildPage, where: str, word: str, icon: str, picture: str) -> None:
        super().__init__()
        self.setProperty("role", "suggestion")
        self._page, self._where = page, where
        self._fits = True
        self._minutes = 0       # that were enough
        self._text = label("", "item", wrap=True)
        self.later = button(self.tr("Nog even"), on=self._put_off)
        self.start = button(word, icon, on=self.started.emit)
        self._picture = Picture(picture, 40)
        line = row(self._picture, self._text, self.later, self.start, spacing=theme.L)
        line.setContentsMargins(theme.L, theme.S, theme.S, theme.S)
        line.setStretch(1, 1)
        self.setLayout(line)
        self._often = QTimer(self)
        self._often.setInterval(_OFTEN)
        self._often.timeout.connect(self.look)
        page.installEventFilter(self)
        self.hide()

    def look(self) -> None:
        """A child looks at the page."""
        self._minutes = self._page.services.screen_time.look(self._page.child.id)
        self._show()

    def set_fitting(self, *, fits: bool) -> None:
        """Whether this is a moment to say so; it is said later when not."""
        self._fits = fits
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture.setVisible(event.size().width() >= _ROOMY)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.look()
            self._often.start()
        elif event.type() == QEvent.Type.Hide:
            self._often.stop()
            self._page.services.screen_time.leave(self._page.child.id)
        return False

    def _show(self) -> None:
        if self._minutes:
            so_long = {
                10: self.tr("Je kijkt al tien minuten."), 15: self.tr("Je kijkt al een kwartier."),
                20: self.tr("Je kijkt al twintig minuten."),
            }
            self._text.setText(f"{so_long[self._minutes]} {self._where}")
        self.setVisible(bool(self._minutes) and self._fits)

    def _put_off(self) -> None:
        self._page.services.screen_time.put_off(self._page.child.id)
        self._minutes = 0
        self._show()
