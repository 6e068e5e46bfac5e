"""Days away or ill in words; every kind is said in the same neutral way."""

from datetime import date

from thuisplan.domain.days import Away, away_on
from thuisplan.ui import words

from .section import tr


def away_words(periods: list[Away], today: date) -> str:
    """"Weg t/m zondag 22 november", or the next time: "Weg: 24 t/m 27 december"; "" when nothing is known."""
    if (now := away_on(today, periods)) is not None:
        return away_till(now, today)
    ahead = min((p for p in periods if p.first > today), key=lambda p: p.first, default=None)
    return period_words(ahead, today) if ahead else ""


def away_till(away: Away, today: date) -> str:
    """"Vandaag weg", "Ziek t/m zondag 22 november"."""
    kind = words.away(away.kind)
    if away.last == today:
        return tr("Vandaag {kind}").format(kind=kind)
    return tr("{kind} t/m {last}").format(kind=words.sentence(kind), last=words.period(away.last, away.last, today))


def period_words(away: Away, today: date) -> str:
    return tr("{kind}: {days}").format(
        kind=words.sentence(words.away(away.kind)), days=words.period(away.first, away.last, today)
    )
