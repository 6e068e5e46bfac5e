"""A field to look for something by words, with a magnifying glass in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from .pictures import Picture

WIDTH, HEIGHT, _GLASS = 240, 48, 20     # px


class SearchField(QLineEdit):
    """`name`: for a screen reader; `hint`: what stands there while it is empty."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setProperty("role", "search")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(40)
        self.setFixedWidth(WIDTH)
        self.setMinimumHeight(HEIGHT)
        glass = Picture("magnifying-glass", _GLASS, icon_token="soft")
        glass.setParent(self)
        glass.move(14, (HEIGHT - _GLASS) // 2)
        glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
