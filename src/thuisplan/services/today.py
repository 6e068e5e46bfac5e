"""Which day it is for the family; asked in the reading of what is shown of it, so that both are of one moment."""

from datetime import date, datetime

from thuisplan.domain.days import day_of
from thuisplan.storage.settings import SettingsStore


def today(settings: SettingsStore, now: datetime) -> date:
    """The day of `now`, which begins at the hour that the family chose."""
    return day_of(now, settings.load().day_starts)
