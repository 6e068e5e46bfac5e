"""What stands before a room that has a lock: the PIN of the Ouderhoek, a child's three pictures."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout

from thuisplan.domain.family import Child
from thuisplan.services.changes import Change

if TYPE_CHECKING:
    from thuisplan.services.house import Services

    from .hands import Hands
    from .pages.picture_lock import PictureLockPage
    from .pages.pin import PinPage


class Entrance(QObject):
    """`child_in`, `parents_in` (True: this stopped the PIN from going): whoever is there may go on. `left`: no.

    Nothing remembers that a door was opened: behind it one is for as long as its rooms are shown.
    """

    child_in = Signal(object)
    parents_in = Signal(bool)
    left = Signal()

    def __init__(self, services: "Services", stack: QStackedLayout, hands: "Hands") -> None:
        super().__init__()
        self._services, self._stack, self._hands = services, stack, hands
        self._pin: PinPage | None = None
        self._pictures: PictureLockPage | None = None

    def to_parents(self) -> None:
        if not self._services.locks.has_pin():
            self.parents_in.emit(False)
            return
        if self._pin is None:
            from .pages.pin import PinPage

            self._pin = PinPage(self._services)
            self._pin.opened.connect(self.parents_in)
            self._pin.left.connect(self.left)
            self._stack.addWidget(self._pin)
        self._stack.setCurrentWidget(self._pin)
        self._pin.place_focus()

    def to_child(self, child: Child) -> None:
        if self._services.locks.pictures(child.id) is None:
            self.child_in.emit(child)
            return
        if self._pictures is None:
            from .pages.picture_lock import PictureLockPage

            self._pictures = PictureLockPage(self._services)
            self._pictures.opened.connect(self.child_in)
            self._pictures.left.connect(self.left)
            self._stack.addWidget(self._pictures)
        self._pictures.ask(child)
        self._stack.setCurrentWidget(self._pictures)
        if self._hands.by_keyboard:
            self._pictures.place_focus()
        else:
            self._pictures.setFocus()       # no ring for a mouse

    def news(self, change: Change) -> None:
        if self._pin is not None:
            self._pin.news(change)

    def take_down(self) -> None:
        """Nothing of it is left in the window."""
        for page in (self._pin, self._pictures):
            if page is not None:
                self._stack.removeWidget(page)
                page.deleteLater()
        self._pin = self._pictures = None
