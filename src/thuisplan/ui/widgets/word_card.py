"""A calm word about the whole day on a card: a picture, a sentence, and perhaps a second one."""

from PySide6.QtWidgets import QFrame

from thuisplan.ui import theme

from .basics import column, label, row
from .pictures import Picture


class WordCard(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.picture = Picture("sun", 56)
        self.text = label("", "item", wrap=True)
        self.second = label("", "second", wrap=True)
        words = column(1, self.text, self.second, 1, spacing=2)
        inner = row(self.picture, words, spacing=16, margins=theme.XL)
        inner.setStretchFactor(words, 1)
        self.setLayout(inner)

    def say(self, picture: str, text: str, second: str = "", role: str = "card") -> None:
        """`role`: as for basics.card."""
        self.picture.show_picture(picture)
        self.text.setText(text)
        self.second.setText(second)
        self.second.setVisible(bool(second))
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
