"""Looks at a packed folder, whether all is inside that contents.py names, and nothing else: check_bundle.py FOLDER

Where objdump is, as on Linux, it also sees that each library which is needed is inside, or of the system.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import contents

PROGRAMS = {"thuisplan", "Thuisplan", "Thuisplan.exe", "Thuisplan-console.exe"}
_OF_AN_APP = {"Contents", "MacOS", "Frameworks", "Resources", "Info.plist", "_CodeSignature"}


def findings(folder: Path) -> list[str]:
    """One line for each thing that is not as it should be."""
    is_app = folder.suffix == ".app"
    names = ("Contents/Frameworks", "Contents/Resources") if is_app else ("_internal",)
    places = [folder / name for name in names]
    files = {_name(f, place) for place in places for f in place.rglob("*") if not f.is_dir()}
    found = [f"not in the list: {name}" for name in sorted(files) if not contents.may_be_inside(name)]
    around = [f for name in (".", "Contents", "Contents/MacOS") for f in folder.glob(f"{name}/*")]
    beside = {"_internal"} if not is_app else _OF_AN_APP
    found += [f"not in the list: {f.name}" for f in sorted(around) if f.name not in beside | PROGRAMS]
    links = [f for f in folder.rglob("*") if f.is_symlink()]
    found += [f"leads outside: {f}" for f in links if not f.resolve().is_relative_to(folder.resolve())]
    found += [f"missing: {name}" for name in contents.NEEDED if not any(re.fullmatch(name, f) for f in files)]
    mains = [f for f in (folder / "Contents" / "MacOS" if is_app else folder).iterdir() if f.name in PROGRAMS]
    found += [] if mains else ["missing: the program"]
    for main in mains:
        strange = sorted(name for name in _modules(main) if not contents.may_be_imported(name))
        found += [f"module not in the list: {name}" for name in strange]
    if shutil.which("objdump") and not is_app:
        found += [*_lost_libraries(places[0], mains)]
    return found


def _name(file: Path, place: Path) -> str:
    """As contents.py has it; in an app PyInstaller writes the dots in names of folders in another way."""
    return file.relative_to(place).as_posix().replace("__dot__", ".")


def _modules(program: Path) -> set[str]:
    from PyInstaller.archive.readers import CArchiveReader, ZlibArchiveReader  # only there where is built

    outer = CArchiveReader(str(program))
    inner = outer.open_embedded_archive("PYZ.pyz")
    assert isinstance(inner, ZlibArchiveReader)
    return set(inner.toc)


def _lost_libraries(inside: Path, mains: list[Path]) -> Iterator[str]:
    libraries = [f for f in inside.rglob("*") if re.search(r"\.(so[\d.]*|dll|pyd)$", f.name, re.IGNORECASE)]
    here = {f.name.lower() for f in libraries}
    for file in [*mains, *libraries]:
        told = subprocess.run(["objdump", "-p", file], capture_output=True, encoding="utf-8", check=False)
        if told.returncode:
            yield f"{file.relative_to(inside.parent)} is no library"
        for name in re.findall(r"^\s*(?:NEEDED|DLL Name:)\s+(\S+)", told.stdout, re.MULTILINE):
            if name.lower() not in here and not contents.SYSTEM_LIBRARY.fullmatch(name):
                yield f"{file.relative_to(inside.parent)} needs {name}, which is not inside"


if __name__ == "__main__":
    said = findings(Path(sys.argv[1]))
    print("\n".join(said) or f"{sys.argv[1]}: everything in the list is there, and nothing else")
    sys.exit(bool(said))
