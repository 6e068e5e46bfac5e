"""Shown instead of the family when its data cannot be opened: what is the matter, and what can be done."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import alone, button, card, column, label, row
from thuisplan.ui.widgets.pictures import Picture

FIRST_COPIES = 3        # the others are one tap away
_WIDTH = 640


class Trouble(StrEnum):
    """What is the matter with the data."""

    NEWER = "newer"                 # written by a newer Thuisplan
    FOREIGN = "foreign"             # the file of another program
    EMPTY = "empty"
    DAMAGED = "damaged"
    MISSING = "missing"             # the file is gone, but copies of it are there
    NOT_UPDATED = "not_updated"     # an older file that could not be brought up to date
    IN_USE = "in_use"               # somebody else has it open
    NOT_WRITABLE = "not_writable"   # nothing can be kept in the folder
    NO_PLACE = "no_place"           # the folder cannot be made or opened
    PLACE_GONE = "place_gone"       # the remembered folder is not there now
    FULL = "full"                   # no room on the disk
    BUSY = "busy"                   # another program holds the file
    NO_ANSWER = "no_answer"         # the disk fails, or was taken out


@dataclass(frozen=True)
class CopyLine:
    """A copy that can be put back; `made` is on the family's clock, `key` is what `restore_asked` tells."""

    made: datetime
    key: Hashable


@dataclass(frozen=True)
class Refusal:
    """`file`: where the data are; `who`: the account that has them open, when it is known."""

    kind: Trouble
    file: str
    who: str | None = None
    copies: Sequence[CopyLine] = field(default=())      # latest first


_PICTURES = {
    Trouble.NEWER: "laptop",
    Trouble.FOREIGN: "thinking-face",
    Trouble.EMPTY: "basket",
    Trouble.DAMAGED: "puzzle-piece",
    Trouble.MISSING: "puzzle-piece",
    Trouble.NOT_UPDATED: "puzzle-piece",
    Trouble.IN_USE: "house-with-garden",
    Trouble.NOT_WRITABLE: "house",
    Trouble.NO_PLACE: "house",
    Trouble.PLACE_GONE: "luggage",
    Trouble.FULL: "laptop",
    Trouble.BUSY: "laptop",
    Trouble.NO_ANSWER: "laptop",
}
# What may be over by itself, so that trying again is the thing to do.
_PASSING = (
    Trouble.IN_USE, Trouble.NOT_UPDATED, Trouble.NOT_WRITABLE, Trouble.NO_PLACE, Trouble.PLACE_GONE,
    Trouble.FULL, Trouble.BUSY, Trouble.NO_ANSWER,
)
# Where a family can begin anew without touching what may still turn up.
_CAN_BEGIN = (Trouble.MISSING, Trouble.PLACE_GONE)


