"""Big number keys for a PIN, by tapping and by keyboard; of what was typed only dots can be seen."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from thuisplan.domain.pins import PIN_LENGTHS
from thuisplan.ui import theme

from .basics import button, column, row
from .roving import Roving, chain_tabs

KEY = QSize(88, 60)         # px
_DOT, _STEP = 14, 26        # px: a dot, and from one to the next
_MOST = PIN_LENGTHS[-1]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Dots(QWidget):
    """A field with as many dots as digits were typed."""

    def __init__(self) -> None:
        super().__init__()
        self._count, self._is_open = 0, True
        self.setFixedHeight(52)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_count(self, count: int, *, is_open: bool) -> None:
        self._count, self._is_open = count, is_open
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 3 if self.hasFocus() else 1
        painter.setPen(QPen(theme.colour("berry" if self.hasFocus() else "edge"), width))
        painter.setBrush(theme.colour("card" if self._is_open else "sunk"))
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, theme.RADIUS_BUTTON, theme.RADIUS_BUTTON)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        left = (self.width() - (self._count - 1) * _STEP) / 2
        for n in range(self._count):
            painter.drawEllipse(QPointF(left + n * _STEP, self.height() / 2), _DOT / 2, _DOT / 2)


class Keypad(QWidget):
    """`entered`: somebody is done typing; `take` gives the digits, once. One stop for Tab, then arrows."""

    entered = Signal()
    typed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._digits = ""
        self._is_open = True
        self._name = name
        self.dots = Dots()
        self.keys: dict[str, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(theme.M)
        for n, digit in enumerate("1234567890"):
            self.keys[digit] = button(digit, role="key", on=partial(self._type, digit))
            grid.addWidget(self.keys[digit], n // 3, n % 3 if digit != "0" else 1)
        self.wipe = button("", "backspace", "key", name=self.tr("Laatste teken weg"), on=self._wipe)
        self.done = button(self.tr("Klaar"), role="primary", on=self._done)
        grid.addWidget(self.wipe, 3, 0)
        grid.addWidget(self.done, 3, 2)
        self.setLayout(column(self.dots, grid, spacing=theme.L))
        roving = Roving(self)
        in_order = [*(self.keys[d] for d in "123456789"), self.wipe, self.keys["0"], self.done]
        for key in in_order:
            key.setProperty("key", True)
            key.setFixedSize(KEY)
            roving.add(key)
        self.setFixedWidth(3 * KEY.width() + 2 * theme.M)
        self.setFocusProxy(self.dots)
        chain_tabs([self.dots, *in_order])
        self._show()

    def take(self) -> str:
        """What was typed; it is gone here afterwards."""
        digits, self._digits = self._digits, ""
        self._show()
        return digits

    def clear(self) -> None:
        self.take()

    def set_open(self, is_open: bool) -> None:
        """Shut, no key does anything; the keyboard stays where it was."""
        self._is_open = is_open
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
        if self._is_open and len(self._digits) < _MOST:
            self._digits += digit
            self._show()
            self.typed.emit()

    def _wipe(self) -> None:
        self._digits = self._digits[:-1]
        self._show()

    def _done(self) -> None:
        if self._is_open and len(self._digits) in PIN_LENGTHS:
            self.entered.emit()

    def _show(self) -> None:
        count = len(self._digits)
        self.dots.show_count(count, is_open=self._is_open)
        told = self.tr("{name}: {count} tekens getypt").format(name=self._name, count=count)
        if count == 1:
            told = self.tr("{name}: 1 teken getypt").format(name=self._name)
        if told != self.dots.accessibleName():
            self.dots.setAccessibleName(told)
            if self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.dots, told))
        for key in (*self.keys.values(), self.wipe):
            self._enable(key, self._is_open)
        self._enable(self.done, self._is_open and count in PIN_LENGTHS)

    def _enable(self, key: QPushButton, enabled: bool) -> None:
        if key.hasFocus() and not enabled:      # else Qt takes the keyboard to whatever comes next
            self.dots.setFocus(Qt.FocusReason.OtherFocusReason)
        key.setEnabled(enabled)


def keypad_and_words(keypad: Keypad, words: QLabel, *, beside: bool) -> QBoxLayout:
    """The keys with what is said about them, of which two lines have room: nothing moves when it changes."""
    words.setMinimumHeight(48)
    if not beside:
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return column(words, row(1, keypad, 1), spacing=theme.M)
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    made = row(spacing=theme.XL)
    made.addWidget(words, 1)
    made.addWidget(keypad)
    return made
