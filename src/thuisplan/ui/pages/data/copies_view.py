"""The copies, newest first; one is put back after one question. Also from a file: a stick's copy, or an export."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from thuisplan.services.safekeeping import Copy
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row
from thuisplan.ui.widgets.flow import reveal
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.reading_order import read_in_order

from . import sentences

if TYPE_CHECKING:
    from thuisplan.services.house import Services

FIRST = 7       # the others are one tap away


class CopiesView(QWidget):
    """`chosen`: the file to put in the place of what is there now; somebody said yes."""

    chosen = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self._all = False
        self.buttons: list[QPushButton] = []        # one for each copy in sight
        self._asked: tuple[Path, QPushButton] | None = None
        self.question = label("", "body", wrap=True)
        self.yes = button(self.tr("Ja, zet terug"), "check", "primary", on=self._say_yes)
        self.no = button(self.tr("Toch niet"), on=self.ask_no_more)
        self.panel = card("suggestion")
        self.panel.setLayout(column(self.question, row(self.yes, self.no, 1), spacing=theme.L, margins=theme.XL))
        self.panel.hide()
        self._rows = column(spacing=theme.M)
        self.older = button(self.tr("Oudere kopieën"), "caret-down", "quiet", big=False, on=self._show_all)
        self.file = button(self.tr("Uit een bestand…"), "folder-open", big=False, on=self._pick)
        about = label(self.tr("Een kopie van een usb-stick, of een zip van “Alles meenemen”."), "second", wrap=True)
        from_file = row(self.file)
        from_file.addWidget(about, 1)
        self.list = card()
        self.list.setLayout(column(self._rows, row(self.older, 1), card("rule"), from_file,
                                   spacing=theme.L, margins=theme.XL))
        self.setLayout(column(self.panel, self.list, 1, spacing=theme.L))

    def refresh(self) -> None:
        copies, today = self.services.safekeeping.copies(), self.services.days.today()
        clear(self._rows)
        self.buttons.clear()
        if not copies:
            self._rows.addWidget(label(self.tr("Er zijn nog geen kopieën op deze laptop."), "body", wrap=True))
        for copy in copies if self._all else copies[:FIRST]:
            self._rows.addWidget(self._row(copy, today))
        self.older.setVisible(len(copies) > FIRST and not self._all)
        read_in_order(self.panel, self.list)

    def start(self) -> None:
        """As it is when one comes here."""
        self._all = False
        self.ask_no_more()
        self.refresh()

    def focus_first(self) -> None:
        first = self.buttons[0] if self.buttons else self.file
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_asking(self) -> bool:
        return self._asked is not None

    def ask_no_more(self) -> bool:
        """Whether something was being asked."""
        asked, self._asked = self._asked, None
        self.panel.hide()
        self.list.setEnabled(True)
        if asked is not None:
            asked[1].setFocus(Qt.FocusReason.OtherFocusReason)
        return asked is not None

    def _row(self, copy: Copy, today: date) -> QWidget:
        made = QWidget()
        when = sentences.moment(copy.made, today)
        what = self.tr("{kind}, {size}").format(kind=sentences.kind(copy), size=sentences.size(copy.size))
        name = self.tr("De kopie van {when} terugzetten").format(when=when)
        back = button(self.tr("Terugzetten"), big=False, name=name)
        asks = self.tr("De kopie van {when} komt terug. Wat er nu staat, bewaren we apart. "
                       "Wat na die kopie is opgeschreven, zit er niet in.").format(when=when)
        back.clicked.connect(partial(self._ask, copy.path, asks, back))
        line = row(Picture("clock-counter-clockwise", 24, icon_token="soft"), spacing=theme.L)
        said = column(label(words.sentence(when), "body", wrap=True), label(what, "second", wrap=True), spacing=0)
        line.addLayout(said, 1)
        self.buttons.append(back)
        line.addWidget(back)
        made.setLayout(line)
        return made

    def _show_all(self) -> None:
        self._all = True
        self.refresh()
        self.buttons[FIRST].setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self) -> None:
        what = self.tr("Welk bestand wil je terugzetten?")
        kinds = self.tr("Kopie of zip van Thuisplan") + " (*.db *.zip)"
        file, _ = QFileDialog.getOpenFileName(self, what, "", kinds)
        if file:
            text = self.tr("{file} komt in de plaats van jullie hele gezin. Wat er nu staat, bewaren we als kopie.")
            self._ask(Path(file), text.format(file=Path(file).name), self.file)

    def _ask(self, file: Path, text: str, opener: QPushButton, _checked: bool = False) -> None:
        self._asked = file, opener
        self.question.setText(text)
        self.panel.show()
        self.list.setEnabled(False)
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self.panel)

    def _say_yes(self) -> None:
        assert self._asked is not None
        self.chosen.emit(self._asked[0])
