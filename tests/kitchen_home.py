"""A child in its rooms at Keuken, and the house behind them; and what every page of it has to hold."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from child_rooms import buttons
from hands import click, open_window
from house import House, open_house
from thuisplan.services.house import build
from thuisplan.ui import theme
from thuisplan.ui.child_rooms import ChildRooms
from thuisplan.ui.hands import Hands
from thuisplan.ui.pages.activity import ActivityPage
from thuisplan.ui.pages.cook import CookPage
from thuisplan.ui.pages.kitchen import KitchenPage
from thuisplan.ui.pages.recipe import RecipePage
from thuisplan.ui.pause import Pause


class Home:
    """Noor of groep 5 in her rooms, and the house behind them."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.house: House = open_house(folder)
        database, clock = self.house.database, self.house.clock
        services = self.services = build(database, clock, lambda change: self.rooms.news(change))
        self.child = self.house.services.family.add_child("Noor", "fox", "butter", 5)
        window = QWidget()
        qtbot.addWidget(window)
        window.winId()
        self.hands = Hands(window, window.windowHandle())       # of another window: a test says which are in use
        self.rooms = ChildRooms(services, self.hands)
        qtbot.addWidget(self.rooms)
        self.rooms.open(self.child)
        open_window(qtbot, self.rooms)
        self.rooms.show_kitchen()
        self.settle()

    @property
    def list(self) -> KitchenPage:
        assert self.rooms.kitchen.list is not None
        return self.rooms.kitchen.list

    @property
    def recipe(self) -> RecipePage:
        assert self.rooms.kitchen.recipe is not None
        return self.rooms.kitchen.recipe

    @property
    def activity(self) -> ActivityPage:
        assert self.rooms.kitchen.activity is not None
        return self.rooms.kitchen.activity

    @property
    def cook(self) -> CookPage:
        assert self.rooms.kitchen.cook is not None
        return self.rooms.kitchen.cook

    def settle(self) -> None:
        """Until every tile of Keuken is there."""
        QApplication.processEvents()
        while not self.list.is_drawn():
            QApplication.processEvents()

    def tap(self, name: str) -> None:
        """What is in sight and is called so, or begins so."""
        seen = [b for b in self.rooms.findChildren(QAbstractButton) if b.isVisible()]
        found = [b for b in seen if b.accessibleName() == name] or [
            b for b in seen if b.accessibleName().startswith(name)]
        assert found, (name, [b.accessibleName() for b in seen])
        click(found[0])
        self.settle()

    def answer(self, text: str) -> None:
        self.recipe.question.field.setText(text)
        click(self.recipe.question.ready)

    def look(self, pause: Pause, *, minutes: int) -> None:
        """The child looks at the page for so long."""
        for _ in range(3 * minutes):
            self.house.clock.forward(timedelta(seconds=20))
            pause.look()

    def told(self) -> str:
        return self.recipe.question.told.text() if self.recipe.question.told.isVisible() else ""


def places(page: QWidget) -> list[QWidget]:
    found: list[QWidget] = [w for w in page.findChildren(QWidget) if w.isVisible()]
    return [w for w in found if isinstance(w, QAbstractButton | QLabel)]


def check_page(page: QWidget) -> None:
    for widget in places(page):
        at = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
        assert at.left() >= 0, widget
        assert at.right() <= page.width(), (widget, at, page.width())
        if isinstance(widget, QAbstractButton) and widget.text() != "":
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
    for button in buttons(page):
        assert button.height() >= theme.CHILD_TARGET, button.accessibleName()
        assert button.accessibleName(), button
