"""How a measured program tells its figures: a line each in the file that BENCH_FIGURES names."""

import os
import time
from pathlib import Path

SETTLED = 200       # ms after which what was painted is on the screen, and counted as memory


def mark(name: str) -> None:
    """Something happened now; firstpaint.py reads it from a file of its own."""
    with Path(os.environ["FIRSTPAINT_MARKS"]).open("a", encoding="ascii") as out:
        out.write(f"{name} {time.monotonic_ns()}\n")


def memory(name: str) -> None:
    """This process's share of memory (PSS) now, in MiB."""
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            figure(f"pss_{name}", int(line.split()[1]) / 1024)


def figure(name: str, value: float) -> None:
    """Any other number."""
    with Path(os.environ["BENCH_FIGURES"]).open("a", encoding="ascii") as out:
        out.write(f"{name} {value}\n")
