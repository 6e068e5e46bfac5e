"""The stores that a day is put together from, over one session."""

from functools import cached_property

from sqlalchemy.orm import Session

from .habits import HabitStore
from .holidays import HolidayStore
from .plans import PlanStore
from .routines import RoutineStore
from .settings import SettingsStore


class Stores:
    """Each is made when it is first wanted."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def settings(self) -> SettingsStore:
        return SettingsStore(self._session)

    @cached_property
    def routines(self) -> RoutineStore:
        return RoutineStore(self._session)

    @cached_property
    def plans(self) -> PlanStore:
        return PlanStore(self._session)

    @cached_property
    def habits(self) -> HabitStore:
        return HabitStore(self._session)

    @cached_property
    def holidays(self) -> HolidayStore:
        return HolidayStore(self._session)
