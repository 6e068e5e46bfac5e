"""The card "Werkblad": about what, how many sums, and the button that prints it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.questions.worksheets import COUNTS
from thuisplan.domain.skills import Domain, Skill
from thuisplan.ui import theme
from thuisplan.ui.questions.panel import tight
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.roving import chain_tabs

_PICTURE = 48       # px


class WorksheetCard(QFrame):
    """`asked` tells that a worksheet of `count` questions is wanted, about `skill` where skills are offered."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._offered: Sequence[tuple[Domain, Sequence[Skill]]] = ()
        self.domains: Choice[str] = Choice(Flow(), needed=True)
        self.domains.changed.connect(lambda _domain: self._show_skills())
        self.skills: Choice[Skill] = Choice(Flow(), needed=True)
        self.counts: Choice[int] = Choice(Flow(), needed=True)
        for count in COUNTS:
            name = self.tr("{n} sommen").format(n=count)
            made = tight(button(f"{count}", role="chip", name=name))
            self.counts.add(count, made)
        self.counts.choose(COUNTS[0])
        self.print = button(
            self.tr("Werkblad afdrukken"), "printer", role="primary", on=self.asked.emit)
        self._lay_out()

    def _lay_out(self) -> None:
        said = column(
            label(self.tr("Werkblad"), "card"),
            label(self.tr("Sommen met ruimte om te schatten en te rekenen. De antwoorden staan op een eigen blad."),
                  "second", wrap=True), spacing=2)
        top = row(Picture("memo", _PICTURE), said, spacing=16)
        top.setStretch(1, 1)
        self._choosing = QWidget()
        self._choosing.setLayout(column(
            label(self.tr("Waar gaat het over?"), "item"), self.domains, self.skills, spacing=theme.M))
        bottom = Flow(theme.L)
        for part in (label(self.tr("Hoeveel sommen?"), "item"), self.counts, self.print):
            bottom.addWidget(part)
        self.setLayout(column(top, self._choosing, bottom, spacing=16, margins=theme.XL))

    @property
    def count(self) -> int:
        return self.counts.value() or COUNTS[0]

    @property
    def skill(self) -> Skill | None:
        return self.skills.value()

    def offer(self, skills: Sequence[tuple[Domain, Sequence[Skill]]]) -> None:
        """What to choose from, by domain; nothing where it is of a recipe or of something to do."""
        self._choosing.setVisible(bool(skills))
        if skills != self._offered:
            self._offered = skills
            self.domains.empty()
            for domain, _ in skills:
                self.domains.add(domain.id, button(domain.name, role="chip"))
            if skills:
                self.domains.choose(skills[0][0].id)
            self._show_skills()

    def _show_skills(self) -> None:
        self.skills.empty()
        shown = next((found for domain, found in self._offered if domain.id == self.domains.value()), ())
        for skill in shown:
            self.skills.add(skill, tight(button(skill.title, role="chip")))
        if shown:
            self.skills.choose(shown[0])
        choices: tuple[Choice[Any], ...] = (self.domains, self.skills, self.counts)
        chain_tabs([*(choice.button(value) for choice in choices for value in choice.values()), self.print])
