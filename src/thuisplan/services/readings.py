"""The one place where the laptop's clocks are read for timers.

Python's own monotonic clock stands still while a laptop sleeps, except on Windows. Timers want the one that goes on:
CLOCK_BOOTTIME on Linux, CLOCK_MONOTONIC_RAW on a Mac, and on Windows the usual one does. So on every system a timer
is right after sleep, and whether anybody was there when it ended is told by how late it is looked at.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from uuid import uuid4

from thuisplan.domain.stopwatch import Reading

_BOOT = Path("/proc/sys/kernel/random/boot_id")

Readings = Callable[[], Reading]
"""A look at the clocks now."""


def read_clocks() -> Reading:
    return Reading(datetime.now(UTC), _monotonic() // 1_000_000, boot())


@cache
def boot() -> str:
    """The same as long as the monotonic clock goes on: the system's name of this boot, else this run of ours."""
    with suppress(OSError):
        if name := _BOOT.read_text("ascii").strip():
            return name
    return str(uuid4())


def _monotonic() -> int:
    """In ns."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW"):
        if (clock := getattr(time, name, None)) is not None:
            return time.clock_gettime_ns(clock)
    return time.monotonic_ns()
