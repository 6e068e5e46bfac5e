"""Draws every page into PNG files, for the README and for looking at one's own work."""

import errno
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QWidget

from thuisplan.domain.activities import Corner
from thuisplan.domain.family import Child
from thuisplan.domain.focus import MINUTE, Phase
from thuisplan.domain.locks import LOCK_PICTURES, PICTURES
from thuisplan.domain.pins import Pin
from thuisplan.domain.rounds import RoundKind
from thuisplan.domain.stopwatch import Stopwatch
from thuisplan.services import pins

from .child_rooms import ChildRooms
from .main_window import MainWindow
from .pages.parents.corner import LOCKS
from .parents_rooms import ParentsRooms
from .widgets import plotting

SIZE = (1280, 800)
_PATIENCE = 30      # s; a slow laptop may take a few


def draw(window: MainWindow, child: Child, folder: Path) -> None:
    """The pages of a family that is set up, with the rooms of `child`; the window has entered."""
    _show(window)
    _save(window, folder, "01-wie-ben-je")
    window.open_child(child)
    _save(window, folder, "02-mijn-dag")
    rooms = window.current
    assert isinstance(rooms, ChildRooms)
    rooms.write_coming()
    _save(window, folder, "02-er-komt-iets-aan")
    _draw_timer(window, rooms, folder)
    rooms.start_log()
    rooms.log.try_out()
    _save(window, folder, "04-ik-heb-geoefend")
    rooms.change_plan()
    _save(window, folder, "02-mijn-plan")
    _draw_kitchen(window, rooms, folder)
    _draw_shopping(window, rooms, folder)
    plotting.load()     # now, instead of beside the window
    rooms.show_growth()
    assert rooms.growth is not None
    _wait_until(rooms.growth.is_drawn)
    _save(window, folder, "05-mijn-groei")
    window.open_parents()
    corner = window.current
    assert isinstance(corner, ParentsRooms)
    for number, name in enumerate(("vandaag", "gezin", "routines")):
        corner.page.show_tab(number)
        _save(window, folder, f"06-ouderhoek-{name}")
    routine = corner.services.routines.routines()[0]
    corner.page.routines.change_routine(routine)
    _save(window, folder, "06-ouderhoek-routine")
    corner.show_school_year()
    _save(window, folder, "06-ouderhoek-schooljaar")
    corner.show_about()
    _save(window, folder, "06-ouderhoek-over-thuisplan")
    _draw_data(window, corner, folder)
    _draw_locks(window, corner, child, folder)


def _draw_data(window: MainWindow, corner: ParentsRooms, folder: Path) -> None:
    corner.services.safekeeping.daily()
    corner.services.safekeeping.keep_check(corner.services.safekeeping.look())
    corner.show_data()
    _save(window, folder, "08-gegevens")
    corner.data.show_copies()
    _save(window, folder, "08-gegevens-kopie-terugzetten")
    corner.data.show_wiping()
    _save(window, folder, "08-gegevens-kind-wissen")
    corner.data.show_who_sees()
    _save(window, folder, "08-wie-ziet-wat")


def _draw_shopping(window: MainWindow, rooms: ChildRooms, folder: Path) -> None:
    """As 09-boodschappen of the design: three prices of the receipt are typed; and where the list is filled."""
    rooms.show_shopping()
    _save(window, folder, "09-boodschappen")
    assert rooms.shop.page is not None
    rooms.shop.page.open_add()
    _save(window, folder, "09-boodschappen-toevoegen")
    rooms.shop.page.close_add()


def _draw_timer(window: MainWindow, rooms: ChildRooms, folder: Path) -> None:
    """As 10-focus of the design: eight minutes of a step's twenty-five have gone by; and its break."""
    assert rooms.child is not None
    timers, child = rooms.services.focus, rooms.child.id
    rooms.show_timer(next((p for p in rooms.services.routines.today(child).steps if p.step.minutes), None))
    _save(window, folder, "10-focus-vooraf")
    for made in (*rooms.timer.prepare.ready, rooms.timer.prepare.start):
        made.click()
    begun = timers.of(child)
    assert begun is not None
    timers.put_back(replace(begun, watch=Stopwatch(8 * MINUTE, timers.reading())))
    _save(window, folder, "10-focus")
    rooms.show_day()
    _save(window, folder, "10-focus-op-mijn-dag")
    rooms.show_timer()
    timers.put_back(replace(begun, phase=Phase.BREAK, worked=begun.limit, watch=Stopwatch(MINUTE, timers.reading())))
    _save(window, folder, "10-focus-pauze")
    timers.clear(child)
    rooms.show_day()


