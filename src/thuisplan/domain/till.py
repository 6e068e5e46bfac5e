"""At the till: is it enough, and what comes back. Everything is in cents."""

from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from .errors import OutOfRange

NOTES = (500, 1000, 2000, 5000, 10_000, 20_000)
_BUDGETS = (
    500, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 7500, 10_000, 15_000, 20_000, 30_000, 50_000, 75_000, 100_000,
)
_EURO = 100


def budget_for(list_: UUID, guess: int) -> int:
    """A round amount near an estimate, never the same: for one list just enough, for the next not quite; of one
    always the same.
    """
    above = [b for b in _BUDGETS if b > guess]
    below = [b for b in _BUDGETS if b < guess]
    return below[-1] if below and (list_.int % 2 or not above) else above[0]


def is_enough(budget: int, guess: int) -> bool:
    return guess <= budget


def note_for(paid: int) -> int | None:
    """The note that one would pay it with; None where a single one is not enough, or nothing would come back."""
    return next((note for note in NOTES if note > paid), None) if paid > 0 else None


class Back(StrEnum):
    """What an answer to "hoeveel krijg je terug?" tells. A wrong turn is information, never a mark."""

    RIGHT = "right"
    ADDED = "added"             # the note and the receipt together
    EURO_OFF = "euro_off"       # a whole euro: from 3,25 to 4 is not yet to 5
    TOO_MUCH = "too_much"
    TOO_LITTLE = "too_little"


def whole_euros(cents: int) -> int:
    """Rounded to euros, in cents, for who does not know the comma yet."""
    return (Fraction(cents, _EURO) + Fraction(1, 2)).__floor__() * _EURO


def what_comes_back(receipt: int, *, whole: bool) -> tuple[int, int] | None:
    """What was paid and with which note, to work out what comes back; `whole`: in whole euros, about."""
    paid = whole_euros(receipt) if whole else receipt
    note = note_for(paid)
    return None if note is None else (paid, note)


def check_change(paid: int, note: int, said: int) -> Back:
    """Raises OutOfRange where nothing comes back."""
    right = note - paid
    if right <= 0:
        raise OutOfRange
    if said == right:
        return Back.RIGHT
    if said == note + paid:
        return Back.ADDED
    if abs(said - right) == _EURO:
        return Back.EURO_OFF
    return Back.TOO_MUCH if said > right else Back.TOO_LITTLE
