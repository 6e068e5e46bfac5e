"""A layout that puts widgets beside each other and goes on below when the row is full; and "scroll to here"."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QScrollArea, QWidget

from thuisplan.ui import theme


class Flow(QLayout):
    """Rows as tall as their tallest widget; what is lower stands in the middle of its row."""

    def __init__(self, gap: int = theme.M) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}      # by width: Qt asks hundreds of times while it lays out a page
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [i.sizeHint() for i in self._items if not i.isEmpty()]
        gaps = self.spacing() * max(0, len(sizes) - 1)
        return QSize(sum(s.width() for s in sizes) + gaps, max((s.height() for s in sizes), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """The height that is needed."""
        top, left = rect.top(), rect.left()
        row: list[tuple[QLayoutItem, int, QSize]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            size.setWidth(min(size.width(), max(rect.width(), item.minimumSize().width())))
            if row and left + size.width() > rect.left() + rect.width():
                top += self._finish(row, top, place) + self.spacing()
                left, row = rect.left(), []
            row.append((item, left, size))
            left += size.width() + self.spacing()
        return top + self._finish(row, top, place) - rect.top()

    def _finish(self, row: list[tuple[QLayoutItem, int, QSize]], top: int, place: bool) -> int:
        height = max((size.height() for _, _, size in row), default=0)
        if place:
            for item, left, size in row:
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
        return height


def reveal(widget: QWidget) -> None:
    """Scroll so far that `widget` can be seen; Qt does this by itself only for Tab."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, theme.XL)
        above = above.parentWidget()
