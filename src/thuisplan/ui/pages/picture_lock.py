"""A child's three pictures before its own rooms: tapped in order, kindly again when they were others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from thuisplan.domain.family import Child
from thuisplan.domain.locks import PAUSE, PAUSE_AFTER, PICTURES
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, column, label, row, scrolling
from thuisplan.ui.widgets.letters import shortened
from thuisplan.ui.widgets.picture_keys import PictureKeys, Slots
from thuisplan.ui.widgets.pictures import Picture

if TYPE_CHECKING:
    from thuisplan.services.house import Services

ROOMY = 690         # px of height; in a lower window the pictures stand beside the words
_A_MOMENT = 250     # ms in which the third place is seen filled


class PictureLockPage(QWidget):
    """`opened`: the child may go on; `left`: back to the tiles. How often it was another is kept nowhere."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.child: Child | None = None
        self._tapped: list[str] = []
        self._tries = 0
        self.setProperty("role", "page")
        self.back = button(self.tr("Terug"), "arrow-left", "quiet", on=self.left.emit)
        self.picture = Picture("house", 84)
        self.title = label("", "page")
        self.said = label("", "body", wrap=True)
        self.slots = Slots(PICTURES, self.tr("Getikt"))
        self.keys = PictureKeys(services.content.lock_pictures, self.tr("Plaatjes"))
        self.keys.tapped.connect(self._tap)
        help_ = self.tr("Weet je ze niet meer? Een ouder kan ze laten zien in de Ouderhoek.")
        hint = label(help_, "second", wrap=True)
        for text in (self.title, self.said, hint):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._go_on)
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.setInterval(_A_MOMENT)
        self._check.timeout.connect(self._look)
        words = column(row(1, self.picture, 1), self.title, self.said, row(1, self.slots, 1), spacing=theme.L)
        below = column(row(1, self.keys, 1), hint, spacing=theme.L)
        inner = QWidget()
        self._sides = column(1, words, below, 1, spacing=theme.L)
        for side in (words, below):     # beside each other both stand in the middle
            self._sides.setAlignment(side, Qt.AlignmentFlag.AlignVCenter)
        inner.setLayout(self._sides)
        layout = column(row(self.back, 1), spacing=0, margins=theme.XL)
        layout.addWidget(scrolling(inner), 1)
        self.setLayout(layout)

    def ask(self, child: Child) -> None:
        """The pictures of `child`; a pause goes on when it is the same one that comes back."""
        if self.child is None or child.id != self.child.id:
            self._pause.stop()
            self._tries = 0
        self.child = child
        self.setAccessibleName(child.name)
        self.picture.show_picture(child.avatar, child.colour)
        self.title.setText(self.tr("Hoi {name}!").format(name=shortened(child.name)))
        if not self._pause.isActive():
            self._begin(self.tr("Tik je drie plaatjes."))

    def place_focus(self) -> None:
        self.keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self._check.isActive():
            self._tapped = self._tapped[:-1]
            self._show_tapped()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        low = event.size().height() < ROOMY
        self._sides.setDirection(directions.LeftToRight if low else directions.TopToBottom)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._check.stop()
            self._tapped = []
            self._show_tapped()

    def _begin(self, text: str) -> None:
        self._tapped = []
        self._show_tapped()
        self.keys.set_open(True)
        self._say(text)

    def _tap(self, picture: str) -> None:
        self._tapped.append(picture)
        self._show_tapped()
        if len(self._tapped) == PICTURES:
            self.keys.set_open(False)
            self._check.start()

    def _look(self) -> None:
        assert self.child is not None
        pictures = self.services.locks.pictures(self.child.id)
        if pictures is None or tuple(self._tapped) == pictures:
            self._tries = 0
            self.opened.emit(self.child)
            return
        self._tries += 1
        if self._tries < PAUSE_AFTER:
            self._begin(self.tr("Het zijn andere plaatjes. Probeer het nog eens."))
            return
        self._tries = 0
        self._tapped = []
        self._show_tapped()
        self._say(self.tr("Even rust. Zo mag je weer tikken."))
        self._pause.start(round(PAUSE * 1000))

    def _go_on(self) -> None:
        self._begin(self.tr("Tik je drie plaatjes."))

    def _show_tapped(self) -> None:
        self.slots.fill([None] * len(self._tapped))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
