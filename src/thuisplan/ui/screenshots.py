"""Draws every page into PNG files, for the README and for looking at one's own work."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from thuisplan.domain.family import Child

from .main_window import MainWindow
from .rooms import ChildRooms, ParentsRooms

SIZE = (1280, 800)


def draw(window: MainWindow, child: Child, folder: Path) -> None:
    """The pages of a family that is set up, with the rooms of `child`; the window has entered."""
    _show(window)
    _save(window, folder, "01-wie-ben-je")
    window.open_child(child)
    _save(window, folder, "02-mijn-dag")
    rooms = window.current
    assert isinstance(rooms, ChildRooms)
    rooms.start_log()
    rooms.log.try_out()
    _save(window, folder, "04-ik-heb-geoefend")
    rooms.show_growth()
    _save(window, folder, "05-mijn-groei")
    window.open_parents()
    corner = window.current
    assert isinstance(corner, ParentsRooms)
    for number, name in enumerate(("vandaag", "gezin", "routines")):
        corner.page.show_tab(number)
        _save(window, folder, f"06-ouderhoek-{name}")


def draw_first_start(window: MainWindow, folder: Path) -> None:
    """The first page that a new family sees."""
    _show(window)
    _save(window, folder, "00-eerste-keer")


def _show(window: QWidget) -> None:
    window.resize(*SIZE)
    window.show()


def _save(window: QWidget, folder: Path, name: str) -> None:
    for _turn in range(3):      # layouts settle, late widgets are drawn
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    window.grab().save(str(folder / f"{name}.png"))
