"""Routines to start with: offered, not forced, so none is chosen to begin with."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thuisplan.domain.content import StarterRoutine
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import column, label, row
from thuisplan.ui.widgets.choice_card import ChoiceCard
from thuisplan.ui.widgets.pictures import Picture

from .step import Step

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class RoutineStep(Step):
    def __init__(self, services: "Services") -> None:
        super().__init__()
        self._services = services
        self._added: set[str] = set()       # a second "Klaar", after a full disk, adds nothing twice
        self.cards = {r.id: (r, self._card(r)) for r in services.content.starter_routines}
        side = QWidget()
        side.setLayout(row(*(made for _, made in self.cards.values()), spacing=theme.L))
        self.fill(
            self.tr("Wil je met een routine beginnen?"),
            self.tr("Tik aan wat bij jullie past. De stappen, dagen en tijden verander je later in de Ouderhoek."),
            side,
        )
        self.next_word, self.skip_word = self.tr("Klaar"), self.tr("Zonder routine verder")

    def keep(self) -> bool:
        for routine, made in self.cards.values():
            if made.isChecked() and routine.id not in self._added:
                self._services.routines.add(
                    routine.title, routine.picture, weekdays=routine.weekdays, at=routine.at, steps=routine.steps,
                    place=routine.place, phones=routine.phones, parent_minutes=routine.parent_minutes,
                )
                self._added.add(routine.id)
        return True

    def _card(self, routine: StarterRoutine) -> ChoiceCard:
        when = words.weekdays(routine.weekdays)
        if routine.at is not None:
            when = f"{when}, {words.clock(routine.at)}"
        names = column(label(routine.title, "card"), label(when, "second"), spacing=0)
        heading = row(Picture(routine.picture, 44), names)
        steps = column(spacing=theme.M)
        for title, picture, _ in routine.steps:
            text = label(title, wrap=True)
            line = row(Picture(picture, 28), text, spacing=10)
            line.setStretchFactor(text, 1)
            steps.addLayout(line)
        steps.addStretch(1)
        told = words.listing([title for title, _, _ in routine.steps])
        return ChoiceCard(f"{routine.title}, {when}", column(heading, steps, 1, spacing=14), told)
