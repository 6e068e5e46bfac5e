"""The card "Om mee te rekenen": number lines and tables, of which one is chosen and printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.ui import words
from thuisplan.ui.paper import aids
from thuisplan.ui.paper.aids import Aid
from thuisplan.ui.questions.panel import tight
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.roving import chain_tabs

_PICTURE = 48       # px


class AidsCard(QFrame):
    """`asked` tells the Aid that is wanted."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._groep: int | None = None
        self.choice: Choice[Aid] = Choice(Flow(), needed=True)
        self.print = button(
            self.tr("Afdrukken"), "printer", name=self.tr("Afdrukken: om mee te rekenen"),
            on=lambda: self.asked.emit(self.choice.value()))
        said = column(
            label(self.tr("Om mee te rekenen"), "card"),
            label(self.tr("Een lijn om uit te knippen, of een tabel om in te vullen."), "second", wrap=True),
            spacing=2)
        top = row(Picture("straight-ruler", _PICTURE), said, spacing=16)
        top.setStretch(1, 1)
        self.setLayout(column(top, self.choice, row(self.print, 1), spacing=16, margins=20))

    def offer(self, groep: int | None) -> None:
        """What a child of that groep works with; its own number line is chosen."""
        groep = groep or USUAL_GROEP
        if groep == self._groep:
            return
        self._groep = groep
        self.choice.empty()
        for which in aids.offered(groep):
            self.choice.add(which, tight(button(words.sentence(aids.aid(which)), role="chip")))
        self.choice.choose(aids.line_for(groep))
        chain_tabs([*(self.choice.button(which) for which in self.choice.values()), self.print])
