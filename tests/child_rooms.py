"""A child's two pages over a real house, connected as the window connects them."""

from datetime import time
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton, QLabel, QStackedLayout, QWidget

from house import House, open_house
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Practice
from thuisplan.domain.routines import Tick
from thuisplan.services.changes import Change
from thuisplan.services.house import build
from thuisplan.ui.pages.log_practice import LogPage
from thuisplan.ui.pages.my_day import MyDayPage

LARGE, SMALL = (1072, 800), (816, 700)      # px beside the rail, in windows of 1280 × 800 and 1024 × 700


class Rooms(QWidget):
    """Mijn dag and Ik heb geoefend of one child at a time."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setMinimumSize(300, 300)
        self.house: House = open_house(folder)
        self.services = build(self.house.database, self.house.clock, self._tell)
        self.day, self.log = MyDayPage(self.services), LogPage(self.services)
        self.stack = QStackedLayout(self)
        for page in (self.day, self.log):
            self.stack.addWidget(page)
        self.logged: list[Practice] = []
        self.day.practised.connect(self.start_log)
        self.day.edit_asked.connect(self.edit)
        self.log.closed.connect(lambda: self.stack.setCurrentWidget(self.day))
        self.log.logged.connect(self._logged)

    def open(self, child: Child) -> None:
        self.child = child
        self.day.open(child)
        self.log.open(child)
        self.stack.setCurrentWidget(self.day)

    def start_log(self) -> None:
        self.log.start()
        self.stack.setCurrentWidget(self.log)
        self.log.setFocus()

    def edit(self, practice: Practice) -> None:
        self.log.edit(practice)
        self.stack.setCurrentWidget(self.log)
        self.log.setFocus()

    def only(self) -> Practice:
        """The one log of today."""
        (practice,) = self.stored()
        return practice

    def stored(self) -> list[Practice]:
        """What the child logged for today."""
        return self.services.practice.of_day(self.child.id, self.services.days.today())

    def ticks(self) -> list[Tick | None]:
        """What was said of today's steps, in order."""
        return [step.tick for step in self.services.routines.today(self.child.id).steps]

    def add_routine(self, *titles: str, child: UUID | None = None, hour: int = 15) -> None:
        """Steps on Mijn dag from now on."""
        steps = [(title, "pencil") for title in titles]
        children = [child] if child else []
        self.services.routines.add("Na school", "red-apple", at=time(hour, 15), steps=steps, children=children)

    def _tell(self, change: Change) -> None:
        for page in (self.day, self.log):
            page.news(change)

    def _logged(self, practice: Practice) -> None:
        self.logged.append(practice)
        self.stack.setCurrentWidget(self.day)


def buttons(page: QWidget) -> list[QAbstractButton]:
    """Everything on it that can be tapped now."""
    found: list[QAbstractButton] = page.findChildren(QAbstractButton)
    return [b for b in found if b.isVisible()]


def minute_chips(page: LogPage) -> list[str]:
    """The minutes that can be tapped now."""
    return [chip.text() for chip in page.form.minutes.chips if not chip.isHidden()]


def minute_chip(page: LogPage, text: str) -> QAbstractButton:
    return next(c for c in page.form.minutes.chips if not c.isHidden() and c.text() == text)


def shown_texts(page: QWidget) -> list[str]:
    """What its labels say."""
    found: list[QLabel] = page.findChildren(QLabel)
    return [label.text() for label in found if label.isVisible()]
