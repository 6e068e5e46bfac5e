"""What ships to choose from is whole: both languages, pictures that are there, holidays that can be."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from programs import ROOT
from thuisplan.domain.family import REGIONS
from thuisplan.domain.routines import MOST_STEPS
from thuisplan.storage import content
from thuisplan.storage.content import ContentBroken, ContentStore

CONTENT = ROOT / "resources" / "content"
LENGTHS = {"herfst": 9, "kerst": 16, "voorjaar": 9, "mei": 9, "zomer": 44}      # days, as the ministry sets them


def _read(name: str) -> Any:
    return json.loads((CONTENT / f"{name}.json").read_text("utf-8"))


def _walk(node: object, where: str) -> list[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        return [(where, node), *(x for k, v in node.items() for x in _walk(v, f"{where}/{k}"))]
    return [x for n, v in enumerate(node) for x in _walk(v, f"{where}[{n}]")] if isinstance(node, list) else []


@pytest.mark.parametrize("file", sorted(f.stem for f in CONTENT.glob("*.json")))
def test_every_text_is_there_in_both_languages(file: str) -> None:
    nodes = [(w, n) for w, n in _walk(_read(file), file) if "nl" in n or "en" in n]
    assert nodes
    for where, node in nodes:
        assert {"nl", "en"} <= set(node), where
        assert str(node["nl"]).strip(), where
        assert str(node["en"]).strip(), where


@pytest.mark.parametrize("language", ["nl", "en"])
def test_pictures_and_routines_can_be_chosen(language: str) -> None:
    store = ContentStore(language)
    avatars, steps, routines = store.avatars(), store.step_pictures(), store.starter_routines()
    assert len(avatars) >= 16
    for pictures in (avatars, steps):
        assert len({p.id for p in pictures}) == len({p.name for p in pictures}) == len(pictures)
    used = {p.id for p in (*avatars, *steps)} | {r.picture for r in routines}
    used |= {idea.picture for idea in store.day_ideas()}
    used |= {picture for r in routines for _, picture, _ in r.steps}
    assert [p for p in used if not (ROOT / "resources" / "pictures" / f"{p}.svg").is_file()] == []
    assert routines[0].title == ("Na school" if language == "nl" else "After school")
    assert all(1 <= len(r.steps) <= MOST_STEPS and r.weekdays <= set(range(1, 8)) for r in routines)


def test_a_broken_file_is_named_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = _read("pictures")
    broken["avatars"][3]["name"] = {"nl": "vos"}
    (tmp_path / "pictures.json").write_text(json.dumps(broken), encoding="utf-8")
    monkeypatch.setattr(content, "resource", lambda name: tmp_path / Path(name).name)
    with pytest.raises(ContentBroken, match=r"pictures\.json.*avatars\[3\]\.name"):
        ContentStore().avatars()


@pytest.mark.parametrize("region", [*REGIONS, None])
def test_the_holidays_of_a_region_are_read_as_they_ship(region: str | None) -> None:
    shipped = [h for h in _read("school_calendar")["holidays"] if region in (None, h["region"])]
    read = content.school_holidays(region)
    assert [(h.source, h.name, h.first.isoformat(), h.last.isoformat()) for h in read] == [
        (h["id"], h["name"]["nl"], h["start"], h["end"]) for h in shipped
    ]
    assert len({h.id for h in read}) == len(read) > 0
    assert {h.name for h in content.school_holidays("noord", "en")} >= {"Autumn break", "Summer holiday"}


def test_school_holidays() -> None:
    calendar = _read("school_calendar")
    assert set(calendar["regions"]) == set(REGIONS)
    assert len({h["id"] for h in calendar["holidays"]}) == len(calendar["holidays"])
    for h in calendar["holidays"]:
        first, last = date.fromisoformat(h["start"]), date.fromisoformat(h["end"])
        assert (first.weekday(), last.weekday()) == (5, 6), h["id"]
        assert (last - first).days + 1 == LENGTHS[h["kind"]], h["id"]
        begins, ends = map(int, h["school_year"].split("-"))
        assert date(begins, 8, 1) <= first <= date(ends, 9, 30), h["id"]
    for year in ("2025-2026", "2026-2027", "2027-2028", "2028-2029"):
        for region in REGIONS:
            kinds = {h["kind"] for h in calendar["holidays"] if (h["school_year"], h["region"]) == (year, region)}
            assert kinds == set(LENGTHS), (year, region)
