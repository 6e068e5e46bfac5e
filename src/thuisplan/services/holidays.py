"""The school holidays of the family's region, as the family changed them; and whether a day lies in one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import uuid4

from thuisplan.domain.days import SchoolYear
from thuisplan.domain.family import clean_name
from thuisplan.domain.holidays import Holiday, is_holiday, known
from thuisplan.domain.routines import Routine, Weeks
from thuisplan.storage.content import school_holidays
from thuisplan.storage.database import Database
from thuisplan.storage.holidays import HolidayStore
from thuisplan.storage.settings import SettingsStore
from thuisplan.storage.stores import Stores

from .changes import Change, Now, Tell
from .today import today


class HolidayService:
    """`language`: of the names of the shipped ones, "nl" or "en"."""

    def __init__(self, database: Database, now: Now, tell: Tell, language: str = "nl") -> None:
        self._database, self._now, self._tell, self._language = database, now, tell, language

    def school_years(self) -> list[SchoolYear]:
        """The present one, and those to come of which the shipped calendar or the family itself says something."""
        with self._database.reading() as session:
            present = SchoolYear.of(today(SettingsStore(session), self._now())).start
            lasts = [h.last for h in HolidayStore(session).holidays()]
        lasts += [h.last for h in school_holidays("noord", self._language)]
        return [SchoolYear(y) for y in range(present, max(present, *(SchoolYear.of(d).start for d in lasts)) + 1)]

    def of_year(self, year: SchoolYear) -> list[Holiday]:
        """In the order of their days, those that are dropped too; a summer holiday belongs to two years."""
        with self._database.reading() as session:
            every = family_holidays(Stores(session), self._language)
        return [h for h in every if h.touches(year)]

    def add(self, name: str, first: date, last: date) -> Holiday:
        """One of the family's own. Raises NameMissing, NameTooLong, PeriodReversed."""
        holiday = Holiday(uuid4(), clean_name(name), first, last)
        self._save(holiday)
        return holiday

    def change(self, holiday: Holiday) -> None:
        """Keep it as given, also one that was removed. Raises NameMissing, NameTooLong."""
        self._save(replace(holiday, name=clean_name(holiday.name)))

    def remove(self, holiday: Holiday) -> None:
        """Undone by `change` of the same one. A shipped one stays known as dropped."""
        if holiday.source:
            self._save(replace(holiday, dropped=True))
        else:
            with self._database.transaction() as session:
                HolidayStore(session).remove(holiday.id)
            self._tell(Change.DAYS)

    def bring_back(self, holiday: Holiday) -> None:
        """One that was dropped, on the days on which the family had it."""
        self._save(replace(holiday, dropped=False))

    def reset(self, holiday: Holiday) -> None:
        """A shipped one, as the calendar has it. Undone by `change`. Raises NotFound where nothing was changed."""
        with self._database.transaction() as session:
            HolidayStore(session).remove(holiday.id)
        self._tell(Change.DAYS)

    def shipped(self, holiday: Holiday) -> Holiday | None:
        """As the calendar has it; None for one of the family's own."""
        return next((h for h in school_holidays(None, self._language) if h.id == holiday.id), None)

    def _save(self, holiday: Holiday) -> None:
        with self._database.transaction() as session:
            HolidayStore(session).save(holiday)
        self._tell(Change.DAYS)


def holiday_on(day: date, routines: Iterable[Routine], stores: Stores) -> bool:
    """Whether `day` lies in a holiday; not looked up where no routine asks for it."""
    if all(r.weeks is Weeks.ALWAYS for r in routines):
        return False
    return is_holiday(day, family_holidays(stores))


def family_holidays(stores: Stores, language: str = "nl") -> list[Holiday]:
    """Of the family's region, as it changed them; those that are dropped too."""
    region = stores.settings.load().region
    return known(school_holidays(region, language) if region else [], stores.holidays.holidays())
