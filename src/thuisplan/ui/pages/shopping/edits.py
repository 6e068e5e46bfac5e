"""What is changed about the list itself, with a word about it and a way back: off the list, a day, other packs."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from thuisplan.domain.shopping import Line, Product
from thuisplan.services.shopping import Repacked
from thuisplan.ui import words

from . import sentences

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class Edits(QObject):
    """`do`: whether it was kept. `say` tells in words what happened, and how to undo it."""

    def __init__(
        self, services: "Services", do: Callable[[Callable[[], object]], bool],
        say: Callable[[str, Callable[[], object]], object],
    ) -> None:
        super().__init__()
        self._services, self._do, self._say = services, do, say

    def remove(self, products: Sequence[str], anew: UUID | None = None) -> None:
        """`anew`: the child that estimates the rest anew."""
        removed: list[Line] = []
        shopping = self._services.shopping
        if not self._do(lambda: removed.extend(shopping.remove(products, anew))):
            return
        names = words.sentence(words.listing([line.product.name for line in removed]))
        said = self.tr("{names} is van het lijstje af.") if len(removed) == 1 else self.tr(
            "{names} zijn van het lijstje af.")
        self._say(said.format(names=names), lambda: shopping.put_back(removed))

    def set_day(self, days: int) -> None:
        """So many days from now."""
        day = self._services.days.today() + timedelta(days=days)
        self._do(lambda: self._services.shopping.set_day(day))

    def set_pack(self, product: Product, value: int) -> None:
        before: list[Repacked] = []
        shopping = self._services.shopping
        if value != product.pack.value and self._do(
            lambda: before.append(shopping.set_pack(product.id, Fraction(value)))
        ):
            self._say(sentences.remembered(product, value), lambda: shopping.put_back_pack(before[0]))
