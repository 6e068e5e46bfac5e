"""Reads the shipped products, typed: what a pack of each holds, what it is called, and an example of its price."""

from fractions import Fraction
from typing import Any

import msgspec

from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.shopping import Product

from .content import ContentBroken, Words, read

_UNITS = {"g": Unit.GRAM, "ml": Unit.MILLILITRE, "st": Unit.PIECE}


class _Product(msgspec.Struct, frozen=True):
    id: str
    name: Words
    package_amount: int
    unit: str
    example_price_cents: int
    picture: str


class _Recipes(msgspec.Struct, frozen=True):
    products: list[_Product]


class _PackWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    one: Words
    more: Words


class _Packs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    meta: dict[str, Any]
    words: list[_PackWord]
    pieces: dict[str, Words]
    products: dict[str, str]


class _Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    nl: list[str]
    en: list[str]


class _ProductWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    meta: dict[str, Any]
    words: dict[str, _Names]
    allergens: dict[str, _Names]
    without: _Names
    unsure: _Names


class ProductContent:
    def __init__(self, language: str = "nl") -> None:
        """`language`: "nl" or "en"."""
        self._language = language

    def products(self) -> dict[str, Product]:
        """By id, in the order of the alphabet. Raises ContentBroken, also where a pack has no word."""
        packs = read("packs", _Packs)
        words = {word.id: word for word in packs.words}
        try:
            made = [
                self._product(p, words[packs.products[p.id]], packs.pieces.get(p.id))
                for p in read("recipes", _Recipes).products
            ]
        except KeyError as error:
            raise ContentBroken(f"packs.json: {error} - at `$.products`") from error
        return {product.id: product for product in sorted(made, key=lambda p: p.name)}

    def words(self) -> dict[str, str]:
        """Ids by what a family writes for a product, besides its own name. Raises ContentBroken."""
        found = read("product_words", _ProductWords).words
        return {word: id_ for id_, names in found.items() for word in self._said(names)}

    def allergens(self) -> dict[str, list[str] | None]:
        """What is in food by what a family calls it; None: that may be many things. Raises ContentBroken."""
        file = read("product_words", _ProductWords)
        inside: dict[str, list[str] | None] = {word: [] for word in self._said(file.without)}
        inside |= dict.fromkeys(self._said(file.unsure))
        for allergen, names in file.allergens.items():
            for word in self._said(names):
                inside[word] = [*(inside.get(word) or ()), allergen]
        return inside

    def _said(self, names: _Names) -> list[str]:
        return names.en if self._language == "en" else names.nl

    def _product(self, p: _Product, word: _PackWord, pieces: Words | None) -> Product:
        return Product(
            p.id, p.name.in_language(self._language), p.picture,
            Amount(Fraction(p.package_amount), _UNITS[p.unit]),
            word.one.in_language(self._language), word.more.in_language(self._language),
            p.example_price_cents,
            pieces.in_language(self._language) if pieces else "",
        )
