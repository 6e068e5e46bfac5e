"""How long: a few minutes to tap, or any other number with − and +. It may stay empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from thuisplan.ui import words

from .basics import button, label, row
from .roving import Roving
from .stepper import Stepper

USUAL = (10, 15, 25, 40)
STEP = 5
PLACES = len(USUAL) + 1     # the usual ones and that of last time
GAP = 6             # px


class MinutesChoice(QWidget):
    """`changed` tells the minutes, or None when the chosen ones were tapped again.

    It is as wide with four chips as with five or with − and +, so that nothing beside it moves.
    """

    changed = Signal(object)

    def __init__(self, most: int) -> None:
        super().__init__()
        self._value: int | None = None
        self._most = most
        self._offered: list[int] = list(USUAL)
        self.chips = [self._chip() for _ in range(PLACES)]
        self.other = button(self.tr("anders"), role="chip", name=self.tr("een ander aantal minuten"))
        self.other.setProperty("tight", True)
        self.other.setCheckable(True)
        self.other.clicked.connect(self._other)
        self.stepper = Stepper(
            self.tr("minuten"), self.tr("vijf minuten minder"), self.tr("vijf minuten meer"),
            least=STEP, most=most, step=STEP,
        )
        self.stepper.changed.connect(self._stepped)
        self.unit = label(self.tr("minuten"))
        inner = row(*self.chips, self.stepper, self.unit, self.other, spacing=GAP)
        for stretched in (*self.chips, self.unit):
            inner.setStretchFactor(stretched, 1)
        self.setLayout(inner)
        self._roving = Roving(self, [*self.chips, self.other])
        self._draw()

    def value(self) -> int | None:
        return self._value

    def show_minutes(self, value: int | None, last: int | None) -> None:
        """Without telling `changed`. `last` (those of last time) always gets a chip."""
        self._offered = sorted({*USUAL, *((last,) if last else ())})
        if value != self._value:
            self._value = value
            self.other.setChecked(value is not None and value not in self._offered)
        self._draw()

    def reset(self) -> None:
        """For another log: the chips again, nothing chosen."""
        self._value = None
        self.other.setChecked(False)

    def set_least_width(self, width: int) -> None:
        """Of each chip, in px, when there are as many as there can be."""
        probe = self.chips[-1]
        wide = []
        for minutes in (*USUAL, self._most):
            probe.setText(self.tr("{n} min").format(n=minutes))
            wide.append(max(width, probe.sizeHint().width()))
        self.other.setFixedWidth(max(width, self.other.sizeHint().width()))
        self.setFixedWidth(sum(wide) + self.other.width() + PLACES * GAP)
        self._draw()

    def _chip(self) -> QPushButton:
        chip = button("", role="chip")
        chip.setProperty("tight", True)
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self._tapped(self._offered[self.chips.index(chip)]))
        return chip

    def _draw(self) -> None:
        stepping = self.other.isChecked()
        for n, chip in enumerate(self.chips):
            there = n < len(self._offered) and not stepping
            chip.setVisible(there)
            if there:
                chip.setText(self.tr("{n} min").format(n=self._offered[n]))
                chip.setAccessibleName(words.minutes(self._offered[n]))
                chip.setChecked(self._offered[n] == self._value)
        self.stepper.setVisible(stepping)
        self.unit.setVisible(stepping)
        self.stepper.set_value(self._value)
        self._roving.settle()

    def _tapped(self, minutes: int) -> None:
        self._tell(None if minutes == self._value else minutes)

    def _other(self) -> None:
        """From the chosen minutes on: opening fills nothing in, closing takes a number of its own back."""
        if not self.other.isChecked() and self._value not in self._offered:
            self._tell(None)
        self._draw()
        if self.other.isChecked() and self.other.hasFocus():        # by keys: a tap gives no ring
            self.stepper.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stepped(self, minutes: int | None) -> None:
        self._tell(minutes)

    def _tell(self, minutes: int | None) -> None:
        self._value = minutes
        self._draw()
        self.changed.emit(minutes)


