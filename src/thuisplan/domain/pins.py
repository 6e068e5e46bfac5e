"""The PIN of the Ouderhoek: what is one, its tries and waiting times, and the way back without it."""

from dataclasses import dataclass, field, replace
from math import ceil

from .errors import PinWrong, StillWaiting

PIN_LENGTHS = range(4, 9)       # digits
FREE_TRIES = 5
WAITS = (30, 60, 300, 900)      # s after the fifth wrong try and each one after it; the last one stays
REMOVAL = 900                   # s between asking that the PIN goes and its going, while the program runs


@dataclass(frozen=True)
class Pin:
    """What somebody typed, 4 to 8 digits; it shows itself to nobody. Raises PinWrong."""

    digits: str = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.digits) not in PIN_LENGTHS or not (self.digits.isascii() and self.digits.isdigit()):
            raise PinWrong


@dataclass(frozen=True)
class SealedPin:
    """What is kept of a PIN: random salt, and what scrypt made of both. No way leads back but trying."""

    salt: bytes = field(repr=False)
    made: bytes = field(repr=False)


@dataclass(frozen=True)
class Tries:
    """How often in a row the PIN was wrong, and how many seconds of the wait are left.

    The wall clock has no part in it: only seconds that passed while the program ran make a wait shorter.
    """

    wrong: int = 0
    left: float = 0.0

    def after(self, seconds: float) -> "Tries":
        """So many seconds later; a clock that runs backwards changes nothing."""
        return replace(self, left=max(0.0, self.left - max(0.0, seconds)))

    def one_more(self) -> "Tries":
        """A try begins. It counts as wrong from here on, so that ending the program halfway wins nothing.

        Raises StillWaiting.
        """
        if self.left > 0:
            raise StillWaiting
        wrong = self.wrong + 1
        late = wrong - FREE_TRIES
        return Tries(wrong, 0.0 if late < 0 else float(WAITS[min(late, len(WAITS) - 1)]))

    @property
    def seconds(self) -> int:
        """Whole seconds to wait, rounded up: what is told and kept is never too short."""
        return ceil(self.left)


def same_sentence(typed: str, asked: str) -> bool:
    """Whether somebody copied a sentence; capitals, spaces and the point at the end do not matter."""
    return _bare(typed) == _bare(asked)


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(" .").casefold()
