"""A desktop of Linux, as far as it keeps screens on: a real session bus, and a stand-in that answers on it."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Queue

BUS = shutil.which("dbus-daemon")
NAME = "org.freedesktop.ScreenSaver"
_PATIENCE = 20      # s


class Desktop:
    """`address`: of its bus."""

    def __init__(self, address: str, answering: subprocess.Popen[str]) -> None:
        self.address, self._answering = address, answering
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def hears(self) -> str:
        """The next thing that it is asked; waits for it."""
        return self._lines.get(timeout=_PATIENCE)

    def leave(self) -> None:
        """Nobody answers from here on."""
        self._answering.kill()
        self._answering.wait()

    def _listen(self) -> None:
        for line in self._answering.stdout or ():
            self._lines.put(line.strip())


@contextmanager
def bus() -> Iterator[str]:
    """The address of a session bus on which nobody answers."""
    assert BUS is not None
    command = [BUS, "--session", "--nofork", "--print-address=1", "--nosyslog"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8") as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.kill()


@contextmanager
def desktop() -> Iterator[Desktop]:
    """One that lets a screen be kept on."""
    with bus() as address, subprocess.Popen(
        [sys.executable, __file__, address], stdout=subprocess.PIPE, encoding="utf-8"
    ) as answering:
        made = Desktop(address, answering)
        try:
            assert made.hears() == "ready"
            yield made
        finally:
            answering.kill()


def _answer(address: str) -> None:
    """Tells on its output what it is asked: "Inhibit Thuisplan …", "UnInhibit 7", "gone" for who went without it."""
    from jeepney import HeaderFields, MatchRule, MessageType, message_bus, new_method_return
    from jeepney.io.blocking import Proxy, open_dbus_connection

    with open_dbus_connection(address) as connection:
        Proxy(message_bus, connection).RequestName(NAME)
        Proxy(message_bus, connection).AddMatch(MatchRule(
            type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged"))
        asking: dict[str, bool] = {}
        print("ready", flush=True)
        while True:
            message = connection.receive()
            member = message.header.fields.get(HeaderFields.member)
            if message.header.message_type is MessageType.signal and member == "NameOwnerChanged":
                who, _before, now = message.body
                if not now and asking.pop(who, False):
                    print("gone", flush=True)
            elif message.header.message_type is MessageType.method_call and member in ("Inhibit", "UnInhibit"):
                who = message.header.fields[HeaderFields.sender]
                asking[who] = member == "Inhibit"
                print(member, *message.body, flush=True)
                answer = ("u", (7,)) if member == "Inhibit" else (None, ())
                connection.send(new_method_return(message, *answer))


if __name__ == "__main__":
    with suppress(ConnectionError):
        _answer(sys.argv[1])
