"""Reads a time of day: 14:35, 2.35, half 4, kwart over 5, 10 voor half 6. Twelve hours are as good as 24.

Also: at what time the clock beside a question stands.
"""

import re
from itertools import pairwise

from .templates import AnswerKind, Question
from .texts import Slot

_HOURS = {
    word: n
    for n, words in enumerate((
        "nul", "een één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    ))
    for word in words.split()
}
_COUNTS = _HOURS | {"kwart": 15, "twintig": 20, "vijftien": 15}
_DIGITS = re.compile(r"(\d{1,2})(?:\s*(?::|\.|,|u|h|uur)\s*([0-5]\d))?\s*(?:uur|u|h)?")
_SPOKEN = re.compile(r"(?:(\w+)\s+(?:min(?:uut|uten)?\s+)?(over|voor)\s+)?(half\s+)?(\w+)(?:\s+uur)?")
_HALF_DAY = 12 * 60
_HOURS_AFTER = (" uur", " o’clock")     # the number before is an hour, not a number of minutes


def read_clock(said: str) -> tuple[int, ...]:
    """All that it can mean in minutes since midnight; nothing when it is no time. `said` is in lower case."""
    said = re.sub(r"^om\s+", "", said)
    if (digits := _DIGITS.fullmatch(said)) is not None:
        hour, minute = int(digits[1]), int(digits[2] or 0)
        return _meant(hour * 60 + minute) if hour < 24 else ()
    if (spoken := _SPOKEN.fullmatch(said)) is None:
        return ()
    count, direction, half, named = spoken.groups()
    named_hour = _number(named, _HOURS)
    if named_hour is None or not 1 <= named_hour <= 12:
        return ()
    minutes = named_hour * 60 - (30 if half else 0)
    if direction:
        moved = _number(count, _COUNTS)
        if moved is None or not 1 <= moved <= 30 or (half and moved == 15):
            return ()
        minutes += moved if direction == "over" else -moved
    return _meant(minutes % _HALF_DAY)


def _meant(minutes: int) -> tuple[int, ...]:
    """In the afternoon as well, unless 24 hours were used."""
    if minutes >= 13 * 60:
        return (minutes,)
    return tuple(sorted({minutes % _HALF_DAY, minutes % _HALF_DAY + _HALF_DAY}))


def _number(word: str, words: dict[str, int]) -> int | None:
    return int(word) if re.fullmatch(r"[0-9]{1,2}", word) else words.get(word)


def clock_of(question: Question) -> int | None:
    """The time that a question about the time begins with, in minutes since midnight; None when it is about another.

    It is the first that stands in the prompt ("Om {h} uur", "Om {s|time}"), and never the answer.
    """
    if question.template.answer.kind is not AnswerKind.TIME:
        return None
    for part, following in pairwise((*question.template.prompt.parts, "")):
        if isinstance(part, Slot) and part.name in question.values:
            if part.filter == "time":
                return int(question.values[part.name])
            if isinstance(following, str) and following.startswith(_HOURS_AFTER):
                return int(question.values[part.name]) * 60
    return None
