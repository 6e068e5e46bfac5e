"""The card "Wat heb je nodig?": each ingredient, known or as an empty box for the child's own sum."""

from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.recipes import Ingredient, Recipe, scaled
from thuisplan.ui import kitchen_words, theme, words
from thuisplan.ui.questions.task import Task
from thuisplan.ui.widgets.basics import button, clear, column, label, row, set_tooltip
from thuisplan.ui.widgets.fitting import Fitting
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.ingredient_row import IngredientRow

from .work import Work

WIDE = 440      # px from which there is room for two amounts beside each name


class IngredientsCard(QFrame):
    """`asked` tells the product of a box that was tapped. `started`: to the stove; `short`: there is not enough;
    `listed`: on the shopping list; `printed`: on paper."""

    asked = Signal(str)
    started = Signal()
    short = Signal()
    listed = Signal()
    printed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.rows: dict[str, IngredientRow] = {}
        self._recipe: Recipe | None = None
        self.base = _right("second")
        self.now = _right("body")
        self._list = column(spacing=0)
        inside = QWidget()
        self._note = label("", "second", wrap=True)
        self._seldom = Flow(theme.M)
        inside.setLayout(column(self._list, self._note, self._seldom, 1, spacing=theme.L))
        heading = row(label(self.tr("Wat heb je nodig?"), "card"), 1, self.base, self.now, spacing=theme.XL)
        self.start = button(self.tr("Aan de slag"), "cooking-pot-fill", on=self.started.emit)
        self.lack = button(self.tr("Niet genoeg in huis?"), role="quiet", on=self.short.emit)
        self.put = button(self.tr("Op het lijstje"), "shopping-cart", "quiet", on=self.listed.emit)
        set_tooltip(self.put, self.tr("Op het boodschappenlijstje"))
        self.paper = button(self.tr("Op papier"), "printer", "quiet", on=self.printed.emit)
        for made in (self.lack, self.paper):
            made.setProperty("tight", True)
            self._seldom.addWidget(made)
        bottom = row(self.start, 1, self.put)
        self.setLayout(column(heading, Fitting(inside), 1, bottom, spacing=theme.M, margins=theme.XL))

    def show_work(self, work: Work) -> None:
        recipe = work.recipe
        if recipe != self._recipe:
            self._recipe = recipe
            self._make_rows(work)
        base, now = kitchen_words.servings(recipe, Fraction(recipe.base)), work.for_so_many
        same = now == recipe.base
        self.base.setText("" if same else self.tr("voor {n}").format(n=recipe.base))
        self.now.setText(base if same else kitchen_words.servings(recipe, now))
        self.start.setVisible(not work.is_done)     # the other card has that button then
        for ingredient in recipe.ingredients:
            self._show_row(work, ingredient, same=same)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for line in self.rows.values():
            line.set_narrow(narrow=event.size().width() < WIDE)

    def light(self, product: str | None) -> None:
        """The row to look at again."""
        for name, line in self.rows.items():
            line.light(name == product)

    def show_note(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _make_rows(self, work: Work) -> None:
        clear(self._list)
        self.rows = {}
        for ingredient in work.recipe.ingredients:
            made = IngredientRow(ingredient.picture, words.sentence(ingredient.name))
            made.set_narrow(narrow=self.width() < WIDE)
            made.chosen.connect(lambda product=ingredient.product: self.asked.emit(product))
            self.rows[ingredient.product] = made
            self._list.addWidget(made)

    def _show_row(self, work: Work, ingredient: Ingredient, *, same: bool) -> None:
        line, task = self.rows[ingredient.product], work.of(ingredient.product)
        grows = not same and ingredient.amount.unit is not Unit.TASTE
        line.show_base(kitchen_words.amount(ingredient.amount) if grows else "")
        amount = scaled(ingredient, work.recipe, work.for_so_many)
        if task is None or same:
            line.show_amount(kitchen_words.amount(amount))
        elif task.done:
            chosen = amount if task.chosen is None else Amount(task.chosen, amount.unit)
            line.show_amount(kitchen_words.amount(chosen), found=True)
        else:
            self._show_box(line, task, amount, asked=task is work.task)

    def _show_box(self, line: IngredientRow, task: Task, amount: Amount, *, asked: bool) -> None:
        if task.question is None:
            line.show_box(self.tr("kies"), self.tr("zelf kiezen"), asked=asked)
        elif asked:
            unit = kitchen_words.short_unit(amount.unit, amount.value)
            line.show_box(f"?  {unit}".strip(), self.tr("dit reken je nu uit"), asked=True)
        else:
            line.show_box(self.tr("later"), self.tr("later uitrekenen"), asked=False)


def _right(role: str) -> QLabel:
    made = label("", role)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made
