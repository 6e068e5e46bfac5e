"""The recipes to choose from, shipped ones and the family's own, and which of them fit today."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from uuid import UUID

from thuisplan.domain.activities import Activity, Category
from thuisplan.domain.allergens import AllergenWords, food_in
from thuisplan.domain.content import Picture
from thuisplan.domain.errors import FileUnreadable, NotFound
from thuisplan.domain.family import Child
from thuisplan.domain.importing.files import read_file
from thuisplan.domain.importing.lines import ReadRecipe
from thuisplan.domain.importing.texts import read_text
from thuisplan.domain.own_recipes import OwnRecipe, Photo, as_recipe, cleaned, own_id
from thuisplan.domain.recipes import Recipe, Situation, Wish, fits, minutes_for_cooking, plain
from thuisplan.domain.shopping import Product
from thuisplan.storage import recipe_files
from thuisplan.storage.database import Database
from thuisplan.storage.own_recipes import OwnRecipeStore
from thuisplan.storage.products import ProductContent
from thuisplan.storage.recipes import RecipeContent
from thuisplan.storage.settings import SettingsStore

from .changes import Change, Now, Tell
from .today import today


@dataclass(frozen=True)
class Offer:
    """`today`: what fits now; `others`: what is there besides, `later`: for a groep that is still to come."""

    today: list[Recipe]
    others: list[Recipe]
    later: list[Recipe]


class RecipeService:
    def __init__(self, database: Database, now: Now, tell: Tell, language: str = "nl") -> None:
        self._database, self._now, self._tell = database, now, tell
        self._content, self._product_content = RecipeContent(language), ProductContent(language)
        self._all: list[Recipe] | None = None       # until an own one changes
        self._photos: dict[UUID, Photo] = {}        # of removed recipes, for as long as they can be put back

    @cached_property
    def shipped(self) -> list[Recipe]:
        return self._content.recipes()

    @property
    def all(self) -> list[Recipe]:
        """Pancakes (R139), the family's own ones, the others that are shipped; read when Keuken is first opened."""
        if self._all is None:
            with self._database.reading() as session:
                own = OwnRecipeStore(session).all()
            self._all = [*self.shipped[:1], *map(self._as_recipe, own), *self.shipped[1:]]
        return self._all

    @cached_property
    def activities(self) -> list[Activity]:
        """Of every kind."""
        return self._content.activities()

    @cached_property
    def products(self) -> dict[str, Product]:
        """Those that are shipped, by id, in the order of the alphabet."""
        return self._product_content.products()

    @cached_property
    def pictures(self) -> list[Picture]:
        """Of recipes and of what goes in, each once, to choose from; with a name for who cannot see it."""
        named = {r.picture: r.title for r in self.shipped}
        named |= {p.picture: p.name for p in self.products.values() if p.picture not in named}
        return [Picture(id_, name) for id_, name in named.items()]

    @cached_property
    def _called(self) -> dict[str, str]:
        names = {product.name: id_ for id_, product in self.products.items()}
        return {plain(name): id_ for name, id_ in (self._product_content.words() | names).items()}

    def product_called(self, name: str) -> Product | None:
        """The shipped product that a family calls so: "bloem" for "tarwebloem"; None when it may be another.

        "eieren, losgeklopt" is found as "eieren".
        """
        id_ = self._called.get(plain(name)) or self._called.get(plain(food_in(name)), "")
        return self.products.get(id_)

    @cached_property
    def _allergens(self) -> AllergenWords:
        inside = self._content.allergens()
        words = {name: inside.get(id_) for name, id_ in self._called.items()}
        return AllergenWords(inside, words | self._product_content.allergens())

    def recipe(self, recipe: str) -> Recipe:
        """Also an own one that was removed since: somebody may be cooking it. Raises NotFound."""
        found = next((r for r in self.all if r.id == recipe), None)
        if found is not None:
            return found
        return self._as_recipe(self.own(recipe))

    def _as_recipe(self, own: OwnRecipe) -> Recipe:
        return as_recipe(own, self.products, self._allergens)

    # -- the family's own

    def own(self, recipe: str) -> OwnRecipe:
        """What can be changed of it, by the id of the recipe. Raises NotFound."""
        id_ = own_id(recipe)
        if id_ is None:
            raise NotFound
        with self._database.reading() as session:
            return OwnRecipeStore(session).recipe(id_)

    def is_there(self, recipe: str) -> bool:
        """Whether it can be chosen now; a removed one cannot."""
        return any(r.id == recipe for r in self.all)

    def save(self, own: OwnRecipe, photo: Photo | None = None) -> Recipe:
        """A new one, or instead of what was kept. `photo`: a new one of it.

        Raises NotFound, and what `cleaned` raises.
        """
        own = cleaned(own)
        with self._database.transaction() as session:
            store = OwnRecipeStore(session)
            before = store.recipe(own.id).photo if own.id else None
            if photo is not None:
                own = replace(own, photo=store.add_photo(photo))
            saved = store.save(own)
            if before is not None and before != own.photo:
                store.drop_photo(before)
            made = self._as_recipe(store.recipe(saved))
        if self._all is not None:       # the hundreds of others stay as they were read
            others = [r for r in self._all if r.id != made.id]
            at = next((n for n, r in enumerate(self._all) if r.id == made.id), 1)
            self._all = [*others[:at], made, *others[at:]]
        self._tell(Change.RECIPES)
        return made

    def remove(self, recipe: str) -> None:
        """Its photo is gone from the file at once; `put_back` is the undo, in this run. Raises NotFound."""
        def remove(store: OwnRecipeStore, own: OwnRecipe) -> None:
            assert own.id is not None
            store.set_removed(own.id, removed=True)
            if own.photo is not None:
                with suppress(NotFound):
                    self._photos[own.photo] = store.photo(own.photo)
                store.drop_photo(own.photo)

        self._change(recipe, remove)
        if self._all is not None:
            self._all = [r for r in self._all if r.id != recipe]
        self._tell(Change.RECIPES)

    def put_back(self, recipe: str) -> None:
        """Raises NotFound."""
        def put_back(store: OwnRecipeStore, own: OwnRecipe) -> None:
            assert own.id is not None
            store.set_removed(own.id, removed=False)
            if own.photo in self._photos:
                store.add_photo(self._photos[own.photo])

        self._change(recipe, put_back)
        self._all = None
        self._tell(Change.RECIPES)

    def read_text(self, text: str) -> ReadRecipe:
        """What is in a text that was pasted; nothing of it is kept yet. Raises NoRecipe, RecipeTooLong."""
        return read_text(text)

    def read_file(self, path: Path) -> ReadRecipe:
        """The same of a file. Raises NoRecipe, RecipeTooLong, FileUnreadable."""
        try:
            return read_file(recipe_files.read_bytes(path))
        except OSError as error:
            raise FileUnreadable from error

    def photo(self, photo: UUID) -> bytes | None:
        """A JPEG; None when it is not there."""
        with self._database.reading() as session:
            try:
                return OwnRecipeStore(session).photo(photo).jpeg
            except NotFound:
                return None

    def _change(self, recipe: str, how: Callable[[OwnRecipeStore, OwnRecipe], None]) -> None:
        """Raises NotFound."""
        id_ = own_id(recipe)
        if id_ is None:
            raise NotFound
        with self._database.transaction() as session:
            store = OwnRecipeStore(session)
            how(store, store.recipe(id_))

    # -- what fits

    def activity(self, recipe: Recipe) -> Activity:
        """What there is to do and to talk about with it; of an own one nothing is known."""
        cooking = (a for a in self.activities if a.recipe == recipe.id and a.category is Category.COOKING)
        return next(cooking, None) or Activity(
            recipe.id, Category.COOKING, recipe.title, recipe.picture, recipe.groep_min, recipe.groep_max,
            recipe.minutes, recipe.season, recipe.id, (), (), (), (), "", "", "", "")

    def offer(self, child: Child, wish: Wish) -> Offer:
        """What meets the wish; one for a later groep only when looked for by name. Pancakes come first (R139)."""
        situation = self.situation(child)
        offer = Offer([], [], [])
        for recipe in self.all:
            if wish.is_met_by(recipe):
                is_later = child.groep is not None and recipe.groep_min > child.groep
                part = offer.later if is_later else offer.today if fits(recipe, situation) else offer.others
                part.append(recipe)
        return offer if wish.words.strip() else replace(offer, later=[])

    def situation(self, child: Child) -> Situation:
        """Which day it is, how much time there is, and for which groep."""
        now = self._now()
        with self._database.reading() as session:
            day = today(SettingsStore(session), now)
        return Situation(day, minutes_for_cooking(now), child.groep)
