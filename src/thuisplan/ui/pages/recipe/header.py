"""The top of a recipe: the way back, what it is, what it asks, and for how many."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from thuisplan.domain.practice import Kind
from thuisplan.domain.recipes import Recipe
from thuisplan.ui import words
from thuisplan.ui.questions.header import Header
from thuisplan.ui.widgets.basics import button
from thuisplan.ui.widgets.forms import say_what
from thuisplan.ui.widgets.word_chip import WordChip

from .servings import Servings


class RecipeHeader(Header):
    """`change_asked`: it is to become another recipe."""

    change_asked = Signal()

    def __init__(self) -> None:
        self.servings, self.change = Servings(), button("", "pencil-simple", "round", name=" ")
        super().__init__(self.change, self.servings)
        self.change.setFixedSize(48, 48)
        self.change.setFocusPolicy(Qt.FocusPolicy.TabFocus)     # a tap gives no ring
        self.change.clicked.connect(lambda _checked=False: self.change_asked.emit())
        look = words.kind(Kind.COOKING)
        self.kind = WordChip(look.word, look.token, look.icon)
        self.minutes = WordChip("", "ink", "clock", ground="sunk")
        self.adult = WordChip(self.tr("met een volwassene"), "ink", "users-fill", ground="sunk")
        whole = QSizePolicy.Policy.Fixed
        self.minutes.setSizePolicy(whole, whole)        # a number that is cut tells nothing
        for chip in (self.kind, self.minutes, self.adult):
            self.chips.addWidget(chip)
        self.chips.addStretch(1)

    def show_recipe(self, recipe: Recipe, *, there: bool) -> None:
        """An own one is changed, a shipped one copied first; one that is not `there` any more is left as it is."""
        say_what(self.change, self.tr("Wijzigen") if recipe.own else self.tr("Kopiëren en aanpassen"))
        self.change.setVisible(there)
        self.minutes.set_text(words.minutes(recipe.minutes))
        self.adult.setVisible(recipe.needs_adult)
