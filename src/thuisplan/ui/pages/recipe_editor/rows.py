"""A list of rows that are filled in, taken away and put back; for the ingredients and for the steps."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.flow import reveal
from thuisplan.ui.widgets.reading_order import read_in_order


class Draft(Protocol):
    @property
    def is_untouched(self) -> bool: ...


D = TypeVar("D", bound=Draft)


class Row(QWidget, Generic[D]):
    """One place in the order; which draft stands there can change. `entered`: on to the next."""

    changed = Signal()
    entered = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()

    @abstractmethod
    def draft(self) -> D: ...

    @abstractmethod
    def show_draft(self, draft: D) -> None: ...

    @abstractmethod
    def focus_first(self) -> None: ...

    def complain(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if trouble:
            reveal(self)


R = TypeVar("R", bound=Row[Any])


class RowList(QWidget, Generic[D, R]):
    """`removed` tells a name and what puts it back. `most` rows at most, then `full` is said."""

    changed = Signal()
    removed = Signal(str, object)

    def __init__(self, add: str, full: str, most: int, empty: D) -> None:
        super().__init__()
        self.rows: list[R] = []
        self._most, self._empty, self._count = most, empty, 0
        self.add = button(add, "plus", on=self.add_row)
        self.full = label(full, "second", wrap=True)
        self._list = column(spacing=theme.M)
        self.setLayout(column(self._list, row(self.add, 1), self.full, spacing=theme.L))

    @abstractmethod
    def make_row(self, number: int) -> R:
        """`number` from 1."""

    @abstractmethod
    def name_of(self, draft: D) -> str:
        """What is said of one that was taken away."""

    def drafts(self) -> tuple[D, ...]:
        return tuple(made.draft() for made in self.rows[: self._count])

    def show_drafts(self, drafts: Sequence[D]) -> None:
        while len(self.rows) < len(drafts):
            self._make(len(self.rows))
        self._count = len(drafts)
        for n, made in enumerate(self.rows):
            if n < self._count:
                made.show_draft(drafts[n])
                made.complain("")
            made.setVisible(n < self._count)
        self.add.setVisible(self._count < self._most)
        self.full.setVisible(self._count >= self._most)
        if self.window().isVisible():
            read_in_order(self)

    def add_row(self) -> None:
        self.show_drafts([*self.drafts(), self._empty])
        self.focus_row(self._count - 1)

    def focus_row(self, n: int) -> None:
        self.rows[n].focus_first()
        reveal(self.rows[n])

    def shown(self) -> list[R]:
        return self.rows[: self._count]

    def _make(self, n: int) -> None:
        made = self.make_row(n + 1)
        made.changed.connect(self.changed)
        made.entered.connect(lambda: self._entered(n))
        made.removed.connect(lambda: self._remove(n))
        self.rows.append(made)
        self._list.addWidget(made)

    def _remove(self, n: int) -> None:
        before = self.drafts()
        self.show_drafts([*before[:n], *before[n + 1:]])
        if self._count:
            self.rows[min(n, self._count - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        if not before[n].is_untouched:
            back: Callable[[], object] = lambda: self.show_drafts(before)      # noqa: E731  a named one is longer
            self.removed.emit(self.name_of(before[n]), back)

    def _entered(self, n: int) -> None:
        """Enter goes on to the next, and makes one after the last."""
        if n + 1 < self._count:
            self.focus_row(n + 1)
        elif self._count < self._most and not self.rows[n].draft().is_untouched:
            self.add_row()
