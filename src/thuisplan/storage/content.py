"""Reads the shipped JSON in resources/content, typed; a broken file is named with its place."""

from datetime import date, time
from functools import cache
from typing import TypeVar

import msgspec

from thuisplan.domain.content import Idea, Picture, StarterRoutine
from thuisplan.domain.holidays import Holiday
from thuisplan.paths import resource

from .values import derived_id


class ContentBroken(Exception):
    """A shipped file is damaged; the message names the file and the place in it."""


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    nl: str
    en: str

    def in_language(self, language: str) -> str:
        return self.en if language == "en" else self.nl


class _Picture(msgspec.Struct, frozen=True):
    id: str
    name: Words


class _Pictures(msgspec.Struct, frozen=True):
    avatars: list[_Picture]
    steps: list[_Picture]


class _Step(msgspec.Struct, frozen=True):
    title: Words
    picture: str
    minutes: int | None = None


class _Ideas(msgspec.Struct, frozen=True):
    ideas: list[_Step]


class _Routine(msgspec.Struct, frozen=True):
    id: str
    title: Words
    picture: str
    weekdays: list[int]
    time: str | None
    steps: list[_Step]
    place: Words | None = None
    phones: Words | None = None
    parent_minutes: int | None = None


class _Routines(msgspec.Struct, frozen=True):
    routines: list[_Routine]


class _Holiday(msgspec.Struct, frozen=True):
    id: str
    region: str
    name: Words
    start: date
    end: date


class _Calendar(msgspec.Struct, frozen=True):
    holidays: list[_Holiday]


_Kind = TypeVar("_Kind")


class ContentStore:
    def __init__(self, language: str = "nl") -> None:
        """`language`: "nl" or "en"."""
        self._language = language

    def avatars(self) -> list[Picture]:
        return self._named(read("pictures", _Pictures).avatars)

    def step_pictures(self) -> list[Picture]:
        return self._named(read("pictures", _Pictures).steps)

    def starter_routines(self) -> list[StarterRoutine]:
        return [
            StarterRoutine(
                r.id,
                self._say(r.title),
                r.picture,
                frozenset(r.weekdays),
                time.fromisoformat(r.time) if r.time else None,
                tuple((self._say(s.title), s.picture, s.minutes) for s in r.steps),
                self._say(r.place) if r.place else "",
                self._say(r.phones) if r.phones else "",
                r.parent_minutes,
            )
            for r in read("starter_routines", _Routines).routines
        ]

    def day_ideas(self) -> list[Idea]:
        return [Idea(self._say(i.title), i.picture) for i in read("day_ideas", _Ideas).ideas]

    def _named(self, pictures: list[_Picture]) -> list[Picture]:
        return [Picture(p.id, self._say(p.name)) for p in pictures]

    def _say(self, words: Words) -> str:
        return words.in_language(self._language)


@cache
def _calendar() -> list[_Holiday]:
    return read("school_calendar", _Calendar).holidays


@cache
def school_holidays(region: str | None, language: str = "nl") -> tuple[Holiday, ...]:
    """Those of a region, or (None) of every region; each with an id that is the same on every laptop.

    Asked at every tap of a child, so read once.
    """
    return tuple(
        Holiday(derived_id("holiday", h.id), h.name.en if language == "en" else h.name.nl, h.start, h.end, h.id)
        for h in _calendar() if region in (None, h.region)
    )


def read(name: str, kind: type[_Kind]) -> _Kind:
    """The file `name`.json as that kind. Raises ContentBroken."""
    file = resource(f"content/{name}.json")
    try:
        return msgspec.json.decode(file.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError) as error:
        raise ContentBroken(f"{file.name}: {error}") from error
