"""The command line: every wish that cannot be is one line of Dutch and exit 2."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from programs import python, thuisplan
from thuisplan.__main__ import Parser

# -- what cannot be

WRONG = [
    (["--foo"], "--foo ken ik niet"),
    (["--foo=bar"], "--foo ken ik niet"),
    (["-x"], "-x ken ik niet"),
    (["--dat", "/tmp"], "--dat ken ik niet"),       # no guessing: what it meant may change one day
    (["opruimen"], "opruimen ken ik niet"),
    (["check", "nog", "iets"], "iets staat er te veel"),
    (["--data"], "Achter --data hoort een map"),
    (["--data="], "Een map zonder naam"),
    (["--data", "/bestaat/niet"], "De map /bestaat/niet is er niet"),
    (["check", "--data", "/bestaat/niet"], "De map /bestaat/niet is er niet"),
    (["--data", "/bestaat/niet", "check"], "De map /bestaat/niet is er niet"),
    (["--data", __file__], "is geen map"),
    (["check", "--data", __file__], "is geen map"),
    (["--demo", "--data", __file__], "is geen map"),
    (["--demo", "--data", str(Path(__file__).parent)], "is niet leeg"),
    (["--demo", "--data", __file__ + "/x"], "kan niet gemaakt worden"),
    (["--demo=ja"], "Achter --demo hoort niets"),
    (["--today"], "Achter --today hoort een datum"),
    (["--today", "2026-03-28"], "--today kan alleen samen met --demo of --data"),
    (["--demo", "--today", "2026-02-30"], "2026-02-30 is geen datum"),
    (["--demo", "--today", "20260328"], "20260328 is geen datum"),
    (["--demo", "--today", "morgen"], "morgen is geen datum"),
    (["--demo", "--today", "1969-12-31"], "1969-12-31 is te ver weg"),
    (["--demo", "--today", "2200-01-01"], "Kies een dag van 1970 tot en met 2199"),
    (["--demo", "--today", "9999-12-31"], "9999-12-31 is te ver weg"),
    (["check", "--demo"], "--demo hoort alleen bij het venster"),
    (["check", "--data", "/tmp", "--today", "2026-03-28"], "--today hoort alleen bij het venster"),
    (["screenshots"], "Achter screenshots hoort een map"),
    (["screenshots", "a", "b"], "b staat er te veel"),
    (["screenshots", __file__], "is geen map"),
    (["screenshots", "--data", "/tmp", "/tmp"], "laat --data weg"),
    (["--smoke"], "Achter --smoke hoort een map"),
    (["--smoke", __file__], "is geen map"),
    (["--smoke", "/tmp", "--demo"], "--smoke gaat alleen"),
    (["--smoke", "/tmp", "--today", "2026-03-28", "--data", "/tmp"], "--smoke gaat alleen"),
    (["check", "--smoke", "/tmp"], "--smoke gaat alleen"),
]
if sys.platform == "linux":     # where nobody can make a file, not even root
    WRONG += [
        (["--data", "/proc"], "In de map /proc mag of kan niets bewaard worden"),
        (["screenshots", "/proc"], "In de map /proc mag of kan niets bewaard worden"),
        (["screenshots", "/proc/x"], "De map /proc/x kan niet gemaakt worden"),
    ]


@pytest.mark.parametrize(("arguments", "sentence"), WRONG, ids=[" ".join(a)[-50:] for a, _ in WRONG])
def test_one_clear_line_and_exit_2(arguments: list[str], sentence: str, capfd: pytest.CaptureFixture[str]) -> None:
    from thuisplan.__main__ import main

    assert main(arguments) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith("thuisplan: ")
    assert sentence in said.err


def test_the_exit_status_reaches_the_shell_and_nothing_is_made(tmp_path: Path) -> None:
    done = thuisplan("--data", tmp_path / "nieuw")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == f"thuisplan: De map {tmp_path}/nieuw is er niet. Maak hem eerst, of kies een andere.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="rights of another kind")
def test_without_the_right_to_look_or_write(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    for folder in tmp_path.parents:
        if folder.stat().st_uid == os.getuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    closed, open_ = tmp_path / "dicht", tmp_path / "alleen kijken"
    closed.mkdir(0o700)
    open_.mkdir(0o555)
    become_nobody = "os.setgroups([]); os.setgid(65534); os.setuid(65534)" if os.geteuid() == 0 else "pass"
    if os.geteuid() != 0:
        closed.chmod(0)
    done = python("-c", f"""
