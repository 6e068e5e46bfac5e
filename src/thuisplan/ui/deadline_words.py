"""What is coming at school, in words: what it is, and when."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.deadlines import Deadline, DeadlineKind

from . import words


def tr(text: str) -> str:
    return QCoreApplication.translate("deadlines", text)


@dataclass(frozen=True)
class KindLook:
    word: str
    picture: str


def kind(kind: DeadlineKind) -> KindLook:
    return {
        DeadlineKind.TEST: KindLook(tr("Toets"), "memo"),
        DeadlineKind.TALK: KindLook(tr("Spreekbeurt"), "speech-balloon"),
        DeadlineKind.BOOK: KindLook(tr("Boek"), "open-book"),
        DeadlineKind.OTHER: KindLook(tr("Iets anders"), "alarm-clock"),
    }[kind]


def what(deadline: Deadline) -> str:
    """"Toets: tafels van 6", "Spreekbeurt", "schoolreis"."""
    title = words.short(deadline.title)
    if deadline.kind is DeadlineKind.OTHER and title:
        return title
    word = kind(deadline.kind).word
    return tr("{kind}: {title}").format(kind=word, title=title) if title else word


def when(day: date, today: date) -> str:
    """"vandaag", "morgen", "overmorgen", else "dinsdag 24 november", with the year when it is another one."""
    near = {0: tr("vandaag"), 1: tr("morgen"), 2: tr("overmorgen")}
    return near.get((day - today).days) or words.period(day, day, today)


def reminder(days_before: int) -> str:
    """"herinnering 3 dagen ervoor"."""
    if days_before == 0:
        return tr("herinnering op de dag zelf")
    if days_before == 7:
        return tr("herinnering een week ervoor")
    return tr("herinnering {days} ervoor").format(days=words.number(days_before, tr("dag"), tr("dagen")))


def in_passing(deadline: Deadline, today: date) -> str:
    """"Toets: tafels van 6 (morgen)"."""
    return tr("{what} ({when})").format(what=what(deadline), when=when(deadline.day, today))
