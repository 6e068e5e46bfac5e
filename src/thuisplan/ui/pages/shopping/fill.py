"""Fills the list: what is chosen or typed goes on it at once, and each can be undone."""

from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from thuisplan.domain.errors import NotFound, TooManyProducts
from thuisplan.domain.recipes import Recipe
from thuisplan.domain.shopping import Line, Product, ShoppingList
from thuisplan.ui import shopping_words

from .add import AddView

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class FillView(AddView):
    """`told` tells in words what happened, and how to undo it or None."""

    told = Signal(str, object)

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self._services = services
        self._list: ShoppingList | None = None
        self.recipe_put.connect(self._recipe_chosen)
        self.recipe_dropped.connect(lambda recipe: self._keep(lambda: services.shopping.remove_recipe(recipe)))
        self.product_tapped.connect(self._toggle)
        self.typed.connect(self._put_typed)

    def begin(self, list_: ShoppingList | None) -> None:
        """All there is to choose from, for as many as live here."""
        shopping, family = self._services.shopping, self._services.family
        people = len(family.children()) + len(family.adults())
        self.offer(self._services.recipes.all, list(shopping.products.values()), max(1, people))
        self.start()
        self.show_list(list_)

    def show_list(self, list_: ShoppingList | None) -> None:
        self._list = list_
        lines = list_.lines if list_ is not None else ()
        recipes = {want.recipe: want.servings or Fraction(1) for line in lines for want in line.from_recipes}
        self.show_on_list(recipes, {line.product.id for line in lines})

    def _recipe_chosen(self, recipe: str, servings: Fraction) -> None:
        shopping = self._services.shopping
        if self._keep(lambda: shopping.add_recipe(recipe, servings)):
            self._tell(self._services.recipes.recipe(recipe).title, lambda: shopping.remove_recipe(recipe))

    def _put_typed(self, name: str) -> None:
        put: list[Product] = []
        if self._keep(lambda: put.append(self._services.shopping.add_own(name))):
            (product,) = put
            self._tell(shopping_words.name(product), lambda: self._services.shopping.drop_product(product.id))

    def _toggle(self, product: str) -> None:
        shopping, line = self._services.shopping, None if self._list is None else self._list.line(product)
        by_hand = line is not None and any(not want.recipe for want in line.wants)
        self._keep(lambda: shopping.drop_product(product) if by_hand else shopping.add_product(product))

    def _tell(self, name: str, undo: Callable[[], object]) -> None:
        self.told.emit(self.tr("{name} staat op het lijstje.").format(name=name), lambda: self._keep(undo))

    def _keep(self, what: Callable[[], object]) -> bool:
        """Whether it was kept; what could not be is told kindly."""
        try:
            what()
        except TooManyProducts:
            self.told.emit(self.tr("Het lijstje is vol. Haal er eerst iets af."), None)
            self.show_list(self._list)
            return False
        except NotFound:
            self.told.emit(self.tr("Dit staat niet meer op het lijstje."), None)
            return False
        return True


def recipes_of(services: "Services", line: Line) -> dict[str, Recipe]:
    """Also an own one that was removed since; without what another version knew."""
    found = {}
    for want in line.from_recipes:
        with suppress(NotFound):
            found[want.recipe] = services.recipes.recipe(want.recipe)
    return found
