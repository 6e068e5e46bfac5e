"""Over Thuisplan: which version this is, what it does not do, and what is inside with its licences."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit

from thuisplan.services.about import About, Part, about
from thuisplan.ui import theme, words
from thuisplan.ui.page import Page
from thuisplan.ui.widgets.basics import card, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture

if TYPE_CHECKING:
    from thuisplan.services.house import Services

LIST_WIDTH, TARGET = 300, 40    # px


class AboutPage(Page):
    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._about = about()
        self.version = label(self._version_in_words(self._about), "item")
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("Wat erin zit"))
        self.parts.setFixedWidth(LIST_WIDTH)
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in self._about.parts:
            item = QListWidgetItem(f"{part.name} {part.version}".strip(), self.parts)
            item.setSizeHint(QSize(0, TARGET))
        self.licence = Elided("", "second")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("De licentie"))
        self.parts.currentRowChanged.connect(self._show)
        self._lay_out()
        self.parts.setCurrentRow(0)

    def refresh(self) -> None:
        """Nothing of a family is here."""

    def _lay_out(self) -> None:
        promise = self.tr(
            "Thuisplan maakt zelf geen verbinding: er is geen account, geen server en geen reclame. Een nieuwe "
            "versie haal je zelf op; je zet hem over deze heen en alles blijft bewaard."
        )
        free = self.tr("Het is vrije software: iedereen mag het gebruiken, doorgeven en verbeteren.")
        told = column(self.version, label(promise, wrap=True), label(free, wrap=True), spacing=theme.S)
        first = card()
        first.setLayout(row(Picture("house-with-garden", 64), told, spacing=theme.XL, margins=theme.XL))
        second = card()
        reading = column(self.licence, self.text, spacing=theme.S)
        both = row(self.parts, reading, spacing=theme.L)
        both.setStretch(1, 1)
        title = label(self.tr("Wat erin zit, en onder welke licentie"), "card")
        second.setLayout(column(title, both, spacing=theme.M, margins=theme.XL))
        layout = column(Elided(self.tr("Over Thuisplan"), "page"), first, second, spacing=theme.L)
        layout.setStretchFactor(second, 1)
        layout.setContentsMargins(theme.XL, 20, theme.XL, 16)
        self.setLayout(layout)

    def _version_in_words(self, told: About) -> str:
        if told.made is None:
            return self.tr("Versie {number}, uit de broncode").format(number=told.version)
        return self.tr("Versie {number}, van {day}").format(number=told.version, day=words.date_full(told.made))

    def _show(self, row_number: int) -> None:
        part: Part = self._about.parts[row_number]
        self.licence.setText(part.licence)
        self.text.setPlainText(part.text or self.tr("Hier hoort geen tekst bij."))
