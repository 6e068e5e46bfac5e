"""Keeps the recipes of the family itself, and their photos."""

import hashlib
from collections.abc import Iterable
from itertools import zip_longest
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import LargeBinary, Select, select, type_coerce
from sqlalchemy.orm import Session

from thuisplan.domain.errors import NotFound
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe, OwnStep, Photo

from .kitchen_tables import OwnIngredientRow, OwnRecipeRow, OwnStepRow, PhotoRow
from .values import derived_id

_Rows = Select[*tuple[Any, ...]]
_R, _I, _S = OwnRecipeRow, OwnIngredientRow, OwnStepRow
_RECIPES = select(
    _R.id, _R.title, _R.serving_unit, _R.serving_one, _R.picture, _R.meal, _R.base, _R.minutes, _R.needs_adult,
    _R.uses_heat, _R.season, _R.note, _R.photo, _R.safety,
)
_INGREDIENTS = select(
    type_coerce(_I.recipe, LargeBinary), _I.name, _I.amount, _I.unit, _I.product,
).order_by(_I.position)
_STEPS = select(type_coerce(_S.recipe, LargeBinary), _S.text, _S.minutes, _S.timer).order_by(_S.position)


class OwnRecipeStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[OwnRecipe]:
        """The newest first; three readings, however many there are."""
        wanted = _RECIPES.where(_R.deleted.is_(False)).order_by(_R.born.desc())
        return self._read(wanted, _INGREDIENTS.where(_I.deleted.is_(False)), _STEPS.where(_S.deleted.is_(False)))

    def recipe(self, id_: UUID) -> OwnRecipe:
        """Also one that was removed: somebody may be cooking it. Raises NotFound."""
        found = self._read(
            _RECIPES.where(_R.id == id_),
            _INGREDIENTS.where(_I.recipe == id_, _I.name != ""),
            _STEPS.where(_S.recipe == id_, _S.text != ""),
        )
        if not found:
            raise NotFound
        return found[0]

    def save(self, own: OwnRecipe) -> UUID:
        """A new one, or instead of what was kept. Raises NotFound."""
        if own.id is None:
            row = OwnRecipeRow(id=uuid4())
            self._session.add(row)
        else:
            row = self._row(own.id)
        row.title, row.picture, row.meal, row.base = own.title, own.picture, own.meal, own.base
        row.serving_unit, row.serving_one, row.minutes = own.serving_unit, own.serving_one, own.minutes
        row.needs_adult, row.uses_heat, row.season = own.needs_adult, own.uses_heat, own.season
        row.note, row.photo, row.safety, row.deleted = own.note, own.photo, own.safety, False
        self._session.flush()
        self._save_ingredients(row.id, own.ingredients)
        self._save_steps(row.id, own.steps)
        return row.id

    def set_removed(self, id_: UUID, *, removed: bool) -> None:
        """With what goes in and what there is to do; what a change took out before stays out. Raises NotFound."""
        self._row(id_).deleted = removed
        parts: list[OwnIngredientRow | OwnStepRow] = [
            *self._session.scalars(select(_I).where(_I.recipe == id_, _I.name != "")),
            *self._session.scalars(select(_S).where(_S.recipe == id_, _S.text != "")),
        ]
        for part in parts:
            part.deleted = removed

    # -- photos

    def photo(self, id_: UUID) -> Photo:
        """Raises NotFound."""
        row = self._session.get(PhotoRow, id_)
        if row is None or row.deleted or not row.jpeg:
            raise NotFound
        return Photo(row.jpeg, row.width, row.height)

    def add_photo(self, photo: Photo) -> UUID:
        """The same bytes are kept once."""
        id_ = derived_id("photo", hashlib.sha256(photo.jpeg).hexdigest())
        row = self._session.get(PhotoRow, id_)
        if row is None:
            row = PhotoRow(id=id_)
            self._session.add(row)
        row.jpeg, row.width, row.height, row.deleted = photo.jpeg, photo.width, photo.height, False
        self._session.flush()
        return id_

    def drop_photo(self, id_: UUID) -> None:
        """Unless a recipe that is there still shows it."""
        shows = select(_R.id).where(_R.photo == id_, _R.deleted.is_(False)).limit(1)
        shown = self._session.scalars(shows).first()
        row = self._session.get(PhotoRow, id_)
        if shown is None and row is not None:
            row.jpeg, row.deleted = b"", True

    # -- rows

    def _row(self, id_: UUID) -> OwnRecipeRow:
        row = self._session.get(OwnRecipeRow, id_)
        if row is None:
            raise NotFound
        return row

    def _read(self, recipes: _Rows, ingredients: _Rows, steps: _Rows) -> list[OwnRecipe]:
        inside: dict[bytes, list[OwnIngredient]] = {}       # by the bytes of an id: there are thousands
        for recipe, *values in self._session.execute(ingredients):
            inside.setdefault(recipe, []).append(OwnIngredient(*values))
        todo: dict[bytes, list[OwnStep]] = {}
        for recipe, *values in self._session.execute(steps):
            todo.setdefault(recipe, []).append(OwnStep(*values))
        return [
            OwnRecipe(title, tuple(inside.get(id_.bytes, ())), tuple(todo.get(id_.bytes, ())), unit, one, id_, *rest)
            for id_, title, unit, one, *rest in self._session.execute(recipes)
        ]

    def _save_ingredients(self, recipe: UUID, ingredients: Iterable[OwnIngredient]) -> None:
        before = self._session.scalars(select(_I).where(_I.recipe == recipe).order_by(_I.position)).all()
        for n, (row, i) in enumerate(zip_longest(before, ingredients)):
            if i is None:
                row.name, row.deleted = "", True
                continue
            if row is None:
                row = OwnIngredientRow(id=uuid4())
                self._session.add(row)
            row.recipe, row.product, row.name, row.amount = recipe, i.product, i.name, i.amount
            row.unit, row.position, row.deleted = i.unit, n, False

    def _save_steps(self, recipe: UUID, steps: Iterable[OwnStep]) -> None:
        before = self._session.scalars(select(_S).where(_S.recipe == recipe).order_by(_S.position)).all()
        for n, (row, s) in enumerate(zip_longest(before, steps)):
            if s is None:
                row.text, row.timer, row.deleted = "", "", True
                continue
            if row is None:
                row = OwnStepRow(id=uuid4())
                self._session.add(row)
            row.recipe, row.text, row.minutes, row.timer = recipe, s.text, s.minutes, s.timer
            row.position, row.deleted = n, False