def _draw_locks(window: MainWindow, corner: ParentsRooms, child: Child, folder: Path) -> None:
    locks, tab = corner.services.locks, corner.page.locks
    corner.show_today()
    corner.page.show_tab(LOCKS)
    _save(window, folder, "06-ouderhoek-sloten")
    tab.change_pictures(child)
    _save(window, folder, "06-ouderhoek-plaatjesslot")
    tab.picture_lock_editor.leave()
    tab.choose_pin()
    _save(window, folder, "06-ouderhoek-pincode")
    tab.pin_editor.leave()
    locks.set_pictures(child.id, LOCK_PICTURES[:PICTURES])
    locks.set_pin(pins.seal(Pin("0000")))
    window.open_child(child)
    _save(window, folder, "01-plaatjesslot")
    window.open_parents()
    _save(window, folder, "01-pincode")


def _draw_kitchen(window: MainWindow, rooms: ChildRooms, folder: Path) -> None:
    """What fits today, pancakes for six, and the second step of them."""
    rooms.show_kitchen()
    _save(window, folder, "03-keuken")
    assert rooms.kitchen.list is not None
    _draw_activities(window, rooms, folder)
    rooms.kitchen.show_recipe(rooms.services.recipes.recipe("pannenkoeken"))
    assert rooms.kitchen.recipe is not None
    rooms.kitchen.recipe.try_out()
    _save(window, folder, "03-recept")
    rooms.kitchen.recipe.ingredients.start.click()
    assert rooms.kitchen.cook is not None
    rooms.kitchen.cook.next.click()
    _save(window, folder, "03-koken")
    _draw_own_recipe(window, rooms, folder)


_SOUP = """Linzensoep
4 personen | 40 min
Ingrediënten
300 g linzen
1 l water
1 à 2 uien
snufje zout
Bereiding
Snijd de uien.
Kook alles een half uur.
"""


def _draw_own_recipe(window: MainWindow, rooms: ChildRooms, folder: Path) -> None:
    """Pancakes as this family makes them, and a recipe that is pasted."""
    kitchen = rooms.kitchen
    kitchen.show_list()
    assert kitchen.list is not None
    kitchen.list.new.click()
    assert kitchen.editor is not None
    kitchen.editor.copy(rooms.services.recipes.shipped[0])
    _save(window, folder, "03-eigen-recept")
    kitchen.editor.begin()
    kitchen.editor.paste.click()
    assert kitchen.editor.bring is not None
    _save(window, folder, "03-recept-plakken")
    kitchen.editor.bring.try_out(_SOUP)
    _save(window, folder, "03-recept-nakijken")
    kitchen.show_list()


def _draw_activities(window: MainWindow, rooms: ChildRooms, folder: Path) -> None:
    """What there is to do in the house, one of it with a hint, and what can be printed."""
    kitchen = rooms.kitchen
    assert kitchen.list is not None
    kitchen.list.corners.button(Corner.HOUSE).click()
    _save(window, folder, "03-keuken-in-huis")
    kitchen.list.today.tiles()[0].click()
    assert kitchen.activity is not None
    kitchen.activity.try_out()
    _save(window, folder, "03-doen")
    kitchen.activity.header.back.click()
    kitchen.list.papers.begin.click()
    _save(window, folder, "03-op-papier")
    assert kitchen.paper is not None
    kitchen.paper.back.click()
    kitchen.show_rounds()
    _save(window, folder, "03-rondjes")
    assert kitchen.rounds is not None
    kitchen.rounds.begin(RoundKind.DISTANCE)
    kitchen.rounds.sheet.reveal()
    _save(window, folder, "03-rondje")
    kitchen.show_news()
    _save(window, folder, "03-krant")
    assert kitchen.news is not None
    kitchen.news.own.click()
    _save(window, folder, "03-krant-jouw-zinnen")
    kitchen.show_list()
    kitchen.list.corners.button(Corner.COOKING).click()


def draw_first_start(window: MainWindow, folder: Path) -> None:
    """The first page that a new family sees."""
    _show(window)
    _save(window, folder, "00-eerste-keer")


def _show(window: QWidget) -> None:
    window.setWindowState(Qt.WindowState.WindowNoState)     # a window fills a screen that is small, as ours may be
    window.show()
    window.resize(*SIZE)


def _save(window: QWidget, folder: Path, name: str) -> None:
    for _turn in range(10):      # layouts settle, late widgets are drawn
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    # Written by Python, which says what is the matter with a disk; Qt only says that something is.
    inside = QBuffer()
    if not window.grab().save(inside, "PNG"):
        raise OSError(errno.EIO, "no picture", name)
    (folder / f"{name}.png").write_bytes(inside.data().data())


def _wait_until(drawn: Callable[[], bool]) -> None:
    """Raises TimeoutError."""
    until = time.monotonic() + _PATIENCE
    while not drawn():
        if time.monotonic() > until:
            raise TimeoutError(errno.ETIMEDOUT, "a page is not drawn")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