import gettext, locale, os, socket, tempfile
import thuisplan.services.checkup, thuisplan.ui.check_page
from thuisplan.__main__ import main
main(["--version"])       # what it needs of Python is loaded now; nobody may not read all of that
{become_nobody}
for arguments in (["--data", {str(closed)!r}], ["check", "--data", {str(closed)!r}],
                  ["check", "--data", {str(closed / 'x')!r}], ["--data", {str(open_)!r}],
                  ["--demo", "--data", {str(open_ / 'x')!r}], ["screenshots", {str(open_)!r}],
                  ["check", "--data", {str(open_)!r}]):
    print(main(arguments))
""")
    assert [line for line in done.stdout.splitlines() if len(line) == 1] == list("2222220"), done
    assert [line.rpartition("mag")[2] or line.rpartition("kan")[2] for line in done.stderr.splitlines()] == [
        " je niet kijken. Kies een andere map.",
        " je niet kijken. Kies een andere map.",
        " je niet kijken. Kies een andere map.",
        " of kan niets bewaard worden. Kies een andere map.",
        f"thuisplan: De map {open_}/x kan niet gemaakt worden. Kies een andere plek.",
        " of kan niets bewaard worden. Kies een andere map.",
    ]


# -- what can

def test_the_wishes_may_come_in_any_order(tmp_path: Path) -> None:
    read = Parser().read
    assert read(["--data", str(tmp_path), "check"]) == read(["check", "--data", str(tmp_path)])
    assert read(["--data", str(tmp_path), "check"]).command == "check"
    assert read(["screenshots", str(tmp_path)]).folder == tmp_path
    wishes = read(["--demo", "--today", "2026-03-28", "--data", str(tmp_path)])
    assert (wishes.command, wishes.demo, str(wishes.today), wishes.data) == ("", True, "2026-03-28", tmp_path)
    assert read(["--data", "hier"]).data == Path.cwd() / "hier"


def test_help_names_every_option_and_loads_no_qt() -> None:
    done = python("-X", "importtime", "-m", "thuisplan", "--help")
    assert done.returncode == 0
    for word in ("--data", "--demo", "--smoke", "--today", "--version", "check", "screenshots"):
        assert word in done.stdout
    for slow in ("PySide6", "sqlalchemy", "numpy", "socket", "tempfile", "importlib.metadata"):
        assert f" {slow}\n" not in done.stderr


@pytest.mark.parametrize("environment", [
    {"LANG": "C", "LC_ALL": "C"},
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "cp1252"},
])
def test_it_speaks_utf8_whatever_the_language_of_the_system(environment: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "kopieën van Şükrü 李"
    done = thuisplan("check", "--data", folder, **environment)
    assert f"De map {folder} is er niet." in done.stderr
    folder.mkdir()
    done = thuisplan("check", "--data", folder, **environment)
    assert done.stdout.count("ën") == 2
    assert str(folder) in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of another kind")
def test_who_has_seen_enough_may_look_away() -> None:
    read, write = os.pipe()
    os.close(read)
    check = [sys.executable, "-m", "thuisplan", "check"]
    done = subprocess.run(check, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_it_lives_without_a_console() -> None:
    # As a Windows program that was started by a double click.
    done = python("-c", """
import sys
import thuisplan.services.checkup, thuisplan.storage.readable, thuisplan.ui.check_page
sys.stdout = sys.stderr = None
sys.platform = "win32"
from thuisplan.__main__ import main
codes = [main(["--version"]), main(["--help"]), main(["check"]), main(["--foo"])]
sys.exit(codes != [0, 0, 0, 2])
""")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("where", ["> /dev/full", ">&-", "> /dev/full 2>&1", ">&- 2>&-"])
@pytest.mark.parametrize("wish", ["--help", "--version", "check --data ."])
def test_what_nobody_can_read_was_not_said(tmp_path: Path, wish: str, where: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m thuisplan {wish} {where}', sys.executable],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("where", ["2> /dev/full", "2>&-"])
def test_a_complaint_that_nobody_can_read_stays_a_complaint(where: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m thuisplan --foo {where}', sys.executable],
        capture_output=True, text=True, check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="no such names")
def test_odd_names_stay_on_one_line(tmp_path: Path) -> None:
    for name in ("twee\nregels", os.fsdecode(b"caf\xe9"), "\x1b[31mrood"):
        done = thuisplan("--data", tmp_path / name)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "\x1b" not in done.stderr
