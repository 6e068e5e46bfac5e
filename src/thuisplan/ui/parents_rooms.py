"""The Ouderhoek: its rooms, and the way from one to the other."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from thuisplan.services.changes import Change

from .hands import Hands
from .rooms import Rooms

if TYPE_CHECKING:
    from thuisplan.services.house import Services

    from .page import Page
    from .pages.about import AboutPage
    from .pages.data import DataPage
    from .pages.parents import SchoolYearPage


class ParentsRooms(Rooms):
    """The Ouderhoek. `restore_asked`: a file to put in the place of the family; `wipe_asked`: a child to wipe."""

    restore_asked = Signal(object)
    wipe_asked = Signal(object)

    def __init__(self, services: "Services", hands: Hands) -> None:
        super().__init__(services, hands)
        from .pages.parents import ParentsPage

        self.page = ParentsPage(services)
        self.add_page(self.page)
        self._data: DataPage | None = None
        self.page.data_asked.connect(self.show_data)
        self._show_owner()
        self.rail.add_room(self.tr("Vandaag"), "house-line", self.show_today)
        self.rail.add_room(self.tr("Schooljaar"), "graduation-cap", self.show_school_year)
        self.rail.add_room(self.tr("Gegevens"), "shield-check", self.show_data)
        self._about_room = self.rail.add_below(self.tr("Over Thuisplan"), "info", self.show_about)
        self.rail.mark(0)

    @cached_property
    def about(self) -> "AboutPage":
        """Made when it is first wanted."""
        from .pages.about import AboutPage

        made = AboutPage(self.services)
        self.add_page(made)
        return made

    @cached_property
    def school_year(self) -> "SchoolYearPage":
        """Made when it is first wanted."""
        from .pages.parents import SchoolYearPage

        made = SchoolYearPage(self.services)
        self.add_page(made)
        return made

    @property
    def data(self) -> "DataPage":
        """Made when it is first wanted."""
        if self._data is None:
            from .pages.data import DataPage

            self._data = DataPage(self.services, can_move=self.page.has_place)
            self._data.restore_asked.connect(self.restore_asked)
            self._data.wipe_asked.connect(self.wipe_asked)
            self.add_page(self._data)
        return self._data

    def show_today(self) -> None:
        """With its tabs Gezin and Routines."""
        self._show_room(0, self.page)

    def show_school_year(self) -> None:
        self._show_room(1, self.school_year)

    def show_data(self) -> None:
        self.data.show_overview()
        self._show_room(2, self.data)

    def stop(self) -> None:
        if self._data is not None:
            self._data.stop()

    def show_about(self) -> None:
        """At the foot of the rail."""
        self._show_room(self._about_room, self.about)

    def _show_room(self, number: int, page: "Page") -> None:
        self.rail.mark(number)
        self.show_page(page)
        if not self._hands.by_keyboard:
            self.place_focus()

    def news(self, change: Change) -> None:
        if change is Change.LOCKS:
            self._show_owner()
        super().news(change)

    def tell_pin_stays(self) -> None:
        """Whoever came in knew the PIN, which somebody had asked to take away."""
        self.snack.say(self.tr("De pincode blijft. Er was gevraagd om hem weg te halen."))

    def _show_owner(self) -> None:
        shuts = self.tr("vergrendelt na 10 minuten") if self.services.locks.has_pin() else ""
        self.rail.show_owner("house-with-garden", None, self.tr("Ouderhoek"), shuts)
