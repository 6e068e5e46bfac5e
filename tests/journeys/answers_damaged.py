"""Taps its way through Keuken while the table of answers cannot be read. For a test."""

import sys
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laptop import Laptop, Patience
from thuisplan.storage.sqlite import open_reading
from thuisplan.ui import crash_dialog


def damage(file: Path) -> None:
    """The first page of that table and of its index, as a disk that wears out does."""
    connection = open_reading(file)
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    pages = [page for (page,) in connection.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'answer'")]
    connection.close()
    with file.open("r+b") as raw:
        for page in pages:
            raw.seek((page - 1) * size)
            raw.write(b"\xee" * size)


def main() -> None:
    folder = Path(sys.argv[1])
    laptop = Laptop(cast("QtBot", Patience()), QApplication(sys.argv[:1]), folder).start()
    assert laptop.house is not None
    laptop.house.follow(crash_dialog.install(folder / "thuisplan.log"))
    laptop.tap("Noor", "Keuken")
    damage(folder / "thuisplan.db")
    laptop.tap(*sys.argv[2:])
    for size in ((700, 600), (1280, 800)):
        laptop.window.resize(*size)
        laptop.settle()
    print("alive")


main()
