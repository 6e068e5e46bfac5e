"""What a step of Mijn dag has to do with Keuken: the things that it names, else the corner that it is about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .activities import Activity, Corner
from .recipes import Recipe, plain

_SHORTEST = 4       # letters of a word that names a recipe
_WITH = re.compile(r"\b(?:met|with)\b")


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
            return plain(what.title) in plain(title)
        own = {w for w in _words(_WITH.split(plain(what.title))[0]) if len(w) >= _SHORTEST and w not in self.words}
        return not own.isdisjoint(_words(title))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text))
