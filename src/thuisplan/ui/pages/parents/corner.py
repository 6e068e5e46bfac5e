"""The Ouderhoek: a title, the tabs Vandaag, Gezin and Routines, and whichever of them is open."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QTabBar, QWidget

from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.page import Page
from thuisplan.ui.widgets.basics import button, column, row
from thuisplan.ui.widgets.elided import Elided

from .family import FamilyTab
from .routines import RoutinesTab
from .section import Section
from .today import TodayTab

if TYPE_CHECKING:
    from thuisplan.services.house import Services

TODAY, FAMILY, ROUTINES = range(3)


class ParentsPage(Page):
    """`place_change_asked`: the family wants its data elsewhere; only after `show_place` was called."""

    listens: ClassVar[frozenset[Change]] = frozenset(Change)
    place_change_asked = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.today = TodayTab(services)
        self.family = FamilyTab(services)
        self.routines = RoutinesTab(services)
        self._sections: tuple[Section, ...] = (self.today, self.family, self.routines)
        self._outdated_sections = set(self._sections)
        self.title = Elided("", "page")
        back = self.tr("Terug; wat je invulde blijft staan")
        self.back = button("", "arrow-left", "round", name=back, on=self._leave_editor)
        self.back.setFixedSize(theme.CHILD_TARGET, theme.CHILD_TARGET)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Delen van de Ouderhoek"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        content = QWidget()
        self._stack = QStackedLayout(content)
        for word, section in zip(
            (self.tr("Vandaag"), self.tr("Gezin"), self.tr("Routines")), self._sections, strict=True
        ):
            self.tabs.addTab(word)
            self._stack.addWidget(section)
            section.titled.connect(self._show_title)
        head = row(self.back, self.title)
        self._head = head
        head.setContentsMargins(3, 0, 0, 0)
        layout = column(head, self.tabs, content, spacing=theme.M)
        layout.setContentsMargins(29, 20, 29, 16)       # with the sections' own 3 px: 32
        layout.setStretchFactor(content, 1)
        self.setLayout(layout)
        self.tabs.currentChanged.connect(self._show_section)
        self.tabs.tabBarClicked.connect(self._tab_tapped)
        self.today.family_asked.connect(self._start_family)
        self.family.place_change_asked.connect(self.place_change_asked)

    def refresh(self) -> None:
        """The open tab now, the others when they are next shown."""
        self._outdated_sections = set(self._sections)
        self._redraw_section()

    def show_tab(self, tab: int) -> None:
        """TODAY, FAMILY or ROUTINES."""
        self.tabs.setCurrentIndex(tab)

    def show_place(self, text: str, change: str) -> None:
        """Where the data live, in words; from now on another place can be asked for with a button that says `change`."""
        self.family.show_place(text, change)

    @property
    def section(self) -> Section:
        """The tab that is open."""
        return self._sections[self.tabs.currentIndex()]

    def _show_section(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        if not self._outdated:
            self._redraw_section()
        self._show_title()

    def _redraw_section(self) -> None:
        if self.section in self._outdated_sections:
            self._outdated_sections.discard(self.section)
            self.section.refresh()
        self._show_title()

    def _show_title(self) -> None:
        self.title.setText(self.section.title)
        self.back.setVisible(self.section.editor is not None)

    def _leave_editor(self) -> None:
        if self.section.editor is not None:
            self.section.editor.leave()

    def _tab_tapped(self, index: int) -> None:
        if index == self.tabs.currentIndex():
            self._leave_editor()

    def _start_family(self) -> None:
        self.show_tab(FAMILY)
        self.family.focus_overview()
