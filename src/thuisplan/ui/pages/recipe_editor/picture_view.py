"""One of many pictures for a recipe, on a view of its own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.content import Picture
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, card, column, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.picture_picker import PicturePicker


class PictureView(QWidget):
    """`chosen` tells the picture. `closed`: it stays as it was."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, pictures: Sequence[Picture]) -> None:
        super().__init__()
        self.picker = PicturePicker(pictures, self.tr("Kies een plaatje"), 40)
        self.picker.changed.connect(self.chosen)
        back = button("", "arrow-left", name=self.tr("Terug naar het recept"), on=self.closed.emit)
        back.setFixedSize(theme.CHILD_TARGET, theme.CHILD_TARGET)
        frame, inside = card(), QWidget()
        frame.setLayout(column(self.picker, margins=theme.XL))
        inside.setLayout(column(frame, 1))
        self.setLayout(column(
            row(back, Elided(self.tr("Kies een plaatje"), "page")), scrolling(inside), spacing=16))
