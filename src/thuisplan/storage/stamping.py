"""The one place where a row that travels gets its stamps: a hook on every flush of a session."""

import re
import secrets
import time
from collections.abc import Callable
from typing import Any, NoReturn

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session

from . import local
from .schema import synced_tables
from .sqlite import Connection
from .stamps import StampClock
from .tables import SYNC_COLUMNS, Synced


class Stamper:
    """Reads the clock and the counter from `local` in a transaction, and writes them back in the same one."""

    def __init__(self, connection: Connection, wall: Callable[[], int] = time.time_ns) -> None:
        self._connection = connection
        kept = local.read_all(connection)
        if not re.fullmatch("[0-9a-f]{8}", kept.get("laptop", "")):
            kept["laptop"] = secrets.token_hex(4)
            local.write(connection, "laptop", kept["laptop"])
        self._clock = StampClock(kept.get("clock"), kept["laptop"], wall)
        seq = kept.get("seq", "")
        self._seq = int(seq) if re.fullmatch("[0-9]{1,18}", seq) else self._last_seq()

    def _last_seq(self) -> int:
        """As far as the rows themselves have counted, for when the counter cannot be read."""
        tables = (table.name for table in synced_tables(self._connection))
        counted = [self._connection.execute(f"SELECT max(seq) FROM {t}").fetchone()[0] for t in tables]
        return max((n for n in counted if n is not None), default=0)

    def stamp(self, row: Synced, *, new: bool) -> None:
        if new:
            row.born, row.stamps, row.extra = self._clock.next(), {}, {}
            row.deleted = bool(row.deleted)
        else:
            now = self._clock.next()
            row.stamps = row.stamps | dict.fromkeys(_changed(row), now)
        self._seq += 1
        row.seq = self._seq

    def next(self) -> tuple[str, int]:
        """The stamp and the count of a change that is written without a session."""
        self._seq += 1
        return self._clock.next(), self._seq

    def save(self) -> None:
        assert self._clock.last is not None     # what is saved was stamped
        local.write_both(self._connection, ("clock", self._clock.last), ("seq", str(self._seq)))


class StampedSession(Session):
    """Stamps, and refuses the ways round it. `info["stamper"]` makes a Stamper; without it nothing is written."""

    def bulk_insert_mappings(self, *_: Any, **__: Any) -> NoReturn:
        _refuse()

    bulk_update_mappings = bulk_save_objects = bulk_insert_mappings


def _changed(row: Synced) -> list[str]:
    return [a.key for a in inspect(row).attrs if a.key not in SYNC_COLUMNS and a.history.has_changes()]


def _stamp_rows(session: Session, *_: object) -> None:
    if "stamper" not in session.info:
        raise RuntimeError("a reading writes nothing; use Database.transaction()")
    if any(isinstance(row, Synced) for row in session.deleted):
        raise RuntimeError("a row that travels is never deleted; set its column `deleted`")
    fresh = [row for row in session.new if isinstance(row, Synced)]
    changed = [row for row in session.dirty if isinstance(row, Synced) and _changed(row)]
    if fresh or changed:
        stamper: Stamper = session.info["stamper"]()
        for row in fresh:
            stamper.stamp(row, new=True)
        for row in changed:
            stamper.stamp(row, new=False)
        stamper.save()


def _refuse_bulk(state: ORMExecuteState) -> None:
    if not state.is_select:
        _refuse()


def _refuse() -> NoReturn:
    raise RuntimeError("statements that change rows go round their stamps; change the objects instead")


event.listen(StampedSession, "before_flush", _stamp_rows)
event.listen(StampedSession, "do_orm_execute", _refuse_bulk)
