"""Column types: what the domain holds on one side, what STRICT tables of SQLite hold on the other."""

import json
import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from operator import attrgetter
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.types import UserDefinedType

from .values import (
    instant_from_text,
    instant_to_text,
    time_from_text,
    time_to_text,
    weekdays_from_mask,
    weekdays_to_mask,
)

E = TypeVar("E", bound=StrEnum)


class Unreadable(Exception):
    """A value that means nothing to this version; which one is not told, for it may be a family's own words."""


class Kept(UserDefinedType[Any]):
    """A value written by `write` and read back by `read`; None stays NULL. Lighter than a TypeDecorator."""

    cache_ok = True

    def __init__(self, spec: str, write: Callable[[Any], Any], read: Callable[[Any], Any]) -> None:
        self.spec, self.write, self.read = spec, write, read

    def get_col_spec(self, **_: Any) -> str:
        return self.spec

    def bind_processor(self, dialect: Any) -> Callable[[Any], Any]:
        write = self.write
        return lambda value: None if value is None else write(value)

    def result_processor(self, dialect: Any, coltype: Any) -> Callable[[Any], Any]:
        read = self.read

        def reader(value: Any) -> Any:
            if value is None:
                return None
            try:
                return read(value)
            except (ValueError, KeyError, TypeError, RecursionError) as error:
                raise Unreadable(f"a value by {read.__qualname__}") from error

        return reader


def _id_from_bytes(value: bytes) -> UUID:
    return UUID(bytes=value)


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), sort_keys=True) if value else "{}"


def _from_json(text: str) -> Any:
    found = json.loads(text) if text != "{}" else {}
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found


_FRACTION = re.compile(r"(0|[1-9]\d{0,11})(?:/([1-9]\d{0,11}))?")


def _fraction_from_text(text: str) -> Fraction:
    """As `str` writes it, not below zero. Raises ValueError."""
    found = _FRACTION.fullmatch(text)
    if found is None:
        raise ValueError("no fraction")
    return Fraction(int(found[1]), int(found[2] or 1))


def _jpeg(value: bytes) -> bytes:
    """Nothing where there was one that is gone."""
    if value and not value.startswith(b"\xff\xd8\xff"):
        raise ValueError("no JPEG")
    return value


ID = Kept("BLOB", attrgetter("bytes"), _id_from_bytes)
DAY = Kept("TEXT", date.isoformat, date.fromisoformat)
INSTANT = Kept("TEXT", instant_to_text, instant_from_text)
AT = Kept("TEXT", time_to_text, time_from_text)
WEEKDAYS = Kept("INTEGER", weekdays_to_mask, weekdays_from_mask)
FLAG = Kept("INTEGER", int, bool)
FRACTION = Kept("TEXT", str, _fraction_from_text)
OBJECT = Kept("TEXT", _json, _from_json)
PHOTO = Kept("BLOB", bytes, _jpeg)
BYTES = (ID, PHOTO)        # the others are no bytes


def choice(kind: type[E]) -> Kept:
    """One of an enum, by its value."""
    return Kept("TEXT", str, {str(member): member for member in kind}.__getitem__)
