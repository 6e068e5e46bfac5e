"""How ids, instants, weekdays, settings and locks are written in the database; also for the first paint."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID, uuid5

from thuisplan.domain.errors import PicturesWrong
from thuisplan.domain.family import REGIONS, SCREEN_MINUTES, Settings
from thuisplan.domain.locks import Doors, check_pictures

# uuid5(NAMESPACE_OID, "thuisplan"); to compute it would import hashlib at every start.
_OURS = UUID("3f91667e-7cf8-5837-ba3b-a788fcf8154a")


def derived_id(*parts: object) -> UUID:
    """The id of a row of which there is one by nature (one tick a day), the same on every laptop."""
    return uuid5(_OURS, "/".join(map(str, parts)))


def instant_to_text(instant: datetime) -> str:
    """UTC to the microsecond, always as long, so that texts sort as instants do."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def instant_from_text(text: str) -> datetime:
    """Raises ValueError, also for one that belongs to no place on earth."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError("an instant without a time zone")
    return instant


def time_to_text(at: time) -> str:
    return f"{at:%H:%M}"


def time_from_text(text: str) -> time:
    """Raises ValueError, also for one with a time zone, which cannot be put in order with the others."""
    at = time.fromisoformat(text)
    if at.tzinfo is not None:
        raise ValueError("a time on the wall with a time zone")
    return at


def weekdays_to_mask(weekdays: Iterable[int]) -> int:
    """Monday is bit 0."""
    return sum(1 << (day - 1) for day in set(weekdays))


def weekdays_from_mask(mask: int) -> frozenset[int]:
    return frozenset(day for day in range(1, 8) if mask >> (day - 1) & 1)


def settings_from(pairs: Iterable[tuple[str, str]]) -> Settings:
    """Settings from (key, JSON value); a key or a value that only another version knows is passed over."""
    return Settings(**{key: json.loads(value) for key, value in pairs if setting_is_right(key, value)})


def setting_is_right(key: str, value: str) -> bool:
    """Whether this version knows the setting, and can do something with its value."""
    try:
        return key in _RIGHT and _RIGHT[key](json.loads(value))
    except (ValueError, TypeError, RecursionError):
        return False


_RIGHT: dict[str, Callable[[Any], bool]] = {
    "region": lambda value: value is None or value in REGIONS,
    "day_starts": lambda value: type(value) is int and 0 <= value <= 6,
    "set_up": lambda value: isinstance(value, bool),
    "timer_sound": lambda value: isinstance(value, bool),
    "screen_minutes": lambda value: type(value) is int and value in SCREEN_MINUTES,
}
KNOWN_SETTINGS = frozenset(_RIGHT)


def settings_to(settings: Settings) -> dict[str, str]:
    return {key: json.dumps(getattr(settings, key)) for key in Settings.__dataclass_fields__}


# Rows of `local` about locks; they belong to this laptop and neither travel nor are exported.
PIN, PIN_TRIES, PIN_REMOVAL, PIN_REMOVED = "pin", "pin.tries", "pin.removal", "pin.removed"
_CHILD_LOCK = "lock:"


def lock_key(child: UUID) -> str:
    return _CHILD_LOCK + child.hex


def pictures_from(value: str) -> tuple[str, ...] | None:
    """None for what is no picture lock to this version: a child is never shut out by a value that means nothing."""
    try:
        return check_pictures(tuple(value.split()))
    except PicturesWrong:
        return None


def removal_from(value: str) -> int | None:
    """Seconds; None for what means nothing."""
    return int(value) if re.fullmatch("[0-9]{1,6}", value) else None


def doors_from(kept: Mapping[str, str]) -> Doors:
    """From what is in `local`; what is about something else is passed over."""
    with_lock = (key for key, value in kept.items() if key.startswith(_CHILD_LOCK) and pictures_from(value))
    children = (key.removeprefix(_CHILD_LOCK) for key in with_lock)
    locked = frozenset(UUID(child) for child in children if re.fullmatch("[0-9a-f]{32}", child))
    asked = removal_from(kept.get(PIN_REMOVAL, "")) is not None
    return Doors(locked, PIN in kept, PIN in kept and asked)
