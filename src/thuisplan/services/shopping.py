"""What a family can do with its shopping list: fill it, work out packs, estimate, type the receipt, put it away.

The list is of the household; an estimate is of the child that made it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from uuid import UUID, uuid4

from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.errors import DayPassed, NotFound, OutOfRange, TooManyProducts
from thuisplan.domain.questions.expressions import parse
from thuisplan.domain.questions.reading import Read, Reading, Unclear, read
from thuisplan.domain.questions.templates import AnswerKind, AnswerRule
from thuisplan.domain.shopping import (
    MOST_IN_PACK,
    MOST_PRODUCTS,
    WHOLE,
    Estimate,
    Line,
    Packs,
    Price,
    Product,
    ShoppingList,
    Want,
    check_cents,
    check_count,
    check_packs,
    check_wants,
    own_product,
    own_products_of,
    packs_for,
    total_of,
    wants_of,
)
from thuisplan.storage.database import Database
from thuisplan.storage.settings import SettingsStore
from thuisplan.storage.shopping import ShoppingStore

from .changes import Change, Now, Tell
from .recipes import RecipeService
from .today import today


@dataclass(frozen=True)
class Board:
    """What a child sees: `list` is None while nothing was put on one. `guesses`: its own; `prices`: per product."""

    list: ShoppingList | None
    guesses: Mapping[str, int]
    prices: Mapping[str, Price]


@dataclass(frozen=True)
class Repacked:
    """A line, and what was paid last, as they were before a pack held another amount."""

    line: Line
    price: Price | None


@dataclass(frozen=True)
class _Work:
    """A store, and the list that is worked on."""

    store: ShoppingStore
    list: ShoppingList
    day: date


class ShoppingService:
    def __init__(self, database: Database, now: Now, tell: Tell, recipes: RecipeService) -> None:
        self._database, self._now, self._tell, self._recipes = database, now, tell, recipes

    @property
    def products(self) -> dict[str, Product]:
        """Those that are shipped, by id, in the order of the alphabet."""
        return self._recipes.products

    def board(self, child: UUID) -> Board:
        with self._database.reading() as session:
            store = ShoppingStore(session, self.products)
            found = store.open_list()
            if found is None:
                return Board(None, {}, {})
            prices = store.prices(line.product.id for line in found.lines)
            return Board(found, store.guesses(found.id, child), prices)

    def estimates(self, child: UUID) -> list[Estimate]:
        """Of the lists that were put away, oldest first; only those with an estimate and a receipt."""
        made = []
        with self._database.reading() as session:
            store = ShoppingStore(session, self.products)
            for done in store.done_lists(child):
                guess, paid = guess_of(done, store.guesses(done.id, child)), done.receipt
                if guess is not None and paid is not None:
                    made.append(Estimate(done.day, guess, paid))
        return made

    # -- what stands on it

    def add_recipe(self, recipe: str, servings: Fraction) -> None:
        """Or change for how many it is. Raises NotFound, NothingToScaleBy, OutOfRange, TooManyProducts."""
        found = self._recipes.recipe(recipe)
        wants, own = wants_of(found, servings), own_products_of(found)
        check_wants(wants)
        known = {want.product for want in wants}
        with self._working() as work:
            _take_off(work, recipe, but=known)      # it may have been changed since it was put there
            _put(work, [(work.store.products.get(want.product) or own[want.product], want) for want in wants])

    def remove_recipe(self, recipe: str) -> None:
        """Only what it wants goes."""
        with self._working() as work:
            _take_off(work, recipe)
            _ask_again(work)

    def add_product(self, product: str, packs: int = 1) -> None:
        """By hand, so many packs in all. Raises NotFound, OutOfRange, TooManyProducts."""
        check_count(packs)
        with self._working() as work:
            line = work.list.line(product)
            known = work.store.products.get(product) or (line.product if line else None)
            if known is None:
                raise NotFound
            _put(work, [(known, Want(product, known.pack.times(Fraction(packs))))])

    def drop_product(self, product: str) -> None:
        """What was put there by hand; what recipes want of it stays. Raises NotFound."""
        with self._working() as work:
            line = _line(work.list, product)
            work.store.remove_want(work.list.id, product, "")
            if not line.from_recipes:
                work.store.save_line(work.list.id, Line(line.product, ()))
            _ask_again(work)

    def add_own(self, name: str) -> Product:
        """Something typed; the name of a product that is shipped is that one.

        Raises NameMissing, NameTooLong, TooManyProducts.
        """
        typed = own_product(name)
        with self._working() as work:
            known = work.store.products.values()
            product = next((p for p in known if p.name.casefold() == typed.name.casefold()), typed)
            _put(work, [(product, Want(product.id, product.pack))])
        return product

    def remove(self, products: Iterable[str], anew: UUID | None = None) -> list[Line]:
        """All of them or none, whoever wanted them; the lines as they were are for `put_back`.

        `anew`: the child that estimates the whole of the rest anew. Raises NotFound.
        """
        with self._working() as work:
            lines = [_line(work.list, product) for product in products]
            for line in lines:
                for want in line.wants:
                    work.store.remove_want(work.list.id, line.product.id, want.recipe)
                work.store.save_line(work.list.id, Line(line.product, ()))
            if anew is not None:
                work.store.save_guess(work.list.id, anew, WHOLE, None)
        return lines

    def put_back(self, lines: Iterable[Line]) -> None:
        with self._working() as work:
            for line in lines:
                for want in line.wants:
                    work.store.save_want(work.list.id, line.product, want)
                work.store.save_line(work.list.id, line)

    def set_have(self, product: str, *, have: bool) -> None:
        """Whether it is in the house, and need not be bought. Raises NotFound."""
        with self._working() as work:
            work.store.save_line(work.list.id, replace(_line(work.list, product), have=have))

    def set_day(self, day: date) -> None:
        """For which the list is. Raises DayPassed."""
        with self._working() as work:
            if day < work.day:
                raise DayPassed
            work.store.set_day(work.list.id, day)

    def set_pack(self, product: str, value: Fraction) -> Repacked:
        """So much is in a pack where this family shops, in the unit of the product; what was is for `put_back_pack`.

        What was put on the list by hand stays so many packs, and what was paid for other packs says nothing any
        more. Raises NotFound, also for what somebody typed, and OutOfRange.
        """
        if not 0 < value <= MOST_IN_PACK:
            raise OutOfRange
        with self._working() as work:
            line = _line(work.list, product)
            if product not in self.products:
                raise NotFound
            before = Repacked(line, work.store.prices([product]).get(product))
            is_shipped = value == self.products[product].pack.value
            work.store.save_pack(product, None if is_shipped else value)
            work.store.save_price(product, None)
            pack = work.store.products[product].pack
            for want in line.wants:
                if not want.recipe:
                    count = packs_for(want.amount, line.product.pack)
                    work.store.save_want(work.list.id, line.product, Want(product, pack.times(Fraction(count))))
            if line.packs is not None and check_packs(line.need, pack, line.packs) is not Packs.RIGHT:
                work.store.save_line(work.list.id, replace(line, packs=None))
        return before

    def put_back_pack(self, before: Repacked) -> None:
        product = before.line.product
        with self._working() as work:
            is_shipped = product.pack == self.products[product.id].pack
            work.store.save_pack(product.id, None if is_shipped else product.pack.value)
            work.store.save_price(product.id, before.price)
            for want in before.line.wants:
                work.store.save_want(work.list.id, product, want)
            work.store.save_line(work.list.id, before.line)

    # -- what a child works out

    def take_packs(self, product: str, packs: int) -> None:
        """So many are bought, whatever is needed: a family may want more, or have half a pack. Raises as below."""
        check_count(packs)
        with self._working() as work:
            work.store.save_line(work.list.id, replace(_line(work.list, product), packs=packs))

    def answer_packs(self, product: str, packs: int) -> Packs:
        """Kept only when it is right. Raises NotFound, OutOfRange."""
        check_count(packs)
        with self._database.reading() as session:
            line = _line(_open(ShoppingStore(session, self.products)), product)
        verdict = check_packs(line.need, line.product.pack, packs)
        if verdict is Packs.RIGHT:
            self.take_packs(product, packs)
        return verdict

    def guess(self, child: UUID, product: str, cents: int | None) -> None:
        """What the child thinks that it costs; `product` WHOLE: all of it together. Raises OutOfRange."""
        if cents is not None:
            check_cents(cents)
        with self._working() as work:
            work.store.save_guess(work.list.id, child, product, cents)

    # -- the receipt

    def pay(self, product: str, cents: int | None) -> None:
        """As the receipt says, for all packs together; remembered for this family, but for what was free.

        Raises NotFound, OutOfRange.
        """
        if cents is not None:
            check_cents(cents)
        with self._working() as work:
            line = _line(work.list, product)
            work.store.save_line(work.list.id, replace(line, paid=cents))
            if cents:
                work.store.save_price(product, Price(cents, line.count or 1, work.day))

    def set_total(self, cents: int | None) -> None:
        """At the foot of the receipt. Raises NotFound, OutOfRange."""
        if cents is not None:
            check_cents(cents)
        with self._working() as work:
            work.store.set_total(work.list.id, cents)

    def put_away(self) -> UUID:
        """The list is done; `take_out` is its undo. Raises NotFound."""
        with self._database.transaction() as session:
            store = ShoppingStore(session, self.products)
            done = _open(store).id
            store.set_done(done, done=True)
        self._tell(Change.SHOPPING)
        return done

    def take_out(self, list_: UUID) -> None:
        """Raises NotFound."""
        with self._database.transaction() as session:
            ShoppingStore(session, self.products).set_done(list_, done=False)
        self._tell(Change.SHOPPING)

    # -- how it is done

    @contextmanager
    def _working(self) -> Iterator[_Work]:
        """The list that is open, or a new one; one change is told afterwards."""
        with self._database.transaction() as session:
            store = ShoppingStore(session, self.products)
            day, found = today(SettingsStore(session), self._now()), store.open_list()
            if found is None:
                store.add_list(made := uuid4(), day)
                found = store.list_of(made)
            yield _Work(store, found, day)
        self._tell(Change.SHOPPING)


def _take_off(work: _Work, recipe: str, but: Collection[str] = ()) -> None:
    """What a recipe wants, some products apart; of what nobody else wants nothing is remembered."""
    for line in work.list.lines:
        if line.product.id not in but and any(want.recipe == recipe for want in line.wants):
            work.store.remove_want(work.list.id, line.product.id, recipe)
            if len(line.wants) == 1:
                work.store.save_line(work.list.id, Line(line.product, ()))


def _put(work: _Work, wanted: Sequence[tuple[Product, Want]]) -> None:
    products = {line.product.id for line in work.list.lines} | {product.id for product, _ in wanted}
    if len(products) > MOST_PRODUCTS:
        raise TooManyProducts
    for product, want in wanted:
        work.store.save_want(work.list.id, product, want)
    _ask_again(work)


def _ask_again(work: _Work) -> None:
    """Another amount is another question: packs that no longer fit are forgotten."""
    before = {line.product.id: line.need for line in work.list.lines}
    for line in work.store.list_of(work.list.id).lines:
        if line.packs is None or before.get(line.product.id) == line.need:
            continue
        if check_packs(line.need, line.product.pack, line.packs) is not Packs.RIGHT:
            work.store.save_line(work.list.id, replace(line, packs=None))


_PRICE = AnswerRule(AnswerKind.EURO_CENTS, parse("0"), Unit.EURO, "", frozenset())


def read_price(text: str) -> Reading:
    """A price as somebody types it from a receipt, in cents. What it may mean as well is asked."""
    found = read(text, _PRICE)
    if isinstance(found, Read) and any(value.denominator != 1 or value < 0 for value in found.values):
        return Unclear()
    return found


def guess_of(list_: ShoppingList, guesses: Mapping[str, int]) -> int | None:
    """The estimate of all of it: as the child said, else its lines together; None as long as one is missing."""
    if WHOLE in guesses:
        return guesses[WHOLE]
    return total_of([guesses.get(line.product.id) for line in list_.to_buy])


def _open(store: ShoppingStore) -> ShoppingList:
    found = store.open_list()
    if found is None:
        raise NotFound
    return found


def _line(list_: ShoppingList, product: str) -> Line:
    found = list_.line(product)
    if found is None:
        raise NotFound
    return found
