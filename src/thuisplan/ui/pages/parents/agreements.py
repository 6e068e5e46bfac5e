"""What holds for everybody: when a day begins, what is heard of a timer, how long one looks; where the data are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.family import SCREEN_MINUTES
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import chip, part
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class AgreementsCard(QFrame):
    """All is kept at once, by the tap."""

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.setProperty("role", "card")
        self.starts = Stepper(
            self.tr("Uur waarop een nieuwe dag begint"), self.tr("Een uur eerder"), self.tr("Een uur later"),
            least=0, most=6, may_be_empty=False,
        )
        self.starts.changed.connect(self._starts_changed)
        self.starts_text = label("", "body", wrap=True)
        day = row(self.starts, spacing=theme.L)
        day.addWidget(self.starts_text, 1)
        begin = QWidget()
        begin.setLayout(day)
        self.sound: Choice[bool] = Choice(Flow(), needed=True)
        self.sound.add(False, chip(self.tr("Stil")))
        self.sound.add(True, chip(self.tr("Met een piepje")))
        self.sound.changed.connect(services.family.set_timer_sound)
        sound = part(self.tr("Als de tijd van een timer om is"), self.sound)
        self.looking: Choice[int] = Choice(Flow(), needed=True)
        for minutes in SCREEN_MINUTES:
            self.looking.add(minutes, chip(words.minutes(minutes) if minutes else self.tr("Geen seintje")))
        self.looking.changed.connect(services.family.set_screen_minutes)
        looking = part(self.tr("Schermtijd in Keuken: een seintje na"), self.looking)
        heading = label(self.tr("Voor iedereen"), "card")
        self.setLayout(column(heading, begin, sound, looking, margins=theme.XL))

    def refresh(self) -> None:
        settings = self.services.family.settings()
        self.starts.set_value(settings.day_starts)
        self._tell_start(settings.day_starts)
        self.sound.choose(settings.timer_sound)
        self.looking.choose(settings.screen_minutes)

    def _starts_changed(self, hour: int) -> None:
        self.services.family.set_day_starts(hour)
        self._tell_start(hour)

    def _tell_start(self, hour: int) -> None:
        at = words.hour_of_night(hour)
        self.starts_text.setText(self.tr("Een nieuwe dag begint om {at}.").format(at=at))


class PlaceCard(QFrame):
    """Where the data live; not there until it was told."""

    change_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.text = label("", "body", wrap=True)
        self.change = button(self.tr("Andere plek"), "folder-open", big=False, on=self.change_asked.emit)
        self.setLayout(
            column(label(self.tr("Waar alles staat"), "card"), self.text, row(self.change, 1), margins=theme.XL)
        )
        self.hide()

    def show_place(self, text: str, change: str) -> None:
        """`change`: what the button says."""
        self.change.setText(f" {change}")       # as `button` does: the style cannot set the icon's distance
        self.change.setAccessibleName(change)
        self.text.setText(breakable(text))
        self.text.setAccessibleName(text)
        self.show()
