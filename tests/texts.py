"""Every text that the program can show, read from the source: the constants given to tr()."""

import ast
from pathlib import Path

UI = Path(__file__).parents[1] / "src" / "thuisplan" / "ui"


def shown() -> dict[str, str]:
    """Text: the file in which it first stands."""
    found: dict[str, str] = {}
    for file in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) == "tr":
                for text in (a.value for a in node.args if isinstance(a, ast.Constant)):
                    if isinstance(text, str):
                        found.setdefault(text, file.name)
    return found


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
