"""The family's clock: the laptop's time zone, by name, so that summer time is known in advance."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimeZone

from thuisplan.domain.days import day_of

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def now_here() -> datetime:
    """The present instant with only today's distance to UTC: enough to name the day, and there at once."""
    return datetime.now().astimezone()


def family_zone() -> "ZoneInfo":
    """The laptop's own zone; Amsterdam where the system does not name one."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # takes longer than reading the family

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("Europe/Amsterdam")


def family_clock(today: date | None = None) -> Callable[[], datetime]:
    """The present instant. With `today` the calendar is shifted so that it is that day now; the hour stays."""
    shift = None if today is None else today - day_of(now_here())
    zone: ZoneInfo | None = None

    def now() -> datetime:
        nonlocal zone
        zone = zone or family_zone()
        real = datetime.now(zone)
        return real if shift is None else datetime.combine(real.date() + shift, real.time(), tzinfo=zone)

    return now
