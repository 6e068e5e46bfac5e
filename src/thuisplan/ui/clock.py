"""The family's clock: the laptop's time zone, by name, so that summer time is known in advance."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone

from thuisplan.domain.days import day_of


def family_zone() -> ZoneInfo:
    """The laptop's own zone; Amsterdam where the system does not name one."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("Europe/Amsterdam")


def family_clock(today: date | None = None) -> Callable[[], datetime]:
    """The present instant. With `today` the calendar is shifted so that it is that day now; the hour stays."""
    zone = family_zone()
    if today is None:
        return lambda: datetime.now(zone)
    shift = today - day_of(datetime.now(zone))

    def shifted() -> datetime:
        real = datetime.now(zone)
        return datetime.combine(real.date() + shift, real.time(), tzinfo=zone)

    return shifted
