"""A line of Gegevens: a sign, what it is, how it is now, and one thing to do."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QWidget

from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, card, column, label, row
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture


class Line(QWidget):
    def __init__(
        self, icon: str, title: str, action: str, action_icon: str, on: Callable[[], object], *, last: bool = False
    ) -> None:
        super().__init__()
        sign = card("calm")
        sign.setLayout(row(Picture(icon, 24, icon_token="leaf"), margins=10))
        sign.setFixedSize(44, 44)
        self.title = label(title, "item", wrap=True)
        self.below = label("", "second", wrap=True)
        self.action = button(action, action_icon, big=False, on=on)
        self.action.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = row(sign, spacing=14)
        line.addLayout(column(1, self.title, self.below, 1, spacing=2), 1)
        line.addWidget(self.action)
        below = [] if last else [card("rule")]
        self.setLayout(column(line, *below, spacing=theme.L))

    def tell(self, text: str) -> None:
        self.below.setText(breakable(text, 24, 8))
        self.below.setAccessibleName(text)
        self.action.setAccessibleDescription(text)

    def wait(self, text: str) -> None:
        """It is being done: the button waits and `text` says so."""
        self.action.setEnabled(False)
        self.tell(text)

    def ready(self) -> None:
        self.action.setEnabled(True)
