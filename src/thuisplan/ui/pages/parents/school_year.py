"""Schooljaar: a school year at a glance. Its holidays, as the family's own school has them, and what is coming."""

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt

from thuisplan.domain.days import SchoolYear
from thuisplan.domain.deadlines import Deadline
from thuisplan.domain.family import Child
from thuisplan.domain.holidays import Holiday
from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import column, row
from thuisplan.ui.widgets.columns import Columns
from thuisplan.ui.widgets.year_switch import Switch

from .deadline_editor import DeadlineDraft, DeadlineEditor
from .deadlines_card import DeadlinesCard
from .holiday_editor import HolidayDraft, HolidayEditor
from .holidays_card import HolidaysCard
from .section import Section
from .section_page import SectionPage

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class SchoolYearSection(Section):
    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.years: list[SchoolYear] = []
        self.number = 0     # of the year that is shown, among them
        self.holidays = HolidaysCard(services)
        self.deadlines = DeadlinesCard(services)
        self.set_overview(Columns(self.deadlines, self.holidays, beside=860))
        self._deadline_drafts: dict[UUID, DeadlineDraft] = {}
        self.deadlines.add_asked.connect(self.add_deadline)
        self.deadlines.change_asked.connect(self.change_deadline)
        self.deadlines.said.connect(self.say)
        self._holiday_drafts: dict[UUID | None, HolidayDraft] = {}
        self.holidays.add_asked.connect(self.add_holiday)
        self.holidays.change_asked.connect(self.change_holiday)
        self.holidays.said.connect(self.say)

    @property
    def title(self) -> str:
        return self.editor.title if self.editor else self.tr("Schooljaar")

    @property
    def year(self) -> SchoolYear:
        return self.years[self.number]

    @cached_property
    def holiday_editor(self) -> HolidayEditor:
        made = HolidayEditor(self.services, self._holiday_drafts)
        made.said.connect(self.say)
        return self.add_editor(made)

    @cached_property
    def deadline_editor(self) -> DeadlineEditor:
        made = DeadlineEditor(self.services, self._deadline_drafts)
        made.said.connect(self.say)
        return self.add_editor(made)

    def refresh(self) -> None:
        shown = self.year if self.years else None
        self.years = self.services.holidays.school_years()
        self.number = self.years.index(shown) if shown in self.years else 0
        self.deadlines.refresh(self.year)
        self.holidays.refresh(self.year)
        self.order_tabs()
        self.titled.emit()

    def show_year(self, number: int) -> None:
        """One of `years`."""
        self.snack.hide()
        self.number = number
        self.refresh()

    def focus_overview(self) -> None:
        self.holidays.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_deadline(self, child: Child) -> None:
        self.deadline_editor.start(child, None)
        self.open(self.deadline_editor, self.deadlines.button("add", child.id))

    def change_deadline(self, child: Child, deadline: Deadline) -> None:
        self.deadline_editor.start(child, deadline)
        self.open(self.deadline_editor, self.deadlines.button("change", deadline.id))

    def add_holiday(self) -> None:
        today = self.services.days.today()
        self.holiday_editor.start(None, max(today, self.year.first))
        self.open(self.holiday_editor, self.holidays.add)

    def change_holiday(self, holiday: Holiday) -> None:
        self.holiday_editor.start(holiday, holiday.first)
        self.open(self.holiday_editor, self.holidays.row(holiday.id).change)


class SchoolYearPage(SectionPage):
    """A title, the years to go through, and the overview or an editor below it."""

    listens: ClassVar[frozenset[Change]] = frozenset(
        {Change.DAYS, Change.SETTINGS, Change.FAMILY, Change.DEADLINES}
    )

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.switch = Switch(self.tr("Een schooljaar eerder"), self.tr("Een schooljaar later"))
        self.switch.moved.connect(self.section.show_year)
        self.section.titled.connect(self.show_head)
        head = row(self.back, self.title, self.switch)
        head.setContentsMargins(3, 0, 3, 0)
        layout = column(head, self.section, spacing=theme.L)
        layout.setContentsMargins(29, 20, 29, 16)       # with the section's own 3 px: 32
        layout.setStretchFactor(self.section, 1)
        self.setLayout(layout)

    @cached_property
    def section(self) -> SchoolYearSection:
        return SchoolYearSection(self.services)

    def news(self, change: Change) -> None:
        if change in self.listens:
            self.section.snack.hide()       # an undo is only for what was done last
        super().news(change)

    def refresh(self) -> None:
        self.section.refresh()

    def show_head(self) -> None:
        super().show_head()
        self.switch.setVisible(self.section.editor is None)
        self.switch.show_words([str(year) for year in self.section.years], self.section.number)
