"""Keeps what a child itself changed in a day: one row for each child and day, written as a whole."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from thuisplan.domain.plans import OwnPlan

from .tables import DayPlanRow
from .values import derived_id, time_from_text, time_to_text

# Put together once: a tap waits for them.
_OF_DAY = select(DayPlanRow.free, DayPlanRow.together, DayPlanRow.steps).where(
    DayPlanRow.id == bindparam("id"), DayPlanRow.deleted.is_(False)
)
_BETWEEN = select(DayPlanRow.day, DayPlanRow.free, DayPlanRow.steps).where(
    DayPlanRow.child == bindparam("child"), DayPlanRow.day.between(bindparam("first"), bindparam("last")),
    DayPlanRow.deleted.is_(False),
)


class PlanStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of_day(self, child: UUID, day: date) -> OwnPlan | None:
        """None when the child changed nothing."""
        row = self._session.execute(_OF_DAY, {"id": derived_id("day_plan", child, day)}).one_or_none()
        if row is None:
            return None
        free, together, steps = row
        return OwnPlan(
            child, day, free, together, _id(steps.get("helper")), _ids(steps.get("order")),
            _times(steps.get("times")), frozenset(_ids(steps.get("left_out"))),
        )

    def without(self, child: UUID, first: date, last: date) -> tuple[frozenset[date], dict[date, frozenset[UUID]]]:
        """The days from `first` to `last` without a plan ("vandaag niets"), and what was left out on the others."""
        rows = self._session.execute(_BETWEEN, {"child": child, "first": first, "last": last}).all()
        left_out = {day: frozenset(_ids(steps["left_out"])) for day, _, steps in rows if steps.get("left_out")}
        return frozenset(day for day, free, _ in rows if free), left_out

    def save(self, own: OwnPlan) -> None:
        """In the place of what was kept of that day."""
        row_id = derived_id("day_plan", own.child, own.day)
        row = self._session.get(DayPlanRow, row_id)
        if row is None:
            row = DayPlanRow(id=row_id, child=own.child, day=own.day)
            self._session.add(row)
        row.free, row.together, row.deleted = own.free, own.together, False
        row.steps = {
            "order": [step.hex for step in own.order],
            "times": {step.hex: None if at is None else time_to_text(at) for step, at in own.times.items()},
            "left_out": sorted(step.hex for step in own.left_out),
            **({} if own.helper is None else {"helper": own.helper.hex}),
        }


# Another version, or a disk, may have written anything in here; a day is never lost for it.

def _id(value: Any) -> UUID | None:
    try:
        return UUID(hex=value) if isinstance(value, str) else None
    except ValueError:
        return None


def _ids(value: Any) -> tuple[UUID, ...]:
    found = [_id(v) for v in value] if isinstance(value, list) else []
    return tuple(dict.fromkeys(step for step in found if step is not None))


def _times(value: Any) -> Mapping[UUID, time | None]:
    found: dict[UUID, time | None] = {}
    for key, said in value.items() if isinstance(value, dict) else ():
        step = _id(key)
        try:
            if step is not None:
                found[step] = None if said is None else time_from_text(said)
        except (ValueError, TypeError):
            pass    # the step keeps its usual time
    return found
