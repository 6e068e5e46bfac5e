"""Stands before everything else while a family's files are worked on, and then says how it ended."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from thuisplan.ui import theme
from thuisplan.ui.outcomes import Outcome
from thuisplan.ui.widgets.basics import alone, button, column, label, row
from thuisplan.ui.widgets.pictures import Picture

_WIDTH, _RECEIPT = 640, 400     # px; a whole receipt can be read


class BusyPage(QWidget):
    def __init__(self, says: str) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAccessibleName(says)
        self.says = label(says, "card", wrap=True)
        self.says.setAlignment(Qt.AlignmentFlag.AlignCenter)
        about = label(self.tr("Laat de laptop even aan. Je kunt zo verder."), "second")
        about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = column(row(1, Picture("hourglass-done", 96), 1), self.says, about, spacing=theme.L)
        self.setLayout(column(1, middle, 1, margins=theme.XXL))


class DonePage(QWidget):
    """`finished`: somebody read it."""

    finished = Signal()

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAccessibleName(outcome.title)
        icon, token = ("check-circle-fill", "leaf") if outcome.is_well else ("warning-circle-fill", "carrot")
        head = row(Picture(icon, 48, icon_token=token), label(outcome.title, "page", wrap=True), spacing=theme.L)
        head.setStretch(1, 1)
        self.text = label(outcome.text, "body", wrap=True)
        inner = column(head, self.text, spacing=theme.XL)
        self.receipt = QPlainTextEdit(outcome.receipt)
        self.receipt.setReadOnly(True)
        self.receipt.setTabChangesFocus(True)
        self.receipt.setAccessibleName(self.tr("De bon"))
        self.receipt.setMinimumHeight(_RECEIPT)
        self.save = button(self.tr("Bewaar de bon…"), "download-simple", on=self._ask_where)
        self.told = label("", "second", wrap=True)
        if outcome.receipt:
            inner.addWidget(self.receipt)
        else:
            self.save.hide()
        self.go_on = button(self.tr("Verder"), role="primary", on=self.finished.emit)
        line = row(self.go_on, self.save, spacing=theme.L)
        line.addWidget(self.told, 1)
        inner.addLayout(line)
        self.setLayout(column(alone(inner, _WIDTH)))
        self.setFocusProxy(self.go_on)

    def _ask_where(self) -> None:
        where = self.tr("Waar wil je de bon bewaren?")
        file, _ = QFileDialog.getSaveFileName(self, where, "Thuisplan-bon.txt")
        if not file:
            return
        try:
            Path(file).write_text(self.receipt.toPlainText(), encoding="utf-8")
        except OSError:
            self.told.setText(self.tr("Daar lukte het niet. Kies een andere map."))
        else:
            self.told.setText(self.tr("Bewaard: {file}").format(file=Path(file).name))
