"""Vandaag tells once that the PIN was taken away by who did not type it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, label, row
from thuisplan.ui.widgets.pictures import Picture

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class PinGone(QFrame):
    """One line with the day, until somebody read it."""

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self._locks = services.locks
        self.setProperty("role", "suggestion")
        self.text = label("", "body", wrap=True)
        self.read = button(self.tr("Begrepen"), big=False, on=self._locks.removal_was_read)
        line = row(Picture("lock-fill", 24, icon_token="ink"), self.text, self.read, spacing=theme.L)
        line.setStretchFactor(self.text, 1)
        line.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        self.setLayout(line)

    def refresh(self) -> None:
        day = self._locks.removed_on()
        self.setVisible(day is not None)
        if day is not None:
            gone = self.tr("Op {day} is de pincode weggehaald via “Pincode kwijt?”.")
            self.text.setText(gone.format(day=words.date_long(day)))
