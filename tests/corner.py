"""The Ouderhoek in a real house: what the services tell reaches the page, as the window would do it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from hands import open_window
from house import House, SetClock, open_house
from thuisplan.services.changes import Change
from thuisplan.services.house import Services, build
from thuisplan.ui import theme
from thuisplan.ui.pages.parents import ParentsPage

USUAL, SMALL = (1072, 800), (816, 700)      # what the page has at 1280 × 800 and at 1024 × 700


@dataclass
class Corner:
    house: House
    services: Services
    page: ParentsPage
    qtbot: QtBot

    def open(self, tab: int = 0, size: tuple[int, int] = USUAL) -> None:
        """Show the page with the keyboard on its tabs."""
        open_window(self.qtbot, self.page, size)
        self.page.show_tab(tab)
        self.page.tabs.setFocus()
        QApplication.processEvents()

    def texts(self) -> list[str]:
        """Everything that can be read now, without the places where a long word may break."""
        shown = [label for label in self.page.findChildren(QLabel) if label.isVisible()]
        return [label.text().replace("\u200b", "") for label in shown]

    def close(self) -> None:
        self.page.close()
        self.house.database.close()


def write(text: str) -> None:
    """As an input method commits it: letters of any script."""
    where = QApplication.focusWidget()
    assert where is not None
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(where, event)
    QApplication.processEvents()


def open_corner(folder: Path, qtbot: QtBot, clock: SetClock | None = None) -> Corner:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app)
    house = open_house(folder, clock)
    pages: list[ParentsPage] = []

    def tell(change: Change) -> None:
        house.told.append(change)
        for page in pages:
            page.news(change)

    services = build(house.database, house.clock, tell)
    pages.append(ParentsPage(services))
    qtbot.addWidget(pages[0])
    return Corner(house, services, pages[0], qtbot)


def scrolls(corner: Corner) -> bool:
    """Whether something stands below the edge of the window."""
    QApplication.processEvents()
    areas = corner.page.findChildren(QScrollArea)
    return any(area.isVisible() and area.verticalScrollBar().maximum() > 0 for area in areas)
