"""Makes the installers for the system it runs on, in dist/; on Debian also those for Windows, under Wine.

    1. a Python environment with exactly the packages of requirements.txt, and Thuisplan in it
    2. PyInstaller's folder, by thuisplan.spec; check_bundle.py looks at it
    3. what a parent downloads: a tar.xz, a setup.exe and a zip, or a .dmg; and the list of what is inside (SBOM)

Everything else it makes is in build/installers. Python's own library is all that it needs itself.
"""

import hashlib
import lzma
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
BUILD, DIST = ROOT / "build" / "installers", ROOT / "dist"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
VERSION: str = PROJECT["project"]["version"]
# The day of the version is the day of every file in it, so that the same source makes the same files.
MOMENT = int(datetime.fromisoformat(PROJECT["tool"]["thuisplan"]["made"]).replace(tzinfo=UTC).timestamp())
ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": str(MOMENT), "PYTHONHASHSEED": "0"}


def main() -> None:
    BUILD.mkdir(parents=True, exist_ok=True)
    DIST.mkdir(exist_ok=True)
    (DIST / "SHA256SUMS").unlink(missing_ok=True)       # the sums of an earlier time, should this one stop halfway
    python = environment()
    run(python, HERE / "icons.py", BUILD)
    if sys.platform == "linux":
        pack_linux(freeze([python], python, "linux"))
        if shutil.which("wine") and shutil.which("makensis"):
            sys.path.insert(0, str(HERE / "windows"))
            import wine

            pack_windows(freeze(wine.prepare(python, BUILD / "wine"), python, "windows"))
        else:
            print("No Wine or NSIS here, so nothing for Windows: apt install wine64 wine nsis gcc-mingw-w64-x86-64")
    elif sys.platform == "win32":
        pack_windows(freeze([python], python, "windows"))
    else:
        freeze([python], python, "macos")
        run("sh", HERE / "macos" / "build.sh", BUILD / "macos" / "Thuisplan.app", DIST / name("macos", "dmg"))
    write_sums()


def environment() -> Path:
    """Its Python. Only what requirements.txt names by its hash is installed, so an altered package is refused."""
    folder = BUILD / "venv"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    wanted = HERE / "requirements.txt"
    done = folder / "installed.txt"
    if not done.is_file() or done.read_bytes() != wanted.read_bytes():
        shutil.rmtree(folder, ignore_errors=True)
        run(sys.executable, "-m", "venv", folder)
        pip(python, "--require-hashes", "--only-binary", ":all:", "-r", wanted)
        shutil.copy(wanted, done)
    shutil.rmtree(BUILD / "wheel", ignore_errors=True)
    run(python, "-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation", "-w", BUILD / "wheel", ROOT)
    pip(python, "--no-deps", "--force-reinstall", *wheel())
    return python


def wheel() -> list[Path]:
    """Thuisplan itself."""
    return list((BUILD / "wheel").glob("thuisplan-*.whl"))


def freeze(interpreter: list[str | Path], native: Path, system: str) -> Path:
    """The folder of the program. `interpreter`: the Python of that system; `native`: ours, to look at it."""
    work = BUILD / system
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    for icon in BUILD.glob("thuisplan.*"):
        shutil.copy(icon, work)
    run(
        *interpreter, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", work,
        "--workpath", work / "work", HERE / "thuisplan.spec", THUISPLAN_BUILD=str(work),
    )
    made = work / ("Thuisplan.app" if system == "macos" else "thuisplan")
    run(native, HERE / "check_bundle.py", made)
    run(native, HERE / "shipped.py", work / "about.json", DIST / name(system, "cdx.json"))
    return made


def name(system: str, ending: str) -> str:
    """Of a file that a parent downloads."""
    import platform

    machine = {"AMD64": "x86_64", "x64": "x86_64"}.get(platform.machine(), platform.machine())
    return f"thuisplan-{VERSION}-{system}-{machine}.{ending}"


def pack_linux(folder: Path) -> None:
    for extra in ("linux/thuisplan.desktop", "linux/install.sh"):
        shutil.copy(HERE / extra, folder)
    shutil.copy(ROOT / "resources" / "icons" / "app" / "thuisplan.svg", folder)
    shutil.copy(ROOT / "LICENSE", folder)

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = MOMENT
        return member

    target = DIST / name("linux", "tar.xz")
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9}]
    with lzma.open(target, "wb", filters=filters) as packed, tarfile.open(fileobj=packed, mode="w|") as archive:
        archive.add(folder, f"thuisplan-{VERSION}", filter=plain)      # in the order of the names
    check_size(target)


def pack_windows(folder: Path) -> None:
    sign: list[str | Path] = [sys.executable, HERE / "windows" / "sign.py"]
    run(*sign, *sorted(folder.glob("*.exe")))
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")
    target = DIST / name("windows", "setup.exe")
    make_setup(folder, VERSION, target)
    run(*sign, target)
    check_size(target)
    with zipfile.ZipFile(DIST / name("windows", "portable.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(f for f in folder.rglob("*") if f.is_file()):
            moment = datetime.fromtimestamp(MOMENT, UTC).timetuple()[:6]
            head = zipfile.ZipInfo(f"Thuisplan-{VERSION}/{file.relative_to(folder).as_posix()}", moment)
            archive.writestr(head, file.read_bytes(), zipfile.ZIP_DEFLATED)


def make_setup(folder: Path, version: str, target: Path, *options: str) -> None:
    """NSIS; `options` for makensis as well."""
    kilobytes = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) // 1024
    given = {
        "VERSION": version, "FILES": folder / "*.*", "OUT": target, "KB": kilobytes,
        "ICON": BUILD / "thuisplan.ico", "SIDE": BUILD / "thuisplan.bmp",
    }
    if sys.platform != "win32":
        given["TARGET"] = "amd64-unicode"       # Wine here has no 32 bits; the NSIS of a Windows has no others
    if os.environ.get("WINDOWS_CERTIFICATE"):
        given["SIGN"] = f'"{sys.executable}" "{HERE / "windows" / "sign.py"}"'      # the uninstaller, made inside
    run(
        shutil.which("makensis") or r"C:\Program Files (x86)\NSIS\makensis.exe", "-V2", "-INPUTCHARSET", "UTF8",
        *(f"-D{key}={value}" for key, value in given.items()), *options, HERE / "windows" / "thuisplan.nsi",
    )


def check_size(file: Path) -> None:
    sys.path.insert(0, str(HERE))
    from contents import BUDGETS

    megabytes = file.stat().st_size / 1e6
    budget = next(most for ending, most in BUDGETS.items() if file.name.endswith(ending))
    print(f"{file.name}: {megabytes:.1f} MB of at most {budget}")
    if megabytes > budget:
        raise SystemExit("That is too large; the folder of the program in build/installers shows what is inside.")


def write_sums() -> None:
    """SHA256SUMS in dist/, for `sha256sum -c`."""
    files = sorted(f for f in DIST.glob(f"thuisplan-{VERSION}-*") if f.is_file())
    lines = (f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}\n" for f in files)
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="ascii", newline="\n")


def pip(python: Path, *arguments: str | Path) -> None:
    run(python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", *arguments)


def run(*command: str | Path, **changes: str) -> None:
    """Stops here when it fails; `changes` are environment variables."""
    done = subprocess.run(
        [str(c) for c in command], cwd=ROOT, env=ENVIRONMENT | changes, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode:
        raise SystemExit(f"{Path(command[0]).name} ended with {done.returncode}: {' '.join(map(str, command))}")


if __name__ == "__main__":
    main()
