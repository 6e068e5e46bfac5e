"""What "Over Thuisplan" tells: the version, its day, and what is inside with its licences.

A packed program brings about.json, which packaging/shipped.py wrote from what was packed; a program that runs from
its source asks the packages that are installed.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from thuisplan.paths import resource

if TYPE_CHECKING:
    from importlib.metadata import Distribution

# importlib.metadata is slow to import, and a packed program has no need of it.

# What is among our own files but not ours; a test sees that each licence in resources/ is named here.
_IN_RESOURCES = {
    "fonts/OFL-Nunito.txt": ("Nunito", "OFL-1.1"),
    "icons/LICENSE-phosphor.txt": ("Phosphor Icons", "MIT"),
    "pictures/LICENSE-fluent-emoji.txt": ("Fluent Emoji", "MIT"),
}
_UNTOLD = {"sqlcipher3": "Zlib"}        # a package that brings the text and does not say what it is called
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """Something that comes along: a package, a library, a font. `text` is the whole licence, if there is one."""

    name: str
    version: str
    licence: str
    text: str


@dataclass(frozen=True)
class About:
    """`made`: the day of this version; None where it runs from its source."""

    version: str
    made: date | None
    parts: tuple[Part, ...]


def about() -> About:
    file = resource("about.json")
    if not file.is_file():
        from importlib import metadata

        return About(metadata.version("thuisplan"), None, installed_parts())
    import msgspec

    return msgspec.json.decode(file.read_bytes(), type=About)


def installed_parts() -> tuple[Part, ...]:
    """Thuisplan first, then the packages that it needs and that are installed, then fonts, icons and pictures."""
    found: dict[str, Part] = {}
    _collect("thuisplan", found)
    own = replace(found.pop("thuisplan"), name="Thuisplan")
    pictures = (Part(n, "", s, resource(file).read_text("utf-8")) for file, (n, s) in _IN_RESOURCES.items())
    # Qt's packages bring no text; of the licences they offer, ours is one.
    packages = (p if p.text else Part(p.name, p.version, p.licence, own.text) for p in found.values())
    return (own, *sorted((*packages, *pictures), key=lambda p: p.name.casefold()))


def part(package: "Distribution") -> Part:
    """What a package says of itself."""
    told = package.metadata
    kinds = [c.rpartition(" :: ")[2] for c in told.get_all("Classifier", []) if c.startswith("License ::")]
    untold = ", ".join(kinds) or _UNTOLD.get(told["Name"], "")
    said = (*told.get_all("License-Expression", []), *told.get_all("License", []), untold)[0]
    files = [f for f in package.files or () if f.parts[0].endswith(".dist-info") and _LICENCE_FILE.search(f.name)]
    texts = [f.read_binary().decode("utf-8", "replace").strip() for f in files]
    return Part(told["Name"], package.version, said.partition("\n")[0], "\n\n\n".join(dict.fromkeys(texts)))


def _collect(name: str, found: dict[str, Part]) -> None:
    from importlib import metadata

    try:
        package = metadata.distribution(name)
    except metadata.PackageNotFoundError:       # of another system
        return
    found[name] = part(package)
    for needed in package.requires or ():
        word = re.match(r"[\w.-]+", needed)
        assert word is not None
        wanted = re.sub(r"[-_.]+", "-", word[0]).lower()
        if "extra ==" not in needed and wanted not in found:
            _collect(wanted, found)
