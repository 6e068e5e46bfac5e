"""The shopping of the made-up family: lists of earlier weeks, and one that Noor is working on."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from uuid import UUID

from thuisplan.domain.shopping import WHOLE, Line, Price, Product, Want, own_product
from thuisplan.storage.shopping import ShoppingStore

# Per week: what Noor thought, and what it was; the last ones are nearer.
_EARLIER = ((2400, 1715), (900, 1480), (2000, 1622), (1200, 1391), (1600, 1508), (1500, 1564))
# Product, packs, what she thinks that it costs, and what the receipt says.
_NOW: tuple[tuple[str, int, int, int | None], ...] = (
    ("halfvolle_melk", 1, 150, 139), ("eieren", 1, 300, 329), ("tarwebloem", 1, 100, 99),
    ("appels", 1, 300, None), ("Stroop", 1, 250, None),
)


def write_shopping(
    store: ShoppingStore, products: Mapping[str, Product], child: UUID, today: date, id_: Callable[..., UUID]
) -> None:
    """`id_`: makes the same id of the same words every time."""
    for weeks, (guess, paid) in zip(range(len(_EARLIER), 0, -1), _EARLIER, strict=True):
        day = today - timedelta(weeks=weeks)
        list_ = id_("shopping", day)
        store.add_list(list_, day)
        for product in (products["eieren"], products["brood"]):
            store.save_want(list_, product, Want(product.id, product.pack))
        store.save_guess(list_, child, WHOLE, guess)
        store.set_total(list_, paid)
        store.set_done(list_, done=True)
    now = id_("shopping", today)
    store.add_list(now, today)
    for name, packs, guess, receipt in _NOW:
        product = products.get(name) or own_product(name)
        store.save_want(now, product, Want(product.id, product.pack.times(Fraction(packs))))
        store.save_line(now, Line(product, (), paid=receipt))
        store.save_guess(now, child, product.id, guess)
        store.save_price(product.id, Price(guess - 5, packs, today - timedelta(weeks=1)))
    store.save_guess(now, child, WHOLE, 1100)
