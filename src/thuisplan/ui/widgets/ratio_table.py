"""A ratio table: two rows of numbers that belong together, the last one asked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from .basics import clear, label

_HEAD = 90     # px at least of what stands before a row


class RatioTable(QFrame):
    """Columns of (above, below): known ones in ink, a step on the way in blue, the asked one in red."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._title = title
        self._grid = QGridLayout()
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(6)
        self.setLayout(self._grid)

    def show_columns(
        self, rows: tuple[str, str], columns: Sequence[tuple[str, str, str]], *, titled: bool = True
    ) -> None:
        """`rows`: what stands before them. A column is (above, below, look); look: known, step or asked."""
        clear(self._grid)
        if titled:
            self._grid.addWidget(label(self._title, "second"), 0, 0, 1, -1)
        for line, name in enumerate(rows, 1):
            head = self._cell(name, "head")
            head.setWordWrap(True)
            head.setMinimumWidth(_HEAD)
            self._grid.addWidget(head, line, 0)
        for n, (above, below, look) in enumerate(columns, 1):
            self._grid.addWidget(self._cell(above, "known" if look == "asked" else look), 1, n)
            self._grid.addWidget(self._cell(below, look), 2, n)
        for n in range(self._grid.columnCount()):
            self._grid.setColumnStretch(n, 3 if n == 0 else 1 if n <= len(columns) else 0)
        pairs = "; ".join(f"{above} {rows[0]}: {below} {rows[1]}" for above, below, _ in columns)
        self.setAccessibleName(f"{self._title}. {pairs}")

    def _cell(self, text: str, look: str) -> QLabel:
        made = label(text, "ratio")
        made.setProperty("look", look)
        made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        made.setMinimumHeight(30)
        return made
