"""Each summer: "Naar welke groep gaat Noor?", for each child; one tap answers."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from thuisplan.domain.family import GROEPEN, Child, likely_groep
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class GroepQuestions(QWidget):
    """Is not there when there is nothing to ask. `answered`: the child, as it was, and its new groep."""

    answered = Signal(object, int)

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self._asked: list[Child] = []
        self._buttons: dict[tuple[UUID, int], QPushButton] = {}
        self._frame = card("suggestion")
        self._rows = column(spacing=theme.L, margins=theme.XL)
        self._frame.setLayout(self._rows)
        self.setLayout(column(self._frame))

    def refresh(self) -> None:
        asked = self.services.family.groep_questions()
        self.setVisible(bool(asked))
        if asked == self._asked:
            return
        self._asked = asked
        self._buttons = {}
        clear(self._rows)
        year = self.services.family.school_year()
        self._rows.addWidget(label(self.tr("Een nieuw schooljaar: {year}").format(year=year), "second"))
        for child in asked:
            self._rows.addLayout(self._row(child))
        later = self.tr("Wat er al is opgeschreven, blijft bij de oude groep. Wijzigen kan later bij Gezin.")
        self._rows.addWidget(label(later, "second", wrap=True))

    def button(self, child: UUID, groep: int) -> QPushButton:
        return self._buttons[child, groep]

    def focus_first(self) -> bool:
        """Keyboard focus on the first answer, if there is a question."""
        if not self._asked:
            return False
        next(iter(self._buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _row(self, child: Child) -> QHBoxLayout:
        question = self.tr("Naar welke groep gaat {name}?").format(name=child.name)
        answers = QWidget()
        answers.setAccessibleName(question)
        flow = Flow(theme.M)
        likely = likely_groep(child)
        first = [g for g in (likely, child.groep) if g is not None]
        for groep in (*first, *(g for g in GROEPEN if g not in first)):
            flow.addWidget(self._answer(child, groep, likely))
        answers.setLayout(flow)
        text = label(breakable(question), "item", wrap=True)
        made = row(column(Picture(child.avatar, 40), 1))
        made.addLayout(column(text, answers, spacing=6), 1)
        return made

    def _answer(self, child: Child, groep: int, likely: int | None) -> QPushButton:
        word = words.sentence(words.groep(groep))
        if groep == child.groep:
            text = self.tr("Nog een jaar {groep}").format(groep=words.groep(groep))
        elif groep == likely:
            text = word
        else:
            text = word if groep == GROEPEN[-1] else str(groep)
        made = button(text, role="chip", name=f"{child.name}: {word}", on=lambda: self._said(child, groep))
        self._buttons[child.id, groep] = made
        return made

    def _said(self, child: Child, groep: int) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.services.family.set_groep(child.id, groep)
        self.answered.emit(child, groep)
        if had_focus:
            self.focus_first()
