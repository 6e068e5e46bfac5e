"""The file in which websites and programs keep a recipe: JSON as schema.org/Recipe has it, alone or in a page."""

import html
import json
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from typing import Any

from thuisplan.domain.errors import NameMissing, NameTooLong, NoRecipe, RecipeTooLong
from thuisplan.domain.family import clean_line
from thuisplan.domain.own_recipes import MOST_MINUTES, MOST_SERVINGS

from .ingredients import read_ingredient, split_ingredients
from .lines import MOST_LINES, LineKind, ReadLine, ReadRecipe, within_limits
from .texts import either_of, read_text, split_steps

MOST_BYTES = 2_000_000
_LONGEST = 20_000       # characters of one line
_MOST_NODES = 20_000    # of JSON that are looked at
_DEEP = 8               # sections within sections

_DURATION = re.compile(
    r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,6}(?:\.\d{1,6})?S)?)?", re.IGNORECASE | re.ASCII)
_TAG = re.compile(r"<[^<>]{0,500}>")
_BEGIN = re.compile(r"<!--|<script\b([^<>]*)>", re.IGNORECASE | re.ASCII)
_END = re.compile(r"</script\b", re.IGNORECASE | re.ASCII)
_JSON = re.compile(r"""\btype\s*=\s*["']?\s*application/ld\+json\b""", re.IGNORECASE | re.ASCII)
_COUNT = re.compile(r"(?<![\d.,/])(\d{1,3})(?![\d.,/])\s*([^\W\d_]*)", re.ASCII)


def read_file(data: bytes) -> ReadRecipe:
    """A recipe in JSON, in a web page that was kept, or as plain text. Raises NoRecipe, RecipeTooLong."""
    if len(data) > MOST_BYTES:
        raise RecipeTooLong
    text = _decoded(data)
    if "\0" in text or not text.strip():
        raise NoRecipe
    try:
        if text.lstrip()[:1] in ("{", "["):
            return _read_json([text])
        if re.search(r"<(?:!doctype|html|script|head|body)\b", text[:100_000], re.IGNORECASE):
            return _read_json(_scripts(text))
    except RecursionError as error:         # things in things in things
        raise NoRecipe from error
    return read_text(text)


def _decoded(data: bytes) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")     # as an older Windows writes it


def _scripts(text: str) -> list[str]:
    """What a page says of itself in JSON. Each character is looked at once, however the page was written."""
    found, at = [], 0
    while (begin := _BEGIN.search(text, at)) is not None:
        if begin[0] == "<!--":
            if (at := text.find("-->", begin.end())) < 0:
                break
            continue
        closed = _END.search(text, begin.end())
        at = len(text) if closed is None else closed.end()
        if _JSON.search(_unescaped(begin[1])):
            found.append(text[begin.end():at if closed is None else closed.start()])
    return found


def _read_json(texts: list[str]) -> ReadRecipe:
    for text in texts:
        try:
            node = json.loads(text)
        except ValueError:
            continue
        if (recipe := _recipe_in(node)) is not None:
            return _read(recipe)
    raise NoRecipe


def _recipe_in(root: Any) -> dict[str, Any] | None:
    """The first object that says it is a recipe, wherever it stands."""
    waiting, looked = [root], 0
    while waiting and looked < _MOST_NODES:
        node, looked = waiting.pop(), looked + 1
        if isinstance(node, dict):
            kinds = node.get("@type", node.get("type"))
            is_one = any(isinstance(k, str) and k.rpartition("/")[2] == "Recipe" for k in _listed(kinds))
            if is_one or "recipeIngredient" in node:
                return node
            waiting += reversed(node.values())
        elif isinstance(node, list):
            waiting += reversed(node)
    return None


def _read(node: dict[str, Any]) -> ReadRecipe:
    lines: list[ReadLine] = []
    title = _text(node.get("name", node.get("headline", "")))
    if title:
        lines.append(ReadLine(title, LineKind.TITLE))
    base, serving, bases = _servings(node.get("recipeYield", node.get("yield")), lines)
    minutes = _minutes(node, lines)
    for entry in _listed(node.get("recipeIngredient", node.get("ingredients"))):
        lines += _ingredients(entry)
    for entry in _listed(node.get("recipeInstructions")):
        lines += _steps(entry, _DEEP)
    if len(lines) > MOST_LINES:
        raise RecipeTooLong
    if not any(line.kind in (LineKind.INGREDIENT, LineKind.STEP, LineKind.ASK) for line in lines):
        raise NoRecipe
    return ReadRecipe(title, base, serving, minutes, within_limits(lines), bases)


