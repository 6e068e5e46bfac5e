"""A timer in words: on its own page, on Mijn dag, and on the tile of its child."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.focus import MINUTE, Focus, Phase

from . import words

if TYPE_CHECKING:
    from thuisplan.domain.stopwatch import Reading


def tr(text: str) -> str:
    """A text about timers in the reader's language."""
    return QCoreApplication.translate("focus", text)


@dataclass(frozen=True)
class Shown:
    """A timer in passing. `share`: what is left of the present phase, 0 to 1. `spoken`: for a screen reader."""

    share: float
    brief: str      # on a tile
    count: str      # on Mijn dag, and
    then: str       # what stands below it
    spoken: str


def minutes_left(focus: Focus, now: "Reading") -> int:
    """Whole minutes, as one counts down: 17 until the last ms of the seventeenth."""
    return -(-focus.left(now) // MINUTE)


def minutes(count: int) -> str:
    """"17 minuten", written out."""
    return words.number(count, tr("minuut"), tr("minuten"))


def left(focus: Focus, now: "Reading") -> str:
    """"17 minuten", "bijna klaar"; in a break "nog 4 minuten", "bijna om"."""
    count = minutes_left(focus, now)
    if focus.phase is Phase.BREAK:
        return tr("nog {minutes}").format(minutes=minutes(count)) if count > 1 else tr("bijna om")
    return minutes(count) if count > 1 or not focus.is_running else tr("bijna klaar")


def shown(focus: Focus, now: "Reading") -> Shown:
    """As it is `at` that reading."""
    share = focus.left(now) / max(1, focus.limit)
    count = minutes_left(focus, now)
    if focus.phase is Phase.ASKED:
        question = tr("Hoe lang ging je door?")
        return Shown(0, tr("de tijd is om"), tr("tijd om"), question, tr("timer: de tijd is om"))
    if focus.phase is Phase.OVER:
        return Shown(0, tr("klaar"), tr("klaar"), tr("om op te schrijven"), tr("timer: klaar, om op te schrijven"))
    if focus.phase is Phase.BREAK:
        said = tr("timer: pauze, nog {minutes}").format(minutes=minutes(count))
        return Shown(share, tr("pauze"), words.minutes(count), tr("pauze: even bewegen"), said)
    if not focus.is_running:
        said = tr("timer: staat stil, nog {minutes}").format(minutes=minutes(count))
        return Shown(share, tr("timer staat stil"), words.minutes(count), tr("over; de timer staat stil"), said)
    then = tr("nog, dan ben je klaar")
    if focus.break_minutes:
        then = tr("nog, dan {n} minuten bewegen").format(n=focus.break_minutes)
    brief, said = tr("nog {minutes}"), tr("timer: nog {minutes}").format(minutes=minutes(count))
    return Shown(share, brief.format(minutes=words.minutes(count)), words.minutes(count), then, said)
