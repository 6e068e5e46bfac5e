"""A recipe that somebody has already: pasted, or in a file; what is not sure is asked, and the rest is shown."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from thuisplan.domain.errors import FileUnreadable, NoRecipe, RecipeTooLong
from thuisplan.domain.importing.lines import ReadRecipe
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, card, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.growing_text import GrowingText

from .review import ReviewView

if TYPE_CHECKING:
    from thuisplan.services.recipes import RecipeService

_LINES = 14         # of the field to paste in


class BringView(QWidget):
    """`read` tells the RecipeDraft that came of it. `closed`: nothing is brought in; what was pasted stays, for who
    pasted it.
    """

    read = Signal(object)
    closed = Signal()

    def __init__(self, recipes: "RecipeService", by_keyboard: Callable[[], bool]) -> None:
        super().__init__()
        self._recipes = recipes
        self._child: UUID | None = None
        self._pasted: dict[UUID | None, str] = {}
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=self.leave)
        self.back.setFixedSize(theme.CHILD_TARGET, theme.CHILD_TARGET)
        self.title = Elided(self.tr("Een recept plakken"), "page")
        self.text = GrowingText(
            self.tr("De tekst van het recept"), self.tr("Plak hier de tekst van het recept."), least=_LINES,
            lines=_LINES)
        self.go_on = button(self.tr("Verder"), "arrow-right", "primary", on=self._read_text)
        self.open_file = button(self.tr("Bestand openen"), "folder-open", on=self._ask_file)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.text.textChanged.connect(lambda: self._complain(""))
        self.review = ReviewView(recipes, by_keyboard)
        self.review.done.connect(self.read)
        self._lay_out()

    def _lay_out(self) -> None:
        self._paste = card()
        hint = label(
            self.tr("Kopieer het recept ergens anders en plak het hier. Thuisplan zoekt uit wat erin gaat en wat je "
                    "moet doen, en vraagt wat niet duidelijk is."), "second", wrap=True)
        self._paste.setLayout(column(
            hint, self.text, self.trouble, row(self.go_on, self.open_file, 1), 1, margins=theme.XL))
        views = QWidget()
        self._views = QStackedLayout(views)
        self._views.addWidget(self._paste)
        self._views.addWidget(self.review)
        header = row(self.back, self.title, spacing=16)
        header.setStretch(1, 1)
        self.setLayout(column(header, views, spacing=16))

    def try_out(self, text: str) -> None:
        """As if it was pasted; for the pictures of the pages."""
        self.text.setPlainText(text)
        self._read_text()

    def start(self, child: UUID) -> None:
        """Where something is pasted; what this child pasted before stands there."""
        if child != self._child:
            self._pasted[self._child] = self.text.text()
            self._child = child
            self.text.setPlainText(self._pasted.get(child, ""))
        self._show_paste()

    def _show_paste(self) -> None:
        self._views.setCurrentWidget(self._paste)
        self.title.setText(self.tr("Een recept plakken"))
        self._complain("")

    def focus_first(self) -> None:
        self.text.setFocus()

    def leave(self) -> None:
        """One step back."""
        if self._views.currentWidget() is self.review:
            self._show_paste()
            self.focus_first()
        else:
            self.closed.emit()

    def _read_text(self) -> None:
        try:
            self._show(self._recipes.read_text(self.text.text()))
        except NoRecipe:
            self._complain(self.tr("Er staat nog niets. Plak hier eerst de tekst van een recept."))
        except RecipeTooLong:
            self._complain(self.tr("Dit is te lang voor één recept. Plak alleen het recept zelf."))

    def _ask_file(self) -> None:
        kinds = self.tr("Recept (*.json *.jsonld *.html *.htm *.txt)")
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Welk bestand?"), "", kinds)
        if not file:
            return
        try:
            self._show(self._recipes.read_file(Path(file)))
        except NoRecipe:
            self._complain(
                self.tr("In dit bestand staat geen recept dat Thuisplan kan lezen. Plak anders de tekst."))
        except RecipeTooLong:
            self._complain(self.tr("Dit bestand is te groot voor één recept. Plak anders alleen de tekst."))
        except FileUnreadable:
            self._complain(self.tr("Dit bestand gaat niet open. Staat het er nog?"))

    def _show(self, recipe: ReadRecipe) -> None:
        self._complain("")
        self.title.setText(self.tr("Klopt het zo?"))
        if not self.review.goes_on_with(recipe):
            self.review.show_recipe(recipe)
        self._views.setCurrentWidget(self.review)
        self.review.focus_first()

    def _complain(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
