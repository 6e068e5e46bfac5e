"""Where things are: what ships with the program, and the folder with a family's data; the only importer of appdirs.

A family's data are in the user's own folder, or, when the parents chose "iedereen op deze laptop", in a shared one.
A small file (place.txt) in the user's settings remembers that choice. No environment variable is needed for it.
"""

import codecs
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import appdirs

NAME = "thuisplan" if sys.platform not in ("win32", "darwin") else "Thuisplan"
POINTER = "place.txt"


class NoSharedPlace(Exception):
    """The shared folder is not there for this account; an administrator can run `command` to mend that.

    `log_in_again`: this account must log out and in before its new group counts; `command` is empty when that is all
    that is still to be done.
    """

    def __init__(self, folder: Path, command: str, *, log_in_again: bool) -> None:
        super().__init__(f"{folder} cannot be used by this account")
        self.folder, self.command, self.log_in_again = folder, command, log_in_again


class PointerUnreadable(Exception):
    """place.txt holds no path."""


class PlaceGone(Exception):
    """place.txt names a folder that is not there (any more), perhaps on a disk that is not connected."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is not there")
        self.folder = folder


class NoHome(Exception):
    """This account has no folder of its own, so nobody can say where a family's data would be."""


@dataclass(frozen=True)
class Place:
    """The folder with the data; `trouble` says why it is not the one that was remembered, for the app to tell."""

    folder: Path
    trouble: PointerUnreadable | PlaceGone | None = None


def resource(name: str) -> Path:
    """A file or folder that ships with the program, as "icons/lock.svg"."""
    return _resources() / name


def user_folder() -> Path:
    """This account's own data folder; not made here. Raises NoHome."""
    return _own(appdirs.user_data_dir(NAME, appauthor=False), ".local/share")


def shared_folder() -> Path:
    """The data folder of everybody who uses this computer; not made here."""
    if sys.platform == "darwin":
        return Path("/Users/Shared") / NAME
    if sys.platform == "win32":
        return Path(appdirs.site_data_dir(NAME, appauthor=False))      # %ProgramData%\Thuisplan
    return Path("/var/lib") / NAME


def database_file(folder: Path) -> Path:
    return folder / "thuisplan.db"


def log_file(folder: Path) -> Path:
    """Where the program writes what went wrong, one file per data folder."""
    return folder / "thuisplan.log"


def data_folder(explicit: Path | None = None) -> Path:
    """The folder to use; see `find` for one that can say what was the matter."""
    return find(explicit).folder


def find(explicit: Path | None = None) -> Place:
    """`explicit`, else the remembered folder, else the shared one when it holds a family, else the user's own.

    A remembered folder that is not there is no reason to stop, but it is one to say so: `trouble` is set.
    Raises NoHome, but never when `explicit` says where.
    """
    if explicit is not None:
        return Place(explicit)
    trouble: PointerUnreadable | PlaceGone | None = None
    try:
        remembered = _remembered()
        if remembered is not None:
            return Place(remembered)
    except (PointerUnreadable, PlaceGone) as error:
        trouble = error
    shared = shared_folder()
    return Place(shared if os.path.exists(database_file(shared)) else user_folder(), trouble)  # noqa: PTH110


def remember(folder: Path) -> None:
    """Write place.txt, whole or not at all. Raises OSError."""
    pointer = pointer_file()
    pointer.parent.mkdir(parents=True, exist_ok=True)
    new = pointer.with_name(f"{POINTER}.{os.getpid()}")
    with new.open("wb") as file:
        file.write(os.fsencode(folder.absolute()) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    new.replace(pointer)


def pointer_file() -> Path:
    """Raises NoHome."""
    return _own(appdirs.user_config_dir(NAME, appauthor=False), ".config") / POINTER


def prepare_shared(folder: Path) -> None:
    """Make the shared folder, or see that it is right: its group may do everything in it. Raises NoSharedPlace."""
    from .shared_place import prepare  # only at a first start; what it imports would slow down all the others

    prepare(folder)


def _resources() -> Path:
    inside = Path(__file__).parent / "resources"        # a wheel, or the installed program
    return inside if inside.is_dir() else Path(__file__).parents[2] / "resources"


def _own(folder: str, in_home: str) -> Path:
    # An empty or relative $XDG_… would put a family's data in whatever folder the program was started from.
    path = Path(folder)
    return path if path.is_absolute() else _home() / in_home / NAME


def _home() -> Path:
    try:
        home = Path.home()
    except RuntimeError as error:       # no HOME, and an account that the system does not know
        raise NoHome(str(error)) from error
    if not home.is_absolute():
        raise NoHome(f"{home} is not absolute")
    return home


def _remembered() -> Path | None:
    try:
        raw = pointer_file().read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PointerUnreadable(str(error)) from error
    # As we wrote it, and else as an editor may have left it: with a mark in front, CRLF, spaces at the end.
    written = [_path_from(raw.removesuffix(b"\n")), _path_from(raw.removeprefix(codecs.BOM_UTF8).strip())]
    folders = [folder for folder in written if folder is not None]
    if not folders:
        raise PointerUnreadable("no path in it")
    for folder in folders:
        with suppress(OSError):     # closed to this account, or longer than a name can be: as good as gone
            if folder.is_dir():
                return folder
    raise PlaceGone(folders[-1])


def _path_from(raw: bytes) -> Path | None:
    try:
        folder = Path(os.fsdecode(raw))
    except ValueError:      # on Windows, what is not UTF-8
        return None
    return folder if folder.is_absolute() and b"\0" not in raw and len(raw) <= 4096 else None
