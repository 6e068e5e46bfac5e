"""The command line: `thuisplan` and `python -m thuisplan`. Refuses what cannot be, in one line; calls the app."""

from thuisplan import guard

guard.switch_on()   # before anything else is imported

import argparse
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from thuisplan.ui import console

if TYPE_CHECKING:
    from thuisplan.paths import Place

WRONG_USE = 2
FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2199, 12, 31)      # clocks of systems and calendars end beyond
COMMANDS = {"": 0, "check": 0, "screenshots": 1}     # and how many words follow


class WrongUse(Exception):
    """What was typed cannot be done; the message is a sentence for the person who typed it."""


@dataclass(frozen=True)
class Wishes:
    command: str
    folder: Path | None         # of `screenshots DIR`
    data: Path | None
    demo: bool
    today: date | None
    smoke: Path | None
    help: bool
    version: bool


class Parser(argparse.ArgumentParser):
    """Only finds the options; what is wrong is said in one line of Dutch, without argparse's page of usage."""

    def __init__(self) -> None:
        super().__init__(prog="thuisplan", add_help=False, allow_abbrev=False, exit_on_error=False)
        self.add_argument("words", nargs="*")
        self.add_argument("--data")
        self.add_argument("--today")
        self.add_argument("--smoke")
        for name in ("--demo", "--version"):
            self.add_argument(name, action="store_true")
        self.add_argument("-h", "--help", action="store_true")

    def error(self, message: str) -> NoReturn:
        raise WrongUse(console.not_understood(message))

    def read(self, arguments: list[str]) -> Wishes:
        """Raises WrongUse."""
        try:
            found, unknown = self.parse_known_intermixed_args(arguments)
        except argparse.ArgumentError as error:
            raise WrongUse(console.wrong_argument(error.argument_name or "")) from error
        if unknown:
            raise WrongUse(console.unknown_option(unknown[0]))
        command, *rest = found.words or [""]
        if command not in COMMANDS:
            raise WrongUse(console.unknown_command(command))
        if len(rest) < COMMANDS[command]:
            raise WrongUse(console.wrong_argument(command))
        if len(rest) > COMMANDS[command]:
            raise WrongUse(console.too_much(rest[-1]))
        return Wishes(
            command,
            _folder(rest[0]) if rest else None,
            None if found.data is None else _folder(found.data),
            found.demo,
            None if found.today is None else _day(found.today),
            None if found.smoke is None else _folder(found.smoke),
            found.help,
            found.version,
        )


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0 all is well, 1 `check` found something wrong, 2 what was typed cannot be done.

    Of `--smoke` also 3, something went wrong, and 4, it hung.
    """
    _speak_utf8()
    try:
        wishes = Parser().read(sys.argv[1:] if arguments is None else arguments)
        if wishes.help or wishes.version:
            return 0 if console.say(console.HELP if wishes.help else console.version()) else 1
        _refuse_odd_pairs(wishes)
        if wishes.smoke is not None:
            return _smoke(wishes.smoke, wishes.data)
        return {"": _window, "check": _check, "screenshots": _screenshots}[wishes.command](wishes)
    except WrongUse as error:
        console.complain(str(error))
        return WRONG_USE


def load_qt() -> None:
    """Before `app`, so that importing it is not slow."""
    gc.disable()        # what is imported stays; from the window on ui/collecting.py sees to it
    from thuisplan.ui import plain_imports

    plain_imports.restore()


def _window(wishes: Wishes) -> int:
    if wishes.data is not None:
        if wishes.demo:
            _make_empty(wishes.data)
        _must_be_folder(wishes.data)
        _must_be_writable(wishes.data)
    if not wishes.demo:
        _find(wishes.data)      # an account without a home is told before Qt looks for a screen
    load_qt()
    from thuisplan import app

    # What goes wrong with a real family its own window tells.
    with _told(wishes.data) if wishes.demo else nullcontext():
        return app.run(wishes.data, wishes.demo, wishes.today)


def _check(wishes: Wishes) -> int:
    from thuisplan import paths
    from thuisplan.services import checkup
    from thuisplan.ui import check_page

    if wishes.data is not None:
        _must_be_folder(wishes.data)
    place = _find(wishes.data)
    report = checkup.look(paths.database_file(place.folder))
    said = console.say(check_page.page(report, place))
    return 0 if said and report.is_whole and place.trouble is None else 1


def _screenshots(wishes: Wishes) -> int:
    assert wishes.folder is not None
    _make(wishes.folder)
    _must_be_writable(wishes.folder)
    load_qt()
    from thuisplan import app

    with _told(wishes.folder):
        return app.screenshots(wishes.folder)


def _smoke(folder: Path, data: Path | None) -> int:
    for wanted in (folder, data):
        if wanted is not None:
            _make(wanted)
            _must_be_writable(wanted)
    from thuisplan import smoke

    since = smoke.watch(folder)     # before Qt is imported, which is what most likely is not there
    load_qt()
    from thuisplan import app

    try:
        return app.smoke(folder, since, data)
    except app.NotMadeUp as error:
        raise WrongUse(console.SMOKE_REAL_FAMILY) from error


@contextmanager
def _told(folder: Path | None) -> Iterator[None]:
    """What a disk refuses is one line. `folder`: where was written; None: where the system keeps what is passing."""
    from thuisplan.storage.errors import FailReason, StorageError
    from thuisplan.storage.files import reason_of

    try:
        yield
    except (StorageError, OSError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else getattr(error, "reason", None)
        full = reason is FailReason.FULL
        raise WrongUse(console.DISK_FULL if full else console.disk_failed(folder)) from error


def _find(data: Path | None) -> "Place":
    from thuisplan import paths

    try:
        return paths.find(data)
    except paths.NoHome as error:
        raise WrongUse(console.NO_HOME) from error


def _refuse_odd_pairs(wishes: Wishes) -> None:
    if wishes.command and (wishes.demo or wishes.today):
        raise WrongUse(console.only_with_the_window("--demo" if wishes.demo else "--today"))
    if wishes.smoke and (wishes.command or wishes.demo or wishes.today):
        raise WrongUse(console.SMOKE_ALONE)
    if wishes.command == "screenshots" and wishes.data:
        raise WrongUse(console.SCREENSHOTS_WITHOUT_DATA)
    if wishes.today and not (wishes.demo or wishes.data):
        raise WrongUse(console.TODAY_ALONE)


def _folder(text: str) -> Path:
    if not text:
        raise WrongUse(console.FOLDER_WITHOUT_NAME)
    return Path(text).absolute()


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(console.no_date(text)) from error
    if day.isoformat() != text:     # 20260328 and 2026-W13-6 are dates as well, but not how we write them
        raise WrongUse(console.no_date(text))
    if not FIRST_DAY <= day <= LAST_DAY:
        raise WrongUse(console.day_too_far(text))
    return day


def _must_be_folder(folder: Path) -> None:
    try:
        if not folder.exists():
            raise WrongUse(console.folder_missing(folder))
        if not folder.is_dir():
            raise WrongUse(console.no_folder(folder))
    except OSError as error:        # a folder above it is closed to this account
        raise WrongUse(console.not_readable(folder)) from error
    if not os.access(folder, os.R_OK | os.X_OK):
        raise WrongUse(console.not_readable(folder))


def _must_be_writable(folder: Path) -> None:
    import tempfile  # slow to import, and not needed at an ordinary start

    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise WrongUse(console.not_writable(folder)) from error


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise WrongUse(console.no_folder(folder)) from error
    except OSError as error:
        raise WrongUse(console.cannot_make(folder)) from error


def _make_empty(folder: Path) -> None:
    _make(folder)
    _must_be_folder(folder)
    if next(folder.iterdir(), None) is not None:
        raise WrongUse(console.not_empty(folder))


def _speak_utf8() -> None:
    # Under LANG=C, and in a Windows pipe, Dutch and names would come out wrong. Without a console both are None.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            with suppress(OSError, ValueError):     # it is closed
                stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
