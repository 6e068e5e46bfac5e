"""How well a routine is rooted: words that are reached, and never taken back."""

from enum import StrEnum


class HabitWord(StrEnum):
    """In the order in which they are reached."""

    STARTING = "starting"       # komt op gang
    GOING = "going"             # loopt
    BY_ITSELF = "by_itself"     # gaat vanzelf
