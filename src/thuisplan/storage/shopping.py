"""Keeps the shopping lists of the household, each child's estimates, and what things cost last time."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from thuisplan.domain.arithmetic import Amount
from thuisplan.domain.errors import NotFound
from thuisplan.domain.shopping import Line, Price, Product, ShoppingList, Want, own_product, own_unit, with_pack

from .kitchen_tables import PackRow, PriceRow, ShoppingGuessRow, ShoppingLineRow, ShoppingListRow, ShoppingWantRow
from .values import derived_id

UNKNOWN_PICTURE = "basket"


class ShoppingStore:
    def __init__(self, session: Session, products: Mapping[str, Product]) -> None:
        """`products`: those that are shipped, by id."""
        self._session, self._shipped = session, products

    @cached_property
    def products(self) -> Mapping[str, Product]:
        """The same, with the packs of this family. An example of a price is of the pack that is shipped."""
        rows = self._session.execute(select(PackRow.product, PackRow.value).where(PackRow.deleted.is_(False)))
        own = {product: value for product, value in rows if product in self._shipped and value > 0}
        return {**self._shipped, **{id_: with_pack(self._shipped[id_], value) for id_, value in own.items()}}

    # -- lists

    def open_list(self) -> ShoppingList | None:
        """The newest that is not done."""
        row = self._session.scalars(
            select(ShoppingListRow)
            .where(ShoppingListRow.done.is_(False), ShoppingListRow.deleted.is_(False))
            .order_by(ShoppingListRow.born.desc())
            .limit(1)
        ).first()
        return None if row is None else self._list(row)

    def list_of(self, list_: UUID) -> ShoppingList:
        """Raises NotFound."""
        return self._list(self._list_row(list_))

    def done_lists(self, child: UUID) -> list[ShoppingList]:
        """Those that `child` estimated something of, oldest first."""
        rows = self._session.scalars(
            select(ShoppingListRow)
            .where(
                ShoppingListRow.done.is_(True),
                ShoppingListRow.deleted.is_(False),
                ShoppingListRow.id.in_(select(ShoppingGuessRow.list).where(
                    ShoppingGuessRow.child == child, ShoppingGuessRow.deleted.is_(False))),
            )
            .order_by(ShoppingListRow.day, ShoppingListRow.born)
        )
        return [self._list(row) for row in rows]

    def add_list(self, list_: UUID, day: date) -> None:
        self._session.add(ShoppingListRow(id=list_, day=day, total=None, done=False, deleted=False))
        self._session.flush()

    def set_total(self, list_: UUID, cents: int | None) -> None:
        """Raises NotFound."""
        self._list_row(list_).total = cents

    def set_day(self, list_: UUID, day: date) -> None:
        """For which it is. Raises NotFound."""
        self._list_row(list_).day = day

    def set_done(self, list_: UUID, *, done: bool) -> None:
        """Raises NotFound."""
        self._list_row(list_).done = done

    # -- what stands on it

    def save_want(self, list_: UUID, product: Product, want: Want) -> None:
        """The line of the product comes with it."""
        row = self._session.get(ShoppingWantRow, derived_id("shopping want", list_, want.product, want.recipe))
        if row is None:
            row = ShoppingWantRow(id=derived_id("shopping want", list_, want.product, want.recipe))
            self._session.add(row)
        row.list, row.product, row.recipe, row.servings = list_, want.product, want.recipe, want.servings
        row.value, row.unit, row.deleted = want.amount.value, want.amount.unit, False
        self.save_line(list_, Line(product, ()), only_new=True)

    def remove_want(self, list_: UUID, product: str, recipe: str) -> None:
        row = self._session.get(ShoppingWantRow, derived_id("shopping want", list_, product, recipe))
        if row is not None:
            row.deleted = True

    def save_line(self, list_: UUID, line: Line, *, only_new: bool = False) -> None:
        """What is said of a product; its wants are kept apart."""
        id_ = derived_id("shopping line", list_, line.product.id)
        row = self._session.get(ShoppingLineRow, id_)
        if row is not None and only_new:
            return
        if row is None:
            row = ShoppingLineRow(id=id_)
            self._session.add(row)
        row.list, row.product, row.name = list_, line.product.id, line.product.name
        row.packs, row.have, row.paid, row.deleted = line.packs, line.have, line.paid, False
        self._session.flush()

    # -- estimates

    def guesses(self, list_: UUID, child: UUID) -> dict[str, int]:
        """Cents by product; under WHOLE the list as a whole."""
        rows = self._session.execute(
            select(ShoppingGuessRow.product, ShoppingGuessRow.cents).where(
                ShoppingGuessRow.child == child, ShoppingGuessRow.list == list_, ShoppingGuessRow.deleted.is_(False)
            )
        )
        return {row.product: row.cents for row in rows}

    def save_guess(self, list_: UUID, child: UUID, product: str, cents: int | None) -> None:
        """None takes it back."""
        id_ = derived_id("shopping guess", list_, child, product)
        row = self._session.get(ShoppingGuessRow, id_)
        if cents is None:
            if row is not None:
                row.deleted = True
            return
        if row is None:
            row = ShoppingGuessRow(id=id_)
            self._session.add(row)
        row.list, row.child, row.product, row.cents, row.deleted = list_, child, product, cents, False

    # -- prices

    def prices(self, products: Iterable[str]) -> dict[str, Price]:
        """What the family paid last, by product."""
        rows = self._session.execute(
            select(PriceRow.product, PriceRow.cents, PriceRow.packs, PriceRow.day).where(
                PriceRow.product.in_(list(products)), PriceRow.deleted.is_(False)
            )
        )
        return {product: Price(cents, packs, day) for product, cents, packs, day in rows}

    def save_price(self, product: str, price: Price | None) -> None:
        """None forgets it."""
        row = self._session.get(PriceRow, derived_id("price", product))
        if price is None:
            if row is not None:
                row.deleted = True
            return
        if row is None:
            row = PriceRow(id=derived_id("price", product))
            self._session.add(row)
        row.product, row.cents, row.packs, row.day, row.deleted = (
            product, price.cents, price.packs, price.day, False
        )

    # -- packs

    def save_pack(self, product: str, value: Fraction | None) -> None:
        """What is in one, in the unit of the product; None: as it is shipped. `products` are others afterwards."""
        row = self._session.get(PackRow, derived_id("pack", product))
        if row is None and value is not None:
            row = PackRow(id=derived_id("pack", product))
            self._session.add(row)
        if row is not None:
            row.product, row.deleted = product, value is None
            if value is not None:
                row.value = value
        self._session.flush()
        self.__dict__.pop("products", None)

    # -- reading rows

    def _list_row(self, list_: UUID) -> ShoppingListRow:
        row = self._session.get(ShoppingListRow, list_)
        if row is None or row.deleted:
            raise NotFound
        return row

    def _list(self, row: ShoppingListRow) -> ShoppingList:
        wants: dict[str, list[Want]] = {}
        for want in self._session.scalars(
            select(ShoppingWantRow)
            .where(ShoppingWantRow.list == row.id, ShoppingWantRow.deleted.is_(False))
            .order_by(ShoppingWantRow.born)
        ):
            made = Want(want.product, Amount(want.value, want.unit), want.recipe, want.servings)
            wants.setdefault(want.product, []).append(made)
        said = {
            line.product: line
            for line in self._session.scalars(select(ShoppingLineRow).where(ShoppingLineRow.list == row.id))
        }
        return ShoppingList(
            row.id, row.day, tuple(self._line(p, w, said.get(p)) for p, w in wants.items()), row.total, row.done
        )

    def _line(self, product: str, wants: list[Want], said: ShoppingLineRow | None) -> Line:
        known = self.products.get(product)
        if known is None:
            known = own_product(said.name if said and said.name else product, own_unit(product))
            known = Product(product, known.name, UNKNOWN_PICTURE, known.pack, "", "")
        if said is None:
            return Line(known, tuple(wants))
        return Line(known, tuple(wants), said.packs, said.have, said.paid)
