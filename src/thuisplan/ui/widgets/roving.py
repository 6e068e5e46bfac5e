"""One stop for Tab per question; the arrow keys go through its answers."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def chain_tabs(stops: Sequence[QWidget]) -> None:
    """Tab goes through `stops` in this order, also those that are out of its way now (Qt would leave them out)."""
    away = [stop for stop in stops if stop.focusPolicy() == Qt.FocusPolicy.NoFocus]
    for stop in away:
        stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
    for stop in away:
        stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class Roving(QObject):
    """Keeps exactly one of `buttons` (those that are not hidden) in Tab's way: the one in use, else the chosen one.

    A QButtonGroup of Qt's does so only when it is exclusive, and then no tap takes an answer back.
    """

    def __init__(self, parent: QWidget, buttons: Iterable[QAbstractButton] = ()) -> None:
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []
        for button in buttons:
            self.add(button)

    def add(self, button: QAbstractButton) -> None:
        """After the others."""
        button.installEventFilter(self)
        self._buttons.append(button)
        self.settle()

    def remove(self, button: QAbstractButton) -> None:
        """It is about to go."""
        button.removeEventFilter(self)
        self._buttons.remove(button)

    def settle(self) -> None:
        """After another one was chosen, shown or hidden."""
        there = [b for b in self._buttons if not b.isHidden()]
        wanted = [*(b for b in there if b.hasFocus()), *(b for b in there if b.isChecked()), *there]
        for button in self._buttons:
            stop = bool(wanted) and button is wanted[0]
            policy = Qt.FocusPolicy.TabFocus if stop else Qt.FocusPolicy.NoFocus     # a tap gives no ring
            if button.focusPolicy() != policy:
                button.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.settle()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ARROWS:
            assert isinstance(watched, QAbstractButton)
            self._move(watched, Qt.Key(event.key()))
            return True
        return False

    def _move(self, here: QAbstractButton, key: Qt.Key) -> None:
        """To the next answer, or to the one above or below; at an edge nothing happens."""
        there = [b for b in self._buttons if not b.isHidden() and b.isEnabled()]
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            at = there.index(here) + (1 if key == Qt.Key.Key_Right else -1)
            found = there[at : at + 1] if at >= 0 else []
        else:
            below = key == Qt.Key.Key_Down
            found = [b for b in there if (b.y() > here.y() if below else b.y() < here.y())]
            found.sort(key=lambda b: (abs(b.y() - here.y()), abs(b.x() - here.x())))
        if found:
            found[0].setFocus(Qt.FocusReason.TabFocusReason)
