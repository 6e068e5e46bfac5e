"""One thing to tap, a recipe or something to do: its picture, its name, and how long it takes."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt

from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import column, label, row
from thuisplan.ui.widgets.choice_card import ChoiceCard
from thuisplan.ui.widgets.pictures import Picture

_PICTURE, _WIDTH, _HEIGHT = 52, 236, 96     # px; two lines of a name fit, and a third makes it higher
_LEFT, _GAP, _RIGHT = 14, 10, 10
_BELOW = 24         # of the line below the name
_HEART = 24


class KitchenTile(ChoiceCard):
    """`below`: a word that it needs, such as "vanaf groep 6". `liked`: it has a heart, as a favourite."""

    def __init__(self, title: str, picture: str, minutes: int, below: str, *, liked: bool) -> None:
        time = words.minutes(minutes)
        named = label(title, "item", wrap=True)
        said = label(f"{time} · {below}" if below else time, "second")
        shown = Picture(picture, _PICTURE)
        if liked:
            heart = Picture("heart-fill", _HEART, circle="tomato", icon_token="tomato")
            heart.setParent(shown)
            heart.move(_PICTURE - _HEART, _PICTURE - _HEART)
        inside = row(shown, column(1, named, said, 1, spacing=2), spacing=_GAP)
        inside.setStretch(1, 1)
        favourite = QCoreApplication.translate("KitchenTile", "favoriet") if liked else ""
        super().__init__(", ".join(part for part in (title, time, below, favourite) if part), inside)
        self._named, self._size = named, QSize()
        self.setCheckable(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
        inside.setContentsMargins(_LEFT, theme.M, _RIGHT, theme.M)

    def sizeHint(self) -> QSize:
        """The same for nearly every name, so that the rows of every group are as high.

        Worked out once: a layout asks for it dozens of times, and there may be hundreds of tiles.
        """
        if not self._size.isValid():
            self._named.ensurePolished()
            text = self._named.heightForWidth(_WIDTH - _LEFT - _PICTURE - _GAP - _RIGHT)
            self._size = QSize(_WIDTH, max(_HEIGHT, text + _BELOW + 2 * theme.M))
        return self._size

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._size = QSize()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
