"""A folder that a cloud or another computer keeps too is known by its name, its variables and its mount."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from thuisplan.storage import keepers
from thuisplan.storage.keepers import Keeper, Mount, keeper, keeper_of

HOME = PurePosixPath("/home/sanne")
MAC = PurePosixPath("/Users/sanne")
WINDOWS = PureWindowsPath("C:/Users/Sanne")


@pytest.mark.parametrize(("folder", "expected"), [
    (WINDOWS / "OneDrive" / "Thuisplan", Keeper.ONEDRIVE),
    (WINDOWS / "OneDrive - Basisschool De Boom" / "x", Keeper.ONEDRIVE),
    (WINDOWS / "onedrive", Keeper.ONEDRIVE),
    (MAC / "Library/CloudStorage/OneDrive-Personal/Thuisplan", Keeper.ONEDRIVE),
    (WINDOWS / "Dropbox" / "Thuisplan", Keeper.DROPBOX),
    (HOME / "Dropbox (Privé)" / "x", Keeper.DROPBOX),
    (MAC / "Library/Mobile Documents/com~apple~CloudDocs/Thuisplan", Keeper.ICLOUD),
    (MAC / "Library/Mobile Documents/iets/x", Keeper.ICLOUD),
    (WINDOWS / "iCloudDrive" / "Thuisplan", Keeper.ICLOUD),
    (HOME / "Nextcloud" / "thuisplan", Keeper.NEXTCLOUD),
    (HOME / "ownCloud", Keeper.NEXTCLOUD),
    (MAC / "Library/CloudStorage/GoogleDrive-a@b.nl/Mijn Drive", Keeper.GOOGLE_DRIVE),
    (PureWindowsPath("G:/Mijn Drive/Thuisplan"), Keeper.GOOGLE_DRIVE),
    (HOME / "Google Drive" / "x", Keeper.GOOGLE_DRIVE),
    (MAC / "Library/CloudStorage/pCloud/x", Keeper.CLOUD),
    (HOME / "STACK" / "x", Keeper.CLOUD),
    (PureWindowsPath("//nas/gezin/Thuisplan"), Keeper.NETWORK),
    (HOME / ".local/share/thuisplan", None),
    (WINDOWS / "AppData/Local/Thuisplan", None),
    (MAC / "Library/Application Support/Thuisplan", None),
    (HOME / "onedrivers" / "x", None),
    (HOME / "Stackenberg" / "x", None),
    (HOME / "mijn dropboxen", None),
])
def test_by_its_name(folder: PurePath, expected: Keeper | None) -> None:
    assert keeper(folder, {}) is expected


def test_by_what_onedrive_says_of_itself() -> None:
    said = {"OneDriveCommercial": r"D:\Wolk"}
    assert keeper(PureWindowsPath("D:/wolk/Thuisplan"), said) is Keeper.ONEDRIVE
    assert keeper(PureWindowsPath("D:/Wolken/Thuisplan"), said) is None
    assert keeper(PureWindowsPath("D:/Thuisplan"), {"OneDrive": ""}) is None


@pytest.mark.parametrize(("kind", "expected"), [
    ("nfs4", Keeper.NETWORK), ("cifs", Keeper.NETWORK), ("fuse.sshfs", Keeper.NETWORK),
    ("fuse.onedriver", Keeper.ONEDRIVE), ("ext4", None), ("vfat", None), ("fuseblk", None),
])
def test_by_what_is_mounted_there(kind: str, expected: Keeper | None) -> None:
    mounts = [Mount(PurePosixPath("/"), "ext4"), Mount(PurePosixPath("/mnt/nas"), kind)]
    assert keeper(PurePosixPath("/mnt/nas/thuisplan"), {}, mounts) is expected
    assert keeper(PurePosixPath("/mnt/nasi"), {}, mounts) is None
    inner = Mount(PurePosixPath("/mnt/nas/local"), "ext4")
    assert keeper(PurePosixPath("/mnt/nas/local/x"), {}, [*mounts, inner]) is None


def test_a_drive_that_windows_calls_remote() -> None:
    assert keeper(PureWindowsPath("Z:/Thuisplan"), {}, is_remote=True) is Keeper.NETWORK


def test_on_this_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert keeper_of(tmp_path) is None
    cloud = tmp_path / "Nextcloud"
    cloud.mkdir()
    (tmp_path / "link").symlink_to(cloud)
    assert keeper_of(tmp_path / "link") is Keeper.NEXTCLOUD
    monkeypatch.setattr(keepers, "_mounts", lambda: [Mount(tmp_path, "nfs")])
    assert keeper_of(tmp_path / "x") is Keeper.NETWORK


@pytest.mark.skipif(not Path("/proc/self/mounts").exists(), reason="Linux has a table to read")
def test_the_table_of_linux_is_read() -> None:
    assert any(m.at == PurePath("/") or m.kind == "proc" for m in keepers._mounts())
