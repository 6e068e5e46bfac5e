"""Samen-modus: before a younger child changes its day, one tap says which grown-up is with it (no PIN)."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from thuisplan.domain.family import Adult
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, clear, column, label, row
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.letters import shortened
from thuisplan.ui.widgets.pictures import Picture


class CompanyView(QWidget):
    """`answered` tells the grown-up's id, or None for somebody else. `closed`: nobody is there now."""

    answered = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._who = Flow(theme.L)
        who = QWidget()
        who.setLayout(self._who)
        title = label(self.tr("Samen een plan maken"), "page", wrap=True)
        calm = label(self.tr("Dit doe je samen met een groot mens. Wie is er bij je?"), "item", wrap=True)
        self.not_now = button(self.tr("Nu niet"), "arrow-left", "quiet", on=self.closed.emit)
        words = column(title, calm, who, row(self.not_now, 1), spacing=theme.XL)
        inner = row(column(Picture("teddy-bear", 120), 1), spacing=theme.XXL)
        inner.addLayout(words, 1)
        self.setLayout(column(1, inner, 2))

    def show_adults(self, adults: Sequence[Adult]) -> None:
        clear(self._who)
        other = self.tr("iemand anders") if adults else self.tr("Er is iemand bij mij")
        who = [(adult.name, adult.id) for adult in adults] + [(other, None)]
        self.buttons = []
        for name, adult in who:
            made = button(shortened(name), "user-fill", name=name, on=partial(self.answered.emit, adult))
            self._who.addWidget(made)
            self.buttons.append(made)
            QWidget.setTabOrder(made, self.not_now)

    def focus_first(self) -> None:
        self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
