"""After ten minutes of sums: the rest is done in the kitchen (R122). A suggestion, which may be put off."""

from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, label, row
from thuisplan.ui.widgets.pictures import Picture

MINUTES = 10
_MINUTE = 60_000    # ms


class Pause(QFrame):
    """`watch` is to be told whether a child looks at the sums. `started`: to the stove."""

    started = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "suggestion")
        self._minutes: dict[UUID, int] = {}
        self._child: UUID | None = None
        text = label(self.tr("Je rekent al tien minuten. De rest doe je in de keuken."), "item", wrap=True)
        self.later = button(self.tr("Nog even"), on=self._put_off)
        self.start = button(self.tr("Naar de keuken"), "cooking-pot-fill", on=self.started.emit)
        line = row(Picture("cooking", 40), text, self.later, self.start, spacing=theme.L, margins=theme.L)
        line.setStretch(1, 1)
        self.setLayout(line)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self.passed)
        self.hide()

    def watch(self, *, on: bool) -> None:
        if on:
            self._minute.start()
        else:
            self._minute.stop()

    def show_for(self, child: UUID) -> None:
        """Each child has its own ten minutes."""
        self._child = child
        self.setVisible(self._minutes.get(child, 0) >= MINUTES)

    def passed(self) -> None:
        """One more minute."""
        if self._child is not None:
            self._minutes[self._child] = self._minutes.get(self._child, 0) + 1
            self.show_for(self._child)

    def _put_off(self) -> None:
        if self._child is not None:
            self._minutes[self._child] = 0
            self.hide()
