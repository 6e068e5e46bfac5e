"""The shared data folder: every account of this computer may do everything in it, and nobody else anything.

It belongs to a group that all the people's accounts are in, and what is made in it gets that group.
"""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from .paths import NoSharedPlace

if TYPE_CHECKING:
    import grp

# Every start needs `let_group_in`; what only a first start needs is imported where it is used.

GROUP = "staff" if sys.platform == "darwin" else "users"
MODE = 0o2770                       # setgid: what is made in it gets its group
FILE_MODE = 0o660
WINDOWS_USERS = "*S-1-5-32-545"     # "Users", "Gebruikers", …: the number is the same in every language


def prepare(folder: Path) -> None:
    """Make `folder`, or see that it is right. Raises NoSharedPlace."""
    import tempfile

    try:
        folder.mkdir(parents=True, exist_ok=True)
        _let_everybody_in(folder)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise _no_shared_place(folder) from error


def let_group_in(file: Path) -> None:
    """Where the group may write in the folder, it may in this file too, whatever the umask. Raises OSError.

    A file that another account made keeps the rights which that one gave it.
    """
    if os.name == "posix" and file.parent.stat().st_mode & stat.S_IWGRP:
        with suppress(PermissionError):
            file.chmod(FILE_MODE)


if sys.platform == "win32":

    def _let_everybody_in(folder: Path) -> None:
        import subprocess

        # The installer set the rights, and left a file of the administrator's. Only an owner may set them again, so
        # who may write in that file has what it needs.
        with suppress(OSError), (folder / "everybody.txt").open("r+b"):
            return
        icacls = os.path.expandvars(r"%SystemRoot%\System32\icacls.exe")
        grant = [icacls, str(folder), "/grant", f"{WINDOWS_USERS}:(OI)(CI)M", "/q"]
        if subprocess.run(grant, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode:
            raise PermissionError(f"the rights of {folder} could not be set")

    def _no_shared_place(folder: Path) -> NoSharedPlace:
        command = f'mkdir "{folder}" & icacls "{folder}" /grant {WINDOWS_USERS}:(OI)(CI)M'
        return NoSharedPlace(folder, command, log_in_again=False)

else:

    def _let_everybody_in(folder: Path) -> None:
        now = folder.stat()
        if _is_right(now):
            return
        group = _group()
        if group is None:
            raise PermissionError(f"no group {GROUP}")
        if now.st_gid != group.gr_gid:
            os.chown(folder, -1, group.gr_gid)      # allowed to the owner, when a member of the group
        folder.chmod(MODE)

    def _no_shared_place(folder: Path) -> NoSharedPlace:
        import shlex

        group = _group()
        steps = [] if group else [f"groupadd {GROUP}"]
        if not folder.is_dir() or not _is_right(folder.stat()):
            steps.append(f"install -d -m {MODE:o} -g {GROUP} {shlex.quote(str(folder))}")
        outside = _people_outside(group)
        steps += [f"usermod -aG {GROUP} {shlex.quote(name)}" for name in outside]
        command = steps[0] if len(steps) == 1 else f"sh -c {shlex.quote(' && '.join(steps))}"
        waits = group is None or group.gr_gid not in (os.getegid(), *os.getgroups())
        return NoSharedPlace(folder, f"sudo {command}" if steps else "", log_in_again=waits)

    def _is_right(folder: os.stat_result) -> bool:
        """It is the group's, and the group may do everything; whether this account is in it, writing will tell."""
        group = _group()
        return group is not None and folder.st_gid == group.gr_gid and stat.S_IMODE(folder.st_mode) & MODE == MODE

    def _group() -> "grp.struct_group | None":
        import grp

        try:
            return grp.getgrnam(GROUP)
        except KeyError:
            return None

    def _people_outside(group: "grp.struct_group | None") -> list[str]:
        """The accounts of people that are not in the group yet; on a Mac all are in staff from the start."""
        if sys.platform == "darwin":
            return []
        import pwd

        inside = set(group.gr_mem) if group else set()
        return [
            a.pw_name for a in pwd.getpwall()
            if 1000 <= a.pw_uid < 60000 and not a.pw_shell.endswith(("nologin", "false"))
            and a.pw_name not in inside and (group is None or a.pw_gid != group.gr_gid)
        ]
