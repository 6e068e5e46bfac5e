"""The table `local`: what belongs to this laptop and not to the family, a text by its key.

Whoever keeps something in it reads and writes it here. For the first paint too: no SQLAlchemy here.
"""

from typing import TYPE_CHECKING

from .sqlite import Connection

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_ALL = "SELECT key, value FROM local"
_ONE = "SELECT value FROM local WHERE key = ?"
_PUT = "INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)"
_FORGET = "DELETE FROM local WHERE key = ?"


def driver(session: "Session") -> Connection:
    """What lies below a session, whose rows are stamped: these travel nowhere."""
    return session.connection().connection.dbapi_connection


def read_all(connection: Connection) -> dict[str, str]:
    return dict(connection.execute(_ALL))


def read(connection: Connection, key: str) -> str | None:
    found = connection.execute(_ONE, (key,)).fetchone()
    return found[0] if found else None


def write(connection: Connection, key: str, value: str | None) -> None:
    """None: there is nothing under `key` any more."""
    if value is None:
        connection.execute(_FORGET, (key,))
    else:
        connection.execute(_PUT, (key, value))


def write_both(connection: Connection, one: tuple[str, str], other: tuple[str, str]) -> None:
    """In one statement: each change of the family writes its clock and its counter."""
    connection.execute(f"{_PUT}, (?, ?)", (*one, *other))


def replace_all(connection: Connection, kept: dict[str, str]) -> None:
    """Only these from now on."""
    connection.execute("DELETE FROM local")
    connection.executemany(_PUT, kept.items())
