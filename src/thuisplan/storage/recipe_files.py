"""Reads a file that may hold a recipe; never more of it than a recipe can be."""

from pathlib import Path

from thuisplan.domain.importing.files import MOST_BYTES


def read_bytes(path: Path) -> bytes:
    """One byte more than is allowed tells that there is too much. Raises OSError, also for what is no file."""
    if not path.is_file():      # a pipe would be waited for
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
