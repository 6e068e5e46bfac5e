"""Cooks a pizza for six in the real window until two timers run, and is killed in the middle of it. For a test."""

import os
import signal
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laptop import Laptop, Patience


def main() -> None:
    laptop = Laptop(cast("QtBot", Patience()), QApplication(sys.argv[:1]), Path(sys.argv[1])).start()
    laptop.tap("Noor", "Keuken", "Zelfgemaakte pizza", "6 personen", "Aan de slag")
    laptop.press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    laptop.tap("Wekker: 10 min, Kneden", "Wekker: 45 min, Deeg rijst")
    assert laptop.shows("45:00")
    os.kill(os.getpid(), signal.SIGKILL)


main()
