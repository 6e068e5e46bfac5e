"""What goes in, a row each: a name that is typed or chosen, how much, and in what."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.importing.ingredients import LONGEST
from thuisplan.domain.own_recipes import MOST_INGREDIENTS, UNITS, UNKNOWN_PICTURE
from thuisplan.domain.shopping import Product
from thuisplan.ui import kitchen_words, theme
from thuisplan.ui.widgets import pictures
from thuisplan.ui.widgets.basics import button, column, row
from thuisplan.ui.widgets.forms import name_trouble
from thuisplan.ui.widgets.menu_button import MenuButton

from .draft import IngredientDraft
from .rows import Row, RowList

if TYPE_CHECKING:
    from thuisplan.services.recipes import RecipeService

_AMOUNT, _UNIT = 84, 112        # px


class IngredientRow(Row[IngredientDraft]):
    """`product_asked`: one is to be chosen by tapping."""

    product_asked = Signal()

    def __init__(self, number: int, recipes: "RecipeService") -> None:
        super().__init__()
        self._recipes, self._draft = recipes, IngredientDraft()
        self.picture = button(
            "", role="round", name=self.tr("Kies ingrediënt {n}").format(n=number), on=self.product_asked.emit)
        self.picture.setIconSize(QSize(32, 32))
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.name.setMinimumHeight(theme.CHILD_TARGET)
        self.name.setAccessibleName(self.tr("Ingrediënt {n}").format(n=number))
        self.name.setPlaceholderText(self.tr("Zoals: bloem"))
        self.amount = QLineEdit()
        self.amount.setFixedWidth(_AMOUNT)
        self.amount.setMaxLength(12)
        self.amount.setMinimumHeight(theme.CHILD_TARGET)
        self.amount.setAccessibleName(self.tr("Hoeveel van ingrediënt {n}").format(n=number))
        self.unit: MenuButton[Unit] = MenuButton(
            self.tr("Maat van ingrediënt {n}").format(n=number), kitchen_words.units(UNITS), Unit.GRAM)
        self.unit.setFixedWidth(_UNIT)
        self.remove = button(
            "", "x", "round", name=self.tr("Ingrediënt {n} weghalen").format(n=number), on=self.removed.emit)
        self.remove.setFixedSize(theme.CHILD_TARGET, theme.CHILD_TARGET)
        self.name.textEdited.connect(self._renamed)
        self.amount.textEdited.connect(lambda _text: self._edited())
        self.unit.changed.connect(lambda _unit: self._unit_chosen())
        self.name.returnPressed.connect(lambda: self.amount.setFocus(Qt.FocusReason.OtherFocusReason))
        self.amount.returnPressed.connect(self.entered)
        line = row(self.picture, self.name, self.amount, self.unit, self.remove, spacing=6)
        line.setStretch(1, 1)
        self.setLayout(column(line, self.trouble, spacing=4))

    def draft(self) -> IngredientDraft:
        return replace(self._draft, name=self.name.text(), amount=self.amount.text(), unit=self.unit.value())

    def show_draft(self, draft: IngredientDraft) -> None:
        self._draft = draft
        if self.name.text() != draft.name:
            self.name.setText(draft.name)
            self.name.setCursorPosition(0)
        self.amount.setText(draft.amount)
        self.unit.choose(draft.unit)
        self._ask_amount()
        self._show_picture()

    def focus_first(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Whether it can be kept; says why not and puts the keyboard there."""
        draft = self.draft()
        trouble = name_trouble(draft.name, self.tr("Wat is dit? Typ een naam, of tik op het plaatje."))
        asked = self.name
        if not trouble and not draft.is_readable:
            trouble = self.tr("Hoeveel is het? Typ een getal zoals 250, 1,5 of ½. Of kies “naar smaak”.")
            asked = self.amount
        self.complain(trouble)
        if trouble:
            asked.setFocus(Qt.FocusReason.OtherFocusReason)
        return not trouble

    def _renamed(self, text: str) -> None:
        """Another name is another product, unless it is known by it."""
        known = self._recipes.product_called(text)
        self._draft = replace(self._draft, product=known.id if known else "")
        self._show_picture()
        self._edited()

    def _unit_chosen(self) -> None:
        self._ask_amount()
        self._edited()

    def _ask_amount(self) -> None:
        """However much one likes has no number."""
        asked = self.unit.value() is not Unit.TASTE
        self.amount.setEnabled(asked)
        self.amount.setPlaceholderText("250" if asked else "")

    def _edited(self) -> None:
        self.complain("")
        self.changed.emit()

    def _show_picture(self) -> None:
        known = self._recipes.products.get(self._draft.product)
        self.picture.setIcon(pictures.picture(known.picture if known else UNKNOWN_PICTURE, 32))
        self.picture.setToolTip(known.name if known else self.picture.accessibleName())


class IngredientList(RowList[IngredientDraft, IngredientRow]):
    """`product_asked`: the number (from 0) of the row that wants one to be chosen."""

    product_asked = Signal(int)

    def __init__(self, recipes: "RecipeService") -> None:
        super().__init__(
            self.tr("Nog een ingrediënt"), self.tr("Meer past er niet in één recept."), MOST_INGREDIENTS,
            IngredientDraft())
        self._recipes = recipes

    def make_row(self, number: int) -> IngredientRow:
        made = IngredientRow(number, self._recipes)
        made.product_asked.connect(lambda: self.product_asked.emit(number - 1))
        return made

    def name_of(self, draft: IngredientDraft) -> str:
        return draft.name

    def check(self) -> bool:
        """Whether all can be kept; the first that cannot says why. Untouched ones count for nothing."""
        return all(made.check() for made in self.shown() if not made.draft().is_untouched)

    def put_product(self, n: int, name: str, product: Product | None) -> None:
        """What was chosen for a row; it is counted or measured as shops sell it, unless that was said already."""
        drafts = list(self.drafts())
        unit = drafts[n].unit
        if product is not None and not drafts[n].amount:
            unit = product.pack.unit
        drafts[n] = replace(drafts[n], name=name, product=product.id if product else "", unit=unit)
        self.show_drafts(drafts)
        self.rows[n].amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
