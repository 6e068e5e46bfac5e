"""What kind of thing a child wants to do: one of six, each with its picture; cooking to begin with."""

from PySide6.QtWidgets import QWidget

from thuisplan.domain.activities import Corner
from thuisplan.ui import kitchen_words
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.picture_chip import picture_chip


class Corners(Choice[Corner]):
    """One is `chosen`, also while something else is shown and none of them is marked."""

    def __init__(self) -> None:
        super().__init__(Flow(), needed=True)
        self._last = Corner.COOKING
        for corner in Corner:
            look = kitchen_words.corner(corner)
            self.add(corner, picture_chip(look.word, look.picture))
        self.choose(Corner.COOKING)

    def put_beside(self, made: QWidget) -> None:
        """In the same rows: a flow within a flow does not break."""
        flow = self.layout()
        assert flow is not None
        flow.addWidget(made)

    @property
    def chosen(self) -> Corner:
        return self.value() or self._last

    def mark(self, *, on: bool) -> None:
        """Whether it is the chosen one that is shown."""
        self._last = self.chosen
        self.choose(self._last if on else None)
