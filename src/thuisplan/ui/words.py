"""Dutch as the Netherlands writes it: dates, times, lists, plurals, and the words for what the domain names."""

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from thuisplan.domain.days import AwayKind
from thuisplan.domain.family import BRUGKLAS, NAME_LENGTH

from .widgets.letters import shortened

if TYPE_CHECKING:       # the first page needs none of these, and each takes its milliseconds
    from thuisplan.domain.habits import HabitWord
    from thuisplan.domain.practice import Answers, Company, Help, Kind, Mood
    from thuisplan.domain.routines import PlannedStep, Reason, Weeks

_LOCALE = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


def tr(text: str) -> str:
    """A text of this module in the reader's language."""
    return QCoreApplication.translate("words", text)


@dataclass(frozen=True)
class Look:
    """How a kind shows itself: always a word and an icon, beside its colour."""

    word: str
    icon: str
    token: str


def kind(kind: "Kind") -> Look:
    from thuisplan.domain.practice import Kind

    return {
        Kind.COOKING: Look(tr("Koken"), "cooking-pot-fill", "tomato"),
        Kind.SHOPPING: Look(tr("Boodschappen"), "shopping-cart-fill", "leaf"),
        Kind.NEWS: Look(tr("Krant"), "newspaper-fill", "berry"),
        Kind.GAME: Look(tr("Spel"), "dice-five-fill", "plum"),
        Kind.ROAD: Look(tr("Onderweg"), "car-profile-fill", "carrot"),
        Kind.ROUTINE: Look(tr("Routine"), "house-fill", "teal"),
    }[kind]


def company(company: "Company") -> Look:
    from thuisplan.domain.practice import Company

    return {
        Company.ALONE: Look(tr("Zelf"), "user-fill", "ink"),
        Company.TOGETHER: Look(tr("Samen"), "users-fill", "ink"),
        Company.HELPED: Look(tr("Met hulp"), "hand-palm-fill", "ink"),
    }[company]


def help_form(form: "Help") -> str:
    from thuisplan.domain.practice import Help

    return {
        Help.SET_UP: tr("zette alles klaar"),
        Help.TALKED: tr("praatte er met mij over"),
        Help.EXPLAINED: tr("legde uit"),
        Help.HINTED: tr("gaf een tip"),
        Help.SHOWED: tr("deed het eerst voor"),
        Help.TOOK_OVER: tr("deed het voor mij"),
    }[form]


def mood(mood: "Mood") -> Look:
    """`icon` is a picture here."""
    from thuisplan.domain.practice import Mood

    return {
        Mood.PUZZLING: Look(tr("puzzelen"), "thinking-face", "sunk"),
        Mood.EASY_GOING: Look(tr("rustig aan"), "slightly-smiling-face", "sunk"),
        Mood.NICE: Look(tr("fijn"), "smiling-face-with-smiling-eyes", "sunk"),
        Mood.FUN: Look(tr("leuk"), "grinning-face-with-smiling-eyes", "sunk"),
        Mood.WOW: Look(tr("wauw"), "star-struck", "sunk"),
    }[mood]


def reason(reason: "Reason") -> str:
    """Ends "Niet gedaan, want …"."""
    from thuisplan.domain.routines import Reason

    return {
        Reason.NO_TIME: tr("er was geen tijd"),
        Reason.TIRED: tr("ik was moe"),
        Reason.OTHER: tr("ik deed iets anders"),
        Reason.HARD: tr("het was lastig"),
        Reason.FORGOT: tr("ik dacht er niet aan"),
        Reason.NOT_NEEDED: tr("het hoefde vandaag niet"),
    }[reason]


def weeks(weeks: "Weeks") -> str:
    from thuisplan.domain.routines import Weeks

    return {
        Weeks.ALWAYS: tr("altijd"),
        Weeks.SCHOOL: tr("alleen in schoolweken"),
        Weeks.HOLIDAY: tr("alleen in de vakantie"),
    }[weeks]


def step_line(planned: "PlannedStep") -> str:
    """"15:45 · 25 min, dan 5 min pauze · keukentafel · telefoons in de gang"; else "15:15 · Na school".

    After the last step of a routine no break is named. The phones stand beside the steps that have minutes; where
    none has, beside every step.
    """
    routine, step = planned.routine, planned.step
    about = []
    if step.minutes is not None:
        rests = step.break_minutes and step != routine.steps[-1]
        then = tr("{work}, dan {rest} pauze") if rests else "{work}"
        about.append(then.format(work=minutes(step.minutes), rest=minutes(step.break_minutes)))
    if routine.place:
        about.append(short(routine.place))
    if routine.phones and (step.minutes is not None or not routine.minutes):
        about.append(phones(routine.phones))
    if planned.is_extra:
        about.append(tr("erbij gezet"))
    at = [] if planned.at is None else [clock(planned.at)]
    return " · ".join([*at, *(about or [short(routine.title)])])


def phones(where: str) -> str:
    """"telefoons in de gang"."""
    return tr("telefoons {where}").format(where=short(where))


def short(text: str) -> str:
    """A family's own words on one line, however many they are."""
    return shortened(" ".join(text.split()), NAME_LENGTH)


def costs_parent(count: int) -> str:
    """"kost jou: 5 min" (R29)."""
    return tr("kost jou: {minutes}").format(minutes=minutes(count))


def habit(word: "HabitWord") -> str:
    from thuisplan.domain.habits import HabitWord

    return {
        HabitWord.STARTING: tr("komt op gang"),
        HabitWord.GOING: tr("loopt"),
        HabitWord.BY_ITSELF: tr("gaat vanzelf"),
    }[word]


