"""The top of a recipe: the way back, what it is, what it asks, and for how many."""

from thuisplan.domain.practice import Kind
from thuisplan.domain.recipes import Recipe
from thuisplan.ui import words
from thuisplan.ui.questions.header import Header
from thuisplan.ui.widgets.word_chip import WordChip

from .servings import Servings


class RecipeHeader(Header):
    def __init__(self) -> None:
        self.servings = Servings()
        super().__init__(self.servings)
        look = words.kind(Kind.COOKING)
        self.kind = WordChip(look.word, look.token, look.icon)
        self.minutes = WordChip("", "ink", "clock", ground="sunk")
        self.adult = WordChip(self.tr("met een volwassene"), "ink", "users-fill", ground="sunk")
        for chip in (self.kind, self.minutes, self.adult):
            self.chips.addWidget(chip)
        self.chips.addStretch(1)

    def show_recipe(self, recipe: Recipe) -> None:
        self.minutes.set_text(words.minutes(recipe.minutes))
        self.adult.setVisible(recipe.needs_adult)
