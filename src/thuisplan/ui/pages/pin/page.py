"""Asks the PIN before the Ouderhoek opens; from here somebody who lost it can have it taken away."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.page import Page
from thuisplan.ui.pin_ask import PinAsk
from thuisplan.ui.widgets.basics import button, column, label, row, scrolling
from thuisplan.ui.widgets.pictures import Picture

from .lost import LostCard

if TYPE_CHECKING:
    from thuisplan.services.house import Services


ROOMY = 600     # px of height; in a lower window the keys take all of it


class PinPage(Page):
    """`opened`: whoever is here may go on; True when this stopped the PIN from going. `left`: back to the tiles."""

    listens: ClassVar[frozenset[Change]] = frozenset({Change.LOCKS})
    opened = Signal(bool)
    left = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.setAccessibleName(self.tr("Ouderhoek"))
        self.back = button(self.tr("Terug"), "arrow-left", "quiet", on=self._go_back)
        self.ask = PinAsk(services)
        self.ask.right.connect(self.opened)
        self.lost = button("", role="quiet", on=self._show_lost)
        self.lost_card = LostCard(services)
        self.lost_card.entered.connect(lambda: self.opened.emit(False))
        asking = QWidget()
        title = label(self.tr("Ouderhoek"), "page")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._house = Picture("house-with-garden", 64)
        asking.setLayout(column(1, row(1, self._house, 1), title, self.ask, 2, spacing=0))
        around = QWidget()
        around.setLayout(column(1, row(1, self.lost_card, 1), 1))
        content = QWidget()
        self._views = QStackedLayout(content)
        self._ask_view, self._lost_view = scrolling(asking), scrolling(around)
        self._views.addWidget(self._ask_view)
        self._views.addWidget(self._lost_view)
        layout = column(row(self.back, 1, self.lost), spacing=0, margins=theme.XL)
        layout.addWidget(content, 1)
        self.setLayout(layout)

    def place_focus(self) -> None:
        """On the keypad: digits can be typed at once."""
        self.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        if not self.services.locks.has_pin():
            self._show_lost()       # it went while somebody was here: that is told there
        self.lost_card.refresh()
        asked = self.services.locks.removal() is not None
        word = self.tr("Er is gevraagd om de pincode weg te halen") if asked else self.tr("Pincode kwijt?")
        self.lost.setText(word)
        self.lost.setAccessibleName(word)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._house.setVisible(event.size().height() >= ROOMY)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._show_view(self._ask_view)

    def _show_lost(self) -> None:
        self.lost_card.refresh()
        self._show_view(self._lost_view)
        self.lost_card.focus_first()

    def _go_back(self) -> None:
        if self._views.currentWidget() is self._lost_view and self.services.locks.has_pin():
            self._show_view(self._ask_view)
            self.lost.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _show_view(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        self.lost.setVisible(view is self._ask_view)
