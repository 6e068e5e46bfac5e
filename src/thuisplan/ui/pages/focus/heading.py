"""A picture and a title beside each other, in the middle."""

from PySide6.QtWidgets import QWidget

from thuisplan.ui.widgets.basics import label, row
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture

PICTURE = 42        # px
WIDEST = 760        # px of the title before it takes a second line


class Heading(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.picture = Picture("alarm-clock", PICTURE)
        self.title = label("", "page", wrap=True)
        self.title.setMaximumWidth(WIDEST)
        self.setLayout(row(1, self.picture, self.title, 1, spacing=16))

    def show_title(self, picture: str, title: str) -> None:
        if title != self.title.accessibleName() or not self.title.text():
            self.title.setText(breakable(title))
            self.title.setAccessibleName(title)
            wide = self.title.fontMetrics().horizontalAdvance(title) + 4
            self.title.setFixedWidth(min(wide, WIDEST))
        self.picture.show_picture(picture)
