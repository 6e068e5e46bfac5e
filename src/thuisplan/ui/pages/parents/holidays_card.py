"""The school holidays of a year: the region they are of, each with its days, and those the family does not have."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.days import SchoolYear
from thuisplan.domain.family import REGIONS
from thuisplan.domain.holidays import Holiday
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import chip, part, say_what
from thuisplan.ui.widgets.pictures import Picture

from .section import place, retire, rule

if TYPE_CHECKING:
    from thuisplan.services.house import Services

_UNSAID = ""        # the answer "weet ik niet"


class HolidayRow(QWidget):
    """`change_asked`, `remove_asked`, `back_asked`: the holiday that is shown."""

    change_asked = Signal(object)
    remove_asked = Signal(object)
    back_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._holiday: Holiday | None = None
        self._sign = Picture("calendar-blank-fill", 24, icon_token="leaf")
        self.name = Elided("", "item")
        self.days = label("", "second", wrap=True)
        self.now = label(self.tr("nu"), "badge")
        self.change = button("", "pencil-simple", "tool", name="…", on=lambda: self.change_asked.emit(self._holiday))
        self.remove = button("", "trash", "tool", name="…", on=lambda: self.remove_asked.emit(self._holiday))
        self.back = button(
            self.tr("Terughalen"), "arrow-u-up-left", big=False, on=lambda: self.back_asked.emit(self._holiday)
        )
        line = row(self._sign, spacing=theme.L)
        line.addLayout(column(self.name, self.days, spacing=0), 1)
        line.addWidget(self.now)
        line.setAlignment(self.now, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(row(self.change, self.remove, spacing=0))
        line.addWidget(self.back)
        self.setLayout(column(rule(), line, spacing=theme.M))

    def show_holiday(self, holiday: Holiday, days: str, *, now: bool) -> None:
        self._holiday = holiday
        self.name.setText(words.short(holiday.name))
        self.days.setText(self.tr("{days}; niet bij jullie").format(days=days) if holiday.dropped else days)
        self.now.setVisible(now and not holiday.dropped)
        self._sign.show_picture("calendar-blank" if holiday.dropped else "calendar-blank-fill")
        for made, there in ((self.change, True), (self.remove, True), (self.back, False)):
            made.setVisible(holiday.dropped is not there)
        say_what(self.change, self.tr("Wijzig {name}").format(name=holiday.name))
        say_what(self.remove, self.tr("{name} weghalen").format(name=holiday.name))
        self.back.setAccessibleName(self.tr("{name} terughalen").format(name=holiday.name))


class HolidaysCard(QFrame):
    """`add_asked`; `change_asked`: the holiday. `said`: what happened, and how to undo it."""

    add_asked = Signal()
    change_asked = Signal(object)
    said = Signal(str, object)

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.setProperty("role", "card")
        self._rows: dict[UUID, HolidayRow] = {}
        self.region: Choice[str] = Choice(Flow(), needed=True)
        for region in REGIONS:
            self.region.add(region, chip(words.region(region)))
        self.region.add(_UNSAID, chip(self.tr("Weet ik niet")))
        self.region.changed.connect(lambda said: services.family.set_region(said or None))
        self._list = column(spacing=theme.M)
        self.none = label("", "body", wrap=True)
        self.add = button(self.tr("Eigen vrije dagen"), "plus", big=False, on=self.add_asked.emit)
        differ = label(self.tr("Een school mag andere dagen kiezen, vooral in mei. Kijk op de kalender van school."),
                       "second", wrap=True)
        self.setLayout(
            column(
                label(self.tr("Vakanties"), "card"),
                part(self.tr("Regio van de school"), self.region, hint=words.region_use()),
                self.none, self._list, row(self.add, 1), differ,
                spacing=theme.L, margins=theme.XL,
            )
        )

    def row(self, holiday: UUID) -> HolidayRow:
        return self._rows[holiday]

    def refresh(self, year: SchoolYear) -> None:
        region, today = self.services.family.settings().region, self.services.days.today()
        self.region.choose(region or _UNSAID)
        holidays = self.services.holidays.of_year(year)
        for gone in [h for h in self._rows if h not in {x.id for x in holidays}]:
            retire(self._rows.pop(gone))
        for index, holiday in enumerate(holidays):
            shown = self._rows.get(holiday.id) or self._new_row(holiday.id)
            days = words.period(holiday.first, holiday.last, today)
            shown.show_holiday(holiday, days, now=holiday.covers(today))
            place(self._list, shown, index)
        self.none.setVisible(not any(h.source for h in holidays))
        if region is None:
            text = self.tr("Zonder regio kent Thuisplan de vakanties niet. Een routine voor schoolweken "
                           "staat er dan altijd, een routine voor de vakantie nooit.")
        else:
            text = self.tr("De vakanties van dit schooljaar kent Thuisplan nog niet. Je kunt ze zelf invullen.")
        self.none.setText(text)

    def _new_row(self, holiday: UUID) -> HolidayRow:
        made = self._rows[holiday] = HolidayRow()
        made.change_asked.connect(self.change_asked)
        made.remove_asked.connect(self._remove)
        made.back_asked.connect(self._bring_back)
        return made

    def _remove(self, holiday: Holiday) -> None:
        self.services.holidays.remove(holiday)
        (self._rows[holiday.id].back if holiday.source else self.add).setFocus(Qt.FocusReason.OtherFocusReason)
        said = self.tr("Weggehaald: {name}").format(name=holiday.name)
        self.said.emit(said, lambda: self._put_back(holiday))

    def _put_back(self, holiday: Holiday) -> None:
        self.services.holidays.change(holiday)
        if holiday.id in self._rows:
            self._rows[holiday.id].change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self, holiday: Holiday) -> None:
        self.services.holidays.bring_back(holiday)
        self._rows[holiday.id].change.setFocus(Qt.FocusReason.OtherFocusReason)
        said = self.tr("{name} is terug.").format(name=holiday.name)
        self.said.emit(said, lambda: self.services.holidays.change(holiday))

