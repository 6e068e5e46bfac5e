"""For whom: chips of the children."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from thuisplan.domain.family import Child
from thuisplan.ui.widgets.basics import clear
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import chip
from thuisplan.ui.widgets.letters import shortened


class ChildrenChoice(QWidget):
    """Any of the children; none means everybody."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[UUID, QPushButton] = {}
        self._flow = Flow()
        self.setLayout(self._flow)

    def show_children(self, children: Iterable[Child], chosen: Iterable[UUID]) -> None:
        clear(self._flow)
        self._chips = {}
        for child in children:
            made = self._chips[child.id] = chip(shortened(child.name), picture=child.avatar, name=child.name)
            made.setChecked(child.id in set(chosen))
            made.clicked.connect(lambda _checked=False: self.changed.emit())
            self._flow.addWidget(made)

    def value(self) -> frozenset[UUID]:
        return frozenset(child for child, made in self._chips.items() if made.isChecked())

    def chip(self, child: UUID) -> QPushButton:
        return self._chips[child]
