"""For how many: a large number between − and +."""

from fractions import Fraction

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.recipes import Recipe
from thuisplan.ui import kitchen_words
from thuisplan.ui.widgets import pictures
from thuisplan.ui.widgets.basics import button, column, label, row


class Servings(QFrame):
    """`changed` tells the new number, as a Fraction."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._recipe: Recipe | None = None
        self._count = Fraction(1)
        self.setProperty("role", "plain")
        self.less = button("", role="round", name=self.tr("Minder"), on=lambda: self._move(-1))
        self.more = button("", role="round", name=self.tr("Meer"), on=lambda: self._move(1))
        for b, icon in ((self.less, "minus"), (self.more, "plus")):
            b.setIcon(pictures.icon(icon, "ink", 20))
            b.setIconSize(QSize(20, 20))
            b.setFixedSize(48, 48)
            b.setAutoRepeat(True)
        self.number, self.unit = label("", "count"), label("", "second")
        for part in (self.number, self.unit):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._middle = QWidget()
        self._middle.setLayout(column(self.number, self.unit, spacing=0))
        self._middle.setMinimumWidth(100)
        self.setLayout(row(self.less, self._middle, self.more, spacing=4, margins=4))

    def show_servings(self, recipe: Recipe, count: Fraction) -> None:
        self._recipe, self._count = recipe, count
        said = kitchen_words.servings(recipe, count)
        number, _, unit = said.rpartition(" ")
        self.number.setText(number.rpartition(" ")[2])
        self.unit.setText(unit if count.denominator == 1 else self.tr("{unit}, ongeveer").format(unit=unit))
        self.number.setAccessibleName(said)
        self.less.setEnabled(self._next(-1) > 0)
        self.more.setEnabled(self._next(1) <= recipe.most_servings)

    def light(self, lit: bool) -> None:
        """The number to look at again."""
        role = "lit" if lit else "plain"
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)

    def _next(self, direction: int) -> Fraction:
        assert self._recipe is not None
        step = self._recipe.step_of_servings
        if direction > 0:
            return (self._count // step + 1) * step + Fraction(0)
        return (-(-self._count // step) - 1) * step + Fraction(0)

    def _move(self, direction: int) -> None:
        self.changed.emit(self._next(direction))
