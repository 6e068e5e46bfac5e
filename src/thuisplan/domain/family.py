"""Who lives here: children, the grown-ups around them, and the groep that belongs to a school year."""

import unicodedata
from dataclasses import dataclass
from uuid import UUID

from .days import DAY_STARTS, SchoolYear
from .errors import NameMissing, NameTooLong

NAME_LENGTH = 40            # characters as a person counts them: see `clean_name`
GROEPEN = range(1, 10)      # 1 to 8, and 9 for the brugklas
BRUGKLAS = 9

# The circles behind the avatars: names of theme tokens, never colours.
COLOURS = ("butter", "leaf", "berry", "tomato", "plum", "carrot", "teal", "sunk")
REGIONS = ("noord", "midden", "zuid")
SCREEN_MINUTES = (10, 15, 20, 0)    # at a time, then the rest is done away from the screen (R122); 0: never said


@dataclass(frozen=True)
class Child:
    """A child as the family names it. No surname, no gender, no date of birth (R117, R131)."""

    id: UUID
    name: str
    avatar: str                 # id of a picture in content/pictures.json
    colour: str                 # one of COLOURS
    groep: int | None = None    # in the school year that was asked for; None when nobody said
    groep_year: int | None = None   # the first calendar year of the school year in which `groep` was said
    archived: bool = False


@dataclass(frozen=True)
class Adult:
    """A grown-up by the name the children use: "mama", "opa Jan"."""

    id: UUID
    name: str
    archived: bool = False


@dataclass(frozen=True)
class Settings:
    """What the family agreed on for everybody."""

    region: str | None = None       # one of REGIONS; None when nobody said
    day_starts: int = DAY_STARTS    # the hour, 0 to 6, at which a new day begins
    set_up: bool = False            # the first start was finished or skipped
    timer_sound: bool = False       # a timer may be heard when it comes to its end
    screen_minutes: int = 10        # one of SCREEN_MINUTES


def clean_name(text: str) -> str:
    """The name as it is kept: see `clean_line`, of at most NAME_LENGTH characters."""
    return clean_line(text, NAME_LENGTH)


def clean_line(text: str, most: int) -> str:
    """One line as it is kept: NFC, no control characters, single spaces, at most `most` characters.

    Letters of every script, apostrophes, hyphens and emoji stay. Joiners stay too: emoji families and some scripts
    need them. Characters are counted after NFC, without combining marks and joiners.
    Raises NameMissing, and NameTooLong with how many there are.
    """
    kept = "".join(" " if c.isspace() else c for c in unicodedata.normalize("NFC", text) if c.isspace() or _stays(c))
    line = " ".join(kept.split())
    if not visible_length(line):
        raise NameMissing
    if (seen := visible_length(line)) > most or len(line) > 4 * most:
        raise NameTooLong(seen if seen > most else len(line))
    return line


def clean_words(text: str) -> str:
    """As `clean_name`, for words that may be left out: "" when there are none. Raises NameTooLong."""
    return clean_text(text, NAME_LENGTH)


def clean_text(text: str, most: int) -> str:
    """As `clean_line`, but "" when there is nothing to see. Raises NameTooLong."""
    try:
        return clean_line(text, most)
    except NameMissing:
        return ""


def visible_length(name: str) -> int:
    """Characters that take a place of their own."""
    return sum(1 for c in name if unicodedata.category(c) not in ("Mn", "Me", "Cf"))


def _stays(c: str) -> bool:
    # Cc control, Cs half a surrogate pair, Cf direction overrides (all but the joiners), Co private, Cn unassigned.
    return c in "\u200c\u200d" or unicodedata.category(c) not in ("Cc", "Cs", "Cf", "Co", "Cn")


def asks_groep(child: Child, year: SchoolYear) -> bool:
    """Whether to ask "Naar welke groep?": a groep is known, but from an earlier school year than this one."""
    return not child.archived and child.groep_year is not None and child.groep_year < year.start


def likely_groep(child: Child) -> int | None:
    """The groep to offer first in a new school year; None after the brugklas."""
    if child.groep is None or child.groep >= BRUGKLAS:
        return None
    return child.groep + 1
