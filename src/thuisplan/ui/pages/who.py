"""Wie ben je?: the tiles of the family. The first thing on the screen, drawn before the services are there."""

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QSpacerItem, QWidget

from thuisplan.domain.family import Child
from thuisplan.domain.locks import Doors
from thuisplan.ui import words
from thuisplan.ui.widgets.basics import button, column, label, row, scrolling
from thuisplan.ui.widgets.child_tile import TINY
from thuisplan.ui.widgets.pictures import Picture, icon
from thuisplan.ui.widgets.tile_field import TileField

if TYPE_CHECKING:
    from thuisplan.domain.focus import Focus
    from thuisplan.domain.stopwatch import Reading

_AIR, _SIDE = 22, 32        # px round the page at the least
_GAP = 30                   # px above and below the tiles
_LINE = 4
_SHRINKS = QSizePolicy.Policy.Maximum
_OPEN = Doors()
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class WhoPage(QWidget):
    """`child_chosen` tells the Child whose tile was tapped; `parents_chosen`: somebody goes to the Ouderhoek.

    `who_sees_asked`: somebody wants to read who sees what.
    """

    child_chosen = Signal(object)
    parents_chosen = Signal()
    who_sees_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("Wie ben jij?"))
        self._children: list[Child] = []
        self._doors = Doors()
        title = _centred(label(self.tr("Hoi! Wie ben jij?"), "hero"))
        self._day = _centred(label(" ", "day"))
        self.field = TileField()
        self.field.chosen.connect(lambda n: self.child_chosen.emit(self._children[n]))
        self.field.left_below.connect(self._focus_parents)
        self._area = scrolling(self.field)
        self._nobody: QWidget | None = None
        self.parents = button(self.tr("Ouderhoek"), "house-line-fill", on=self.parents_chosen.emit)
        self.parents.installEventFilter(self)
        # Small, and there for everybody: who did not ask it sees that somebody did.
        self.asked = _centred(label(self.tr("Er is gevraagd om de pincode weg te halen."), "asked"))
        self.asked.hide()
        self.who_sees = button(self.tr("Wie ziet wat?"), "eye", "quiet", on=self.who_sees_asked.emit)
        self.who_sees.installEventFilter(self)
        shield = Picture("shield-check-fill", 18, icon_token="leaf")
        footer = row(1, shield, label(self.tr("Alles blijft op deze laptop"), "second"), 1, spacing=10)
        # As high as the footer, so that the tiles stand in the middle; gives way in a low window.
        balance = QSpacerItem(0, footer.sizeHint().height() + 14, _SHRINKS, _SHRINKS)
        below = row(1, self.parents, self.who_sees, 1)
        self._column = column(1, title, self._day, self._area, below, self.asked, 1, footer, spacing=_LINE)
        self._column.insertSpacing(3, _GAP)
        self._column.insertSpacing(5, _GAP)
        self._column.setStretchFactor(self._area, 1000)     # as high as it may be, before the air grows
        self._column.insertSpacerItem(0, balance)
        self._column.setContentsMargins(_SIDE, _AIR, _SIDE, _AIR)
        self.setLayout(self._column)
        parts = sum(part.sizeHint().height() for part in (title, self._day, self.parents))
        self._around = parts + footer.sizeHint().height() + 2 * _GAP + 10 * _LINE + 2 * _AIR     # not for the tiles

    def show_family(self, children: list[Child], day: date, doors: Doors = _OPEN) -> None:
        """The tiles of `children`, in this order, which day it is, and which doors have a lock. Ends waiting."""
        self.wait_for(None)
        self._day.setText(words.sentence(words.date_long(day)))
        if doors != self._doors:
            self._show_parents(doors)
        if children != self._children or not children or doors.children != self._doors.children:
            self._children, self._doors = list(children), doors
            self._show_tiles()
        self._doors = doors

    def _show_parents(self, doors: Doors) -> None:
        self.parents.setIcon(icon("lock-fill" if doors.parents else "house-line-fill", "ink", 22))
        word = self.tr("Ouderhoek")
        self.parents.setAccessibleName(self.tr("{word}, met pincode").format(word=word) if doors.parents else word)
        self.parents.setAccessibleDescription(self.asked.text() if doors.removal_asked else "")
        self.asked.setVisible(doors.removal_asked)
        if self.isVisible():
            self._arrange()

    def show_timers(self, timers: "list[Focus]", now: "Reading") -> None:
        """On the tile of each child that has one, how long it still takes."""
        from thuisplan.ui import focus_words  # not before the first paint

        shown = {timer.child: focus_words.shown(timer, now) for timer in timers}
        for tile, child in zip(self.field.tiles, self._children, strict=True):
            timer = shown.get(child.id)
            tile.show_timer(*((timer.share, timer.brief, timer.spoken) if timer else (0.0, "", "")))

    def wait_for(self, child: Child | None) -> None:
        """Show that the tile of `child` is being opened; None: nobody's is."""
        for tile, of in zip(self.field.tiles, self._children, strict=True):
            tile.wait(self.tr("even…") if of == child else "")

    def _show_tiles(self) -> None:
        self.field.set_count(len(self._children))
        for tile, child in zip(self.field.tiles, self._children, strict=True):
            locked = self.tr("met een slot") if child.id in self._doors.children else ""
            tile.show_child(child.name, words.groep(child.groep), child.avatar, child.colour, locked)
        for before, after in pairwise([*self.field.tiles, self.parents, self.who_sees]):
            QWidget.setTabOrder(before, after)
        if not self._children and self._nobody is None:
            self._nobody = self._make_nobody()
            self._column.insertWidget(self._column.indexOf(self._area), self._nobody)
        self._area.setVisible(bool(self._children))
        if self._nobody is not None:
            self._nobody.setVisible(not self._children)
        if self.isVisible():        # else the first resize does it
            self._arrange()

    def _make_nobody(self) -> QWidget:
        made = QWidget()
        text = label(self.tr("Hier komen de kinderen te staan. In de Ouderhoek voeg je ze toe."), "body", wrap=True)
        text.setFixedWidth(300)
        made.setLayout(column(row(1, Picture("house-with-garden", 140), 1), row(1, _centred(text), 1), spacing=20))
        return made

    def _arrange(self) -> None:
        around = self._around + (0 if self.asked.isHidden() else self.asked.sizeHint().height() + _LINE)
        width, room = self.width() - 2 * _SIDE, max(TINY.height, self.height() - around)
        needed = self.field.arrange(width, room)
        if needed > room:       # the bar at the right takes its place
            needed = self.field.arrange(width - self._area.verticalScrollBar().sizeHint().width(), room)
        self.field.setMinimumHeight(needed)
        self._area.setMinimumHeight(min(needed, TINY.height))
        self._area.setMaximumHeight(min(needed, room))

    def _focus_parents(self) -> None:
        self.parents.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()         # else Qt gives the first tile a ring before anybody touched a key

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No tile has a ring at first; an arrow gives it."""
        if event.key() in _ARROWS:
            self.field.focus_tile()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab begins at the first tile: for Qt that one comes last, as it was made last."""
        if self.hasFocus() and forward and self._children:
            self.field.focus_tile(0)
            return True
        return super().focusNextPrevChild(forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow up on the Ouderhoek goes back to the tile that one came from."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Up:
            self.field.focus_tile()
            return True
        return super().eventFilter(watched, event)


def _centred(text: QLabel) -> QLabel:
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return text
