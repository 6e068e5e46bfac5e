"""The guard refuses every way in which Python code can make a connection, and leaves the computer itself alone."""

import pytest

from programs import python

# Each must end in NetworkRefused, or in an error that was caused by it.
ATTEMPTS = {
    "connect": "import socket; socket.socket().connect(('127.0.0.1', 9))",
    "create_connection": "import socket; socket.create_connection(('127.0.0.1', 9), 1)",
    "create_server": "import socket; socket.create_server(('127.0.0.1', 0))",
    "ipv6": "import socket; socket.socket(socket.AF_INET6, socket.SOCK_STREAM).connect(('::1', 9))",
    "sendto": "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
    "raw": "import socket; socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)",
    "netlink": "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "packet": "import socket; socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
    "low level": "import _socket; _socket.socket(2, 1, 0)",
    "descriptor": "import os, socket; socket.socket(fileno=os.open(os.devnull, 0))",
    "getaddrinfo": "import socket; socket.getaddrinfo('localhost', 80)",
    "gethostbyname": "import socket; socket.gethostbyname('localhost')",
    "gethostbyname_ex": "import socket; socket.gethostbyname_ex('localhost')",
    "gethostbyaddr": "import socket; socket.gethostbyaddr('127.0.0.1')",
    "getnameinfo": "import socket; socket.getnameinfo(('127.0.0.1', 80), 0)",
    "getfqdn": "import socket; socket.gethostbyaddr(socket.gethostname())",
    "urllib": "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/', timeout=1)",
    "https": "import urllib.request; urllib.request.urlopen('https://127.0.0.1:9/', timeout=1)",
    "http.client": "import http.client; http.client.HTTPConnection('127.0.0.1', 9, timeout=1).request('GET', '/')",
    "ssl": "import ssl; ssl.get_server_certificate(('127.0.0.1', 9), timeout=1)",
    "smtplib": "import smtplib; smtplib.SMTP('127.0.0.1', 9, timeout=1)",
    "ftplib": "import ftplib; ftplib.FTP('127.0.0.1', timeout=1)",
    "imaplib": "import imaplib; imaplib.IMAP4('127.0.0.1', 9, 1)",
    "xmlrpc": "import xmlrpc.client; xmlrpc.client.ServerProxy('http://127.0.0.1:9/').system.listMethods()",
    "http.server": "import http.server as h; h.HTTPServer(('127.0.0.1', 0), h.BaseHTTPRequestHandler)",
    "syslog": "import logging.handlers as h; h.SocketHandler('127.0.0.1', 9).makeSocket(1)",
    "asyncio": "import asyncio; asyncio.run(asyncio.open_connection('127.0.0.1', 9))",
    "asyncio by name": "import asyncio; asyncio.run(asyncio.open_connection('localhost', 9))",
    "multiprocessing": "import multiprocessing.connection as c; c.Client(('127.0.0.1', 9))",
    "thread": """
import socket, threading
caught = []
def work():
    try:
        socket.socket()
    except OSError as error:
        caught.append(error)
thread = threading.Thread(target=work)
thread.start(); thread.join()
raise caught[0]
""",
}

TRY_ALL = """
import sys
from thuisplan import guard
guard.switch_on()

def refused(error):
    seen = []
    while error is not None and error not in seen:
        if isinstance(error, guard.NetworkRefused):
            return True
        seen.append(error)
        error = error.__cause__ or error.__context__ or getattr(error, "reason", None)
    return False

for name, code in ATTEMPTS.items():
    try:
        exec(code, {})
        outcome = "went through"
    except Exception as error:
        outcome = "refused" if refused(error) else repr(error)
    print(name, outcome, sep=": ")
"""


@pytest.fixture(scope="module")
def outcomes() -> dict[str, str]:
    done = python("-W", "ignore", "-c", f"ATTEMPTS = {ATTEMPTS!r}\n{TRY_ALL}")
    assert done.returncode == 0, done.stderr
    return dict(line.split(": ", 1) for line in done.stdout.splitlines())


@pytest.mark.parametrize("name", ATTEMPTS)
def test_refuses(name: str, outcomes: dict[str, str]) -> None:
    assert outcomes[name] == "refused"


def test_the_attempts_would_reach_the_network_without_the_guard() -> None:
    # Otherwise the test above would prove nothing: each of these fails, if at all, for another reason.
    without = TRY_ALL.replace("guard.switch_on()", "")
    names = ("getaddrinfo", "create_server", "low level", "ipv6", "urllib", "thread")
    done = python("-W", "ignore", "-c", f"ATTEMPTS = { {n: ATTEMPTS[n] for n in names}!r}\n{without}")
    assert len(done.stdout.splitlines()) == len(names)
    assert ": refused" not in done.stdout


def test_a_server_of_asyncio_listens_nowhere() -> None:
    # Some versions of asyncio swallow the refusal and give a server without a socket.
    done = python("-W", "ignore", "-c", """
from thuisplan import guard
guard.switch_on()
import asyncio

async def serve():
    try:
        return (await asyncio.start_server(print, "127.0.0.1", 0)).sockets
    except OSError:
        return ()

print(len(asyncio.run(serve())))
""")
    assert done.stdout == "0\n", done


def test_what_stays_on_this_computer_works() -> None:
    done = python("-X", "dev", "-W", "error", "-c", """
from thuisplan import guard
guard.switch_on()
import asyncio, os, socket, tempfile

with tempfile.TemporaryDirectory() as folder:
    place = os.path.join(folder, "s")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(place)
        server.listen()
        client.connect(place)
        other, _ = server.accept()
        with other:
            client.sendall(b"hoi")
            assert other.recv(3) == b"hoi"
one, two = socket.socketpair()
with one, two:
    one.send(b"x")
    assert two.recv(1) == b"x"
socket.gethostname()
assert asyncio.run(asyncio.sleep(0, "klaar")) == "klaar"
print("all well")
""")
    assert (done.stdout, done.stderr) == ("all well\n", "")


def test_it_is_first_cheap_and_needs_no_socket_module() -> None:
    done = python("-c", """
import sys, time
import thuisplan            # the package itself is one line
from thuisplan import guard # compiled by now, if it can be
del sys.modules["thuisplan.guard"], thuisplan.guard
before = set(sys.modules)
start = time.perf_counter()
from thuisplan import guard
guard.switch_on()
guard.switch_on()
spent = time.perf_counter() - start
assert guard.is_on()
assert set(sys.modules) - before == {"thuisplan.guard"}, set(sys.modules) - before
start = time.perf_counter()
for _ in range(1000):
    sys.audit("import", "x", None, None, None, None)
each = (time.perf_counter() - start) / 1000
print(spent * 1000, each * 1e6)
""")
    assert done.returncode == 0, done.stderr
    milliseconds, microseconds_each = map(float, done.stdout.split())
    assert milliseconds < 10         # under 1 where nothing else runs; the benchmarks look at that
    assert microseconds_each < 50


def test_the_command_line_switches_it_on_before_it_imports_anything() -> None:
    done = python("-c", """
import sys
seen = []
sys.addaudithook(lambda event, args: seen.append(args[0]) if event == "import" else
                 seen.append("HOOK") if event == "sys.addaudithook" else None)
import thuisplan.__main__
ours = [name for name in seen if name.startswith("thuisplan") or name == "HOOK"]
print(ours[:4], seen.index("HOOK") < seen.index("argparse"))
""")
    assert done.stdout == "['thuisplan.__main__', 'thuisplan', 'thuisplan.guard', 'HOOK'] True\n", done
