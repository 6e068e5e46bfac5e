"""Refuses every network connection that Python code tries to make; switched on before anything else is imported.

An audit hook sees each call of the socket module, whoever makes it (urllib, http, asyncio, ssl, smtplib …), and
raises NetworkRefused for every address family but AF_UNIX: X11, Wayland and D-Bus are on this computer itself. A
hook cannot be taken away again, so there is no way back within a process.

What it does not see: C and C++ code (Qt's own network module is therefore never loaded here and never shipped),
calls of the system's C library through ctypes, and other programs that are started. On Windows Python makes a pair
of sockets out of a connection to itself, so `socket.socketpair` and asyncio's loop are refused there; nothing here
uses them.
"""

import sys

AF_UNIX = 1     # on Linux, macOS and Windows alike; importing socket to learn it costs time and invites its use

_UNDER_WATCH = "socket."
_HARMLESS = "socket.gethostname"    # asks this computer for its own name
_NEW = "socket.__new__"
_OF_A_SOCKET = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})

_on = False


class NetworkRefused(PermissionError):
    """Some code tried to use the network. Thuisplan never does, so this is a mistake in the program."""


def switch_on() -> None:
    """From here on, for the whole process. Calling it again does nothing."""
    global _on
    if not _on:
        sys.addaudithook(_refuse)
        _on = True


def is_on() -> bool:
    return _on


def _refuse(event: str, args: tuple[object, ...]) -> None:
    # Called for every import, open and exec as well, so the common case leaves at once.
    if not event.startswith(_UNDER_WATCH) or event == _HARMLESS:
        return
    if event == _NEW:
        allowed = args[1] == AF_UNIX        # -1 when a descriptor is taken over unseen: refused
    elif event in _OF_A_SOCKET:
        allowed = getattr(args[0], "family", None) == AF_UNIX
    else:
        allowed = False                     # names and addresses, and whatever a later Python adds
    if not allowed:
        raise NetworkRefused(f"Thuisplan makes no connection: {event} was refused")
