"""A card to choose: whatever is shown in it, tapped anywhere; chosen it has a border and a check."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QWidget

from thuisplan.ui import theme

from . import pictures

_CHECK = 26     # px


class ChoiceCard(QPushButton):
    """`name` is what a screen reader says; leave _CHECK px free at the right of the first line of `content`."""

    def __init__(self, name: str, content: QLayout, description: str = "") -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        content.setContentsMargins(theme.XL, 18, theme.XL, 18)
        self.setLayout(content)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for part in self.findChildren(QWidget):     # a tap on a word is a tap on the card
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.totalMinimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()        # as Space does
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, focused = self.isChecked(), self.hasFocus()
        width = 3 if focused else 2 if chosen else 1
        edge = ("ink" if chosen else "berry") if focused else "tomato" if chosen else (
            "edge" if self.underMouse() else "line")
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour("tomato_bg" if chosen else "sunk" if self.isDown() else "card"))
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, theme.RADIUS_CARD, theme.RADIUS_CARD)
        if chosen:
            corner = QRectF(self.width() - _CHECK - 14, 14, _CHECK, _CHECK)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("tomato"))
            painter.drawEllipse(corner)
            check = pictures.icon_pixmap("check", "card", 16, self.devicePixelRatioF())
            painter.drawPixmap(corner.topLeft() + QPointF(5, 5), check)
