"""Gegevens: an overview, and the views that stand in its place: the copies, taking a child out, who sees what."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QScrollArea, QStackedLayout, QWidget

from thuisplan.services.changes import Change
from thuisplan.services.checkup import Checkup
from thuisplan.services.safekeeping import NotWritten, Where, Worry, Written
from thuisplan.ui import theme, who_sees
from thuisplan.ui.beside import Beside
from thuisplan.ui.page import Page
from thuisplan.ui.widgets.basics import button, card, column, label, row, scrolling
from thuisplan.ui.widgets.columns import Columns
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture

from . import sentences
from .copies_view import CopiesView
from .row import Line
from .wipe_view import WipeView

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class DataPage(Page):
    """`restore_asked`: a file to put in the place of the family; `wipe_asked`: a child to take out, for certain."""

    listens: ClassVar[frozenset[Change]] = frozenset({Change.COPIES, Change.FAMILY, Change.DAYS})
    restore_asked = Signal(object)
    wipe_asked = Signal(object)

    def __init__(self, services: "Services", *, can_move: bool = False) -> None:
        """`can_move`: Gezin has a button that brings the data to another place."""
        super().__init__(services)
        self._can_move = can_move
        self._beside = Beside("data")
        self.title = Elided("", "page")
        self.back = button("", "arrow-left", "round", name=self.tr("Terug naar Gegevens"), on=self.go_back)
        self.back.setFixedSize(theme.CHILD_TARGET, theme.CHILD_TARGET)
        self.worry = card("suggestion")
        self.worry_text = label("", "body", wrap=True)
        sign = column(Picture("warning-circle-fill", 24, icon_token="carrot"), 1)
        said = row(sign, spacing=theme.L, margins=theme.L)
        said.addWidget(self.worry_text, 1)
        self.worry.setLayout(said)
        self._make_lines()
        content = QWidget()
        self._stack = QStackedLayout(content)
        self.overview = self._add(Columns(self._left(), self._right(), beside=820, shares=(4, 3)))
        self.copies = CopiesView(services)
        self.copies.chosen.connect(self.restore_asked)
        self.wiping = WipeView(services)
        self.wiping.chosen.connect(self.wipe_asked)
        self.reading = self._add(who_sees.cards())
        self._views = {
            self.overview: (self.tr("Gegevens"), self.lines[0].action),
            self._add(self.copies): (self.tr("Een kopie terugzetten"), self.restore.action),
            self._add(self.wiping): (self.tr("Een kind wissen"), self.wipe.action),
            self.reading: (who_sees.title(), self.who_sees),
        }
        head = row(self.back, self.title)
        head.setContentsMargins(3, 0, 0, 0)
        layout = column(head, content, spacing=theme.L)
        layout.setContentsMargins(29, 20, 29, 16)
        layout.setStretchFactor(content, 1)
        self.setLayout(layout)
        self._show_title()

    # -- what there is to see

    def _make_lines(self) -> None:
        tr = self.tr
        self.check = Line(
            "shield-check-fill", tr("Is alles in orde?"), tr("Nu controleren"), "arrow-clockwise", self._check
        )
        self.restore = Line(
            "clock-counter-clockwise-fill", "", tr("Terugzetten"), "arrow-u-up-left", self.show_copies
        )
        self.stick = Line("usb-fill", tr("Kopie op een usb-stick"), tr("Kopie maken"), "usb", self._ask_stick)
        self.export = Line("export-fill", tr("Alles meenemen"), tr("Naar een zip"), "export", self._ask_zip)
        self.wipe = Line(
            "trash-fill", tr("Kind wissen"), tr("Kind wissen"), "trash", self.show_wiping, last=True
        )
        self.lines = (self.check, self.restore, self.stick, self.export, self.wipe)
        self.stick.tell(tr("Voor als de laptop stukgaat of wegraakt."))
        self.export.tell(tr("Eén zip met tabellen om te lezen en alles om terug te zetten. Zonder wachtwoord."))
        self.wipe.tell(tr("Haalt alles van een kind weg, ook uit de kopieën. We vragen het twee keer."))

    def _left(self) -> QWidget:
        made, lines = QWidget(), card()
        lines.setLayout(column(*self.lines, spacing=theme.L, margins=theme.XL))
        made.setLayout(column(self.worry, lines, spacing=theme.L))
        return made

    def _right(self) -> QWidget:
        made, place, reading = QWidget(), card(), card()
        self.where = label("", "body", wrap=True)
        self.sizes = label("", "second", wrap=True)
        place.setLayout(column(
            label(self.tr("Waar alles staat"), "card"), self.where, self.sizes, spacing=theme.M, margins=theme.XL
        ))
        about = self.tr("Een bladzijde om samen met je kind te lezen. Hij staat ook onder “Wie ben jij?”.")
        self.who_sees = button(self.tr("Lees het"), "eye", big=False, name=who_sees.title(), on=self.show_who_sees)
        reading.setLayout(column(
            label(who_sees.title(), "card"), label(about, "body", wrap=True), row(self.who_sees, 1),
            spacing=theme.M, margins=theme.XL,
        ))
        made.setLayout(column(place, reading, spacing=theme.L))
        return made

    def refresh(self) -> None:
        safe, today = self.services.safekeeping, self.services.days.today()
        where = safe.where()
        self.where.setText(breakable(str(where.folder), 20, 6))
        self.where.setAccessibleName(str(where.folder))
        sizes = self.tr("{size}, en {copies} aan kopieën.").format(
            size=sentences.size(where.size), copies=sentences.size(where.copies_size))
        self.sizes.setText(f"{sizes} {self.tr('Verhuizen kan bij Gezin.')}" if self._can_move else sizes)
        self._show_worries(where)
        if not self._beside.is_busy:
            self.check.tell(sentences.checked(safe.last_check(), today))
        title, below = sentences.copies(safe.copies(), today)
        self.restore.title.setText(title)
        self.restore.tell(below)
        if not self.copies.is_asking:
            self.copies.refresh()
        if not self.wiping.is_asking:
            self.wiping.refresh()

    def _show_worries(self, where: Where) -> None:
        safe = self.services.safekeeping
        said = []
        for worry in safe.worries():
            if worry is Worry.NOT_WELL:
                said.append(sentences.checked(safe.last_check(), self.services.days.today()))
            elif worry is Worry.NO_COPY:
                said.append(sentences.no_copy(safe.why_no_copy()))
            elif where.keeper is not None:
                said.append(sentences.keeper(where.keeper, can_move=self._can_move))
        self.worry_text.setText("\n\n".join(said))
        self.worry.setVisible(bool(said))

    # -- going from view to view

    def show_overview(self) -> None:
        self._show(self.overview)

    def show_copies(self) -> None:
        self.copies.start()
        self._show_view(self.copies)
        self.copies.focus_first()

    def show_wiping(self) -> None:
        self.wiping.start()
        self._show_view(self.wiping)
        self.wiping.focus_first()

    def show_who_sees(self) -> None:
        self._show(self.reading)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """To the overview, with the keyboard where one left it; what was being asked is not done."""
        for asking in (self.copies, self.wiping):
            if asking.isVisible() and asking.ask_no_more():
                return
        opener = self._views[self._shown][1]
        if self._shown is not self.overview:
            self._show(self.overview)
            opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        self._views[self._shown][1].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _shown(self) -> QScrollArea:
        shown = self._stack.currentWidget()
        assert isinstance(shown, QScrollArea)
        return shown

    def _add(self, view: QWidget) -> QScrollArea:
        inside = QWidget()
        inner = column(view, 1)
        inner.setContentsMargins(3, 3, 3, theme.XL)     # room for focus rings at the edge
        inside.setLayout(inner)
        area = scrolling(inside)
        self._stack.addWidget(area)
        return area

    def _show_view(self, view: QWidget) -> None:
        self._show(next(area for area in self._views if area.isAncestorOf(view)))

    def _show(self, area: QScrollArea) -> None:
        self._stack.setCurrentWidget(area)
        self._show_title()

    def _show_title(self) -> None:
        self.title.setText(self._views[self._shown][0])
        self.back.setVisible(self._shown is not self.overview)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._shown is not self.overview:
            self.go_back()
        else:
            super().keyPressEvent(event)

    # -- what takes its time

    def stop(self) -> None:
        """Nothing is being done afterwards."""
        self._beside.stop()

    def _start(self, line: Line, says: str, work: Callable[[], object], then: Callable[[object], object]) -> None:
        for each in (self.check, self.stick, self.export):
            each.action.setEnabled(False)
        line.tell(says)
        self._beside.run(work, then, lambda: then(None))

    def _end(self) -> None:
        for each in (self.check, self.stick, self.export):
            each.action.setEnabled(True)

    def _check(self) -> None:
        self._start(self.check, self.tr("Even alles nalezen…"), self.services.safekeeping.look, self._checked)

    def _checked(self, found: object) -> None:
        self._end()
        self.check.action.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(found, Checkup):
            self.services.safekeeping.keep_check(found)
        self.refresh()

    def _ask_stick(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Op welke stick of in welke map?"))
        if folder:
            self._write(self.stick, lambda: self.services.safekeeping.copy_to(Path(folder)))

    def _ask_zip(self) -> None:
        name = f"Thuisplan-{self.services.days.today().isoformat()}.zip"
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Waar wil je de zip bewaren?"), name, "Zip (*.zip)")
        if file:
            self._write(self.export, lambda: self.services.safekeeping.export(Path(file)))

    def _write(self, line: Line, write: Callable[[], object]) -> None:
        says = self.tr("Even schrijven en nakijken…")
        self._start(line, says, partial(_outcome, write), partial(self._written, line))

    def _written(self, line: Line, outcome: object) -> None:
        self._end()
        line.action.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(outcome, Written):
            line.tell(sentences.written(outcome))
        else:       # None: nobody expected it, and that is told apart
            line.tell(sentences.not_written(outcome.reason if isinstance(outcome, NotWritten) else None))


def _outcome(write: Callable[[], object]) -> object:
    try:
        return write()
    except NotWritten as error:
        return error
