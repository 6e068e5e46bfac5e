"""Asks the PIN: a keypad, what came of a try, and how long to wait after wrong ones."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from thuisplan.domain.errors import NotFound, StillWaiting
from thuisplan.domain.pins import Pin

from . import words
from .beside import Beside
from .widgets.basics import label
from .widgets.keypad import Keypad, keypad_and_words

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class PinAsk(QWidget):
    """`right`: this was the PIN; True when it stopped the PIN from going. Hidden, it forgets what was typed.

    `beside`: the words stand beside the keys, else above them.
    """

    right = Signal(bool)

    def __init__(self, services: "Services", *, beside: bool = False) -> None:
        super().__init__()
        self._locks = services.locks
        self._beside = Beside("pin")
        self._asks = self.tr("Typ de pincode.")
        self.keypad = Keypad(self.tr("Pincode"))
        self.keypad.entered.connect(self._try)
        self.keypad.typed.connect(lambda: self._say(self._asks, aloud=False))
        self.said = label(self._asks, "body", wrap=True)
        self.setLayout(keypad_and_words(self.keypad, self.said, beside=beside))
        self.setFocusProxy(self.keypad)
        self._was_waiting = False
        self._timer = QTimer(self)
        self._timer.setInterval(250)
        self._timer.timeout.connect(self._show_wait)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say(self._asks)
        self._show_wait()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():     # a window that is put away comes back as it was
            self._timer.stop()
            self._beside.forget()
            self.keypad.clear()

    def _try(self) -> None:
        pin = Pin(self.keypad.take())
        try:
            attempt = self._locks.begin_try()
        except (NotFound, StillWaiting):        # it just went; or the clock of the page was a moment late
            self._show_wait()
            return
        self.keypad.set_open(False)
        self._say(self.tr("Even kijken…"))
        self._beside.run(lambda: attempt(pin), self._tried, lambda: self._tried(False))

    def _tried(self, is_right: bool) -> None:
        if is_right:
            stopped = self._locks.opened()
            self.right.emit(stopped)
            return
        self._say(self.tr("Dat is niet de pincode. Probeer het nog eens."))
        self._show_wait()

    def _show_wait(self) -> None:
        """Open or shut, and the seconds that are left."""
        if self._beside.is_busy:
            return
        left = self._locks.waiting()
        if left:
            wait = self.tr("Dat was een paar keer niet de pincode. Over {time} kun je het weer proberen.")
            self._say(wait.format(time=words.wait(left)), aloud=not self._was_waiting)
        elif self._was_waiting:
            self._say(self.tr("Je kunt het weer proberen."))
        self._was_waiting = left > 0
        self.keypad.set_open(not left)

    def _say(self, text: str, *, aloud: bool = True) -> None:
        if text != self.said.text():
            self.said.setText(text)
            if aloud and text and self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
