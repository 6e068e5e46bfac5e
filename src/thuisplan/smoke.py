"""What `--smoke DIR` leaves in DIR: smoke.json when every page opened, error.txt when something went wrong.

A program that was packed can miss a file or a module which only some page needs. Without this such a mistake would
be a message on a screen that nobody sees, or a window that hangs.
"""

import faulthandler
import json
import os
import platform
import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType
from typing import NoReturn

WENT_WRONG, HUNG = 3, 4     # exit statuses
PATIENCE = 240              # s for all pages together; a rehearsal under Wine takes 40


def watch(folder: Path, patience: float = PATIENCE) -> int:
    """From here on any exception, in any thread or slot, ends the program with 3, and waiting for ever with 4.

    Gives the present instant, in ns, for `report`.
    """
    error = folder / "error.txt"

    def end(kind: type[BaseException], what: BaseException | None, where: TracebackType | None) -> NoReturn:
        try:
            error.write_text("".join(traceback.format_exception(kind, what, where)), encoding="utf-8")
        finally:        # also on a full disk: whoever waits for the exit status would wait for ever
            os._exit(WENT_WRONG)

    def give_up() -> NoReturn:
        try:
            with error.open("w", encoding="utf-8") as file:
                file.write(f"Not ready after {patience:g} s.\n")
                file.flush()
                faulthandler.dump_traceback(file)
        finally:
            os._exit(HUNG)

    for old in (error, folder / "smoke.json"):      # of an earlier time
        old.unlink(missing_ok=True)
    sys.excepthook = end
    threading.excepthook = lambda args: end(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: end(args.exc_type, args.exc_value, args.exc_traceback)
    alarm = threading.Timer(patience, give_up)
    alarm.daemon = True
    alarm.start()
    return time.time_ns()


def report(folder: Path, since: int, version: str, screen: str, logs_today: int | None) -> None:
    """Write smoke.json. `since`: what `watch` gave. `screen`: Qt's name of where was drawn. `logs_today`: of the
    child that logged a practice.
    """
    pictures = sorted((f.stat().st_mtime_ns, f.stem) for f in folder.glob("*.png"))
    made = [(moment, name) for moment, name in pictures if moment >= since]
    before = [since, *(moment for moment, _name in made)]
    told = {
        "version": version,
        "system": platform.platform(),
        "python": platform.python_version(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "program": sys.executable,
        "screen": screen,
        "pages": {name: (moment - b) // 1_000_000 for (moment, name), b in zip(made, before, strict=False)},    # ms
        "logs_today": logs_today,
    }
    new = folder / "smoke.json.part"
    new.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    new.replace(folder / "smoke.json")
