"""Where things are: what ships with the program, and the folder with a family's data. The only file that imports appdirs.

A family's data are in the user's own folder, or, when the parents chose "iedereen op deze laptop", in a shared one.
A small file (place.txt) in the user's settings remembers that choice. No environment variable is needed for any of it.
"""

import os
import shlex
import stat
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import appdirs

NAME = "thuisplan" if sys.platform not in ("win32", "darwin") else "Thuisplan"
POINTER = "place.txt"
SHARED_GROUP = "staff" if sys.platform == "darwin" else "users"
SHARED_MODE = 0o2770        # new files get the folder's group; the others on this computer see nothing
WINDOWS_USERS = "*S-1-5-32-545"     # the group that is called "Users", "Gebruikers", …: its number is the same everywhere


class NoSharedPlace(Exception):
    """The shared folder is not there for this account; an administrator can run `command` to mend that.

    `log_in_again`: the accounts that it adds to a group must log out and in before it counts. `command` is empty when
    that is all that is still to be done.
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


@dataclass(frozen=True)
class Place:
    """The folder with the data; `trouble` says why it is not the one that was remembered, for the app to tell."""

    folder: Path
    trouble: PointerUnreadable | PlaceGone | None = None


def resource(name: str) -> Path:
    """A file or folder that ships with the program, as "icons/lock.svg"."""
    return _resources() / name


def user_folder() -> Path:
    """This account's own data folder; not made here."""
    return _own(appdirs.user_data_dir(NAME, appauthor=False), Path.home() / ".local" / "share")


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
    """`explicit` if given, else the remembered folder, else the shared one if it holds a family, else the user's own.

    A remembered folder that is not there is no reason to stop, but it is one to say so: `trouble` is set.
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
    with tempfile.NamedTemporaryFile("wb", dir=pointer.parent, prefix=POINTER, delete=False) as new:
        new.write(os.fsencode(folder.absolute()) + b"\n")
        new.flush()
        os.fsync(new.fileno())
    Path(new.name).replace(pointer)


def pointer_file() -> Path:
    folder = _own(appdirs.user_config_dir(NAME, appauthor=False), Path.home() / ".config")
    return folder / POINTER


def prepare_shared(folder: Path) -> None:
    """Make the shared folder, or see that it is right: its group may do everything in it. Raises NoSharedPlace."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if sys.platform == "win32":
            _let_windows_users_in(folder)
        else:
            _let_group_in(folder)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise _no_shared_place(folder) from error


def _resources() -> Path:
    inside = Path(__file__).parent / "resources"        # a wheel, or the installed program
    return inside if inside.is_dir() else Path(__file__).parents[2] / "resources"


def _own(folder: str, otherwise: Path) -> Path:
    # An empty or relative $XDG_… would put a family's data in whatever folder the program was started from.
    path = Path(folder)
    return path if path.is_absolute() else otherwise / NAME


def _remembered() -> Path | None:
    try:
        raw = pointer_file().read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PointerUnreadable(str(error)) from error
    folder = Path(os.fsdecode(raw.removesuffix(b"\n")))
    if b"\0" in raw or len(raw) > 4096 or not folder.is_absolute():
        raise PointerUnreadable("no path in it")
    if not folder.is_dir():
        raise PlaceGone(folder)
    return folder


if sys.platform == "win32":

    def _let_windows_users_in(folder: Path) -> None:
        icacls = Path(os.path.expandvars(r"%SystemRoot%\System32\icacls.exe"))
        grant = [icacls, folder, "/grant", f"{WINDOWS_USERS}:(OI)(CI)M", "/q"]
        if subprocess.run(grant, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode:
            raise PermissionError(f"the rights of {folder} could not be set")

    def _no_shared_place(folder: Path) -> NoSharedPlace:
        command = f'mkdir "{folder}" & icacls "{folder}" /grant {WINDOWS_USERS}:(OI)(CI)M'
        return NoSharedPlace(folder, command, log_in_again=False)

else:
    import grp
    import pwd

    def _let_group_in(folder: Path) -> None:
        now = folder.stat()
        group = _group()
        if group is None:
            raise PermissionError(f"no group {SHARED_GROUP}")
        right = stat.S_IMODE(now.st_mode) & SHARED_MODE == SHARED_MODE
        if right and now.st_gid != os.getegid():
            return      # an administrator made it, for a group that others of this computer are in
        if now.st_gid != group.gr_gid:
            os.chown(folder, -1, group.gr_gid)      # allowed to the owner, when a member of the group
        if not right:
            folder.chmod(SHARED_MODE)

    def _group() -> grp.struct_group | None:
        try:
            return grp.getgrnam(SHARED_GROUP)
        except KeyError:
            return None

    def _no_shared_place(folder: Path) -> NoSharedPlace:
        group = _group()
        members = {*group.gr_mem, *(p.pw_name for p in pwd.getpwall() if p.pw_gid == group.gr_gid)} if group else set()
        outside = [p.pw_name for p in pwd.getpwall() if _is_a_person(p) and p.pw_name not in members]
        steps = [] if group else [f"groupadd --system {SHARED_GROUP}"]
        if _wants_making(folder, group):
            steps.append(f"install -d -m {SHARED_MODE:o} -g {SHARED_GROUP} {shlex.quote(str(folder))}")
        steps += [f"usermod -aG {SHARED_GROUP} {shlex.quote(name)}" for name in outside]
        command = steps[0] if len(steps) == 1 else f"sh -c {shlex.quote(' && '.join(steps))}"
        mine = pwd.getpwuid(os.getuid()).pw_name
        waits = mine in outside or group is None or group.gr_gid not in (os.getegid(), *os.getgroups())
        return NoSharedPlace(folder, f"sudo {command}" if steps else "", log_in_again=waits)

    def _wants_making(folder: Path, group: grp.struct_group | None) -> bool:
        try:
            now = folder.stat()
        except OSError:
            return True
        return group is None or now.st_gid != group.gr_gid or now.st_mode & SHARED_MODE != SHARED_MODE

    def _is_a_person(account: pwd.struct_passwd) -> bool:
        first = 501 if sys.platform == "darwin" else 1000       # the systems' first number for people
        return first <= account.pw_uid < 60000 and not account.pw_shell.endswith(("nologin", "false"))
