"""A layout of equal columns: as many beside each other as fit, then fewer while that costs no row."""

from math import ceil

from PySide6.QtCore import QRect, QSize

from thuisplan.ui import theme

from .flow import Flow


class EvenGrid(Flow):
    """`most` columns at most; six in rows of five become three and three. Every row is as tall as the tallest.

    Not `even`: always as many columns as fit, so that several grids below each other have the same.
    """

    def __init__(self, most: int, gap: int = theme.M, *, even: bool = True) -> None:
        super().__init__(gap)
        self._most, self._even = most, even

    def sizeHint(self) -> QSize:
        sizes = [i.sizeHint() for i in self._items if not i.isEmpty()]
        columns = min(self._most, len(sizes))
        width = max((s.width() for s in sizes), default=0)
        return QSize(columns * (width + self.spacing()), self.heightForWidth(columns * (width + self.spacing())))

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        shown = [i for i in self._items if not i.isEmpty()]
        if not shown:
            return 0
        gap = self.spacing()
        widest = max(i.minimumSize().width() for i in shown)
        tallest = max(i.sizeHint().height() for i in shown)
        fitting = max(1, min(self._most, (rect.width() + gap) // (widest + gap)))
        rows = ceil(len(shown) / fitting)
        columns = min(fitting, ceil(len(shown) / rows)) if self._even else fitting
        if place:
            for n, item in enumerate(shown):
                at_row, at = divmod(n, columns)
                # Both edges are rounded, so that the columns fill the width to the last pixel.
                left = at * (rect.width() + gap) // columns
                right = (at + 1) * (rect.width() + gap) // columns - gap
                top = rect.top() + at_row * (tallest + gap)
                item.setGeometry(QRect(rect.left() + left, top, right - left, tallest))
        return rows * (tallest + gap) - gap
