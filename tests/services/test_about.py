"""What "Over Thuisplan" tells: from the packages that are installed, or from about.json where it was packed."""

import json
from datetime import date
from importlib import metadata
from pathlib import Path

import pytest

from programs import ROOT
from thuisplan.services import about as told
from thuisplan.services.about import Part, about


def test_every_package_that_comes_along_is_told_with_its_text() -> None:
    parts = {p.name: p for p in about().parts}
    assert next(iter(parts)) == "Thuisplan"
    assert {"SQLAlchemy", "numpy", "pyqtgraph", "PySide6_Essentials", "shiboken6", "sqlcipher3"} <= parts.keys()
    assert not {"pytest", "mypy", "hypothesis"} & parts.keys()
    for part in parts.values():
        assert part.licence, part.name
        assert len(part.text) > 500, part.name
        assert not part.version or part.version == metadata.version(part.name)
    assert parts["numpy"].licence.startswith("BSD-3-Clause")
    assert "GNU GENERAL PUBLIC LICENSE" in parts["PySide6_Essentials"].text      # which brings no text itself


def test_fonts_and_pictures_are_told_too() -> None:
    resources = ROOT / "resources"
    found = [*resources.rglob("OFL*"), *resources.rglob("LICEN*")]
    licences = {f.relative_to(resources).as_posix() for f in found}
    assert licences == set(told._IN_RESOURCES)
    assert {"Nunito", "Phosphor Icons", "Fluent Emoji"} <= {p.name for p in about().parts}


def test_a_packed_program_tells_what_was_packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = {"name": "Qt", "version": "6.11.3", "licence": "LGPL-3.0-only", "text": "…"}
    packed = {"version": "1.2.3", "made": "2026-11-25", "parts": [part]}
    (tmp_path / "about.json").write_text(json.dumps(packed), encoding="utf-8")
    monkeypatch.setattr(told, "resource", lambda name: tmp_path / name)
    assert about() == told.About("1.2.3", date(2026, 11, 25), (Part(**part),))
