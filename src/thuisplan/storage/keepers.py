"""Whether another program or computer keeps the data folder too: a cloud's folder, or a network drive.

Such a program copies a database while it is written, or puts an older one back: then what a child did is gone.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath, PureWindowsPath


class Keeper(StrEnum):
    ONEDRIVE = "onedrive"
    DROPBOX = "dropbox"
    ICLOUD = "icloud"
    NEXTCLOUD = "nextcloud"
    GOOGLE_DRIVE = "google_drive"
    CLOUD = "cloud"         # of another company
    NETWORK = "network"


@dataclass(frozen=True)
class Mount:
    """What is mounted where; `kind` as the system calls it."""

    at: PurePath
    kind: str


# A folder of this name, or one that begins so ("OneDrive - School"), is the one that the program keeps.
_FOLDERS = {
    "onedrive": Keeper.ONEDRIVE, "dropbox": Keeper.DROPBOX, "icloud drive": Keeper.ICLOUD,
    "iclouddrive": Keeper.ICLOUD, "com~apple~clouddocs": Keeper.ICLOUD,
    "nextcloud": Keeper.NEXTCLOUD, "owncloud": Keeper.NEXTCLOUD,
    "google drive": Keeper.GOOGLE_DRIVE, "googledrive": Keeper.GOOGLE_DRIVE, "my drive": Keeper.GOOGLE_DRIVE,
    "mijn drive": Keeper.GOOGLE_DRIVE, "stack": Keeper.CLOUD, "proton drive": Keeper.CLOUD, "box sync": Keeper.CLOUD,
}
_WHOLE_NAME = frozenset({"stack", "my drive", "mijn drive"})    # words that other folders begin with too
_FOLLOWED_BY = (" - ", "-", " (")
_VARIABLES = {
    "OneDrive": Keeper.ONEDRIVE, "OneDriveConsumer": Keeper.ONEDRIVE, "OneDriveCommercial": Keeper.ONEDRIVE,
}
_OF_A_MAC = ("library", "cloudstorage")         # macOS keeps every cloud's folder in ~/Library/CloudStorage
_OF_ICLOUD = ("library", "mobile documents")
_NETWORKS = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "afpfs", "davfs", "webdav", "ncpfs", "ceph", "glusterfs",
    "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.davfs2", "fuse.rclone", "fuse.smbnetfs", "fuse.glusterfs",
})
_CLOUD_MOUNTS = {
    "fuse.google-drive-ocamlfuse": Keeper.GOOGLE_DRIVE, "fuse.onedriver": Keeper.ONEDRIVE,
    "fuse.dropbox": Keeper.DROPBOX,
}
_REMOTE = 4     # DRIVE_REMOTE of GetDriveTypeW


def keeper(
    folder: PurePath, environment: Mapping[str, str], mounts: Iterable[Mount] = (), *, is_remote: bool = False
) -> Keeper | None:
    """Who else keeps `folder`, by its name, the variables that these programs set, and what is mounted there.

    `is_remote`: Windows calls its drive one of the network.
    """
    for variable, its in _VARIABLES.items():
        if (root := environment.get(variable)) and _is_in(folder, type(folder)(root)):
            return its
    parts = [part.casefold() for part in folder.parts]
    if _follow(parts, _OF_ICLOUD):
        return Keeper.ICLOUD
    named = next((found for part in parts if (found := _by_name(part))), None)
    if named is None and _follow(parts, _OF_A_MAC):
        return Keeper.CLOUD
    if named is not None:
        return named
    at = max((m for m in mounts if _is_in(folder, m.at)), key=lambda m: len(m.at.parts), default=None)
    if at is not None and (at.kind in _NETWORKS or at.kind in _CLOUD_MOUNTS):
        return _CLOUD_MOUNTS.get(at.kind, Keeper.NETWORK)
    on_a_share = isinstance(folder, PureWindowsPath) and folder.drive.startswith("\\\\")
    return Keeper.NETWORK if is_remote or on_a_share else None


def keeper_of(folder: Path) -> Keeper | None:
    """The same for a folder of this computer, wherever links lead."""
    try:
        real = folder.resolve()
    except (OSError, RuntimeError):
        real = folder
    return keeper(real, os.environ, _mounts(), is_remote=_is_remote(real)) or keeper(folder, os.environ)


def _by_name(part: str) -> Keeper | None:
    for name, found in _FOLDERS.items():
        begins = part.startswith(tuple(name + more for more in _FOLLOWED_BY)) and name not in _WHOLE_NAME
        if part == name or begins:
            return found
    return None


def _follow(parts: list[str], two: tuple[str, str]) -> bool:
    return any(tuple(parts[at:at + 2]) == two for at in range(len(parts)))


def _is_in(folder: PurePath, root: PurePath) -> bool:
    return folder == root or root in folder.parents


def _mounts() -> list[Mount]:
    """The table of Linux; other systems have none to read."""
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    return [Mount(PurePath(_unescaped(at)), kind) for _what, at, kind, *_ in map(str.split, lines)]


def _unescaped(path: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        path = path.replace(code, character)
    return path


if sys.platform == "win32":

    def _is_remote(folder: Path) -> bool:
        import ctypes

        try:
            return ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOTE
        except (AttributeError, OSError, ValueError):
            return False

else:

    def _is_remote(_folder: Path) -> bool:
        return False
