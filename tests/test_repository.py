"""What the repo promises: two commands, one list of versions, rules that are enforced, scripts that tell."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from programs import ROOT, thuisplan

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SCRIPTS = ROOT / "packaging"
only_linux = pytest.mark.skipif(sys.platform != "linux", reason="scripts for Linux")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


# -- the papers

def test_the_two_commands_of_the_readme_are_in_the_makefile() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in ("run", "test"):
        assert re.search(rf"^make {command}\b", readme, re.MULTILINE)
        assert re.search(rf"^{command}:", makefile, re.MULTILINE)


def test_ci_is_the_command_of_the_readme() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "make test"


def test_the_program_names_the_version_of_the_project() -> None:
    assert thuisplan("--version").stdout == f"Thuisplan {PROJECT['project']['version']}\n"


def test_the_change_log_begins_with_this_version() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    first = re.search(r"^## (\S+)", changes, re.MULTILINE)
    assert first is not None
    assert first[1] == PROJECT["project"]["version"]


def test_every_dependency_is_pinned_and_nothing_says_from_where() -> None:
    pins: dict[str, list[Requirement]] = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            assert re.fullmatch(r"[a-z0-9-]+==[0-9.]+( ; [^/]+)?", line), line
            pin = Requirement(line)
            pins.setdefault(pin.name, []).append(pin)
    wanted = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["test"]
    for requirement in map(Requirement, wanted):
        for pin in pins[requirement.name]:
            (exact,) = pin.specifier
            assert requirement.specifier.contains(exact.version), f"{pin}: run make lock"
    assert [str(p.marker) for p in pins["tzdata"]] == ['sys_platform == "win32"']


def test_no_file_names_an_index_or_somebody_s_own_folders() -> None:
    own = re.compile("|".join(f"(?<![A-Za-z0-9_.}}])/{name}/" for name in ("work", "root", "opt")))
    for file in tracked():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        assert not own.search(text), file
        assert not re.search(r"--(extra-)?index-url|--find-links", text.replace("--no-emit-", "")) \
            or file == Path(__file__), file
        if file.suffix in (".txt", ".toml", ".sh") and "resources" not in file.parts:
            assert "://" not in text, file


# -- the rules turn red

BREACHES = {
    "domain": ["thuisplan.services.family", "PySide6.QtCore", "sqlalchemy", "time", "pathlib", "msgspec"],
    "storage": ["thuisplan.services.family", "PySide6.QtCore", "urllib.request"],
    "services": ["thuisplan.ui.console", "PySide6.QtCore", "sqlalchemy", "sqlcipher3", "http.client"],
    "ui": ["thuisplan.storage.database", "thuisplan.app", "sqlalchemy", "sqlcipher3", "socket"],
    "ui/pages": ["thuisplan.ui.pages.who", "ssl"],
    "ui/widgets": ["thuisplan.services.family", "thuisplan.ui.pages.who", "smtplib"],
}


def test_every_import_contract_turns_red(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for folder, imports in BREACHES.items():
        breach = tmp_path / "src" / "thuisplan" / folder / "breach.py"
        breach.write_text("".join(f"import {name}\n" for name in imports), encoding="utf-8")
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, env=os.environ | {"PYTHONPATH": "src"},
    )
    said = done.stdout
    assert done.returncode == 1, said + done.stderr
    for contract in PROJECT["tool"]["importlinter"]["contracts"]:
        assert re.search(rf"^{re.escape(contract['name'])}\s+BROKEN", said, re.MULTILINE), said
    for folder, imports in BREACHES.items():
        module = f"thuisplan.{folder.replace('/', '.')}.breach"
        for name in imports:
            target = name if name.startswith("thuisplan") else name.partition(".")[0]
            assert f"{module} -> {target} (l." in said, (module, target)


@pytest.mark.parametrize("line", [
    "import PySide6.QtNetwork",
    "from PySide6 import QtNetwork",
    "from PySide6.QtNetwork import QTcpSocket",
    "import appdirs",
    "from jeepney.io.blocking import open_dbus_connection",
])
def test_ruff_refuses_what_a_contract_cannot_express(line: str) -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "ruff", "check", "--no-cache", "--select", "TID251",
         "--stdin-filename", "src/thuisplan/ui/breach.py", "-"],
        cwd=ROOT, input=f'"""A breach."""\n\n{line}\n', capture_output=True, encoding="utf-8", check=False,
    )
    assert done.returncode == 1
    assert "TID251" in done.stdout


def test_qt_gives_none_back() -> None:
    # PySide6 6.12.0 loses a reference to None at each call without a result, and ends after some thousands of them.
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(200):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 50


# -- the scripts

def run(script: Path, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """As an ordinary account: as root some of them would mend the system that the test runs on."""
    nobody = 65534 if os.geteuid() == 0 else None
    return subprocess.run(
        ["/bin/sh", "-s", "--", *map(str, arguments)], cwd="/", input=script.read_text(encoding="utf-8"),
        capture_output=True, encoding="utf-8", check=False, env={"PATH": os.environ["PATH"]} | environment,
        user=nobody, group=nobody, extra_groups=None if nobody is None else [],
    )


def tools(folder: Path, **scripts: str) -> str:
    """A PATH with nothing but these."""
    folder.mkdir(parents=True)
    for parent in (folder, *folder.parents):
        if parent.stat().st_uid == os.getuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    for name, text in scripts.items():
        script = folder / name.replace("_", ".")
        script.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        script.chmod(0o755)
    return str(folder)


@only_linux
def test_the_scripts_are_clean_shell() -> None:
    scripts = [p for p in tracked() if p.suffix == ".sh" or p.parent.name == ".ci"]
    assert len(scripts) >= 4
    done = subprocess.run(["shellcheck", *scripts], capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == ""


OLD = 'case "$2" in *version_info*) exit 1;; esac'
WITHOUT_VENV = 'case "$2" in *ensurepip*) exit 1;; *print*) echo 3.12;; esac'
GOOD = 'case "$2" in *print*) echo /good/python;; esac'


@only_linux
@pytest.mark.parametrize(("found", "out", "told"), [
    ({}, "", "needs Python 3.11, 3.12, 3.13 or 3.14, and none was found"),
    ({"python3": OLD}, "", "none was found"),
    ({"python3_13": "exit 127"}, "", "none was found"),
    ({"python3_12": WITHOUT_VENV}, "", "sudo apt install python3.12-venv"),
    ({"python3_12": WITHOUT_VENV, "python3": GOOD}, "/good/python\n", ""),
    ({"python3_14": GOOD, "python3": OLD}, "/good/python\n", ""),
    ({"python3_13": "exit 127", "python3_11": GOOD}, "/good/python\n", ""),
])
def test_the_newest_python_that_works_is_found(found: dict[str, str], out: str, told: str, tmp_path: Path) -> None:
    done = run(SCRIPTS / "find-python.sh", PATH=tools(tmp_path / "bin", **found))
    assert (done.returncode, done.stdout) == (0 if out else 1, out)
    assert told in done.stderr
    assert done.stderr.count("\n") == (0 if out else 1)


@only_linux
@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="not a Debian")
def test_missing_packages_are_told_in_one_line_to_run(tmp_path: Path) -> None:
    wanted = tmp_path / "wanted.txt"
    wanted.write_text("# comment\nlibc6\nlibnosuchthing1\n\ndash\nlibnorthis2\n", encoding="utf-8")
    tools(tmp_path / "open")
    done = run(SCRIPTS / "linux" / "check-libraries.sh", wanted)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[1:] == ["  sudo apt install libnosuchthing1 libnorthis2"]
    wanted.write_text("libc6\ndash\n", encoding="utf-8")
    done = run(SCRIPTS / "linux" / "check-libraries.sh", wanted)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@only_linux
def test_a_package_that_debian_renamed_counts(tmp_path: Path) -> None:
    path = tools(tmp_path / "bin", **{
        "dpkg-query": 'echo "installed libglib2.0-0t64"; echo "config-files libgone"',
        "apt-get": "",
        "id": "echo 1000",
    })
    wanted = tmp_path / "wanted.txt"
    wanted.write_text("libglib2.0-0\n", encoding="utf-8")
    assert run(SCRIPTS / "linux" / "check-libraries.sh", wanted, PATH=f"{path}:{os.environ['PATH']}").returncode == 0
    wanted.write_text("libgone\n", encoding="utf-8")
    assert run(SCRIPTS / "linux" / "check-libraries.sh", wanted, PATH=f"{path}:{os.environ['PATH']}").returncode == 1


@only_linux
def test_without_dpkg_the_missing_libraries_are_named(tmp_path: Path) -> None:
    import PySide6

    plugins = Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms"
    copied = tmp_path / "packaging" / "linux" / "check-libraries.sh"
    copied.parent.mkdir(parents=True)
    shutil.copy(SCRIPTS / "linux" / "check-libraries.sh", copied)
    lonely = tmp_path / ".venv" / "PySide6" / "Qt" / "plugins" / "platforms"
    lonely.mkdir(parents=True)
    shutil.copy(plugins / "libqxcb.so", lonely)     # away from its place it does not find Qt's own libraries
    path = tools(tmp_path / "bin")
    for name in ("dirname", "find", "ldd", "sed", "sort"):
        (tmp_path / "bin" / name).symlink_to(str(shutil.which(name)))
    done = subprocess.run(
        ["/bin/sh", copied], capture_output=True, encoding="utf-8", check=False, env={"PATH": path},
    )
    assert done.returncode == 1
    assert "  libQt6XcbQpa.so.6" in done.stderr.splitlines()


@only_linux
@pytest.mark.parametrize(("environment", "told"), [
    ({}, "There is no screen here"),
    ({"DISPLAY": ""}, "There is no screen here"),
    ({"DISPLAY": ":98765"}, "The screen :98765 is not there"),
    ({"DISPLAY": ":98765.0"}, "The screen :98765.0 is not there"),
    ({"DISPLAY": "other:0"}, ""),
    ({"WAYLAND_DISPLAY": "wayland-0"}, ""),
    ({"QT_QPA_PLATFORM": "offscreen"}, ""),
])
def test_without_a_screen_it_says_what_to_do(environment: dict[str, str], told: str) -> None:
    done = run(SCRIPTS / "linux" / "check-display.sh", **environment)
    assert done.returncode == (1 if told else 0)
    assert done.stderr.count("\n") == (1 if told else 0)
    assert told in done.stderr
    assert not told or "xvfb-run -a make run" in done.stderr


@only_linux
def test_make_installs_again_only_when_something_changed(tmp_path: Path) -> None:
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    for name in ("bin/python", "installed", "installed-test"):
        (tmp_path / ".venv" / name).touch()

    def steps(target: str) -> str:
        command = ["make", "-n", target]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True).stdout

    for target in ("run", "test", "prove", "bench", "screenshots"):
        assert "pip install" not in steps(target)
    os.utime(tmp_path / "constraints.txt", (2**32, 2**32))
    for target in ("run", "test"):
        assert "pip install" in steps(target)
        assert "-m venv" not in steps(target)
    shutil.rmtree(tmp_path / ".venv")
    assert "-m venv" in steps("run")
