"""What ships is used, and what is used ships; every file can be drawn, and has its licence beside it."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from programs import ROOT
from thuisplan.ui import theme

SOURCE, RESOURCES = ROOT / "src", ROOT / "resources"
ICONS = sorted(f.stem for f in (RESOURCES / "icons").glob("*.svg"))
PICTURES = sorted(f.stem for f in (RESOURCES / "pictures").glob("*.svg"))


def _said_in_code() -> set[str]:
    """Every text constant of the program."""
    trees = [ast.parse(f.read_text("utf-8")) for f in SOURCE.rglob("*.py")]
    nodes = [n for t in trees for n in ast.walk(t)]
    return {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def _chosen() -> set[str]:
    """The pictures that a family can choose, and those of the recipes."""
    names = ("pictures", "starter_routines", "day_ideas", "recipes")
    files = [RESOURCES / "content" / f"{name}.json" for name in names]
    return set(re.findall(r'"(?:id|picture)": "([\w-]+)"', "".join(f.read_text("utf-8") for f in files)))


def test_no_icon_or_picture_ships_that_nobody_uses() -> None:
    said = _said_in_code()
    filled = {name + "-fill" for name in said}      # a room's icon is filled while it is open
    assert [i for i in ICONS if i not in said | filled] == []
    assert [p for p in PICTURES if p not in said | _chosen()] == []


def test_every_file_can_be_drawn(qapp: QApplication) -> None:
    for file in RESOURCES.rglob("*.svg"):
        assert QSvgRenderer(str(file)).isValid(), file


def test_licences_lie_beside_what_they_are_of() -> None:
    for folder, licence in (("icons", "phosphor"), ("pictures", "fluent"), ("fonts", "Nunito")):
        assert [f for f in (RESOURCES / folder).glob("*.txt") if licence in f.name], folder


COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|QColor\(\s*[\d\"']|GlobalColor\.(?!transparent)")


@pytest.mark.parametrize("file", [
    *sorted(p for p in SOURCE.rglob("*.py") if p.name != "theme.py"), RESOURCES / "style" / "thuisplan.qss",
], ids=lambda p: p.name)
def test_no_colour_is_written_outside_the_theme(file: Path) -> None:
    assert COLOUR.findall(file.read_text("utf-8")) == []


def _contrast(one: str, other: str) -> float:
    """As WCAG 2.2 computes it, 1 to 21."""
    def light(colour: str) -> float:
        parts = [int(theme.LIGHT[colour][n:n + 2], 16) / 255 for n in (1, 3, 5)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("text", ["ink", "soft", "tomato", "leaf", "berry", "plum", "carrot", "teal"])
def test_text_can_be_read_on_its_background(text: str) -> None:
    own = [f"{text}_bg"] if f"{text}_bg" in theme.LIGHT else ["sunk", "butter_bg"]
    for background in ("paper", "card", *own):
        assert _contrast(text, background) >= 4.5, (text, background)


def test_borders_that_mean_something_can_be_seen() -> None:
    assert min(_contrast("edge", b) for b in ("paper", "card")) >= 3
    assert min(_contrast("berry", b) for b in ("paper", "card", "sunk")) >= 3       # the ring of the keyboard

