"""The tables that Mijn dag waits for, on one page, and what all tables share; private to the storage.

Those of the kitchen are in kitchen_tables.py: to map a table takes time. Together they are what migrations/ make,
which a test compares.
"""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from thuisplan.domain.days import AwayKind
from thuisplan.domain.deadlines import DeadlineKind
from thuisplan.domain.focus import Phase
from thuisplan.domain.habits import HabitWord
from thuisplan.domain.practice import Company, Help, Kind, Mood
from thuisplan.domain.routines import Outcome, Reason, Weeks

from .columns import AT, DAY, FLAG, ID, INSTANT, OBJECT, WEEKDAYS, choice

STRICT = {"sqlite_strict": True}


def of(table: str) -> ForeignKey:
    # Deferred: what comes from another home may arrive in any order within its transaction.
    return ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")


class Base(DeclarativeBase):
    pass


class Synced:
    """What every row that travels to another home carries. The stamping hook fills it; nobody else does."""

    __table_args__: Any = STRICT

    @declared_attr.directive
    def __tablename__(cls) -> str:      # noqa: N805  SQLAlchemy calls it on the class
        name = cls.__name__.removesuffix("Row")  # type: ignore[attr-defined]  # cls is the class here
        return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")

    # sort_order: these columns come first in every table.
    id: Mapped[UUID] = mapped_column(ID, primary_key=True, sort_order=-1)
    born: Mapped[str] = mapped_column(Text, sort_order=-1)      # the stamp at which it was made
    stamps: Mapped[dict[str, str]] = mapped_column(OBJECT, sort_order=-1)   # column: stamp of its last change since
    extra: Mapped[dict[str, Any]] = mapped_column(OBJECT, sort_order=-1)    # columns of a newer version
    seq: Mapped[int] = mapped_column(Integer, sort_order=-1)    # this file's counter of changes
    deleted: Mapped[bool] = mapped_column(FLAG, sort_order=-1)


SYNC_COLUMNS = frozenset({"id", "born", "stamps", "extra", "seq"})


class ChildRow(Synced, Base):
    name: Mapped[str] = mapped_column(Text)
    avatar: Mapped[str] = mapped_column(Text)
    colour: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(FLAG)
    position: Mapped[int] = mapped_column(Integer)


class AdultRow(Synced, Base):
    name: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(FLAG)
    position: Mapped[int] = mapped_column(Integer)


class GroepRow(Synced, Base):
    """The id is derived from the child and the school year."""

    child: Mapped[UUID] = mapped_column(ID, of("child"))
    year: Mapped[int] = mapped_column(Integer)              # in which the school year begins
    groep: Mapped[int] = mapped_column(Integer)


class SettingRow(Synced, Base):
    """The id is derived from the key; the value is JSON."""

    key: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)


class AwayRow(Synced, Base):
    child: Mapped[UUID] = mapped_column(ID, of("child"))
    first: Mapped[date] = mapped_column(DAY)
    last: Mapped[date] = mapped_column(DAY)
    kind: Mapped[AwayKind] = mapped_column(choice(AwayKind))


class RoutineRow(Synced, Base):
    title: Mapped[str] = mapped_column(Text)
    picture: Mapped[str] = mapped_column(Text)
    weekdays: Mapped[frozenset[int]] = mapped_column(WEEKDAYS)
    at: Mapped[time | None] = mapped_column(AT)
    archived: Mapped[bool] = mapped_column(FLAG)
    position: Mapped[int] = mapped_column(Integer)
    place: Mapped[str] = mapped_column(Text, server_default="")
    phones: Mapped[str] = mapped_column(Text, server_default="")
    parent_minutes: Mapped[int | None] = mapped_column(Integer)
    season: Mapped[Weeks] = mapped_column(choice(Weeks), server_default=Weeks.ALWAYS.value)
    paused: Mapped[bool] = mapped_column(FLAG, server_default=text("0"))
    only_on: Mapped[date | None] = mapped_column(DAY)


class StepRow(Synced, Base):
    routine: Mapped[UUID] = mapped_column(ID, of("routine"))
    title: Mapped[str] = mapped_column(Text)
    picture: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(Integer)
    minutes: Mapped[int | None] = mapped_column(Integer)


class RoutineChildRow(Synced, Base):
    """The id is derived from the routine and the child; a routine without any is for every child."""

    routine: Mapped[UUID] = mapped_column(ID, of("routine"))
    child: Mapped[UUID] = mapped_column(ID, of("child"))


class TickRow(Synced, Base):
    """The id is derived from the child, the step's routine, the step and the day: one tick a day."""

    __table_args__ = (Index("tick_of_day", "child", "day"), STRICT)

    child: Mapped[UUID] = mapped_column(ID, of("child"))
    step: Mapped[UUID] = mapped_column(ID, of("step"))
    day: Mapped[date] = mapped_column(DAY)
    outcome: Mapped[Outcome] = mapped_column(choice(Outcome))
    reason: Mapped[Reason | None] = mapped_column(choice(Reason))


