"""What the drawings of Mijn groei say in words. About this child and this week or day only; nothing is compared."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.practice import Kind, Practice
from thuisplan.domain.progress import Day, DayLook, Week, monday_of
from thuisplan.ui import words


def tr(text: str) -> str:
    return QCoreApplication.translate("growth", text)


def lower(kind: Kind) -> str:
    """"koken"."""
    return words.kind(kind).word.lower()


def week_name(week: Week, today: date) -> str:
    """"Deze week", "Vorige week", "Week 45 (2 tot en met 8 november)"."""
    ago = (monday_of(today) - week.monday).days // 7
    if ago == 0:
        return tr("Deze week")
    if ago == 1:
        return tr("Vorige week")
    return tr("Week {n} ({dates})").format(n=week.number, dates=week_dates(week))


def week_dates(week: Week) -> str:
    """"2 tot en met 8 november"."""
    first, last = week.monday, week.monday + timedelta(days=6)
    start = str(first.day) if first.month == last.month else f"{first.day} {words.month(first)}"
    return tr("{first} tot en met {last}").format(first=start, last=f"{last.day} {words.month(last)}")


def week_sentence(week: Week, today: date) -> str:
    """Says everything that the bar of this week shows."""
    name = week_name(week, today)
    if not week.times:
        still = tr("nog niets opgeschreven") if week.monday == monday_of(today) else tr("niets opgeschreven")
        return tr("{week} {nothing}. Dat mag.").format(week=name, nothing=still)
    return tr("{week}: {what}.").format(week=name, what=_both(_shares(week), week.untimed))


def _both(timed: str, untimed: Mapping[Kind, int]) -> str:
    """"25 min koken. Ook 1 keer spel, tijd niet opgeschreven"; without a dot at the end."""
    if not untimed:
        return timed
    each = [tr("{times} {what}").format(times=times_words(n), what=lower(kind)) for kind, n in untimed.items()]
    without = tr("{what}, tijd niet opgeschreven").format(what=words.listing(each))
    return tr("{timed}. Ook {untimed}").format(timed=timed, untimed=without) if timed else without


def times_words(count: int) -> str:
    """"1 keer"."""
    return words.number(count, tr("keer"), tr("keer"))


def _shares(week: Week) -> str:
    """"1 uur en 20 min, het meest koken (45 min), ook krant (20 min) en spel (15 min)"."""
    order = sorted(week.minutes, key=lambda kind: -week.minutes[kind])
    if not order:
        return ""
    if len(order) == 1:
        return f"{words.minutes(week.total)} {lower(order[0])}"
    said = [f"{lower(kind)} ({words.minutes(week.minutes[kind])})" for kind in order]
    most = sum(week.minutes[kind] == week.minutes[order[0]] for kind in order)
    if most == len(order):
        return tr("{total}, even lang {all}").format(total=words.minutes(week.total), all=words.listing(said))
    return tr("{total}, het meest {most}, ook {rest}").format(
        total=words.minutes(week.total), most=words.listing(said[:most]), rest=words.listing(said[most:])
    )


def day_sentence(day: Day, logs: Sequence[Practice], today: date) -> str:
    """Says what the square of this day shows, and what was done."""
    name = words.date_long(day.day)
    if day.day == today:
        name = tr("vandaag, {date}").format(date=name)
    return words.sentence(tr("{day}: {what}").format(day=name, what=_day_words(day, logs, today)))


def _day_words(day: Day, logs: Sequence[Practice], today: date) -> str:
    if logs:
        return f"{_done(logs)}."
    if day.look in (DayLook.AWAY, DayLook.ILL):
        return _away_words(ill=day.look is DayLook.ILL, ahead=day.day > today, now=day.day == today)
    if day.look is DayLook.AHEAD:
        return tr("die dag komt nog.")
    return tr("nog niets opgeschreven. Dat mag.") if day.day == today else tr("een vrije dag.")


def _done(logs: Sequence[Practice]) -> str:
    """"25 min koken en 10 min krant. Ook 1 keer spel, tijd niet opgeschreven"."""
    minutes: dict[Kind, int] = {}
    untimed: dict[Kind, int] = {}
    for log in logs:
        kind = log.answers.kind
        if log.answers.minutes:
            minutes[kind] = minutes.get(kind, 0) + log.answers.minutes
        else:
            untimed[kind] = untimed.get(kind, 0) + 1
    order = sorted(minutes, key=lambda kind: -minutes[kind])
    return _both(words.listing([f"{words.minutes(minutes[k])} {lower(k)}" for k in order]), untimed)


def _away_words(*, ill: bool, ahead: bool, now: bool) -> str:
    if ill:
        return tr("je bent dan ziek.") if ahead else tr("je bent ziek.") if now else tr("je was ziek.")
    return tr("je bent dan weg.") if ahead else tr("je bent weg.") if now else tr("je was weg.")


def year_total(days: Sequence[Day]) -> str:
    """"31 uur en 20 min, 48 keer"; both only grow while a school year goes on."""
    minutes, times = sum(d.minutes for d in days), sum(d.times for d in days)
    said = times_words(times)
    return f"{words.minutes(minutes)}, {said}" if minutes else said
