"""The small parts every page is made of: labels, buttons, tiles, cards, rows and columns."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import Qt as Formatting
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from thuisplan.ui import theme

from . import pictures


def label(text: str, role: str = "body", *, wrap: bool = False) -> QLabel:
    """Always plain text: a name such as "<b>" is shown as it is. `role`: see style/thuisplan.qss."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def set_tooltip(widget: QWidget, text: str) -> None:
    """Shows `text` as it is. Qt takes what looks like it for HTML, and only then there is something to escape."""
    if Formatting.mightBeRichText(text):
        text = f"<span>{text.replace('&', '&amp;').replace('<', '&lt;')}</span>"
    widget.setToolTip(text)


def button(
    text: str,
    icon: str | None = None,
    role: str = "secondary",
    *,
    big: bool = True,
    name: str | None = None,
    on: Callable[[], object] | None = None,
) -> QPushButton:
    """`role`: primary (one a page), secondary, quiet, chip, room, round. `big`: 48 px, else 40 px.

    `name`: the accessible name when `text` does not say enough; ampersands in `text` are shown as they are.
    """
    gap = "  " if role == "room" else " " if icon and text else ""     # QSS cannot set the icon's distance
    made = QPushButton(gap + text.replace("&", "&&"))
    made.setProperty("role", role)
    made.setProperty("big", big)
    made.setAutoDefault(True)       # Enter presses it, as Space does
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(name or text)
    if name and not text:
        set_tooltip(made, name)
    if icon:
        token = {"primary": "card", "quiet": "soft", "room": "soft", "snack": "butter"}.get(role, "ink")
        made.setIcon(pictures.icon(icon, token, 22, "tomato" if role == "room" else None))
        made.setIconSize(QSize(22, 22))
    if on:
        made.clicked.connect(lambda _checked=False: on())
    return made


class Tile(QToolButton):
    """An icon or a picture above a word. `role`: a kind's token, "face" or "plain"."""

    def __init__(
        self, text: str, *, icon: str | None = None, picture: str | None = None, role: str = "plain", size: int = 32
    ) -> None:
        super().__init__()
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setProperty("role", role)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        if not text:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        if icon:
            self.setIcon(pictures.icon(icon, role if role in theme.LIGHT else "ink", size))
        if picture:
            self.setIcon(pictures.picture(picture, size))
        self.setIconSize(QSize(size, size))
        self.setMinimumHeight(theme.CHILD_TARGET)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def card(role: str = "card") -> QFrame:
    """A frame; `role`: card, suggestion, calm, check, rule."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def column(*items: QWidget | QLayout | int, spacing: int = theme.L, margins: int = 0) -> QVBoxLayout:
    """Widgets and layouts below each other; an int is a stretch of that weight."""
    made = QVBoxLayout()
    _fill(made, items, spacing, margins)
    return made


def row(*items: QWidget | QLayout | int, spacing: int = theme.L, margins: int = 0) -> QHBoxLayout:
    """Widgets and layouts beside each other; an int is a stretch of that weight."""
    made = QHBoxLayout()
    _fill(made, items, spacing, margins)
    return made


def _fill(layout: QBoxLayout, items: Iterable[QWidget | QLayout | int], spacing: int, margins: int) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margins, margins, margins, margins)
    for item in items:
        if isinstance(item, int):
            layout.addStretch(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def scrolling(content: QWidget) -> QScrollArea:
    """Content that may be taller than the window; it scrolls up and down only and follows the focus."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("role", "plain")
    area.setWidget(content)
    return area


def alone(content: QLayout, width: int) -> QScrollArea:
    """One card of at most `width` px in the middle of a page, which scrolls where the card is taller."""
    content.setContentsMargins(theme.XXL, theme.XXL, theme.XXL, theme.XXL)
    frame, around = card(), QWidget()
    frame.setMaximumWidth(width)
    frame.setLayout(content)
    across = row(1, frame, 1, spacing=0)
    across.setStretchFactor(frame, 1000)
    around.setLayout(column(1, across, 1, margins=theme.XL))
    return scrolling(around)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
