"""Two columns beside each other where there is room for both, below each other where there is not."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from thuisplan.ui import theme

from .basics import column


class Columns(QWidget):
    """`beside`: the least width in px for two columns; `shares`: of that width, for each of them."""

    def __init__(self, left: QWidget, right: QWidget, *, beside: int, shares: tuple[int, int] = (1, 1)) -> None:
        super().__init__()
        self._beside, self._shares = beside, shares
        self._left, self._right = QWidget(), QWidget()
        self._left.setLayout(column(left, 1))
        self._right.setLayout(column(right, 1))
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.XL)
        self._layout.addWidget(self._left, shares[0])
        self._layout.addWidget(self._right, shares[1])

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column can be, whatever stands now: otherwise two columns could never become one."""
        hint = super().minimumSizeHint()
        widest = max(self._left.minimumSizeHint().width(), self._right.minimumSizeHint().width())
        return QSize(widest, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._beside
        self._layout.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        for index in (0, 1):
            self._layout.setStretch(index, self._shares[index] if wide else 0)
