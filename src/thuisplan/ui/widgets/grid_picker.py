"""Choosing one of many by tapping: cells that flow over the width; arrow keys go through them, Space chooses."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from thuisplan.ui import theme

from .flow import Flow, reveal

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Cell(QAbstractButton):
    """One of the things to choose from; how it looks is for the picker's own cells."""

    def __init__(self, name: str, side: int) -> None:
        super().__init__()
        self._side = side
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(side, side)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def nextCheckState(self) -> None:
        """The picker decides which cell is checked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()              # for the picker
        elif event.key() in _ENTER:
            self.click()                # as Space does
        else:
            super().keyPressEvent(event)


class _Grid(Flow):
    """Cells of one size, of which full rows end on the right edge."""

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        items = [item for n in range(self.count()) if (item := self.itemAt(n)) is not None]
        places = [item.geometry() for item in items]
        columns = sum(place.top() == places[0].top() for place in places) if places else 0
        if columns < 2:
            return
        spare = rect.right() - places[columns - 1].right()
        if 0 < spare < places[0].width() + self.spacing():      # else there was room for more: the row is not full
            for n, (item, place) in enumerate(zip(items, places, strict=True)):
                item.setGeometry(place.translated(n % columns * spare // (columns - 1), 0))


class GridPicker(QWidget):
    """`changed` tells the id that was tapped. One stop for Tab: the chosen cell, or else the first."""

    changed = Signal(str)

    def __init__(self, name: str, gap: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._cells: dict[str, Cell] = {}
        self.setLayout(_Grid(gap))

    def value(self) -> str | None:
        return next((id_ for id_, cell in self._cells.items() if cell.isChecked()), None)

    def choose(self, id_: str | None) -> None:
        """Without telling `changed`; an id that is not offered chooses nothing."""
        for known, cell in self._cells.items():
            cell.setChecked(known == id_)
        self._set_tab_stop()

    def cell(self, id_: str) -> Cell:
        return self._cells[id_]

    def focus_chosen(self) -> None:
        """Keyboard focus on the chosen cell, or the first."""
        if self._cells:
            cell = self._tab_stop()
            cell.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(cell)

    def _add(self, id_: str, cell: Cell) -> None:
        self._cells[id_] = cell
        layout = self.layout()
        assert layout is not None
        layout.addWidget(cell)
        cell.clicked.connect(lambda _checked=False, i=id_: self._tapped(i))
        self._set_tab_stop()

    def _tapped(self, id_: str) -> None:
        self.choose(id_)
        self.changed.emit(id_)

    def _tab_stop(self) -> Cell:
        return next((c for c in self._cells.values() if c.isChecked()), next(iter(self._cells.values())))

    def _set_tab_stop(self) -> None:
        stop = self._tab_stop()
        for cell in self._cells.values():
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cell is stop else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cells = list(self._cells.values())
        here = next((n for n, cell in enumerate(cells) if cell.hasFocus()), None)
        if here is None or event.key() not in _ARROWS:
            super().keyPressEvent(event)
            return
        top = cells[0].y()
        in_row = next((n for n, cell in enumerate(cells) if cell.y() != top), len(cells))
        there = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Up: here - in_row,
            Qt.Key.Key_Down: here + in_row,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(cells) - 1,
        }[Qt.Key(event.key())]
        if 0 <= there < len(cells):
            cells[there].setFocus(Qt.FocusReason.TabFocusReason)
            reveal(cells[there])


def gap_for(side: int) -> int:
    """The distance between cells of `side` px."""
    return theme.S if side < 64 else theme.M
