"""The Ouderhoek: a title, the tabs Vandaag, Gezin, Routines and Sloten, and whichever of them is open."""

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QTabBar, QWidget

from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import column, row

from .family import FamilyTab
from .locks_tab import LocksTab
from .routines import RoutinesTab
from .section import Section
from .section_page import SectionPage
from .today import TodayTab

if TYPE_CHECKING:
    from thuisplan.services.house import Services

TODAY, FAMILY, ROUTINES, LOCKS = TABS = range(4)
Tab = TypeVar("Tab", bound=Section)


class ParentsPage(SectionPage):
    """`place_change_asked`: the family wants its data elsewhere; only after `show_place` was called.

    `data_asked`: the parent wants to go to Gegevens.
    """

    listens: ClassVar[frozenset[Change]] = frozenset(Change) - {Change.FOCUS}      # nobody looks over a shoulder
    place_change_asked = Signal()
    data_asked = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._outdated_tabs = set(TABS)
        self._place: tuple[str, str] | None = None
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Delen van de Ouderhoek"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        content = QWidget()
        self._stack = QStackedLayout(content)
        for word in (self.tr("Vandaag"), self.tr("Gezin"), self.tr("Routines"), self.tr("Sloten")):
            self.tabs.addTab(word)
        head = row(self.back, self.title)
        head.setContentsMargins(3, 0, 0, 0)
        layout = column(head, self.tabs, content, spacing=theme.M)
        layout.setContentsMargins(29, 20, 29, 16)       # with the sections' own 3 px: 32
        layout.setStretchFactor(content, 1)
        self.setLayout(layout)
        self.tabs.currentChanged.connect(lambda _tab: self._show_section())
        self.tabs.tabBarClicked.connect(self._tab_tapped)

    def news(self, change: Change) -> None:
        if change in self.listens:
            for index in range(self._stack.count()):
                section = self._stack.widget(index)
                assert isinstance(section, Section)
                section.snack.hide()        # an undo is only for what was done last
        super().news(change)

    def refresh(self) -> None:
        """The open tab now, the others when they are next shown."""
        self._outdated_tabs = set(TABS)
        self._redraw_section()

    def show_tab(self, tab: int) -> None:
        """One of TABS."""
        self.tabs.setCurrentIndex(tab)

    def show_place(self, text: str, change: str) -> None:
        """Where the data live, in words; `change` is the word on the button that asks for another place."""
        self._place = text, change
        if "family" in self.__dict__:
            self.family.show_place(text, change)

    @property
    def has_place(self) -> bool:
        """Whether the family can be brought to another place."""
        return self._place is not None

    # Each tab is made when it is first wanted: the Ouderhoek opens at once.

    @cached_property
    def today(self) -> TodayTab:
        made = TodayTab(self.services)
        made.family_asked.connect(self._start_family)
        made.data_asked.connect(self.data_asked)
        return self._added(made)

    @cached_property
    def family(self) -> FamilyTab:
        made = FamilyTab(self.services)
        made.place_change_asked.connect(self.place_change_asked)
        if self._place is not None:
            made.show_place(*self._place)
        return self._added(made)

    @cached_property
    def routines(self) -> RoutinesTab:
        return self._added(RoutinesTab(self.services))

    @cached_property
    def locks(self) -> LocksTab:
        return self._added(LocksTab(self.services))

    @property
    def section(self) -> Section:
        """The tab that is open."""
        tab = self.tabs.currentIndex()
        if tab == LOCKS:
            return self.locks
        return self.today if tab == TODAY else self.family if tab == FAMILY else self.routines

    def _added(self, made: Tab) -> Tab:
        self._stack.addWidget(made)
        made.titled.connect(self.show_head)
        return made

    def _show_section(self) -> None:
        self._stack.setCurrentWidget(self.section)
        if not self._outdated:
            self._redraw_section()
        self.show_head()

    def _redraw_section(self) -> None:
        if self.tabs.currentIndex() in self._outdated_tabs:
            self._outdated_tabs.discard(self.tabs.currentIndex())
            self.section.refresh()
        self.show_head()

    def _tab_tapped(self, index: int) -> None:
        if index == self.tabs.currentIndex():
            self.leave_editor()

    def _start_family(self) -> None:
        self.show_tab(FAMILY)
        self.family.focus_overview()
