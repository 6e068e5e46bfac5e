"""A card with one thing to print, or with a few to choose from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.pictures import Picture

_PICTURE = 48       # px


class PrintCard(QFrame):
    """`asked` tells that it is wanted."""

    asked = Signal()

    def __init__(self, picture: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._title = label("", "item")
        self._sentence = label("", "second", wrap=True)
        self.print = button(self.tr("Afdrukken"), "printer", on=self.asked.emit)
        said = column(self._title, self._sentence, spacing=0)
        line = row(Picture(picture, _PICTURE), said, self.print, spacing=16, margins=16)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_words(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.print.setAccessibleName(self.tr("Afdrukken: {what}").format(what=title))
