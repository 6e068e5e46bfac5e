"""The skills as they ship: in both languages, each in a domain that is there."""

import json
from pathlib import Path

import pytest

from programs import ROOT
from thuisplan.storage import content
from thuisplan.storage.content import ContentBroken
from thuisplan.storage.skills import SkillContent


@pytest.mark.parametrize(("language", "domain"), [("nl", "Getallen"), ("en", "Numbers")])
def test_they_are_read_in_their_language(language: str, domain: str) -> None:
    domains, skills = SkillContent(language).read()
    assert domains[0].name == domain
    assert len({skill.id for skill in skills}) == len(skills) == 87
    assert {skill.domain for skill in skills} == {d.id for d in domains}


def test_a_domain_that_is_not_there_is_named_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = json.loads((ROOT / "resources" / "content" / "skills.json").read_text("utf-8"))
    file["skills"][2]["domain"] = "sterren"
    (tmp_path / "skills.json").write_text(json.dumps(file), encoding="utf-8")
    monkeypatch.setattr(content, "resource", lambda name: tmp_path / Path(name).name)
    with pytest.raises(ContentBroken, match=r"no domain sterren.*skills\[2\]"):
        SkillContent().read()
