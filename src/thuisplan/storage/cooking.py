"""Keeps what each child is cooking now, on this laptop only: it does not travel to another home."""

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


class _Cooking(msgspec.Struct, frozen=True):
    recipe: str
    over: int           # of the servings, a fraction
    under: int
    began: datetime
    step: int
    timers: list[_Timer]
    whole: dict[str, str] = {}      # product: a fraction


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
            [_Timer(t.id, t.name, t.minutes, t.ends) for t in cooking.timers],
            {product: str(value) for product, value in cooking.whole},
        )
        local.write(self._driver, _KEY + child.hex, msgspec.json.encode(kept).decode())

    def forget(self, child: UUID) -> None:
        local.write(self._driver, _KEY + child.hex, None)


def _read(value: str) -> Cooking | None:
    try:
        kept = msgspec.json.decode(value, type=_Cooking)
        servings = Fraction(kept.over, kept.under)
        whole = tuple((product, Fraction(value)) for product, value in kept.whole.items())
    except (msgspec.MsgspecError, ValueError, ZeroDivisionError):
        return None
    if servings <= 0 or any(at.tzinfo is None for at in (kept.began, *(t.ends for t in kept.timers))):
        return None
    timers = tuple(Timer(t.id, t.name, t.minutes, t.ends) for t in kept.timers)
    return Cooking(kept.recipe, servings, kept.began, max(0, kept.step), timers, whole)
