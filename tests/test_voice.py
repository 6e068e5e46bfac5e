"""How Thuisplan speaks: no grades, no blame, no comparing, "je" and never "u"; and what it never asks."""

import json
import re

import pytest

from programs import ROOT
from texts import shown
from thuisplan.storage.tables import every_table

# R23, R41, R46, R50, R66, R121, R132: words that grade, blame, rank, compare or praise for obeying.
NEVER = (
    r"cijfers?|punten|scores?|procent|%|gemiddelde?|record|ranglijst|beste van|beter dan|slechter|minder dan",
    r"streak|op rij|reeks|volhouden",
    r"fout van jou|te veel|slecht|slordig|lui|gemist|vergeten|gefaald|achterstand|mislukt|eigen schuld",
    r"trots op je|goed zo|braaf",
    r"u|uw",
    r"deel dit|delen met vrienden",
)


def _texts() -> list[tuple[str, str]]:
    content = ROOT / "resources" / "content"
    files = [content / f"{name}.json" for name in ("pictures", "starter_routines", "day_ideas", "packs")]
    shipped = [text for file in files for text in _dutch(json.loads(file.read_text("utf-8")))]
    return [*shown().items(), *((text, "content") for text in shipped)]


def _dutch(node: object) -> list[str]:
    if isinstance(node, dict):
        here = [node["nl"]] if isinstance(node.get("nl"), str) else []
        return here + [t for v in node.values() for t in _dutch(v)]
    return [t for v in node for t in _dutch(v)] if isinstance(node, list) else []


def test_there_are_texts_to_read() -> None:
    assert len(shown()) > 250
    assert "Ik heb geoefend" in shown()


@pytest.mark.parametrize("words", NEVER)
def test_words_that_are_never_said(words: str) -> None:
    bad = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    assert [(text, file) for text, file in _texts() if bad.search(text)] == []


def test_typography() -> None:
    """Curly quotes and one character for three dots, as the Netherlands prints it."""
    straight = [(t, f) for t, f in _texts() if re.search(r"""["']|\.\.\.| -- """, t)]
    assert straight == []


def test_sentences_are_short() -> None:
    """B1: at most 20 words in a sentence."""
    long = [t for t, _ in _texts() for s in re.split(r"[.?!:;]\s", t) if len(s.split()) > 20]
    assert long == []


def test_no_gender_birthday_or_surname_is_kept() -> None:
    """R117, R131: a nickname, a picture and a groep are enough."""
    assert {c.name for c in every_table().tables["child"].columns} == {
        "id", "born", "stamps", "extra", "seq", "deleted", "name", "avatar", "colour", "archived", "position",
    }
    columns = {c.name for t in every_table().tables.values() for c in t.columns}
    assert not columns & {"gender", "sex", "birthday", "surname", "grade", "score", "points", "rank", "streak"}
