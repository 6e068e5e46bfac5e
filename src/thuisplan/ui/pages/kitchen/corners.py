"""What kind of thing a child wants to do: one of six, each with its picture; cooking to begin with."""

from PySide6.QtCore import QSize

from thuisplan.domain.activities import Corner
from thuisplan.ui import kitchen_words
from thuisplan.ui.widgets import pictures
from thuisplan.ui.widgets.basics import button
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow

_PICTURE = 28       # px


class Corners(Choice[Corner]):
    """Exactly one is chosen."""

    def __init__(self) -> None:
        super().__init__(Flow(), needed=True)
        for corner in Corner:
            look = kitchen_words.corner(corner)
            made = button(look.word, role="chip")
            made.setText(f" {look.word}")       # QSS cannot set the icon's distance
            made.setIcon(pictures.picture(look.picture, _PICTURE))
            made.setProperty("tight", True)
            made.setIconSize(QSize(_PICTURE, _PICTURE))
            self.add(corner, made)
        self.choose(Corner.COOKING)

    @property
    def chosen(self) -> Corner:
        return self.value() or Corner.COOKING
