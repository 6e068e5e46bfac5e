"""Rounds of ten: choose what about, then a question at a time in large letters. Nothing is counted."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.domain.rounds import TABLES, TABLES_FROM, Asked, RoundKind
from thuisplan.services.changes import Change
from thuisplan.ui import round_words, theme
from thuisplan.ui.page import ChildPage
from thuisplan.ui.pause import Pause
from thuisplan.ui.widgets.basics import Tile, button, clear, column, label, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.even_grid import EvenGrid
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.segments import Segments

from .sheet import Sheet

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST = 1320
ROOMY = (900, 640)      # px of width and height from which the letters are as large as they can be
_TILE = (200, 132)      # px
_CHIP = 60
_PICTURES = {
    None: "party-popper", RoundKind.TABLES: "abacus", RoundKind.PLATES: "automobile", RoundKind.DISTANCE: "bicycle",
    RoundKind.ARRIVAL: "alarm-clock",
}


_About = RoundKind | int | None     # one kind, one table, or of everything


class RoundsPage(ChildPage):
    """`closed`: back to Keuken. `finished`: there is something to write down."""

    listens: ClassVar[frozenset[Change]] = frozenset({Change.FAMILY})
    fills: ClassVar[bool] = True
    closed = Signal()
    finished = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._about: _About = None
        self._round: list[Asked] = []
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=self._leave)
        self.back.setFixedSize(48, 48)
        self.title = Elided("", "card")
        self.segments = Segments()
        self.choice = self._make_choice()
        self.sheet = Sheet()
        self.end = self._make_end()
        self.before = button(self.tr("Vorige"), "arrow-left", on=lambda: self._go(-1))
        self.next = button(" " + self.tr("Volgende"), "arrow-right", role="primary", on=lambda: self._go(1))
        self.next.setAccessibleName(self.tr("Volgende"))
        self.next.setToolTip(self.tr("Of druk op de spatiebalk"))
        self.next.setProperty("huge", True)
        for made in (self.back, self.before, self.next):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
        self.sheet.tapped.connect(lambda: self._go(1))
        self.pause = Pause(
            self, self.tr("De rest kan zonder scherm: stel elkaar vragen."), self.tr("Goed idee"), "check",
            "automobile")
        self.pause.started.connect(self.closed)
        self._lay_out()

    def _make_choice(self) -> QWidget:
        made = QWidget()
        self._tiles = EvenGrid(5, theme.L)
        tiles = QWidget()
        tiles.setLayout(self._tiles)
        said = self.tr("Iemand leest voor, jij zegt het antwoord. Er loopt geen klok en niemand telt.")
        inside = column(
            label(self.tr("Waarover gaat het?"), "page"), label(said, "body", wrap=True), tiles, self._make_tables(),
            label(self.tr("Wie rijdt, leest niet voor."), "second"), 1, spacing=theme.XL)
        made.setLayout(column(scrolling(_holding(inside))))
        return made

    def _make_tables(self) -> QWidget:
        """One table at a time, as they are learned by heart."""
        self.tables: dict[int, QPushButton] = {}
        chips = Flow()
        for table in TABLES:
            made = self.tables[table] = button(f"{table}", role="chip", name=_table_name(table))
            made.setMinimumWidth(_CHIP)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
            made.clicked.connect(lambda _checked=False, t=table: self.begin(t))
            chips.addWidget(made)
        self._one_table = _holding(column(
            label(self.tr("Of één tafel:"), "second"), chips, spacing=theme.M))
        return self._one_table

    def _make_end(self) -> QWidget:
        made = QWidget()
        said = label(self.tr("Dat waren er tien."), "step")
        self.again = button(self.tr("Nog een rondje"), "arrow-clockwise", on=lambda: self.begin(self._about))
        self.log = button(self.tr("Ik heb geoefend"), "plus-circle-fill", role="primary", on=self.finished.emit)
        self.other = button(self.tr("Iets anders"), on=self.start)
        buttons = row(1, self.again, self.other, self.log, 1)
        made.setLayout(column(
            1, row(1, Picture("party-popper", 96), 1), row(1, said, 1), buttons, 2, spacing=theme.XXL))
        return made

    def _lay_out(self) -> None:
        header = row(self.back, self.title, self.segments, spacing=16)
        header.setStretch(1, 1)
        bottom = row(self.before, 1, self.next, spacing=theme.L)
        self._column = column(header, self.pause, self.choice, self.sheet, self.end, bottom, spacing=16)
        for n in (2, 3, 4):
            self._column.setStretch(n, 1)
        for part in (self.sheet, self.end, self.before, self.next):
            part.hide()         # all at once would ask for a higher window
        self.setLayout(self._column)
        self.setMaximumWidth(WIDEST)

    # -- what is shown

    def start(self) -> None:
        """To choose what about."""
        self._round, self._at = [], 0
        self.outdate()

    def begin(self, about: _About) -> None:
        """A new round; of everything when None."""
        self._about, self._at = about, 0
        rounds, groep = self.services.rounds, self.child.groep
        self._round = rounds.table(groep, about) if isinstance(about, int) else rounds.make(groep, about)
        by_keys = any(part.hasFocus() for part in self.findChildren(QWidget))
        self.outdate()
        if by_keys:
            self.next.setFocus()
        else:
            self.setFocus()

    def refresh(self) -> None:
        groep = self.child.groep or USUAL_GROEP
        choosing, over = not self._round, self._at >= len(self._round)
        if choosing:
            self._fill_tiles(groep)
            self._one_table.setVisible(groep >= TABLES_FROM)
        self.title.setText(self.tr("Rondjes van tien") if choosing else self._name(self._about, groep))
        self.setAccessibleName(self.title.text())
        parts: dict[QWidget, bool] = {
            self.choice: choosing, self.end: over and not choosing, self.sheet: not over,
            self.before: not over and self._at > 0, self.next: not over,
        }
        for part in sorted(parts, key=lambda part: parts[part]):     # what goes, goes first: no room for both
            part.setVisible(parts[part])
        looks = ["done" if n < self._at else "now" if n == self._at else "later" for n in range(len(self._round))]
        self.pause.set_fitting(fits=over)       # not in the middle of what somebody reads out
        self.segments.show_looks(looks)
        self.segments.setVisible(not over)
        if not over:
            self.sheet.show_asked(self._round[self._at])

    def _fill_tiles(self, groep: int) -> None:
        clear(self._tiles)
        self.tiles: list[Tile] = []
        for kind, picture in _PICTURES.items():
            made = Tile(self._name(kind, groep), picture=picture, size=64)
            made.setMinimumSize(*_TILE)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _checked=False, k=kind: self.begin(k))
            self.tiles.append(made)
            self._tiles.addWidget(made)

    def _name(self, about: _About, groep: int) -> str:
        if isinstance(about, int):
            return _table_name(about)
        return self.tr("Van alles wat") if about is None else round_words.kind(about, groep)

    def focus_first(self) -> None:
        """Where the keyboard belongs."""
        if not self._round:
            self.tiles[0].setFocus()
        elif self.next.isVisible():
            self.next.setFocus()
        else:
            self.again.setFocus()

    # -- what is done

    def _go(self, steps: int) -> None:
        by_keys = self.next.hasFocus() or self.before.hasFocus()
        self._at = max(0, self._at + steps)
        self.outdate()
        if by_keys:
            self.focus_first()
        else:
            self.setFocus()

    def _leave(self) -> None:
        """From a round to the choice, from there to Keuken."""
        if self._round:
            self.start()
            self.setFocus()
        else:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() == keys.Key_Escape:
            self._leave()
        elif event.key() in (keys.Key_Space, keys.Key_Right, keys.Key_PageDown) and self.next.isVisible():
            self._go(1)
        elif event.key() in (keys.Key_Left, keys.Key_PageUp) and self.before.isVisible():
            self._go(-1)
        elif event.key() == keys.Key_Down and self.sheet.isVisible():
            self.sheet.reveal()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        self.sheet.set_small(small=size.width() < ROOMY[0] or size.height() < ROOMY[1])
        side = theme.XXL if size.width() > 960 else theme.XL
        self._column.setContentsMargins(side, theme.XL, side, theme.XL)


def _holding(layout: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made


def _table_name(table: int) -> str:
    return QCoreApplication.translate("RoundsPage", "De tafel van {n}").format(n=table)
