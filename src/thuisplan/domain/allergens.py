"""What is in the food of an own recipe that somebody may not eat; and of what that is not known."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .recipes import plain

_BRACKETS = re.compile(r"\([^()]*\)?")
_BEHIND = re.compile(r"[,;:]|\s(?:in|om|voor|naar|uit|op)\s")       # then comes how it is cut, or what for
_AND = re.compile(r"\s(?:en|met|of)\s|[/+&]")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = 4       # letters that a word has at least to be the end, or the beginning, of a longer one


@lru_cache(maxsize=4096)        # hundreds of recipes have the same things in them
def food_in(name: str) -> str:
    """Without what stands in brackets or behind a comma: "eieren" of "eieren, losgeklopt"."""
    return " ".join(_BEHIND.split(_BRACKETS.sub(" ", name), 1)[0].split())


@dataclass(frozen=True)
class Inside:
    """`allergens`: in the order of the alphabet. `unknown`: the food of which nothing is known."""

    allergens: tuple[str, ...]
    unknown: tuple[str, ...]


class AllergenWords:
    """`products`: what is in each shipped one, by id; `words`: the same by what a family calls it, maybe nothing.

    A word of None may be many things ("currypasta"). The end of a word tells what it is ("roomkaas" is kaas), its
    beginning what is in it besides ("notenbrood"). Too much is told rather than too little.
    """

    def __init__(
        self, products: Mapping[str, Sequence[str]], words: Mapping[str, Sequence[str] | None]
    ) -> None:
        self._products = products
        self._words = {plain(word): inside for word, inside in words.items()}
        self._found: dict[str, Inside] = {}     # hundreds of recipes have the same things in them

    def inside(self, foods: Iterable[tuple[str, str]]) -> Inside:
        """`foods`: the name of each, and the id of its product or nothing."""
        allergens: set[str] = set()
        unknown: dict[str, None] = {}
        for name, product in foods:
            found = self._found.get(name) or self._found.setdefault(name, self._look_at(name))
            allergens.update(found.allergens)
            if product in self._products:
                allergens.update(self._products[product])
            else:
                unknown |= dict.fromkeys(found.unknown)
        return Inside(tuple(sorted(allergens)), tuple(unknown))

    def _look_at(self, name: str) -> Inside:
        allergens: set[str] = set()
        for word in _WORD.findall(plain(name)):
            end = self._end_of(word)
            allergens.update(self._words.get(end or "") or ())
            if end != word:
                allergens.update(self._words.get(self._beginning_of(word) or "") or ())
        food = food_in(name)
        whole = self._words.get(plain(food))
        if whole is not None:
            return Inside(tuple({*allergens, *whole}), ())
        parts = [part for part in _AND.split(food) if part.strip()]
        is_known = bool(parts) and all(map(self._is_known, parts))
        return Inside(tuple(allergens), () if is_known else (food or name,))

    def _is_known(self, part: str) -> bool:
        if self._words.get(plain(part)) is not None:
            return True
        words = _WORD.findall(plain(part))
        return bool(words) and self._words.get(self._end_of(words[-1]) or "") is not None

    def _end_of(self, word: str) -> str | None:
        """The longest word that it is, or ends with."""
        if word in self._words:
            return word
        return next((end for n in range(1, len(word) - _ENDS + 1) if (end := word[n:]) in self._words), None)

    def _beginning_of(self, word: str) -> str | None:
        return next((begin for n in range(len(word) - 1, _ENDS - 1, -1) if (begin := word[:n]) in self._words), None)
