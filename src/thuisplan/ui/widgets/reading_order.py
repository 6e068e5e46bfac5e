"""Tab goes the way one reads, also through rows that were added later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def read_in_order(*contents: QWidget) -> None:
    """Tab goes through `contents` as their layouts are written, not as their parts were made; all in one window."""
    for one, next_one in pairwise(stop for content in contents for stop in _stops(content)):
        QWidget.setTabOrder(one, next_one)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    elif isinstance(widget, QScrollArea) and (content := widget.widget()) is not None:
        yield from _stops(content)
    elif (layout := widget.layout()) is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _inside(inner)
