"""A lifelike made-up family: three children and fourteen months, the same every time for the same day."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from uuid import UUID, uuid5

from thuisplan.domain.answers import FineMistake, Mistake
from thuisplan.domain.days import Away, AwayKind, SchoolYear, away_on, day_of
from thuisplan.domain.deadlines import Deadline, DeadlineKind
from thuisplan.domain.family import Adult, Child, Settings
from thuisplan.domain.habits import word_of
from thuisplan.domain.holidays import Holiday, is_holiday
from thuisplan.domain.plans import OwnPlan
from thuisplan.domain.practice import Answers, Company, Help, Kind, Mood, Practice
from thuisplan.domain.routines import EVERY_DAY, SCHOOL_DAYS, Outcome, Reason, Routine, Step, Tick, Weeks
from thuisplan.storage.answers import AnswerStore
from thuisplan.storage.content import school_holidays
from thuisplan.storage.database import Database
from thuisplan.storage.days import AwayStore
from thuisplan.storage.deadlines import DeadlineStore
from thuisplan.storage.family import FamilyStore
from thuisplan.storage.favourites import FavouriteStore
from thuisplan.storage.news import NewsStore
from thuisplan.storage.plans import PlanStore
from thuisplan.storage.practice import PracticeStore
from thuisplan.storage.products import ProductContent
from thuisplan.storage.routines import RoutineStore
from thuisplan.storage.settings import SettingsStore
from thuisplan.storage.shopping import ShoppingStore
from thuisplan.storage.sqlite import companions
from thuisplan.storage.stores import Stores

from .demo_kitchen import write_kitchen
from .demo_shopping import write_shopping
from .habits import strength

_DAYS = 425                                 # fourteen months
_SPACE = UUID("6c0f8a52-5a5c-4a38-9a53-0d5f6f0a4e11")
_CHILDREN = (("Noor", "fox", "butter", 5), ("Daan", "panda", "leaf", 7), ("Mila", "owl", "berry", 3))
_ADULTS = ("mama", "papa", "opa Jan")
_MISTAKES = (       # that Noor found and kept, the newest first
    Mistake("Je neemt 3 zakken. In elke zak zitten 7 mandarijnen. Hoeveel mandarijnen zijn dat?", "10 mandarijnen",
            "21 mandarijnen", "Je telde de zakken op bij de mandarijnen. Hoeveel zitten er in alle zakken samen?"),
    Mistake("Een film begint om 18:45 en duurt 50 minuten. Hoe laat is hij klaar?", "18:35", "19:35", ""),
)


def write_family(file: Path, now: datetime) -> None:
    """Write the family into a database that is not there yet; today is the day of `now`. All of it, or no file."""
    try:
        with Database.open(file) as database:
            write(database, now)
    except BaseException:
        for left in (file, *companions(file)):      # an empty family would look like one that was lost
            with suppress(OSError):
                left.unlink()
        raise


def write(database: Database, now: datetime) -> None:
    """As `write_family`, into an empty database that is open. One transaction."""
    today, chance = day_of(now), Random(2026)
    with database.transaction() as session:
        SettingsStore(session).save(Settings(region="midden", set_up=True))
        family, year = FamilyStore(session), SchoolYear.of(today)
        children = [Child(_id("child", n), n, a, c, g, year.start) for n, a, c, g in _CHILDREN]
        for child in children:
            family.save_child(child)
            for back in (0, 1):
                if child.groep and child.groep > back:
                    family.set_groep(child.id, SchoolYear(year.start - back), child.groep - back)
        adults = [Adult(_id("adult", name), name) for name in _ADULTS]
        for adult in adults:
            family.save_adult(adult)
        routines = _routines(children)
        for routine in routines:
            RoutineStore(session).save(routine)
        holidays = school_holidays("midden")
        products = ProductContent().products()
        write_shopping(ShoppingStore(session, products), products, children[0].id, today, _id)
        write_kitchen(FavouriteStore(session), NewsStore(session), children[0].id, today, _id)
        for child in children:
            away = _away(child, today)
            for period in away:
                AwayStore(session).save(period)
            for deadline in _deadlines(child, today):
                DeadlineStore(session).save(deadline)
            _ticks(RoutineStore(session), child, routines, away, holidays, today, chance)
            _logs(PracticeStore(session), child, adults, away, now, today, chance)
            _words(Stores(session), child, routines, holidays, now, today)
        for weeks, mistake in enumerate(_MISTAKES):
            AnswerStore(session).save_mistake(
                children[0].id, FineMistake(today - timedelta(weeks=weeks, days=3), mistake))
        extra, plan = _own_plan(children[0], today)
        RoutineStore(session).save(extra)
        PlanStore(session).save(plan)


def is_made_up(child: Child) -> bool:
    return child.id in {_id("child", name) for name, *_rest in _CHILDREN}


def _id(*words: object) -> UUID:
    return uuid5(_SPACE, "/".join(map(str, words)))


def _routines(children: list[Child]) -> list[Routine]:
    noor, daan, mila = (frozenset({c.id}) for c in children)

    def steps(*told: tuple[str, str] | tuple[str, str, int]) -> tuple[Step, ...]:
        return tuple(Step(_id("step", title, n), title, *more) for n, (title, *more) in enumerate(told))

    return [
        Routine(_id("na school"), "Na school", "red-apple", SCHOOL_DAYS, time(15, 15),
                steps(("Fruit en even niks", "red-apple"), ("Rekenen: tafels van 6", "pencil", 25))
                + steps(("Pannenkoeken bakken", "pancakes"), ("Krant: één kop uitleggen", "newspaper")), noor,
                place="keukentafel", phones="in de gang", parent_minutes=5),
        Routine(_id("na school daan"), "Na school", "backpack", SCHOOL_DAYS, time(15, 15),
                steps(("Iets eten", "sandwich"), ("Engelse woordjes", "memo", 15), ("Gitaar", "guitar", 20)), daan,
                place="bureau", phones="in de la", parent_minutes=2),
        Routine(_id("na school mila"), "Na school", "teddy-bear", SCHOOL_DAYS, time(14, 45),
                steps(("Appel eten", "red-apple"), ("Samen lezen", "open-book", 10)), mila,
                place="bank", parent_minutes=10),
        Routine(_id("vakantie"), "Vakantie", "sun", SCHOOL_DAYS, time(10), steps(("Buiten spelen", "kite")),
                weeks=Weeks.HOLIDAY),
        Routine(_id("avond"), "’s Avonds", "toothbrush", EVERY_DAY, time(19, 15),
                steps(("Tas inpakken", "backpack"), ("Tanden poetsen", "toothbrush"))),
    ]


def _own_plan(child: Child, today: date) -> tuple[Routine, OwnPlan]:
    """What Noor made of today: other times, no bag to pack, and a call."""
    call = Step(_id("step", "bellen"), "Opa Jan bellen", "telephone-receiver", 10)
    extra = Routine(_id("bellen"), call.title, call.picture, frozenset(), time(17, 45), (call,),
                    frozenset({child.id}), only_on=today)
    times = {_id("step", "Rekenen: tafels van 6", 1): time(15, 45), _id("step", "Pannenkoeken bakken", 0): time(17),
             _id("step", "Krant: één kop uitleggen", 1): time(19)}
    bag = _id("step", "Tas inpakken", 0)
    return extra, OwnPlan(child.id, today, times=times, left_out=frozenset({bag}))


def _deadlines(child: Child, today: date) -> list[Deadline]:
    said = {
        "Noor": ((DeadlineKind.TEST, "tafels van 6", 4, 2), (DeadlineKind.TALK, "dolfijnen", 12, 7)),
        "Daan": ((DeadlineKind.BOOK, "", 6, 3), (DeadlineKind.TEST, "topografie", 20, 3)),
    }
    return [
        Deadline(_id("deadline", child.name, title), child.id, kind, title, today + timedelta(days=ahead), before)
        for kind, title, ahead, before in said.get(child.name, ())
    ]


def _away(child: Child, today: date) -> list[Away]:
    def period(days_ago: int, days: int, kind: AwayKind = AwayKind.AWAY) -> Away:
        first = today - timedelta(days=days_ago)
        return Away(_id("away", child.name, days_ago), child.id, first, first + timedelta(days=days - 1), kind)

    ill = {"Noor": 68, "Daan": 31, "Mila": 17}[child.name]
    return [period(117, 15), period(330, 9), period(ill, 2, AwayKind.ILL)]


def _ticks(store: RoutineStore, child: Child, routines: list[Routine], away: list[Away],
           holidays: Sequence[Holiday], today: date, chance: Random) -> None:
    for back in range(60, -1, -1):      # two months are what anybody looks at; routines are newer than logs
        day = today - timedelta(days=back)
        holiday = is_holiday(day, holidays)
        due = [s for r in routines if r.is_due(child.id, day, holiday=holiday) for s in r.steps]
        if back == 0:
            due = due[:1]               # today has just begun
        for step in due if away_on(day, away) is None else ():
            luck = chance.random()
            if luck < 0.72 or back == 0:
                store.save_tick(Tick(child.id, step.id, day, Outcome.DONE))
            elif luck < 0.8:
                store.save_tick(Tick(child.id, step.id, day, Outcome.NOT_DONE, chance.choice(list(Reason))))


def _words(stores: Stores, child: Child, routines: list[Routine], holidays: Sequence[Holiday], now: datetime,
           today: date) -> None:
    """Those that were reached on the way, looked at every two weeks."""
    for routine in (r for r in routines if not r.children or child.id in r.children):
        for back in (42, 28, 14, 0):
            day = today - timedelta(days=back)
            word = word_of(strength(stores, routine, child.id, day, now.tzinfo, holidays))
            if word is not None:
                stores.habits.reach(child.id, routine.id, word)


def _logs(store: PracticeStore, child: Child, adults: list[Adult], away: list[Away], now: datetime, today: date,
          chance: Random) -> None:
    favourite = {"Noor": Kind.COOKING, "Daan": Kind.GAME, "Mila": Kind.NEWS}[child.name]
    for back in range(_DAYS, -1, -1):
        day = today - timedelta(days=back)
        if away_on(day, away) is not None or chance.random() > (0.6 if day.isoweekday() < 6 else 0.4):
            continue
        for n in range(1 if back == 0 else chance.choice((1, 1, 1, 2))):
            answers = _answers(favourite, adults, chance)
            later = chance.random() < 0.08 and back > 0
            at = datetime.combine(day + timedelta(days=later), time(16 + n, chance.randrange(60)), now.tzinfo)
            logged = min(at, now - timedelta(minutes=40)).astimezone(UTC)
            store.save(Practice(_id("log", child.name, day, n), child.id, day, answers, logged, later=later))


def _answers(favourite: Kind, adults: list[Adult], chance: Random) -> Answers:
    kind = favourite if chance.random() < 0.35 else chance.choice(list(Kind))
    company = chance.choice((None, Company.ALONE, Company.ALONE, Company.TOGETHER, Company.HELPED))
    with_somebody = company in (Company.TOGETHER, Company.HELPED)
    return Answers(
        kind,
        minutes=chance.choice((None, 10, 10, 15, 15, 20, 25, 25, 30, 40)),
        company=company,
        helper=chance.choice(adults).id if with_somebody and chance.random() < 0.7 else None,
        help=chance.choice(list(Help)) if company is Company.HELPED else None,
        mood=chance.choice((None, *Mood)),
        slips=chance.choice((None, None, 0, 1, 2, 3)),
    )
