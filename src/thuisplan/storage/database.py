"""One SQLite file: open it, write in it in one transaction at a time, read from it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from .columns import Unreadable
from .errors import AccessFailed, FailReason, ReadFailed, WriteFailed
from .files import identity_of
from .migrate import create, migrate
from .sqlite import VERSION, Connection, DriverError, failure, is_new, look, open_checked
from .stamping import StampedSession, Stamper

SHARED_MODE, OWN_MODE = 0o660, 0o600


class Database:
    """Made by `open`. One thread, one connection; SQLAlchemy works on it, but BEGIN and COMMIT are said here."""

    def __init__(self, path: Path, driver: Connection) -> None:
        self.path, self._driver = path, driver
        self._identity = identity_of(path)
        engine = create_engine(
            "sqlite://", module=dbapi2, creator=lambda: driver, poolclass=StaticPool, pool_reset_on_return=None
        )
        self._connection = engine.connect()
        self._session: Session | None = None
        self._depth = 0

    @classmethod
    def open(cls, path: Path, *, shared: bool = False) -> Self:
        """Open a file, bring it up to date, or make it when there is none (`shared`: with rights for the group).

        Raises the kinds of DatabaseRefused, after which the file is as it was; ReadFailed, WriteFailed.
        """
        if is_new(path):
            create(path, mode=SHARED_MODE if shared else OWN_MODE)
        elif look(path) < VERSION:
            migrate(path)
        return cls(path, open_checked(path, "rw"))

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be kept here: a medium or folder without the right to write."""
        return not (os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK))

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """All of it is kept at the end, or nothing. One inside another joins it. Raises WriteFailed."""
        if self._session is not None:
            with self._joined(self._session):
                yield self._session
            return
        with self._translating(WriteFailed):
            self._driver.execute("BEGIN IMMEDIATE")
            try:
                with self._using(StampedSession(self._connection, info={"stamper": self._stamper()})) as session:
                    yield session
                    session.flush()
                    if not self._driver.in_transaction:
                        raise RuntimeError("somebody ended the transaction from inside")
                    self._driver.execute("COMMIT")
            finally:
                self._leave()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One moment's view, of a read-only file too. Inside a transaction it sees what was just written."""
        if self._session is not None:
            self._session.flush()
            yield self._session
            return
        with self._translating(ReadFailed):
            self._driver.execute("BEGIN")
            try:
                with self._using(StampedSession(self._connection)) as session:
                    yield session
            finally:
                self._leave()

    def close(self) -> None:
        """The file can be moved, copied or restored afterwards."""
        self._connection.close()
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _using(self, session: Session) -> Iterator[Session]:
        self._session = session
        try:
            yield session
        finally:
            self._session = None
            session.close()

    @contextmanager
    def _joined(self, session: Session) -> Iterator[None]:
        """A part that fails is taken back by itself: whoever catches its error keeps what came before."""
        if "stamper" not in session.info:
            raise RuntimeError("a transaction does not begin inside a reading")
        session.flush()
        self._depth += 1
        name = f"inner_{self._depth}"
        self._driver.execute(f"SAVEPOINT {name}")
        try:
            yield
            session.flush()
        except BaseException:
            if self._driver.in_transaction:     # a full disk ends it all by itself
                session.expunge_all()
                self._driver.execute(f"ROLLBACK TO {name}")
            raise
        finally:
            self._depth -= 1
            if self._driver.in_transaction:
                self._driver.execute(f"RELEASE {name}")

    def _leave(self) -> None:
        if self._driver.in_transaction:
            self._driver.execute("ROLLBACK")

    def _stamper(self) -> Callable[[], Stamper]:
        """Made at the first change of a transaction, once."""
        made: list[Stamper] = []

        def stamper() -> Stamper:
            if not made:
                made.append(Stamper(self._driver))
            return made[0]

        return stamper

    @contextmanager
    def _translating(self, failed: Callable[[Path, FailReason], AccessFailed]) -> Iterator[None]:
        """The one place where a driver's error gets a name. Mistakes of ours pass as they are."""
        try:
            yield
        except Unreadable as error:
            raise failed(self.path, FailReason.DAMAGED) from error
        except (DBAPIError, DriverError) as error:
            known = failure(error.orig or error if isinstance(error, DBAPIError) else error, self.path, failed)
            if known is None:
                raise
            # SQLite calls a file that was taken away, or replaced by another, one that cannot be written.
            if isinstance(known, AccessFailed) and known.reason is FailReason.READ_ONLY and self._is_gone():
                known = failed(self.path, FailReason.GONE)
            raise known from error

    def _is_gone(self) -> bool:
        return self._identity is not None and identity_of(self.path) != self._identity
