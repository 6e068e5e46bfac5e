"""What runs on GitHub: pinned, with few rights, on every system and Python that is promised."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from programs import ROOT
from test_repository import PROJECT

WORKFLOWS = {f.stem: f.read_text(encoding="utf-8") for f in (ROOT / ".github/workflows").glob("*.yml")}
VERSION: str = PROJECT["project"]["version"]
ZIZMOR = Path(sys.executable).parent / "zizmor"


@pytest.mark.parametrize("text", WORKFLOWS.values(), ids=WORKFLOWS)
def test_actions_are_pinned_and_rights_are_few(text: str) -> None:
    used = re.findall(r"uses: (.+)", text)
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
    assert re.search(r"^permissions: \{\}$", text, re.MULTILINE)
    assert set(re.findall(r"^ +(\w+): write", text, re.MULTILINE)) <= {"contents"}
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    jobs = re.findall(r"^    runs-on:", text, re.MULTILINE)
    assert len(re.findall(r"^    timeout-minutes:", text, re.MULTILINE)) == len(jobs)
    for line in text.splitlines():      # nothing that somebody else can write ends up in a script
        assert "github.event" not in line
        assert not re.search(r"run:.*\$\{\{", line), line


def test_only_the_release_writes_and_only_for_a_tag() -> None:
    assert "write" not in WORKFLOWS["tests"]
    publish = WORKFLOWS["release"].partition("\n  publish:")[2]
    assert "contents: write" in publish
    assert "if: github.ref_type == 'tag'" in publish
    assert "--draft" in publish
    assert WORKFLOWS["release"].count("contents: write") == 1


def test_every_promised_python_is_tested_on_every_system() -> None:
    listed = re.search(r"^ +python: \[(.+)\]$", WORKFLOWS["tests"], re.MULTILINE)
    assert listed is not None
    promised = SpecifierSet(PROJECT["project"]["requires-python"])
    assert listed[1].replace('"', "").split(", ") == [v for n in range(8, 20) if promised.contains(v := f"3.{n}")]
    for system in ("ubuntu", "windows", "macos"):
        assert re.search(rf"system: \[.*{system}-", WORKFLOWS["tests"])
        assert re.search(rf"system: \[.*{system}-", WORKFLOWS["release"])


@pytest.mark.skipif(sys.platform == "win32", reason="a script for sh")
@pytest.mark.parametrize(("tag", "good"), [
    (f"v{VERSION}", True), (f"v{VERSION}1", False), (f"v{VERSION.replace('.', 'x')}", False), ("v9.9.9", False),
    (f"v{VERSION[1:]}", False), (f"v.{VERSION[1:]}", False),
])
def test_a_tag_that_is_not_the_version_stops_there(tag: str, good: bool) -> None:
    line = re.search(r"run: (grep .+ pyproject\.toml)$", WORKFLOWS["release"], re.MULTILINE)
    assert line is not None
    done = subprocess.run(["sh", "-c", line[1]], cwd=ROOT, env=os.environ | {"GITHUB_REF_NAME": tag}, check=False)
    assert (done.returncode == 0) == good


def test_what_is_installed_is_opened() -> None:
    text = WORKFLOWS["release"]
    assert text.count("--smoke smoke --data") == 3
    assert "sha256sum thuisplan-* > SHA256SUMS" in text


@pytest.mark.skipif(not ZIZMOR.exists(), reason="zizmor is not installed here")
def test_zizmor_finds_nothing() -> None:
    done = subprocess.run(
        [ZIZMOR, "--offline", "--no-progress", "--pedantic", "--format", "plain", ROOT / ".github/workflows"],
        capture_output=True, encoding="utf-8", check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
