"""The log: one small file with what went wrong, and nothing about the family in it."""

import linecache
import logging
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path, PurePath
from types import TracebackType

from thuisplan.shared_place import let_group_in

MOST = 1_000_000            # bytes; beyond it the older half goes
_MOST_WAITING = 100         # lines kept while they cannot be written

# Python's own words in these are about code and types. Those of others may quote what somebody typed.
_ABOUT_CODE = (
    AttributeError, NameError, ImportError, TypeError, IndexError, RuntimeError, RecursionError, ZeroDivisionError,
    NotImplementedError,
)
_QUOTES_VALUES = " called with wrong argument"      # what follows it in Qt's TypeErrors


class LogFile(logging.Handler):
    """Opened anew for each line: it is made when there is something to write, and can be moved at any time."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self._waiting: list[str] = []
        self.setFormatter(SafeFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self._waiting = [*self._waiting[-_MOST_WAITING:], self.format(record)]
        with suppress(OSError):     # no folder yet, or a full disk: the next line tries again
            self._write("".join(f"{line}\n" for line in self._waiting).encode("utf-8", "backslashreplace"))
            self._waiting = []

    def read(self) -> str:
        """All there is, the latest at the end."""
        kept = ""
        with suppress(OSError):
            kept = self.file.read_text(encoding="utf-8", errors="replace")
        return kept + "".join(f"{line}\n" for line in self._waiting)

    def _write(self, text: bytes) -> None:
        with self.file.open("ab") as out:
            out.write(text)
            size = out.tell()
        with suppress(OSError):     # the text is kept by now; what follows can wait for the next line
            let_group_in(self.file)     # every account of a shared family writes in the same log
            if size > MOST:
                self._shorten()

    def _shorten(self) -> None:
        kept = self.file.read_bytes()[-MOST // 2 :]
        new = self.file.with_name(f"{self.file.name}.new")
        new.write_bytes(kept[kept.find(b"\n") + 1 :])
        let_group_in(new)
        new.replace(self.file)


class SafeFormatter(logging.Formatter):
    """Tells of an error where it was and what kind it is, never with which values; the home folder is "~"."""

    def format(self, record: logging.LogRecord) -> str:
        # A record of its own: another handler may have left its text, with values, in the one that they share.
        own = logging.makeLogRecord({**record.__dict__, "exc_text": None})
        return super().format(own).replace(_home(), "~")

    def formatException(self, ei: object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return describe(error) if isinstance(error, BaseException) else ""


def describe(error: BaseException) -> str:
    """The traceback, without values, with what led to it first."""
    return "\n".join(_lines(error, set()))


def place(error: BaseException) -> tuple[str, str, int]:
    """The kind of error and the line of code it came from: two of the same are the same mistake."""
    last: tuple[str, int] = ("", 0)
    for file, line, _ in _frames(error.__traceback__):
        last = (file, line)
    return type(error).__qualname__, *last


def _lines(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _lines(before, seen)
        yield "which led to:"
    for file, line, function in _frames(error.__traceback__):
        yield f"  {_short(file)}:{line} in {function}: {linecache.getline(file, line).strip()}"
    yield f"{type(error).__qualname__}: {_safe_words(error)}".rstrip(": ")


def _frames(trace: TracebackType | None) -> Iterator[tuple[str, int, str]]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield code.co_filename, trace.tb_lineno, code.co_qualname
        trace = trace.tb_next


def _short(file: str) -> str:
    """From the package on: the rest of the path is of this laptop."""
    parts = PurePath(file).parts
    for mark in ("site-packages", "thuisplan"):
        if mark in parts:
            at = len(parts) - 1 - parts[::-1].index(mark)
            return "/".join(parts[at:])
    return "/".join(parts[-2:])


def _safe_words(error: BaseException) -> str:
    if isinstance(error, OSError):
        return f"[{error.errno}] {error.strerror}"
    reason = getattr(error, "reason", None)
    if isinstance(getattr(reason, "value", None), str):
        return str(reason)
    if type(error) in _ABOUT_CODE or isinstance(error, ImportError):
        first, mark, _values = str(error).partition("\n")[0].partition(_QUOTES_VALUES)
        return first + mark
    return ""


@cache
def _home() -> str:
    return str(Path.home()).rstrip("/\\") or "\0"     # never every slash
