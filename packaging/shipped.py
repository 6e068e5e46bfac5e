"""Tells what was packed: about.json for "Over Thuisplan", and from that the list that other programs read (SBOM).

thuisplan.spec calls `write_about` with what it packed. Afterwards:
    python packaging/shipped.py about.json sbom.cdx.json
"""

import json
import platform
import re
import subprocess
import sys
import sysconfig
import tomllib
import uuid
from dataclasses import asdict
from importlib import metadata
from pathlib import Path

from thuisplan.services.about import Part, installed_parts, part

HERE = Path(__file__).parent
PROJECT = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))
LICENCES = HERE / "licences"        # the texts that packages leave out


def version() -> str:
    return metadata.version("thuisplan")


def write_about(file: Path, binaries: list[Path]) -> Path:
    """`binaries`: what was packed, by where it came from."""
    parts = [*installed_parts(), _python(), _bootloader(), *_inside_packages(binaries), *_of_debian(binaries)]
    made = PROJECT["tool"]["thuisplan"]["made"]
    told = {"version": version(), "made": made, "parts": [asdict(p) for p in parts]}
    file.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return file


def _python() -> Part:
    files = [Path(place, "LICENSE.txt") for place in (sys.base_prefix, sysconfig.get_path("stdlib"))]
    text = next((f.read_text(encoding="utf-8", errors="replace") for f in files if f.is_file()), None)
    if text is None:
        raise SystemExit(f"This Python has no LICENSE.txt in {' or '.join(str(f.parent) for f in files)}")
    return Part("Python", platform.python_version(), "PSF-2.0", text)


def _bootloader() -> Part:
    """The small program that starts Python is PyInstaller's."""
    return part(metadata.distribution("pyinstaller"))


def _inside_packages(binaries: list[Path]) -> list[Part]:
    """The libraries that Qt's and SQLCipher's packages carry and do not name."""
    import sqlcipher3

    cipher = sqlcipher3.connect(":memory:")
    cipher.execute("PRAGMA key = 'x'")      # without one it tells nothing of its library
    encryption = cipher.execute("PRAGMA cipher_provider_version").fetchone()[0].removeprefix("OpenSSL ").split()[0]
    parts = [
        Part("Qt", metadata.version("pyside6-essentials"), "LGPL-3.0-only OR GPL-3.0-only",
             _text("Qt-third-parties")),
        Part("SQLite", sqlcipher3.sqlite_version, "blessing", _text("SQLCipher")),
        Part("SQLCipher", cipher.execute("PRAGMA cipher_version").fetchone()[0].split()[0], "BSD-3-Clause",
             _text("SQLCipher")),
        Part("OpenSSL", encryption, "Apache-2.0", _text("Apache-2.0")),
    ]
    # On Windows and macOS Python brings one of its own; on Linux that is the system's, see _of_debian.
    for file in (f for f in binaries if re.fullmatch(r"libcrypto\S*\.(dll|dylib)", f.name)):
        found = re.search(rb"OpenSSL (\d+\.\d+\.\d+)", file.read_bytes())
        if found is None:
            raise SystemExit(f"{file} does not tell which OpenSSL it is")
        if (number := found[1].decode("ascii")) != encryption:
            parts.append(Part("OpenSSL", number, "Apache-2.0", _text("Apache-2.0")))
    icu = next((f.name.rpartition(".")[2] for f in binaries if f.name.startswith("libicuuc.so.")), None)
    return parts + ([Part("ICU", icu, "Unicode-3.0", _text("ICU"))] if icu else [])


def _of_debian(binaries: list[Path]) -> list[Part]:
    """The packages of the Linux on which it was built, of which a library came along."""
    own = tuple(str(Path(p).resolve()) for p in (sys.prefix, sys.base_prefix))
    foreign = [f for f in binaries if sys.platform == "linux" and not str(f.resolve()).startswith(own)]
    parts: dict[str, Part] = {}
    for file in foreign:
        found = subprocess.run(["dpkg", "-S", *_names(file)], capture_output=True, encoding="utf-8", check=False)
        if not found.stdout:
            raise SystemExit(f"{file} is of no package, so its licence cannot be told")
        package = found.stdout.partition(": ")[0].partition(",")[0]
        name = package.partition(":")[0]
        asked = ["dpkg-query", "-W", "-f=${Version}", package]
        number = subprocess.run(asked, capture_output=True, encoding="utf-8", check=True).stdout
        text = Path("/usr/share/doc", name, "copyright").read_text(encoding="utf-8", errors="replace")
        said = dict.fromkeys(re.findall(r"^License: (\S+)$", text, re.MULTILINE))     # empty where it is only prose
        parts[name] = Part(name, number, ", ".join(said), text)
    return [parts[name] for name in sorted(parts)]


def _names(file: Path) -> list[str]:
    """As the packages may know it: /lib and /usr/lib are often the same folder."""
    real = str(file.resolve())
    return [real, real.removeprefix("/usr")]


def _text(name: str) -> str:
    return (LICENCES / name).read_text(encoding="utf-8")


def windows_version(name: str) -> object:
    """What Windows shows in the properties of the file."""
    from PyInstaller.utils.win32 import versioninfo as v

    numbers = (*map(int, version().split(".")), 0)
    words = {
        "ProductName": "Thuisplan", "ProductVersion": version(), "FileVersion": version(), "InternalName": name,
        "FileDescription": "Thuisplan", "OriginalFilename": f"{name}.exe", "CompanyName": "Thuisplan",
        "LegalCopyright": "GPL-3.0-or-later",
    }
    dutch, unicode = 1043, 1200
    table = v.StringTable(f"{dutch:04x}{unicode:04x}", [v.StringStruct(*w) for w in words.items()])
    return v.VSVersionInfo(
        ffi=v.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[v.StringFileInfo([table]), v.VarFileInfo([v.VarStruct("Translation", [dutch, unicode])])],
    )


def bill_of_materials(about: dict[str, object], pypi: set[str]) -> dict[str, object]:
    """CycloneDX 1.6. `pypi`: the names of the packages that came from there."""
    def component(told: dict[str, str]) -> dict[str, object]:
        reference = f"{told['name']}@{told['version']}"
        made: dict[str, object] = {"type": "library", "name": told["name"], "bom-ref": reference}
        if told["version"]:
            made["version"] = told["version"]
        name = told["name"].lower().replace("_", "-")
        if name in pypi:
            made["purl"] = f"pkg:pypi/{name}@{told['version']}"
        if told["licence"]:
            made["licenses"] = [{"license": {"name": told["licence"]}}]
        return made

    parts: list[dict[str, str]] = about["parts"]        # type: ignore[assignment]
    own, *others = [component(p) for p in parts]
    seed = json.dumps(about, sort_keys=True)
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, seed)}",
        "metadata": {"timestamp": f"{about['made']}T00:00:00Z", "component": own | {"type": "application"}},
        "components": others,
    }


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    told = json.loads(source.read_text(encoding="utf-8"))
    pypi = {d.metadata["Name"].lower().replace("_", "-") for d in metadata.distributions()}
    target.write_text(json.dumps(bill_of_materials(told, pypi), indent=1) + "\n", encoding="utf-8")
