"""Runs the program, and small pieces of Python, in a process of their own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def python(*arguments: str | Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """`changes` are environment variables."""
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=120, check=False,
        env=os.environ | changes,
    )


def thuisplan(*arguments: str | Path, **changes: str) -> subprocess.CompletedProcess[str]:
    return python("-m", "thuisplan", *arguments, **changes)
