"""The card to weigh or measure by: the child types what its scale or cup says, and hears whether there may be a bit
more or less.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.weighing import MOST, Weighed, weigh
from thuisplan.ui import kitchen_words, theme
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.forms import say_what
from thuisplan.ui.widgets.number_pad import NumberPad

_TOLD = 72      # px, for three lines: the keys stay where they are, whatever is told


class ScaleCard(QFrame):
    """`closed`: back to the amounts. `weighed`: there is enough in the bowl or the cup. `said`: whether there is."""

    closed = Signal()
    weighed = Signal()
    said = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._asked: Amount | None = None
        self.name = Elided("", "card")
        self.much = label("", "second")
        self.shut = button("", "x", "quiet", name=" ", on=self.closed.emit)
        self.shut.setFixedSize(48, 48)
        self.told = label("", "told", wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.pad = NumberPad("", "", most=MOST)
        self.pad.entered.connect(self._weigh)
        self.pad.typed.connect(self._ask)
        header = row(column(self.name, self.much, spacing=0), self.shut)
        header.setStretch(0, 1)
        self._parts = row(column(header, self.told, self.pad.number, spacing=theme.M), row(1, self.pad, 1),
                          spacing=theme.M)
        self.setLayout(column(self._parts, margins=16))
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Where there is little height the keys stand beside the rest."""
        directions = QBoxLayout.Direction
        self._parts.setDirection(directions.LeftToRight if low else directions.TopToBottom)
        self._parts.setStretch(0, 1 if low else 0)
        self.told.setMinimumHeight(48 if low else _TOLD)

    def begin(self, name: str, asked: Amount) -> None:
        """`asked`: in grams or millilitres."""
        self._asked = asked
        self.name.setText(name)
        self.much.setText(self.tr("nodig: {much}").format(much=kitchen_words.amount(asked)))
        cup = asked.unit is Unit.MILLILITRE
        say_what(self.shut, self.tr("Klaar met meten") if cup else self.tr("Klaar met wegen"))
        asks = self.tr("Wat zegt de maatbeker?") if cup else self.tr("Wat zegt de weegschaal?")
        self.pad.ask(asks, kitchen_words.short_unit(asked.unit, asked.value))
        self._ask()
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        assert self._asked is not None
        self._tell(
            self.tr("Zet de maatbeker recht neer, en kijk met je ogen bij het streepje. Wat zegt de maatbeker?")
            if self._asked.unit is Unit.MILLILITRE
            else self.tr("Zet de lege kom erop, en de weegschaal op 0. Wat zegt de weegschaal?"))

    def _weigh(self, said: int) -> None:
        assert self._asked is not None
        found = weigh(self._asked, said)
        self._tell({
            Weighed.EXACT: self.tr("Dat is precies genoeg."),
            Weighed.FINE: self.tr("Dat is genoeg. Een beetje meer of minder geeft niet."),
            Weighed.ADD: self.tr("Er mag nog iets bij."),
            Weighed.TAKE: self.tr("Er mag iets af."),
        }[found])
        enough = found in (Weighed.EXACT, Weighed.FINE)
        self.said.emit(enough)
        if enough:
            self.weighed.emit()

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.told, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space goes to no other step meanwhile."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
