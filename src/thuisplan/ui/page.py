"""A page shows a part of the house and redraws itself when that part changed."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from thuisplan.domain.family import Child
from thuisplan.services.changes import Change

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class Page(QWidget):
    """`listens` names the changes it shows. A hidden page waits with redrawing until it is shown.

    `fills`: it takes the whole window, also the place of the rail.
    """

    listens: ClassVar[frozenset[Change]] = frozenset()
    fills: ClassVar[bool] = False

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.setProperty("role", "page")
        self._outdated = True

    def refresh(self) -> None:
        """Draw what the services tell now."""
        raise NotImplementedError

    def news(self, change: Change) -> None:
        """Something changed somewhere."""
        if change in self.listens:
            self._outdated = True
            if self.isVisible():
                self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self._redraw()

    def outdate(self) -> None:
        """Redraw now when visible, else when next shown."""
        self._outdated = True
        if self.isVisible():
            self._redraw()

    def _redraw(self) -> None:
        self._outdated = False
        self.refresh()


class ChildPage(Page):
    """A page of one child at a time."""

    child: Child

    def open(self, child: Child) -> None:
        """The child whose page this is from now on."""
        self.child = child
        self.outdate()
