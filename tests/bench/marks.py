"""How a measured program tells what happened when: lines in the file that firstpaint.py names, and in ours."""

import os
import time
from pathlib import Path


def mark(name: str) -> None:
    """Now; firstpaint.py gives it as ms since the program was started."""
    _line("FIRSTPAINT_MARKS", f"{name} {time.monotonic_ns()}")


def memory(name: str) -> None:
    """This process's share of memory (PSS) now, in MiB."""
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            figure(f"pss_{name}", int(line.split()[1]) / 1024)


def figure(name: str, value: float) -> None:
    """Any other number."""
    _line("BENCH_FIGURES", f"{name} {value}")


def _line(variable: str, text: str) -> None:
    if file := os.environ.get(variable):
        with Path(file).open("a", encoding="ascii") as out:
            out.write(text + "\n")
