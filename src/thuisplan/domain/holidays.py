"""School holidays: those of the family's region, and what the family changed in them. What it said itself wins."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from .days import SchoolYear
from .errors import PeriodReversed


@dataclass(frozen=True)
class Holiday:
    """Days without school, first and last included.

    `source`: its id in the shipped calendar; "" for one of the family's own, such as a studiedag. `dropped`: the
    family has no such holiday.
    """

    id: UUID
    name: str
    first: date
    last: date
    source: str = ""
    dropped: bool = False

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise PeriodReversed

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last

    def touches(self, year: SchoolYear) -> bool:
        """Whether any of its days lies in `year`; a summer holiday lies in two."""
        return self.first <= year.last and self.last >= year.first


def known(shipped: Iterable[Holiday], said: Iterable[Holiday]) -> list[Holiday]:
    """Every holiday, those that are dropped too, in the order of their days.

    `shipped`: those of the family's region, none when it named none. `said`: the family's own and its changes; a
    change to the holiday of another region says nothing here.
    """
    changes = {h.id: h for h in said}
    found = [_changed(h, changes.pop(h.id, None)) for h in shipped]
    own = [h for h in changes.values() if not h.source]
    return sorted((*found, *own), key=lambda h: (h.first, h.last, h.name))


def is_holiday(day: date, holidays: Iterable[Holiday]) -> bool:
    """`holidays`: as `known` gives them."""
    return any(h.covers(day) and not h.dropped for h in holidays)


def _changed(shipped: Holiday, change: Holiday | None) -> Holiday:
    return shipped if change is None else replace(change, source=shipped.source)