class RefusedPage(QWidget):
    """`restore_asked` tells the key of a copy, after one question; `retry_asked`; `quit_asked`; `begin_asked`."""

    restore_asked = Signal(object)
    retry_asked = Signal()
    quit_asked = Signal()
    begin_asked = Signal()

    def __init__(self, refusal: Refusal) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._refusal = refusal
        self._asked: QPushButton | None = None      # the copy that is being asked about
        title, text = self._words()
        self.setAccessibleName(title)
        self.title = label(title, "page", wrap=True)
        header = row(Picture(_PICTURES[refusal.kind], 72), self.title, spacing=20)
        header.setStretchFactor(self.title, 1)
        calm = card("calm")
        unchanged = label(self.tr("Er is niets veranderd en niets weggehaald."))
        calm.setLayout(row(Picture("shield-check-fill", 24, icon_token="leaf"), unchanged, 1, margins=14))
        self.place = label(self.tr("Het gaat om: {file}").format(file=refusal.file), "second", wrap=True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copies = self._make_copies()
        self._question = label("", "body", wrap=True)
        self._panel = self._make_panel()
        role = "primary" if refusal.kind in _PASSING else "secondary"
        self.retry = button(self.tr("Probeer het opnieuw"), "arrow-clockwise", role, on=self.retry_asked.emit)
        self.leave = button(self.tr("Sluit Thuisplan"), "x", "secondary", on=self.quit_asked.emit)
        inner = column(header, label(text, "body", wrap=True), calm, spacing=theme.XL)
        inner.addWidget(self.copies)
        inner.addWidget(self._panel)
        inner.addWidget(self.place)
        self.begin = button(self.tr("Begin met een nieuw gezin"), role="quiet", on=self.begin_asked.emit)
        self.begin.setVisible(refusal.kind in _CAN_BEGIN)
        inner.addLayout(row(self.retry, self.leave, 1, self.begin))
        self.setLayout(column(alone(inner, _WIDTH)))
        shown = self.copies.findChildren(QPushButton)
        self.setFocusProxy(shown[0] if shown else self.retry)

    # -- words

    def _words(self) -> tuple[str, str]:
        who, copies = self._refusal.who, bool(self._refusal.copies)
        if self._refusal.kind is Trouble.IN_USE:
            title = self.tr("Thuisplan staat nog open bij {who}").format(who=who)
            return title if who else self.tr("Thuisplan is al open"), self.tr(
                "Eén account tegelijk kan bij de gegevens van je gezin. Sluit Thuisplan daar af; daarna kun je hier "
                "verder."
            )
        back = self.tr("Zet een kopie terug, dan is je gezin er weer.") if copies else self.tr(
            "Er staat hier geen kopie. Misschien heb je er nog een op een andere plek."
        )
        return {
            Trouble.NEWER: (
                self.tr("Je gegevens zijn van een nieuwere Thuisplan"),
                self.tr("Deze versie kan ze niet goed lezen. Zet de nieuwste Thuisplan op de laptop en start die."),
            ),
            Trouble.FOREIGN: (
                self.tr("Dit bestand is niet van Thuisplan"),
                self.tr("Op de plek van je gegevens staat een bestand van een ander programma.") + " " + back,
            ),
            Trouble.EMPTY: (
                self.tr("Het bestand met je gegevens is leeg"),
                self.tr("Dat kan komen doordat de laptop opeens uitviel.") + " " + back,
            ),
            Trouble.DAMAGED: (
                self.tr("Het bestand met je gegevens is niet heel"),
                self.tr("Dat kan komen doordat de laptop opeens uitviel.") + " " + back,
            ),
            Trouble.MISSING: (
                self.tr("Het bestand met je gegevens is er niet meer"),
                self.tr("Misschien is het per ongeluk weggegooid.") + " " + back,
            ),
            Trouble.FULL: (
                self.tr("De schijf is vol"),
                self.tr("Om je gegevens te openen is ruimte nodig. Maak ruimte en probeer het opnieuw."),
            ),
            Trouble.BUSY: (
                self.tr("Een ander programma houdt je gegevens vast"),
                self.tr("Dat kan een kopie of een controle zijn. Wacht even en probeer het opnieuw."),
            ),
            Trouble.NO_ANSWER: (
                self.tr("De schijf met je gegevens geeft geen antwoord"),
                self.tr("Zit hij nog goed vast? Kijk dat na en probeer het opnieuw."),
            ),
            Trouble.NOT_UPDATED: (
                self.tr("Je gegevens pasten niet in deze nieuwe versie"),
                self.tr("Ze staan er nog zoals ze waren. Probeer het opnieuw, of start de vorige Thuisplan."),
            ),
            Trouble.NOT_WRITABLE: (
                self.tr("Thuisplan kan hier niets bewaren"),
                self.tr("De map mag alleen gelezen worden. Vraag wie de laptop beheert of je er mag bewaren."),
            ),
            Trouble.NO_PLACE: (
                self.tr("Thuisplan kan niet bij de map met je gegevens"),
                self.tr("Vraag wie de laptop beheert of jouw account in deze map mag, en probeer het opnieuw."),
            ),
            Trouble.PLACE_GONE: (
                self.tr("De map met je gegevens is er nu niet"),
                self.tr("Staat hij op een andere schijf of een usb-stick? Sluit die aan en probeer het opnieuw."),
            ),
        }[self._refusal.kind]

    def _when(self, copy: CopyLine) -> str:
        """"vrijdag 20 november 14:30", with the year when it is not that of the latest copy."""
        made = copy.made
        year = f" {made.year}" if made.year != self._refusal.copies[0].made.year else ""
        return f"{words.date_long(made.date())}{year} {words.clock(made.time())}"

    # -- copies

    def _make_copies(self) -> QWidget:
        made = QWidget()
        lines = [self._make_copy(copy) for copy in self._refusal.copies]
        layout = column(spacing=theme.M)
        for line in lines:
            layout.addWidget(line)
        for line in lines[FIRST_COPIES:]:
            line.hide()
        if len(lines) > FIRST_COPIES:
            older = button(self.tr("Oudere kopieën"), "caret-down", "quiet")
            older.clicked.connect(lambda: self._show_older(lines, older))
            layout.addLayout(row(older, 1))
        made.setLayout(layout)
        made.setVisible(bool(lines))
        return made

    def _make_copy(self, copy: CopyLine) -> QPushButton:
        text = self.tr("Kopie van {when} terugzetten").format(when=self._when(copy))
        made = button(text, "clock-counter-clockwise")
        made.clicked.connect(lambda: self._ask(made, copy))
        return made

    def _show_older(self, lines: list[QPushButton], older: QPushButton) -> None:
        for line in lines:
            line.show()
        lines[FIRST_COPIES].setFocus(Qt.FocusReason.OtherFocusReason)
        older.hide()

    def _make_panel(self) -> QWidget:
        panel = card("suggestion")
        self._yes = button(self.tr("Ja, zet terug"), "check", "primary", on=self._restore)
        self._no = button(self.tr("Toch niet"), role="secondary", on=self._ask_no_more)
        panel.setLayout(column(self._question, row(self._yes, self._no, 1), spacing=theme.L, margins=theme.XL))
        panel.hide()
        return panel

    def _ask(self, asked: QPushButton, copy: CopyLine) -> None:
        self._asked, self._copy = asked, copy
        self._question.setText(self.tr(
            "De kopie van {when} komt terug. Wat er nu staat, bewaren we apart. "
            "Wat na die kopie is opgeschreven, zit er niet in."
        ).format(when=self._when(copy)))
        self.copies.hide()
        self._panel.show()
        self._yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_no_more(self) -> None:
        self._panel.hide()
        self.copies.show()
        if self._asked is not None:
            self._asked.setFocus(Qt.FocusReason.OtherFocusReason)
            self._asked = None

    def _restore(self) -> None:
        self.restore_asked.emit(self._copy.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asked is not None:
            self._ask_no_more()
        else:
            super().keyPressEvent(event)


