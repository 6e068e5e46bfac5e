"""Real media that fail: a disk that is full, a folder in which nothing can be written."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def _mount(*arguments: str | Path) -> bool:
    return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of its own at `folder`; only root can make one."""
    folder.mkdir()
    if not _is_root() or not _mount("-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", folder):
        pytest.skip("only root can make a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """The folder and all in it without the right to write; rights do not bind root, a mount does."""
    if _is_root():
        if not (_mount("--bind", folder, folder) and _mount("-o", "remount,ro,bind", folder)):
            pytest.skip("cannot make a folder read-only here")
        try:
            yield folder
        finally:
            subprocess.run(["umount", "-l", folder], check=True)
        return
    if os.name != "posix":
        pytest.skip("rights of a folder mean something else on Windows")
    every = [folder, *folder.rglob("*")]
    modes = [p.stat().st_mode for p in every]
    for p in reversed(every):
        p.chmod(p.stat().st_mode & ~0o222)
    try:
        yield folder
    finally:
        for p, mode in zip(every, modes, strict=True):
            p.chmod(mode)
