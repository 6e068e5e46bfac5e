"""Proves what is in dist/ as a parent would: install, use, update, remove; here, and for Windows in a fresh Wine.

What is there first is an older version: the same program with a lower number and files that the newer one lacks.
Ends with 1 when something is not as it should be. `check_installers.py linux` or `windows` does one half.
"""

import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE / "windows"), str(HERE.parent / "tests" / "bench")]

import build
import wine

OLD = "0.0.9"
STALE = ("_internal/PySide6/of-an-older-version.txt", "_internal/thuisplan/older/module.pyc")
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Thuisplan"
PYTHON = build.BUILD / "wine" / "python" / "cp313" / "python.exe"
SLOWER = 1.1        # the packed start against the unpacked one, at most
_wrong = 0


def main(systems: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="thuisplan é ") as folder, screen():
        if "linux" in systems:
            check_linux(Path(folder) / "Een map")
        if "windows" in systems:
            check_windows(Path(folder) / "Twee mappen")
    print(f"{_wrong} things were not as they should be" if _wrong else "All is as it should be.")
    return 1 if _wrong else 0


def expect(what: str, seen: object, wanted: object = True) -> None:
    global _wrong
    good = seen == wanted
    _wrong += not good
    print(f"  {'ok ' if good else 'NO '} {what}{'' if good else f': {seen!r}, not {wanted!r}'[:500]}", flush=True)


# -- Linux

def check_linux(place: Path) -> None:
    print("Linux", flush=True)
    home, data = place / "thuis", place / "data é"
    archive = build.DIST / build.name("linux", "tar.xz")
    with tarfile.open(archive) as packed:
        packed.extractall(place / "nieuw", filter="data")
    new = place / "nieuw" / f"thuisplan-{build.VERSION}"
    old = make_older(new, place / "oud")
    home.mkdir()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")} | {"HOME": str(home)}
    program = home / ".local" / "opt" / "thuisplan"

    def run(*command: str | Path) -> int:
        done = subprocess.run([str(c) for c in command], env=environment, check=False, timeout=300)
        return done.returncode

    expect("the older one is installed", run(old / "install.sh"), 0)
    told = smoke(lambda *words: run(program / "thuisplan", *words), place / "uit", data)
    expect("it opens its pages", told.get("version"), f"Thuisplan {OLD}")
    logs = told.get("logs_today", 0)

    before = files(program)
    opened = subprocess.Popen([program / "thuisplan", "--data", data], env=environment)
    wait_until(lambda: (data / "thuisplan.lock").exists())
    expect("while it is open the newer one is refused", run(new / "install.sh"), 3)
    expect("and removing too", run(program / "install.sh", "--remove"), 3)
    expect("nothing changed", files(program), before)
    opened.terminate()
    opened.wait()

    (program.parent / "thuisplan.new").mkdir()      # of an installation that was cut off
    expect("the newer one is installed over it", run(new / "install.sh"), 0)
    expect("no stale file", files(program), files(new))
    expect("nothing else beside it", [f.name for f in program.parent.iterdir()], ["thuisplan"])
    told = smoke(lambda *words: run(program / "thuisplan", *words), place / "uit", data)
    expect("its version", told.get("version"), f"Thuisplan {build.VERSION}")
    expect("the log of the older one is there", told.get("logs_today"), logs + 1)
    menu = home / ".local" / "share" / "applications" / "thuisplan.desktop"
    started = next(line for line in menu.read_text(encoding="utf-8").splitlines() if line.startswith("Exec="))
    expect("the menu starts it", run(*shlex.split(started.removeprefix("Exec=")), "--version"), 0)
    expect("check", run(home / ".local" / "bin" / "thuisplan", "check", "--data", data), 0)

    database = sha256(data / "thuisplan.db")
    own = home / ".local" / "share" / "thuisplan" / "thuisplan.db"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"a family")
    expect("removed", run(program / "install.sh", "--remove"), 0)
    left = sorted(name for name in files(home) if "cache" not in name)      # the desktop's own
    expect("only the data are left", left, [".local/share/thuisplan/thuisplan.db"])
    expect("byte for byte", sha256(data / "thuisplan.db"), database)
    check_start(new / "thuisplan", place)


