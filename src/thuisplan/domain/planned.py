"""What a step of Mijn dag has to do with Keuken: the things that it names, else the corner that it is about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from .activities import Activity, Corner
from .recipes import Recipe, plain

_SHORTEST = 4       # letters of a word that names a recipe
_WITH = ("met", "with")


@dataclass(frozen=True)
class PlanWords:
    """What tells of which corner a step is: whole words of its title, as `plain` has them; else its picture."""

    words: Mapping[str, Corner]
    pictures: Mapping[str, Corner]

    def corner_of(self, title: str, picture: str) -> Corner | None:
        """None: it has nothing to do with Keuken."""
        told = (self.words[word] for word in _words(title) if word in self.words)
        return next(told, self.pictures.get(picture))

    def names(self, title: str, what: Recipe | Activity) -> bool:
        """Whether the title of a step names it: an activity by its whole name, a recipe by a word of its own.

        What comes after "met" is what goes in, and a word such as "bakken" says nothing of which recipe it is.
        """
        if isinstance(what, Activity):
            return " ".join(_words(what.title)) in " ".join(_words(title))
        own = takewhile(lambda word: word not in _WITH, _words(what.title))
        said = _words(title)
        return any(word in said for word in own if len(word) >= _SHORTEST and word not in self.words)


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """Of the same titles again and again, at every tap."""
    return tuple(re.findall(r"\w+", plain(text)))
