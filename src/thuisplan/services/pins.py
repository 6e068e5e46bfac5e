"""Sealing a PIN and comparing one with its seal. Takes about a quarter of a second, always: run it in a thread."""

import hashlib
import hmac
import secrets

from thuisplan.domain.pins import Pin, SealedPin

# 64 MB and a quarter of a second a try (STORAGE.md): a lock against hands, not against who holds the file.
_N, _R, _P = 1 << 16, 8, 1
_MEMORY = 132 * _N * _R     # bytes; what scrypt needs and a little more


def seal(pin: Pin) -> SealedPin:
    salt = secrets.token_bytes(16)
    return SealedPin(salt, _make(pin, salt))


def opens(sealed: SealedPin, pin: Pin) -> bool:
    """One scrypt and one comparison in constant time, whether it is right or wrong."""
    return hmac.compare_digest(_make(pin, sealed.salt), sealed.made)


def _make(pin: Pin, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.digits.encode("ascii"), salt=salt, n=_N, r=_R, p=_P, maxmem=_MEMORY, dklen=32)
