"""The words of Gegevens: what was found, written, or could not be written, and what to do then."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from thuisplan.services.safekeeping import Checked, Copy, CopyKind, Keeper, Written
from thuisplan.ui import outcomes, words


def tr(text: str) -> str:
    return QCoreApplication.translate("data", text)


def size(count: int) -> str:
    """"340 kB", "3,2 MB"; `count` in bytes."""
    if count < 1_000_000:
        return tr("{n} kB").format(n=max(1, round(count / 1000)))
    if count < 10_000_000:
        return tr("{n} MB").format(n=f"{count / 1e6:.1f}".replace(".", ","))
    return tr("{n} MB").format(n=round(count / 1e6))


def moment(at: datetime, today: date) -> str:
    """"vandaag 14:30", "maandag 16 november 9:05", with the year when it is another."""
    year = f" {at.year}" if at.year != today.year else ""
    return f"{words.relative_day(at.date(), today)}{year} {words.clock(at.time())}"


def number_of_copies(count: int) -> str:
    return words.number(count, tr("kopie"), tr("kopieën"))


# -- the check

def checked(found: Checked | None, today: date) -> str:
    if found is None:
        return tr("Nog niet gecontroleerd.")
    when = tr("Gecontroleerd: {when}.").format(when=moment(found.when, today))
    return " ".join([when, *_found(found)])


def _found(found: Checked) -> list[str]:
    said = [_states().get(found.state) or _states()["damaged"]]
    if found.broken_copies:
        said.append(tr("Niet heel: {count}.").format(count=number_of_copies(found.broken_copies)))
    elif found.copies:
        said.append(tr("Heel: {count}.").format(count=number_of_copies(found.copies)))
    if found.blocked:
        said.append(tr("In de map met kopieën staat iets in de weg."))
    said.append(
        tr("Thuisplan maakt geen verbinding.") if found.is_offline else
        tr("Een poging om verbinding te maken is niet geweigerd. Meld dat bij de makers.")
    )
    return said


def _states() -> dict[str, str]:
    return {
        "whole": tr("De gegevens zijn heel."),
        "empty": tr("Er staat nog niets in."),
        "partly": tr("De gegevens zijn heel, maar een paar woorden kent deze Thuisplan niet."),
        "damaged": tr("De gegevens zijn niet heel. Zet een kopie terug."),
        "missing": tr("Het bestand is er niet meer. Zet een kopie terug."),
        "unreadable": tr("De gegevens waren even niet te lezen. Controleer het straks nog eens."),
        "newer": tr("De gegevens zijn van een nieuwere Thuisplan."),
        "foreign": tr("Het bestand is van een ander programma. Zet een kopie terug."),
    }


# -- copies

def copies(found: list[Copy], today: date) -> tuple[str, str]:
    """A heading and what is below it."""
    made = [copy for copy in found if copy.kind is not CopyKind.ASIDE]
    if not made:
        return tr("Nog geen kopieën"), tr("Thuisplan maakt er elke dag vanzelf een.")
    last = tr("De laatste: {when}. Thuisplan maakt er elke dag vanzelf een.").format(
        when=moment(made[0].made, today))
    return words.sentence(number_of_copies(len(made))), last


def kind(copy: Copy) -> str:
    return {
        CopyKind.DAILY: tr("van elke dag"),
        CopyKind.MIGRATION: tr("van voor een nieuwe versie"),
        CopyKind.IMPORT: tr("van voor er iets uit een bestand kwam"),
        CopyKind.ASIDE: tr("wat er stond voor een kopie terugkwam"),
    }[copy.kind]


def no_copy(reason: str | None) -> str:
    """Why the last copy of the day was not made, and what to do."""
    begin = tr("De kopie van vandaag is er nog niet.")
    ends = {
        "full": tr("De schijf is vol. Maak ruimte, dan probeert Thuisplan het vanzelf weer."),
        "read_only": tr("Thuisplan mag niet schrijven in de map met kopieën. Vraag wie de laptop beheert."),
        "faults": tr("Er is iets mis met de gegevens. Controleer ze, en zet zo nodig een kopie terug."),
    }
    usual = tr("Thuisplan probeert het vanzelf weer. Blijft dit staan? Controleer dan de gegevens.")
    return f"{begin} {ends.get(reason or '', usual)} {tr('De oude kopieën zijn er nog.')}"


# -- what is written elsewhere

def written(what: Written) -> str:
    said = [tr("Geschreven en nagekeken: {file} ({size}).").format(file=what.path, size=size(what.size))]
    if what.same_disk:
        said.append(tr("Dit is dezelfde schijf als die van de laptop. Een usb-stick is veiliger."))
    return " ".join(said)


def not_written(reason: str | None) -> str:
    return {
        "full": tr("Daar is geen ruimte genoeg. Maak ruimte, of kies een andere stick of map."),
        "read_only": tr("Daar mag niets geschreven worden. Heeft de stick een schuifje? Of kies een andere map."),
        "io": tr("De stick of map geeft geen antwoord. Zit de stick er goed in? Probeer het dan opnieuw."),
        "busy": tr("Een ander programma houdt het bestand vast. Wacht even en probeer het opnieuw."),
    }.get(reason or "", tr("Het lukte niet. Controleer eerst de gegevens.")) + " " + tr("Er is niets veranderd.")


# -- where

def keeper(found: Keeper, *, can_move: bool) -> str:
    """Who else keeps the folder, what can go wrong by it, and what to do."""
    move = tr("Kies bij Gezin liever een andere plek.") if can_move else tr(
        "Vraag wie de laptop beheert om een andere map.")
    names = {
        Keeper.ONEDRIVE: "OneDrive", Keeper.DROPBOX: "Dropbox", Keeper.ICLOUD: "iCloud",
        Keeper.NEXTCLOUD: "Nextcloud", Keeper.GOOGLE_DRIVE: "Google Drive", Keeper.CLOUD: tr("een internetmap"),
    }
    if found is Keeper.NETWORK:
        return " ".join([
            tr("Deze map staat op een andere computer in het netwerk."),
            tr("Valt die even weg, dan kan Thuisplan niets bewaren."),
            move,
        ])
    return " ".join([
        tr("Deze map staat in {name}.").format(name=names[found]),
        tr("Dat kan het bestand meenemen terwijl Thuisplan erin schrijft, en een oudere versie terugzetten."),
        tr("Ook staan jullie gegevens dan op internet."),
        move,
        tr("Of laat {name} deze map overslaan.").format(name=names[found]),
    ])


# -- taking a child out

def losses(rows: dict[str, int]) -> list[str]:
    """"3 routines", "214 vinkjes" …"""
    known = {
        "routine": (tr("routine die alleen voor dit kind is"), tr("routines die alleen voor dit kind zijn")),
        **outcomes.of_a_child(),
    }
    return [words.number(rows[table], *said) for table, said in known.items() if rows.get(table)]
