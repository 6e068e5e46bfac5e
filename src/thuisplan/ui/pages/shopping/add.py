"""What goes on the list: recipes with the people that eat along, and products to tap or to type."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from thuisplan.domain.errors import NameMissing, NameTooLong
from thuisplan.domain.family import NAME_LENGTH, clean_name
from thuisplan.domain.recipes import Recipe
from thuisplan.domain.shopping import Product
from thuisplan.ui import shopping_words, theme
from thuisplan.ui.widgets.basics import Tile, button, card, column, label, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.even_grid import EvenGrid
from thuisplan.ui.widgets.flow import reveal
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.stepper import Stepper

MOST_BESIDE = 6
TILE = 116          # px of width, at least
MOST_RECIPES = 24   # in sight; who looks for a word finds the others


class AddView(QWidget):
    """`recipe_put` tells a recipe and the servings, `recipe_dropped` a recipe; `product_tapped` a product's id;
    `typed` a name; `closed`: back to the list."""

    recipe_put = Signal(str, object)
    recipe_dropped = Signal(str)
    product_tapped = Signal(str)
    typed = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._recipes: dict[str, Recipe] = {}
        self._products: dict[str, Product] = {}
        self._on_list: dict[str, Fraction] = {}     # recipes, and for how many
        self._people = 4
        self._chosen: Recipe | None = None
        self.recipe_tiles: dict[str, Tile] = {}
        self.product_tiles: dict[str, Tile] = {}
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Zoek iets, of typ iets anders"))
        self.search.setPlaceholderText(self.tr("Zoek iets, of typ iets anders"))
        self.search.setMaxLength(NAME_LENGTH)
        self.search.setMinimumHeight(theme.CHILD_TARGET)
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.returnPressed.connect(self._typed)
        self.put = button("", "plus", on=self._typed)
        self.ready = button(self.tr("Klaar"), role="primary", on=self.closed.emit)
        self.nothing = label("", "second", wrap=True)
        self.panel = self._make_panel()
        self._lay_out()

    def _make_panel(self) -> QFrame:
        made = card("suggestion")
        self.picture = Picture("pancakes", 52)
        self.recipe_name = Elided("", "card")
        self.unit = label("", "body")
        self.people = Stepper(
            self.tr("Voor hoeveel"), self.tr("minder"), self.tr("meer"), least=1, most=12, may_be_empty=False)
        self.put_recipe = button(self.tr("Zet op het lijstje"), role="primary", on=self._put_recipe)
        self.drop_recipe = button(self.tr("Haal eraf"), "trash", "quiet", on=self._drop_recipe)
        how_many = row(self.people, self.unit, 1)
        inside = column(self.recipe_name, label(self.tr("Voor hoeveel?"), "second"), how_many, spacing=theme.S)
        header = row(self.picture, inside, spacing=16)
        header.setStretch(1, 1)
        made.setLayout(column(header, row(self.put_recipe, self.drop_recipe, 1), margins=16))
        made.hide()
        return made

    def _lay_out(self) -> None:
        title = Elided(self.tr("Wat hebben jullie nodig?"), "page")
        header = row(title, self.ready)
        header.setStretch(0, 1)
        find = row(self.search, self.put)
        find.setStretch(0, 1)
        self._recipe_grid, self._product_grid = EvenGrid(MOST_BESIDE), EvenGrid(MOST_BESIDE)
        recipes, products = QWidget(), QWidget()
        recipes.setLayout(self._recipe_grid)
        products.setLayout(self._product_grid)
        self.more = label(self.tr("Er zijn nog meer recepten. Zoek hierboven op de naam."), "second", wrap=True)
        self.recipe_heading = label(self.tr("Uit een recept"), "card")
        self.product_heading = label(self.tr("Losse dingen"), "card")
        content = QWidget()
        content.setLayout(column(
            self.recipe_heading, self.panel, recipes, self.more, self.product_heading, products, self.nothing, 1,
            spacing=theme.L,
        ))
        self.setLayout(column(header, find, scrolling(content), spacing=theme.L))

    # -- what there is

    def offer(self, recipes: Sequence[Recipe], products: Sequence[Product], people: int) -> None:
        """`people`: so many live here."""
        self._people = people
        changed = {r.id for r in recipes if self._recipes.get(r.id) not in (None, r)}
        for gone in (changed | (self._recipes.keys() - {r.id for r in recipes})) & self.recipe_tiles.keys():
            self.recipe_tiles.pop(gone).deleteLater()
        self._recipes = {r.id: r for r in recipes}
        if not self._products:
            self._products = {p.id: p for p in products}
            for product in products:
                made = self._tile(shopping_words.name(product), product.picture)
                made.clicked.connect(lambda _checked=False, p=product.id: self.product_tapped.emit(p))
                self.product_tiles[product.id] = made
                self._product_grid.addWidget(made)
        self._filter()

    def _recipe_tile(self, recipe: Recipe) -> Tile:
        if recipe.id not in self.recipe_tiles:
            made = self.recipe_tiles[recipe.id] = self._tile(recipe.title, recipe.picture)
            made.clicked.connect(lambda _checked=False: self._choose(recipe))
        return self.recipe_tiles[recipe.id]

    def _show_recipes(self, said: str) -> None:
        """Those of that name, and those on the list; a tile is made when it is first in sight."""
        found = [r for r in self._recipes.values() if said in r.title.casefold()]
        shown = [r for n, r in enumerate(found) if n < MOST_RECIPES or r.id in self._on_list]
        while (item := self._recipe_grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
        for recipe in shown:
            made = self._recipe_tile(recipe)
            made.setChecked(recipe.id in self._on_list)
            self._recipe_grid.addWidget(made)
            made.show()
        self._recipe_grid.invalidate()
        self.more.setVisible(len(shown) < len(found))

    def _tile(self, text: str, picture: str) -> Tile:
        made = Tile(text, picture=picture, size=40)
        made.setCheckable(True)
        made.setProperty("tight", True)
        made.setMinimumWidth(TILE)
        made.setFixedHeight(104)
        made.setText(shopping_words.in_two_lines(text))
        made.setToolTip(text)
        return made

    def show_on_list(self, recipes: dict[str, Fraction], products: set[str]) -> None:
        """Which recipes (and for how many) and which products stand on the list."""
        self._on_list = recipes
        self._show_recipes(self._said())
        for product, tile in self.product_tiles.items():
            tile.setChecked(product in products)
        self._show_panel()

    def start(self) -> None:
        """From the top, nothing searched for."""
        self.search.clear()
        self._chosen = None
        self._show_panel()

    # -- a recipe

    def _choose(self, recipe: Recipe) -> None:
        self._chosen = recipe
        self.recipe_tiles[recipe.id].setChecked(recipe.id in self._on_list)
        people = self._on_list.get(recipe.id)
        self.people.set_range(recipe.step_of_servings, recipe.most_servings, recipe.step_of_servings)
        usual = self._people if recipe.step_of_servings == 1 else recipe.base
        self.people.set_value(min(recipe.most_servings, shopping_words.person_count(people) or usual))
        self._show_panel()
        reveal(self.panel)
        self.put_recipe.setFocus()

    def _show_panel(self) -> None:
        recipe = self._chosen
        self.panel.setVisible(recipe is not None)
        if recipe is None:
            return
        self.picture.show_picture(recipe.picture)
        self.recipe_name.setText(recipe.title)
        self.unit.setText(recipe.serving_unit)
        there = recipe.id in self._on_list
        self.drop_recipe.setVisible(there)
        self.put_recipe.setText(self.tr("Pas het aan") if there else self.tr("Zet op het lijstje"))
        self.put_recipe.setAccessibleName(self.put_recipe.text())

    def _put_recipe(self) -> None:
        assert self._chosen is not None
        recipe, self._chosen = self._chosen, None
        self.recipe_put.emit(recipe.id, Fraction(self.people.value() or 1))

    def _drop_recipe(self) -> None:
        assert self._chosen is not None
        recipe, self._chosen = self._chosen, None
        self.recipe_dropped.emit(recipe.id)

    # -- typing

    def _said(self) -> str:
        return " ".join(self.search.text().casefold().split())

    def _filter(self) -> None:
        said = self._said()
        self._show_recipes(said)
        for product, tile in self.product_tiles.items():
            tile.setVisible(said in self._products[product].name.casefold())
        self.recipe_heading.setVisible(any(not t.isHidden() for t in self.recipe_tiles.values()))
        self.product_heading.setVisible(any(not t.isHidden() for t in self.product_tiles.values()))
        self.put.setText(" " + self.tr("Zet ‘{name}’ erop").format(name=said).replace("&", "&&"))
        self.put.setAccessibleName(self.tr("Zet ‘{name}’ erop").format(name=said))
        self.put.setVisible(bool(said))
        seen = [*self.recipe_tiles.values(), *self.product_tiles.values()]
        self._say("" if any(not t.isHidden() for t in seen) else self.tr(
            "Dit staat er nog niet bij. Zet het er met de knop hierboven zelf op."))

    def _typed(self) -> None:
        try:
            name = clean_name(self.search.text())
        except NameMissing:
            return
        except NameTooLong:
            self._say(self.tr("Dat is te lang voor een lijstje. Maak het korter."))
            return
        self.search.clear()
        self.typed.emit(name)

    def _say(self, text: str) -> None:
        self.nothing.setText(text)
        self.nothing.setVisible(bool(text))