def _ingredients(entry: Any) -> Iterator[ReadLine]:
    if isinstance(entry, dict):
        entry = entry.get("name", entry.get("text"))
    if not isinstance(entry, str):
        yield from _left_out(entry)
        return
    for raw in entry.splitlines():
        for line in filter(None, map(_text, split_ingredients(_text(raw)))):
            found = read_ingredient(line)
            if found.sure:
                yield ReadLine(line, LineKind.INGREDIENT, (found.ingredient,))
            else:
                yield ReadLine(line, LineKind.ASK, (found.ingredient,), tuple(split_steps(line)), found.amounts)


def _steps(entry: Any, deep: int) -> Iterator[ReadLine]:
    """A text, a HowToStep, or a HowToSection with steps in it; the name of a section is left out."""
    if isinstance(entry, str):
        for raw in re.sub(r"</?(?:p|li|br|ol|ul|div)\b[^<>]{0,200}>", "\n", entry, flags=re.IGNORECASE).splitlines():
            if line := _text(raw):
                steps = tuple(split_steps(line))
                yield ReadLine(line, LineKind.STEP if steps else LineKind.LEFT_OUT, steps=steps)
        return
    inside = entry.get("itemListElement") if isinstance(entry, dict) else entry if isinstance(entry, list) else None
    if inside is not None and deep:
        name = _text(entry.get("name", "")) if isinstance(entry, dict) else ""
        if name:
            yield ReadLine(name, LineKind.HEADING)
        for one in _listed(inside):
            yield from _steps(one, deep - 1)
    elif isinstance(entry, dict) and isinstance(said := entry.get("text") or entry.get("name"), str):
        yield from _steps(said, 0)
    else:
        yield from _left_out(entry)


def _servings(said: Any, lines: list[ReadLine]) -> tuple[int | None, str, tuple[int, ...]]:
    """The first that has a number, or the two that it may be; the others are left out."""
    base, serving = None, ""
    for entry in _listed(said):
        line = _text(str(entry)) if isinstance(entry, str | int) and not isinstance(entry, bool) else ""
        if base is None and (either := either_of(line)) is not None:
            lines.append(ReadLine(line, LineKind.SERVINGS))
            return None, either[1], either[0]
        found = _COUNT.search(line)
        if base is None and found is not None and 1 <= int(found[1]) <= MOST_SERVINGS:
            base, serving = int(found[1]), found[2].casefold()
            lines.append(ReadLine(line, LineKind.SERVINGS))
        elif line:
            lines.append(ReadLine(line, LineKind.LEFT_OUT))
    return base, serving, ()


def _minutes(node: dict[str, Any], lines: list[ReadLine]) -> int | None:
    said = [node["totalTime"]] if node.get("totalTime") else [node.get("prepTime"), node.get("cookTime")]
    times = [(_text(one), _DURATION.fullmatch(one.strip())) for one in said if isinstance(one, str) and one.strip()]
    total = sum(
        int(found[1] or 0) * 1440 + int(found[2] or 0) * 60 + int(found[3] or 0) for _, found in times if found)
    is_right = bool(times) and all(found for _, found in times) and 1 <= total <= MOST_MINUTES
    lines += [ReadLine(line, LineKind.MINUTES if is_right else LineKind.LEFT_OUT) for line, _ in times if line]
    return total if is_right else None


def _left_out(entry: Any) -> Iterator[ReadLine]:
    """Something that no recipe has; it is seen, as far as it is short."""
    if entry is not None and (line := _text(str(entry)[:_LONGEST])):
        yield ReadLine(line, LineKind.LEFT_OUT)


def _listed(node: Any) -> list[Any]:
    return node if isinstance(node, list) else [] if node is None else [node]


def _text(node: Any) -> str:
    """One clean line, without tags. Raises RecipeTooLong."""
    if not isinstance(node, str):
        return ""
    if len(node) > _LONGEST:
        raise RecipeTooLong
    try:
        return clean_line(_unescaped(_TAG.sub(" ", _unescaped(node))), _LONGEST)
    except NameMissing:
        return ""
    except NameTooLong as error:
        raise RecipeTooLong from error


def _unescaped(text: str) -> str:
    """"&amp;" as "&"; as it stands when it has a number that is too long to be one."""
    try:
        return html.unescape(text)
    except ValueError:
        return text
