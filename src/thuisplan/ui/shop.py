"""A child's way through the shop: Boodschappen, the list on paper, and what there is to write down afterwards."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from thuisplan.domain.activities import LOGGED_AS, Category
from thuisplan.domain.errors import OutOfRange, TooManyProducts
from thuisplan.domain.shopping import WHOLE

if TYPE_CHECKING:
    from thuisplan.domain.family import Child
    from thuisplan.domain.recipes import Recipe
    from thuisplan.domain.shopping import ShoppingList
    from thuisplan.services.house import Services

    from .page import ChildPage
    from .pages.shopping import ShoppingPage
    from .paper.printing import Printing


class Shop(QObject):
    """Makes its page when it is first wanted, gives it to `add`, and brings it to the front by `show`.

    `by_keyboard`: whether keys are in use now.

    `practised` tells a kind: there is something to write down. `left`: back to the kitchen. `said` tells in words
    what happened, and how to undo it or None.
    """

    practised = Signal(object)
    left = Signal()
    said = Signal(str, object)

    def __init__(
        self, services: "Services", add: Callable[["ChildPage"], object], show: Callable[["ChildPage"], object],
        by_keyboard: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._services, self._add, self._show, self._by_keyboard = services, add, show, by_keyboard
        self._child: Child | None = None
        self.page: ShoppingPage | None = None
        self._done: UUID | None = None      # the list that was put away, as long as there is no other

    def open(self, child: "Child") -> None:
        """Whose shopping it is from now on."""
        self._child, self._done = child, None
        if self.page is not None:
            self.page.open(child)

    def show_list(self) -> None:
        if self.page is None:
            from .pages.shopping import ShoppingPage

            assert self._child is not None
            self.page = ShoppingPage(self._services, self._by_keyboard)
            self.page.left.connect(self.left)
            self.page.finished.connect(self._put_away)
            self.page.print_asked.connect(self.print_list)
            self.page.open(self._child)
            self._add(self.page)
        self._show(self.page)
        self._tell_done()

    def _put_away(self, list_: UUID) -> None:
        self._done = list_
        self.practised.emit(LOGGED_AS[Category.SHOPPING])
        self._tell_done()

    def _tell_done(self) -> None:
        """Beside the log, and again where the list was: it is the whole family's."""
        assert self._child is not None
        if self._done is None or self._services.shopping.board(self._child.id).list is not None:
            self._done = None
        else:
            self.said.emit(self.tr("Het lijstje is klaar en opgeruimd."), self._take_out)

    def _take_out(self) -> None:
        if self._done is not None:
            self._services.shopping.take_out(self._done)
            self.show_list()

    def put_recipe(self, recipe: "Recipe", servings: Fraction) -> None:
        """From the page of a recipe."""
        shopping = self._services.shopping
        try:
            shopping.add_recipe(recipe.id, servings)
        except TooManyProducts:
            self.said.emit(self.tr("Het lijstje is vol. Haal er eerst iets af."), None)
            return
        except OutOfRange:
            self.said.emit(self.tr("Zo kun je dit niet kopen. Kies eerst voor hoeveel je het maakt."), None)
            return
        self.said.emit(
            self.tr("{recipe} staat op het boodschappenlijstje.").format(recipe=recipe.title),
            lambda: shopping.remove_recipe(recipe.id))

    # -- on paper

    @cached_property
    def _printing(self) -> "Printing":
        """Made when something is first printed."""
        from .paper.printing import Printing

        made = Printing(lambda: self.page)
        made.said.connect(lambda text: self.said.emit(text, None))
        return made

    def print_list(self, list_: "ShoppingList", guesses: Mapping[str, int]) -> None:
        """Opened in the program that shows PDF files on this laptop, which prints it."""
        from . import shopping_words
        from .shopping_sheet import sheet_of, write_sheet

        sheet = sheet_of(
            list_, guesses, self.tr("Boodschappen"), (self.tr("ik schat"), self.tr("kassabon")),
            self.tr("Ik schat alles samen:  {guess}      Op de bon:  € ____________").format(
                guess=shopping_words.round_money(guesses[WHOLE]) if WHOLE in guesses else "€ ____________"))
        self._printing.show(self.tr("boodschappen"), lambda file: write_sheet(sheet, file), self.tr("Het lijstje"))
