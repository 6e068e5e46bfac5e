"""What can be done with the family: children, grown-ups, groepen and the settings for everybody."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

from thuisplan.domain.days import SchoolYear
from thuisplan.domain.family import (
    COLOURS,
    GROEPEN,
    REGIONS,
    SCREEN_MINUTES,
    Adult,
    Child,
    Settings,
    asks_groep,
    clean_name,
)
from thuisplan.storage.database import Database
from thuisplan.storage.family import FamilyStore
from thuisplan.storage.settings import SettingsStore

from .changes import Change, Now, Tell
from .today import today


class FamilyService:
    def __init__(self, database: Database, now: Now, tell: Tell) -> None:
        self._database, self._now, self._tell = database, now, tell

    # -- settings

    def settings(self) -> Settings:
        with self._database.reading() as session:
            return SettingsStore(session).load()

    def set_region(self, region: str | None) -> None:
        """`region`: one of domain.family.REGIONS, or None for not said. Raises ValueError for another."""
        if region is not None and region not in REGIONS:
            raise ValueError(f"no such region: {region}")
        self._change_settings(lambda s: replace(s, region=region))

    def set_day_starts(self, hour: int) -> None:
        """`hour`: 0 to 6 on the wall clock. Raises ValueError outside it."""
        if not 0 <= hour <= 6:
            raise ValueError("a day begins between 0 and 6 o'clock")
        self._change_settings(lambda s: replace(s, day_starts=hour))

    def set_timer_sound(self, on: bool) -> None:
        self._change_settings(lambda s: replace(s, timer_sound=on))

    def set_screen_minutes(self, minutes: int) -> None:
        """`minutes`: one of domain.family.SCREEN_MINUTES. Raises ValueError for another."""
        if minutes not in SCREEN_MINUTES:
            raise ValueError(f"no such minutes: {minutes}")
        self._change_settings(lambda s: replace(s, screen_minutes=minutes))

    def finish_setup(self) -> None:
        """The first start is over, whatever was skipped."""
        self._change_settings(lambda s: replace(s, set_up=True))

    def _change_settings(self, change: Callable[[Settings], Settings]) -> None:
        with self._database.transaction() as session:
            store = SettingsStore(session)
            store.save(change(store.load()))
        self._tell(Change.SETTINGS)

    # -- children

    def school_year(self) -> SchoolYear:
        with self._database.reading() as session:
            return self._year(SettingsStore(session))

    def children(self, *, archived: bool = False) -> list[Child]:
        """In the order in which they were added, with their groep of this school year or the last known one."""
        with self._database.reading() as session:
            return FamilyStore(session).children(self._year(SettingsStore(session)), archived=archived)

    def child(self, child: UUID) -> Child:
        """Also an archived one. Raises NotFound."""
        with self._database.reading() as session:
            return FamilyStore(session).child(child, self._year(SettingsStore(session)))

    def add_child(self, name: str, avatar: str, colour: str, groep: int | None = None) -> Child:
        """Raises NameMissing, NameTooLong; ValueError for a colour or groep that is not one.

        Two children may have the same name.
        """
        _check_colour(colour)
        _check_groep(groep)
        name = clean_name(name)
        with self._database.transaction() as session:
            year = self._year(SettingsStore(session))
            child = Child(uuid4(), name, avatar, colour, groep, year.start if groep else None)
            FamilyStore(session).save_child(child)
            if groep is not None:
                FamilyStore(session).set_groep(child.id, year, groep)
        self._tell(Change.FAMILY)
        return child

    def change_child(
        self, child: UUID, *, name: str, avatar: str, colour: str, groep: int | None = None
    ) -> None:
        """`groep`: as for `set_groep`; None leaves it as it is.

        Raises NameMissing, NameTooLong, NotFound; ValueError for a colour or groep that is not one.
        """
        _check_colour(colour)
        _check_groep(groep)
        with self._database.transaction() as session:
            store, year = FamilyStore(session), self._year(SettingsStore(session))
            store.save_child(
                replace(store.child(child, year), name=clean_name(name), avatar=avatar, colour=colour)
            )
            if groep is not None:
                store.set_groep(child, year, groep)
        self._tell(Change.FAMILY)

    def set_groep(self, child: UUID, groep: int) -> None:
        """The groep (1 to 8, 9 brugklas) in this school year; earlier years keep theirs.

        Raises NotFound; ValueError for a groep that is not one.
        """
        _check_groep(groep)
        with self._database.transaction() as session:
            FamilyStore(session).set_groep(child, self._year(SettingsStore(session)), groep)
        self._tell(Change.FAMILY)

    def groep_questions(self) -> list[Child]:
        """The children of whom this school year's groep is still to be asked."""
        with self._database.reading() as session:
            year = self._year(SettingsStore(session))
            return [c for c in FamilyStore(session).children(year) if asks_groep(c, year)]

    def archive_child(self, child: UUID, *, archived: bool = True) -> None:
        """Out of sight, nothing lost; `archived=False` brings it back. Raises NotFound."""
        with self._database.transaction() as session:
            store = FamilyStore(session)
            store.save_child(replace(store.child(child, self._year(SettingsStore(session))), archived=archived))
        self._tell(Change.FAMILY)

    def _year(self, settings: SettingsStore) -> SchoolYear:
        return SchoolYear.of(today(settings, self._now()))

    # -- grown-ups

    def adults(self, *, archived: bool = False) -> list[Adult]:
        with self._database.reading() as session:
            return FamilyStore(session).adults(archived=archived)

    def add_adult(self, name: str) -> Adult:
        """Raises NameMissing, NameTooLong."""
        adult = Adult(uuid4(), clean_name(name))
        with self._database.transaction() as session:
            FamilyStore(session).save_adult(adult)
        self._tell(Change.FAMILY)
        return adult

    def rename_adult(self, adult: UUID, name: str) -> None:
        """Raises NameMissing, NameTooLong, NotFound."""
        with self._database.transaction() as session:
            store = FamilyStore(session)
            store.save_adult(replace(store.adult(adult), name=clean_name(name)))
        self._tell(Change.FAMILY)

    def archive_adult(self, adult: UUID, *, archived: bool = True) -> None:
        """Out of sight, nothing lost; `archived=False` brings it back. Raises NotFound."""
        with self._database.transaction() as session:
            store = FamilyStore(session)
            store.save_adult(replace(store.adult(adult), archived=archived))
        self._tell(Change.FAMILY)


def _check_colour(colour: str) -> None:
    if colour not in COLOURS:
        raise ValueError(f"no such colour: {colour}")


def _check_groep(groep: int | None) -> None:
    if groep is not None and groep not in GROEPEN:
        raise ValueError(f"no such groep: {groep}")
