"""Locks as the first page shows them, and a child's pictures. Read before the first paint: kept small."""

from dataclasses import dataclass
from uuid import UUID

from .errors import PicturesWrong

LOCK_PICTURES = (               # ids of content/pictures.json; one that a family may have chosen never goes
    "fox", "frog", "butterfly", "elephant", "red-apple", "strawberry",
    "pizza", "soccer-ball", "bicycle", "guitar", "sun", "umbrella",
)
PICTURES = 3                    # of a picture lock, tapped in order, each another one
PAUSE_AFTER, PAUSE = 5, 5.0     # tries, and s


@dataclass(frozen=True)
class Doors:
    """What "Wie ben je?" shows of locks."""

    children: frozenset[UUID] = frozenset()     # who have a picture lock
    parents: bool = False                       # the Ouderhoek asks a PIN
    removal_asked: bool = False                 # somebody asked that the PIN goes


def check_pictures(pictures: tuple[str, ...]) -> tuple[str, ...]:
    """Three different ones of LOCK_PICTURES, in order. Raises PicturesWrong."""
    if len(pictures) != PICTURES or len(set(pictures)) != PICTURES or not set(pictures) <= set(LOCK_PICTURES):
        raise PicturesWrong
    return pictures
