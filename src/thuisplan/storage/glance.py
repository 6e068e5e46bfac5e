"""The door for the first paint: the children, the settings and who has a lock, without waiting for SQLAlchemy."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from thuisplan.domain.days import SchoolYear, day_of
from thuisplan.domain.family import Child, Settings
from thuisplan.domain.locks import Doors

from . import local
from .errors import DamagedDatabase
from .sqlite import VERSION, DriverError, failure, is_new, look, open_reading
from .values import doors_from, settings_from

# The groep of this school year, or the last one that was said before it.
_CHILDREN = """
SELECT child.id, name, avatar, colour, groep.groep, max(groep.year), archived FROM child
LEFT JOIN groep ON groep.child = child.id AND groep.deleted = 0 AND groep.year <= ?
WHERE child.deleted = 0 AND archived = 0 GROUP BY child.id ORDER BY position, child.born, child.id
"""


class State(StrEnum):
    NEW = "new"                     # there is no file: the first start
    READY = "ready"
    TO_MIGRATE = "to_migrate"       # of an older version; its tables are not read


@dataclass(frozen=True)
class Glance:
    state: State
    children: list[Child]
    settings: Settings
    doors: Doors = field(default_factory=Doors)


def glance(path: Path, now: datetime | Callable[[], datetime]) -> Glance:
    """What the first page needs, in a few milliseconds. `now` is aware, on the family's clock.

    Raises the refusals that Database.open raises, and ReadFailed.
    """
    if is_new(path):
        return Glance(State.NEW, [], Settings())
    if look(path) < VERSION:
        return Glance(State.TO_MIGRATE, [], Settings())
    connection = open_reading(path)
    try:
        connection.execute("BEGIN")
        settings = settings_from(connection.execute("SELECT key, value FROM setting WHERE deleted = 0"))
        year = SchoolYear.of(day_of(now() if callable(now) else now, settings.day_starts)).start
        children = [
            Child(UUID(bytes=id_), name, avatar, colour, groep, groep_year, bool(archived))
            for id_, name, avatar, colour, groep, groep_year, archived in connection.execute(_CHILDREN, (year,))
        ]
        doors = doors_from(local.read_all(connection))
    except DriverError as error:
        raise failure(error, path) or DamagedDatabase(path, str(error)) from error
    except (ValueError, KeyError) as error:     # without the driver's words: they hold what the family wrote
        raise DamagedDatabase(path, "a value that cannot be read") from error
    finally:
        connection.close()
    return Glance(State.READY, children, settings, doors)
