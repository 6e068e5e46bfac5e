"""The words of the command line. Plain text: no Qt here, and nothing that is slow to import."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

HELP = """\
Thuisplan, de gezinsplanner die op je eigen laptop blijft.

  thuisplan                        het venster
  thuisplan --data MAP             met de gegevens in een andere map
  thuisplan --demo                 een verzonnen gezin om rond te kijken; er wordt niets bewaard
  thuisplan --demo --data MAP      schrijft dat gezin in een lege map, waar het blijft
  thuisplan --today 2026-03-28     doet of het die dag is; alleen met --demo of --data
  thuisplan check [--data MAP]     kijkt of je gegevens heel zijn
  thuisplan screenshots MAP        tekent elke bladzijde van het verzonnen gezin
  thuisplan --smoke MAP            opent elke bladzijde en schrijft in MAP hoe dat ging
  thuisplan --version              welke versie dit is"""

FOLDER_WITHOUT_NAME = "Een map zonder naam bestaat niet."
TODAY_ALONE = "--today kan alleen samen met --demo of --data, zodat er niets door je eigen gegevens loopt."
SCREENSHOTS_WITHOUT_DATA = "screenshots tekent altijd het verzonnen gezin; laat --data weg."
SMOKE_ALONE = "--smoke gaat alleen, of samen met --data."
SMOKE_REAL_FAMILY = "In die map staat een echt gezin; --smoke schrijft alleen bij het verzonnen gezin iets op."
DISK_FULL = "De schijf is vol. Maak ruimte en probeer het nog eens."
NO_HOME = "Dit account heeft geen eigen map. Zeg met --data in welke map de gegevens staan."


def say(text: str) -> bool:
    """To the screen; whether it came there. Without a console, as on Windows, nobody asked."""
    return (sys.stdout is None and sys.platform == "win32") or _print(_readable(text), sys.stdout)


def complain(sentence: str) -> None:
    """One line, whatever is in it."""
    line = "".join(c if c.isprintable() else "?" for c in _readable(sentence))
    _print(f"thuisplan: {line}", sys.stderr)


def _print(text: str, stream: TextIO | None) -> bool:
    if stream is None:      # it was closed before we began
        return False
    try:
        print(text, file=stream, flush=True)
    except (OSError, ValueError) as error:      # it was closed since, or is on a disk that is full
        with suppress(OSError, ValueError):     # Python would try again when it ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return isinstance(error, BrokenPipeError)       # `| head` has seen enough
    return True


def _readable(text: str) -> str:
    """Names of folders come as Python got them from a system that may have been told it knows only ASCII."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def version() -> str:
    from importlib import metadata

    try:
        return f"Thuisplan {metadata.version('thuisplan')}"
    except metadata.PackageNotFoundError:
        return "Thuisplan (versie onbekend)"


def disk_failed(folder: Path | None) -> str:
    where = f"de map {folder}" if folder else "de map voor tijdelijke bestanden"
    return f"Lezen of schrijven in {where} lukte niet. Is de schijf er nog, en mag je er schrijven?"


def day_too_far(text: str) -> str:
    return f"{text} is te ver weg. Kies een dag van 1970 tot en met 2199."


def unknown_option(option: str) -> str:
    if not option.startswith("-"):
        return too_much(option)
    return f"{option.partition('=')[0]} ken ik niet. Met --help zie je wat er kan."


def unknown_command(word: str) -> str:
    return f"{word} ken ik niet. Met --help zie je wat er kan."


def too_much(word: str) -> str:
    return f"{word} staat er te veel. Met --help zie je wat er kan."


def wrong_argument(option: str) -> str:
    folder = "een map"
    after = {"--data": folder, "--smoke": folder, "screenshots": folder, "--today": "een datum, zoals 2026-03-28"}
    return f"Achter {option} hoort {after.get(option, 'niets')}."


def not_understood(detail: str) -> str:
    return f"Dat begrijp ik niet ({detail}). Met --help zie je wat er kan."


def only_with_the_window(option: str) -> str:
    return f"{option} hoort alleen bij het venster."


def no_date(text: str) -> str:
    return f"{text} is geen datum. Schrijf jaar-maand-dag, zoals 2026-03-28."


def folder_missing(folder: Path) -> str:
    return f"De map {folder} is er niet. Maak hem eerst, of kies een andere."


def no_folder(folder: Path) -> str:
    return f"{folder} is geen map."


def not_readable(folder: Path) -> str:
    return f"In de map {folder} mag je niet kijken. Kies een andere map."


def not_writable(folder: Path) -> str:
    return f"In de map {folder} mag of kan niets bewaard worden. Kies een andere map."


def not_empty(folder: Path) -> str:
    return f"De map {folder} is niet leeg. Het verzonnen gezin komt alleen in een lege map."


def cannot_make(folder: Path) -> str:
    return f"De map {folder} kan niet gemaakt worden. Kies een andere plek."
