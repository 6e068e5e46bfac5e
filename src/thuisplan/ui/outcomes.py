"""What is said while a family's files are worked on, how it ended, and the receipt of a child that was taken out."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from . import words


def tr(text: str) -> str:
    return QCoreApplication.translate("outcomes", text)


@dataclass(frozen=True)
class Outcome:
    """`receipt`: a text to keep, when there is one."""

    title: str
    text: str
    is_well: bool
    receipt: str = ""


def restoring() -> str:
    return tr("Even nakijken en terugzetten…")


def wiping(name: str) -> str:
    return tr("Even alles van {name} wissen, ook uit de kopieën…").format(name=name)


def restored(*, kept: bool) -> Outcome:
    """`kept`: what was there is among the copies now."""
    more = " " + tr("Wat er stond, is bewaard bij de kopieën. Spijt? Zet dat dan terug.") if kept else ""
    return Outcome(tr("Teruggezet"), tr("Alles is nagekeken en staat er weer.") + more, is_well=True)


def not_restored(why: str) -> Outcome:
    """`why`: newer, foreign, damaged, wrong, too_large, or one of storage.errors.FailReason."""
    said = {
        "newer": tr("Dit bestand is van een nieuwere Thuisplan. Zet die op deze laptop en probeer het opnieuw."),
        "foreign": tr("Dit bestand is niet van Thuisplan."),
        "wrong": tr("In dit bestand staat iets wat Thuisplan zo niet schrijft. Daarom blijft het eruit."),
        "too_large": tr("Dit bestand is groter dan een bestand van Thuisplan kan zijn."),
        "io": tr("Het bestand geeft geen antwoord. Zit de stick er nog goed in? Probeer het dan opnieuw."),
        **_not_now(),
    }
    text = said.get(why) or tr("Dit bestand is niet heel. Probeer een ander.")
    return Outcome(tr("Niet teruggezet"), f"{text} {tr('Er is niets veranderd.')}", is_well=False)


def not_wiped(why: str) -> Outcome:
    """`why`: one of storage.errors.FailReason, or "damaged"."""
    text = _not_now().get(why) or tr("De gegevens zijn niet heel. Controleer ze, en zet eerst een kopie terug.")
    return Outcome(tr("Niet gewist"), f"{text} {tr('Het kind staat er nog.')}", is_well=False)


def _not_now() -> dict[str, str]:
    """Why the family's own files cannot be written, by storage.errors.FailReason."""
    return {
        "full": tr("De schijf van de laptop is vol. Maak ruimte en probeer het opnieuw."),
        "read_only": tr("In de map met jullie gegevens mag niets geschreven worden. Vraag wie de laptop beheert."),
        "busy": tr("Een ander programma houdt het bestand vast. Wacht even en probeer het opnieuw."),
    }


def unexpected() -> Outcome:
    """Something went wrong that nobody thought of; it is told apart."""
    text = tr("Kijk of alles er nog staat. Zo niet, zet dan een kopie terug.")
    return Outcome(tr("Dat ging anders dan gedacht"), text, is_well=False)


@dataclass(frozen=True)
class Taken:
    """What was taken out; `rows` per table."""

    name: str
    at: datetime
    rows: dict[str, int]
    copies: int
    lost_copies: list[str]
    log_lines: int
    still_named: int


def wiped(taken: Taken) -> Outcome:
    text = tr("Alles van {name} is weg van deze laptop. De bon hieronder zegt wat er weg is en wat niet.")
    return Outcome(tr("Gewist"), text.format(name=taken.name), is_well=True, receipt=_receipt(taken))


def _receipt(taken: Taken) -> str:
    at = tr("{day} om {time}").format(day=words.date_full(taken.at.date()), time=words.clock(taken.at.time()))
    lines = [tr("Thuisplan: bon van het wissen"), tr("Wanneer: {when}").format(when=at),
             tr("Wie: {name}").format(name=taken.name), "", tr("Weggehaald van deze laptop:")]
    lines += [f"  {line}" for line in _rows(taken.rows)]
    if taken.copies:
        lines.append("  " + tr("hetzelfde uit {n}").format(
            n=words.number(taken.copies, tr("kopie"), tr("kopieën"))))
    for copy in taken.lost_copies:
        lines.append("  " + tr("een hele kopie, want die ging niet open: {file}").format(file=copy))
    if taken.log_lines:
        lines.append("  " + tr("uit het logboek: {n}").format(
            n=words.number(taken.log_lines, tr("regel"), tr("regels"))))
    lines += ["", tr("Gebleven:"), "  " + tr(
        "een nummer zonder naam. Daaraan ziet een ander huis straks dat dit kind niet terug moet komen.")]
    if taken.still_named:
        lines.append("  " + tr("de naam, in {n} van anderen of van iedereen: een routine, een recept, iets op een "
                               "lijstje of een zin bij de krant. Verander die daar zelf.").format(
            n=words.number(taken.still_named, tr("tekst"), tr("teksten"))))
    lines += ["", tr("Hier kan Thuisplan niet bij:"), "  " + tr(
        "kopieën op een usb-stick, zips, foto’s en prints die jullie zelf maakten"), "  " + tr(
        "wat een ander programma van deze map bewaart, zoals een internetmap of back-up"), "  " + tr(
        "sporen op de schijf zelf: een vakman kan van wat gewist is soms nog iets vinden")]
    return "\n".join(lines) + "\n"


def of_a_child() -> dict[str, tuple[str, str]]:
    """What a row of each table is called that a child made itself; for one, and for more."""
    return {
        "tick": (tr("vinkje"), tr("vinkjes")),
        "practice": (tr("keer geoefend"), tr("keer geoefend")),
        "day_plan": (tr("eigen dagplan"), tr("eigen dagplannen")),
        "deadline": (tr("toets of spreekbeurt"), tr("toetsen en spreekbeurten")),
        "answer": (tr("antwoord op een som"), tr("antwoorden op sommen")),
        "fine_mistake": (tr("mooie fout"), tr("mooie fouten")),
        "news_sentence": (tr("zin bij de krant"), tr("zinnen bij de krant")),
        "favourite": (tr("favoriet"), tr("favorieten")),
        "shopping_guess": (tr("schatting van boodschappen"), tr("schattingen van boodschappen")),
        "away": (tr("periode weg of ziek"), tr("periodes weg of ziek")),
    }


def _rows(rows: dict[str, int]) -> list[str]:
    known = {
        "child": (tr("naam en plaatje"), tr("namen en plaatjes")),
        "groep": (tr("groep van een schooljaar"), tr("groepen van schooljaren")),
        "routine": (tr("routine"), tr("routines")),
        "step": (tr("stap"), tr("stappen")),
        **of_a_child(),
    }
    named = [words.number(rows[table], *said) for table, said in known.items() if rows.get(table)]
    other = sum(count for table, count in rows.items() if table not in known)
    if other:
        named.append(words.number(other, tr("regel die daarbij hoort"), tr("regels die daarbij horen")))
    return named
