"""The family's clock: the laptop's time zone, by name, so that summer time is known in advance."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from thuisplan.domain.days import day_of

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def now_here() -> datetime:
    """The present instant with only today's distance to UTC: enough to name the day, and there at once."""
    return datetime.now().astimezone()


def family_zone() -> "ZoneInfo":
    """The laptop's own zone; Amsterdam where the system does not name one."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # takes longer than reading the family

    from PySide6.QtCore import QTimeZone

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("Europe/Amsterdam")


class FamilyClock:
    """The present instant. With `today` the calendar is shifted so that it is that day now; the hour stays."""

    def __init__(self, today: date | None = None) -> None:
        self._shift = None if today is None else today - day_of(now_here())
        self._zone: ZoneInfo | None = None

    def __call__(self) -> datetime:
        self._zone = self._zone or family_zone()
        return self._shifted(datetime.now(self._zone))

    def soon(self) -> datetime:
        """The same instant, but it knows no other day's summer time: enough to name today, and there at once."""
        return self._shifted(now_here())

    def _shifted(self, real: datetime) -> datetime:
        if self._shift is None:
            return real
        return datetime.combine(real.date() + self._shift, real.time(), tzinfo=real.tzinfo)
