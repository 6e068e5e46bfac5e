"""The page that `thuisplan check` prints: whether the data are whole, and that no connection is made. No Qt here."""

from thuisplan.paths import Place, PlaceGone
from thuisplan.services.checkup import Checkup, QtNetwork, State

from .console import version


def page(checkup: Checkup, place: Place) -> str:
    """The page of `thuisplan check`."""
    lines = [version(), "", "Je gegevens", *_data(checkup, place), "", "Verbinding", *_connection(checkup), ""]
    return "\n".join([*lines, _verdict(checkup, place)])


def _data(checkup: Checkup, place: Place) -> list[str]:
    lines = []
    if isinstance(place.trouble, PlaceGone):
        lines.append(f"  Let op    de onthouden map {place.trouble.folder} is er nu niet")
    elif place.trouble is not None:
        lines.append("  Let op    waar je gegevens staan is niet meer te lezen (place.txt)")
    lines += [f"  Map       {place.folder}", f"  Toestand  {_state(checkup)}"]
    lines += [f"            {fault}" for fault in checkup.faults[:10]]
    lines += [f"            {where}" for where in checkup.unreadable[:10]]
    if len(checkup.unreadable) > 10:
        lines.append(f"            en nog {len(checkup.unreadable) - 10}")
    if checkup.state in (State.WHOLE, State.PARTLY):
        lines.append(f"  Inhoud    {_contents(checkup.counts)}")
    lines.append(f"  Kopieën   {_copies(checkup)}")
    lines += [f"            niet heel: {copy.path.name}" for copy in checkup.broken_copies]
    lines += [f"            staat in de weg, haal het weg: {path}" for path in checkup.in_the_way]
    return lines


def _connection(checkup: Checkup) -> list[str]:
    offline = checkup.offline
    if offline.went_through:
        tried = f"  Niet geweigerd: {', '.join(offline.went_through)}."
    else:
        tried = f"  {offline.tried} pogingen om verbinding te maken zijn net geweigerd."
    return [
        f"  {'Thuisplan maakt zelf geen verbinding' if offline.is_sure else 'Dit klopt niet; meld het de makers'}.",
        f"  De bewaking staat {'aan' if offline.guard_on else 'uit'}.",
        tried,
        f"  Het netwerkdeel van Qt is {_QT_NETWORK[offline.qt_network]}.",
    ]


def _verdict(checkup: Checkup, place: Place) -> str:
    if not checkup.is_whole or place.trouble is not None:
        return "Niet alles is in orde."
    return "Alles is in orde."


def _state(checkup: Checkup) -> str:
    if checkup.state is State.MISSING:
        copies = _many(len(checkup.copies), "kopie", "kopieën") if checkup.copies else "een bestand van vroeger"
        return f"het bestand is er niet, wel {copies}; open Thuisplan om er een terug te zetten"
    return _STATES[checkup.state]


def _contents(counts: dict[str, int]) -> str:
    shown = [_many(counts[table], one, more) for table, one, more in _TABLES if counts.get(table)]
    return f"{', '.join(shown)} (wat weggehaald is telt mee)" if shown else "nog niets"


def _copies(checkup: Checkup) -> str:
    if checkup.copies_closed:
        return "daar mag je niet kijken"
    if not checkup.copies:
        return "nog geen"
    last = f"de laatste van {checkup.copies[0].made:%d-%m-%Y}"
    whole = "" if checkup.broken_copies else ", heel"
    return f"{_many(len(checkup.copies), 'kopie', 'kopieën')}{whole}, {last}"


def _many(number: int, one: str, more: str) -> str:
    return f"{number:,} {one if number == 1 else more}".replace(",", ".")


_STATES = {
    State.EMPTY: "nog leeg",
    State.WHOLE: "heel",
    State.PARTLY: "heel, maar dit is niet te lezen",
    State.DAMAGED: "beschadigd; open Thuisplan om een kopie terug te zetten",
    State.NEWER: "gemaakt met een nieuwere Thuisplan; gebruik die, of zet de nieuwste versie op deze laptop",
    State.FOREIGN: "van een ander programma; Thuisplan laat het met rust",
    State.UNREADABLE: "nu niet te lezen: in gebruik, of niet van jou",
}
_QT_NETWORK = {
    QtNetwork.ABSENT: "er niet",
    QtNetwork.NOT_LOADED: "niet geladen",
    QtNetwork.LOADED: "geladen",
}
_TABLES = (
    ("child", "kind", "kinderen"),
    ("adult", "volwassene", "volwassenen"),
    ("routine", "routine", "routines"),
    ("tick", "vinkje", "vinkjes"),
    ("practice", "keer geoefend", "keer geoefend"),
)
