"""Reads the words back out of a PDF of Qt's, by its own tables of letters; enough for what we print ourselves."""

import re
import unicodedata
import zlib
from pathlib import Path

_STREAM = re.compile(rb"<<(.*?)>>\s*stream\r?\n(.*?)\nendstream", re.DOTALL)
_LETTERS = re.compile(rb"beginbfrange\s(.*?)endbfrange|beginbfchar\s(.*?)endbfchar", re.DOTALL)
_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.DOTALL)


def pages(file: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", file.read_bytes()))


def size(file: Path) -> tuple[int, int]:
    """Of the first page, in points."""
    found = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", file.read_bytes())
    assert found is not None
    return round(float(found[1])), round(float(found[2]))


def sheets(file: Path) -> list[list[str]]:
    """What is drawn on each sheet, a text after the other."""
    objects = {int(n): body for n, body in _OBJECT.findall(file.read_bytes())}
    fonts = _fonts(objects)
    found = []
    for body in objects.values():
        if re.search(rb"/Type\s*/Page\b", body):
            link = re.search(rb"/Contents\s+(\d+) 0 R", body)
            assert link is not None
            found.append(_texts(_stream(objects[int(link[1])]).decode("latin-1"), fonts))
    return found


def fonts(file: Path) -> dict[str, bool]:
    """The name of each font that is used, and whether its letters are inside."""
    objects = dict(_OBJECT.findall(file.read_bytes()))
    described = [body for body in objects.values() if b"/FontDescriptor" in body and b"/FontName" in body]
    return {_name(body): b"/FontFile2" in body for body in described}


def _name(body: bytes) -> str:
    found = re.search(rb"/FontName\s*/(?:[A-Z]{6}\+)?([\w-]+)", body)
    assert found is not None
    return found[1].decode()


def lines(file: Path) -> list[str]:
    """What is drawn, a text after the other."""
    objects = {int(n): body for n, body in _OBJECT.findall(file.read_bytes())}
    fonts = _fonts(objects)
    found: list[str] = []
    for body in objects.values():
        content = _stream(body)
        if b" Tf" in content and b"Tj" in content:
            found += _texts(content.decode("latin-1"), fonts)
    return found


def _fonts(objects: dict[int, bytes]) -> dict[str, dict[int, str]]:
    return {
        name.decode(): _letters_of(objects, int(font))
        for body in objects.values()
        for name, font in re.findall(rb"/(F\d+)\s+(\d+) 0 R", body)
    }


def _letters_of(objects: dict[int, bytes], font: int) -> dict[int, str]:
    """Glyph: letters, as the font's own table says."""
    link = re.search(rb"/ToUnicode\s+(\d+) 0 R", objects.get(font, b""))
    if link is None:
        return {}
    table, known = _stream(objects[int(link[1])]), {}
    for ranges, chars in _LETTERS.findall(table):
        for first, last, unicode in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", ranges):
            for n in range(int(last, 16) - int(first, 16) + 1):
                known[int(first, 16) + n] = chr(int(unicode, 16) + n)
        for first, last, listed in re.findall(rb"<(\w+)>\s*<(\w+)>\s*\[(.*?)\]", ranges, re.DOTALL):
            del last
            for n, unicode in enumerate(re.findall(rb"<(\w+)>", listed)):
                known[int(first, 16) + n] = bytes.fromhex(unicode.decode()).decode("utf-16-be")
        for glyph, unicode in re.findall(rb"<(\w+)>\s*<(\w+)>", chars):
            known[int(glyph, 16)] = bytes.fromhex(unicode.decode()).decode("utf-16-be")
    return known


def _texts(content: str, fonts: dict[str, dict[int, str]]) -> list[str]:
    texts, letters = [], {}
    for part in re.findall(r"BT(.*?)ET", content, re.DOTALL):
        said = ""
        for font, glyphs in re.findall(r"/(F\d+)\s+[\d.]+\s+Tf|<([0-9a-fA-F]+)>", part):
            if font:
                letters = fonts.get(font, {})
            else:
                said += "".join(letters.get(int(glyphs[n : n + 4], 16), "?") for n in range(0, len(glyphs), 4))
        said = re.sub(r"[\t\xa0]", " ", said)
        texts.append(re.sub("[\ufb00-\ufb06]", _taken_apart, said))
    return texts


def _taken_apart(ligature: re.Match[str]) -> str:
    """The one sign for "fi" is two letters again."""
    return unicodedata.normalize("NFKC", ligature[0])


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    if found is None:
        return b""
    return zlib.decompress(found[2]) if b"FlateDecode" in found[1] else found[2]