class PracticeRow(Synced, Base):
    __table_args__ = (Index("practice_of_day", "child", "day"), STRICT)

    child: Mapped[UUID] = mapped_column(ID, of("child"))
    day: Mapped[date] = mapped_column(DAY)
    kind: Mapped[Kind] = mapped_column(choice(Kind))
    minutes: Mapped[int | None] = mapped_column(Integer)
    company: Mapped[Company | None] = mapped_column(choice(Company))
    helper: Mapped[UUID | None] = mapped_column(ID, of("adult"))
    help: Mapped[Help | None] = mapped_column(choice(Help))
    mood: Mapped[Mood | None] = mapped_column(choice(Mood))
    slips: Mapped[int | None] = mapped_column(Integer)
    logged_at: Mapped[datetime] = mapped_column(INSTANT)
    later: Mapped[bool] = mapped_column(FLAG)


class HolidayRow(Synced, Base):
    """A change of the family's to the shipped calendar (`source` its id there), or a holiday of its own ('').

    The id of a change is derived from that of the shipped one.
    """

    source: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    first: Mapped[date] = mapped_column(DAY)
    last: Mapped[date] = mapped_column(DAY)
    dropped: Mapped[bool] = mapped_column(FLAG)             # the family has no such holiday


class DayPlanRow(Synced, Base):
    """The id is derived from the child and the day: what the child itself changed in its day, as one whole."""

    child: Mapped[UUID] = mapped_column(ID, of("child"))
    day: Mapped[date] = mapped_column(DAY)
    free: Mapped[bool] = mapped_column(FLAG)                # "vandaag niets"
    together: Mapped[bool] = mapped_column(FLAG)            # made with a grown-up
    steps: Mapped[dict[str, Any]] = mapped_column(OBJECT)   # order, times, what was left out


class DeadlineRow(Synced, Base):
    __table_args__ = (Index("deadline_of_child", "child", "day"), STRICT)

    child: Mapped[UUID] = mapped_column(ID, of("child"))
    kind: Mapped[DeadlineKind] = mapped_column(choice(DeadlineKind))
    title: Mapped[str] = mapped_column(Text)
    day: Mapped[date] = mapped_column(DAY)
    days_before: Mapped[int] = mapped_column(Integer)       # of the one reminder
    reminded: Mapped[date | None] = mapped_column(DAY)      # when the reminder was put away
    done: Mapped[bool] = mapped_column(FLAG)


class HabitRow(Synced, Base):
    """A word that was reached; the id is derived from the child, the routine and the word."""

    child: Mapped[UUID] = mapped_column(ID, of("child"))
    routine: Mapped[UUID] = mapped_column(ID, of("routine"))
    word: Mapped[HabitWord] = mapped_column(choice(HabitWord))


class FocusRow(Base):
    """A timer that is running on this laptop, one for each child. Does not travel."""

    __tablename__ = "focus"
    __table_args__ = {"sqlite_with_rowid": False, "sqlite_strict": True}    # noqa: RUF012  as SQLAlchemy wants it

    child: Mapped[UUID] = mapped_column(ID, of("child"), primary_key=True)
    day: Mapped[date] = mapped_column(DAY)
    step: Mapped[UUID | None] = mapped_column(ID, of("step"))
    title: Mapped[str] = mapped_column(Text)
    picture: Mapped[str] = mapped_column(Text)
    ready: Mapped[str] = mapped_column(Text)                # what was put ready, a line each
    minutes: Mapped[int] = mapped_column(Integer)
    break_minutes: Mapped[int] = mapped_column(Integer)
    phase: Mapped[Phase] = mapped_column(choice(Phase))
    worked: Mapped[int | None] = mapped_column(Integer)     # ms of the blocks that are over; None: not known
    spent: Mapped[int] = mapped_column(Integer)             # ms of this phase, before `wall`
    unsure: Mapped[bool] = mapped_column(FLAG)              # the clock was set back while nobody looked
    wall: Mapped[datetime | None] = mapped_column(INSTANT)  # since when it runs; None while it stands still
    monotonic: Mapped[int | None] = mapped_column(Integer)  # ms; the same moment, on the clock of `boot`
    boot: Mapped[str | None] = mapped_column(Text)


class PracticeDayRow(Base):
    """Sums of `practice` per child, day and kind, kept right by triggers (see the migration). Does not travel."""

    __tablename__ = "practice_day"
    __table_args__ = (
        Index("practice_day_of_kind", "child", "kind", "day", sqlite_where=text("minutes > 0")),
        {"sqlite_with_rowid": False, "sqlite_strict": True},
    )

    child: Mapped[UUID] = mapped_column(ID, primary_key=True)
    day: Mapped[date] = mapped_column(DAY, primary_key=True)
    kind: Mapped[Kind] = mapped_column(choice(Kind), primary_key=True)
    minutes: Mapped[int] = mapped_column(Integer)
    times: Mapped[int] = mapped_column(Integer)


# What belongs to this file alone: see local.py.
LOCAL = Table(
    "local", Base.metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False),
    sqlite_with_rowid=False, sqlite_strict=True,
)


def every_table() -> MetaData:
    """Also those of the kitchen."""
    from . import kitchen_tables  # noqa: F401  it adds its own

    return Base.metadata