def away(kind: AwayKind) -> str:
    return {AwayKind.AWAY: tr("weg"), AwayKind.ILL: tr("ziek")}[kind]


def groep(groep: int | None) -> str:
    if groep is None:
        return ""
    return tr("brugklas") if groep == BRUGKLAS else tr("groep {n}").format(n=groep)


def region(region: str) -> str:
    return {"noord": tr("Noord"), "midden": tr("Midden"), "zuid": tr("Zuid")}[region]


def region_use() -> str:
    """What the answer is for."""
    return tr("Met de regio weet Thuisplan wanneer jullie schoolvakantie hebben.")


def day_name(day: date) -> str:
    """"zondag"."""
    return _LOCALE.dayName(day.isoweekday())


def day_short(day: date) -> str:
    """"zo"."""
    return _LOCALE.dayName(day.isoweekday())[:2]


def date_long(day: date) -> str:
    """"zondag 22 november"; with the year when it is not given by the context use `date_full`."""
    return _LOCALE.toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def date_full(day: date) -> str:
    """"22 november 2026"."""
    return _LOCALE.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def date_short(day: date) -> str:
    """"22 nov"."""
    return f"{day.day} {month_short(day)}"


def month_short(day: date) -> str:
    """"nov"."""
    return _LOCALE.monthName(day.month)[:3] if day.month != 3 else "mrt"


def month(day: date) -> str:
    """"november"."""
    return _LOCALE.monthName(day.month)


def clock(at: time) -> str:
    """"15:15"."""
    return f"{at.hour}:{at.minute:02}"


def minutes(count: int) -> str:
    """"25 min", "1 uur", "31 uur en 20 min"."""
    hours, rest = divmod(count, 60)
    if not hours:
        return tr("{n} min").format(n=rest)
    if not rest:
        return tr("{n} uur").format(n=hours)
    return tr("{h} uur en {m} min").format(h=hours, m=rest)


def wait(seconds: int) -> str:
    """"27 seconden", "1 minuut", "4 minuten en 1 seconde"."""
    minutes, rest = divmod(seconds, 60)
    parts = [number(minutes, tr("minuut"), tr("minuten"))] if minutes else []
    parts += [number(rest, tr("seconde"), tr("seconden"))] if rest or not minutes else []
    return listing(parts)


def wait_about(seconds: int) -> str:
    """In whole minutes, rounded up, and in seconds for the last one."""
    return wait(-(-seconds // 60) * 60 if seconds > 60 else seconds)


def number(count: int, one: str, more: str) -> str:
    """"1 keer", "3 dagen"."""
    return f"{count} {one if count == 1 else more}"


def listing(words: list[str]) -> str:
    """"Noor, Daan en Mila"."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} en {last}").format(first=", ".join(words[:-1]), last=words[-1])


def sentence(text: str) -> str:
    """The text with a capital first."""
    return text[:1].upper() + text[1:]


def relative_day(day: date, today: date) -> str:
    """"vandaag", "gisteren", "eergisteren", else "maandag 16 november"."""
    near = {0: tr("vandaag"), 1: tr("gisteren"), 2: tr("eergisteren")}
    return near.get((today - day).days) or date_long(day)


def greeting(hour: int) -> str:
    """For the clock's hour, 0 to 23."""
    if hour < 6:
        return tr("Hoi")
    if hour < 12:
        return tr("Goedemorgen")
    return tr("Goedemiddag") if hour < 18 else tr("Goedenavond")


def period(first: date, last: date, today: date) -> str:
    """"vrijdag 20 november", "20 t/m 22 november", "30 november t/m 2 december"; other years than this are named."""
    year = f" {last.year}" if (first.year, last.year) != (today.year, today.year) else ""
    if first == last:
        return date_long(first) + year
    if first.year != last.year:
        start = date_full(first)
    else:
        start = f"{first.day}" if first.month == last.month else f"{first.day} {month(first)}"
    return tr("{first} t/m {last}").format(first=start, last=f"{last.day} {month(last)}{year}")


def weekdays(days: frozenset[int]) -> str:
    """"ma t/m vr", "ma en wo", "elke dag"; ISO weekdays. Three or more in a row are drawn together."""
    if len(days) == 7:
        return tr("elke dag")
    if not days:
        return tr("op geen enkele dag")
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    said: list[str] = []
    for run in runs:
        names = [_LOCALE.dayName(day)[:2] for day in run]
        said += [tr("{first} t/m {last}").format(first=names[0], last=names[-1])] if len(run) > 2 else names
    return listing(said)


def colours() -> dict[str, str]:
    """The words for domain.family.COLOURS, in the order to show them."""
    return {
        "butter": tr("geel"), "leaf": tr("groen"), "berry": tr("blauw"), "tomato": tr("rood"),
        "plum": tr("paars"), "carrot": tr("oranje"), "teal": tr("zeegroen"), "sunk": tr("zand"),
    }


def made_plan(*, together: bool) -> str:
    """Whose plan a day is, on the child's own page; nothing is said of a day that is as the routines say (R14)."""
    return tr("Dit plan maakten jullie samen.") if together else tr("Jij hebt dit plan zelf gemaakt.")


def logged(answers: "Answers") -> str:
    """"Koken, 25 min"."""
    word = kind(answers.kind).word
    return f"{word}, {minutes(answers.minutes)}" if answers.minutes else word


def hour_of_night(hour: int) -> str:
    """"3 uur ’s nachts", for 0 to 6."""
    if hour == 0:
        return tr("middernacht")
    return (tr("{n} uur ’s\u00a0nachts") if hour < 6 else tr("{n} uur ’s\u00a0ochtends")).format(n=hour)
