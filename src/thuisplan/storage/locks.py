"""Keeps the locks: the sealed PIN with its tries and waiting times, and each child's pictures."""

import re
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from thuisplan.domain.locks import Doors
from thuisplan.domain.pins import SealedPin, Tries

from . import local
from .values import PIN, PIN_REMOVAL, PIN_REMOVED, PIN_TRIES, doors_from, lock_key, pictures_from, removal_from

_SEAL = "scrypt-16-8-1"     # log2 N, r and p, which belong to what was made with them


class LockStore:
    """All of it is of this laptop alone. What cannot be read is not there; an unreadable PIN opens nothing."""

    def __init__(self, session: Session) -> None:
        self._driver = local.driver(session)

    def doors(self) -> Doors:
        return doors_from(local.read_all(self._driver))

    # -- the PIN

    def pin(self) -> SealedPin | None:
        """None when there is none."""
        if (text := self._get(PIN)) is None:
            return None
        found = re.fullmatch(rf"{_SEAL}:([0-9a-f]{{32}}):([0-9a-f]{{64}})", text)
        return SealedPin(*map(bytes.fromhex, found.groups())) if found else SealedPin(b"", b"")

    def save_pin(self, pin: SealedPin | None) -> None:
        """None: there is none any more; how often it was wrong goes with it."""
        self._put(PIN, f"{_SEAL}:{pin.salt.hex()}:{pin.made.hex()}" if pin else None)

    def tries(self) -> Tries:
        found = re.fullmatch("([0-9]{1,6}) ([0-9]{1,6})", self._get(PIN_TRIES) or "")
        return Tries(int(found[1]), float(found[2])) if found else Tries()

    def save_tries(self, tries: Tries) -> None:
        self._put(PIN_TRIES, f"{min(tries.wrong, 999_999)} {tries.seconds}" if tries != Tries() else None)

    def removal(self) -> int | None:
        """Seconds until the PIN goes; None when nobody asked that."""
        return removal_from(self._get(PIN_REMOVAL) or "")

    def save_removal(self, seconds: int | None) -> None:
        self._put(PIN_REMOVAL, None if seconds is None else str(seconds))

    def removed_on(self) -> date | None:
        """When the PIN was taken away without the PIN, until somebody read that."""
        try:
            return date.fromisoformat(self._get(PIN_REMOVED) or "")
        except ValueError:
            return None

    def save_removed_on(self, day: date | None) -> None:
        self._put(PIN_REMOVED, day.isoformat() if day else None)

    # -- picture locks

    def pictures(self, child: UUID) -> tuple[str, ...] | None:
        """In order; None without a lock."""
        return pictures_from(self._get(lock_key(child)) or "")

    def save_pictures(self, child: UUID, pictures: tuple[str, ...] | None) -> None:
        self._put(lock_key(child), " ".join(pictures) if pictures else None)

    def _get(self, key: str) -> str | None:
        return local.read(self._driver, key)

    def _put(self, key: str, value: str | None) -> None:
        local.write(self._driver, key, value)
