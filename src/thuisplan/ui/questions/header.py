"""The top of a page with something to work out: the way back, what it is, and whether a child likes it best."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, column, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.heart import heart
from thuisplan.ui.widgets.photo_view import PhotoView
from thuisplan.ui.widgets.pictures import Picture

_PHOTO = QSize(88, 66)      # px


class Header(QWidget):
    """`closed`: back to where one came from. `liked` tells what the heart is now. `right`: stands at the end."""

    closed = Signal()
    liked = Signal(bool)

    def __init__(self, *right: QWidget) -> None:
        super().__init__()
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=self.closed.emit)
        self.back.setFixedSize(48, 48)
        self._drawn, self.photo, self.picture = Picture("cooking", 60), PhotoView(_PHOTO), QWidget()
        self.picture.setLayout(row(self._drawn, self.photo, spacing=0))
        self.title = Elided("", "page")
        self.heart = heart(self.tr("Mijn favoriet"))
        self.heart.clicked.connect(self.liked)
        self.chips = row(spacing=theme.M)
        titles = column(self.title, self.chips, spacing=theme.S)
        line = row(self.back, self.picture, titles, self.heart, *right, spacing=theme.L)
        line.setStretch(2, 1)
        for made in (self.back, self.heart):
            line.setAlignment(made, Qt.AlignmentFlag.AlignVCenter)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
        self.setLayout(line)

    def show_what(self, title: str, picture: str, photo: bytes | None, *, liked: bool) -> None:
        """`photo`: a JPEG, in place of the picture."""
        self.title.setText(title)
        self._drawn.show_picture(picture)
        self.photo.show_photo(photo)
        self._drawn.setVisible(not self.photo.has_photo())
        self.heart.setChecked(liked)
