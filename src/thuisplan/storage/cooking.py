"""Keeps what each child is cooking now, on this laptop only: it does not travel to another home."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from fractions import Fraction
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from thuisplan.domain.cooking import Cooking, Timer

from . import local

_KEY = "cooking:"


class _Timer(msgspec.Struct, frozen=True):
    id: int
    name: str
    minutes: int
    ends: datetime
    step: int = 0       # 0: of before it was kept


class _Cooking(msgspec.Struct, frozen=True):
    recipe: str
    over: int           # of the servings, a fraction
    under: int
    began: datetime
    step: int
    timers: list[_Timer]
    whole: dict[str, str] = {}      # product: a fraction
    weighed: dict[str, str] = {}    # product: a fraction, of grams or millilitres


class CookingStore:
    def __init__(self, session: Session) -> None:
        self._driver = local.driver(session)

    def all(self) -> dict[UUID, Cooking]:
        """By child. What another version wrote in a way that is not known here is passed over."""
        found = {}
        for key, value in local.read_all(self._driver).items():
            if key.startswith(_KEY) and len(key) == len(_KEY) + 32 and (cooking := _read(value)) is not None:
                found[UUID(hex=key.removeprefix(_KEY))] = cooking
        return found

    def save(self, child: UUID, cooking: Cooking) -> None:
        kept = _Cooking(
            cooking.recipe, cooking.servings.numerator, cooking.servings.denominator, cooking.began, cooking.step,
            [_Timer(t.id, t.name, t.minutes, t.ends, t.step) for t in cooking.timers],
            _written(cooking.whole), _written(cooking.weighed),
        )
        local.write(self._driver, _KEY + child.hex, msgspec.json.encode(kept).decode())

    def forget(self, child: UUID) -> None:
        local.write(self._driver, _KEY + child.hex, None)


def _written(by_product: Iterable[tuple[str, Fraction]]) -> dict[str, str]:
    return {product: str(value) for product, value in by_product}


def _fractions(by_product: Mapping[str, str]) -> tuple[tuple[str, Fraction], ...]:
    """Raises ValueError, ZeroDivisionError."""
    return tuple((product, Fraction(value)) for product, value in by_product.items())


def _read(value: str) -> Cooking | None:
    try:
        kept = msgspec.json.decode(value, type=_Cooking)
        servings = Fraction(kept.over, kept.under)
        whole, weighed = _fractions(kept.whole), _fractions(kept.weighed)
    except (msgspec.MsgspecError, ValueError, ZeroDivisionError):
        return None
    if servings <= 0 or any(at.tzinfo is None for at in (kept.began, *(t.ends for t in kept.timers))):
        return None
    timers = tuple(Timer(t.id, t.name, t.minutes, t.ends, t.step) for t in kept.timers)
    return Cooking(kept.recipe, servings, kept.began, max(0, kept.step), timers, whole, weighed)
