"""The children's tiles in even rows, large while there is room; arrow keys go through them."""

from functools import partial
from math import ceil

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from .child_tile import LARGE, MIDDLE, SMALL, TINY, ChildTile, TileSize
from .flow import reveal

FEW = 4     # so many children get large tiles
SIZES = (LARGE, MIDDLE, SMALL, TINY)


class TileField(QWidget):
    """`chosen` tells the number of the tapped tile; `left_below`: arrow down was pressed in the last row."""

    chosen = Signal(int)
    left_below = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tiles: list[ChildTile] = []
        self._size = LARGE
        self._columns = 1
        self._last = 0      # the tile that had the focus

    def set_count(self, count: int) -> None:
        """Make or take away tiles at the end; the others stay."""
        while len(self.tiles) > count:
            gone = self.tiles.pop()
            gone.hide()         # at once: a tap on it would be a child that is not there
            gone.deleteLater()
        while len(self.tiles) < count:
            tile = ChildTile(self._size, self)
            tile.arrow_pressed.connect(lambda key, t=tile: self._move(t, key))
            tile.clicked.connect(partial(self._tapped, len(self.tiles)))
            tile.show()
            self.tiles.append(tile)

    def arrange(self, width: int, height: int) -> int:
        """Place the tiles for a space of `width` × `height` px; the height that they take, which may be more."""
        self._size = self._fitting(width, height)
        self._columns = self._even_columns(self._size, width)
        rows = [self.tiles[n : n + self._columns] for n in range(0, len(self.tiles), self._columns)]
        step = self._size.width + self._size.gap
        top = 0
        for row in rows:
            left = (width - len(row) * step + self._size.gap) // 2
            for n, tile in enumerate(row):
                tile.resize_to(self._size)
                tile.setGeometry(QRect(left + n * step, top, self._size.width, self._size.height))
            top += self._size.height + self._size.gap
        return max(0, top - self._size.gap)

    def focus_tile(self, index: int | None = None) -> None:
        """Keyboard focus on a tile, else on the one that had it last."""
        if self.tiles:
            tile = self.tiles[min(self._last if index is None else index, len(self.tiles) - 1)]
            self._last = self.tiles.index(tile)
            tile.setFocus(Qt.FocusReason.TabFocusReason)
            reveal(tile)

    def _tapped(self, index: int, _checked: bool = False) -> None:
        self._last = index
        self.chosen.emit(index)

    def _fitting(self, width: int, height: int) -> TileSize:
        for size in SIZES[len(self.tiles) > FEW :]:
            rows = ceil(len(self.tiles) / self._even_columns(size, width))
            if rows * (size.height + size.gap) - size.gap <= height:
                return size
        return SIZES[-1]

    def _even_columns(self, size: TileSize, width: int) -> int:
        """As many as fit, then fewer while that costs no row: seven in rows of six become four and three."""
        most = max(1, (width + size.gap) // (size.width + size.gap))
        rows = max(1, ceil(len(self.tiles) / most))
        return max(1, ceil(len(self.tiles) / rows))

    def _move(self, tile: ChildTile, key: int) -> None:
        here = self.tiles.index(tile)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            there = here + (1 if key == Qt.Key.Key_Right else -1)
            if 0 <= there < len(self.tiles):
                self.focus_tile(there)
            return
        wanted = tile.y() + (1 if key == Qt.Key.Key_Down else -1) * (self._size.height + self._size.gap)
        row = [t for t in self.tiles if t.y() == wanted]
        if row:
            self.focus_tile(self.tiles.index(min(row, key=lambda t: abs(t.x() - tile.x()))))
        elif key == Qt.Key.Key_Down:
            self._last = here
            self.left_below.emit()
