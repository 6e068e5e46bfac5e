"""What stands around the steps of a routine: place, phones, in which weeks, and what it costs a parent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.routines import CALM_PARENT_MINUTES, Routine, Weeks
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import chip, part
from thuisplan.ui.widgets.minutes_button import MinutesButton
from thuisplan.ui.widgets.own_words import OwnWords

from .section import tr

_USUAL = (2, 5, 10, 15, 20, 30)     # minutes of a parent


class AroundCard(QFrame):
    """All of it may stay empty; it is drawn softer than what a routine needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "quiet")
        own = self.tr("anders …")
        places = (
            self.tr("keukentafel"), self.tr("bureau"), self.tr("bank"), self.tr("keuken"),
            self.tr("slaapkamer"), self.tr("buiten"),
        )
        self.place = OwnWords(self.tr("Plek"), places, own)
        resting = (self.tr("in de gang"), self.tr("in de la"), self.tr("op de kast"), self.tr("in de tas"))
        self.phones = OwnWords(self.tr("Plek van de telefoons"), resting, own)
        self.weeks: Choice[Weeks] = Choice(Flow(), needed=True)
        for weeks in Weeks:
            self.weeks.add(weeks, chip(words.weeks(weeks)))
        no_region = self.tr("Jullie regio is nog niet gekozen. Tot dan telt elke dag als schooldag. "
                            "Kies de regio bij Schooljaar.")
        self.no_region = label(no_region, "second", wrap=True)
        self.cost = MinutesButton(self.tr("Kost jou"), self.tr("niet gezegd"), _USUAL)
        self.cost_word = label("", "second", wrap=True)
        self.cost.changed.connect(lambda _minutes: self._show_word())
        cost = QWidget()
        line = row(self.cost, self.cost_word)
        line.setStretchFactor(self.cost_word, 1)
        line.setAlignment(self.cost, Qt.AlignmentFlag.AlignTop)
        cost.setLayout(line)
        self.setLayout(
            column(
                label(self.tr("Plek en rust"), "card"),
                part(self.tr("Waar"), self.place),
                part(self.tr("Waar liggen de telefoons?"), self.phones, hint=self.tr("Ook die van de ouders.")),
                part(self.tr("In welke weken"), self.weeks, self.no_region),
                part(self.tr("Kost jou"), cost),
                spacing=theme.XL, margins=theme.XL,
            )
        )

    def show_around(
        self, place: str, phones: str, weeks: Weeks, parent_minutes: int | None, *, region_known: bool
    ) -> None:
        self.weeks.choose(weeks)
        self.no_region.setVisible(not region_known)
        self.place.show_words(place)
        self.phones.show_words(phones)
        self.cost.show_minutes(parent_minutes)
        self._show_word()

    def check(self) -> bool:
        """Whether all of it can be kept; the first that cannot says why."""
        return self.place.check() and self.phones.check()

    def _show_word(self) -> None:
        cost = self.cost.value()
        if cost is not None and cost > CALM_PARENT_MINUTES:
            word = self.tr("Dat is een flinke tijd. Misschien kan één stap zonder jou.")
        else:
            word = self.tr("Tien minuten van jou is genoeg.")
        self.cost_word.setText(word)


def around_words(routine: Routine) -> str:
    """"keukentafel · telefoons in de gang · samen 35 min · kost jou: 5 min"; only what was said."""
    said = [words.short(routine.place)] if routine.place else []
    if routine.phones:
        said.append(words.phones(routine.phones))
    if routine.minutes:
        said.append(tr("samen {minutes}").format(minutes=words.minutes(routine.minutes)))
    if routine.parent_minutes is not None:
        said.append(words.costs_parent(routine.parent_minutes))
    if routine.weeks is not Weeks.ALWAYS:
        said.append(words.weeks(routine.weeks))
    return " · ".join(said)
