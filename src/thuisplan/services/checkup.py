"""Whether everything is as it should be: the data, their copies, and that no connection can be made from here."""

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from thuisplan import guard
from thuisplan.storage.backups import Copy, CopyKind, list_copies
from thuisplan.storage.checks import CheckReport, check
from thuisplan.storage.errors import ForeignDatabase, NewerDatabase, ReadFailed, StorageError


class State(StrEnum):
    """How the data are."""

    EMPTY = "empty"             # there is no database yet
    WHOLE = "whole"
    DAMAGED = "damaged"
    NEWER = "newer"             # written by a newer Thuisplan
    FOREIGN = "foreign"         # of another program
    UNREADABLE = "unreadable"   # in use, or without the right to read


class QtNetwork(StrEnum):
    """Qt's own network module, which the guard could not hold."""

    ABSENT = "absent"           # not on this computer
    NOT_LOADED = "not_loaded"   # it came with Qt, and is left alone
    LOADED = "loaded"


@dataclass(frozen=True)
class Offline:
    """What was tried just now. `went_through` names each attempt at a connection that was not refused."""

    guard_on: bool
    tried: int
    went_through: list[str]
    qt_network: QtNetwork

    @property
    def is_sure(self) -> bool:
        return self.guard_on and not self.went_through and self.qt_network is not QtNetwork.LOADED


@dataclass(frozen=True)
class Checkup:
    state: State
    offline: Offline
    faults: list[str] = field(default_factory=list)         # for who has to mend it
    counts: dict[str, int] = field(default_factory=dict)    # rows per table; removed ones too
    copies: list[Copy] = field(default_factory=list)        # newest first, without those that were set aside
    broken_copies: list[Copy] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        return self.state in (State.WHOLE, State.EMPTY) and not self.broken_copies and self.offline.is_sure


def look(database: Path) -> Checkup:
    """Reads all of the data and of the copies; changes nothing."""
    copies = [c for c in list_copies(database) if c.kind is not CopyKind.ASIDE]
    broken = [c for c in copies if not check(c.path).is_whole]
    if not database.exists():
        return Checkup(State.EMPTY, try_connections(), copies=copies, broken_copies=broken)
    report = check(database)
    faults = report.faults or ([str(report.refused)] if report.refused else [])
    return Checkup(_state(report), try_connections(), faults, report.counts, copies, broken)


def try_connections() -> Offline:
    """Try what a program does to make a connection; none of it leaves this computer if it is not refused."""
    went_through = [name for name, attempt in _ATTEMPTS.items() if not _is_refused(attempt)]
    return Offline(guard.is_on(), len(_ATTEMPTS), went_through, _qt_network())


def _state(report: CheckReport) -> State:
    if report.is_whole:
        return State.WHOLE
    kinds: dict[type[StorageError], State] = {
        NewerDatabase: State.NEWER, ForeignDatabase: State.FOREIGN, ReadFailed: State.UNREADABLE,
    }
    return kinds.get(type(report.refused), State.DAMAGED) if report.refused else State.DAMAGED


def _is_refused(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except guard.NetworkRefused:
        return True
    except OSError:     # this computer has no such thing; but nobody refused
        return False
    return False


def _open(family: str) -> Callable[[], object]:
    def attempt() -> None:
        import socket  # as in _resolve: the only ones; see the contract in pyproject.toml

        socket.socket(getattr(socket, family), socket.SOCK_STREAM).close()

    return attempt


def _resolve() -> object:
    import socket

    return socket.getaddrinfo(b"127.0.0.1", 9, flags=socket.AI_NUMERICHOST)     # bytes: needs no other module


_ATTEMPTS = {"IPv4": _open("AF_INET"), "IPv6": _open("AF_INET6"), "name": _resolve}


def _qt_network() -> QtNetwork:
    if "PySide6.QtNetwork" in sys.modules or _is_mapped("Qt6Network"):
        return QtNetwork.LOADED
    qt = importlib.util.find_spec("PySide6")
    folders = [Path(p) for p in qt.submodule_search_locations or ()] if qt else []
    there = any(next(folder.glob("QtNetwork.*"), None) for folder in folders)
    return QtNetwork.NOT_LOADED if there else QtNetwork.ABSENT


def _is_mapped(library: str) -> bool:
    """Whether this process has loaded a shared library; known on Linux only."""
    try:
        return library in Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
