"""Whether everything is as it should be: the data, their copies, and that no connection can be made from here."""

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from thuisplan import guard
from thuisplan.storage.backups import Copy, CopyKind, list_copies, named_copies, obstacles
from thuisplan.storage.checks import CheckReport, check
from thuisplan.storage.errors import ForeignDatabase, NewerDatabase, NoPlace, ReadFailed, StorageError
from thuisplan.storage.sqlite import is_new


class State(StrEnum):
    """How the data are."""

    EMPTY = "empty"             # there is no database yet
    MISSING = "missing"         # there is none, but copies say that there was one
    WHOLE = "whole"
    PARTLY = "partly"           # whole, but for a few values that mean nothing to this version
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
    unreadable: list[str] = field(default_factory=list)     # table, row and column; never the value
    copies: list[Copy] = field(default_factory=list)        # newest first, without those that were set aside
    broken_copies: list[Copy] = field(default_factory=list)
    in_the_way: list[Path] = field(default_factory=list)    # what keeps new copies from being made
    copies_closed: bool = False                             # nobody may look where the copies are

    @property
    def is_whole(self) -> bool:
        copies_well = not (self.broken_copies or self.in_the_way or self.copies_closed)
        return self.state in (State.WHOLE, State.EMPTY) and copies_well and self.offline.is_sure


def look(database: Path) -> Checkup:
    """Reads all of the data and of the copies; changes nothing."""
    named, in_the_way, closed = _copies(database)
    copies = [c for c in named if c.kind is not CopyKind.ASIDE]
    files = {c.path for c in list_copies(database)}
    broken = [c for c in copies if c.path not in files or not check(c.path).is_whole]
    state, faults, counts, unreadable = _data(database)
    if state is State.EMPTY and named:
        state = State.MISSING
    return Checkup(state, try_connections(), faults, counts, unreadable, copies, broken, in_the_way, closed)


def try_connections() -> Offline:
    """Try what a program does to make a connection; none of it leaves this computer if it is not refused."""
    went_through = [name for name, attempt in _ATTEMPTS.items() if not _is_refused(attempt)]
    return Offline(guard.is_on(), len(_ATTEMPTS), went_through, _qt_network())


def _copies(database: Path) -> tuple[list[Copy], list[Path], bool]:
    in_the_way = obstacles(database)
    try:
        return named_copies(database), in_the_way, False
    except OSError:
        return [], in_the_way, not in_the_way


def _data(database: Path) -> tuple[State, list[str], dict[str, int], list[str]]:
    try:
        if is_new(database):
            return State.EMPTY, [], {}, []
    except NoPlace as error:
        return State.UNREADABLE, [str(error)], {}, []
    report = check(database)
    if not report.is_whole:
        return _state(report), report.faults or [str(report.refused)], report.counts, []
    from thuisplan.storage.readable import unreadable  # SQLAlchemy comes with it

    try:
        found = unreadable(database)
    except StorageError as error:
        return State.UNREADABLE, [str(error)], report.counts, []
    return State.PARTLY if found else State.WHOLE, [], report.counts, found


def _state(report: CheckReport) -> State:
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
