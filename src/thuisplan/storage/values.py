"""How ids, instants, weekdays and settings are written in the database; also for the first paint."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime, time
from uuid import NAMESPACE_OID, UUID, uuid5

from thuisplan.domain.family import Settings

_OURS = uuid5(NAMESPACE_OID, "thuisplan")


def derived_id(*parts: object) -> UUID:
    """The id of a row of which there is one by nature (one tick a day), the same on every laptop."""
    return uuid5(_OURS, "/".join(map(str, parts)))


def instant_to_text(instant: datetime) -> str:
    """UTC to the microsecond, always as long, so that texts sort as instants do."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def instant_from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)


def time_to_text(at: time) -> str:
    return f"{at:%H:%M}"


def weekdays_to_mask(weekdays: Iterable[int]) -> int:
    """Monday is bit 0."""
    return sum(1 << (day - 1) for day in set(weekdays))


def weekdays_from_mask(mask: int) -> frozenset[int]:
    return frozenset(day for day in range(1, 8) if mask >> (day - 1) & 1)


def settings_from(pairs: Iterable[tuple[str, str]]) -> Settings:
    """Settings from (key, JSON value); a key that only another version knows is passed over."""
    found = {key: json.loads(value) for key, value in pairs}
    return Settings(**{key: found[key] for key in Settings.__dataclass_fields__ if key in found})


def settings_to(settings: Settings) -> dict[str, str]:
    return {key: json.dumps(getattr(settings, key)) for key in Settings.__dataclass_fields__}
