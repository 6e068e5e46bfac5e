"""Rooms: a rail, its pages, and the way from one to the other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from thuisplan.services.changes import Change

from .hands import Hands
from .widgets.basics import row
from .widgets.rail import Rail
from .widgets.snack import Snack

if TYPE_CHECKING:
    from thuisplan.services.house import Services

    from .page import Page


class Rooms(QWidget):
    """A rail and the pages that belong to it. `left` tells that somebody went back to "Wie ben je?"."""

    left = Signal()

    def __init__(self, services: "Services", hands: Hands) -> None:
        super().__init__()
        self.services, self._hands = services, hands
        self.rail = Rail(self.tr("Wissel"))
        self.rail.left.connect(self.left)
        self._pages: list[Page] = []
        self._content = QWidget()
        self._stack = QStackedLayout(self._content)
        self.setLayout(row(self.rail, self._content, spacing=0))
        self.snack = Snack(self._content, self.tr("Ongedaan maken"))

    def add_page(self, page: "Page") -> None:
        self._pages.append(page)
        self._stack.addWidget(page)

    def show_page(self, page: "Page") -> None:
        self.rail.setVisible(not page.fills)
        self._stack.setCurrentWidget(page)

    def place_focus(self) -> None:
        """After coming here: for the keyboard on the open room, for a mouse nowhere, so that no ring is drawn."""
        if self._hands.by_keyboard:
            self.rail.focus_room()
        else:
            self.setFocus()

    def news(self, change: Change) -> None:
        for page in self._pages:
            page.news(change)

    def stop(self) -> None:
        """Nothing is being done here afterwards."""

    def outdate(self) -> None:
        """Every page shows again what is there."""
        for page in self._pages:
            page.outdate()
