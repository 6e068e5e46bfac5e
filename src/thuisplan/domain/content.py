"""What is shipped to choose from: pictures with their names, routines to start with, ideas for a day."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True)
class Picture:
    """`id` is the file in resources/pictures; `name` is what a screen reader says."""

    id: str
    name: str


@dataclass(frozen=True)
class StarterRoutine:
    """A routine that is offered, never forced; `steps` are (title, picture, minutes or None)."""

    id: str
    title: str
    picture: str
    weekdays: frozenset[int]
    at: time | None
    steps: tuple[tuple[str, str, int | None], ...]
    place: str = ""
    phones: str = ""
    parent_minutes: int | None = None


@dataclass(frozen=True)
class Idea:
    """Something that a child may add to its day; `picture` is the id of a picture."""

    title: str
    picture: str
