"""The table beside a chart: the same figures in words, as tall as its rows, never scrolling by itself."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainterPath, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

_ROW, _LINE = 38, 20    # px: a row at the least, a line more in the header
_SIDE = 14              # px left and right of a text together
_PADDING = 10   # px that a header's text certainly needs, see the style sheet
_ROUND = 9              # px: the corners inside the ring, see the style sheet
_HYPHEN, _HARD = "\u00ad", "\u00a0"


@dataclass(frozen=True)
class Table:
    """Words, row by row. A soft hyphen in a header says where it may be broken."""

    headers: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def unbroken(text: str, *, tight: bool = False) -> str:
    """Keeps a number and its unit on one line, and what is between brackets: "1 uur en | 20 min | + 1 keer"."""
    for unit in ("uur", "min", "keer") if tight else ("uur", "min", "keer", "en"):
        text = text.replace(f" {unit}", f"{_HARD}{unit}")
    text = text.replace("+ ", f"+{_HARD}")
    return text if "(" not in text else text[: text.index("(")] + text[text.index("(") :].replace(" ", _HARD)


class _Unbroken(QStyledItemDelegate):
    tight = False       # "1 uur | en | 20 min" where even two lines are too wide

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The whole row is marked; the style would draw a frame and a shade of its own on the current cell."""
        super().initStyleOption(option, index)
        option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        return unbroken(super().displayText(value, locale), tight=self.tight)


class FigureTable(QTableWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "figures")
        self.setAccessibleName(name)
        self._shown = Table()
        self._delegate = _Unbroken(self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(36)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        flag = Qt.AlignmentFlag
        header.setDefaultAlignment(flag.AlignLeft | flag.AlignVCenter | Qt.TextFlag.TextWordWrap)

    def show_table(self, table: Table) -> None:
        if table == self._shown:
            return
        self._shown = table
        self.setColumnCount(len(table.headers))
        self.setRowCount(len(table.rows))
        for number, text in enumerate(table.headers):
            item = QTableWidgetItem(text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text.replace(_HYPHEN, ""))
            self.setHorizontalHeaderItem(number, item)
        for row, texts in enumerate(table.rows):
            for number, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(row, number, item)
        self._fit()

    def texts(self) -> list[list[str]]:
        """What stands in the rows."""
        items = [[self.item(r, c) for c in range(self.columnCount())] for r in range(self.rowCount())]
        return [[item.text() if item else "" for item in line] for line in items]

    # -- measures

    def _fit(self) -> None:
        """Share the width by what the columns need; rows and header grow where a text takes two lines."""
        room = self.viewport().width()
        self._delegate.tight = False
        widths = self._widths(room)
        if sum(widths) > room:
            self._delegate.tight = True
            widths = self._widths(room)
        if widths:
            widths[-1] += max(0, room - sum(widths))
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)
        head = self.horizontalHeader()
        metrics = QFontMetrics(head.font())
        broken = any(
            metrics.horizontalAdvance(text.replace(_HYPHEN, "")) + _PADDING > width
            for text, width in zip(self._shown.headers, widths, strict=True)
        )
        head.setFixedHeight(_ROW + _LINE * broken)
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(r) for r in range(self.rowCount()))
        self.setFixedHeight(head.height() + rows + 2 * self.frameWidth())

    def _widths(self, room: int) -> list[int]:
        """Each column gets its longest word, then what its longest text asks for, then an equal part of the rest."""
        head, body = QFontMetrics(self.horizontalHeader().font()), self.fontMetrics()
        least, wanted = [], []
        for number, header in enumerate(self._shown.headers):
            cells = [unbroken(line[number], tight=self._delegate.tight) for line in self._shown.rows]
            parts = [part for cell in cells for part in cell.split(" ")]
            needs = [head.horizontalAdvance(p) for p in unbroken(header).replace(_HYPHEN, "- ").split(" ")]
            least.append(max([*needs, *map(body.horizontalAdvance, parts)]) + _SIDE)
            whole = head.horizontalAdvance(header.replace(_HYPHEN, ""))
            wanted.append(max([whole, *map(body.horizontalAdvance, cells)]) + _SIDE)
        spare, asked = room - sum(least), sum(wanted) - sum(least)
        if spare < asked:
            share = max(0, spare) / asked
            return [int(low + (high - low) * share) for low, high in zip(least, wanted, strict=True)]
        return [width + (spare - asked) // max(1, len(wanted)) for width in wanted]

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        # The rows end round, so that their corners do not lie over the ring.
        place = QPainterPath()
        place.addRoundedRect(self.viewport().rect().adjusted(0, -_ROUND, 0, 0), _ROUND, _ROUND)
        self.viewport().setMask(QRegion(place.toFillPolygon().toPolygon()))

    # -- keyboard and wheel

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row that is read is marked only while the keyboard is here."""
        super().focusInEvent(event)
        self.selectRow(max(0, self.currentRow()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()      # the page scrolls, not the table
