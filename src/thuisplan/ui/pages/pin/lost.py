"""The way back without the PIN: a sentence to copy, a quarter of an hour to wait, and only the PIN is gone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QLineEdit, QWidget

from thuisplan.domain.pins import REMOVAL, same_sentence
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDTH = 640     # px
_LOOKS = 500    # ms


class LostCard(QFrame):
    """Explains, counts, and tells that it is done. `entered`: the PIN is gone, and somebody goes on."""

    entered = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self._locks = services.locks
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self.sentence = self.tr("Ik ben een ouder en ik haal de pincode weg.")
        self._explaining, self._counting = self._make_explaining(), self._make_counting()
        self._done = self._make_done()
        self._shown = self._explaining
        self.setLayout(column(self._explaining, self._counting, self._done, margins=theme.XXL))
        for later in (self._counting, self._done):
            later.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS)
        self._timer.timeout.connect(self._show_left)

    def refresh(self) -> None:
        """Which of the three it is now."""
        if not self._locks.has_pin():
            self._show(self._done)
        elif self._locks.removal() is None:
            self._show(self._explaining)
        else:
            self._show(self._counting)
            self._show_left()

    def focus_first(self) -> None:
        """Keyboard focus where one goes on."""
        first = {self._explaining: self.typed, self._counting: self.cancel, self._done: self.enter}
        first[self._shown].setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.typed.clear()
        self.trouble.hide()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _make_explaining(self) -> QWidget:
        how = self.tr("Je kunt de pincode weghalen zonder dat je hem weet. Al het andere blijft zoals het is.")
        long = self.tr(
            "Dat duurt {time}, en die tijd telt alleen terwijl Thuisplan open is. Je kunt altijd stoppen. "
            "Weet je de pincode weer, dan kun je gewoon naar binnen."
        ).format(time=words.wait(REMOVAL))
        seen = self.tr(
            "Bij “Wie ben jij?” staat zolang dat dit gevraagd is. "
            "Daarna staat in de Ouderhoek op welke dag het zo ging."
        )
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(self.sentence)
        self.typed.setAccessibleName(self.tr("Typ over: {sentence}").format(sentence=self.sentence))
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.typed.textEdited.connect(lambda _text: self.trouble.hide())
        self.typed.returnPressed.connect(self._ask)
        self.start = button(self.tr("Begin te tellen"), "clock", "primary", on=self._ask)
        copy = label(self.tr("Typ deze zin over:"), "second")
        return _view(
            label(self.tr("Pincode kwijt?"), "card"), label(how, "body", wrap=True), label(long, "body", wrap=True),
            label(seen, "body", wrap=True), copy, label(self.sentence, "item", wrap=True), self.typed, self.trouble,
            row(self.start, 1),
        )

    def _make_counting(self) -> QWidget:
        self.left = label("", "item", wrap=True)
        meanwhile = self.tr(
            "Je kunt intussen iets anders doen in Thuisplan. Sluit je het, dan telt het de volgende keer verder."
        )
        self.cancel = button(self.tr("Laat de pincode staan"), on=self._stop)
        return _view(
            label(self.tr("De pincode gaat weg"), "card"), self.left, label(meanwhile, "body", wrap=True),
            row(self.cancel, 1),
        )

    def _make_done(self) -> QWidget:
        again = self.tr("Bij Sloten kun je een nieuwe kiezen.")
        self.enter = button(self.tr("Naar de Ouderhoek"), "house-line", "primary", on=self.entered.emit)
        return _view(
            label(self.tr("De pincode is weg"), "card"), label(again, "body", wrap=True), row(self.enter, 1),
        )

    def _show(self, view: QWidget) -> None:
        if self._shown is not view:
            had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
            view.show()
            self._shown.hide()
            self._shown = view
            if had_focus:
                self.focus_first()

    def _show_left(self) -> None:
        if (left := self._locks.removal()) is not None:
            self.left.setText(self.tr("Over {time} is de pincode weg.").format(time=words.wait_about(left)))

    def _ask(self) -> None:
        if same_sentence(self.typed.text(), self.sentence):
            self._locks.ask_removal()
            return
        self.trouble.setText(self.tr("Typ de zin precies over: {sentence}").format(sentence=self.sentence))
        self.trouble.show()
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        self._locks.cancel_removal()


def _view(*items: QWidget | QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(column(*items, spacing=theme.L))
    return made
