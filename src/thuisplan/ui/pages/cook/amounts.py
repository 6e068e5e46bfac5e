"""What goes in at this step, readable from a metre; and what is hot or sharp."""

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import card, clear, column, label, row
from thuisplan.ui.widgets.pictures import Picture

MANY = 6        # more than this stand closer to each other


class Amounts(QWidget):
    """`show_amounts`: (picture, name, how much) of each."""

    def __init__(self) -> None:
        super().__init__()
        self._card = card()
        self._heading = label(self.tr("Hierbij"), "second")
        self._list = column(spacing=theme.L)
        self._card.setLayout(column(self._heading, self._list, spacing=theme.L, margins=theme.XL))
        self.safety = label("", "body", wrap=True)
        self._warning: QFrame = card("suggestion")
        sign = Picture("warning-circle-fill", 28, icon_token="carrot")
        line = row(sign, self.safety, spacing=theme.L, margins=16)
        line.setStretch(1, 1)
        self._warning.setLayout(line)
        self._small = False
        self._texts: list[QLabel] = []
        self.setLayout(column(self._card, self._warning, 1, spacing=16))

    def show_amounts(self, amounts: list[tuple[str, str, str]]) -> None:
        clear(self._list)
        self._texts = []
        self._list.setSpacing(theme.L if len(amounts) <= MANY else 2)
        for picture, name, much in amounts:
            number, named = label(much, "beside"), label(name, "body", wrap=True)
            number.setProperty("small", self._small)
            self._texts.append(number)
            line = row(Picture(picture, 36), number, named, spacing=theme.L)
            line.setStretch(2, 1)
            self._list.addLayout(line)
        self._card.setVisible(bool(amounts))

    def show_safety(self, text: str) -> None:
        self.safety.setText(text)
        self._warning.setVisible(bool(text))

    def set_small(self, small: bool) -> None:
        if small != self._small:
            self._small = small
            for made in self._texts:
                made.setProperty("small", small)
                made.style().unpolish(made)
                made.style().polish(made)
