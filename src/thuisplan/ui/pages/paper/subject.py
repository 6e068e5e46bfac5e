"""What is printed of: a recipe for so many, something to do, or nothing in particular."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.activities import Activity
from thuisplan.domain.recipes import Recipe
from thuisplan.ui import kitchen_words


def tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


@dataclass(frozen=True)
class Subject:
    """At most one of `recipe` and `activity`. `servings`: of the recipe."""

    recipe: Recipe | None = None
    servings: Fraction = Fraction(1)
    activity: Activity | None = None

    @property
    def title(self) -> str:
        about = self.recipe or self.activity
        return about.title if about is not None else ""

    @property
    def picture(self) -> str:
        about = self.recipe or self.activity
        return about.picture if about is not None else ""

    @property
    def for_whom(self) -> str:
        """"voor 6 personen"; nothing for what is no recipe."""
        if self.recipe is None:
            return ""
        return tr("voor {servings}").format(servings=kitchen_words.servings(self.recipe, self.servings))
