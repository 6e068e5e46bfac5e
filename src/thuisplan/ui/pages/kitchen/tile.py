"""One recipe to tap: its picture, its name, and how long it takes."""

from PySide6.QtCore import QSize, Qt

from thuisplan.domain.recipes import Recipe
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import column, label, row
from thuisplan.ui.widgets.choice_card import ChoiceCard
from thuisplan.ui.widgets.pictures import Picture

_PICTURE, _WIDTH, _HEIGHT = 52, 236, 96     # px; two lines of a name fit


class RecipeTile(ChoiceCard):
    """`below`: a word that it needs, such as "vanaf groep 6"."""

    def __init__(self, recipe: Recipe, below: str) -> None:
        self.recipe = recipe
        minutes = words.minutes(recipe.minutes)
        title = label(recipe.title, "item", wrap=True)
        said = label(f"{minutes} · {below}" if below else minutes, "second")
        inside = row(Picture(recipe.picture, _PICTURE), column(1, title, said, 1, spacing=2), spacing=10)
        inside.setStretch(1, 1)
        super().__init__(", ".join(part for part in (recipe.title, minutes, below) if part), inside)
        self.setCheckable(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
        inside.setContentsMargins(14, theme.M, 10, theme.M)

    def sizeHint(self) -> QSize:
        """The same for every name, so that the rows of every group are as high."""
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
