"""Choosing a PIN, twice; another one or none only for who knows the present one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from thuisplan.domain.pins import Pin, SealedPin
from thuisplan.services import pins
from thuisplan.ui.beside import Beside
from thuisplan.ui.pin_ask import PinAsk
from thuisplan.ui.widgets.basics import column, label, row
from thuisplan.ui.widgets.keypad import Keypad, keypad_and_words

from .section import Editor, titled_card

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class PinEditor(Editor):
    """`said`: what happened, and how to undo it. Nothing of what was typed is kept for the next time."""

    said = Signal(str, object)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._beside = Beside("pin")
        self._first: Pin | None = None
        self._takes_away = False
        self.ask = PinAsk(services, beside=True)
        self.ask.right.connect(self._known)
        self.keypad = Keypad(self.tr("Nieuwe pincode"))
        self.keypad.entered.connect(self._entered)
        self.wanted = label("", "body", wrap=True)
        lost = self.tr("Weet je hem niet meer? Ga met “Wissel” terug en tik bij de Ouderhoek op “Pincode kwijt?”.")
        self._present = titled_card(self.tr("De pincode van nu"), self.ask, label(lost, "second", wrap=True), 1)
        choosing = keypad_and_words(self.keypad, self.wanted, beside=True)
        self._new = titled_card(self.tr("Kies een pincode"), choosing, 1)
        inside = QWidget()
        self._steps = QStackedLayout(inside)
        for step in (self._present, self._new):
            self._steps.addWidget(step)
        inside.setFixedWidth(620)
        self.build(column(row(1, inside, 1), 1))
        self.save.hide()        # the last key saves

    def start(self, *, away: bool) -> None:
        """`away`: to have none any more."""
        self._takes_away = away
        self._forget()
        self.title = self.tr("Pincode weghalen") if away else self.tr("Pincode kiezen")
        self._show(self._present if self.services.locks.has_pin() else self._new)
        self._say(self.tr("4 tot 8 tekens, die kinderen niet zo raden."))

    def focus_first(self) -> None:
        first = self.ask if self._steps.currentWidget() is self._present else self.keypad
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_aside(self) -> None:
        self._forget()

    def drop(self) -> None:
        self.leave()

    def keep_for_good(self) -> None:
        """There is no Bewaar here."""

    def refresh(self) -> None:
        """The present PIN may go while it is asked: then there is nothing to ask any more."""
        if self._steps.currentWidget() is self._present and not self.services.locks.has_pin():
            self.leave()

    def _known(self, _stopped: bool) -> None:
        if self._takes_away:
            sealed = self.services.locks.take_pin_away()
            self.closed.emit()
            self.said.emit(self.tr("De pincode is weg."), lambda: self.services.locks.set_pin(sealed))
            return
        self._show(self._new)
        self.focus_first()

    def _entered(self) -> None:
        pin = Pin(self.keypad.take())
        if self._first is None:
            self._first = pin
            self._say(self.tr("Typ hem nog een keer, dan weet je zeker wat er staat."))
        elif pin != self._first:
            self._first = None
            self._say(self.tr("Dat waren twee verschillende. Kies opnieuw."))
        else:
            self.keypad.set_open(False)
            self._say(self.tr("Even bewaren…"))
            self._beside.run(lambda: pins.seal(pin), self._sealed, self._again)

    def _sealed(self, sealed: SealedPin) -> None:
        self.services.locks.set_pin(sealed)
        self.closed.emit()
        self.said.emit(self.tr("De pincode staat erop. Met “Wissel” gaat de Ouderhoek op slot."), None)

    def _again(self) -> None:
        self._first = None
        self.keypad.set_open(True)
        self._say(self.tr("Dat lukte niet. Kies opnieuw."))

    def _forget(self) -> None:
        self._beside.forget()
        self._first = None
        self.keypad.clear()
        self.keypad.set_open(True)

    def _show(self, step: QFrame) -> None:
        self._steps.setCurrentWidget(step)

    def _say(self, text: str) -> None:
        self.wanted.setText(text)
        if self.wanted.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
