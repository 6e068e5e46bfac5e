"""Cutting a text: between letters as a person counts them, of whatever script, never inside one."""

from PySide6.QtCore import QTextBoundaryFinder


def shortened(text: str, most: int = 24) -> str:
    """For a chip or a sentence in passing: the beginning of a long name."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    ends = []
    while (place := finder.toNextBoundary()) != -1:
        ends.append(place)
    if len(ends) <= most:
        return text
    return utf16(text, 0, ends[most - 2]).rstrip() + "…"


LONG_WORD, PIECE = 16, 4    # characters: "spellingsoefening" may be broken, "pannenkoeken" stays whole


def kept_together(text: str) -> str:
    """The sign of the euro stays on one line with its amount."""
    return text.replace("€ ", "€\N{NO-BREAK SPACE}")


def breakable(text: str, most: int = LONG_WORD, piece: int = PIECE) -> str:
    """The text with places to break in words longer than `most` characters, so that no name makes a page wide.

    `piece`: so many characters stand between two places.
    """
    return " ".join(_broken(word, piece) if len(word) > most else word for word in text.split(" "))


def _broken(word: str, piece: int) -> str:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    parts, begin, count = [], 0, 0
    while (place := finder.toNextBoundary()) != -1:
        count += 1
        if count == piece:
            parts.append(utf16(word, begin, place))
            begin, count = place, 0
    parts.append(utf16(word, begin))
    return "\u200b".join(p for p in parts if p)


def utf16(text: str, begin: int, end: int | None = None) -> str:
    """A slice by Qt's positions, which count UTF-16 units: an emoji is two."""
    raw = text.encode("utf-16-le")
    return raw[2 * begin : None if end is None else 2 * end].decode("utf-16-le")
