"""One line on Vandaag when something about the data asks for a parent; Gegevens says the rest."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from thuisplan.services.safekeeping import Worry
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, label, row
from thuisplan.ui.widgets.pictures import Picture

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class WorryCard(QFrame):
    """`data_asked`: the parent wants to go to Gegevens."""

    data_asked = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.setProperty("role", "card")
        self.text = label("", "body", wrap=True)
        self.look = button(self.tr("Naar Gegevens"), "shield-check", big=False, on=self.data_asked.emit)
        line = row(Picture("warning-circle-fill", 24, icon_token="carrot"), spacing=theme.L)
        line.addWidget(self.text, 1)
        line.addWidget(self.look)
        line.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        self.setLayout(line)
        self.hide()

    def refresh(self) -> None:
        worries = self.services.safekeeping.worries()
        said = {
            Worry.NOT_WELL: self.tr("De controle van de gegevens vond iets."),
            Worry.NO_COPY: self.tr("De kopie van vandaag is er nog niet."),
            Worry.KEPT_ELSEWHERE: self.tr("Jullie gegevens staan in een map die ook ergens anders bewaard wordt."),
        }
        self.text.setText(said[worries[0]] if worries else "")
        self.setVisible(bool(worries))