def check_start(program: Path, place: Path) -> None:
    """How long until the first page, packed against not packed, in pairs on one screen."""
    from ratios import ratio

    python = build.BUILD / "venv" / "bin" / "python"
    folder = place.parent.parent / "thuisplan-starts"      # the meter's commands want a path without spaces
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "share").mkdir(parents=True)
    family: list[str | Path] = [python, "-m", "thuisplan", "--smoke", folder / "out",
                                "--data", folder / "share" / "thuisplan"]
    subprocess.run(family, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    (folder / "program").symlink_to(program.parent)
    start = f"env HOME={folder} XDG_DATA_HOME={folder / 'share'} XDG_CONFIG_HOME={folder}"
    meter = [sys.executable, str(HERE.parent / "tests/bench/firstpaint.py"), "--runs", "9", "--quiet", "1500",
             "--json", str(folder / "starts.json"), "-c", f"venv={start} {python} -m thuisplan",
             "-c", f"packed={start} {folder / 'program' / program.name}"]
    subprocess.run(meter, check=True, stdout=subprocess.DEVNULL)
    runs = json.loads((folder / "starts.json").read_text(encoding="utf-8"))["runs"]
    times = {name: [run["t_vc90"] for run in of_case] for name, of_case in runs.items()}
    found = ratio(times["venv"], times["packed"])
    expect(f"the packed start takes {found:.2f} of the unpacked one, at most {SLOWER}", found <= SLOWER)
    shutil.rmtree(folder)


# -- Windows

def check_windows(place: Path) -> None:
    place.mkdir()
    prefix = build.BUILD / "check" / "prefix"
    shutil.rmtree(prefix.parent, ignore_errors=True)
    prefix.parent.mkdir()
    wine.make_prefix(prefix, prefix.parent / "stubs")
    payload = build.BUILD / "windows" / "thuisplan"
    new = Path(shutil.copy(build.DIST / build.name("windows", "setup.exe"), place / "nieuw é.exe"))
    old = place / "oud é.exe"
    build.make_setup(make_older(payload, place / "oud"), OLD, old, "-DFAST=1")
    drive, account = prefix / "drive_c", os.environ.get("USER") or "root"
    own = f"users/{account}/AppData/Local/Programs/Thuisplan"
    for title, option, folder in (
        ("for this account", "/CurrentUser", own),
        ("for every account", "/AllUsers", "Program Files/Thuisplan"),
        ("with spaces and é", r"/CurrentUser /D=C:\Mijn programma's é\Thuisplan", "Mijn programma's é/Thuisplan"),
    ):
        print(f"Windows, {title}", flush=True)
        Windows(prefix, drive / folder, place / f"data {title}", option).check(old, new, payload)
    print("Windows, from a USB stick", flush=True)
    with zipfile.ZipFile(build.DIST / build.name("windows", "portable.zip")) as packed:
        packed.extractall(place / "stick é")
    portable = place / "stick é" / f"Thuisplan-{build.VERSION}"
    expect("all of it is there", files(portable), files(payload))
    told = smoke(lambda *words: wine.wine(prefix, portable / "Thuisplan.exe", *words), place / "uit", place / "data")
    expect("its version", told.get("version"), f"Thuisplan {build.VERSION}")
    subprocess.run(["wineserver", "-k"], env=os.environ | wine.environment(prefix), check=False)


class Windows:
    """One way to install. `option` of setup.exe leads to `program`."""

    def __init__(self, prefix: Path, program: Path, data: Path, option: str) -> None:
        self.prefix, self.program, self.data, self.option = prefix, program, data, option
        self.for_all = "/AllUsers" in option
        self.root = "HKLM" if self.for_all else "HKCU"
        roaming = "ProgramData" if self.for_all else f"users/{os.environ.get('USER') or 'root'}/AppData/Roaming"
        self.shortcut = prefix / "drive_c" / roaming / "Microsoft/Windows/Start Menu/Programs/Thuisplan.lnk"
        self.shared = prefix / "drive_c/ProgramData/Thuisplan/everybody.txt"

    def check(self, old: Path, new: Path, payload: Path) -> None:
        out = self.data.parent / "uit"
        expect("the older one is installed", self.setup(old), 0)
        expect("its version in the list of programs", self.value("DisplayVersion"), OLD)
        expect("the shortcut", self.shortcut.exists())
        told = smoke(self.start, out, self.data)
        expect("it opens its pages", (told.get("version"), told.get("screen")), (f"Thuisplan {OLD}", "windows"))
        logs = told.get("logs_today", 0)

        before = files(self.program)
        with self.opened():
            expect("while it is open the newer one is refused", self.setup(new), 3)
            self.uninstall()
            expect("and removing does nothing", files(self.program), before)
        with self.one_file_that_cannot_be_written():
            expect("when it cannot be written it fails", self.setup(new), 2)
            expect("and the older one comes back", files(self.program), before - {"LICENSE.txt"})
        self.cut_off()
        expect("the newer one is installed over what was cut off", self.setup(new), 0)
        expect("no stale file", files(self.program) - {"uninstall.exe"}, files(payload))
        expect("its version in the list of programs", self.value("DisplayVersion"), build.VERSION)
        expect("its size there", int(self.value("EstimatedSize"), 0) > 50_000)
        told = smoke(self.start, out, self.data)
        expect("its version", told.get("version"), f"Thuisplan {build.VERSION}")
        expect("the log of the older one is there", told.get("logs_today"), logs + 1)
        console = self.program / "Thuisplan-console.exe"
        expect("check", wine.wine(self.prefix, console, "check", "--data", self.data), 0)
        if self.for_all:
            expect("the folder for everybody", self.shared.exists())

        database = sha256(self.data / "thuisplan.db")
        for key in ("HKCU", "HKLM") if self.for_all else ("HKCU",):
            self.reg("add", rf"{key}\{RUN}", "/v", "Thuisplan", "/d", "Thuisplan.exe", "/f")
        (self.program / "van mama.txt").write_text("stays", encoding="utf-8")
        self.uninstall()
        wait_until(lambda: not self.shortcut.exists())
        expect("only what is not ours is left of the folder", files(self.program), {"van mama.txt"})
        shutil.rmtree(self.program)
        expect("the list of programs has it no more", self.value("DisplayName"), "")
        expect("the shortcut is gone", self.shortcut.exists(), False)
        expect("starting by itself too", self.reg("query", rf"{self.root}\{RUN}", "/v", "Thuisplan") == "")
        expect("the data are there, byte for byte", sha256(self.data / "thuisplan.db"), database)
        if self.for_all:
            expect("the folder for everybody too", self.shared.exists())

    def setup(self, installer: Path) -> int:
        """By way of Python: only that gives a command line as it is, and /D= takes no quotes."""
        return self.command(f'"{wine.windows_path(installer)}" /S {self.option}')

    def uninstall(self) -> None:
        """As the list of programs does. It goes on in a copy of itself, so nobody hears how it ended."""
        code = (
            "import subprocess, sys, winreg; key = winreg.OpenKey(getattr(winreg, sys.argv[1]), sys.argv[2]); "
            "subprocess.call(winreg.QueryValueEx(key, 'QuietUninstallString')[0])"
        )
        root = "HKEY_LOCAL_MACHINE" if self.for_all else "HKEY_CURRENT_USER"
        wine.wine(self.prefix, PYTHON, "-c", code, root, UNINSTALL)     # `reg` would lose the é
        time.sleep(4)

    def command(self, line: str) -> int:
        code = "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1]))"
        return wine.wine(self.prefix, PYTHON, "-c", code, line)

    def start(self, *words: str | Path) -> int:
        return wine.wine(self.prefix, self.program / "Thuisplan.exe", *words, timeout=400)

    @contextmanager
    def opened(self) -> Iterator[None]:
        process = subprocess.Popen(
            ["wine", self.program / "Thuisplan.exe", "--data", wine.windows_path(self.data)],
            env=os.environ | wine.environment(self.prefix), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )
        wait_until(lambda: (self.data / "thuisplan.lock").exists())
        yield
        process.kill()
        process.wait()
        (self.data / "thuisplan.lock").unlink(missing_ok=True)

    @contextmanager
    def one_file_that_cannot_be_written(self) -> Iterator[None]:
        """A folder stands in its place."""
        (self.program / "LICENSE.txt").unlink()
        (self.program / "LICENSE.txt").mkdir()
        yield
        (self.program / "LICENSE.txt").rmdir()

    def cut_off(self) -> None:
        """As when the power went while an installer had put the program aside and was writing the next one."""
        aside = self.program / "thuisplan-previous"
        aside.mkdir()
        (self.program / "_internal").rename(aside / "_internal")
        (self.program / "_internal").mkdir()
        (self.program / "_internal" / "half.dll").write_bytes(b"half")

    def value(self, name: str) -> str:
        """Of the entry in the list of programs."""
        said = self.reg("query", rf"{self.root}\{UNINSTALL}", "/v", name)
        return said.split(maxsplit=2)[-1].strip() if said else ""      # after its name and REG_SZ

    def reg(self, *words: str) -> str:
        """The last line that it says; empty when it did not succeed."""
        done = subprocess.run(
            ["wine", "reg", *words], env=os.environ | wine.environment(self.prefix), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False,
        )
        lines = done.stdout.decode("utf-8", "replace").strip().splitlines()
        return lines[-1].strip() if lines and not done.returncode else ""


# -- for both

def make_older(folder: Path, target: Path) -> Path:
    """The same program as version OLD, with files that the newer one lacks."""
    shutil.copytree(folder, target, symlinks=True)
    inside = target / "_internal"
    told = inside / f"thuisplan-{build.VERSION}.dist-info"
    metadata = (told / "METADATA").read_text(encoding="utf-8")
    lower = metadata.replace(f"Version: {build.VERSION}\n", f"Version: {OLD}\n")
    (told / "METADATA").write_text(lower, encoding="utf-8")
    told.rename(inside / f"thuisplan-{OLD}.dist-info")
    for name in STALE:
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text("stale", encoding="utf-8")
    return target


def smoke(run: Callable[..., int], out: Path, data: Path) -> dict[str, Any]:
    """What smoke.json tells, or nothing. `run` takes the words after the program, and gives the exit status."""
    shutil.rmtree(out, ignore_errors=True)
    expect("--smoke", run("--smoke", out, "--data", data), 0)
    if (out / "error.txt").exists():
        print((out / "error.txt").read_text(encoding="utf-8"))
    report = out / "smoke.json"
    told: dict[str, Any] = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    return told


def files(folder: Path) -> set[str]:
    return {f.relative_to(folder).as_posix() for f in folder.rglob("*") if not f.is_dir()}


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def wait_until(done: Callable[[], bool]) -> None:
    """At most a minute; and a second for what comes right after it."""
    end = time.monotonic() + 60
    while not done() and time.monotonic() < end:
        time.sleep(0.2)
    time.sleep(1)


@contextmanager
def screen() -> Iterator[None]:
    """One for all programs; Wine's desktop stays on the screen where it began."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
        pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        os.environ["DISPLAY"] = ":" + pipe.readline().strip()
    try:
        yield
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["linux", "windows"]))
