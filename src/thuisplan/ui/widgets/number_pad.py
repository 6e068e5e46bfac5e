"""Big keys for a number, by tapping and by keyboard."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from thuisplan.ui import theme

from .basics import button, column, label
from .keypad import KEY
from .roving import Roving

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NumberPad(QWidget):
    """`entered` tells the number. `typed`: there is another one now. One stop for Tab, then arrows.

    `number` shows what was typed, wherever it is laid out.
    """

    entered = Signal(int)
    typed = Signal()

    def __init__(self, name: str, unit: str, *, most: int) -> None:
        super().__init__()
        self._name, self._unit, self._most = name, unit, most
        self._digits = ""
        self._is_read = False       # it was entered: the next digit begins anew
        self.number = label("", "weighed")
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keys: dict[str, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(theme.M)
        for n, digit in enumerate("1234567890"):
            self.keys[digit] = button(digit, role="key", on=partial(self._type, digit))
            grid.addWidget(self.keys[digit], n // 3, n % 3 if digit != "0" else 1)
        self.wipe = button("", "backspace", "key", name=self.tr("Laatste teken weg"), on=self._wipe)
        self.done = button(self.tr("Kijk"), role="primary", on=self._done)
        grid.addWidget(self.wipe, 3, 0)
        grid.addWidget(self.done, 3, 2)
        self.setLayout(column(grid))
        roving = Roving(self)
        for key in (*(self.keys[d] for d in "123456789"), self.wipe, self.keys["0"], self.done):
            key.setProperty("key", True)
            key.setFixedSize(KEY)
            roving.add(key)
        self.setFixedWidth(3 * KEY.width() + 2 * theme.M)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show()

    def ask(self, name: str, unit: str) -> None:
        """For another number, with nothing typed yet."""
        self._name, self._unit = name, unit
        self.clear()

    def clear(self) -> None:
        self._digits, self._is_read = "", False
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in self.keys:
            self._type(event.text())
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._wipe()
        elif event.key() in _ENTER:
            self._done()
        else:
            super().keyPressEvent(event)

    def _type(self, digit: str) -> None:
        typed = (("" if self._is_read else self._digits) + digit).lstrip("0") or "0"
        if int(typed) <= self._most:
            self._digits, self._is_read = typed, False
            self._show()
            self.typed.emit()

    def _wipe(self) -> None:
        self._digits, self._is_read = self._digits[:-1], False
        self._show()
        self.typed.emit()

    def _done(self) -> None:
        if self._digits:
            self._is_read = True
            self.entered.emit(int(self._digits))

    def _show(self) -> None:
        said = f"{self._digits or '…'} {self._unit}"
        self.number.setText(said)
        self.setAccessibleName(f"{self._name}: {said}")
        self.done.setEnabled(bool(self._digits))
