"""The top of a recipe: the way back, what it is, what it asks, and for how many."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.practice import Kind
from thuisplan.domain.recipes import Recipe
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, column, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.word_chip import WordChip

from .servings import Servings


class Header(QWidget):
    """`closed`: back to where one came from."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=self.closed.emit)
        self.back.setFixedSize(48, 48)
        self.picture = Picture("pancakes", 60)
        self.title = Elided("", "page")
        look = words.kind(Kind.COOKING)
        self.kind = WordChip(look.word, look.token, look.icon)
        self.minutes = WordChip("", "ink", "clock", ground="sunk")
        self.adult = WordChip(self.tr("met een volwassene"), "ink", "users-fill", ground="sunk")
        self.servings = Servings()
        chips = row(self.kind, self.minutes, self.adult, 1, spacing=theme.M)
        titles = column(self.title, chips, spacing=theme.S)
        line = row(self.back, self.picture, titles, self.servings, spacing=16)
        line.setStretch(2, 1)
        line.setAlignment(self.back, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)

    def show_recipe(self, recipe: Recipe) -> None:
        self.title.setText(recipe.title)
        self.picture.show_picture(recipe.picture)
        self.minutes.set_text(words.minutes(recipe.minutes))
        self.adult.setVisible(recipe.needs_adult)

    def set_room(self, *, picture: bool, kind: bool) -> None:
        """Whether there is room for these."""
        self.picture.setVisible(picture)
        self.kind.setVisible(kind)
